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
    auto page = std::lower_bound(pages.begin(), pages.end(), day,
                                 [](const Entry* each, const Day& sought) { return sought < day_of(*each); });
    for (; page != pages.end() && day_of(**page) == day; ++page)
        if (!blank(**page))
            found.push_back({*page, months_ago});
}

}  // namespace

std::vector<EarlierPage> on_this_day(const Journal& journal, const Day& today) {
    std::vector<EarlierPage> found;
    if (journal.newest_first().empty())
        return found;
    const int first_year = day_of(*journal.newest_first().back()).year;
    add_day(journal, months_before(today, 1), 1, found);
    add_day(journal, months_before(today, kHalfYear), kHalfYear, found);
    for (int years = 1; today.year - years >= first_year; ++years)
        add_day(journal, months_before(today, years * kMonths), years * kMonths, found);
    return found;
}

}  // namespace duolog::core
