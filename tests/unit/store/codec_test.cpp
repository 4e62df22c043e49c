#include "store/codec.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <new>
#include <random>

#include "store/archive.h"
#include "unit/store/sealed.h"

using namespace duolog;
using core::ErrorCode;
using store::decode_entry;
using store::encode_entry;
using tests::kHeaderBytes;
using tests::put_u32;
using tests::slow_crc32;

namespace {

core::Entry entry(const std::string& text = "Zażółć gęślą jaźń, ærø, åäö, 日本 🌱\n") {
    core::Entry entry;
    entry.id = core::make_id({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
    entry.created = {{1'700'000'000'123}, 60};
    entry.edited = {{1'700'000'100'456}, -210};
    entry.text = text;
    return entry;
}

/// A file whose header fits its payload, whatever the payload is.
std::string sealed(const std::string& payload) { return tests::resealed(encode_entry(entry()), payload); }

std::string payload_of(const core::Entry& entry) { return tests::payload_of(encode_entry(entry)); }

// Places in the payload: class version, id, created (ms, offset), edited (ms, offset), deleted, length of the text.
constexpr std::size_t kCreatedAt = 4 + 16;
constexpr std::size_t kOffsetAt = kCreatedAt + 8;
constexpr std::size_t kDeletedAt = kOffsetAt + 4 + 8 + 4;
constexpr std::size_t kLengthAt = kDeletedAt + 1;
constexpr std::size_t kTextAt = kLengthAt + 4;

ErrorCode fault_of(const std::string& bytes) {
    const auto decoded = decode_entry(bytes);
    REQUIRE_FALSE(decoded.ok());
    return decoded.error().code;
}

}  // namespace

TEST_CASE("an entry comes back as it was, but for its revision") {
    core::Entry before = entry();
    before.deleted = true;
    before.revision = 7;
    const auto after = decode_entry(encode_entry(before));
    REQUIRE(after.ok());
    before.revision = 0;
    CHECK(after.value() == before);
}

TEST_CASE("texts of every size up to the limit come back") {
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, std::size_t{255}, std::size_t{65536}, core::kMaxEntryTextBytes}) {
        const auto after = decode_entry(encode_entry(entry(std::string(size, 'x'))));
        REQUIRE(after.ok());
        CHECK(after.value().text.size() == size);
    }
}

TEST_CASE("the bytes are as the format says") {
    const std::string bytes = encode_entry(entry("hi"));
    CHECK(bytes.substr(0, 12) == std::string("DUOLOGE\x1a\x01\0\0\0", 12));
    const std::string payload = bytes.substr(kHeaderBytes);
    CHECK(payload.size() == kTextAt + 2);
    CHECK(payload.substr(kTextAt) == "hi");
    CHECK(bytes == sealed(payload));
    CHECK(slow_crc32("123456789") == 0xCBF43926u);
}

TEST_CASE("a file cut short anywhere is damaged") {
    const std::string bytes = encode_entry(entry());
    for (std::size_t size = 0; size < bytes.size(); ++size)
        REQUIRE(fault_of(bytes.substr(0, size)) == ErrorCode::Damaged);
}

TEST_CASE("a file with bytes behind its end is damaged") {
    CHECK(fault_of(encode_entry(entry()) + '\0') == ErrorCode::Damaged);
    CHECK(fault_of(sealed(payload_of(entry()) + '\0')) == ErrorCode::Damaged);
}

TEST_CASE("no single flipped bit is ever taken for an entry") {
    const std::string bytes = encode_entry(entry());
    std::size_t refused = 0;
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        std::string flipped = bytes;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
        refused += decode_entry(flipped).ok() ? 0 : 1;
    }
    CHECK(refused == bytes.size() * 8);
}

TEST_CASE("a newer format and a newer record are called so") {
    std::string newer_format = encode_entry(entry());
    newer_format[8] = 2;
    CHECK(fault_of(newer_format) == ErrorCode::TooNew);
    std::string newer_record = payload_of(entry());
    newer_record[0] = 2;
    CHECK(fault_of(sealed(newer_record + "more")) == ErrorCode::TooNew);
    std::string no_record = payload_of(entry());
    no_record[0] = 0;
    CHECK(fault_of(sealed(no_record)) == ErrorCode::Damaged);
}

TEST_CASE("a bool that is neither 0 nor 1 is damaged") {
    for (const int value : {2, 0x7F, 0xFF}) {
        std::string payload = payload_of(entry());
        payload[kDeletedAt] = static_cast<char>(value);
        CHECK(fault_of(sealed(payload)) == ErrorCode::Damaged);
    }
}

TEST_CASE("a text that is not UTF-8 is damaged") {
    for (const char* text : {"\xFF", "\xC0\x80", "\xED\xA0\x80"}) {
        std::string payload = payload_of(entry("xxx"));
        payload.replace(kTextAt, std::char_traits<char>::length(text), text);
        CHECK(fault_of(sealed(payload)) == ErrorCode::Damaged);
    }
}

TEST_CASE("a length beyond the end is damaged, and nothing is allocated for it") {
    for (const std::uint32_t length : {0x7FFFFFFFu, 0xFFFFFFFFu, 3u, 100u}) {
        std::string payload = payload_of(entry("hi"));
        put_u32(payload, kLengthAt, length);
        CHECK(fault_of(sealed(payload)) == ErrorCode::Damaged);
    }
}

TEST_CASE("a text beyond the limit is too large, and so is a file beyond its own") {
    std::string payload = payload_of(entry(""));
    put_u32(payload, kLengthAt, static_cast<std::uint32_t>(core::kMaxEntryTextBytes + 1));
    CHECK(fault_of(sealed(payload + std::string(core::kMaxEntryTextBytes + 1, 'x'))) == ErrorCode::TooLarge);
    CHECK(fault_of(encode_entry(entry()) + std::string(1024 * 1024, 'x')) == ErrorCode::TooLarge);
}

TEST_CASE("times outside 1900 to 2200 and offsets of no zone are damaged") {
    std::string late = payload_of(entry());
    late[kCreatedAt + 7] = 0x7F;
    CHECK(fault_of(sealed(late)) == ErrorCode::Damaged);
    std::string zone = payload_of(entry());
    put_u32(zone, kOffsetAt, 1081);
    CHECK(fault_of(sealed(zone)) == ErrorCode::Damaged);
    put_u32(zone, kOffsetAt, 1080);
    CHECK(decode_entry(sealed(zone)).ok());
}

TEST_CASE("an entry written under an absurd clock can be read again") {
    for (const std::int64_t ms : {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
        core::Entry odd = entry("words");
        odd.created = odd.edited = {{ms}, ms < 0 ? -99999 : 99999};
        const auto after = decode_entry(encode_entry(odd));
        REQUIRE(after.ok());
        CHECK(after.value().text == "words");
    }
}

namespace {

/// Bytes that `new` handed out since the last reset, in this program.
std::size_t allocated_bytes = 0;

}  // namespace

// NOLINTBEGIN: replaced so that a test can see what hostile bytes cost.
void* operator new(std::size_t size) {
    allocated_bytes += size;
    if (void* memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
// NOLINTEND

TEST_CASE("random bytes behind a good header are an entry or an error, and cost little memory") {
    std::mt19937 random(20251121);
    const std::string good = payload_of(entry());
    int entries = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string payload = good;
        const auto changes = random() % 8 + 1;
        for (std::size_t i = 0; i < changes; ++i)
            payload[random() % payload.size()] = static_cast<char>(random());
        payload.resize(random() % 4 == 0 ? random() % payload.size() : payload.size());
        const std::string bytes = sealed(payload);
        allocated_bytes = 0;
        const auto decoded = decode_entry(bytes);
        REQUIRE(allocated_bytes < 4 * bytes.size() + 2048);
        entries += decoded.ok() ? 1 : 0;
        if (decoded.ok())
            REQUIRE(decode_entry(encode_entry(decoded.value())).value() == decoded.value());
    }
    CHECK(entries > 0);
}
