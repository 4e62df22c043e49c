// What can still be read of a segment that was damaged, torn or made by another.
#include <doctest/doctest.h>

#include <random>

#include "store/segment.h"
#include "store/segment_format.h"
#include "unit/store/material.h"

using namespace duolog;
using store::Frame;
using store::RandomSource;
using store::SegmentContent;
using store::SegmentHeader;
using store::SegmentName;
using store::SegmentRef;
using store::SegmentWriter;
using Trust = store::SegmentContent::Trust;

namespace {

constexpr std::size_t kHeader = store::kSegmentHeaderBytes;

SegmentHeader header() {
    SegmentHeader header;
    header.journal = tests::id(9);
    header.device = tests::device(1);
    header.seq = 5;
    header.epoch = 1;
    return header;
}

std::string payload(int number) { return "payload " + std::to_string(number) + std::string(40, '.'); }

struct Made {
    std::string bytes;
    std::vector<std::size_t> ends;  ///< Of each frame, the seal's too.
    SegmentRef ref;
};

/// Batches of these many frames each.
Made made(const std::vector<std::uint16_t>& batches, bool sealed, const SegmentHeader& of = header()) {
    RandomSource random(tests::seeded_bytes(3));
    SegmentWriter writer(of, tests::key());
    Made result;
    int count = 0;
    for (const std::uint16_t batch : batches) {
        Frame frame;
        frame.type = 1;
        frame.codec_version = 1;
        frame.batch = writer.frames();
        frame.of = batch;
        for (frame.number = 1; frame.number <= batch; ++frame.number) {
            frame.payload = payload(++count);
            REQUIRE(writer.add(frame, random).ok());
            result.ends.push_back(writer.size());
        }
    }
    if (sealed) {
        REQUIRE(writer.add_seal(SegmentRef{4, store::hash_of("before")}, {SegmentRef{2, store::hash_of("two")}}, random)
                    .ok());
        result.ends.push_back(writer.size());
    }
    result.ref = writer.ref();
    result.bytes = writer.take_bytes();
    return result;
}

SegmentContent read(std::string_view bytes, bool sealed, SegmentName name = {tests::device(1), 5, false}) {
    name.sealed = sealed;
    const store::FrameKeys keys = [](std::uint32_t epoch) {
        return epoch == 1 ? std::optional(tests::key()) : std::nullopt;
    };
    return store::read_segment(bytes, name, tests::id(9), keys, {1});
}

std::vector<std::string> payloads(const SegmentContent& content) {
    std::vector<std::string> found;
    for (const Frame& frame : content.frames)
        found.push_back(frame.payload);
    return found;
}

std::vector<std::string> numbered(const std::vector<int>& numbers) {
    std::vector<std::string> found;
    for (const int number : numbers)
        found.push_back(payload(number));
    return found;
}

std::string damaged_at(std::string bytes, std::size_t at) { return tests::flipped(std::move(bytes), at * 8 + 3); }

/// Only what was written, in its order, each at most once.
bool invents_nothing(const SegmentContent& content, int frames) {
    int last = 0;
    for (const Frame& frame : content.frames) {
        int number = last + 1;
        while (number <= frames && payload(number) != frame.payload)
            ++number;
        if (number > frames)
            return false;
        last = number;
    }
    return true;
}

}  // namespace

TEST_CASE("a sealed segment is read back whole, with its seal") {
    const Made made_one = made({1, 2, 1}, true);
    const SegmentContent content = read(made_one.bytes, true);
    CHECK(content.trust == Trust::Fine);
    CHECK(payloads(content) == numbered({1, 2, 3, 4}));
    REQUIRE(content.seal);
    CHECK(content.seal->frames == 4);
    CHECK(content.seal->previous == SegmentRef{4, store::hash_of("before")});
    CHECK(content.seal->replaced == std::vector<SegmentRef>{SegmentRef{2, store::hash_of("two")}});
    CHECK(content.ref == made_one.ref);
    CHECK(content.header == header());
    CHECK(content.frames[1].number == 1);
    CHECK(content.frames[2].number == 2);
    CHECK(content.frames[2].of == 2);
}

TEST_CASE("an active segment is read to its end") {
    const Made made_one = made({1, 3}, false);
    const SegmentContent content = read(made_one.bytes, false);
    CHECK(content.trust == Trust::Fine);
    CHECK(payloads(content) == numbered({1, 2, 3, 4}));
    CHECK(content.tail_bytes == 0);
    CHECK(content.good_bytes == made_one.bytes.size());
    CHECK(content.ref == made_one.ref);
}

TEST_CASE("an active segment that was cut anywhere keeps every batch before the cut, and nothing is damaged") {
    const Made made_one = made({1, 2, 1}, false);
    const std::vector<std::size_t> batch_ends = {kHeader, made_one.ends[0], made_one.ends[2], made_one.ends[3]};
    for (std::size_t size = 0; size < made_one.bytes.size(); ++size) {
        const SegmentContent content = read(made_one.bytes.substr(0, size), false);
        std::size_t whole = 0;
        while (whole + 1 < batch_ends.size() && batch_ends[whole + 1] <= size)
            ++whole;
        const std::vector<std::vector<int>> expected = {{}, {1}, {1, 2, 3}, {1, 2, 3, 4}};
        REQUIRE(payloads(content) == numbered(expected[whole]));
        REQUIRE(content.trust == Trust::Fine);
        REQUIRE(content.damaged == 0);
        REQUIRE(content.tail_bytes == (size < kHeader ? size : size - batch_ends[whole]));
    }
}

TEST_CASE("zeros or rubbish behind an active segment are a tail") {
    const Made made_one = made({1, 1}, false);
    std::mt19937 random(7);
    std::string rubbish(500, '\0');
    for (const bool zeros : {true, false}) {
        for (char& byte : rubbish)
            byte = zeros ? '\0' : static_cast<char>(random());
        const SegmentContent content = read(made_one.bytes + rubbish, false);
        CHECK(payloads(content) == numbered({1, 2}));
        CHECK(content.trust == Trust::Fine);
        CHECK(content.tail_bytes == rubbish.size());
        CHECK(content.good_bytes == made_one.bytes.size());
    }
}

TEST_CASE("a sealed segment that was cut anywhere is damaged and keeps the frames before the cut") {
    const Made made_one = made({1, 1, 1}, true);
    for (std::size_t size = 0; size < made_one.bytes.size(); ++size) {
        const SegmentContent content = read(made_one.bytes.substr(0, size), true);
        REQUIRE(content.trust == Trust::Damaged);
        std::vector<int> whole;
        for (int i = 0; i < 3; ++i)
            if (made_one.ends[static_cast<std::size_t>(i)] <= size)
                whole.push_back(i + 1);
        REQUIRE(payloads(content) == numbered(whole));
    }
}

TEST_CASE("one damaged byte anywhere in a sealed segment is noticed and costs one frame at most") {
    const Made made_one = made({1, 1, 1, 1}, true);
    for (std::size_t at = 0; at < made_one.bytes.size(); ++at) {
        CAPTURE(at);
        const SegmentContent content = read(damaged_at(made_one.bytes, at), true);
        REQUIRE(content.trust == Trust::Damaged);
        REQUIRE(invents_nothing(content, 4));
        const bool in_frame = at >= kHeader && at < made_one.ends[3];
        REQUIRE(content.frames.size() == (in_frame ? 3 : 4));
        REQUIRE(content.damaged == (in_frame ? 1 : 0));
    }
}

TEST_CASE("one damaged byte in an active segment costs one frame, or the last save") {
    const Made made_one = made({1, 1, 1, 1}, false);
    for (std::size_t at = kHeader; at < made_one.bytes.size(); ++at) {
        CAPTURE(at);
        const SegmentContent content = read(damaged_at(made_one.bytes, at), false);
        REQUIRE(invents_nothing(content, 4));
        REQUIRE(content.frames.size() == 3);
        REQUIRE((content.trust == Trust::Damaged) == (at < made_one.ends[2]));
        REQUIRE((content.tail_bytes > 0) == (at >= made_one.ends[2]));
    }
}

TEST_CASE("every flipped bit of a header is mended from the name, and no frame is lost") {
    const Made made_one = made({1, 1}, true);
    for (std::size_t bit = 0; bit < kHeader * 8; ++bit) {
        CAPTURE(bit);
        const SegmentContent content = read(tests::flipped(made_one.bytes, bit), true);
        REQUIRE(content.trust == Trust::Damaged);
        REQUIRE(payloads(content) == numbered({1, 2}));
        REQUIRE(content.header == header());
    }
}

TEST_CASE("a piece torn out of the middle loses what it hits, and the rest is found again") {
    const Made made_one = made({1, 1, 1, 1, 1, 1}, true);
    std::string cut = made_one.bytes;
    cut.erase(made_one.ends[1] + 10,
              made_one.ends[3] - made_one.ends[1] - 30);  // A part of one frame, most of the next.
    const SegmentContent content = read(cut, true);
    CHECK(content.trust == Trust::Damaged);
    CHECK(payloads(content) == numbered({1, 2, 5, 6}));
    CHECK(content.damaged == 2);
    std::string blank = made_one.bytes;
    std::fill(blank.begin() + static_cast<std::ptrdiff_t>(made_one.ends[0]),
              blank.begin() + static_cast<std::ptrdiff_t>(made_one.ends[2]), '\0');
    CHECK(payloads(read(blank, true)) == numbered({1, 4, 5, 6}));
}

TEST_CASE("whole frames that are gone cost no other") {
    const Made made_one = made({1, 1, 1, 1, 1, 1}, true);
    std::string cut = made_one.bytes;
    cut.erase(made_one.ends[0], made_one.ends[2] - made_one.ends[0]);
    const SegmentContent content = read(cut, true);
    CHECK(payloads(content) == numbered({1, 4, 5, 6}));
    CHECK(content.trust == Trust::Damaged);
    CHECK(content.damaged == 2);
    CHECK(payloads(read(cut.substr(0, made_one.ends[3]), false)) == numbered({1, 4, 5, 6}));
}

TEST_CASE("frames do not change places, come twice, or come from another segment or journal") {
    const Made good = made({1, 1, 1}, true);
    const auto piece = [&](const Made& of, std::size_t n) {
        const std::size_t begin = n == 0 ? kHeader : of.ends[n - 1];
        return of.bytes.substr(begin, of.ends[n] - begin);
    };
    const std::string head = good.bytes.substr(0, kHeader);
    const SegmentContent swapped = read(head + piece(good, 1) + piece(good, 0) + piece(good, 2) + piece(good, 3), true);
    CHECK(swapped.trust == Trust::Damaged);
    CHECK(invents_nothing(swapped, 3));
    const SegmentContent twice = read(head + piece(good, 0) + piece(good, 0) + piece(good, 1) + piece(good, 2), true);
    CHECK(twice.trust == Trust::Damaged);
    CHECK(invents_nothing(twice, 3));
    SegmentHeader other = header();
    other.seq = 6;
    const Made foreign = made({1, 1, 1}, true, other);
    const SegmentContent moved =
        read(head + piece(good, 0) + piece(foreign, 1) + piece(good, 2) + piece(good, 3), true);
    CHECK(moved.trust == Trust::Damaged);
    CHECK(payloads(moved) == numbered({1, 3}));
}

TEST_CASE("another journal's segment is foreign, and one of a key that is not held is locked") {
    SegmentHeader other = header();
    other.journal = tests::id(8);
    CHECK(read(made({1}, true, other).bytes, true).trust == Trust::Foreign);
    other = header();
    other.epoch = 2;
    const Made locked = made({1, 2}, true, other);
    const SegmentContent content = read(locked.bytes, true);
    CHECK(content.trust == Trust::Locked);
    CHECK(content.frames.empty());
    CHECK(content.ref == locked.ref);
    CHECK(content.header == other);
}

TEST_CASE("a format whose readers may be of this version is read, and one that asks for newer ones is not") {
    SegmentHeader later = header();
    later.format = 2;
    later.flags = 0x80;
    CHECK(payloads(read(made({1, 1}, true, later).bytes, true)) == numbered({1, 2}));
    later.min_reader = 2;
    const SegmentContent content = read(made({1, 1}, true, later).bytes, true);
    CHECK(content.trust == Trust::Newer);
    CHECK(content.frames.empty());
}

TEST_CASE("a segment under another's name is read and called damaged") {
    const Made made_one = made({1}, true);
    CHECK(read(made_one.bytes, true, {tests::device(1), 6, true}).trust == Trust::Damaged);
    const SegmentContent content = read(made_one.bytes, true, {tests::device(2), 5, true});
    CHECK(content.trust == Trust::Damaged);
    CHECK(payloads(content) == numbered({1}));
}

TEST_CASE("a sealed name without a seal is damaged, and loses no frame") {
    const Made made_one = made({1, 1}, false);
    const SegmentContent content = read(made_one.bytes, true);
    CHECK(content.trust == Trust::Damaged);
    CHECK(content.damaged == 0);
    CHECK(payloads(content) == numbered({1, 2}));
}

TEST_CASE("a seal that names other frames, or another count of them, is damage") {
    for (const store::Seal& seal : {store::Seal{1, store::hash_of("other tags"), std::nullopt, {}},
                                    store::Seal{2, store::hash_of(""), std::nullopt, {}}}) {
        RandomSource random(tests::seeded_bytes(3));
        SegmentWriter writer(header(), tests::key());
        Frame frame;
        frame.type = 1;
        frame.codec_version = 1;
        frame.payload = payload(1);
        REQUIRE(writer.add(frame, random).ok());
        frame.type = 2;
        frame.payload = store::encode_seal(seal);
        REQUIRE(writer.add(frame, random).ok());
        const SegmentContent content = read(writer.take_bytes(), true);
        CHECK(content.trust == Trust::Damaged);
        CHECK(payloads(content) == numbered({1}));
    }
}

TEST_CASE("with the wrong key nothing is read and nothing is invented") {
    const Made made_one = made({1, 1}, true);
    const auto wrong = [](std::uint32_t) { return std::optional(tests::key(2)); };
    const SegmentContent content =
        store::read_segment(made_one.bytes, {tests::device(1), 5, true}, tests::id(9), wrong, {1});
    CHECK(content.trust == Trust::Damaged);
    CHECK(content.frames.empty());
}

TEST_CASE("hostile lengths cost no more than the bytes that are there") {
    std::string bytes = made({1}, false).bytes.substr(0, kHeader);
    for (int i = 0; i < 20'000; ++i) {
        std::string lengths(8, '\0');
        tests::put_u32(lengths, 0, 200'000);
        tests::put_u32(lengths, 4, ~std::uint32_t{200'000});
        bytes += lengths;
    }
    const SegmentContent content = read(bytes, false);
    CHECK(content.frames.empty());
    CHECK(content.tail_bytes == bytes.size() - kHeader);
}

TEST_CASE("random damage of many kinds never invents a record and never crashes") {
    const std::string whole[] = {made({1, 2, 1, 3, 1}, false).bytes, made({1, 2, 1, 3, 1}, true).bytes};
    std::mt19937 random(20251122);
    for (int round = 0; round < 3'000; ++round) {
        const bool sealed = round % 2 == 1;
        std::string bytes = whole[sealed];
        for (auto changes = random() % 6 + 1; changes > 0; --changes)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        if (random() % 3 == 0)
            bytes.resize(random() % bytes.size());
        if (random() % 3 == 0 && !bytes.empty())
            bytes.erase(random() % bytes.size(), random() % 300);
        REQUIRE(invents_nothing(read(bytes, sealed), 8));
    }
}

TEST_CASE("a plain head whose size or numbers cannot be is no frame") {
    Frame frame;
    frame.type = 1;
    frame.payload = "words";
    const std::string plain = store::encode_plain(frame);
    CHECK(plain.size() == 64);
    CHECK(store::decode_plain(plain)->payload == "words");
    for (std::size_t size = 0; size < 25; ++size)
        CHECK_FALSE(store::decode_plain(plain.substr(0, size)));
    std::string long_one = plain;
    tests::put_u32(long_one, 4, 45);
    CHECK_FALSE(store::decode_plain(long_one));
    std::string number_0 = plain;
    number_0[16] = 0;
    CHECK_FALSE(store::decode_plain(number_0));
    std::string beyond = plain;
    beyond[16] = 2;
    CHECK_FALSE(store::decode_plain(beyond));
}

TEST_CASE("a seal of any bytes is a seal or nothing") {
    const store::Seal seal{3, store::hash_of("tags"), SegmentRef{1, store::hash_of("x")}, {{2, {}}, {3, {}}}};
    const std::string payload = store::encode_seal(seal);
    CHECK(payload.size() == 4 + 32 + 1 + 40 + 4 + 2 * 40);
    for (std::size_t size = 0; size < payload.size(); ++size)
        REQUIRE_FALSE(store::decode_seal(payload.substr(0, size)));
    REQUIRE(store::decode_seal(payload + "more, of a newer Duolog"));
    std::string many = payload;
    tests::put_u32(many, 77, 0xFFFFFFFFu);
    CHECK_FALSE(store::decode_seal(many));
    std::string neither = payload;
    neither[36] = 2;
    CHECK_FALSE(store::decode_seal(neither));
}
