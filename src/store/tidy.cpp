#include "store/tidy.h"

#include <algorithm>
#include <utility>

#include "store/codec.h"

namespace duolog::store {
namespace {

using platform::Write;

enum class Leave { What, Nothing };  ///< Whether superseded versions are left out.

bool ours(const OpenJournal& journal, const SegmentFile& file) { return file.name.device == journal.device.device; }

bool worth_keeping(const OpenJournal& journal, const Frame& frame, std::vector<std::pair<core::Id, Version>>& left) {
    const std::optional<RecordHead> head = record_head(frame.payload);
    const auto now_ms = static_cast<std::int64_t>(journal.history.last_hlc() >> 16);
    if (frame.type != static_cast<std::uint8_t>(FrameType::Data) || !head ||
        journal.history.worth_keeping(head->id, head->version, now_ms))
        return true;
    left.emplace_back(head->id, head->version);
    return false;
}

/// How the segment sealed after it named it, which its damaged bytes no longer tell; else as it is.
SegmentRef ref_of(const OpenJournal& journal, const SegmentFile& file) {
    for (const auto& [name, other] : journal.files)
        if (file.damaged && other.name.device == file.name.device && other.previous &&
            other.previous->seq == file.name.seq && file.name.sealed)
            return *other.previous;
    return file.ref;
}

/// The latest sealed one of this device.
std::optional<SegmentRef> last_sealed(const OpenJournal& journal) {
    const SegmentFile* last = nullptr;
    for (const auto& [name, file] : journal.files)
        if (ours(journal, file) && file.name.sealed && file.readable && !file.damaged &&
            (last == nullptr || last->name.seq < file.name.seq))
            last = &file;
    return last == nullptr ? std::nullopt : std::optional(last->ref);
}

bool is_source(const std::vector<std::string>& sources, const std::string& name) {
    return std::find(sources.begin(), sources.end(), name) != sources.end();
}

/// The sources themselves, and of what they replaced what another segment still names.
std::vector<SegmentRef> replaced_by(const OpenJournal& journal, const std::vector<std::string>& sources) {
    std::vector<SegmentRef> refs, named;
    for (const auto& [name, file] : journal.files)
        if (file.previous && !is_source(sources, name))
            named.push_back(*file.previous);
    for (const std::string& source : sources) {
        const SegmentFile& file = journal.files.at(source);
        refs.push_back(ref_of(journal, file));
        for (const SegmentRef& ref : file.replaced)
            if (std::find(named.begin(), named.end(), ref) != named.end())
                refs.push_back(ref);
    }
    return refs;
}

constexpr int kMaxCopiesAside = 1000;

/// Copies bytes into the quarantine, under a name of their own: nothing there is ever overwritten. Errors as
/// Storage::read.
core::Status set_aside(platform::Storage& storage, const std::string& name, std::string bytes, TidyStep& step) {
    const std::string base = std::string(kQuarantineFolder) + name.substr(name.find('/') + 1);
    std::string free = base;
    for (int copy = 2; copy < kMaxCopiesAside; ++copy) {
        const core::Result<std::string> there = storage.read(free);
        if (there.ok() && there.value() == bytes)
            return {};
        if (!there.ok() && there.error().code == core::ErrorCode::NotFound) {
            step.writes.push_back({Write::Kind::Replace, free, std::move(bytes)});
            return {};
        }
        if (!there.ok() && there.error().code != core::ErrorCode::TooLarge)
            return there.error();
        free = base + "." + std::to_string(copy);
    }
    return core::Error{core::ErrorCode::Unavailable, base};
}

/// What cannot be read of a source: an unfinished end by itself, a damaged file as a whole.
core::Status set_ruins_aside(platform::Storage& storage, const SegmentFile& file, const std::string& bytes,
                             TidyStep& step) {
    const std::string name = to_text(file.name);
    if (file.damaged)
        return set_aside(storage, name, bytes, step);
    if (file.tail_bytes > 0)
        return set_aside(storage, name + std::string(kTailEnding), bytes.substr(bytes.size() - file.tail_bytes), step);
    return {};
}

core::Status add_frames(const OpenJournal& journal, std::vector<Frame> frames, Leave leave, SegmentWriter& writer,
                        RandomSource& random, TidyStep& step) {
    for (Frame& frame : frames) {
        if (frame.type == static_cast<std::uint8_t>(FrameType::End))
            continue;
        if (leave == Leave::What && !worth_keeping(journal, frame, step.left_out))
            continue;
        frame.number = frame.of = 1;  // The batch is complete, or it would not be here.
        frame.batch = writer.frames();
        if (core::Status added = writer.add(frame, random); !added.ok())
            return added;
    }
    return {};
}

/// Reads it again: what was appended to it by a save that failed is not known yet.
core::Status add_source(platform::Storage& storage, OpenJournal& journal, const std::string& source, Leave leave,
                        SegmentWriter& writer, RandomSource& random, TidyStep& step) {
    SegmentFile& file = journal.files.at(source);
    const core::Result<std::string> bytes = storage.read(source);
    if (!bytes.ok() && bytes.error().code == core::ErrorCode::NotFound && !file.name.sealed)
        return {};  // Its first save failed and left nothing.
    if (!bytes.ok())
        return bytes.error();
    SegmentContent content = read_frames(bytes.value(), journal.keys, file.name);
    note_content(file, content);
    if (!file.readable)
        return core::Error{core::ErrorCode::Unavailable, source + ": " + content.detail};
    if (core::Status aside = set_ruins_aside(storage, file, bytes.value(), step); !aside.ok())
        return aside;
    return add_frames(journal, std::move(content.frames), leave, writer, random, step);
}

void remove_files(TidyStep& step, const std::vector<std::string>& names) {
    step.gone = names;
    for (const std::string& name : names)
        step.then.push_back({Write::Kind::Remove, name, {}});
}

core::Result<TidyStep> put_aside(platform::Storage& storage, const std::vector<std::string>& names) {
    TidyStep step;
    for (const std::string& name : names) {
        core::Result<std::string> bytes = storage.read(name);
        if (!bytes.ok())
            return bytes.error();
        if (core::Status aside = set_aside(storage, name, std::move(bytes.value()), step); !aside.ok())
            return aside.error();
    }
    remove_files(step, names);
    return step;
}

/// A segment that takes the place of the sources.
core::Result<TidyStep> rewrite(platform::Storage& storage, OpenJournal& journal, RandomSource& random,
                               const std::vector<std::string>& sources, Leave leave) {
    TidyStep step;
    remove_files(step, sources);
    SegmentFile made;
    made.header = journal.next_header();
    made.name = {made.header.device, made.header.seq, true};
    SegmentWriter writer(made.header, *journal.keys.frame_key(made.header.epoch));
    bool chained = false;
    for (const std::string& source : sources) {
        chained = chained || journal.files.at(source).name.sealed;
        if (core::Status added = add_source(storage, journal, source, leave, writer, random, step); !added.ok())
            return added.error();
    }
    if (writer.frames() == 0 && !chained)
        return step;
    made.previous = last_sealed(journal);
    made.replaced = replaced_by(journal, sources);
    if (core::Status sealed = writer.add_seal(made.previous, made.replaced, random); !sealed.ok())
        return sealed.error();
    made.ref = writer.ref();
    made.bytes = writer.size();
    made.readable = true;
    step.writes.push_back({Write::Kind::Replace, to_text(made.name), writer.take_bytes()});
    step.made = std::move(made);
    return step;
}

/// This device's file anew; a damaged one is set aside first.
core::Result<TidyStep> keep_device(platform::Storage& storage, const OpenJournal& journal) {
    TidyStep step;
    if (const core::Result<std::string> damaged = storage.read(kDeviceFile); damaged.ok())
        if (core::Status aside = set_aside(storage, std::string(kDeviceFile), damaged.value(), step); !aside.ok())
            return aside.error();
    step.then.push_back({Write::Kind::Replace, std::string(kDeviceFile), encode_device(journal.device)});
    return step;
}

/// Damaged, or not sealed although nobody appends to it any more.
std::optional<std::string> to_be_mended(const OpenJournal& journal) {
    for (const auto& [name, file] : journal.files)
        if (ours(journal, file) && file.readable && file.known_format() && (file.damaged || !file.name.sealed))
            return name;
    return std::nullopt;
}

/// Small ones that together make no more than one.
std::vector<std::string> to_be_joined(const OpenJournal& journal) {
    std::vector<std::string> small;
    std::size_t count = 0, bytes = 0;
    for (const auto& [name, file] : journal.files) {
        if (!ours(journal, file) || !file.readable || !file.known_format() || file.link_broken ||
            file.bytes >= kSmallSegmentBytes)
            continue;
        ++count;
        if (bytes + file.bytes > kFullSegmentBytes)
            continue;
        bytes += file.bytes;
        small.push_back(name);
    }
    return count >= kManySmallSegments && small.size() > 1 ? small : std::vector<std::string>();
}

/// The keyring's two files are the same again; what was damaged of them is set aside first.
core::Result<TidyStep> mend_keyring(platform::Storage& storage, const OpenJournal& journal) {
    TidyStep step;
    for (const std::string& name : journal.keys.to_mend) {
        const core::Result<std::string> bytes = storage.read(name);
        if (!bytes.ok() && bytes.error().code != core::ErrorCode::NotFound)
            return bytes.error();
        if (bytes.ok() && !decode_keyring(bytes.value()).ok())
            if (core::Status aside = set_aside(storage, name, bytes.value(), step); !aside.ok())
                return aside.error();
        step.then.push_back({Write::Kind::Replace, name, encode_keyring(journal.keys.keyring)});
    }
    return step;
}

}  // namespace

SegmentHeader OpenJournal::next_header() {
    SegmentHeader header;
    header.journal = keys.keyring.journal;
    header.device = device.device;
    header.seq = next_seq++;
    header.epoch = keys.newest().epoch;
    return header;
}

core::Result<std::optional<TidyStep>> next_step(platform::Storage& storage, OpenJournal& journal,
                                                RandomSource& random) {
    const auto some = [](core::Result<TidyStep> step) -> core::Result<std::optional<TidyStep>> {
        if (!step.ok())
            return step.error();
        return std::optional(std::move(step.value()));
    };
    if (!journal.keys.to_mend.empty())
        return some(mend_keyring(storage, journal));
    if (!journal.device_kept)
        return some(keep_device(storage, journal));
    if (!journal.redundant.empty()) {
        TidyStep step;
        remove_files(step, journal.redundant);
        return std::optional(std::move(step));
    }
    if (!journal.leftovers.empty())
        return some(put_aside(storage, journal.leftovers));
    if (const auto name = to_be_mended(journal))
        return some(rewrite(storage, journal, random, {*name}, Leave::What));
    if (const std::vector<std::string> small = to_be_joined(journal); !small.empty())
        return some(rewrite(storage, journal, random, small, Leave::What));
    return std::optional<TidyStep>();
}

core::Result<TidyStep> rewrite_all(platform::Storage& storage, OpenJournal& journal, RandomSource& random,
                                   const std::vector<std::string>& sources) {
    return rewrite(storage, journal, random, sources, Leave::Nothing);
}

void half_done(OpenJournal& journal, const TidyStep& step) {
    if (step.made)
        journal.files.emplace(to_text(step.made->name), *step.made);
}

void done(OpenJournal& journal, const TidyStep& step) {
    for (const Write& write : step.then) {
        std::erase(journal.keys.to_mend, write.name);
        journal.device_kept = journal.device_kept || write.name == kDeviceFile;
    }
    for (const std::string& name : step.gone)
        journal.files.erase(name);
    for (const auto& [id, version] : step.left_out)
        journal.history.remove(id, version);
    const auto gone = [&](const std::string& name) { return is_source(step.gone, name); };
    std::erase_if(journal.redundant, gone);
    std::erase_if(journal.leftovers, gone);
}

void half_failed(OpenJournal& journal, const TidyStep& step) {
    if (step.made)
        journal.redundant.push_back(to_text(step.made->name));
}

void failed(OpenJournal& journal, const TidyStep& step) {
    if (step.gone.empty())
        return;
    done(journal, step);
    journal.redundant.insert(journal.redundant.end(), step.gone.begin(), step.gone.end());
}

}  // namespace duolog::store
