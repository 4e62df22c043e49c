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
    Months months;          ///< As they stand in a date: Polish has the genitive here.
    Months heading_months;  ///< Alone, with a capital.
    std::string_view date;
    std::string_view date_with_year;
    std::string_view time;
};

constexpr Calendar kCalendars[] = {
    {"en",
     {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
     {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"},
     {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December"},
     {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December"},
     "{weekday} {day} {month}",
     "{weekday} {day} {month} {year}",
     "{hour}:{minute}"},
    {"sv",
     {"måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"},
     {"mån", "tis", "ons", "tors", "fre", "lör", "sön"},
     {"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
      "december"},
     {"Januari", "Februari", "Mars", "April", "Maj", "Juni", "Juli", "Augusti", "September", "Oktober", "November",
      "December"},
     "{weekday} {day} {month}",
     "{weekday} {day} {month} {year}",
     "{hour}:{minute}"},
    {"da",
     {"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"},
     {"man.", "tirs.", "ons.", "tors.", "fre.", "lør.", "søn."},
     {"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
      "december"},
     {"Januar", "Februar", "Marts", "April", "Maj", "Juni", "Juli", "August", "September", "Oktober", "November",
      "December"},
     "{weekday} {day}. {month}",
     "{weekday} den {day}. {month} {year}",
     "{hour}.{minute}"},
    {"pl",
     {"poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"},
     {"pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."},
     {"stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października",
      "listopada", "grudnia"},
     {"Styczeń", "Luty", "Marzec", "Kwiecień", "Maj", "Czerwiec", "Lipiec", "Sierpień", "Wrzesień", "Październik",
      "Listopad", "Grudzień"},
     "{weekday}, {day} {month}",
     "{weekday}, {day} {month} {year}",
     "{hour}:{minute}"},
};

const Calendar& calendar(std::string_view language) {
    for (const Calendar& candidate : kCalendars) {
        if (candidate.language == language)
            return candidate;
    }
    return kCalendars[0];
}

std::string_view month_name(const Months& months, const core::Day& day) {
    assert(day.month >= 1 && day.month <= 12);
    return months[static_cast<std::size_t>(day.month) - 1];
}

std::string_view weekday_name(const Weekdays& weekdays, const core::Day& day) {
    return weekdays[static_cast<std::size_t>(core::weekday(day)) - 1];
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

}  // namespace

std::string long_date(std::string_view language, const core::Day& day, const core::Day& today) {
    const Calendar& words = calendar(language);
    return fill(day.year == today.year ? words.date : words.date_with_year,
                {{"weekday", weekday_name(words.weekdays, day)},
                 {"day", std::to_string(day.day)},
                 {"month", month_name(words.months, day)},
                 {"year", std::to_string(day.year)}});
}

std::string month_heading(std::string_view language, const core::Day& day, const core::Day& today) {
    std::string heading(month_name(calendar(language).heading_months, day));
    if (day.year != today.year)
        heading += " " + std::to_string(day.year);
    return heading;
}

std::string short_weekday(std::string_view language, const core::Day& day) {
    return std::string(weekday_name(calendar(language).short_weekdays, day));
}

std::string time_of_day(std::string_view language, int hour, int minute) {
    return fill(calendar(language).time, {{"hour", two_digits(hour)}, {"minute", two_digits(minute)}});
}

}  // namespace duolog::text
