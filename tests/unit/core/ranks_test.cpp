// The order of tasks within a class; priorities_test.cpp has which tasks are where.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <random>

#include "core/priorities.h"

using namespace duolog::core;

namespace {

using Numbers = std::vector<int>;

Id id(std::uint8_t number) {
    Id id;
    id.bytes[15] = number;
    return id;
}

Task ranked(std::uint8_t number, std::int64_t rank, Priority priority = Priority::One) {
    Task task;
    task.id = id(number);
    task.created.at.ms = number;
    task.priority = priority;
    task.rank = rank;
    return task;
}

Numbers shown(const Priorities& priorities) {
    Numbers numbers;
    for (const Task* task : tasks_of(priorities, Priority::One))
        numbers.push_back(task->id.bytes[15]);
    return numbers;
}

/// What putting it there changes, done.
std::size_t put(Priorities& priorities, std::uint8_t number, std::optional<std::uint8_t> before) {
    const std::vector<Ranked> changes =
        put_before(priorities, id(number), before ? std::optional(id(*before)) : std::nullopt);
    for (const Ranked& change : changes) {
        REQUIRE(std::abs(change.rank) <= kMaxTaskRank);
        REQUIRE(priorities.change(change.id, {}, [&](Task& each) { each.rank = change.rank; }));
    }
    return changes.size();
}

}  // namespace

TEST_CASE("the last rank is behind every task of the class, whatever became of it, and never beyond the highest") {
    Priorities priorities;
    CHECK(last_rank(priorities, Priority::One) > 0);
    Task done = ranked(2, 2000);
    done.done = Moment{};
    Task declined = ranked(3, 3000);
    declined.declined = Moment{};
    priorities.replace_all({ranked(1, 1000), done, declined, ranked(4, 4000), ranked(5, 9000, Priority::Two)});
    priorities.remove(id(4), {});
    const std::int64_t last = last_rank(priorities, Priority::One);
    CHECK(last > 4000);
    CHECK(last_rank(priorities, Priority::Two) > 9000);
    CHECK(last_rank(priorities, Priority::Three) < last);
    for (const std::int64_t rank : {kMaxTaskRank - 1, kMaxTaskRank}) {
        priorities.replace_all({ranked(1, rank)});
        CHECK(last_rank(priorities, Priority::One) == kMaxTaskRank);
    }
    priorities.replace_all({ranked(1, -kMaxTaskRank)});
    CHECK(last_rank(priorities, Priority::One) > -kMaxTaskRank);
}

TEST_CASE("a task is put before another or behind all, and mostly changes alone") {
    Priorities priorities;
    priorities.replace_all({ranked(1, 10), ranked(2, 20), ranked(3, 30)});
    CHECK(put(priorities, 3, 1) == 1);
    CHECK(shown(priorities) == Numbers{3, 1, 2});
    CHECK(put(priorities, 2, 1) == 1);
    CHECK(shown(priorities) == Numbers{3, 2, 1});
    CHECK(put(priorities, 3, std::nullopt) == 1);
    CHECK(shown(priorities) == Numbers{2, 1, 3});
    CHECK(put(priorities, 2, 3) == 1);
    CHECK(shown(priorities) == Numbers{1, 2, 3});
}

TEST_CASE("a task that stands there already is not put anywhere") {
    Priorities priorities;
    priorities.replace_all({ranked(1, 10), ranked(4, 0, Priority::Two), ranked(2, 20), ranked(3, 30)});
    CHECK(put(priorities, 1, 2) == 0);
    CHECK(put(priorities, 2, 3) == 0);
    CHECK(put(priorities, 3, std::nullopt) == 0);
    CHECK(put(priorities, 4, std::nullopt) == 0);
}

TEST_CASE("a task is put only among open ones of its class") {
    Priorities priorities;
    Task done = ranked(3, 5);
    done.done = Moment{};
    Task declined = ranked(4, 6);
    declined.declined = Moment{};
    priorities.replace_all({ranked(1, 10), ranked(2, 20), done, declined, ranked(5, 30), ranked(6, 0, Priority::Two)});
    priorities.remove(id(5), {});
    for (std::uint8_t other = 2; other <= 7; ++other)
        CHECK(put(priorities, 2, other) == 0);
    for (std::uint8_t moved = 3; moved <= 7; ++moved) {
        CHECK(put(priorities, moved, 1) == 0);
        CHECK(put(priorities, moved, std::nullopt) == 0);
    }
    CHECK(put(priorities, 2, 1) == 1);
    CHECK(shown(priorities) == Numbers{2, 1, 3});
}

TEST_CASE("where no rank is left all open ones of the class get new ones, and no others") {
    Priorities priorities;
    Task done = ranked(4, 0);
    done.done = Moment{};
    priorities.replace_all({ranked(1, 0), ranked(2, 0), ranked(3, 0), done, ranked(5, 0, Priority::Two)});
    CHECK(put(priorities, 3, 2) == 3);
    CHECK(shown(priorities) == Numbers{1, 3, 2, 4});
    CHECK(priorities.find(id(4))->rank == 0);
    CHECK(priorities.find(id(5))->rank == 0);
    priorities.replace_all({ranked(1, 1), ranked(2, 2), ranked(3, 4)});
    CHECK(put(priorities, 1, 3) == 1);
    CHECK(shown(priorities) == Numbers{2, 1, 3});
    CHECK(put(priorities, 3, 1) == 3);
    CHECK(shown(priorities) == Numbers{2, 3, 1});
}

TEST_CASE("at the limits of the ranks a task still goes before and behind all") {
    Priorities priorities;
    priorities.replace_all({ranked(1, -kMaxTaskRank), ranked(2, 0), ranked(3, kMaxTaskRank)});
    CHECK(put(priorities, 2, 1) == 3);
    CHECK(shown(priorities) == Numbers{2, 1, 3});
    priorities.replace_all({ranked(1, -kMaxTaskRank), ranked(2, 0), ranked(3, kMaxTaskRank)});
    CHECK(put(priorities, 1, std::nullopt) == 3);
    CHECK(shown(priorities) == Numbers{2, 3, 1});
    priorities.replace_all({ranked(1, -kMaxTaskRank), ranked(2, kMaxTaskRank - 1), ranked(3, kMaxTaskRank)});
    CHECK(put(priorities, 3, 2) == 1);
    CHECK(put(priorities, 3, std::nullopt) == 1);
    CHECK(shown(priorities) == Numbers{1, 2, 3});
    // Behind a done one there is no rank, but behind all open ones there is.
    Task done = ranked(3, kMaxTaskRank);
    done.done = Moment{};
    priorities.replace_all({ranked(1, 5), ranked(2, 7), done});
    CHECK(put(priorities, 1, std::nullopt) == 1);
    CHECK(shown(priorities) == Numbers{2, 1, 3});
}

TEST_CASE("thousands of random moves give the order that moves in a plain list give, also when ranks run out") {
    std::mt19937 random(20261122);
    constexpr std::uint8_t kTasks = 12;
    int new_ranks = 0, alone = 0, none = 0;
    for (const std::int64_t first : {std::int64_t{0}, -kMaxTaskRank, kMaxTaskRank - 3}) {
        Priorities priorities;
        Numbers list;
        for (std::uint8_t number = 1; number <= kTasks; ++number) {
            Task made = ranked(number, std::min(first + number / 2, kMaxTaskRank));
            if (number % 4 == 0)
                made.done = Moment{};
            else
                list.push_back(number);
            priorities.add(made);
        }
        for (int move = 0; move < 4000; ++move) {
            const int moved = list[random() % list.size()];
            // Mostly to one place, where the ranks run out.
            const std::size_t other = random() % 4 == 0 ? random() % (list.size() + 1) : 3;
            const std::optional<int> before = other < list.size() ? std::optional(list[other]) : std::nullopt;
            Numbers wanted = list;
            if (moved != before) {
                wanted.erase(std::find(wanted.begin(), wanted.end(), moved));
                wanted.insert(before ? std::find(wanted.begin(), wanted.end(), *before) : wanted.end(), moved);
            }
            const std::size_t changes = put(priorities, static_cast<std::uint8_t>(moved),
                                            before ? std::optional(static_cast<std::uint8_t>(*before)) : std::nullopt);
            REQUIRE((changes == 0) == (wanted == list));
            (changes == 0 ? none : changes == 1 ? alone : new_ranks) += 1;
            list = wanted;
            Numbers open = shown(priorities);
            open.resize(list.size());
            REQUIRE(open == list);
        }
    }
    CHECK(new_ranks >= 20);
    CHECK(none >= 100);
    CHECK(alone > 20 * new_ranks);
}
