/// Payloads made by hand from docs/format.md §4, also of records that Duolog would never write. The stamp is that of
/// material.h's records.
#pragma once

#include <cstdint>
#include <string>

#include "unit/store/material.h"

namespace duolog::tests {

class RecordBytes {
public:
    RecordBytes(int kind, std::uint32_t class_version, const core::Id& id) {
        text_ = store::encode_record({version(5), {}, entry(1), {}}).substr(0, 59);
        text_.replace(0, id.bytes.size(), reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size());
        text_[33] = static_cast<char>(kind);
        number(class_version, 4);
    }
    RecordBytes& number(std::int64_t value, int bytes) {
        for (int i = 0; i < bytes; ++i)
            text_ += static_cast<char>(value >> (8 * i) & 0xFF);
        return *this;
    }
    RecordBytes& text(const std::string& words) {
        number(static_cast<std::int64_t>(words.size()), 4);
        text_ += words;
        return *this;
    }
    RecordBytes& maybe(const std::optional<core::Moment>& moment) {
        number(moment ? 1 : 0, 1);
        return moment ? this->moment(*moment) : *this;
    }
    RecordBytes& maybe(const std::optional<core::Id>& id) {
        number(id ? 1 : 0, 1);
        if (id)
            text_.append(reinterpret_cast<const char*>(id->bytes.data()), id->bytes.size());
        return *this;
    }
    RecordBytes& maybe(const std::optional<std::int32_t>& value) {
        number(value ? 1 : 0, 1);
        return value ? number(*value, 4) : *this;
    }
    RecordBytes& moment(const core::Moment& moment) { return number(moment.at.ms, 8).number(moment.offset_minutes, 4); }
    RecordBytes& day(const core::Day& day) { return number(day.year, 4).number(day.month, 1).number(day.day, 1); }
    RecordBytes& maybe(const std::optional<core::Day>& value) {
        number(value ? 1 : 0, 1);
        return value ? day(*value) : *this;
    }
    /// No extra fields.
    std::string end() const { return text_ + '\0'; }

private:
    std::string text_;
};

inline RecordBytes first_half(const core::Entry& entry, std::uint32_t class_version) {
    return RecordBytes(1, class_version, entry.id).text(entry.text);
}

/// As the first versions of Duolog wrote it.
inline std::string bytes_of_first_layout(const core::Entry& entry) { return first_half(entry, 1).end(); }

inline std::string bytes_of(const core::Entry& entry) {
    return first_half(entry, 2)
        .number(static_cast<int>(entry.kind), 1)
        .number(static_cast<int>(entry.belongs), 1)
        .maybe(entry.day)
        .number(entry.mood, 1)
        .number(entry.energy, 1)
        .maybe(entry.meeting)
        .maybe(entry.run)
        .text(entry.source)
        .end();
}

inline RecordBytes first_half(const core::Run& run, std::uint32_t class_version) {
    RecordBytes bytes(3, class_version, run.id);
    bytes.text(run.checklist).number(static_cast<std::int64_t>(run.ticks.size()), 4);
    for (const std::string& tick : run.ticks)
        bytes.text(tick);
    return bytes;
}

inline std::string bytes_of_first_layout(const core::Run& run) { return first_half(run, 1).end(); }

inline std::string bytes_of(const core::Run& run) {
    RecordBytes bytes = first_half(run, 2);
    bytes.maybe(run.person).number(static_cast<std::int64_t>(run.notes.size()), 4);
    for (const core::Note& note : run.notes)
        bytes.text(note.step).text(note.text);
    return bytes.maybe(run.started).number(run.planned_minutes, 4).maybe(run.finished).maybe(run.entry).end();
}

inline std::string bytes_of(const core::Person& person, std::uint32_t class_version = 1) {
    return RecordBytes(4, class_version, person.id)
        .number(static_cast<int>(person.role), 1)
        .text(person.name)
        .text(person.language)
        .end();
}

inline RecordBytes first_half(const core::Task& task, std::uint32_t class_version) {
    RecordBytes bytes(2, class_version, task.id);
    return bytes.number(static_cast<int>(task.priority), 1).maybe(task.done).text(task.text);
}

inline std::string bytes_of_first_layout(const core::Task& task) { return first_half(task, 1).end(); }

inline std::string bytes_of(const core::Task& task) {
    return first_half(task, 2)
        .maybe(task.declined)
        .maybe(task.day)
        .number(task.minutes, 4)
        .number(task.rank, 8)
        .maybe(task.entry)
        .end();
}

inline RecordBytes first_half(const core::Meeting& meeting, std::uint32_t class_version) {
    return RecordBytes(5, class_version, meeting.id)
        .maybe(meeting.person)
        .day(meeting.day)
        .maybe(meeting.minute)
        .number(meeting.length_minutes, 4)
        .text(meeting.place);
}

inline std::string bytes_of_first_layout(const core::Meeting& meeting) { return first_half(meeting, 1).end(); }

inline std::string bytes_of(const core::Meeting& meeting) {
    return first_half(meeting, 2).number(static_cast<int>(meeting.kind), 1).end();
}

inline std::string bytes_of(const core::Booking& booking) {
    return RecordBytes(6, 1, booking.id)
        .number(booking.weekday, 4)
        .number(booking.minute, 4)
        .number(booking.length_minutes, 4)
        .day(booking.since)
        .end();
}

inline std::string bytes_of(const core::Reflection& reflection) {
    return RecordBytes(7, 1, reflection.id)
        .moment(reflection.started)
        .number(reflection.planned_minutes, 4)
        .maybe(reflection.ended)
        .number(static_cast<int>(reflection.look_back), 1)
        .text(reflection.prompt)
        .maybe(reflection.booking)
        .maybe(reflection.entry)
        .end();
}

}  // namespace duolog::tests
