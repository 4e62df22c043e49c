// How tasks are planned, bookings and reflections, to bytes and back; codec_kinds_test.cpp has the rest of tasks.
#include <doctest/doctest.h>

#include <limits>

#include "unit/store/codec_checks.h"

using namespace duolog;
using core::ErrorCode;
using store::decode_record;
using tests::booking;
using tests::bytes_of;
using tests::comes_back;
using tests::fault_after;
using tests::fault_of;
using tests::kNoDays;
using tests::payload;
using tests::planned_task;
using tests::read;
using tests::reflection;
using tests::task;

namespace {

constexpr core::Moment kBoundaries[] = {{{-2'208'988'800'000}, -1080}, {{7'289'654'399'999}, 1080}};
constexpr core::Moment kNever[] = {{{-2'208'988'800'001}, 0}, {{7'289'654'400'000}, 0}, {tests::kNow, 1081}};
constexpr core::Day kFirstDay{1900, 1, 1}, kLastDay{2200, 12, 31}, kLeapDay{2000, 2, 29};

template <class T, class Field>
void check_moments(const T& record, Field&& field) {
    for (const core::Moment& moment : kBoundaries)
        CHECK(comes_back(record, [&](T& one) { field(one) = moment; }));
    for (const core::Moment& moment : kNever)
        CHECK(fault_after(record, [&](T& one) { field(one) = moment; }) == ErrorCode::Damaged);
}

/// `field(T&)` is a number from `least` to `most`.
template <class T, class Field, class Number>
void check_range(const T& record, Field&& field, Number least, Number most) {
    for (const Number inside : {least, most})
        CHECK(comes_back(record, [&](T& one) { field(one) = inside; }));
    for (const Number outside :
         {least - 1, most + 1, std::numeric_limits<Number>::min(), std::numeric_limits<Number>::max()}) {
        CAPTURE(outside);
        CHECK(fault_after(record, [&](T& one) { field(one) = static_cast<Number>(outside); }) == ErrorCode::Damaged);
    }
}

template <class T, class Field>
void check_days(const T& record, Field&& field) {
    for (const core::Day& day : {kFirstDay, kLastDay, kLeapDay})
        CHECK(comes_back(record, [&](T& one) { field(one) = day; }));
    for (const core::Day& day : kNoDays) {
        CAPTURE(day.year * std::int64_t{10'000} + day.month * 100 + day.day);
        CHECK(fault_after(record, [&](T& one) { field(one) = day; }) == ErrorCode::Damaged);
    }
}

}  // namespace

TEST_CASE("a task comes back with its day, minutes, rank, no and page, all of them or any") {
    CHECK(comes_back(planned_task(1), [](core::Task&) {}));
    CHECK(comes_back(task(1), [](core::Task&) {}));
    CHECK(comes_back(task(1), [](core::Task& one) { one.declined = one.edited; }));
    CHECK(comes_back(task(1), [](core::Task& one) { one.day = kLeapDay; }));
    CHECK(comes_back(task(1), [](core::Task& one) { one.entry = tests::id(9); }));
    check_moments(
        task(1), [](core::Task & one) -> auto& { return one.declined; });
}

TEST_CASE(
    "a task's day is one of 1900 to 2200, its minutes at most a day and its rank one that every program can hold") {
    check_days(
        planned_task(1), [](core::Task & one) -> auto& { return one.day; });
    check_range(
        planned_task(1), [](core::Task & one) -> auto& { return one.minutes; }, 0, 1440);
    constexpr std::int64_t kMost = 9'007'199'254'740'991;
    check_range(
        planned_task(1), [](core::Task & one) -> auto& { return one.rank; }, -kMost, kMost);
}

TEST_CASE("a task of the first layout is read as one without a day, minutes, rank, no and page") {
    core::Task done = task(1);
    done.done = done.edited;
    for (const core::Task& plain : {task(1), done}) {
        CHECK(read<core::Task>(tests::bytes_of_first_layout(plain)) == plain);
        tests::check_every_cut(tests::bytes_of_first_layout(plain));
    }
    CHECK(task(1).rank == 0);
    CHECK(task(1).minutes == 0);
}

TEST_CASE("a record of the first layout is written again in the latest") {
    const auto task_before = decode_record(1, tests::bytes_of_first_layout(task(1)));
    CHECK(store::encode_record(task_before.value()) == bytes_of(task(1)));
    const auto meeting_before = decode_record(1, tests::bytes_of_first_layout(tests::meeting(1)));
    CHECK(store::encode_record(meeting_before.value()) == bytes_of(tests::meeting(1)));
}

TEST_CASE("a booking comes back as it was, but for its revision") {
    core::Booking before = booking(1);
    before.deleted = true;
    before.revision = 7;
    core::Booking after = read<core::Booking>(payload(before));
    CHECK(after.revision == 0);
    after.revision = 7;
    CHECK(after == before);
    CHECK(comes_back(booking(1), [](core::Booking&) {}));
}

TEST_CASE("a booking is on a weekday from Monday to Sunday, at a minute of the day, for 5 minutes to a day") {
    check_range(
        booking(1), [](core::Booking & one) -> auto& { return one.weekday; }, 1, 7);
    check_range(
        booking(1), [](core::Booking & one) -> auto& { return one.minute; }, 0, 1439);
    check_range(
        booking(1), [](core::Booking & one) -> auto& { return one.length_minutes; }, 5, 1440);
    check_days(
        booking(1), [](core::Booking & one) -> auto& { return one.since; });
}

TEST_CASE("a reflection comes back as it was, with each of its fields or without it") {
    core::Reflection before = reflection(1);
    before.deleted = true;
    before.revision = 7;
    core::Reflection after = read<core::Reflection>(payload(before));
    CHECK(after.revision == 0);
    after.revision = 7;
    CHECK(after == before);
    CHECK(comes_back(reflection(1), [](core::Reflection&) {}));
    CHECK(comes_back(reflection(1), [](core::Reflection& one) { one.ended.reset(); }));
    CHECK(comes_back(reflection(1), [](core::Reflection& one) { one.prompt.clear(); }));
    CHECK(comes_back(reflection(1), [](core::Reflection& one) { one.prompt = std::string(400, 'x'); }));
    CHECK(comes_back(reflection(1), [](core::Reflection& one) { one.booking.reset(); }));
    CHECK(comes_back(reflection(1), [](core::Reflection& one) { one.entry.reset(); }));
    for (const core::LookBack look_back : {core::LookBack::Day, core::LookBack::Week, core::LookBack::Year})
        CHECK(comes_back(reflection(1), [&](core::Reflection& one) { one.look_back = look_back; }));
}

TEST_CASE("a reflection begins and ends in 1900 to 2200 and is planned for 5 minutes to a day") {
    check_moments(
        reflection(1), [](core::Reflection & one) -> auto& { return one.started; });
    check_moments(
        reflection(1), [](core::Reflection & one) -> auto& { return one.ended; });
    check_range(
        reflection(1), [](core::Reflection & one) -> auto& { return one.planned_minutes; }, 5, 1440);
}

TEST_CASE("a reflection that looks back on nothing known is damaged") {
    for (const int look_back : {0, 4, 0xFF})
        CHECK(fault_after(reflection(1), [&](core::Reflection& one) {
                  one.look_back = static_cast<core::LookBack>(look_back);
              }) == ErrorCode::Damaged);
}

TEST_CASE("a prompt that is no line is damaged, and one beyond the limit too large") {
    for (const char* prompt : tests::kNoLines)
        CHECK(fault_after(reflection(1), [&](core::Reflection& one) { one.prompt = prompt; }) == ErrorCode::Damaged);
    CHECK(fault_after(reflection(1), [](core::Reflection& one) { one.prompt = std::string(401, 'x'); }) ==
          ErrorCode::TooLarge);
}

TEST_CASE("of habits, too, what is cut anywhere is damaged, and no flipped bit is read otherwise than it is written") {
    core::Reflection under_way = reflection(1, "");
    under_way.ended.reset();
    for (const std::string& bytes :
         {payload(planned_task(1)), payload(booking(1)), payload(reflection(1)), payload(under_way)}) {
        tests::check_every_cut(bytes);
        tests::check_every_bit(bytes);
    }
}

TEST_CASE("whether a task was declined, has a day or a page, and whether a reflection has what it may, is yes or no") {
    const std::string plain = payload(task(1));
    // Behind the text: declined, day, minutes, rank, page, extra fields.
    for (const std::size_t from_end : {1 + 1 + 4 + 8 + 1 + 1, 1 + 4 + 8 + 1 + 1, 1 + 1}) {
        std::string bytes = plain;
        bytes[bytes.size() - from_end] = 2;
        CHECK(fault_of(bytes) == ErrorCode::Damaged);
    }
    core::Reflection bare = reflection(1, "");
    bare.ended.reset();
    bare.booking.reset();
    bare.entry.reset();
    // At the end: whether it has ended, what it looks back on, the empty prompt, booking, page, extra fields.
    for (const std::size_t from_end : {1 + 1 + 4 + 1 + 1 + 1, 1 + 1 + 1, 1 + 1}) {
        std::string bytes = payload(bare);
        bytes[bytes.size() - from_end] = 2;
        CHECK(fault_of(bytes) == ErrorCode::Damaged);
    }
}

TEST_CASE("what was declined or reflected under an absurd clock can be read again") {
    for (const std::int64_t ms : {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
        const core::Moment odd{{ms}, ms < 0 ? -99'999 : 99'999};
        core::Task declined = task(1);
        declined.declined = odd;
        CHECK(decode_record(1, payload(declined)).ok());
        core::Reflection reflected = reflection(1);
        reflected.started = odd;
        reflected.ended = odd;
        CHECK(decode_record(1, payload(reflected)).ok());
    }
}
