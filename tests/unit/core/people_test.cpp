#include "core/people.h"

#include <doctest/doctest.h>

using namespace duolog::core;

namespace {

Id id(std::uint8_t number) {
    Id id;
    id.bytes[15] = number;
    return id;
}

Person person(std::uint8_t number, std::string name) {
    Person person;
    person.id = id(number);
    person.name = std::move(name);
    return person;
}

Meeting meeting(std::uint8_t number, const Day& day, std::optional<std::int32_t> minute = std::nullopt,
                std::optional<std::uint8_t> with = std::nullopt) {
    Meeting meeting;
    meeting.id = id(number);
    meeting.day = day;
    meeting.minute = minute;
    if (with)
        meeting.person = id(*with);
    return meeting;
}

template <class T>
std::vector<int> numbers(const std::vector<const T*>& records) {
    std::vector<int> found;
    for (const T* record : records)
        found.push_back(record->id.bytes[15]);
    return found;
}

constexpr Day kToday{2024, 2, 29};

Meetings some_meetings() {
    Meetings meetings;
    meetings.add(meeting(1, {2024, 3, 1}, 0, 100));
    meetings.add(meeting(2, {2024, 3, 1}, std::nullopt, 101));
    meetings.add(meeting(3, kToday, 1439));
    meetings.add(meeting(4, {2024, 2, 28}, 600, 100));
    meetings.add(meeting(5, {2023, 12, 31}, 600, 101));
    meetings.add(meeting(6, {2025, 1, 1}));
    meetings.add(meeting(7, {2024, 2, 28}, 660));
    meetings.add(meeting(8, {2024, 3, 1}, 0));
    meetings.add(meeting(9, {2024, 3, 2}));
    meetings.remove(id(9), {});
    return meetings;
}

}  // namespace

TEST_CASE("people are sorted by name, whatever its case and accents, then by id; deleted ones are not there") {
    People people;
    people.add(person(1, "Zoë"));
    people.add(person(5, "ann"));
    people.add(person(2, "Łucja"));
    people.add(person(3, "Ann"));
    people.add(person(4, "Ængus"));
    people.add(person(6, "lucy"));
    people.add(person(7, "Bo"));
    people.remove(id(7), {});
    const std::vector<int> sorted = numbers(people_by_name(people));
    CHECK(sorted == std::vector<int>{4, 3, 5, 2, 6, 1});
    CHECK(people_by_name({}).empty());
}

TEST_CASE("meetings to come are today's and later ones, the next first; a day alone is before its hours") {
    const Meetings meetings = some_meetings();
    CHECK(numbers(meetings_to_come(meetings, kToday)) == std::vector<int>{3, 2, 1, 8, 6});
    CHECK(numbers(meetings_to_come(meetings, kToday, id(100))) == std::vector<int>{1});
    CHECK(meetings_to_come(meetings, kToday, id(102)).empty());
    CHECK(numbers(meetings_to_come(meetings, {2024, 12, 31})) == std::vector<int>{6});
}

TEST_CASE("past meetings are those before today, the latest first") {
    const Meetings meetings = some_meetings();
    CHECK(numbers(meetings_past(meetings, kToday)) == std::vector<int>{7, 4, 5});
    CHECK(numbers(meetings_past(meetings, kToday, id(101))) == std::vector<int>{5});
    CHECK(meetings_past(meetings, {2023, 12, 31}).empty());
}

TEST_CASE("a meeting is no review before somebody says so, and reviews stand among the meetings") {
    CHECK(Meeting{}.kind == MeetingKind::Meeting);
    Meetings meetings = some_meetings();
    meetings.change(id(1), {}, [](Meeting& meeting) { meeting.kind = MeetingKind::Review; });
    CHECK(meetings.find(id(1))->revision == 1);
    CHECK(numbers(meetings_to_come(meetings, kToday)) == std::vector<int>{3, 2, 1, 8, 6});
}

TEST_CASE(
    "a meeting is over when its length has passed since its minute, also past midnight; without a minute with its "
    "day") {
    Meeting late = meeting(1, {2026, 11, 22}, 23 * 60 + 30);
    late.length_minutes = 60;
    CHECK_FALSE(is_over(late, {{2026, 11, 21}, 23, 59}));
    CHECK_FALSE(is_over(late, {{2026, 11, 22}, 23, 59}));
    CHECK_FALSE(is_over(late, {{2026, 11, 23}, 0, 29}));
    CHECK(is_over(late, {{2026, 11, 23}, 0, 30}));
    CHECK(is_over(late, {{2026, 12, 1}, 0, 0}));
    const Meeting some_time = meeting(2, {2026, 11, 22});
    CHECK_FALSE(is_over(some_time, {{2026, 11, 22}, 23, 59}));
    CHECK(is_over(some_time, {{2026, 11, 23}, 0, 0}));
}
