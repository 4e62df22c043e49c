#include "core/priorities.h"

#include <doctest/doctest.h>

#include "core/utf8.h"

using namespace duolog::core;

namespace {

Task task(std::uint8_t number, Priority priority, bool done = false) {
    Task task;
    task.id.bytes[15] = number;
    task.created.at.ms = number;
    task.priority = priority;
    if (done)
        task.done = Moment{};
    return task;
}

using Numbers = std::vector<int>;

Numbers numbers(const std::vector<const Task*>& tasks) {
    Numbers found;
    for (const Task* each : tasks)
        found.push_back(each->id.bytes[15]);
    return found;
}

Numbers shown(const Priorities& priorities, Priority priority) { return numbers(tasks_of(priorities, priority)); }

Task ranked(std::uint8_t number, std::int64_t rank, Priority priority = Priority::One) {
    Task made = task(number, priority);
    made.rank = rank;
    return made;
}

Id id(std::uint8_t number) { return task(number, Priority::One).id; }

Moment noon(const Day& day) { return {{days_since_epoch(day) * kDayMs + kDayMs / 2}, 0}; }

constexpr Day kToday{2026, 11, 22};  // A Sunday.
constexpr Day kYesterday{2026, 11, 21};
constexpr Day kTomorrow{2026, 11, 23};

}  // namespace

TEST_CASE("a class shows open tasks first and done ones after them, each oldest first") {
    Priorities priorities;
    priorities.replace_all({task(1, Priority::One, true), task(2, Priority::One), task(3, Priority::Two),
                            task(4, Priority::One, true), task(5, Priority::One)});
    CHECK(shown(priorities, Priority::One) == Numbers{2, 5, 1, 4});
    CHECK(shown(priorities, Priority::Two) == Numbers{3});
    CHECK(shown(priorities, Priority::Three).empty());
}

TEST_CASE("deleted tasks are neither shown nor counted") {
    Priorities priorities;
    priorities.replace_all({task(1, Priority::One, true), task(2, Priority::One)});
    for (std::uint8_t number = 1; number <= 2; ++number)
        priorities.remove(task(number, Priority::One).id, {});
    CHECK(shown(priorities, Priority::One).empty());
}

TEST_CASE("what is typed becomes one line of valid UTF-8") {
    CHECK(task_text("  Ring\n Jonas  ") == "Ring Jonas");
    CHECK(task_text(" \n ").empty());
    CHECK(task_text("a\xFF") == "a\xEF\xBF\xBD");
}

TEST_CASE("a task's text is cut at the limit between code points, and never ends in a space") {
    const std::string fits(kMaxTaskTextBytes - 1, 'x');
    CHECK(task_text(fits + "x") == fits + "x");
    CHECK(task_text(fits + "å") == fits);
    CHECK(task_text(fits + " more") == fits);
}

TEST_CASE("a task's text has one space for each run of white space of any script, and may be very long when typed") {
    CHECK(task_text("\u00A0a\t\u2028 \u3000b\r\nc\u0085") == "a b c");
    CHECK(task_text("") == "");
    CHECK(task_text("\u2029\u2003\v").empty());
    std::string typed;
    while (typed.size() < 10'000)
        typed += "\u0142\xFF ";
    const std::string text = task_text(typed);
    CHECK(text.size() <= kMaxTaskTextBytes);
    CHECK(text.size() > kMaxTaskTextBytes - 4);
    CHECK(valid_utf8(text));
    CHECK(task_text(text) == text);
}

TEST_CASE("in each class lower ranks stand first, among open and among done ones; those with one rank by creation") {
    Priorities priorities;
    Task done = ranked(5, -9);
    done.done = Moment{};
    Task done_later = ranked(6, -10);
    done_later.done = Moment{};
    priorities.replace_all({ranked(1, 3), ranked(2, -kMaxTaskRank), ranked(3, kMaxTaskRank), ranked(4, 3), done,
                            done_later, ranked(7, 0, Priority::Two)});
    CHECK(shown(priorities, Priority::One) == Numbers{2, 1, 4, 3, 6, 5});
    CHECK(shown(priorities, Priority::Two) == Numbers{7});
}

TEST_CASE("the list of a day is without what was done on an earlier one") {
    Priorities priorities;
    Task today = task(1, Priority::One), yesterday = task(2, Priority::One), late = task(3, Priority::One),
         tomorrow = task(4, Priority::One);
    today.done = noon(kToday);
    yesterday.done = noon(kYesterday);
    late.done = Moment{{days_since_epoch(kToday) * kDayMs}, -1};  // 23:59 of the day before.
    tomorrow.done = noon(kTomorrow);
    priorities.replace_all({today, yesterday, late, tomorrow, task(5, Priority::One), task(6, Priority::Two)});
    CHECK(numbers(tasks_on(priorities, Priority::One, kToday)) == Numbers{5, 1, 4});
    CHECK(numbers(tasks_on(priorities, Priority::One, kYesterday)) == Numbers{5, 1, 2, 3, 4});
    CHECK(numbers(tasks_on(priorities, Priority::Two, kToday)) == Numbers{6});
}

TEST_CASE("done and declined ones are kept, the latest first; what is both was declined") {
    Priorities priorities;
    std::vector<Task> tasks;
    for (std::uint8_t number = 1; number <= 8; ++number)
        tasks.push_back(task(number, number % 2 == 0 ? Priority::One : Priority::Three));
    tasks[0].done = Moment{{50}, 0};
    tasks[1].done = Moment{{70}, 0};
    tasks[2].done = Moment{{60}, 0};
    tasks[3].declined = Moment{{10}, 0};
    tasks[4].declined = Moment{{30}, 0};
    tasks[5].declined = Moment{{20}, 0};
    tasks[5].done = Moment{{80}, 0};
    priorities.replace_all(std::move(tasks));
    CHECK(numbers(done_tasks(priorities)) == Numbers{2, 3, 1});
    CHECK(numbers(declined_tasks(priorities)) == Numbers{5, 6, 4});
    CHECK(shown(priorities, Priority::One) == Numbers{8, 2});
    CHECK(shown(priorities, Priority::Three) == Numbers{7, 1, 3});
    priorities.remove(id(2), {});
    priorities.remove(id(5), {});
    CHECK(numbers(done_tasks(priorities)) == Numbers{3, 1});
    CHECK(numbers(declined_tasks(priorities)) == Numbers{6, 4});
    CHECK(done_tasks({}).empty());
}

TEST_CASE("a week counts what was declined from its Monday to its Sunday, over the year's end too") {
    const auto declined = [](std::uint8_t number, Moment at) {
        Task made = task(number, Priority::One);
        made.declined = at;
        return made;
    };
    Priorities priorities;
    priorities.replace_all({declined(1, noon({2026, 12, 27})), declined(2, noon({2026, 12, 28})),
                            declined(3, noon({2027, 1, 3})), declined(4, noon({2027, 1, 4})),
                            declined(5, {{days_since_epoch({2027, 1, 4}) * kDayMs}, -1}), task(6, Priority::One)});
    CHECK(declined_in_week(priorities, {2026, 12, 31}) == 3);
    CHECK(declined_in_week(priorities, {2027, 1, 1}) == 3);
    CHECK(declined_in_week(priorities, {2026, 12, 27}) == 1);
    CHECK(declined_in_week(priorities, {2027, 1, 10}) == 1);
    CHECK(declined_in_week(priorities, {2025, 12, 31}) == 0);
    priorities.remove(id(3), {});
    CHECK(declined_in_week(priorities, {2027, 1, 1}) == 2);
}

TEST_CASE("only open tasks of the first class count as ones") {
    Priorities priorities;
    Task declined = task(2, Priority::One);
    declined.declined = Moment{};
    priorities.replace_all({task(1, Priority::One, true), declined, task(3, Priority::Two), task(4, Priority::One),
                            task(5, Priority::One), task(6, Priority::One)});
    CHECK(open_ones(priorities) == 3);
    priorities.remove(id(6), {});
    CHECK(open_ones(priorities) == 2);
}
