#include "store/codec.h"

#include <algorithm>
#include <cassert>
#include <exception>
#include <utility>

#include "core/spaces.h"
#include "core/utf8.h"
#include "store/archive.h"
#include "store/frame.h"

namespace duolog::store {
namespace {

using core::Error;
using core::ErrorCode;

constexpr FileKind kEntryFile{{"DUOLOGE\x1a", 8}, std::size_t{1024} * 1024};
constexpr FileKind kTaskFile{{"DUOLOGT\x1a", 8}, std::size_t{16} * 1024};
constexpr FileKind kRunFile{{"DUOLOGR\x1a", 8}, std::size_t{64} * 1024};

// A new layout raises its version and reads the old one too.
constexpr std::uint32_t kEntryVersion = 1;
constexpr std::uint32_t kTaskVersion = 1;
constexpr std::uint32_t kRunVersion = 1;

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

/// What every record begins with.
struct Stamp {
    core::Id id;
    core::Moment created;
    core::Moment edited;
    bool deleted = false;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(id.bytes, created.at.ms, created.offset_minutes, edited.at.ms, edited.offset_minutes, deleted);
    }
};

template <class T>
Stamp stamp_of(const T& record) {
    return {record.id, storable(record.created), storable(record.edited), record.deleted};
}

void check_stamp(const Stamp& stamp) {
    check_moment(stamp.created);
    check_moment(stamp.edited);
}

// What lies in the files, in this order.
struct EntryRecord {
    Stamp stamp;
    std::string text;

    template <class Archive>
    void serialize(Archive& archive, std::uint32_t version) {
        check_version(version, kEntryVersion);
        archive(stamp, text);
    }
};

struct TaskRecord {
    Stamp stamp;
    std::uint8_t priority = 0;
    bool is_done = false;
    core::Moment done;
    std::string text;

    template <class Archive>
    void serialize(Archive& archive, std::uint32_t version) {
        check_version(version, kTaskVersion);
        archive(stamp, priority, is_done);
        if (is_done)
            archive(done.at.ms, done.offset_minutes);
        archive(text);
    }
};

struct RunRecord {
    Stamp stamp;
    std::string checklist;
    std::vector<std::string> ticks;

    template <class Archive>
    void serialize(Archive& archive, std::uint32_t version) {
        check_version(version, kRunVersion);
        auto count = static_cast<std::uint32_t>(ticks.size());
        archive(stamp, checklist, count);
        if (count > core::kMaxTicks)
            throw LimitError("too many ticks");
        ticks.resize(count);
        for (std::string& tick : ticks)
            archive(tick);
    }
};

core::Entry checked(EntryRecord record) {
    check_stamp(record.stamp);
    check_text(record.text, core::kMaxEntryTextBytes);
    const Stamp& stamp = record.stamp;
    return {stamp.id, stamp.created, stamp.edited, stamp.deleted, std::move(record.text), 0};
}

core::Task checked(TaskRecord record) {
    check_stamp(record.stamp);
    check_moment(record.done);
    check_line(record.text, core::kMaxTaskTextBytes);
    if (record.priority < 1 || record.priority > 3)
        throw ArchiveError("there is no such class");
    const Stamp& stamp = record.stamp;
    const auto done = record.is_done ? std::optional(record.done) : std::nullopt;
    return {stamp.id, stamp.created, stamp.edited,           static_cast<core::Priority>(record.priority),
            done,     stamp.deleted, std::move(record.text), 0};
}

core::Run checked(RunRecord record) {
    check_stamp(record.stamp);
    check_line(record.checklist, core::kMaxNameBytes);
    for (const std::string& tick : record.ticks)
        check_line(tick, core::kMaxNameBytes);
    std::vector<std::string> sorted = record.ticks;
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end())
        throw ArchiveError("a step is ticked twice");
    const Stamp& stamp = record.stamp;
    return {stamp.id, stamp.created, stamp.edited, stamp.deleted, std::move(record.checklist), std::move(record.ticks),
            0};
}

template <class Saved>
std::string encoded(const FileKind& kind, const Saved& record) {
    std::string payload;
    OutputArchive archive(payload);
    archive(record);
    return framed(kind, payload);
}

template <class Saved>
auto decoded(const FileKind& kind, std::string_view bytes) -> core::Result<decltype(checked(Saved()))> {
    try {
        InputArchive archive(payload_of(kind, bytes));
        Saved record;
        archive(record);
        if (archive.bytes_left() != 0)
            throw ArchiveError("bytes are left over");
        return checked(std::move(record));
    } catch (const VersionError& error) {
        return Error{ErrorCode::TooNew, error.what()};
    } catch (const LimitError& error) {
        return Error{ErrorCode::TooLarge, error.what()};
    } catch (const std::exception& error) {
        return Error{ErrorCode::Damaged, error.what()};
    }
}

}  // namespace
}  // namespace duolog::store

CEREAL_CLASS_VERSION(duolog::store::EntryRecord, duolog::store::kEntryVersion)
CEREAL_CLASS_VERSION(duolog::store::TaskRecord, duolog::store::kTaskVersion)
CEREAL_CLASS_VERSION(duolog::store::RunRecord, duolog::store::kRunVersion)

namespace duolog::store {

std::string encode_entry(const core::Entry& entry) {
    assert(entry.text.size() <= core::kMaxEntryTextBytes && core::valid_utf8(entry.text));
    return encoded(kEntryFile, EntryRecord{stamp_of(entry), entry.text});
}

std::string encode_task(const core::Task& task) {
    assert(task.text.size() <= core::kMaxTaskTextBytes && core::valid_utf8(task.text) && is_line(task.text));
    const auto priority = static_cast<std::uint8_t>(task.priority);
    const core::Moment done = storable(task.done.value_or(core::Moment()));
    return encoded(kTaskFile, TaskRecord{stamp_of(task), priority, task.done.has_value(), done, task.text});
}

std::string encode_run(const core::Run& run) {
    assert(run.ticks.size() <= core::kMaxTicks && run.checklist.size() <= core::kMaxNameBytes);
    return encoded(kRunFile, RunRecord{stamp_of(run), run.checklist, run.ticks});
}

core::Result<core::Entry> decode_entry(std::string_view bytes) { return decoded<EntryRecord>(kEntryFile, bytes); }
core::Result<core::Task> decode_task(std::string_view bytes) { return decoded<TaskRecord>(kTaskFile, bytes); }
core::Result<core::Run> decode_run(std::string_view bytes) { return decoded<RunRecord>(kRunFile, bytes); }

}  // namespace duolog::store
