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
        return moment ? number(moment->at.ms, 8).number(moment->offset_minutes, 4) : *this;
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
    /// No extra fields.
    std::string end() const { return text_ + '\0'; }

private:
    std::string text_;
};

inline RecordBytes first_half(const core::Run& run, std::uint32_t class_version) {
    RecordBytes bytes(3, class_version, run.id);
    bytes.text(run.checklist).number(static_cast<std::int64_t>(run.ticks.size()), 4);
    for (const std::string& tick : run.ticks)
        bytes.text(tick);
    return bytes;
}

/// As the first versions of Duolog wrote it.
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

inline std::string bytes_of(const core::Meeting& meeting, std::uint32_t class_version = 1) {
    return RecordBytes(5, class_version, meeting.id)
        .maybe(meeting.person)
        .number(meeting.day.year, 4)
        .number(meeting.day.month, 1)
        .number(meeting.day.day, 1)
        .maybe(meeting.minute)
        .number(meeting.length_minutes, 4)
        .text(meeting.place)
        .end();
}

}  // namespace duolog::tests
