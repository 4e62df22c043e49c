#include "core/on_this_day.h"

#include <algorithm>

namespace duolog::core {
namespace {

constexpr int kMonths = 12;
constexpr int kHalfYear = 6;

Day months_before(const Day& day, int months) {
    const int month = day.year * kMonths + day.month - 1 - months;
    const Day first{month / kMonths, static_cast<std::uint8_t>(month % kMonths + 1), 1};
    const int next = month + 1;
    const Day first_of_next{next / kMonths, static_cast<std::uint8_t>(next % kMonths + 1), 1};
    const std::int64_t last = days_since_epoch(first_of_next) - days_since_epoch(first);
    return day_from_epoch(days_since_epoch(first) + std::min<std::int64_t>(day.day, last) - 1);
}

void add_day(const Journal& journal, const Day& day, int months_ago, std::vector<EarlierPage>& found) {
    const std::vector<const Entry*>& pages = journal.newest_first();
    // In no zone does the day begin more than a day earlier, or end more than a day later, than in UTC.
    const std::int64_t begin = (days_since_epoch(day) - 1) * kDayMs;
    const std::int64_t end = (days_since_epoch(day) + 2) * kDayMs;
    auto page = std::lower_bound(pages.begin(), pages.end(), end,
                                 [](const Entry* each, std::int64_t ms) { return each->created.at.ms >= ms; });
    for (; page != pages.end() && (*page)->created.at.ms >= begin; ++page)
        if (day_of((*page)->created) == day && !blank(**page))
            found.push_back({*page, months_ago});
}

}  // namespace

std::vector<EarlierPage> on_this_day(const Journal& journal, const Day& today) {
    std::vector<EarlierPage> found;
    if (journal.newest_first().empty())
        return found;
    const int first_year = day_of(journal.newest_first().back()->created).year;
    add_day(journal, months_before(today, 1), 1, found);
    add_day(journal, months_before(today, kHalfYear), kHalfYear, found);
    for (int years = 1; today.year - years >= first_year; ++years)
        add_day(journal, months_before(today, years * kMonths), years * kMonths, found);
    return found;
}

}  // namespace duolog::core
