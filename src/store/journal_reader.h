/// Reads the files of a journal one by one and says what they are, what they hold and what is wrong with them. Writes
/// nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/result.h"
#include "platform/storage.h"
#include "store/codec.h"
#include "store/device_file.h"
#include "store/history.h"
#include "store/keys.h"
#include "store/record.h"
#include "store/report.h"
#include "store/segment.h"

namespace duolog::store {

/// Damaged pieces are copied here before the files that held them are written anew.
inline constexpr std::string_view kQuarantineFolder = "quarantine/";
/// Behind the name of a segment whose unfinished end alone was copied.
inline constexpr std::string_view kTailEnding = ".tail";

/// A file of frames, without its frames.
struct SegmentFile {
    /// Written as this build writes: it may be written anew without losing what it does not know of.
    bool known_format() const { return header.format == kSegmentFormat && header.flags == 0; }

    SegmentName name;
    SegmentHeader header;
    std::size_t bytes = 0;
    SegmentRef ref;
    std::optional<SegmentRef> previous;
    std::vector<SegmentRef> replaced;
    std::size_t tail_bytes = 0;  ///< Of an unsealed one: an unfinished save at its end.
    bool damaged = false;
    bool readable = false;     ///< False when it must stay as it is, also where it could be read.
    bool locked = false;       ///< Of a key that is not held.
    bool link_broken = false;  ///< The one before it is missing.
};

class JournalReader {
public:
    /// Each record that could be read, and each head of one that a newer Duolog made, in no promised order; a version
    /// may come twice.
    using Sink = std::function<void(const RecordHead&, std::optional<VersionedRecord>)>;

    /// `storage` outlives the reader.
    JournalReader(platform::Storage& storage, Sink sink) : storage_(&storage), sink_(std::move(sink)) {}

    /// Names, keys and this device's own file. Errors as read_keys and Storage::list. REQUIRES: the storage is open.
    core::Status begin();
    /// False when no file is left; then the report is complete.
    bool step();
    /// After step() threw: the file that it was about is said to be Unreachable, and reading goes on behind it.
    bool pass_over(const char* detail);
    std::size_t files_left() const { return to_read_.size(); }

    /// No keyring and no other file of a journal.
    bool nothing_there() const { return !keys_; }
    std::optional<Keys>& keys() { return keys_; }
    std::optional<DeviceFile>& device() { return device_; }
    /// Its file is there and cannot be read: it must stay.
    bool device_out_of_reach() const { return device_out_of_reach_; }
    std::map<std::string, SegmentFile>& files() { return files_; }
    History& history() { return history_; }
    Report& report() { return report_; }
    /// Whole files whose frames all live on in another one.
    std::vector<std::string> redundant() const;
    /// The number after the highest that a file of this device has, here or in the quarantine.
    std::uint64_t next_seq(const DeviceId& device) const;
    /// Copies under a new key that a change of key left behind before it ended: what they hold is elsewhere too.
    std::vector<std::string> left_by_key_change() const;

private:
    void read_file(const std::string& file);
    bool follow_changes(const std::string& name);
    void take_frames(const std::string& file, const SegmentContent& content);
    void find(Finding::Kind kind, const std::string& file, std::size_t records, std::string detail);
    void report_trust(const std::string& file, const SegmentContent& content);
    void check_links();
    void judge_locked();
    /// Digests of all that lives on in another segment.
    std::set<Hash> replaced() const;

    platform::Storage* storage_;
    Sink sink_;
    std::vector<std::string> names_;
    std::vector<std::string> to_read_;  ///< Last first.
    bool finished_ = false;
    std::optional<Keys> keys_;
    std::optional<DeviceFile> device_;
    bool device_out_of_reach_ = false;
    std::map<std::string, SegmentFile> files_;
    History history_;
    Report report_;
};

/// What is in the bytes of a segment of this name.
SegmentContent read_frames(std::string_view bytes, const Keys& keys, const SegmentName& name);
/// What `file` is to remember of it.
void note_content(SegmentFile& file, const SegmentContent& content);

}  // namespace duolog::store
