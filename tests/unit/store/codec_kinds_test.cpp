// Tasks and the ticks of runs to bytes and back, and what random bytes of every kind cost; codec_test.cpp has what all
// kinds share, codec_people_test.cpp people, meetings and the rest of runs, codec_habits_test.cpp what plans a task.
#include <doctest/doctest.h>

#include <cstdlib>
#include <limits>
#include <new>
#include <random>

#include "store/codec.h"
#include "unit/store/codec_checks.h"

using namespace duolog;
using core::ErrorCode;
using store::decode_record;
using store::encode_record;
using tests::bytes_of;
using tests::fault_of;
using tests::payload;
using tests::put_u32;
using tests::read;
using tests::version;

namespace {

// Places in a payload: id, version, parents, kind, created, edited, deleted, class version, then what the kind has.
constexpr std::size_t kFieldsAt = 32 + 1 + 1 + 12 + 12 + 1 + 4;
constexpr std::size_t kDoneAt = kFieldsAt + 1;
constexpr std::size_t kTextAt = kDoneAt + 1 + 4;  // Of an open task.
constexpr std::size_t kChecklistAt = kFieldsAt;
constexpr std::size_t kCountAt = kChecklistAt + 4 + 13;  // After "first_meeting".

core::Task done_task() {
    core::Task done = tests::task(1);
    done.done = core::Moment{{1'700'000'200'000}, 120};
    return done;
}

ErrorCode fault_with(const core::Task& good, std::size_t at, int byte) {
    std::string bytes = payload(good);
    bytes[at] = static_cast<char>(byte);
    return fault_of(bytes);
}

}  // namespace

TEST_CASE("a task comes back as it was, open or done, in each class, but for its revision") {
    for (core::Task before : {tests::task(1), done_task()})
        for (const core::Priority priority : {core::Priority::One, core::Priority::Two, core::Priority::Three}) {
            before.priority = priority;
            before.deleted = before.done.has_value();
            before.revision = 7;
            const auto after = read<core::Task>(payload(before));
            before.revision = 0;
            CHECK(after == before);
        }
}

TEST_CASE("a run comes back as it was, with its ticks in their order") {
    std::vector<std::string> many;
    for (std::size_t i = 0; i < core::kMaxTicks; ++i)
        many.push_back(std::string(core::kMaxNameBytes - 4, 'x') + std::to_string(1000 + i));
    for (const auto& ticks : {std::vector<std::string>{}, {"time", "place"}, many}) {
        core::Run before = tests::run(1, ticks);
        before.deleted = ticks.empty();
        CHECK(read<core::Run>(payload(before)) == before);
    }
}

TEST_CASE("the bytes of tasks and runs are as the format says") {
    const std::string open = payload(tests::task(1, "hi"));
    CHECK(open[33] == 2);
    // Behind the text neither declined nor a day, no minutes, rank 0, no page, no extra fields.
    CHECK(open.substr(kFieldsAt) == std::string("\x02\0\x02\0\0\0hi", 8) + std::string(1 + 1 + 4 + 8 + 1 + 1, '\0'));
    CHECK(payload(done_task()).size() == payload(tests::task(1)).size() + 12);
    const std::string run = payload(tests::run(1, {"ab"}));
    CHECK(run[33] == 3);
    CHECK(run.substr(kCountAt, 10) == std::string("\x01\0\0\0\x02\0\0\0ab", 10));
}

TEST_CASE("a task or a run that is cut anywhere is damaged, and no flipped bit is read otherwise than it is written") {
    for (const std::string& bytes : {payload(tests::task(1)), payload(done_task()), payload(tests::run(1))}) {
        tests::check_every_cut(bytes);
        tests::check_every_bit(bytes);
    }
}

TEST_CASE("a class that does not exist and a done that is neither yes nor no are damaged") {
    for (const int priority : {0, 4, 0xFF})
        CHECK(fault_with(tests::task(1), kFieldsAt, priority) == ErrorCode::Damaged);
    CHECK(fault_with(tests::task(1), kDoneAt, 2) == ErrorCode::Damaged);
}

TEST_CASE("a time of being done outside 1900 to 2200 is damaged") {
    CHECK(fault_with(done_task(), kDoneAt + 1 + 7, 0x7F) == ErrorCode::Damaged);
    CHECK(fault_with(done_task(), kDoneAt + 1 + 8 + 3, 0x7F) == ErrorCode::Damaged);
}

TEST_CASE("a task's text that is not one line of UTF-8 words is damaged, and one beyond the limit too large") {
    const std::string good = payload(tests::task(1, "xxx"));
    for (const char* text : {"a\nb", "a  ", "  a", "   ", "a\xFF\x62", "\xED\xA0\x80"}) {
        std::string bytes = good;
        bytes.replace(kTextAt, 3, text);
        CHECK(fault_of(bytes) == ErrorCode::Damaged);
    }
    const auto with_length = [&](std::size_t size) {
        std::string bytes = good;
        put_u32(bytes, kDoneAt + 1, static_cast<std::uint32_t>(size));
        return bytes.replace(kTextAt, 3, std::string(size, 'x'));
    };
    CHECK(decode_record(1, with_length(1)).ok());
    CHECK(fault_of(with_length(0)) == ErrorCode::Damaged);
    CHECK(fault_of(with_length(core::kMaxTaskTextBytes + 1)) == ErrorCode::TooLarge);
    CHECK(decode_record(1, payload(tests::task(1, std::string(core::kMaxTaskTextBytes, 'x')))).ok());
}

TEST_CASE("names in a run that are empty, long, not one line or not UTF-8 are refused") {
    for (const char* name : {"a\nb", " ab", "a\xFF\x62", ""}) {
        CHECK(fault_of(bytes_of(tests::run(1, {name}))) == ErrorCode::Damaged);
        core::Run run = tests::run(1, {"abc"});
        run.checklist = name;
        CHECK(fault_of(bytes_of(run)) == ErrorCode::Damaged);
    }
    CHECK(fault_of(bytes_of(tests::run(1, {std::string(core::kMaxNameBytes + 1, 'x')}))) == ErrorCode::TooLarge);
    CHECK(fault_of(bytes_of(tests::run(1, {"abc", "abc"}))) == ErrorCode::Damaged);
}

TEST_CASE("a count of ticks is looked at before anything is made for it") {
    std::string bytes = payload(tests::run(1, {"abc"}));
    for (const std::uint32_t count : {0xFFFFFFFFu, 0x7FFFFFFFu, static_cast<std::uint32_t>(core::kMaxTicks) + 1}) {
        put_u32(bytes, kCountAt, count);
        CHECK(fault_of(bytes) == ErrorCode::TooLarge);
    }
    put_u32(bytes, kCountAt, core::kMaxTicks);
    CHECK(fault_of(bytes) == ErrorCode::Damaged);
}

TEST_CASE("a task done under an absurd clock can be read again") {
    for (const std::int64_t ms : {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
        core::Task odd = tests::task(1);
        odd.done = odd.created = core::Moment{{ms}, ms < 0 ? -99999 : 99999};
        CHECK(decode_record(1, payload(odd)).ok());
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

TEST_CASE("random bytes are a record that can be written again or an error, and cost little memory") {
    std::mt19937 random(20251121);
    int good = 0;
    const store::Record records[] = {tests::entry(1),   tests::full_page(1), done_task(),       tests::planned_task(1),
                                     tests::run(1),     tests::person(1),    tests::meeting(1), tests::finished_run(1),
                                     tests::booking(1), tests::reflection(1)};
    for (int round = 0; round < 30'000; ++round) {
        std::string bytes = encode_record({version(5), {version(1)}, records[round % 10], {{"colour", "red"}}});
        for (auto changes = random() % 6 + 1; changes > 0; --changes)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        bytes.resize(random() % 4 == 0 ? random() % bytes.size() : bytes.size());
        allocated_bytes = 0;
        const auto decoded = decode_record(1, bytes);
        REQUIRE(allocated_bytes < 4 * bytes.size() + 20'000);
        good += decoded.ok() ? 1 : 0;
        if (decoded.ok())
            REQUIRE(decode_record(1, encode_record(decoded.value())).value().record == decoded.value().record);
    }
    CHECK(good > 0);
}
