#include "core/records.h"

#include <doctest/doctest.h>

#include "core/priorities.h"

using namespace duolog::core;

namespace {

Id id(std::uint8_t number) {
    Id id;
    id.bytes[15] = number;
    return id;
}

Task task(std::uint8_t number, std::int64_t created_ms, const std::string& text = "task") {
    Task task;
    task.id = id(number);
    task.created.at.ms = task.edited.at.ms = created_ms;
    task.text = text;
    return task;
}

std::vector<int> numbers(const Priorities& records) {
    std::vector<int> numbers;
    for (const Task& record : records.all())
        numbers.push_back(record.id.bytes[15]);
    return numbers;
}

Moment at(std::int64_t ms) { return {{ms}, 60}; }
const auto retitle = [](const char* text) { return [text](Task& task) { task.text = text; }; };
using Numbers = std::vector<int>;

}  // namespace

TEST_CASE("records lie oldest first, those of one instant by id, however they came") {
    Priorities added;
    for (const Task& each : {task(3, 10), task(1, 20), task(2, 10)})
        added.add(each);
    CHECK(numbers(added) == Numbers{2, 3, 1});
    Priorities replaced;
    replaced.replace_all({task(3, 10), task(1, 20), task(2, 10)});
    CHECK(replaced.all() == added.all());
}

TEST_CASE("a change sets the time and raises the revisions; the same again changes nothing") {
    Priorities records;
    records.add(task(1, 10));
    const auto revision = records.revision();
    CHECK(records.change(id(1), at(20), retitle("new")));
    CHECK(records.find(id(1))->text == "new");
    CHECK(records.find(id(1))->edited == at(20));
    CHECK(records.find(id(1))->revision == 1);
    CHECK(records.revision() > revision);
    const auto changed = records.revision();
    CHECK_FALSE(records.change(id(1), at(30), retitle("new")));
    CHECK_FALSE(records.change(id(2), at(30), retitle("new")));
    CHECK_FALSE(records.restore(id(1), at(30)));
    CHECK(records.find(id(1))->edited == at(20));
    CHECK(records.revision() == changed);
}

TEST_CASE("what is removed is kept, marked, and can be restored") {
    Priorities records;
    records.add(task(1, 10));
    CHECK(records.remove(id(1), at(20)));
    CHECK_FALSE(records.remove(id(1), at(20)));
    CHECK(records.find(id(1))->deleted);
    CHECK(records.restore(id(1), at(30)));
    CHECK_FALSE(records.find(id(1))->deleted);
    CHECK(records.find(id(1))->edited == at(30));
}

TEST_CASE("of two records with one id the later edit stays, whatever their order") {
    Task late = task(1, 10, "late");
    late.edited.at.ms = 20;
    for (const auto& records : {std::vector<Task>{task(1, 10, "early"), late}, {late, task(1, 10, "early")}}) {
        Priorities priorities;
        priorities.replace_all(records);
        REQUIRE(priorities.all().size() == 1);
        CHECK(priorities.find(id(1))->text == "late");
    }
}

TEST_CASE("after a new reading only what differs has a higher revision, and what is gone is gone") {
    Priorities records;
    for (std::uint8_t number = 1; number <= 3; ++number)
        records.add(task(number, number));
    records.change(id(1), at(20), retitle("changed here"));
    Task same = *records.find(id(1));
    same.revision = 0;
    records.replace_all({same, task(2, 2, "changed elsewhere"), task(4, 4)});
    CHECK(records.find(id(1))->revision == 1);
    CHECK(records.find(id(2))->revision == 1);
    CHECK(records.find(id(3)) == nullptr);
    CHECK(records.find(id(4))->revision == 0);
}

TEST_CASE("a clock that was put back does not make a later change the earlier one") {
    Priorities records;
    records.add(task(1, 10));
    records.change(id(1), at(50'000), retitle("with a clock that is fast"));
    records.change(id(1), at(20'000), retitle("with the clock put right"));
    CHECK(records.find(id(1))->edited == at(51'000));
    records.remove(id(1), at(20'000));
    CHECK(records.find(id(1))->edited == at(52'000));
}
