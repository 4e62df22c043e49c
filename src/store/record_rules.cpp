#include "store/record_rules.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/spaces.h"
#include "core/utf8.h"
#include "store/archive.h"

namespace duolog::store {
namespace {

constexpr std::int32_t kMaxOffsetMinutes = 1080;
constexpr std::int32_t kFirstYear = 1900;
constexpr std::int32_t kLastYear = 2200;
constexpr std::int32_t kShortestMinutes = 5;

std::int64_t first_ms() { return core::days_since_epoch({kFirstYear, 1, 1}) * core::kDayMs; }
std::int64_t last_ms() { return core::days_since_epoch({kLastYear + 1, 1, 1}) * core::kDayMs - 1; }

void check_text(const std::string& text, std::size_t max_bytes) {
    if (text.size() > max_bytes)
        throw LimitError("a text is too long");
    if (!core::valid_utf8(text))
        throw ArchiveError("a text is not UTF-8");
}

void check_number(std::int32_t number, std::int32_t least, std::int32_t most) {
    if (number < least || number > most)
        throw ArchiveError("a number is out of range");
}

void check_distinct(std::vector<std::string_view> steps) {
    std::sort(steps.begin(), steps.end());
    if (std::adjacent_find(steps.begin(), steps.end()) != steps.end())
        throw ArchiveError("a step comes twice");
}

void check_day(const core::Day& day) {
    check_number(day.year, kFirstYear, kLastYear);
    if (core::day_from_epoch(core::days_since_epoch(day)) != day)
        throw ArchiveError("a day is not in the calendar");
}

bool in_language_tag(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

void check_notes(const std::vector<core::Note>& notes) {
    check_count(notes.size(), core::kMaxNotes, "notes");
    for (const core::Note& note : notes) {
        check_line(note.step, core::kMaxNameBytes);
        check_text(note.text, core::kMaxNoteBytes);
        if (core::skip_spaces(note.text, 0) == note.text.size())
            throw ArchiveError("a note is blank");
    }
    std::vector<std::string_view> steps;
    for (const core::Note& note : notes)
        steps.push_back(note.step);
    check_distinct(std::move(steps));
}

}  // namespace

core::Moment storable(core::Moment moment) {
    return {{std::clamp(moment.at.ms, first_ms(), last_ms())},
            std::clamp(moment.offset_minutes, -kMaxOffsetMinutes, kMaxOffsetMinutes)};
}

void check_moment(const core::Moment& moment) {
    if (storable(moment) != moment)
        throw ArchiveError("a time is out of range");
}

void check_line(const std::string& text, std::size_t max_bytes) {
    check_text(text, max_bytes);
    if (text.empty() || core::one_line(text) != text)
        throw ArchiveError("a text is not one line of words");
}

void check_count(std::size_t count, std::size_t most, const char* of_what) {
    if (count > most)
        throw LimitError(std::string("too many ") + of_what);
}

void check_record(const core::Entry& entry) {
    check_text(entry.text, core::kMaxEntryTextBytes);
    check_number(static_cast<std::int32_t>(entry.kind), 1, 7);
    check_number(static_cast<std::int32_t>(entry.belongs), 1, 2);
    if (entry.day)
        check_day(*entry.day);
    check_number(entry.mood, 0, core::kMostMood);
    check_number(entry.energy, 0, core::kMostMood);
    if (!entry.source.empty())
        check_line(entry.source, core::kMaxSourceBytes);
}

void check_record(const core::Task& task) {
    check_line(task.text, core::kMaxTaskTextBytes);
    check_number(static_cast<std::int32_t>(task.priority), 1, 3);
    if (task.day)
        check_day(*task.day);
    check_number(task.minutes, 0, core::kMaxTaskMinutes);
    if (task.rank < -core::kMaxTaskRank || task.rank > core::kMaxTaskRank)
        throw ArchiveError("a rank is out of range");
}

void check_record(const core::Run& run) {
    check_line(run.checklist, core::kMaxNameBytes);
    check_count(run.ticks.size(), core::kMaxTicks, "ticks");
    for (const std::string& tick : run.ticks)
        check_line(tick, core::kMaxNameBytes);
    check_distinct({run.ticks.begin(), run.ticks.end()});
    check_notes(run.notes);
    check_number(run.planned_minutes, kShortestMinutes, core::kDayMinutes);
}

void check_record(const core::Person& person) {
    check_line(person.name, core::kMaxPersonNameBytes);
    check_number(static_cast<std::int32_t>(person.role), 1, 3);
    check_text(person.language, core::kMaxLanguageBytes);
    if (!std::all_of(person.language.begin(), person.language.end(), in_language_tag))
        throw ArchiveError("a language is no tag");
}

void check_record(const core::Meeting& meeting) {
    check_day(meeting.day);
    check_number(meeting.minute.value_or(0), 0, core::kDayMinutes - 1);
    check_number(meeting.length_minutes, kShortestMinutes, core::kDayMinutes);
    if (!meeting.place.empty())
        check_line(meeting.place, core::kMaxPlaceBytes);
    check_number(static_cast<std::int32_t>(meeting.kind), 1, 2);
}

void check_record(const core::Booking& booking) {
    constexpr std::int32_t kSunday = 7;
    check_number(booking.weekday, 1, kSunday);
    check_number(booking.minute, 0, core::kDayMinutes - 1);
    check_number(booking.length_minutes, core::kShortestReflection, core::kLongestReflection);
    check_day(booking.since);
}

void check_record(const core::Reflection& reflection) {
    check_number(reflection.planned_minutes, core::kShortestReflection, core::kLongestReflection);
    check_number(static_cast<std::int32_t>(reflection.look_back), 1, 3);
    if (!reflection.prompt.empty())
        check_line(reflection.prompt, core::kMaxPromptBytes);
}

bool keeps_rules(const Record& record) {
    try {
        std::visit([](const auto& held) { check_record(held); }, record);
        return true;
    } catch (const std::runtime_error&) {
        return false;
    }
}

}  // namespace duolog::store
