// What entries hold beside their text, to bytes and back; codec_test.cpp has their texts.
#include <doctest/doctest.h>

#include "store/record_rules.h"
#include "unit/store/codec_checks.h"

using namespace duolog;
using core::ErrorCode;
using tests::bytes_of;
using tests::comes_back;
using tests::entry;
using tests::fault_of;
using tests::full_page;
using tests::payload;
using tests::read;

namespace {

/// `change(Entry&)` on a good page makes it one that is not read, and that nobody may write.
template <class Change>
ErrorCode fault_after(Change&& change) {
    core::Entry page = full_page(1);
    change(page);
    CHECK_FALSE(store::keeps_rules(page));
    return fault_of(bytes_of(page));
}

/// `field(Entry&, int)` sets a number of one byte that is from `least` to `most`.
template <class Field>
void check_byte(Field&& field, int least, int most) {
    for (int number = 0; number <= 0xFF; ++number) {
        CAPTURE(number);
        const auto set = [&](core::Entry& page) { field(page, number); };
        if (number >= least && number <= most)
            CHECK(comes_back(full_page(1), set));
        else
            CHECK(fault_after(set) == ErrorCode::Damaged);
    }
}

}  // namespace

TEST_CASE("a page comes back with all that it says of itself, or with any of it") {
    CHECK(comes_back(full_page(1), [](core::Entry&) {}));
    CHECK(comes_back(entry(1), [](core::Entry&) {}));
    CHECK(comes_back(entry(1), [](core::Entry& one) { one.kind = core::EntryKind::Reflection; }));
    CHECK(comes_back(entry(1), [](core::Entry& one) { one.belongs = core::Belongs::ForPair; }));
    CHECK(comes_back(entry(1), [](core::Entry& one) { one.day = core::Day{2024, 2, 29}; }));
    CHECK(comes_back(entry(1), [](core::Entry& one) { one.mood = 1; }));
    CHECK(comes_back(entry(1), [](core::Entry& one) { one.energy = 1; }));
    CHECK(comes_back(entry(1), [](core::Entry& one) { one.meeting = tests::id(9); }));
    CHECK(comes_back(entry(1), [](core::Entry& one) { one.run = tests::id(9); }));
    CHECK(comes_back(entry(1), [](core::Entry& one) { one.source = "x"; }));
}

TEST_CASE("a page's revision is not saved") {
    core::Entry before = full_page(1);
    before.revision = 7;
    CHECK(read<core::Entry>(payload(before)) == full_page(1));
}

TEST_CASE("a page is of one of seven kinds, one's own or for the pair, and mood and energy go to five") {
    check_byte([](core::Entry& one, int number) { one.kind = static_cast<core::EntryKind>(number); }, 1, 7);
    check_byte([](core::Entry& one, int number) { one.belongs = static_cast<core::Belongs>(number); }, 1, 2);
    check_byte([](core::Entry& one, int number) { one.mood = static_cast<std::uint8_t>(number); }, 0, 5);
    check_byte([](core::Entry& one, int number) { one.energy = static_cast<std::uint8_t>(number); }, 0, 5);
}

TEST_CASE("the numbers of kinds and owners are those of the format") {
    using core::Belongs;
    using core::EntryKind;
    int number = 0;
    for (const EntryKind kind : {EntryKind::Note, EntryKind::Day, EntryKind::Week, EntryKind::Year, EntryKind::Meeting,
                                 EntryKind::Learning, EntryKind::Reflection})
        CHECK(static_cast<int>(kind) == ++number);
    CHECK(static_cast<int>(Belongs::Mine) == 1);
    CHECK(static_cast<int>(Belongs::ForPair) == 2);
}

TEST_CASE("a page's day is one that the calendar has, of 1900 to 2200") {
    for (const core::Day& day : {core::Day{1900, 1, 1}, core::Day{2200, 12, 31}, core::Day{2000, 2, 29}})
        CHECK(comes_back(full_page(1), [&](core::Entry& one) { one.day = day; }));
    for (const core::Day& day : tests::kNoDays) {
        CAPTURE(day.year * std::int64_t{10'000} + day.month * 100 + day.day);
        CHECK(fault_after([&](core::Entry& one) { one.day = day; }) == ErrorCode::Damaged);
    }
}

TEST_CASE("a source is nothing or a line of at most 256 bytes") {
    for (const std::size_t size : {0, 1, 256})
        CHECK(comes_back(full_page(1), [&](core::Entry& one) { one.source = std::string(size, 'x'); }));
    for (const char* source : tests::kNoLines)
        CHECK(fault_after([&](core::Entry& one) { one.source = source; }) == ErrorCode::Damaged);
    CHECK(fault_after([](core::Entry& one) { one.source = std::string(257, 'x'); }) == ErrorCode::TooLarge);
}

TEST_CASE("an entry of the first layout is read as a note of one's own that says nothing else") {
    const core::Entry plain = entry(1);
    const auto before = read<core::Entry>(tests::bytes_of_first_layout(plain));
    CHECK(before == plain);
    CHECK(before.kind == core::EntryKind::Note);
    CHECK(before.belongs == core::Belongs::Mine);
    CHECK_FALSE(before.day);
    CHECK(before.mood + before.energy == 0);
    CHECK_FALSE(before.meeting);
    CHECK_FALSE(before.run);
    CHECK(before.source.empty());
    tests::check_every_cut(tests::bytes_of_first_layout(plain));
    CHECK(payload(before) == bytes_of(plain));
}

TEST_CASE("a page that is cut anywhere is damaged, and no flipped bit is read otherwise than it is written") {
    for (const std::string& bytes : {payload(full_page(1)), payload(entry(1, "hi"))}) {
        tests::check_every_cut(bytes);
        tests::check_every_bit(bytes);
    }
}

TEST_CASE("whether a page has a day, a meeting or a run is yes or no") {
    const std::string plain = payload(entry(1));
    // From the end: extra fields, source, run, meeting, energy, mood, day.
    for (const std::size_t from_end : {1 + 4 + 1, 1 + 4 + 2, 1 + 4 + 5}) {
        std::string bytes = plain;
        bytes[bytes.size() - from_end] = 2;
        CHECK(fault_of(bytes) == ErrorCode::Damaged);
    }
}
