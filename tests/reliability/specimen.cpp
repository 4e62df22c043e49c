#include "reliability/specimen.h"

#include <algorithm>
#include <utility>

#include "reliability/model.h"
#include "reliability/person.h"
#include "reliability/verify.h"
#include "store/segment.h"
#include "store/segment_format.h"

namespace duolog::reliability {
namespace {

constexpr int kRecords = 36;

core::Entry page(Random& random, int number) {
    core::Entry entry;
    entry.id = core::make_id(random.sixteen());
    entry.text =
        "#" + std::to_string(number) + std::string(1200 + random.below(600), static_cast<char>('a' + number % 26));
    return entry;
}

bool same_end(const std::string& whole, const std::string& end) {
    return whole.size() >= end.size() && whole.compare(whole.size() - end.size(), end.size(), end) == 0;
}

/// The damaged bytes, or what follows what could be read of them.
bool set_aside(const Image& image, const std::string& damaged) {
    return std::any_of(image.begin(), image.end(), [&](const auto& blob) {
        return blob.first.starts_with(store::kQuarantineFolder) &&
               (*blob.second == damaged || (blob.first.ends_with(".tail") && same_end(damaged, *blob.second)));
    });
}

}  // namespace

Specimen::Specimen(Kind kind, std::uint64_t seed) : kind_(kind) {
    CrashStorage storage;
    Random random(seed);
    core::Instant now{1'750'000'000'000};
    std::vector<store::Record> records;
    {
        store::JournalStore store(storage, bytes_from(random.next()));
        bool ok = open_now(store).ok();
        for (int i = 0; i < kRecords; ++i) {
            // Some are second versions, a day later.
            store::Record record = page(random, i);
            if (i % 6 == 5) {
                std::get<core::Entry>(record).id = store::id_of(records[records.size() - 3]);
                now.ms += core::kDayMs;
            }
            records.push_back(record);
            ok = ok && save_now(store, {record}, now).ok();
        }
        const std::vector<store::Record> last{page(random, 90), page(random, 91), page(random, 92)};
        ok = ok && save_now(store, last, now).ok();
    }
    if (kind == Kind::Sealed) {
        store::JournalStore store(storage, bytes_from(random.next()));
        (void)open_now(store);
    }
    image_ = storage.image();
    for (const auto& [name, bytes] : image_)
        if (store::segment_name(name))
            name_ = name;
    const auto names = storage.list();
    keys_ = *store::read_keys(storage, names.value()).value();
    find_pieces();
}

void Specimen::find_pieces() {
    const store::SegmentContent content = store::read_frames(bytes(), keys_, *store::segment_name(name_));
    std::size_t at = store::kSegmentHeaderBytes;
    for (const store::Frame& frame : content.frames) {
        const std::size_t length = store::u32_at(bytes(), at);
        store::VersionedRecord record = store::decode_record(frame.codec_version, frame.payload).value();
        const core::Id id = store::id_of(record.record);
        versions_[id].push_back(pieces_.size());
        pieces_.push_back({{at, at + length}, frame.payload, id, std::move(record.record), frame.of > 1});
        at += length;
    }
}

bool Specimen::may_miss(const Piece& piece, const Range& hit) const {
    if (!piece.in_last_batch)
        return piece.place.meets(hit);
    return std::any_of(pieces_.begin(), pieces_.end(),
                       [&](const Piece& other) { return other.in_last_batch && other.place.meets(hit); });
}

/// An active segment that was cut between two saves is what it was before the later one.
bool Specimen::noticeable(const std::string& damaged) const {
    if (kind_ == Kind::Sealed || bytes().compare(0, damaged.size(), damaged) != 0)
        return true;
    const bool between = std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& piece) {
        return piece.place.begin == damaged.size() &&
               (!piece.in_last_batch || piece.place.begin == pieces_[pieces_.size() - 3].place.begin);
    });
    return !between && !damaged.empty() && damaged.size() != bytes().size();
}

std::string Specimen::read(const std::string& damaged, const Range& hit) const {
    const store::SegmentContent content = store::read_frames(damaged, keys_, *store::segment_name(name_));
    std::size_t next = 0;
    for (const Piece& piece : pieces_) {
        const bool read = next < content.frames.size() && content.frames[next].payload == piece.payload;
        next += read ? 1 : 0;
        if (!read && !may_miss(piece, hit))
            return "a record that was not hit is missing";
    }
    if (next != content.frames.size())
        return "a record is there that was never written, or in another order";
    const bool noticed = content.trust == store::SegmentContent::Trust::Damaged || content.tail_bytes > 0;
    return noticed || !noticeable(damaged) ? "" : "not noticed";
}

std::string Specimen::shown_rightly(const store::Loaded& loaded, const Range& hit) const {
    std::map<core::Id, store::Record> shown;
    for (const store::Record& record : records_of(loaded))
        if (!shown.emplace(store::id_of(record), record).second || versions_.count(store::id_of(record)) == 0)
            return "a record twice, or invented";
    for (const auto& [id, versions] : versions_) {
        std::size_t left = versions.size();
        const auto record = shown.find(id);
        while (left > 0 && (record == shown.end() || pieces_[versions[left - 1]].record != record->second)) {
            if (!may_miss(pieces_[versions[left - 1]], hit))
                return "a record that was not hit is missing, or an older version is shown, or another text";
            --left;
        }
        if (left == 0 && record != shown.end())
            return "a text that was never written";
    }
    return {};
}

std::string Specimen::open(const std::string& damaged, const Range& hit) const {
    CrashStorage storage(image_);
    storage.put(name_, damaged);
    store::JournalStore store(storage, bytes_from(hit.begin)), next(storage, bytes_from(~hit.begin));
    const auto loaded = open_now(store);
    if (!loaded.ok())
        return "cannot be opened: " + loaded.error().detail;
    if (std::string wrong = shown_rightly(loaded.value(), hit); !wrong.empty())
        return wrong;
    if (!noticeable(damaged))
        return {};
    if (loaded.value().report.findings.empty())
        return "nothing was found";
    if (!set_aside(storage.image(), damaged))
        return "what is damaged was not set aside";
    const auto again = open_now(next);
    if (!again.ok() || Model(loaded.value()).compare(again.value()) != "")
        return "the second opening shows something else";
    if (again.value().report.findings.empty())
        return "the second opening tells nothing";
    return alarm_in(again.value().report);
}

}  // namespace duolog::reliability
