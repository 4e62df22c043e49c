#include "store/codec.h"

#include <cassert>
#include <exception>
#include <utility>

#include "store/archive.h"
#include "store/record_rules.h"

namespace duolog::store {
namespace {

using core::Error;
using core::ErrorCode;

/// The latest layout of a kind's fields. A new layout raises it and reads the old one too. A new optional field goes
/// into Extra and raises nothing.
template <class T>
constexpr std::uint32_t kLatest = 1;
template <>
constexpr std::uint32_t kLatest<core::Entry> = 2;
template <>
constexpr std::uint32_t kLatest<core::Task> = 2;
template <>
constexpr std::uint32_t kLatest<core::Run> = 2;
template <>
constexpr std::uint32_t kLatest<core::Meeting> = 2;

/// Numbers in files: never changed, never used again.
enum class Kind : std::uint8_t { Entry = 1, Task = 2, Run = 3, Person = 4, Meeting = 5, Booking = 6, Reflection = 7 };

void check_version(std::uint32_t version, std::uint32_t latest) {
    if (version > latest)
        throw VersionError("record version " + std::to_string(version));
    if (version == 0)
        throw ArchiveError("record version 0");
}

/// No clock reaches it, and nothing could come after the last number.
constexpr std::uint64_t kEndOfVersions = std::uint64_t{1} << 63;

void check_clock(const Version& version) {
    if (version.hlc >= kEndOfVersions)
        throw ArchiveError("a version is beyond every clock");
}

// Each transfer() writes to an output archive and reads from an input archive.
void transfer(OutputArchive& archive, const core::Moment& moment) {
    const core::Moment kept = storable(moment);
    archive(kept.at.ms, kept.offset_minutes);
}
void transfer(InputArchive& archive, core::Moment& moment) {
    archive(moment.at.ms, moment.offset_minutes);
    check_moment(moment);
}

template <class Archive>
void transfer(Archive& archive, core::Id& id) {
    archive(id.bytes);
}

template <class Archive>
void transfer(Archive& archive, std::int32_t& number) {
    archive(number);
}

template <class Archive>
void transfer(Archive& archive, core::Day& day) {
    archive(day.year, day.month, day.day);
}

/// A number in the file, which check_record looks at.
template <class Archive, class Enum>
void transfer_enum(Archive& archive, Enum& value) {
    auto number = static_cast<std::uint8_t>(value);
    archive(number);
    value = static_cast<Enum>(number);
}

/// Whether there is one, and then it.
template <class Archive, class T>
void transfer(Archive& archive, std::optional<T>& value) {
    bool there = value.has_value();
    archive(there);
    if (!there)
        return;
    if (!value)
        value.emplace();
    transfer(archive, *value);
}

/// A count is looked at before anything is made for it.
template <class Archive, class T>
void transfer_count(Archive& archive, std::vector<T>& all, std::size_t most, const char* of_what) {
    auto count = static_cast<std::uint32_t>(all.size());
    archive(count);
    check_count(count, most, of_what);
    all.resize(count);
}

/// What every record begins with, of every kind.
struct Stamp {
    core::Id id;
    Version version;
    std::vector<Version> parents;
    std::uint8_t kind = 0;
    core::Moment created;
    core::Moment edited;
    bool deleted = false;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(id.bytes, version.hlc, version.device.bytes);
        auto count = static_cast<std::uint8_t>(parents.size());
        archive(count);
        check_count(count, kMaxParents, "parents");
        parents.resize(count);
        for (Version& parent : parents)
            archive(parent.hlc, parent.device.bytes);
        archive(kind);
        transfer(archive, created);
        transfer(archive, edited);
        archive(deleted);
    }
};

// The fields of each kind, in the order in which they lie in the payload.
template <class Archive>
void transfer_fields(Archive& archive, core::Entry& entry, std::uint32_t version) {
    archive(entry.text);
    if (version == 1)
        return;
    transfer_enum(archive, entry.kind);
    transfer_enum(archive, entry.belongs);
    transfer(archive, entry.day);
    archive(entry.mood, entry.energy);
    transfer(archive, entry.meeting);
    transfer(archive, entry.run);
    archive(entry.source);
}

template <class Archive>
void transfer_fields(Archive& archive, core::Task& task, std::uint32_t version) {
    transfer_enum(archive, task.priority);
    transfer(archive, task.done);
    archive(task.text);
    if (version == 1)
        return;
    transfer(archive, task.declined);
    transfer(archive, task.day);
    archive(task.minutes, task.rank);
    transfer(archive, task.entry);
}

template <class Archive>
void transfer_fields(Archive& archive, core::Run& run, std::uint32_t version) {
    archive(run.checklist);
    transfer_count(archive, run.ticks, core::kMaxTicks, "ticks");
    for (std::string& tick : run.ticks)
        archive(tick);
    if (version == 1)
        return;
    transfer(archive, run.person);
    transfer_count(archive, run.notes, core::kMaxNotes, "notes");
    for (core::Note& note : run.notes)
        archive(note.step, note.text);
    transfer(archive, run.started);
    archive(run.planned_minutes);
    transfer(archive, run.finished);
    transfer(archive, run.entry);
}

template <class Archive>
void transfer_fields(Archive& archive, core::Person& person, std::uint32_t) {
    transfer_enum(archive, person.role);
    archive(person.name, person.language);
}

template <class Archive>
void transfer_fields(Archive& archive, core::Meeting& meeting, std::uint32_t version) {
    transfer(archive, meeting.person);
    transfer(archive, meeting.day);
    transfer(archive, meeting.minute);
    archive(meeting.length_minutes, meeting.place);
    if (version > 1)
        transfer_enum(archive, meeting.kind);
}

template <class Archive>
void transfer_fields(Archive& archive, core::Booking& booking, std::uint32_t) {
    archive(booking.weekday, booking.minute, booking.length_minutes);
    transfer(archive, booking.since);
}

template <class Archive>
void transfer_fields(Archive& archive, core::Reflection& reflection, std::uint32_t) {
    transfer(archive, reflection.started);
    archive(reflection.planned_minutes);
    transfer(archive, reflection.ended);
    transfer_enum(archive, reflection.look_back);
    archive(reflection.prompt);
    transfer(archive, reflection.booking);
    transfer(archive, reflection.entry);
}

struct ExtraFields {
    Extra extra;

    void save(OutputArchive& archive) const {
        archive(static_cast<std::uint8_t>(extra.size()));
        for (const auto& [name, value] : extra)
            archive(name, value);
    }
    void load(InputArchive& archive) {
        std::uint8_t count = 0;
        archive(count);
        check_count(count, kMaxExtras, "extra fields");
        std::size_t bytes = 0;
        for (; count > 0; --count) {
            std::string name, value;
            archive(name, value);
            check_line(name, kMaxExtraNameBytes);
            check_count(bytes += name.size() + value.size(), kMaxExtraBytes, "bytes in extra fields");
            if (!extra.emplace(std::move(name), std::move(value)).second)
                throw ArchiveError("an extra field comes twice");
        }
    }
};

Stamp stamp_of(const VersionedRecord& of) {
    return std::visit(
        [&](const auto& record) {
            return Stamp{record.id,      of.version,    of.parents,    static_cast<std::uint8_t>(of.record.index() + 1),
                         record.created, record.edited, record.deleted};
        },
        of.record);
}

template <class T>
Record read_fields(InputArchive& archive, const Stamp& stamp) {
    T record;
    std::uint32_t version = 0;
    archive(version);
    check_version(version, kLatest<T>);
    transfer_fields(archive, record, version);
    check_record(record);
    record.id = stamp.id;
    record.created = stamp.created;
    record.edited = stamp.edited;
    record.deleted = stamp.deleted;
    return record;
}

Record read_kind(InputArchive& archive, const Stamp& stamp) {
    switch (static_cast<Kind>(stamp.kind)) {
        case Kind::Entry:
            return read_fields<core::Entry>(archive, stamp);
        case Kind::Task:
            return read_fields<core::Task>(archive, stamp);
        case Kind::Run:
            return read_fields<core::Run>(archive, stamp);
        case Kind::Person:
            return read_fields<core::Person>(archive, stamp);
        case Kind::Meeting:
            return read_fields<core::Meeting>(archive, stamp);
        case Kind::Booking:
            return read_fields<core::Booking>(archive, stamp);
        case Kind::Reflection:
            return read_fields<core::Reflection>(archive, stamp);
    }
    throw VersionError("kind " + std::to_string(stamp.kind));
}

VersionedRecord decode(std::string_view payload) {
    InputArchive archive(payload);
    Stamp stamp;
    archive(stamp);
    check_clock(stamp.version);
    for (const Version& parent : stamp.parents)
        check_clock(parent);
    Record record = read_kind(archive, stamp);
    ExtraFields extra;
    archive(extra);
    if (archive.bytes_left() != 0)
        throw ArchiveError("bytes are left over");
    return {stamp.version, std::move(stamp.parents), std::move(record), std::move(extra.extra)};
}

}  // namespace

std::string encode_record(const VersionedRecord& record) {
    assert(record.parents.size() <= kMaxParents && record.extra.size() <= kMaxExtras && keeps_rules(record.record));
    std::string payload;
    OutputArchive archive(payload);
    archive(stamp_of(record));
    std::visit(
        [&](auto held) {
            constexpr std::uint32_t version = kLatest<decltype(held)>;
            archive(version);
            transfer_fields(archive, held, version);
        },
        record.record);
    archive(ExtraFields{record.extra});
    return payload;
}

core::Result<VersionedRecord> decode_record(std::uint16_t codec_version, std::string_view payload) {
    try {
        if (codec_version > kCodecVersion)
            throw VersionError("codec version " + std::to_string(codec_version));
        if (codec_version == 0)
            throw ArchiveError("codec version 0");
        return decode(payload);
    } catch (const VersionError& error) {
        return Error{ErrorCode::TooNew, error.what()};
    } catch (const LimitError& error) {
        return Error{ErrorCode::TooLarge, error.what()};
    } catch (const ArchiveError& error) {
        return Error{ErrorCode::Damaged, error.what()};
    }
}

std::optional<RecordHead> record_head(std::string_view payload) {
    RecordHead head;
    const std::size_t bytes = head.id.bytes.size() + sizeof head.version.hlc + head.version.device.bytes.size();
    if (payload.size() < bytes)
        return std::nullopt;
    InputArchive archive(payload.substr(0, bytes));
    archive(head.id.bytes, head.version.hlc, head.version.device.bytes);
    if (head.version.hlc >= kEndOfVersions)
        return std::nullopt;
    return head;
}

}  // namespace duolog::store
