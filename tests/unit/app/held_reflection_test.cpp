// Reflection time that was held or entered afterwards.
#include <doctest/doctest.h>

#include "core/reflection.h"
#include "unit/app/sunday.h"

using namespace duolog;
using namespace duolog::app;
using core::LookBack;
using tests::Changed;
using tests::Sunday;
using PageKind = GuidePage::Kind;

TEST_CASE("time that was held without Duolog is entered at noon of its day, and none of the future") {
    Sunday steps;
    const core::Day day{2026, 11, 20};
    const core::Reflection& entered = steps.block(steps.entered(day, 90));
    CHECK(core::local_time(entered.started.at, entered.started.offset_minutes) == core::LocalTime{day, 12, 0});
    CHECK(entered.started.offset_minutes == 60);
    CHECK(core::minutes_of(entered, steps.state.now.at) == 90);
    CHECK(entered.look_back == LookBack::Week);
    CHECK(*guide_page(steps.state) == GuidePage{.kind = PageKind::HeldReflection, .record = entered.id});
    CHECK(steps.take(EnterReflection{{2026, 11, 22}, 5}).size() == 1);
    CHECK(steps.take(EnterReflection{{2026, 11, 23}, 5}).empty());
    CHECK(core::minutes_of(steps.block(steps.entered(day, -1)), {}) == core::kShortestReflection);
    CHECK(core::minutes_of(steps.block(steps.entered(day, 100'000)), {}) == core::kLongestReflection);
}

TEST_CASE("what was held changes its day and minutes, and keeps its time on the same day") {
    Sunday steps;
    const core::Id id = steps.begun();
    CHECK(steps.take(ChangeReflection{id, {2026, 11, 20}, 30}).empty());
    steps.take(EndReflection{id, "words"});
    const core::Moment started = steps.block(id).started;
    CHECK(steps.take(ChangeReflection{id, {2026, 11, 22}, 0}) == Changed{id});
    CHECK(steps.block(id).started == started);
    CHECK(core::minutes_of(steps.block(id), {}) == core::kShortestReflection);
    CHECK(steps.take(ChangeReflection{id, {2026, 11, 22}, 5}).empty());
    CHECK(steps.take(ChangeReflection{id, {2026, 11, 23}, 30}).empty());
    CHECK(steps.take(ChangeReflection{id, {2026, 11, 20}, 30}) == Changed{id});
    CHECK(core::local_time(steps.block(id).started.at, 60) == core::LocalTime{{2026, 11, 20}, 10, 0});
    CHECK(core::minutes_of(steps.block(id), {}) == 30);
}

TEST_CASE("a block that was shorter than what can be chosen moves to another day as it was, to the second") {
    Sunday steps;
    const core::Id id = steps.begun();
    steps.wait(3);
    steps.take(EndReflection{id, "words"});
    const core::Reflection before = steps.block(id);
    steps.take(ChangeReflection{id, {2026, 11, 20}, 3});
    CHECK(steps.block(id).started.at.ms == before.started.at.ms - 2 * core::kDayMs);
    CHECK(steps.block(id).ended->at.ms == before.ended->at.ms - 2 * core::kDayMs);
}

TEST_CASE("what was held without a page gets one afterwards, and undo leaves it held") {
    Sunday steps;
    const core::Id id = steps.entered({2026, 11, 22}, 120);  // From noon: the time is not over.
    const core::Moment ended = *steps.block(id).ended;
    steps.take(EndReflection{id, "words"});
    REQUIRE(steps.block(id).entry.has_value());
    CHECK(steps.find(*steps.block(id).entry)->text == "words");
    CHECK(steps.block(id).ended == ended);
    steps.take(Undo{});
    CHECK_FALSE(steps.block(id).entry.has_value());
    CHECK(steps.block(id).ended == ended);
}

TEST_CASE("a change of what was held is taken back to the second, and what was entered afterwards with one step more") {
    Sunday steps;
    const core::Id id = steps.begun();
    steps.wait(20);
    steps.take(EndReflection{id, "words"});
    const core::Reflection before = steps.block(id);
    steps.take(ChangeReflection{id, {2026, 11, 20}, 30});
    const core::Reflection after = steps.block(id);
    CHECK_FALSE(steps.state.undo.has_value());
    steps.take(Undo{});
    CHECK(steps.block(id).ended == before.ended);
    CHECK(steps.block(id).started == before.started);
    steps.take(Redo{});
    CHECK(steps.block(id).started == after.started);
    CHECK(steps.block(id).ended == after.ended);
    const core::Id entered = steps.entered({2026, 11, 21}, 45);
    steps.take(Undo{});
    CHECK(steps.block(entered).deleted);
    steps.take(Redo{});
    CHECK_FALSE(steps.block(entered).deleted);
}

TEST_CASE("seconds of a block that was held are kept while its whole minutes are the same") {
    Sunday steps;
    const core::Id id = steps.begun();
    steps.wait(20);
    steps.take(EndReflection{id, "words"});
    const core::Moment ended = *steps.block(id).ended;
    CHECK(steps.take(ChangeReflection{id, {2026, 11, 22}, 20}).empty());
    CHECK(steps.block(id).ended == ended);
}
