// People, meetings, and what runs hold beside their ticks, to bytes and back; codec_kinds_test.cpp has tasks and ticks.
#include <doctest/doctest.h>

#include <limits>

#include "unit/store/codec_checks.h"

using namespace duolog;
using core::ErrorCode;
using store::decode_record;
using tests::bytes_of;
using tests::comes_back;
using tests::fault_after;
using tests::fault_of;
using tests::finished_run;
using tests::kNoLines;
using tests::meeting;
using tests::payload;
using tests::person;
using tests::read;

TEST_CASE("a person comes back as they were, in each role, but for the revision") {
    for (const core::PersonRole role : {core::PersonRole::Mentee, core::PersonRole::Mentor, core::PersonRole::Other})
        for (const char* language : {"", "pl", "zh-Hant-TW", "a234567890-234567890-234567890-2345Z"}) {
            core::Person before = person(1);
            before.role = role;
            before.language = std::string(language).substr(0, core::kMaxLanguageBytes);
            before.deleted = role == core::PersonRole::Other;
            before.revision = 7;
            core::Person after = read<core::Person>(payload(before));
            CHECK(after.revision == 0);
            after.revision = 7;
            CHECK(after == before);
        }
    CHECK(comes_back(person(1), [](core::Person& one) { one.name = std::string(core::kMaxPersonNameBytes, 'x'); }));
}

TEST_CASE("a meeting comes back as it was, a review too, with each of its fields or without it") {
    CHECK(comes_back(meeting(1), [](core::Meeting&) {}));
    CHECK(comes_back(meeting(1), [](core::Meeting& one) { one.person.reset(); }));
    CHECK(comes_back(meeting(1), [](core::Meeting& one) { one.minute.reset(); }));
    CHECK(comes_back(meeting(1), [](core::Meeting& one) { one.kind = core::MeetingKind::Review; }));
    for (const std::int32_t minute : {0, core::kDayMinutes - 1})
        CHECK(comes_back(meeting(1), [&](core::Meeting& one) { one.minute = minute; }));
    for (const std::int32_t minutes : {5, core::kDayMinutes})
        CHECK(comes_back(meeting(1), [&](core::Meeting& one) { one.length_minutes = minutes; }));
    for (const std::size_t size : {std::size_t{0}, core::kMaxPlaceBytes})
        CHECK(comes_back(meeting(1), [&](core::Meeting& one) { one.place = std::string(size, 'x'); }));
    for (const core::Day& day : {core::Day{1900, 1, 1}, core::Day{2200, 12, 31}, core::Day{2000, 2, 29}})
        CHECK(comes_back(meeting(1), [&](core::Meeting& one) { one.day = day; }));
}

TEST_CASE("a run comes back with its person, notes, clock, end and page, all of them or any") {
    CHECK(comes_back(finished_run(1), [](core::Run&) {}));
    CHECK(comes_back(tests::run(1), [](core::Run&) {}));
    CHECK(comes_back(tests::run(1), [](core::Run& run) { run.person = tests::id(9); }));
    CHECK(comes_back(tests::run(1), [](core::Run& run) { run.notes = {{"goals", "\n x"}}; }));
    CHECK(comes_back(tests::run(1), [](core::Run& run) { run.started = run.created; }));
    CHECK(comes_back(tests::run(1), [](core::Run& run) { run.finished = run.edited; }));
    CHECK(comes_back(tests::run(1), [](core::Run& run) { run.entry = tests::id(9); }));
    for (const std::int32_t minutes : {5, core::kDayMinutes})
        CHECK(comes_back(tests::run(1), [&](core::Run& run) { run.planned_minutes = minutes; }));
    CHECK(comes_back(finished_run(1), [](core::Run& run) {
        run.notes.clear();
        for (std::size_t i = 0; i < core::kMaxNotes; ++i)
            run.notes.push_back({std::string(core::kMaxNameBytes - 4, 'x') + std::to_string(1000 + i),
                                 std::string(core::kMaxNoteBytes, 'x')});
    }));
}

TEST_CASE("a run of the first layout is read, with nothing that it could not have") {
    CHECK(read<core::Run>(tests::bytes_of_first_layout(tests::run(1))) == tests::run(1));
    CHECK(read<core::Run>(tests::bytes_of_first_layout(tests::run(1, {}))) == tests::run(1, {}));
    tests::check_every_cut(tests::bytes_of_first_layout(tests::run(1)));
}

TEST_CASE("each kind has its number for good; a later layout is a newer Duolog's, and so is the next kind") {
    const struct {
        store::Record record;
        int kind;
        std::uint32_t layout;
    } kinds[] = {{tests::entry(1), 1, 2}, {tests::task(1), 2, 2},    {finished_run(1), 3, 2},     {person(1), 4, 1},
                 {meeting(1), 5, 2},      {tests::booking(1), 6, 1}, {tests::reflection(1), 7, 1}};
    for (const auto& [record, kind, layout] : kinds) {
        std::string bytes = payload(record);
        CHECK(bytes[33] == kind);
        CHECK(bytes.substr(59, 4) == std::string{static_cast<char>(layout), 0, 0, 0});
        tests::put_u32(bytes, 59, layout + 1);
        CHECK(fault_of(bytes) == ErrorCode::TooNew);
        tests::put_u32(bytes, 59, 0);
        CHECK(fault_of(bytes) == ErrorCode::Damaged);
        for (const int newer : {0, 8, 0xFF}) {
            bytes[33] = static_cast<char>(newer);
            CHECK(fault_of(bytes) == ErrorCode::TooNew);
        }
    }
}

TEST_CASE("what is cut anywhere is damaged, and no flipped bit is read otherwise than it is written") {
    for (const std::string& bytes : {payload(person(1)), payload(meeting(1)), payload(finished_run(1))}) {
        tests::check_every_cut(bytes);
        tests::check_every_bit(bytes);
    }
}

TEST_CASE("a person without a name, in no role or with a language that is no tag is refused") {
    for (const char* name : kNoLines)
        CHECK(fault_after(person(1), [&](core::Person& one) { one.name = name; }) == ErrorCode::Damaged);
    CHECK(fault_after(person(1), [](core::Person& one) { one.name.clear(); }) == ErrorCode::Damaged);
    CHECK(fault_after(person(1), [](core::Person& one) {
              one.name = std::string(core::kMaxPersonNameBytes + 1, 'x');
          }) == ErrorCode::TooLarge);
    for (const int role : {0, 4, 0xFF})
        CHECK(fault_after(person(1), [&](core::Person& one) { one.role = static_cast<core::PersonRole>(role); }) ==
              ErrorCode::Damaged);
    for (const char* language : {"p l", "pl_PL", "pl\n", "på", "/", ":", "@", "[", "`", "{"})
        CHECK(fault_after(person(1), [&](core::Person& one) { one.language = language; }) == ErrorCode::Damaged);
    CHECK(fault_after(person(1), [](core::Person& one) {
              one.language = std::string(core::kMaxLanguageBytes + 1, 'x');
          }) == ErrorCode::TooLarge);
}

TEST_CASE("a meeting of the first layout is read, and is no review") {
    CHECK(read<core::Meeting>(tests::bytes_of_first_layout(meeting(1))) == meeting(1));
    CHECK(meeting(1).kind == core::MeetingKind::Meeting);
    tests::check_every_cut(tests::bytes_of_first_layout(meeting(1)));
}

TEST_CASE("a meeting that is neither a meeting nor a review is damaged") {
    for (const int kind : {0, 3, 0xFF})
        CHECK(fault_after(meeting(1), [&](core::Meeting& one) { one.kind = static_cast<core::MeetingKind>(kind); }) ==
              ErrorCode::Damaged);
}

TEST_CASE("a day that no calendar has and years outside 1900 to 2200 are damaged") {
    for (const core::Day& day : tests::kNoDays) {
        CAPTURE(day.year * 10'000 + day.month * 100 + day.day);
        CHECK(fault_after(meeting(1), [&](core::Meeting& one) { one.day = day; }) == ErrorCode::Damaged);
    }
}

TEST_CASE("a meeting at no time of a day, of no length or at a place that is no line is refused") {
    for (const std::int32_t minute : {-1, core::kDayMinutes, std::numeric_limits<std::int32_t>::max()})
        CHECK(fault_after(meeting(1), [&](core::Meeting& one) { one.minute = minute; }) == ErrorCode::Damaged);
    for (const std::int32_t minutes : {4, 0, -60, core::kDayMinutes + 1})
        CHECK(fault_after(meeting(1), [&](core::Meeting& one) { one.length_minutes = minutes; }) == ErrorCode::Damaged);
    for (const char* place : kNoLines)
        CHECK(fault_after(meeting(1), [&](core::Meeting& one) { one.place = place; }) == ErrorCode::Damaged);
    CHECK(fault_after(meeting(1), [](core::Meeting& one) { one.place = std::string(core::kMaxPlaceBytes + 1, 'x'); }) ==
          ErrorCode::TooLarge);
}

TEST_CASE("a note that is blank, long, not UTF-8, at no step or at a step that has one is refused") {
    const auto with = [](const std::vector<core::Note>& notes) {
        core::Run run = finished_run(1);
        run.notes = notes;
        return fault_of(bytes_of(run));
    };
    for (const char* text : {"", " ", "\n\t\u2028", "a\xFF", "\xED\xA0\x80"})
        CHECK(with({{"goals", text}}) == ErrorCode::Damaged);
    for (const char* step : kNoLines)
        CHECK(with({{step, "x"}}) == ErrorCode::Damaged);
    CHECK(with({{"", "x"}}) == ErrorCode::Damaged);
    CHECK(with({{"goals", "x"}, {"place", "y"}, {"goals", "z"}}) == ErrorCode::Damaged);
    CHECK(with({{"goals", std::string(core::kMaxNoteBytes + 1, 'x')}}) == ErrorCode::TooLarge);
    CHECK(with({{std::string(core::kMaxNameBytes + 1, 'x'), "x"}}) == ErrorCode::TooLarge);
}

TEST_CASE("a count of notes is looked at before anything is made for it") {
    core::Run run = tests::run(1);
    for (const std::size_t at : {bytes_of(run).size() - 1 - 3 - 4 - 4})
        for (const std::uint32_t count : {0xFFFFFFFFu, static_cast<std::uint32_t>(core::kMaxNotes) + 1}) {
            std::string bytes = bytes_of(run);
            tests::put_u32(bytes, at, count);
            CHECK(fault_of(bytes) == ErrorCode::TooLarge);
            tests::put_u32(bytes, at, core::kMaxNotes);
            CHECK(fault_of(bytes) == ErrorCode::Damaged);
        }
    for (std::size_t i = 0; i <= core::kMaxNotes; ++i)
        run.notes.push_back({std::to_string(i), "x"});
    CHECK(fault_of(bytes_of(run)) == ErrorCode::TooLarge);
}

TEST_CASE("a planned time that is no meeting's and times outside 1900 to 2200 are damaged") {
    for (const std::int32_t minutes : {4, 0, -60, core::kDayMinutes + 1})
        CHECK(fault_after(tests::run(1), [&](core::Run& run) { run.planned_minutes = minutes; }) == ErrorCode::Damaged);
    const core::Moment never{{std::int64_t{1} << 60}, 0}, nowhere{tests::kNow, 1081};
    for (const core::Moment& moment : {never, nowhere}) {
        CHECK(fault_after(tests::run(1), [&](core::Run& run) { run.started = moment; }) == ErrorCode::Damaged);
        CHECK(fault_after(tests::run(1), [&](core::Run& run) { run.finished = moment; }) == ErrorCode::Damaged);
    }
}

TEST_CASE("whether there is a person, a time or a page is yes or no") {
    core::Run run = tests::run(1);
    const std::string good = bytes_of(run);
    // Behind the ticks: person, count of notes, started, planned minutes, finished, entry, extra fields.
    for (const std::size_t from_end : {1 + 1 + 1 + 4 + 1 + 4 + 1, 1 + 1 + 1 + 4 + 1, 1 + 1 + 1, 1 + 1}) {
        std::string bytes = good;
        bytes[bytes.size() - from_end] = 2;
        CHECK(fault_of(bytes) == ErrorCode::Damaged);
    }
    std::string bytes = bytes_of(meeting(1));
    bytes[63] = 2;
    CHECK(fault_of(bytes) == ErrorCode::Damaged);
}

TEST_CASE("a run that was timed under an absurd clock can be read again") {
    for (const std::int64_t ms : {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
        core::Run odd = tests::run(1);
        odd.started = odd.finished = core::Moment{{ms}, ms < 0 ? -99999 : 99999};
        CHECK(decode_record(1, payload(odd)).ok());
    }
}
