#include "core/on_this_day.h"

#include <doctest/doctest.h>

using namespace duolog::core;

namespace {

Entry page(std::uint8_t number, const Day& created, std::optional<Day> chosen = std::nullopt) {
    Entry page;
    page.id.bytes[15] = number;
    // Half past midnight by a clock that is two hours ahead, so that the day in UTC is another.
    page.created = page.edited = {{days_since_epoch(created) * kDayMs - 90 * kMinuteMs}, 120};
    page.text = "words";
    page.day = chosen;
    return page;
}

/// Which pages, and how many months ago.
std::vector<std::pair<int, int>> found(const std::vector<Entry>& entries, const Day& today) {
    Journal journal;
    journal.replace_all(entries);
    std::vector<std::pair<int, int>> numbers;
    for (const EarlierPage& earlier : on_this_day(journal, today))
        numbers.emplace_back(earlier.entry->id.bytes[15], earlier.months_ago);
    return numbers;
}

using Found = std::vector<std::pair<int, int>>;

}  // namespace

TEST_CASE("pages of a month, half a year and each year ago are found, the nearest first") {
    CHECK(found({page(1, {2026, 4, 15}), page(2, {2025, 11, 15}), page(3, {2025, 5, 15}), page(4, {2019, 5, 15}),
                 page(5, {2026, 5, 15}), page(6, {2026, 4, 14}), page(7, {2026, 4, 16}), page(8, {2026, 3, 15})},
                {2026, 5, 15}) == Found{{1, 1}, {2, 6}, {3, 12}, {4, 84}});
    CHECK(found({}, {2026, 5, 15}).empty());
}

TEST_CASE("a page is of the day that was chosen for it and not of the one on which it was written") {
    CHECK(found({page(1, {2026, 5, 1}, Day{2026, 4, 15}), page(2, {2026, 4, 15}, Day{2026, 4, 14}),
                 page(3, {2026, 5, 2}, Day{2001, 5, 15})},
                {2026, 5, 15}) == Found{{1, 1}, {3, 300}});
}

TEST_CASE("of one day the newest page is first, and a blank one is none") {
    Entry later = page(1, {2026, 4, 15});
    later.created.at.ms += kMinuteMs;
    Entry blank = page(2, {2026, 4, 15});
    blank.text = " \n";
    CHECK(found({page(3, {2026, 4, 15}), later, blank}, {2026, 5, 15}) == Found{{1, 1}, {3, 1}});
}

TEST_CASE("where a month has no such day it is the month's last") {
    CHECK(found({page(1, {2026, 2, 28}), page(2, {2025, 9, 30})}, {2026, 3, 31}) == Found{{1, 1}, {2, 6}});
}
