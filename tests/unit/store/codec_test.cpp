// What every record has, whatever its kind, and the texts of entries; codec_pages_test.cpp has the rest of entries,
// codec_kinds_test.cpp, codec_people_test.cpp and codec_habits_test.cpp the other kinds.
#include "store/codec.h"

#include <doctest/doctest.h>

#include <limits>

#include "unit/store/material.h"

using namespace duolog;
using core::ErrorCode;
using store::decode_record;
using store::encode_record;
using store::VersionedRecord;
using tests::put_u32;
using tests::version;

namespace {

// Places in a payload without parents: id, version, count of parents, kind, created, edited, deleted, class version.
constexpr std::size_t kParentsAt = 16 + 16;
constexpr std::size_t kKindAt = kParentsAt + 1;
constexpr std::size_t kCreatedAt = kKindAt + 1;
constexpr std::size_t kOffsetAt = kCreatedAt + 8;
constexpr std::size_t kDeletedAt = kCreatedAt + 12 + 12;
constexpr std::size_t kClassAt = kDeletedAt + 1;
constexpr std::size_t kLengthAt = kClassAt + 4;
constexpr std::size_t kTextAt = kLengthAt + 4;

VersionedRecord record(const store::Record& held) { return {version(5), {}, held, {}}; }
std::string payload(const std::string& text) { return encode_record(record(tests::entry(1, text))); }

ErrorCode fault_of(const std::string& bytes, std::uint16_t codec = 1) {
    const auto decoded = decode_record(codec, bytes);
    REQUIRE_FALSE(decoded.ok());
    return decoded.error().code;
}

VersionedRecord read(const std::string& bytes) {
    const auto decoded = decode_record(1, bytes);
    REQUIRE(decoded.ok());
    return decoded.value();
}

}  // namespace

TEST_CASE("an entry comes back as it was, with its version and what it was made from, but for its revision") {
    core::Entry before = tests::entry(1);
    before.deleted = true;
    before.revision = 7;
    const VersionedRecord after = read(encode_record({version(9), {version(1), version(2, 2)}, before, {}}));
    before.revision = 0;
    CHECK(std::get<core::Entry>(after.record) == before);
    CHECK(after.version == version(9));
    CHECK(after.parents == std::vector<store::Version>{version(1), version(2, 2)});
    CHECK(after.extra.empty());
}

TEST_CASE("texts of every size up to the limit come back") {
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{255}, core::kMaxEntryTextBytes})
        CHECK(std::get<core::Entry>(read(payload(std::string(size, 'x'))).record).text.size() == size);
}

TEST_CASE("the bytes of a record are as the format says") {
    const std::string bytes = payload("hi");
    // Behind the text a note of one's own, of no chosen day, mood, energy, meeting, run and source; no extra fields.
    const std::string behind = std::string("\x01\x01", 2) + std::string(1 + 1 + 1 + 1 + 1 + 4 + 1, '\0');
    CHECK(bytes.size() == kTextAt + 2 + behind.size());
    CHECK(bytes.substr(16, 16) == std::string("\0\0\x05\0\0\0\0\0\xDE\x5C\0\0\0\0\0\x01", 16));
    CHECK(bytes.substr(kParentsAt, 2) == std::string("\0\x01", 2));
    CHECK(bytes.substr(kOffsetAt, 4) == std::string("\x3C\0\0\0", 4));
    CHECK(bytes.substr(kDeletedAt) == std::string("\0\x02\0\0\0\x02\0\0\0hi", 11) + behind);
}

TEST_CASE("a payload cut short anywhere, or with a byte behind its end, is damaged") {
    const std::string bytes = encode_record({version(9), {version(1)}, tests::entry(1), {{"colour", "red"}}});
    for (std::size_t size = 0; size < bytes.size(); ++size)
        REQUIRE(fault_of(bytes.substr(0, size)) == ErrorCode::Damaged);
    CHECK(fault_of(bytes + '\0') == ErrorCode::Damaged);
}

TEST_CASE("whatever bit is flipped, it is a record that can be written again, or an error") {
    const std::string bytes = encode_record({version(9), {version(1)}, tests::entry(1, "hi"), {{"colour", "red"}}});
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit)
        if (const auto decoded = decode_record(1, tests::flipped(bytes, bit)); decoded.ok())
            REQUIRE(encode_record(decoded.value()) == tests::flipped(bytes, bit));
}

TEST_CASE("a newer codec, a newer kind and a newer class are called so, and their heads are still read") {
    std::string newer = payload("hi");
    CHECK(fault_of(newer, 2) == ErrorCode::TooNew);
    CHECK(fault_of(newer, 0) == ErrorCode::Damaged);
    newer[kKindAt] = 99;
    CHECK(fault_of(newer) == ErrorCode::TooNew);
    newer = payload("hi");
    newer[kClassAt] = 3;
    CHECK(fault_of(newer + "more") == ErrorCode::TooNew);
    newer[kClassAt] = 0;
    CHECK(fault_of(newer) == ErrorCode::Damaged);
    const auto head = store::record_head(newer + "more");
    REQUIRE(head);
    CHECK(head->id == tests::id(1));
    CHECK(head->version == version(5));
    CHECK(store::record_head(newer.substr(0, 32)));
    CHECK_FALSE(store::record_head(newer.substr(0, 31)));
}

TEST_CASE("a version beyond every clock is damaged, so that a later one can always be made") {
    std::string beyond = payload("hi");
    beyond[23] = static_cast<char>(0x80);
    CHECK(fault_of(beyond) == ErrorCode::Damaged);
    beyond = encode_record({version(9), {version(1)}, tests::entry(1), {}});
    beyond[kParentsAt + 1 + 7] = static_cast<char>(0x80);
    CHECK(fault_of(beyond) == ErrorCode::Damaged);
}

TEST_CASE("a bool that is neither 0 nor 1 is damaged") {
    std::string bytes = payload("hi");
    bytes[kDeletedAt] = 2;
    CHECK(fault_of(bytes) == ErrorCode::Damaged);
}

TEST_CASE("a text that is not UTF-8 is damaged") {
    for (const char* text : {"\xFF", "\xC0\x80", "\xED\xA0\x80"}) {
        std::string bytes = payload("xxx");
        bytes.replace(kTextAt, std::char_traits<char>::length(text), text);
        CHECK(fault_of(bytes) == ErrorCode::Damaged);
    }
}

TEST_CASE("a length beyond the end is damaged") {
    for (const std::uint32_t length : {0x7FFFFFFFu, 0xFFFFFFFFu, 4u, 100u}) {
        std::string bytes = payload("hi");
        put_u32(bytes, kLengthAt, length);
        CHECK(fault_of(bytes) == ErrorCode::Damaged);
    }
}

TEST_CASE("a text beyond the limit is too large, and so are more parents than a record has") {
    std::string bytes = payload(std::string(core::kMaxEntryTextBytes, 'x'));
    put_u32(bytes, kLengthAt, static_cast<std::uint32_t>(core::kMaxEntryTextBytes + 1));
    CHECK(fault_of(bytes + 'x') == ErrorCode::TooLarge);
    bytes = payload("hi");
    bytes[kParentsAt] = static_cast<char>(store::kMaxParents + 1);
    CHECK(fault_of(bytes) == ErrorCode::TooLarge);
}

TEST_CASE("times outside 1900 to 2200 and offsets of no zone are damaged") {
    std::string late = payload("hi");
    late[kCreatedAt + 7] = 0x7F;
    CHECK(fault_of(late) == ErrorCode::Damaged);
    std::string zone = payload("hi");
    put_u32(zone, kOffsetAt, 1081);
    CHECK(fault_of(zone) == ErrorCode::Damaged);
    put_u32(zone, kOffsetAt, 1080);
    CHECK(decode_record(1, zone).ok());
}

TEST_CASE("an entry written under an absurd clock can be read again") {
    for (const std::int64_t ms : {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
        core::Entry odd = tests::entry(1, "words");
        odd.created = odd.edited = {{ms}, ms < 0 ? -99999 : 99999};
        CHECK(std::get<core::Entry>(read(encode_record(record(odd))).record).text == "words");
    }
}

TEST_CASE("fields that a newer Duolog added are kept and written again byte for byte") {
    const store::Extra extra = {{"colour", "red"}, {"mood", std::string("\0\xFF\x01", 3)}, {"empty", ""}};
    for (const store::Record& held :
         {store::Record(tests::entry(1)), store::Record(tests::task(2)), store::Record(tests::run(3)),
          store::Record(tests::person(4)), store::Record(tests::meeting(5)), store::Record(tests::booking(6)),
          store::Record(tests::reflection(7))}) {
        const std::string bytes = encode_record({version(1), {}, held, extra});
        const VersionedRecord after = read(bytes);
        CHECK(after.extra == extra);
        CHECK(encode_record(after) == bytes);
    }
}

TEST_CASE("extra fields have their limits, one name each, and names of words") {
    const auto with = [](const store::Extra& extra) {
        return encode_record({version(1), {}, tests::entry(1, ""), extra});
    };
    const auto longest = with({{std::string(store::kMaxExtraNameBytes, 'n'),
                                std::string(store::kMaxExtraBytes - store::kMaxExtraNameBytes, 'v')}});
    CHECK(decode_record(1, longest).ok());
    CHECK(fault_of(with({{"n", std::string(store::kMaxExtraBytes, 'v')}})) == ErrorCode::TooLarge);
    CHECK(fault_of(with({{std::string(store::kMaxExtraNameBytes + 1, 'n'), ""}})) == ErrorCode::TooLarge);
    CHECK(fault_of(with({{"", "v"}})) == ErrorCode::Damaged);
    CHECK(fault_of(with({{" n", "v"}})) == ErrorCode::Damaged);
    CHECK(fault_of(with({{"\xFF", "v"}})) == ErrorCode::Damaged);
    std::string twice = with({{"na", "1"}, {"nb", "2"}});
    twice[twice.size() - 6] = 'a';
    CHECK(fault_of(twice) == ErrorCode::Damaged);
    std::string many = payload("");
    many.back() = static_cast<char>(store::kMaxExtras + 1);
    CHECK(fault_of(many) == ErrorCode::TooLarge);
    store::Extra most;
    for (std::size_t i = 0; i < store::kMaxExtras; ++i)
        most["n" + std::to_string(i)] = "v";
    CHECK(read(with(most)).extra == most);
}
