#include "core/checklists.h"

#include <doctest/doctest.h>

#include <set>

using namespace duolog::core;

namespace {

Run run(std::uint8_t number, std::string_view checklist, std::vector<std::string> ticks = {}) {
    Run run;
    run.id.bytes[15] = number;
    run.created.at.ms = number;
    run.checklist = checklist;
    run.ticks = std::move(ticks);
    return run;
}

}  // namespace

TEST_CASE("the names of the first meeting are those in people's files, and none is there twice") {
    const Checklist& checklist = first_meeting();
    CHECK(checklist.name == "first_meeting");
    std::string names;
    std::set<std::string_view> once;
    for (const Section& section : checklist.sections) {
        names += std::string(section.name) + ":";
        for (const std::string_view step : section.steps) {
            names += " " + std::string(step);
            CHECK(once.insert(step).second);
            CHECK(step.size() <= kMaxNameBytes);
        }
        names += "\n";
    }
    CHECK(names ==
          "prepare: place time\n"
          "introduce: backgrounds home leisure position tasks strengths\n"
          "agree: goals success rhythm secrecy ethics agreement rules contact\n"
          "close: expectations next_date\n");
    CHECK(step_count(checklist) == 18);
    CHECK(has_step(checklist, "next_date"));
    CHECK_FALSE(has_step(checklist, "close"));
}

TEST_CASE("the current run is the latest of its checklist that was not started over") {
    Runs runs;
    CHECK(current_run(runs, first_meeting()) == nullptr);
    runs.add(run(2, "first_meeting"));
    runs.add(run(3, "another"));
    runs.add(run(1, "first_meeting"));
    REQUIRE(current_run(runs, first_meeting()) != nullptr);
    CHECK(current_run(runs, first_meeting())->id == run(2, "").id);
    runs.remove(run(2, "").id, {});
    CHECK(current_run(runs, first_meeting())->id == run(1, "").id);
    runs.remove(run(1, "").id, {});
    CHECK(current_run(runs, first_meeting()) == nullptr);
}

TEST_CASE("a step that another version knew is kept and not counted") {
    const Run mixed = run(1, "first_meeting", {"place", "coffee", "time"});
    CHECK(ticked(mixed, "place"));
    CHECK(ticked(mixed, "coffee"));
    CHECK_FALSE(ticked(mixed, "goals"));
    CHECK(ticked_count(mixed, first_meeting()) == 2);
}
