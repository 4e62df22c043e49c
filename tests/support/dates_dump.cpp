/// Prints what each language writes for many days, minutes and numbers, so that tests/browser/dates.test.mjs can
/// compare it with Intl. A line each: language, style, argument and text, with tabs between. Usage: LANGUAGE
/// PLURAL_FORMS, as often as there are languages.
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <limits>
#include <string>
#include <string_view>

#include "core/date.h"
#include "text/dates.h"
#include "text/numbers.h"
#include "text/plural_rule.h"

namespace {

using namespace duolog;

void print(std::string_view language, std::string_view style, std::string_view argument, std::string_view text) {
    std::cout << language << '\t' << style << '\t' << argument << '\t' << text << '\n';
}

void print_day(const std::string& language, const core::Day& day) {
    const core::Day another_year{day.year - 1, day.month, day.day};
    const std::string iso = text::short_date("sv", day);
    print(language, "long_date", iso, text::long_date(language, day, day));
    print(language, "long_date of another year", iso, text::long_date(language, day, another_year));
    print(language, "full_date", iso, text::full_date(language, day));
    print(language, "short_date", iso, text::short_date(language, day));
    print(language, "month_heading", iso, text::month_heading(language, day, day));
    print(language, "month_heading of another year", iso, text::month_heading(language, day, another_year));
    print(language, "month_name", iso, text::month_name(language, day.month));
    print(language, "long_weekday", iso, text::long_weekday(language, day));
    print(language, "short_weekday", iso, text::short_weekday(language, day));
    print(language, "week_name", iso, text::week_name(language, core::iso_week(day)));
}

void print_days(const std::string& language, std::int32_t year) {
    const std::int64_t end = core::days_since_epoch({year + 1, 1, 1});
    for (std::int64_t number = core::days_since_epoch({year, 1, 1}); number < end; ++number)
        print_day(language, core::day_from_epoch(number));
}

void print_times(const std::string& language) {
    for (int minute = 0; minute < 24 * 60; ++minute)
        print(language, "time_of_day", std::to_string(minute), text::time_of_day(language, minute / 60, minute % 60));
}

void print_number(const std::string& language, std::int64_t n) {
    print(language, "number", std::to_string(n), text::number(language, n));
}

void print_numbers(const std::string& language) {
    for (std::int64_t n = 0; n <= 12'000; ++n)
        print_number(language, n);
    for (const std::int64_t n : {std::int64_t{99'999}, std::int64_t{100'000}, std::int64_t{999'999},
                                 std::int64_t{1'000'000}, std::int64_t{1'234'567'890},
                                 std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()}) {
        print_number(language, n);
    }
    for (const std::int64_t n : {-1, -999, -1000, -9999, -10'000, -1'234'567})
        print_number(language, n);
    for (std::int64_t n = 0; n <= 200; ++n)
        print(language, "percent", std::to_string(n), text::percent(language, n));
}

void print_plural_forms(const std::string& language, const text::PluralRule& rule) {
    for (std::uint64_t n = 0; n <= 1000; ++n)
        print(language, "plural form", std::to_string(n), std::to_string(rule.choose(n)));
    print(language, "plural form", "1000000", std::to_string(rule.choose(1'000'000)));
}

}  // namespace

int main(int count, char** arguments) {
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string language = arguments[i];
        const auto rule = text::PluralRule::parse(arguments[i + 1]);
        if (!rule)
            return EXIT_FAILURE;
        // The first is a leap year; the other two have 53 weeks.
        for (const std::int32_t year : {2024, 2020, 2026})
            print_days(language, year);
        print_times(language);
        print_numbers(language);
        print_plural_forms(language, *rule);
    }
}
