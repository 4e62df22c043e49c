// Tasks and runs of checklists to bytes and back; codec_test.cpp has the entries and what all kinds share.
#include <doctest/doctest.h>

#include <limits>
#include <random>

#include "store/codec.h"
#include "unit/store/sealed.h"

using namespace duolog;
using core::ErrorCode;
using store::decode_run;
using store::decode_task;
using store::encode_run;
using store::encode_task;
using tests::payload_of;
using tests::put_u32;
using tests::resealed;

namespace {

core::Task task(const std::string& text = "Zadzwonić do Łucji, ærø 🌱") {
    core::Task task;
    task.id = core::make_id({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
    task.created = {{1'700'000'000'123}, 60};
    task.edited = {{1'700'000'100'456}, -210};
    task.priority = core::Priority::Two;
    task.text = text;
    return task;
}

core::Task done_task() {
    core::Task done = task();
    done.done = core::Moment{{1'700'000'200'000}, 120};
    return done;
}

core::Run run(std::vector<std::string> ticks = {"place", "time", "goals"}) {
    core::Run run;
    run.id = task().id;
    run.created = task().created;
    run.edited = task().edited;
    run.checklist = "first_meeting";
    run.ticks = std::move(ticks);
    return run;
}

// Places in the payload: class version, id, created, edited, deleted, then what the kind has.
constexpr std::size_t kDeletedAt = 4 + 16 + 12 + 12;
constexpr std::size_t kPriorityAt = kDeletedAt + 1;
constexpr std::size_t kDoneAt = kPriorityAt + 1;
constexpr std::size_t kChecklistAt = kDeletedAt + 1;
constexpr std::size_t kCountAt = kChecklistAt + 4 + 13;  // After "first_meeting".

ErrorCode task_fault(const std::string& bytes) {
    const auto decoded = decode_task(bytes);
    REQUIRE_FALSE(decoded.ok());
    return decoded.error().code;
}

ErrorCode run_fault(const std::string& bytes) {
    const auto decoded = decode_run(bytes);
    REQUIRE_FALSE(decoded.ok());
    return decoded.error().code;
}

ErrorCode fault_of_task_with(std::size_t at, char byte, const core::Task& good = task()) {
    std::string payload = payload_of(encode_task(good));
    payload[at] = byte;
    return task_fault(resealed(encode_task(good), payload));
}

/// Every single flipped bit, every cut and a byte too much are refused.
template <class Decode>
void check_frame(const std::string& bytes, Decode decode) {
    for (std::size_t size = 0; size < bytes.size(); ++size)
        REQUIRE(decode(bytes.substr(0, size)).error().code == ErrorCode::Damaged);
    CHECK(decode(bytes + '\0').error().code == ErrorCode::Damaged);
    CHECK(decode(resealed(bytes, payload_of(bytes) + '\0')).error().code == ErrorCode::Damaged);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        std::string flipped = bytes;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
        REQUIRE_FALSE(decode(flipped).ok());
    }
    for (std::size_t size = 0; size < payload_of(bytes).size(); ++size)
        REQUIRE_FALSE(decode(resealed(bytes, payload_of(bytes).substr(0, size))).ok());
    std::string newer = bytes;
    newer[8] = 2;
    CHECK(decode(newer).error().code == ErrorCode::TooNew);
    std::string newer_record = payload_of(bytes);
    newer_record[0] = 2;
    CHECK(decode(resealed(bytes, newer_record + "more")).error().code == ErrorCode::TooNew);
}

}  // namespace

TEST_CASE("a task comes back as it was, open or done, in each class, but for its revision") {
    for (core::Task before : {task(), done_task()})
        for (const core::Priority priority : {core::Priority::One, core::Priority::Two, core::Priority::Three}) {
            before.priority = priority;
            before.deleted = before.done.has_value();
            before.revision = 7;
            const auto after = decode_task(encode_task(before));
            REQUIRE(after.ok());
            before.revision = 0;
            CHECK(after.value() == before);
        }
}

TEST_CASE("a run comes back as it was, with its ticks in their order") {
    std::vector<std::string> many;
    for (std::size_t i = 0; i < core::kMaxTicks; ++i)
        many.push_back(std::string(core::kMaxNameBytes - 4, 'x') + std::to_string(1000 + i));
    for (const auto& ticks : {std::vector<std::string>{}, {"time", "place"}, many}) {
        core::Run before = run(ticks);
        before.deleted = ticks.empty();
        const auto after = decode_run(encode_run(before));
        REQUIRE(after.ok());
        CHECK(after.value() == before);
    }
}

TEST_CASE("the bytes of tasks and runs are as the format says") {
    CHECK(encode_task(task()).substr(0, 12) == std::string("DUOLOGT\x1a\x01\0\0\0", 12));
    CHECK(encode_run(run()).substr(0, 12) == std::string("DUOLOGR\x1a\x01\0\0\0", 12));
    const std::string open = payload_of(encode_task(task("hi")));
    CHECK(open.substr(kPriorityAt) == std::string("\x02\0\x02\0\0\0hi", 8));
    CHECK(payload_of(encode_task(done_task())).size() == payload_of(encode_task(task())).size() + 12);
    const std::string ticks = payload_of(encode_run(run({"ab"}))).substr(kCountAt);
    CHECK(ticks == std::string("\x01\0\0\0\x02\0\0\0ab", 10));
}

TEST_CASE("no flipped bit and no cut is ever taken for a task or a run, and a newer one is called so") {
    check_frame(encode_task(task()), decode_task);
    check_frame(encode_task(done_task()), decode_task);
    check_frame(encode_run(run()), decode_run);
}

TEST_CASE("the bytes of one kind are never another kind") {
    core::Entry entry;
    entry.text = "words";
    CHECK(task_fault(store::encode_entry(entry)) == ErrorCode::Damaged);
    CHECK(task_fault(encode_run(run())) == ErrorCode::Damaged);
    CHECK(run_fault(store::encode_entry(entry)) == ErrorCode::Damaged);
    CHECK(run_fault(encode_task(task())) == ErrorCode::Damaged);
    CHECK(store::decode_entry(encode_task(task())).error().code == ErrorCode::Damaged);
    CHECK(store::decode_entry(encode_run(run())).error().code == ErrorCode::Damaged);
}

TEST_CASE("a class that does not exist and a done that is neither yes nor no are damaged") {
    for (const int priority : {0, 4, 0xFF})
        CHECK(fault_of_task_with(kPriorityAt, static_cast<char>(priority)) == ErrorCode::Damaged);
    CHECK(fault_of_task_with(kDoneAt, 2) == ErrorCode::Damaged);
}

TEST_CASE("a time outside 1900 to 2200 is damaged in tasks and runs, and so is that of being done") {
    CHECK(fault_of_task_with(4 + 16 + 7, 0x7F) == ErrorCode::Damaged);
    CHECK(fault_of_task_with(kDoneAt + 1 + 7, 0x7F, done_task()) == ErrorCode::Damaged);
    CHECK(fault_of_task_with(kDoneAt + 1 + 8 + 3, 0x7F, done_task()) == ErrorCode::Damaged);
    std::string late = payload_of(encode_run(run()));
    late[4 + 16 + 12 + 7] = 0x7F;
    CHECK(run_fault(resealed(encode_run(run()), late)) == ErrorCode::Damaged);
}

TEST_CASE("a task's text that is not one line of UTF-8 words is damaged, and one beyond the limit too large") {
    const std::string good = payload_of(encode_task(task("xxx")));
    for (const char* text : {"a\nb", "a  ", "  a", "   ", "a\xFF\x62", "\xED\xA0\x80"}) {
        std::string payload = good;
        payload.replace(payload.size() - 3, 3, text);
        CHECK(task_fault(resealed(encode_task(task()), payload)) == ErrorCode::Damaged);
    }
    std::string empty = good.substr(0, good.size() - 3);
    put_u32(empty, kDoneAt + 1, 0);
    CHECK(task_fault(resealed(encode_task(task()), empty)) == ErrorCode::Damaged);
    put_u32(empty, kDoneAt + 1, core::kMaxTaskTextBytes + 1);
    const std::string large = empty + std::string(core::kMaxTaskTextBytes + 1, 'x');
    CHECK(task_fault(resealed(encode_task(task()), large)) == ErrorCode::TooLarge);
    CHECK(decode_task(encode_task(task(std::string(core::kMaxTaskTextBytes, 'x')))).ok());
    CHECK(task_fault(std::string(64 * 1024, 'x')) == ErrorCode::TooLarge);
}

TEST_CASE("names in a run that are empty, long, not one line or not UTF-8 are refused") {
    const std::string file = encode_run(run({"abc"}));
    for (const char* name : {"a\nb", " ab", "a\xFF\x62"}) {
        std::string payload = payload_of(file);
        payload.replace(payload.size() - 3, 3, name);
        CHECK(run_fault(resealed(file, payload)) == ErrorCode::Damaged);
        payload = payload_of(file);
        payload.replace(kChecklistAt + 4, 3, name);
        CHECK(run_fault(resealed(file, payload)) == ErrorCode::Damaged);
    }
    std::string empty = payload_of(file).substr(0, kCountAt + 8);
    put_u32(empty, kCountAt + 4, 0);
    CHECK(run_fault(resealed(file, empty)) == ErrorCode::Damaged);
    put_u32(empty, kCountAt + 4, core::kMaxNameBytes + 1);
    CHECK(run_fault(resealed(file, empty + std::string(core::kMaxNameBytes + 1, 'x'))) == ErrorCode::TooLarge);
}

TEST_CASE("a step that is ticked twice is damaged") {
    const std::string file = encode_run(run({"abc", "abd"}));
    std::string payload = payload_of(file);
    payload.back() = 'c';
    CHECK(run_fault(resealed(file, payload)) == ErrorCode::Damaged);
}

TEST_CASE("a count of ticks is looked at before anything is made for it") {
    const std::string file = encode_run(run({"abc"}));
    for (const std::uint32_t count : {0xFFFFFFFFu, 0x7FFFFFFFu, static_cast<std::uint32_t>(core::kMaxTicks) + 1}) {
        std::string payload = payload_of(file);
        put_u32(payload, kCountAt, count);
        CHECK(run_fault(resealed(file, payload)) == ErrorCode::TooLarge);
    }
    std::string payload = payload_of(file);
    put_u32(payload, kCountAt, core::kMaxTicks);
    CHECK(run_fault(resealed(file, payload)) == ErrorCode::Damaged);
}

TEST_CASE("a task done under an absurd clock can be read again") {
    for (const std::int64_t ms : {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
        core::Task odd = task();
        odd.done = odd.created = core::Moment{{ms}, ms < 0 ? -99999 : 99999};
        CHECK(decode_task(encode_task(odd)).ok());
    }
}

TEST_CASE("random bytes behind a good header are a task or a run that can be written again, or an error") {
    std::mt19937 random(20251122);
    int good = 0;
    for (const std::string& file : {encode_task(done_task()), encode_run(run())})
        for (int round = 0; round < 10'000; ++round) {
            std::string payload = payload_of(file);
            for (auto changes = random() % 4 + 1; changes > 0; --changes)
                payload[random() % payload.size()] = static_cast<char>(random());
            const auto task = decode_task(resealed(file, payload));
            const auto run = decode_run(resealed(file, payload));
            if (task.ok())
                REQUIRE(decode_task(encode_task(task.value())).value() == task.value());
            if (run.ok())
                REQUIRE(decode_run(encode_run(run.value())).value() == run.value());
            good += task.ok() || run.ok() ? 1 : 0;
        }
    CHECK(good > 0);
}
