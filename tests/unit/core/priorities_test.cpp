#include "core/priorities.h"

#include <doctest/doctest.h>

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

std::vector<int> shown(const Priorities& priorities, Priority priority) {
    std::vector<int> numbers;
    for (const Task* each : tasks_of(priorities, priority))
        numbers.push_back(each->id.bytes[15]);
    return numbers;
}

using Numbers = std::vector<int>;

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
