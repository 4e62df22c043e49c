#include "exchange/calendar_file.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>

#include "exchange/calendar_lines.h"
#include "exchange/calendar_zone.h"

namespace duolog::exchange {
namespace {

constexpr int kDaysOfWeek = 7;
constexpr std::int32_t kMinutesOfHour = 60;
/// A date that somebody mistyped must not have centuries of changes looked up.
constexpr std::int32_t kMostYearsAway = 30;
constexpr const char* kOwnZone = "Duolog-Local";
constexpr std::string_view kPerson = "{person}";

template <class Record>
bool stands_in_file(const Record& record, core::Instant now) {
    return !record.deleted || now.ms - record.edited.at.ms <= kTellsDeletedMs;
}

bool is_utc(std::string_view zone) { return zone == "UTC" || zone == "Etc/UTC"; }

/// Another name would have to be quoted, and is none of the IANA's.
bool is_zone_name(std::string_view zone) {
    return !zone.empty() && std::all_of(zone.begin(), zone.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               (letter >= '0' && letter <= '9') || letter == '/' || letter == '_' || letter == '+' || letter == '-';
    });
}

/// "DTSTART;TZID=Europe/Stockholm:…", or in UTC where `zone` is.
std::string start_in(const std::string& zone, const core::LocalTime& time) {
    return is_utc(zone) ? "DTSTART:" + time_value(time) + 'Z' : "DTSTART;TZID=" + zone + ':' + time_value(time);
}

core::Day first_day(const core::Booking& booking) {
    const int wait = (booking.weekday - core::weekday(booking.since) + kDaysOfWeek) % kDaysOfWeek;
    return core::day_from_epoch(core::days_since_epoch(booking.since) + wait);
}

/// What all events have, of a booking or a meeting.
struct Event {
    template <class Record>
    explicit Event(const Record& record)
        : id(record.id), created(record.created.at), edited(record.edited.at), deleted(record.deleted) {}

    core::Id id;
    core::Instant created, edited;
    bool deleted;
    std::string when;      ///< The line with its beginning.
    std::string duration;  ///< Empty: the whole day.
    std::string rule;      ///< The line that says when it comes again; empty: never.
    std::string title, place;
    const char* warning = "-PT1H";
};

/// Rises with every edit, and once more when it is taken away.
std::int64_t sequence(const Event& event) {
    constexpr std::int64_t kMost = std::numeric_limits<std::int32_t>::max();
    const std::int64_t secs =
        std::clamp<std::int64_t>((event.edited.ms - event.created.ms) / core::kSecondMs, 0, kMost);
    return std::min(secs + (event.deleted ? 1 : 0), kMost);
}

void add_alarm(CalendarLines& lines, const Event& event) {
    lines.add("BEGIN:VALARM");
    lines.add("ACTION:DISPLAY");
    lines.add_words("DESCRIPTION", event.title);
    lines.add(std::string("TRIGGER:") + event.warning);
    lines.add("END:VALARM");
}

void add_event(CalendarLines& lines, const Event& event, core::Instant now) {
    lines.add("BEGIN:VEVENT");
    lines.add("UID:" + core::to_hex(event.id) + "@duolog");
    lines.add("DTSTAMP:" + utc_value(now));
    lines.add("CREATED:" + utc_value(event.created));
    lines.add("LAST-MODIFIED:" + utc_value(event.edited));
    lines.add("SEQUENCE:" + std::to_string(sequence(event)));
    lines.add(event.when);
    for (const std::string& line : {event.duration, event.rule})
        if (!line.empty())
            lines.add(line);
    lines.add_words("SUMMARY", event.title);
    if (!event.place.empty())
        lines.add_words("LOCATION", event.place);
    lines.add("CLASS:PRIVATE");
    lines.add("TRANSP:OPAQUE");
    lines.add(event.deleted ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
    // An hour before a whole day is the middle of a night.
    if (!event.deleted && !event.duration.empty())
        add_alarm(lines, event);
    lines.add("END:VEVENT");
}

std::string duration_line(std::int32_t minutes) { return "DURATION:PT" + std::to_string(minutes) + "M"; }

/// Comes by the clock of the zone each week: a booking is never told in UTC.
Event event_of(const core::Booking& booking, const std::string& zone, const CalendarSource& source) {
    Event event(booking);
    event.when = start_in(zone, {first_day(booking), booking.minute / kMinutesOfHour, booking.minute % kMinutesOfHour});
    event.duration = duration_line(booking.length_minutes);
    event.rule = "RRULE:FREQ=WEEKLY;BYDAY=" + std::string(weekday_value(booking.weekday));
    event.title = source.words.reflection;
    event.warning = "-PT10M";
    return event;
}

std::string with_person(std::string pattern, const std::string& name) {
    if (const std::size_t at = pattern.find(kPerson); at != std::string::npos)
        pattern.replace(at, kPerson.size(), name);
    return pattern;
}

std::string title_of(const core::Meeting& meeting, const CalendarSource& source) {
    const bool review = meeting.kind == core::MeetingKind::Review;
    const CalendarWords& words = source.words;
    const bool told = source.names == CalendarNames::Told && meeting.person;
    const core::Person* person = told ? source.people.find(*meeting.person) : nullptr;
    if (person == nullptr || person->deleted)
        return review ? words.review : words.meeting;
    return with_person(review ? words.review_with : words.meeting_with, person->name);
}

bool comes_twice(const core::Moment& first, const core::OffsetAt& offset_at) {
    const int after = offset_at({first.at.ms + core::kDayMs});
    const core::Instant second{first.at.ms + (first.offset_minutes - after) * core::kMinuteMs};
    return first.at < second && offset_at(second) == after;
}

/// Readers differ about a time that the clock leaves out or shows twice: neither is written.
std::string start_of(const core::Meeting& meeting, const std::string& zone, const CalendarSource& source) {
    if (!meeting.minute)
        return "DTSTART;VALUE=DATE:" + date_value(meeting.day);
    const core::Moment begin = core::moment_at(meeting.day, *meeting.minute, source.offset_at);
    if (is_utc(zone) || comes_twice(begin, source.offset_at))
        return "DTSTART:" + utc_value(begin.at);
    return start_in(zone, core::local_time(begin.at, begin.offset_minutes));
}

Event event_of(const core::Meeting& meeting, const std::string& zone, const CalendarSource& source) {
    Event event(meeting);
    event.when = start_of(meeting, zone, source);
    if (meeting.minute)
        event.duration = duration_line(meeting.length_minutes);
    event.title = title_of(meeting, source);
    if (source.names == CalendarNames::Told)
        event.place = meeting.place;
    return event;
}

/// Writes the zone so that it is known a year before the first event, and that its rule shows after the last.
void add_zone_of_events(CalendarLines& lines, const std::string& zone, const CalendarSource& source) {
    const std::int32_t this_year = core::local_time(source.now, 0).day.year;
    std::int32_t first = this_year;
    std::int32_t last = this_year;
    const auto widen = [&](const core::Day& day) {
        first = std::min(first, std::max(day.year, this_year - kMostYearsAway));
        last = std::max(last, std::min(day.year, this_year + kMostYearsAway));
    };
    for (const core::Booking& booking : source.bookings.all())
        widen(booking.since);
    for (const core::Meeting& meeting : source.meetings.all())
        widen(meeting.day);
    add_zone(lines, zone, source.offset_at, first - 1, last + kYearsOfRule);
}

}  // namespace

CalendarCounts calendar_counts(const CalendarSource& source) {
    CalendarCounts counts;
    const auto count = [&](const auto& records, std::size_t& of_kind) {
        for (const auto& record : records.all())
            if (stands_in_file(record, source.now))
                ++(record.deleted ? counts.cancelled : of_kind);
    };
    count(source.bookings, counts.bookings);
    count(source.meetings, counts.meetings);
    return counts;
}

bool calendar_is_empty(const CalendarSource& source) {
    const CalendarCounts counts = calendar_counts(source);
    return counts.bookings + counts.meetings + counts.cancelled == 0;
}

std::string calendar_file(const CalendarSource& source) {
    const bool known = is_zone_name(source.zone);
    const std::string for_weekly = known ? source.zone : kOwnZone;
    const std::string for_once = known ? source.zone : "UTC";
    CalendarLines lines;
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//Duolog//Duolog//EN");
    lines.add_words("X-WR-CALNAME", source.words.calendar);
    if (!is_utc(for_weekly))
        add_zone_of_events(lines, for_weekly, source);
    for (const core::Booking& booking : source.bookings.all())
        if (stands_in_file(booking, source.now))
            add_event(lines, event_of(booking, for_weekly, source), source.now);
    for (const core::Meeting& meeting : source.meetings.all())
        if (stands_in_file(meeting, source.now))
            add_event(lines, event_of(meeting, for_once, source), source.now);
    lines.add("END:VCALENDAR");
    return lines.bytes();
}

}  // namespace duolog::exchange
