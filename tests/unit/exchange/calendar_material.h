/// What the tests of the calendar's file work with: bookings, meetings, people and a source of them.
#pragma once

#include <cstdint>
#include <string>

#include "exchange/calendar_file.h"
#include "support/zone.h"

namespace duolog::tests {

inline core::Id calendar_id(std::uint8_t number) {
    core::Id id;
    id.bytes.fill(0xA0);
    id.bytes[15] = number;
    return id;
}

/// 22 November 2026, noon in Stockholm.
inline const core::Moment kCalendarNow{utc({2026, 11, 22}, 11, 0), 60};

struct CalendarMaterial {
    core::Bookings bookings;
    core::Meetings meetings;
    core::People people;
    exchange::CalendarNames names = exchange::CalendarNames::LeftOut;
    std::string zone = "Europe/Stockholm";
    core::Moment now = kCalendarNow;  ///< Of the file.

    core::Id add_booking(std::int32_t weekday, std::int32_t minute, const core::Day& since, std::int32_t length = 120) {
        core::Booking booking;
        booking.id = next_id();
        booking.created = booking.edited = kCalendarNow;
        booking.weekday = weekday;
        booking.minute = minute;
        booking.length_minutes = length;
        booking.since = since;
        bookings.add(booking);
        return booking.id;
    }
    core::Id add_meeting(const core::Day& day, std::optional<std::int32_t> minute, const std::string& place = {},
                         std::optional<core::Id> person = {}, core::MeetingKind kind = core::MeetingKind::Meeting) {
        core::Meeting meeting;
        meeting.id = next_id();
        meeting.created = meeting.edited = kCalendarNow;
        meeting.day = day;
        meeting.minute = minute;
        meeting.place = place;
        meeting.person = person;
        meeting.kind = kind;
        meetings.add(meeting);
        return meeting.id;
    }
    core::Id add_person(const std::string& name) {
        core::Person person;
        person.id = next_id();
        person.created = person.edited = kCalendarNow;
        person.name = name;
        people.add(person);
        return person.id;
    }

    exchange::CalendarSource source() const {
        return {.bookings = bookings,
                .meetings = meetings,
                .people = people,
                .words = {"My calendar", "Reflection", "Meeting", "Meeting with {person}", "Review",
                          "Review with {person}"},
                .names = names,
                .zone = zone,
                .offset_at = offsets_of_system(),
                .now = now.at};
    }
    std::string file() const { return exchange::calendar_file(source()); }

private:
    core::Id next_id() { return calendar_id(++last_); }
    std::uint8_t last_ = 0;
};

}  // namespace duolog::tests
