#include "text/dates.h"

#include <array>
#include <cassert>
#include <cstddef>

#include "text/text.h"

namespace duolog::text {

namespace {

using Months = std::array<std::string_view, 12>;
using Weekdays = std::array<std::string_view, 7>;  ///< Monday first.

struct Calendar {
    std::string_view language;
    Weekdays weekdays;
    Weekdays short_weekdays;
    Weekdays two_letters;
    Months months;           ///< Alone.
    const Months* genitive;  ///< As they stand in a date; null when that is as they stand alone.
    std::string_view date;
    std::string_view date_with_year;
    std::string_view short_date;  ///< {dd} and {mm} have two digits.
    std::string_view week;
    std::string_view time;
};

constexpr Months kPolishGenitive = {"stycznia", "lutego",   "marca",    "kwietnia",     "maja",      "czerwca",
                                    "lipca",    "sierpnia", "września", "października", "listopada", "grudnia"};

constexpr Calendar kCalendars[] = {
    {"en",
     {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
     {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"},
     {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"},
     {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December"},
     nullptr,
     "{weekday} {day} {month}",
     "{weekday} {day} {month} {year}",
     "{dd}/{mm}/{year}",
     "week {week}",
     "{hour}:{minute}"},
    {"sv",
     {"måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"},
     {"mån", "tis", "ons", "tors", "fre", "lör", "sön"},
     {"må", "ti", "on", "to", "fr", "lö", "sö"},
     {"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
      "december"},
     nullptr,
     "{weekday} {day} {month}",
     "{weekday} {day} {month} {year}",
     "{year}-{mm}-{dd}",
     "vecka {week}",
     "{hour}:{minute}"},
    {"da",
     {"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"},
     {"man.", "tirs.", "ons.", "tors.", "fre.", "lør.", "søn."},
     {"ma", "ti", "on", "to", "fr", "lø", "sø"},
     {"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
      "december"},
     nullptr,
     "{weekday} {day}. {month}",
     "{weekday} den {day}. {month} {year}",
     "{dd}.{mm}.{year}",
     "uge {week}",
     "{hour}.{minute}"},
    {"pl",
     {"poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"},
     {"pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."},
     {"pn", "wt", "śr", "cz", "pt", "so", "nd"},
     {"styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik",
      "listopad", "grudzień"},
     &kPolishGenitive,
     "{weekday}, {day} {month}",
     "{weekday}, {day} {month} {year}",
     "{day}.{mm}.{year}",
     "tydzień {week}",
     "{hour}:{minute}"},
};

const Calendar& calendar(std::string_view language) {
    for (const Calendar& candidate : kCalendars) {
        if (candidate.language == language)
            return candidate;
    }
    return kCalendars[0];
}

std::string_view name_of(const Months& months, int month) {
    assert(month >= 1 && month <= 12);
    return months[static_cast<std::size_t>(month) - 1];
}

std::string_view name_of(const Weekdays& weekdays, const core::Day& day) {
    return weekdays[static_cast<std::size_t>(core::weekday(day)) - 1];
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string write(const Calendar& words, std::string_view pattern, const core::Day& day) {
    return fill(pattern, {{"weekday", name_of(words.weekdays, day)},
                          {"day", std::to_string(day.day)},
                          {"dd", two_digits(day.day)},
                          {"month", name_of(words.genitive ? *words.genitive : words.months, day.month)},
                          {"mm", two_digits(day.month)},
                          {"year", std::to_string(day.year)}});
}

}  // namespace

std::string long_date(std::string_view language, const core::Day& day, const core::Day& today) {
    const Calendar& words = calendar(language);
    return write(words, day.year == today.year ? words.date : words.date_with_year, day);
}

std::string full_date(std::string_view language, const core::Day& day) {
    const Calendar& words = calendar(language);
    return write(words, words.date_with_year, day);
}

std::string short_date(std::string_view language, const core::Day& day) {
    const Calendar& words = calendar(language);
    return write(words, words.short_date, day);
}

std::string month_heading(std::string_view language, const core::Day& day, const core::Day& today) {
    std::string heading = month_and_year(language, day);
    if (day.year == today.year)
        heading.resize(heading.find(' '));  // In none of the languages is a month two words.
    return heading;
}

std::string month_and_year(std::string_view language, const core::Day& day) {
    return at_line_start(month_name(language, day.month)) + " " + std::to_string(day.year);
}

std::string at_line_start(std::string words) {
    constexpr std::string_view kLower = "ś", kUpper = "Ś";  // Of weekdays and months, only "środa" goes beyond ASCII.
    if (words.starts_with(kLower))
        return std::string(kUpper) + words.substr(kLower.size());
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

std::string month_name(std::string_view language, int month) {
    return std::string(name_of(calendar(language).months, month));
}

std::string long_weekday(std::string_view language, const core::Day& day) {
    return std::string(name_of(calendar(language).weekdays, day));
}

std::string short_weekday(std::string_view language, const core::Day& day) {
    return std::string(name_of(calendar(language).short_weekdays, day));
}

std::string_view two_letter_weekday(std::string_view language, int weekday) {
    assert(weekday >= 1 && weekday <= 7);
    return calendar(language).two_letters[static_cast<std::size_t>(weekday) - 1];
}

std::string week_name(std::string_view language, const core::IsoWeek& week) {
    return fill(calendar(language).week, {{"week", std::to_string(week.week)}});
}

std::string time_of_day(std::string_view language, int hour, int minute) {
    return fill(calendar(language).time, {{"hour", two_digits(hour)}, {"minute", two_digits(minute)}});
}

}  // namespace duolog::text
