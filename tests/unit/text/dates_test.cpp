#include "text/dates.h"

#include <doctest/doctest.h>

using duolog::core::Day;
using namespace duolog::text;

namespace {

constexpr Day kToday{2026, 11, 21};

std::string date(const char* language, Day day) { return long_date(language, day, kToday); }

std::string heading(const char* language, Day day) { return month_heading(language, day, kToday); }

}  // namespace

TEST_CASE("a date of this year goes without the year") {
    CHECK(date("en", {2026, 11, 21}) == "Saturday 21 November");
    CHECK(date("en", {2026, 1, 1}) == "Thursday 1 January");
    CHECK(date("en", {2026, 12, 31}) == "Thursday 31 December");
    CHECK(date("sv", {2026, 11, 21}) == "lördag 21 november");
    CHECK(date("sv", {2026, 1, 1}) == "torsdag 1 januari");
    CHECK(date("sv", {2026, 2, 28}) == "lördag 28 februari");
    CHECK(date("sv", {2026, 3, 1}) == "söndag 1 mars");
    CHECK(date("sv", {2026, 5, 31}) == "söndag 31 maj");
    CHECK(date("sv", {2026, 12, 31}) == "torsdag 31 december");
    CHECK(date("da", {2026, 11, 21}) == "lørdag 21. november");
    CHECK(date("pl", {2026, 11, 21}) == "sobota, 21 listopada");
}

TEST_CASE("a date of another year carries it") {
    CHECK(date("en", {2025, 11, 21}) == "Friday 21 November 2025");
    CHECK(date("en", {2027, 1, 1}) == "Friday 1 January 2027");
    CHECK(date("sv", {2025, 12, 31}) == "onsdag 31 december 2025");
    CHECK(date("sv", {2024, 2, 29}) == "torsdag 29 februari 2024");
    CHECK(date("da", {2025, 11, 21}) == "fredag den 21. november 2025");
    CHECK(date("pl", {2025, 5, 1}) == "czwartek, 1 maja 2025");
}

TEST_CASE("a full date carries the year always") {
    CHECK(full_date("en", {2026, 11, 21}) == "Saturday 21 November 2026");
    CHECK(full_date("sv", {2026, 11, 21}) == "lördag 21 november 2026");
    CHECK(full_date("da", {2026, 11, 21}) == "lørdag den 21. november 2026");
    CHECK(full_date("pl", {2026, 11, 21}) == "sobota, 21 listopada 2026");
}

TEST_CASE("a short date is in digits, in the language's order") {
    CHECK(short_date("en", {2026, 2, 1}) == "01/02/2026");
    CHECK(short_date("sv", {2026, 2, 1}) == "2026-02-01");
    CHECK(short_date("da", {2026, 2, 1}) == "01.02.2026");
    CHECK(short_date("pl", {2026, 2, 1}) == "1.02.2026");
    CHECK(short_date("pl", {2026, 11, 21}) == "21.11.2026");
}

TEST_CASE("a month of a calendar carries its year, and is a heading") {
    CHECK(month_and_year("en", {2026, 11, 21}) == "November 2026");
    CHECK(month_and_year("sv", {2027, 1, 1}) == "Januari 2027");
    CHECK(month_and_year("da", {2026, 3, 31}) == "Marts 2026");
    CHECK(month_and_year("pl", {2026, 11, 21}) == "Listopad 2026");
}

TEST_CASE("over a column of days a weekday has two letters, Monday first") {
    for (const auto& [language, week] : {std::pair{"en", "MoTuWeThFrSaSu"}, std::pair{"sv", "måtiontofrlösö"},
                                         std::pair{"da", "mationtofrløsø"}, std::pair{"pl", "pnwtśrczptsond"}}) {
        std::string all;
        for (int day = 1; day <= 7; ++day)
            all += two_letter_weekday(language, day);
        CHECK(all == week);
    }
}

TEST_CASE("a week has the language's word") {
    const auto week = duolog::core::iso_week({2026, 11, 21});
    CHECK(week_name("en", week) == "week 47");
    CHECK(week_name("sv", week) == "vecka 47");
    CHECK(week_name("da", week) == "uge 47");
    CHECK(week_name("pl", week) == "tydzień 47");
}

TEST_CASE("a heading over a month begins with a capital and carries another year") {
    CHECK(heading("en", {2026, 11, 21}) == "November");
    CHECK(heading("en", {2025, 11, 30}) == "November 2025");
    CHECK(heading("sv", {2026, 11, 1}) == "November");
    CHECK(heading("sv", {2025, 5, 31}) == "Maj 2025");
    CHECK(heading("da", {2026, 3, 1}) == "Marts");
}

TEST_CASE("a Polish month is in the genitive in a date and in the nominative as a heading") {
    CHECK(date("pl", {2026, 2, 28}) == "sobota, 28 lutego");
    CHECK(heading("pl", {2026, 2, 28}) == "Luty");
    CHECK(heading("pl", {2025, 11, 1}) == "Listopad 2025");
    CHECK(month_name("pl", 2) == "luty");
}

TEST_CASE("months and weekdays within a sentence begin small but in English") {
    CHECK(month_name("en", 11) == "November");
    CHECK(month_name("sv", 5) == "maj");
    CHECK(long_weekday("en", kToday) == "Saturday");
    CHECK(long_weekday("da", kToday) == "lørdag");
    CHECK(long_weekday("pl", {2026, 11, 18}) == "środa");
}

TEST_CASE("at the beginning of a line a date has its capital, in Polish too") {
    for (const char* language : {"sv", "da", "pl"})
        for (std::uint8_t day = 21; day < 28; ++day) {
            const std::string within = long_date(language, {2026, 11, day}, kToday);
            CAPTURE(within);
            CHECK(at_line_start(within) != within);
        }
    CHECK(at_line_start("środa, 25 listopada") == "Środa, 25 listopada");
    CHECK(at_line_start("lördag 21 november") == "Lördag 21 november");
    CHECK(at_line_start("Friday") == "Friday");
    CHECK(at_line_start("").empty());
}

TEST_CASE("a weekday is shortened as the language does") {
    // 16 November 2026 is a Monday.
    const char* swedish[] = {"mån", "tis", "ons", "tors", "fre", "lör", "sön"};
    const char* english[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    for (int i = 0; i < 7; ++i) {
        const Day day{2026, 11, static_cast<std::uint8_t>(16 + i)};
        CHECK(short_weekday("sv", day) == swedish[i]);
        CHECK(short_weekday("en", day) == english[i]);
    }
    CHECK(short_weekday("da", {2026, 11, 19}) == "tors.");
    CHECK(short_weekday("pl", {2026, 11, 18}) == "śr.");
}

TEST_CASE("a time of day has two digits each and the language's sign between") {
    CHECK(time_of_day("sv", 14, 2) == "14:02");
    CHECK(time_of_day("sv", 0, 0) == "00:00");
    CHECK(time_of_day("en", 9, 5) == "09:05");
    CHECK(time_of_day("pl", 23, 59) == "23:59");
    CHECK(time_of_day("da", 14, 2) == "14.02");
}

TEST_CASE("a language that is not known is written as English") {
    CHECK(date("xx", {2026, 11, 21}) == "Saturday 21 November");
    CHECK(short_date("", {2026, 11, 21}) == "21/11/2026");
}
