/// The people whom one meets for mentoring, and the meetings with them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/id.h"
#include "core/records.h"

namespace duolog::core {

inline constexpr std::size_t kMaxPersonNameBytes = 200;
inline constexpr std::size_t kMaxPlaceBytes = 400;
inline constexpr std::size_t kMaxLanguageBytes = 35;  ///< Of a BCP 47 tag.

/// What somebody is to the person who keeps the journal.
enum class PersonRole : std::uint8_t { Mentee = 1, Mentor = 2, Other = 3 };

/// Plain data; `name` is one line of valid UTF-8, not blank.
struct Person {
    Id id;
    Moment created;
    Moment edited;
    bool deleted = false;
    std::string name;
    PersonRole role = PersonRole::Mentee;
    std::string language;        ///< BCP 47 tag of what they speak; empty: the same as in the app.
    std::uint32_t revision = 0;  ///< Rises with each change in this run of the program; not saved.
    bool operator==(const Person&) const = default;
};
using People = Records<Person>;

inline constexpr std::int32_t kDayMinutes = 24 * 60;
inline constexpr std::int32_t kUsualMeetingMinutes = 60;

/// A review looks at the whole: what was agreed on, half-way or at the end.
enum class MeetingKind : std::uint8_t { Meeting = 1, Review = 2 };

/// A meeting that is agreed on or was held, by the calendar and clock of the place. Plain data; `place` is one line of
/// valid UTF-8 or empty.
struct Meeting {
    Id id;
    Moment created;
    Moment edited;
    bool deleted = false;
    std::optional<Id> person;
    Day day;
    std::optional<std::int32_t> minute;                  ///< Of the day, 0..1439; nothing: only the day is known.
    std::int32_t length_minutes = kUsualMeetingMinutes;  ///< 5..1440
    std::string place;
    MeetingKind kind = MeetingKind::Meeting;
    std::uint32_t revision = 0;
    bool operator==(const Meeting&) const = default;
};
using Meetings = Records<Meeting>;

/// Those that are not deleted, by name (accents and case ignored), then by id.
std::vector<const Person*> people_by_name(const People& people);

/// Those that are not deleted, from `today` on, the next first; with one person when `person` is given.
/// Its time has passed at `now`, where the meeting is; one without a time lasts its day.
bool is_over(const Meeting& meeting, const LocalTime& now);
std::vector<const Meeting*> meetings_to_come(const Meetings& meetings, const Day& today,
                                             const std::optional<Id>& person = std::nullopt);
/// Before `today`, the latest first.
std::vector<const Meeting*> meetings_past(const Meetings& meetings, const Day& today,
                                          const std::optional<Id>& person = std::nullopt);

}  // namespace duolog::core
