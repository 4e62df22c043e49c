#include "store/codec.h"

#include <algorithm>
#include <cassert>
#include <exception>
#include <utility>

#include "core/spaces.h"
#include "core/utf8.h"
#include "store/archive.h"

namespace duolog::store {
namespace {

using core::Error;
using core::ErrorCode;

// A new layout raises its version and reads the old one too. A new optional field goes into Extra and raises nothing.
constexpr std::uint32_t kEntryVersion = 1;
constexpr std::uint32_t kTaskVersion = 1;
constexpr std::uint32_t kRunVersion = 1;

/// Numbers in files: never changed, never used again.
enum class Kind : std::uint8_t { Entry = 1, Task = 2, Run = 3 };

void check_version(std::uint32_t version, std::uint32_t latest) {
    if (version > latest)
        throw VersionError("record version " + std::to_string(version));
    if (version == 0)
        throw ArchiveError("record version 0");
}

constexpr std::int32_t kMaxOffsetMinutes = 1080;

/// Times of a record lie from 1900 to the end of 2200.
std::int64_t first_ms() { return core::days_since_epoch({1900, 1, 1}) * core::kDayMs; }
std::int64_t last_ms() { return core::days_since_epoch({2201, 1, 1}) * core::kDayMs - 1; }

/// A clock that stands far from the present must not make a file that cannot be read again.
core::Moment storable(core::Moment moment) {
    return {{std::clamp(moment.at.ms, first_ms(), last_ms())},
            std::clamp(moment.offset_minutes, -kMaxOffsetMinutes, kMaxOffsetMinutes)};
}

void check_moment(const core::Moment& moment) {
    if (storable(moment) != moment)
        throw ArchiveError("a time is out of range");
}

void check_text(const std::string& text, std::size_t max_bytes) {
    if (text.size() > max_bytes)
        throw LimitError("a text is too long");
    if (!core::valid_utf8(text))
        throw ArchiveError("a text is not UTF-8");
}

bool is_line(const std::string& text) { return !text.empty() && core::one_line(text) == text; }

void check_line(const std::string& text, std::size_t max_bytes) {
    check_text(text, max_bytes);
    if (!is_line(text))
        throw ArchiveError("a text is not one line of words");
}

void check_count(std::size_t count, std::size_t most, const char* of_what) {
    if (count > most)
        throw LimitError(std::string("too many ") + of_what);
}

/// No clock reaches it, and nothing could come after the last number.
constexpr std::uint64_t kEndOfVersions = std::uint64_t{1} << 63;

void check_clock(const Version& version) {
    if (version.hlc >= kEndOfVersions)
        throw ArchiveError("a version is beyond every clock");
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
        archive(kind, created.at.ms, created.offset_minutes, edited.at.ms, edited.offset_minutes, deleted);
    }
};

// The fields of each kind, in the order in which they lie in the payload.
struct EntryFields {
    std::string text;

    template <class Archive>
    void serialize(Archive& archive, std::uint32_t version) {
        check_version(version, kEntryVersion);
        archive(text);
    }
};

struct TaskFields {
    std::uint8_t priority = 0;
    bool is_done = false;
    core::Moment done;
    std::string text;

    template <class Archive>
    void serialize(Archive& archive, std::uint32_t version) {
        check_version(version, kTaskVersion);
        archive(priority, is_done);
        if (is_done)
            archive(done.at.ms, done.offset_minutes);
        archive(text);
    }
};

struct RunFields {
    std::string checklist;
    std::vector<std::string> ticks;

    template <class Archive>
    void serialize(Archive& archive, std::uint32_t version) {
        check_version(version, kRunVersion);
        auto count = static_cast<std::uint32_t>(ticks.size());
        archive(checklist, count);
        check_count(count, core::kMaxTicks, "ticks");
        ticks.resize(count);
        for (std::string& tick : ticks)
            archive(tick);
    }
};

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
            return Stamp{record.id,
                         of.version,
                         of.parents,
                         static_cast<std::uint8_t>(of.record.index() + 1),
                         storable(record.created),
                         storable(record.edited),
                         record.deleted};
        },
        of.record);
}

EntryFields fields_of(const core::Entry& entry) {
    assert(entry.text.size() <= core::kMaxEntryTextBytes && core::valid_utf8(entry.text));
    return {entry.text};
}

TaskFields fields_of(const core::Task& task) {
    assert(task.text.size() <= core::kMaxTaskTextBytes && core::valid_utf8(task.text) && is_line(task.text));
    return {static_cast<std::uint8_t>(task.priority), task.done.has_value(),
            storable(task.done.value_or(core::Moment())), task.text};
}

RunFields fields_of(const core::Run& run) {
    assert(run.ticks.size() <= core::kMaxTicks && run.checklist.size() <= core::kMaxNameBytes);
    return {run.checklist, run.ticks};
}

core::Entry record_from(const Stamp& stamp, EntryFields fields) {
    check_text(fields.text, core::kMaxEntryTextBytes);
    return {stamp.id, stamp.created, stamp.edited, stamp.deleted, std::move(fields.text), 0};
}

core::Task record_from(const Stamp& stamp, TaskFields fields) {
    check_moment(fields.done);
    check_line(fields.text, core::kMaxTaskTextBytes);
    if (fields.priority < 1 || fields.priority > 3)
        throw ArchiveError("there is no such class");
    const auto done = fields.is_done ? std::optional(fields.done) : std::nullopt;
    return {stamp.id, stamp.created, stamp.edited,           static_cast<core::Priority>(fields.priority),
            done,     stamp.deleted, std::move(fields.text), 0};
}

core::Run record_from(const Stamp& stamp, RunFields fields) {
    check_line(fields.checklist, core::kMaxNameBytes);
    for (const std::string& tick : fields.ticks)
        check_line(tick, core::kMaxNameBytes);
    std::vector<std::string> sorted = fields.ticks;
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end())
        throw ArchiveError("a step is ticked twice");
    return {stamp.id, stamp.created, stamp.edited, stamp.deleted, std::move(fields.checklist), std::move(fields.ticks),
            0};
}

template <class Fields>
Record read_fields(InputArchive& archive, const Stamp& stamp) {
    Fields fields;
    archive(fields);
    return record_from(stamp, std::move(fields));
}

Record read_kind(InputArchive& archive, const Stamp& stamp) {
    switch (static_cast<Kind>(stamp.kind)) {
        case Kind::Entry:
            return read_fields<EntryFields>(archive, stamp);
        case Kind::Task:
            return read_fields<TaskFields>(archive, stamp);
        case Kind::Run:
            return read_fields<RunFields>(archive, stamp);
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
    check_moment(stamp.created);
    check_moment(stamp.edited);
    Record record = read_kind(archive, stamp);
    ExtraFields extra;
    archive(extra);
    if (archive.bytes_left() != 0)
        throw ArchiveError("bytes are left over");
    return {stamp.version, std::move(stamp.parents), std::move(record), std::move(extra.extra)};
}

}  // namespace
}  // namespace duolog::store

CEREAL_CLASS_VERSION(duolog::store::EntryFields, duolog::store::kEntryVersion)
CEREAL_CLASS_VERSION(duolog::store::TaskFields, duolog::store::kTaskVersion)
CEREAL_CLASS_VERSION(duolog::store::RunFields, duolog::store::kRunVersion)

namespace duolog::store {

std::string encode_record(const VersionedRecord& record) {
    assert(record.parents.size() <= kMaxParents && record.extra.size() <= kMaxExtras);
    std::string payload;
    OutputArchive archive(payload);
    archive(stamp_of(record));
    std::visit([&](const auto& held) { archive(fields_of(held)); }, record.record);
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
