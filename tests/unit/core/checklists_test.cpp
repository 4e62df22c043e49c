#include "core/checklists.h"

#include <doctest/doctest.h>

using namespace duolog::core;

namespace {

Id id(std::uint8_t number) {
    Id id;
    id.bytes[15] = number;
    return id;
}

Run run(std::uint8_t number, std::string_view checklist, std::vector<std::string> ticks = {}) {
    Run run;
    run.id = id(number);
    run.created.at.ms = number;
    run.checklist = checklist;
    run.ticks = std::move(ticks);
    return run;
}

Run with(Run run, std::uint8_t person) {
    run.person = id(person);
    return run;
}

Run finished(Run run) {
    run.finished = Moment{{1'000}, 0};
    return run;
}

std::vector<int> numbers(const std::vector<const Run*>& runs) {
    std::vector<int> found;
    for (const Run* run : runs)
        found.push_back(run->id.bytes[15]);
    return found;
}

int current(const Runs& runs, std::string_view checklist, const std::optional<Id>& person = std::nullopt) {
    const Run* run = current_run(runs, checklist, person);
    return run == nullptr ? 0 : run->id.bytes[15];
}

Checklist checklist() {
    return {"closing", "", "", {{"a", "", {{"place", "", ""}, {"time", "", ""}}}, {"b", "", {{"goals", "", ""}}}}};
}

}  // namespace

TEST_CASE("a run is of the checklist that it names; the first meeting has an old name too") {
    CHECK(is_of(run(1, "closing"), "closing"));
    CHECK_FALSE(is_of(run(1, "closing"), "first-meeting"));
    CHECK(is_of(run(1, "first-meeting"), kFirstMeeting));
    CHECK(is_of(run(1, "first_meeting"), kFirstMeeting));
    CHECK_FALSE(is_of(run(1, "first_meeting"), "closing"));
    CHECK_FALSE(is_of(run(1, "next_meeting"), "next-meeting"));
}

TEST_CASE("the current run is the latest of its checklist that is neither deleted nor finished") {
    Runs runs;
    CHECK(current(runs, kFirstMeeting) == 0);
    runs.add(run(2, "first_meeting"));
    runs.add(run(4, "another"));
    runs.add(finished(run(5, "first-meeting")));
    runs.add(run(3, "first-meeting"));
    runs.add(run(1, "first-meeting"));
    CHECK(current(runs, kFirstMeeting) == 3);
    CHECK(current(runs, "another") == 4);
    runs.remove(id(3), {});
    CHECK(current(runs, kFirstMeeting) == 2);
    runs.remove(id(2), {});
    runs.remove(id(1), {});
    CHECK(current(runs, kFirstMeeting) == 0);
}

TEST_CASE("with each person there is a current run of its own, and one alone") {
    Runs runs;
    runs.add(run(1, "closing"));
    runs.add(with(run(2, "closing"), 100));
    runs.add(with(run(3, "closing"), 101));
    runs.add(finished(with(run(4, "closing"), 101)));
    CHECK(current(runs, "closing") == 1);
    CHECK(current(runs, "closing", id(100)) == 2);
    CHECK(current(runs, "closing", id(101)) == 3);
    CHECK(current(runs, "closing", id(102)) == 0);
    CHECK(current(runs, kFirstMeeting, id(100)) == 0);
}

TEST_CASE("finished runs with one person come the latest first, without deleted ones") {
    Runs runs;
    runs.add(finished(run(1, "first_meeting")));
    runs.add(finished(with(run(3, "first-meeting"), 100)));
    runs.add(with(run(4, "first-meeting"), 100));
    runs.add(finished(with(run(5, "closing"), 100)));
    runs.add(finished(with(run(6, "closing"), 101)));
    runs.add(finished(with(run(7, "first-meeting"), 100)));
    runs.remove(id(7), {});
    CHECK(numbers(finished_runs_with(runs, id(100))) == std::vector<int>{5, 3});
    CHECK(numbers(finished_runs_with(runs, id(101))) == std::vector<int>{6});
    CHECK(finished_runs_with(runs, id(102)).empty());
}

TEST_CASE("a step that another edition knew is kept and not counted") {
    const Run mixed = run(1, "closing", {"place", "coffee", "goals"});
    CHECK(ticked(mixed, "place"));
    CHECK(ticked(mixed, "coffee"));
    CHECK_FALSE(ticked(mixed, "time"));
    CHECK(ticked_count(mixed, checklist()) == 2);
}

TEST_CASE("unknown steps are those ticked or noted that the checklist has not, each once") {
    Run mixed = run(1, "closing", {"tea", "place", "coffee"});
    mixed.notes = {{"time", "x"}, {"cake", "x"}, {"coffee", "x"}};
    CHECK(unknown_steps(mixed, checklist()) == std::vector<std::string_view>{"tea", "coffee", "cake"});
    CHECK(unknown_steps(run(1, "closing", {"place", "goals"}), checklist()).empty());
}

TEST_CASE("a run is untouched until something is ticked, noted or timed") {
    CHECK(untouched(with(run(1, "closing"), 100)));
    CHECK_FALSE(untouched(run(1, "closing", {"place"})));
    Run noted = run(1, "closing"), timed = run(1, "closing");
    noted.notes = {{"place", "x"}};
    timed.started = Moment{};
    CHECK_FALSE(untouched(noted));
    CHECK_FALSE(untouched(timed));
}

TEST_CASE("a note is put beside its step, changed, and taken away by a blank one") {
    Run noted = run(1, "closing");
    CHECK(set_note(noted, "place", "the café"));
    CHECK(set_note(noted, "time", "at five\nor six"));
    CHECK(note_of(noted, "place") == "the café");
    CHECK(note_of(noted, "goals").empty());
    CHECK(set_note(noted, "place", " at home"));
    CHECK(noted.notes == std::vector<Note>{{"place", " at home"}, {"time", "at five\nor six"}});
    CHECK(set_note(noted, "place", " \n\u00A0"));
    CHECK(noted.notes == std::vector<Note>{{"time", "at five\nor six"}});
    CHECK(set_note(noted, "goals", ""));
    CHECK(noted.notes.size() == 1);
}

TEST_CASE("a note is valid UTF-8 of a certain length, cut between characters") {
    Run noted = run(1, "closing");
    CHECK(set_note(noted, "place", "a\xFFz"));
    CHECK(note_of(noted, "place") == "a\uFFFDz");
    CHECK(set_note(noted, "place", std::string(kMaxNoteBytes, 'x')));
    CHECK(note_of(noted, "place").size() == kMaxNoteBytes);
    CHECK(set_note(noted, "place", std::string(kMaxNoteBytes - 1, 'x') + "å"));
    CHECK(note_of(noted, "place") == std::string(kMaxNoteBytes - 1, 'x'));
    CHECK(set_note(noted, "place", std::string(kMaxNoteBytes, ' ') + "words beyond the cut"));
    CHECK(noted.notes.empty());
}

TEST_CASE("there are so many notes and no more, but those that are there can be changed") {
    Run noted = run(1, "closing");
    for (std::size_t i = 0; i < kMaxNotes; ++i)
        REQUIRE(set_note(noted, std::to_string(i), "x"));
    CHECK_FALSE(set_note(noted, "place", "x"));
    CHECK(noted.notes.size() == kMaxNotes);
    CHECK(set_note(noted, "place", ""));
    CHECK(set_note(noted, "7", "y"));
    CHECK(set_note(noted, "7", ""));
    CHECK(set_note(noted, "place", "x"));
    CHECK(noted.notes.size() == kMaxNotes);
}

TEST_CASE("two runs become one with every tick and every note, and what has no room is told") {
    Run mine = run(1, "closing", {"place"}), other = run(2, "closing", {"place", "goals"});
    REQUIRE(set_note(mine, "goals", "Mine"));
    REQUIRE(set_note(other, "goals", "Theirs"));
    REQUIRE(set_note(other, "learnt", "To listen"));
    CHECK(merge_into(mine, other));
    CHECK(mine.ticks == std::vector<std::string>{"place", "goals"});
    CHECK(note_of(mine, "goals") == "Mine\nTheirs");
    CHECK(note_of(mine, "learnt") == "To listen");
    const Run before = mine;
    CHECK(merge_into(mine, other));
    CHECK(mine == before);
    REQUIRE(set_note(other, "learnt", std::string(kMaxNoteBytes, 'x')));
    CHECK_FALSE(merge_into(mine, other));
}
