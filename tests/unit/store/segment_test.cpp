// Names, headers and the writer; segment_reader_test.cpp has what is read of damaged bytes.
#include "store/segment.h"

#include <doctest/doctest.h>

#include <cstring>

#include "unit/store/material.h"

using namespace duolog;
using core::ErrorCode;
using store::RandomSource;
using store::SegmentHeader;
using store::SegmentName;
using store::SegmentWriter;

namespace {

SegmentHeader header() {
    SegmentHeader header;
    header.journal = tests::id(9);
    header.device = tests::device(1);
    header.seq = 0x1234;
    header.epoch = 3;
    return header;
}

store::Frame frame(std::string payload) {
    store::Frame frame;
    frame.type = 1;
    frame.codec_version = 1;
    frame.payload = std::move(payload);
    return frame;
}

}  // namespace

TEST_CASE("a segment is named by its device, its number and whether it is sealed") {
    CHECK(store::to_text({tests::device(1), 0x1a, true}) == "seg/de5c000000000001-00001a.dls");
    CHECK(store::to_text({tests::device(0xFF), 0xFEDCBA9, false}) == "seg/de5c0000000000ff-fedcba9.act");
    for (const std::uint64_t seq : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{0xFFFFFF},
                                    std::uint64_t{0x1000000}, (std::uint64_t{1} << 60) - 1}) {
        const auto name = store::segment_name(store::to_text({tests::device(7), seq, true}));
        REQUIRE(name);
        CHECK(name->seq == seq);
        CHECK(name->device == tests::device(7));
        CHECK(name->sealed);
    }
}

TEST_CASE("no other text is a segment's name") {
    for (const char* name :
         {"", "seg/", "de5c000000000001-00001a.dls", "seg/de5c000000000001-00001a.dlx",
          "seg/de5c000000000001_00001a.dls", "seg/de5c000000000001-0001a.dls", "seg/de5c000000000001-00001A.dls",
          "seg/DE5C000000000001-00001a.dls", "seg/de5c00000000001-00001a.dls", "seg/de5c000000000001-00001g.dls",
          "quarantine/de5c000000000001-00001a.dls", "seg/de5c000000000001-1234567890123456.dls",
          "seg/de5c000000000001-.act"}) {
        CAPTURE(name);
        CHECK_FALSE(store::segment_name(name));
    }
}

TEST_CASE("a number has one name only, without a zero before six digits") {
    CHECK(store::segment_name("seg/de5c000000000001-00001a.dls"));
    CHECK_FALSE(store::segment_name("seg/de5c000000000001-000001a.dls"));
    CHECK_FALSE(store::segment_name("seg/de5c000000000001-000000000000001.act"));
}

TEST_CASE("the bytes of a header are as the format says") {
    const std::string bytes = encode_header(header());
    REQUIRE(bytes.size() == store::kSegmentHeaderBytes);
    const std::string journal(reinterpret_cast<const char*>(header().journal.bytes.data()), 16);
    CHECK(bytes.substr(0, 16) == std::string("DUOLOGS\x1a\x01\0\x01\0\0\0\0\0", 16));
    CHECK(bytes.substr(16, 16) == journal);
    CHECK(bytes.substr(32, 8) == std::string("\xDE\x5C\0\0\0\0\0\x01", 8));
    CHECK(bytes.substr(40, 8) == std::string("\x34\x12\0\0\0\0\0\0", 8));
    CHECK(bytes.substr(48, 4) == std::string("\x03\0\0\0", 4));
    CHECK(bytes.substr(52, 8) == std::string(8, '\0'));
    CHECK(tests::with_checksum(bytes) == bytes);
    CHECK(store::decode_header(bytes).value() == header());
}

TEST_CASE("no flipped bit and no cut of a header is ever taken for a header") {
    const std::string bytes = encode_header(header());
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        const auto decoded = store::decode_header(tests::flipped(bytes, bit));
        CAPTURE(bit);
        REQUIRE_FALSE(decoded.ok());
        REQUIRE(decoded.error().code == ErrorCode::Damaged);
    }
    for (std::size_t size = 0; size < bytes.size(); ++size)
        REQUIRE_FALSE(store::decode_header(bytes.substr(0, size)).ok());
}

TEST_CASE("frames take whole steps of 64 bytes, and as many as is told beforehand") {
    for (const std::size_t size : {0, 1, 43, 44, 45, 64, 108, 109, 5000}) {
        RandomSource random(tests::seeded_bytes(1));
        SegmentWriter writer(header(), tests::key());
        REQUIRE(writer.add(frame(std::string(size, 'x')), random).ok());
        const std::string bytes = writer.take_bytes();
        CHECK(bytes.size() == writer.size());
        CHECK(bytes.size() == store::kSegmentHeaderBytes + SegmentWriter::frame_bytes(size));
        CHECK((bytes.size() - 64 - 48) % 64 == 0);
        CHECK(SegmentWriter::frame_bytes(size) - 48 - 20 - size < 64);
    }
}

TEST_CASE("a frame that is too large, or a random source that repeats itself, adds nothing") {
    RandomSource random(tests::seeded_bytes(1));
    SegmentWriter writer(header(), tests::key());
    CHECK(writer.add(frame(std::string(store::kMaxPayloadBytes + 1, 'x')), random).error().code == ErrorCode::TooLarge);
    RandomSource stuck([] { return std::array<std::uint8_t, 16>{7}; });
    CHECK(writer.add(frame("words"), stuck).error().code == ErrorCode::Refused);
    CHECK(writer.frames() == 0);
    CHECK(writer.take_bytes().size() == store::kSegmentHeaderBytes);
    CHECK(writer.add(frame(std::string(store::kMaxPayloadBytes, 'x')), random).ok());
    CHECK(writer.size() <= store::kSegmentHeaderBytes + store::kMaxFrameBytes);
}

TEST_CASE("no word of a record lies in the bytes of a segment") {
    RandomSource random(tests::seeded_bytes(1));
    SegmentWriter writer(header(), tests::key());
    const std::string secret = "a secret of eight words that nobody may read";
    REQUIRE(writer.add(frame(secret), random).ok());
    REQUIRE(writer.add_seal(std::nullopt, {}, random).ok());
    const std::string bytes = writer.take_bytes();
    for (std::size_t at = 0; at + 8 <= secret.size(); ++at)
        REQUIRE(bytes.find(secret.substr(at, 8)) == std::string::npos);
}

TEST_CASE("the same frame twice never gives the same bytes") {
    RandomSource random(tests::seeded_bytes(1));
    SegmentWriter writer(header(), tests::key());
    REQUIRE(writer.add(frame("words"), random).ok());
    const std::string first = writer.take_bytes().substr(store::kSegmentHeaderBytes);
    REQUIRE(writer.add(frame("words"), random).ok());
    const std::string second = writer.take_bytes();
    REQUIRE(first.size() == second.size());
    CHECK(first.substr(0, 8) == second.substr(0, 8));
    CHECK(first.substr(8, 24) != second.substr(8, 24));
    CHECK(first.substr(32) != second.substr(32));
}

TEST_CASE("a segment's digest is of its header and its tags, and grows with each frame") {
    RandomSource random(tests::seeded_bytes(1));
    SegmentWriter writer(header(), tests::key());
    CHECK(writer.ref() == store::SegmentRef{0x1234, store::hash_of(encode_header(header()))});
    REQUIRE(writer.add(frame("words"), random).ok());
    const std::string bytes = writer.take_bytes();
    CHECK(writer.ref().digest == store::hash_of(bytes.substr(0, 64) + bytes.substr(bytes.size() - 16)));
}
