#include "store/journal_reader.h"

#include <algorithm>
#include <utility>

namespace duolog::store {
namespace {

using core::Error;
using core::ErrorCode;
using Trust = SegmentContent::Trust;

/// Room for what is found when there is no memory for more.
constexpr std::size_t kSpareFindings = 16;

}  // namespace

core::Status JournalReader::begin() {
    core::Result<std::vector<std::string>> names = storage_->list();
    if (!names.ok())
        return names.error();
    core::Result<std::optional<Keys>> keys = read_keys(*storage_, names.value());
    if (!keys.ok())
        return keys.error();
    keys_ = std::move(keys.value());
    if (!keys_)
        return {};
    report_.findings = keys_->findings;
    report_.findings.reserve(report_.findings.size() + kSpareFindings);
    if (const auto bytes = storage_->read(kDeviceFile); bytes.ok()) {
        device_ = decode_device(bytes.value());
    } else if (bytes.error().code != ErrorCode::NotFound) {
        device_out_of_reach_ = true;
        find(Finding::Kind::Unreachable, std::string(kDeviceFile), 0, bytes.error().detail);
    }
    names_ = std::move(names.value());
    for (const std::string& name : names_) {
        if (name.starts_with(kQuarantineFolder))
            find(Finding::Kind::Quarantined, name, 0, {});
        else if (segment_name(name))
            to_read_.push_back(name);
        else if (name.starts_with("seg/"))
            find(Finding::Kind::Foreign, name, 0, "the name is not that of a segment");
    }
    std::reverse(to_read_.begin(), to_read_.end());
    return {};
}

bool JournalReader::step() {
    if (to_read_.empty()) {
        if (!std::exchange(finished_, true)) {
            check_links();
            judge_locked();
        }
        return false;
    }
    // Taken off only when it was read: without memory for it, pass_over() tells which one it was.
    const std::string next = to_read_.back();
    read_file(next);
    to_read_.pop_back();
    return true;
}

bool JournalReader::pass_over(const char* detail) {
    Finding finding{Finding::Kind::Unreachable, {}, 0, detail};
    if (!to_read_.empty()) {
        finding.file = std::move(to_read_.back());
        to_read_.pop_back();
    }
    report_.findings.push_back(std::move(finding));
    return true;
}

void JournalReader::find(Finding::Kind kind, const std::string& file, std::size_t records, std::string detail) {
    report_.findings.push_back({kind, file, records, std::move(detail)});
}

void JournalReader::read_file(const std::string& name) {
    const core::Result<std::string> bytes = storage_->read(name);
    SegmentFile file;
    file.name = *segment_name(name);
    if (!bytes.ok() && bytes.error().code == ErrorCode::NotFound && follow_changes(name))
        return;
    if (!bytes.ok()) {  // It is there: its number is taken, and its keys must stay.
        find(Finding::Kind::Unreachable, name, 0, bytes.error().detail);
        files_.emplace(name, std::move(file));
        return;
    }
    ++report_.segments;
    report_.bytes += bytes.value().size();
    file.bytes = bytes.value().size();
    if (bytes.value().size() > kMaxSegmentBytes) {
        find(Finding::Kind::Foreign, name, 0, "larger than any segment");
        files_.emplace(name, std::move(file));
        return;
    }
    const SegmentContent content = read_frames(bytes.value(), *keys_, file.name);
    report_trust(name, content);
    note_content(file, content);
    take_frames(name, content);
    files_.emplace(name, std::move(file));
}

/// Whoever writes may have written `name` anew under another one meanwhile, which is then read too. False when it
/// should still be there.
bool JournalReader::follow_changes(const std::string& name) {
    core::Result<std::vector<std::string>> now = storage_->list();
    if (!now.ok() || std::find(now.value().begin(), now.value().end(), name) != now.value().end())
        return false;
    for (const std::string& there : now.value())
        if (segment_name(there) && std::find(names_.begin(), names_.end(), there) == names_.end())
            to_read_.insert(to_read_.begin(), there);
    names_ = std::move(now.value());
    return true;
}

void JournalReader::report_trust(const std::string& file, const SegmentContent& content) {
    if (content.trust == Trust::Newer)
        find(Finding::Kind::Newer, file, 0, content.detail);
    if (content.trust == Trust::Foreign)
        find(Finding::Kind::Foreign, file, 0, content.detail);
    if (content.trust == Trust::Damaged)
        find(Finding::Kind::Damaged, file, content.damaged, content.detail);
    if (content.tail_bytes > 0)
        find(Finding::Kind::UnfinishedSave, file, 0, std::to_string(content.tail_bytes) + " bytes");
}

void JournalReader::take_frames(const std::string& file, const SegmentContent& content) {
    std::size_t newer = 0;
    for (const Frame& frame : content.frames) {
        const std::optional<RecordHead> head = record_head(frame.payload);
        if (frame.type != static_cast<std::uint8_t>(FrameType::Data)) {
            newer += frame.type == static_cast<std::uint8_t>(FrameType::End) ? 0 : 1;
            continue;
        }
        core::Result<VersionedRecord> record = decode_record(frame.codec_version, frame.payload);
        if (!head || (!record.ok() && record.error().code != ErrorCode::TooNew)) {
            find(Finding::Kind::Damaged, file, 1, record.ok() ? "a record without a head" : record.error().detail);
            continue;
        }
        history_.add(head->id, head->version, record.ok() ? record.value().parents : std::vector<Version>());
        newer += record.ok() ? 0 : 1;
        if (sink_)
            sink_(*head, record.ok() ? std::optional(std::move(record.value())) : std::nullopt);
    }
    if (newer > 0)
        find(Finding::Kind::Newer, file, newer, "records of a newer version");
    report_.records = history_.records();
    report_.versions = history_.versions();
}

/// What has to be there: every segment that another one of its device names as the one before it.
void JournalReader::check_links() {
    std::set<Hash> known = replaced();
    std::set<std::pair<DeviceId, std::uint64_t>> told;  // Damaged themselves.
    for (const auto& [name, file] : files_) {
        known.insert(file.ref.digest);
        if (file.name.sealed && (file.damaged || !file.readable))
            told.insert({file.name.device, file.name.seq});
    }
    for (auto& [name, file] : files_) {
        const DeviceId& device = file.name.device;
        if (!file.previous || known.count(file.previous->digest) != 0 || told.count({device, file.previous->seq}) != 0)
            continue;
        file.link_broken = true;
        find(Finding::Kind::Missing, to_text({device, file.previous->seq, true}), 0, "named by " + name);
    }
}

std::set<Hash> JournalReader::replaced() const {
    std::set<Hash> digests;
    for (const auto& [name, file] : files_)
        if (!file.damaged)
            for (const SegmentRef& ref : file.replaced)
                digests.insert(ref.digest);
    return digests;
}

std::vector<std::string> JournalReader::redundant() const {
    const std::set<Hash> living_on = replaced();
    std::vector<std::string> found;
    for (const auto& [name, file] : files_)
        if ((file.readable || file.locked) && !file.damaged && file.tail_bytes == 0 &&
            living_on.count(file.ref.digest) != 0)
            found.push_back(name);
    return found;
}

std::uint64_t JournalReader::next_seq(const DeviceId& device) const {
    std::uint64_t next = 1;
    for (const std::string& name : names_) {
        // What was set aside bears the segment's name and perhaps more: "quarantine/…-00002a.act.tail".
        const std::size_t ending = name.find('.');
        const std::string base = name.substr(name.find('/') + 1, ending - name.find('/') - 1);
        const auto segment = ending == std::string::npos ? std::nullopt : segment_name("seg/" + base + ".act");
        if (segment && segment->device == device && segment->seq < kLastSeq)
            next = std::max(next, segment->seq + 1);
    }
    return next;
}

std::vector<std::string> JournalReader::left_by_key_change() const {
    std::vector<std::string> found;
    for (const auto& [name, file] : files_)
        if (file.locked && file.header.epoch > keys_->newest().epoch)
            found.push_back(name);
    return found;
}

/// What the old key sealed lives on under the new one, or the other way round, while a change of key was not finished.
void JournalReader::judge_locked() {
    const std::vector<std::string> living_on = redundant();
    for (const auto& [name, file] : files_) {
        if (!file.locked || std::find(living_on.begin(), living_on.end(), name) != living_on.end())
            continue;
        const bool unfinished = file.header.epoch > keys_->newest().epoch;
        find(unfinished ? Finding::Kind::UnfinishedSave : Finding::Kind::Foreign, name, 0,
             "of key epoch " + std::to_string(file.header.epoch));
    }
}

SegmentContent read_frames(std::string_view bytes, const Keys& keys, const SegmentName& name) {
    const FrameKeys frame_keys = [&](std::uint32_t epoch) { return keys.frame_key(epoch); };
    return read_segment(bytes, name, keys.keyring.journal, frame_keys, keys.epochs());
}

void note_content(SegmentFile& file, const SegmentContent& content) {
    // Written anew it would lose what a later format or an unknown flag says of it.
    const bool known = content.header.format <= kSegmentFormat && content.header.flags == 0;
    file.readable = known && (content.trust == Trust::Fine || content.trust == Trust::Damaged);
    file.damaged = content.trust == Trust::Damaged;
    file.locked = content.trust == Trust::Locked;
    file.header = content.header;
    file.ref = content.ref;
    file.tail_bytes = content.tail_bytes;
    if (content.seal) {
        file.previous = content.seal->previous;
        file.replaced = content.seal->replaced;
    }
}

}  // namespace duolog::store
