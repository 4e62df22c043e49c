#include <algorithm>
#include <utility>

#include "store/segment.h"
#include "store/segment_format.h"

namespace duolog::store {
namespace {

/// Bytes that may be tried for authenticity beyond those of the segment itself, so that hostile bytes cannot hold the
/// program up.
constexpr std::size_t kSearchBudgetBytes = std::size_t{64} * 1024 * 1024;
/// So many frames in a row may be gone with their bytes, and those behind them are still found.
constexpr std::uint64_t kMissingFrames = 16;

struct Opened {
    Frame frame;
    std::string tag;
    std::size_t bytes = 0;
};

/// Where in the segment a frame was found.
struct Place {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t lost_before = 0;  ///< Frames that could not be read between the one before and this one.
};

/// Nothing when no frame can begin there.
std::optional<std::size_t> frame_length(std::string_view bytes, std::size_t at) {
    if (at > bytes.size() || bytes.size() - at < kMinFrameBytes)
        return std::nullopt;
    const std::uint32_t length = u32_at(bytes, at);
    if (length != static_cast<std::uint32_t>(~u32_at(bytes, at + 4)) || length < kMinFrameBytes ||
        length > kMaxFrameBytes || length > bytes.size() - at)
        return std::nullopt;
    return length;
}

class Reader {
public:
    Reader(std::string_view bytes, std::string header, const Key& key)
        : bytes_(bytes), header_(std::move(header)), key_(key) {}

    void read(SegmentContent& content, bool sealed);

private:
    std::optional<Opened> try_frame(std::size_t at, std::uint64_t index) const;
    void keep(Opened opened);
    void pass_damage();
    bool found_again(std::size_t from);
    bool found_at(std::size_t at, std::uint64_t most_lost);
    void drop_unfinished_batch();
    void judge_sealed(SegmentContent& content);
    void judge_active(SegmentContent& content);

    std::string_view bytes_;
    std::string header_;
    Key key_;
    std::size_t at_ = kSegmentHeaderBytes;
    std::uint64_t index_ = 0;
    std::size_t lost_ = 0;        ///< Frames before the last good one.
    std::size_t lost_since_ = 0;  ///< Frames after it, so far.
    std::size_t tried_bytes_ = 0;
    std::vector<Frame> frames_;
    std::vector<Place> places_;
    std::string tags_;
    std::size_t good_end_ = kSegmentHeaderBytes;
};

std::optional<Opened> Reader::try_frame(std::size_t at, std::uint64_t index) const {
    const std::optional<std::size_t> length = frame_length(bytes_, at);
    if (!length)
        return std::nullopt;
    Nonce nonce;
    std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(at + kFrameLengthBytes), nonce.size(),
                reinterpret_cast<char*>(nonce.data()));
    const std::string_view sealed =
        bytes_.substr(at + kFrameLengthBytes + kNonceBytes, *length - kFrameLengthBytes - kNonceBytes);
    const std::optional<std::string> plain = unseal(key_, nonce, sealed, associated_data(header_, index));
    if (!plain)
        return std::nullopt;
    std::optional<Frame> frame = decode_plain(*plain);
    if (!frame)
        return std::nullopt;
    return Opened{std::move(*frame), std::string(sealed.substr(sealed.size() - kTagBytes)), *length};
}

void Reader::keep(Opened opened) {
    places_.push_back({at_, at_ + opened.bytes, lost_since_});
    lost_ += std::exchange(lost_since_, 0);
    frames_.push_back(std::move(opened.frame));
    tags_ += opened.tag;
    at_ += opened.bytes;
    good_end_ = at_;
    ++index_;
}

/// Goes to the next place where reading can go on, or to the end.
void Reader::pass_damage() {
    if (found_at(at_, kMissingFrames))
        return;
    const std::optional<std::size_t> length = frame_length(bytes_, at_);
    if (length) {  // The lengths agree, so what follows lies where they say.
        at_ += *length;
        ++index_;
        ++lost_since_;
        if (at_ == bytes_.size() || frame_length(bytes_, at_))
            return;
        at_ -= *length;  // Unless nothing lies there.
        --index_;
        --lost_since_;
    }
    if (found_again(at_ + 1))
        return;
    ++lost_since_;
    at_ = bytes_.size();
}

/// Looks for the next frame that is authentic, whatever its index became.
bool Reader::found_again(std::size_t from) {
    for (std::size_t at = from; at + kMinFrameBytes <= bytes_.size(); ++at)
        if (found_at(at, (at - at_) / kMinFrameBytes + 1 + kMissingFrames))
            return true;
    return false;
}

/// Whether an authentic frame lies there, after at most so many that are lost.
bool Reader::found_at(std::size_t at, std::uint64_t most_lost) {
    const std::optional<std::size_t> length = frame_length(bytes_, at);
    for (std::uint64_t skipped = 0; length && skipped <= most_lost; ++skipped) {
        tried_bytes_ += *length;
        if (tried_bytes_ > kSearchBudgetBytes)
            return false;
        if (!try_frame(at, index_ + skipped))
            continue;
        lost_since_ += std::max<std::uint64_t>(skipped, 1);
        index_ += skipped;
        at_ = at;
        return true;
    }
    return false;
}

/// A batch counts only when it was written to its end: where the last frame is missing or anything before it in the
/// batch, it is an unfinished save.
void Reader::drop_unfinished_batch() {
    if (frames_.empty() || frames_.back().of == 1)
        return;
    const std::uint64_t batch = frames_.back().batch;
    const std::uint16_t of = frames_.back().of;
    std::size_t first = frames_.size();
    while (first > 0 && frames_[first - 1].batch == batch && frames_[first - 1].of == of)
        --first;
    if (frames_.size() - first == of)
        return;
    for (std::size_t i = first; i < frames_.size(); ++i)
        lost_ -= places_[i].lost_before;
    // What is missing before the first of them may belong to an earlier save.
    const std::size_t own = std::min<std::size_t>(frames_[first].number - 1u, places_[first].lost_before);
    const std::size_t earlier = places_[first].lost_before - own;
    lost_ += earlier;
    good_end_ = earlier > 0 ? places_[first].begin : first > 0 ? places_[first - 1].end : kSegmentHeaderBytes;
    frames_.resize(first);
    tags_.resize(first * kTagBytes);
}

void Reader::judge_sealed(SegmentContent& content) {
    const bool seal_is_last = !frames_.empty() && frames_.back().type == static_cast<std::uint8_t>(FrameType::End);
    if (seal_is_last) {
        content.seal = decode_seal(frames_.back().payload);
        frames_.pop_back();
    }
    const std::size_t before = frames_.size();
    if (content.seal)
        content.damaged = content.seal->frames > before ? content.seal->frames - before : 0;
    else
        content.damaged = lost_ + (lost_since_ > 0 ? lost_since_ - 1 : 0);  // One of those lost is the seal.
    const bool whole = content.seal && content.damaged == 0 && lost_ + lost_since_ == 0 && good_end_ == bytes_.size() &&
                       content.seal->tags == hash_of(tags_.substr(0, before * kTagBytes));
    if (!whole) {
        content.trust = SegmentContent::Trust::Damaged;
        content.detail = content.seal ? "frames are damaged" : "the seal is missing or damaged";
    }
}

void Reader::judge_active(SegmentContent& content) {
    drop_unfinished_batch();
    content.tail_bytes = bytes_.size() - good_end_;
    content.damaged = lost_;
    if (lost_ > 0) {
        content.trust = SegmentContent::Trust::Damaged;
        content.detail = "frames are damaged";
    }
}

void Reader::read(SegmentContent& content, bool sealed) {
    while (at_ < bytes_.size()) {
        if (std::optional<Opened> opened = try_frame(at_, index_))
            keep(std::move(*opened));
        else
            pass_damage();
    }
    if (sealed)
        judge_sealed(content);
    else
        judge_active(content);
    content.ref = ref_of(header_, content.header.seq, tags_);
    content.frames = std::move(frames_);
    content.tags = std::move(tags_);
    content.good_bytes = good_end_;
}

SegmentContent refused(SegmentContent::Trust trust, std::string detail) {
    SegmentContent content;
    content.trust = trust;
    content.detail = std::move(detail);
    return content;
}

/// The header that the segment must have had, when it can be told: the one under which frames of it open.
std::optional<SegmentHeader> rebuilt_header(std::string_view bytes, const SegmentName& name, const core::Id& journal,
                                            const FrameKeys& keys, const std::vector<std::uint32_t>& epochs) {
    for (const std::uint32_t epoch : epochs) {
        const std::optional<Key> key = keys(epoch);
        SegmentHeader header;
        header.journal = journal;
        header.device = name.device;
        header.seq = name.seq;
        header.epoch = epoch;
        if (!key)
            continue;
        SegmentContent content;
        Reader(bytes, encode_header(header), *key).read(content, name.sealed);
        if (!content.frames.empty() || content.seal)
            return header;
    }
    return std::nullopt;
}

/// Tags lie in clear, at the places that the lengths tell.
SegmentContent locked(std::string_view bytes, const SegmentHeader& header) {
    std::string tags;
    for (std::size_t at = kSegmentHeaderBytes; at < bytes.size();) {
        const std::optional<std::size_t> length = frame_length(bytes, at);
        if (!length)
            break;
        at += *length;
        tags += bytes.substr(at - kTagBytes, kTagBytes);
    }
    SegmentContent content = refused(SegmentContent::Trust::Locked, "of key epoch " + std::to_string(header.epoch));
    content.header = header;
    content.ref = ref_of(bytes.substr(0, kSegmentHeaderBytes), header.seq, tags);
    return content;
}

SegmentContent read_with(std::string_view bytes, const SegmentHeader& header, const Key& key, bool sealed) {
    SegmentContent content;
    content.header = header;
    // An unknown flag or a later format may say more than is written again here: the bytes are the truth.
    const auto decoded = decode_header(bytes);
    const std::string associated =
        decoded.ok() ? std::string(bytes.substr(0, kSegmentHeaderBytes)) : encode_header(header);
    Reader(bytes, associated, key).read(content, sealed);
    return content;
}

}  // namespace

SegmentContent read_segment(std::string_view bytes, const SegmentName& name, const core::Id& journal,
                            const FrameKeys& keys, const std::vector<std::uint32_t>& epochs) {
    using Trust = SegmentContent::Trust;
    const core::Result<SegmentHeader> header = decode_header(bytes);
    if (!header.ok()) {
        const auto rebuilt = rebuilt_header(bytes, name, journal, keys, epochs);
        if (!rebuilt) {
            // Not one frame: an unfinished beginning of a new segment, or ruins.
            SegmentContent content = refused(name.sealed ? Trust::Damaged : Trust::Fine, header.error().detail);
            content.damaged = name.sealed ? 1 : 0;
            content.tail_bytes = name.sealed ? 0 : bytes.size();
            return content;
        }
        SegmentContent content = read_with(bytes, *rebuilt, *keys(rebuilt->epoch), name.sealed);
        content.trust = Trust::Damaged;
        content.detail = header.error().detail;
        return content;
    }
    if (header.value().min_reader > kSegmentFormat)
        return refused(Trust::Newer, "format " + std::to_string(header.value().format));
    if (header.value().journal != journal)
        return refused(Trust::Foreign, "another journal's");
    const std::optional<Key> key = keys(header.value().epoch);
    if (!key)
        return locked(bytes, header.value());
    SegmentContent content = read_with(bytes, header.value(), *key, name.sealed);
    if (header.value().seq != name.seq || header.value().device != name.device) {
        content.trust = Trust::Damaged;
        content.detail = "the file has another segment's name";
    }
    return content;
}

}  // namespace duolog::store
