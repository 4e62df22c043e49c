// Reflection time: what is booked, under way and held.
#include "core/reflection.h"

#include <doctest/doctest.h>

#include "unit/app/sunday.h"

using namespace duolog;
using namespace duolog::app;
using core::LookBack;
using tests::Changed;
using tests::Sunday;
using PageKind = GuidePage::Kind;
using What = UndoOffer::What;

TEST_CASE("a block begins now and its quiet page lies over what was open") {
    Sunday steps;
    steps.take(OpenGuidePage{{.kind = PageKind::Reflection}});
    const core::Id id = steps.begun(45);
    CHECK(steps.block(id).started == steps.state.now);
    CHECK(steps.block(id).planned_minutes == 45);
    CHECK(steps.block(id).prompt == "What went well?");
    CHECK(steps.on_block_page());
    CHECK(steps.state.guide_screen.pages.size() == 2);
    steps.take(Back{Panes::One});
    CHECK(guide_page(steps.state)->kind == PageKind::Reflection);
    steps.take(GoTo{Place::Today});
    steps.begun();
    CHECK(steps.state.place == Place::Guide);
    CHECK(steps.state.guide_screen.pages.size() == 1);
    steps.begun();
    CHECK(steps.state.guide_screen.pages.size() == 1);
}

TEST_CASE("a block has a length and a question that can be kept") {
    Sunday steps;
    CHECK(steps.block(steps.begun(0)).planned_minutes == core::kShortestReflection);
    CHECK(steps.block(steps.begun(100'000)).planned_minutes == core::kLongestReflection);
    steps.take(StartReflection{30, LookBack::Day, " a \n b " + std::string(core::kMaxPromptBytes - 5, 'x') + "å"});
    const std::string& prompt = core::reflection_under_way(steps.state.reflections)->prompt;
    CHECK(prompt == "a b " + std::string(core::kMaxPromptBytes - 5, 'x'));
}

TEST_CASE("a block that nobody ended ends as it was planned when the next one begins, or then") {
    Sunday steps;
    const core::Id first = steps.begun(30);
    steps.wait(300);
    const core::Id second = steps.begun(60);
    CHECK(steps.block(first).ended == core::Moment{core::planned_end(steps.block(first)), 60});
    steps.wait(10);
    steps.state.now.offset_minutes = 0;
    steps.begun(60);
    CHECK(steps.block(second).ended == core::Moment{steps.state.now.at, 60});
    CHECK(core::held_reflections(steps.state.reflections).size() == 2);
}

TEST_CASE("a clock that was set back ends no block before it began") {
    Sunday steps;
    const core::Id first = steps.begun(30);
    steps.wait(-500);
    const core::Id second = steps.begun(30);
    CHECK(steps.block(first).ended == steps.block(first).started);
    steps.wait(-500);
    steps.take(EndReflection{second, "words"});
    CHECK(steps.block(second).ended == steps.block(second).started);
    CHECK(core::minutes_of(steps.block(second), steps.state.now.at) == 0);
}

TEST_CASE("another question takes the place of the one before") {
    Sunday steps;
    CHECK(steps.take(NextPrompt{LookBack::Day, "nothing under way"}).empty());
    const core::Id id = steps.begun();
    CHECK(steps.take(NextPrompt{LookBack::Year, " What \n now? "}) == Changed{id});
    CHECK(steps.block(id).look_back == LookBack::Year);
    CHECK(steps.block(id).prompt == "What now?");
    CHECK(steps.take(NextPrompt{LookBack::Year, "What now?"}).empty());
}

TEST_CASE("a block ends with a page that is open to be written on") {
    Sunday steps;
    const core::Id id = steps.begun(60);
    steps.wait(20);
    const Changed changed = steps.take(EndReflection{id, "# Week\n"});
    const core::Reflection& held = steps.block(id);
    CHECK(held.ended == steps.state.now);
    REQUIRE(held.entry.has_value());
    CHECK(changed == Changed{*held.entry, id});
    CHECK(steps.find(*held.entry)->text == "# Week\n");
    CHECK(steps.state.place == Place::Journal);
    CHECK(steps.state.journal_screen.open == held.entry);
    CHECK(steps.state.journal_screen.wants_keyboard);
    CHECK(steps.state.guide_screen.pages.empty());
    CHECK(steps.state.undo->what == What::ReflectionEnded);
}

TEST_CASE("a block whose time is over ended when it was planned to") {
    Sunday steps;
    const core::Id id = steps.begun(60);
    steps.wait(500);
    steps.state.now.offset_minutes = 120;
    steps.take(EndReflection{id, "words"});
    CHECK(steps.block(id).ended == core::Moment{core::planned_end(steps.block(id)), 60});
}

TEST_CASE("the page of a block is kept also when it is blank and left") {
    Sunday steps;
    const core::Id blank = steps.start();
    const core::Id id = steps.begun();
    steps.take(EndReflection{id, ""});
    CHECK(steps.find(blank) == nullptr);
    const core::Id page = *steps.block(id).entry;
    steps.take(GoTo{Place::Today});
    steps.take(GoTo{Place::Journal});
    steps.take(CloseEntry{});
    REQUIRE(steps.find(page) != nullptr);
    CHECK_FALSE(steps.find(page)->deleted);
}

TEST_CASE("a block that has ended only opens its page") {
    Sunday steps;
    const core::Id id = steps.begun();
    steps.take(EndReflection{id, "words"});
    const core::Moment ended = *steps.block(id).ended;
    steps.take(GoTo{Place::Today});
    CHECK(steps.take(EndReflection{id, "other"}).empty());
    CHECK(steps.state.journal_screen.open == steps.block(id).entry);
    CHECK(steps.state.place == Place::Journal);
    CHECK(steps.block(id).ended == ended);
    CHECK(steps.state.journal.all().size() == 1);
}

TEST_CASE("undo of an end bins the page and leads back to the block, and it ends again as it did") {
    Sunday steps;
    const core::Id id = steps.begun(60);
    steps.wait(20);
    steps.take(EndReflection{id, "words"});
    const core::Id page = *steps.block(id).entry;
    const core::Moment ended = *steps.block(id).ended;
    CHECK(steps.take(Undo{}) == Changed{page, id});
    CHECK_FALSE(steps.block(id).ended.has_value());
    CHECK_FALSE(steps.block(id).entry.has_value());
    CHECK(steps.find(page)->deleted);
    CHECK(steps.on_block_page());
    steps.wait(5);
    steps.take(Redo{});
    CHECK(steps.block(id).ended == ended);
    CHECK(steps.block(id).entry == page);
    CHECK_FALSE(steps.find(page)->deleted);
    CHECK(steps.state.undo->what == What::ReflectionEnded);
    INFO("once its time is over only the page goes");
    steps.wait(60);
    steps.take(Undo{});
    CHECK(steps.block(id).ended == ended);
    CHECK(steps.find(page)->deleted);
    CHECK_FALSE(steps.block(id).entry.has_value());
    CHECK_FALSE(steps.on_block_page());
    steps.take(Redo{});
    CHECK(steps.block(id).entry == page);
}

TEST_CASE("undo of an end keeps a page that says more, and stays where the person is") {
    Sunday steps;
    const core::Id id = steps.begun();
    steps.take(EndReflection{id, "words"});
    const core::Id page = *steps.block(id).entry;
    steps.take(EditEntry{page, "words and more"});
    steps.take(GoTo{Place::Today});
    steps.take(Undo{});
    CHECK_FALSE(steps.find(page)->deleted);
    CHECK_FALSE(steps.block(id).entry.has_value());
    CHECK(steps.state.place == Place::Today);
    CHECK_FALSE(steps.block(id).ended.has_value());
}

TEST_CASE("an end that is made again after its page was written on has another page, and keeps to that") {
    Sunday steps;
    const core::Id id = steps.begun();
    steps.take(EndReflection{id, "words"});
    const core::Id written = *steps.block(id).entry;
    steps.take(EditEntry{written, "words and more"});
    steps.take(Undo{});
    steps.take(Redo{});
    const core::Id other = *steps.block(id).entry;
    CHECK(other != written);
    steps.take(Undo{});
    CHECK(steps.find(other)->deleted);
    steps.take(Redo{});
    CHECK(steps.block(id).entry == other);
    CHECK(steps.state.journal.all().size() == 2);
}

TEST_CASE("the page about what was held closes when it goes on") {
    Sunday steps;
    const core::Id id = steps.begun();
    steps.take(EndReflection{id, "words"});
    steps.take(OpenGuidePage{{.kind = PageKind::HeldReflection, .record = id}});
    steps.take(Undo{});
    CHECK(steps.state.guide_screen.pages.empty());
}

TEST_CASE("undo of an end bins a page that was emptied") {
    Sunday steps;
    const core::Id id = steps.begun();
    steps.take(EndReflection{id, "words"});
    const core::Id page = *steps.block(id).entry;
    steps.take(EditEntry{page, ""});
    steps.take(Undo{});
    CHECK(steps.find(page)->deleted);
}

TEST_CASE("a block does not go on beside another that has begun since, by undo or out of the bin") {
    Sunday steps;
    const core::Id first = steps.begun(60);
    steps.take(EndReflection{first, "words"});
    const core::Id deleted = steps.begun(60);
    steps.take(DeleteReflection{deleted});
    const core::Id latest = steps.begun(60);
    steps.take(Restore{deleted});
    CHECK(steps.block(deleted).ended.has_value());
    steps.take(ReopenReflection{first, "words"});
    CHECK(steps.block(first).ended.has_value());
    CHECK(core::reflection_under_way(steps.state.reflections)->id == latest);
}

TEST_CASE("a block that was begun by mistake goes with undo, and goes on when that is made again") {
    Sunday steps;
    const core::Id id = steps.begun();
    CHECK_FALSE(steps.state.undo.has_value());
    CHECK(steps.take(Undo{}) == Changed{id});
    CHECK(steps.block(id).deleted);
    CHECK_FALSE(steps.on_block_page());
    CHECK(steps.take(Redo{}) == Changed{id});
    CHECK(core::reflection_under_way(steps.state.reflections)->id == id);
}

TEST_CASE("deleting a reflection closes its page, of one under way the quiet one, and undo brings it back") {
    Sunday steps;
    const core::Id held = steps.entered({2026, 11, 20}, 30);
    steps.take(OpenGuidePage{{.kind = PageKind::Reflection}});
    steps.take(FollowGuidePage{{.kind = PageKind::HeldReflection, .record = held}});
    CHECK(steps.take(DeleteReflection{held}) == Changed{held});
    CHECK(guide_page(steps.state)->kind == PageKind::Reflection);
    CHECK(steps.state.undo->what == What::ReflectionDeleted);
    CHECK(steps.take(DeleteReflection{held}).empty());
    CHECK(steps.take(Undo{}) == Changed{held});
    const core::Id block = steps.begun();
    CHECK(steps.take(DeleteReflection{block}) == Changed{block});
    CHECK(guide_page(steps.state)->kind == PageKind::Reflection);
    steps.take(Undo{});
    CHECK(core::reflection_under_way(steps.state.reflections)->id == block);
}

TEST_CASE("pages about what another window took away close") {
    Sunday steps;
    steps.booked();
    steps.entered({2026, 11, 20}, 30);
    steps.begun();
    CHECK(steps.state.guide_screen.pages.size() == 3);
    steps.state.bookings.replace_all({});
    steps.state.reflections.replace_all({});
    follow_records(steps.state);
    CHECK(steps.state.guide_screen.pages.empty());
    steps.state.guide_screen.pages = {{.kind = PageKind::Reflection}, {.kind = PageKind::Calendar}};
    follow_records(steps.state);
    CHECK(steps.state.guide_screen.pages.size() == 2);
}

TEST_CASE("while another window writes nothing of reflection time changes") {
    Sunday steps;
    const core::Id booking = steps.booked();
    const core::Id held = steps.entered({2026, 11, 20}, 30);
    const core::Id block = steps.begun();
    core::Booking wanted = steps.booking(booking);
    wanted.minute = 1;
    steps.state.access = platform::Access::Reader;
    for (const Action& action : {Action{AddBooking{}}, Action{ChangeBooking{wanted}}, Action{DeleteBooking{booking}},
                                 Action{StartReflection{60, LookBack::Day, "x"}},
                                 Action{NextPrompt{LookBack::Day, "x"}}, Action{EndReflection{block, "x"}},
                                 Action{ReopenReflection{held, "x"}}, Action{EnterReflection{{2026, 11, 20}, 30}},
                                 Action{ChangeReflection{held, {2026, 11, 19}, 30}}, Action{DeleteReflection{held}}})
        CHECK(steps.take(action).empty());
    CHECK(steps.on_block_page());
    CHECK(steps.state.journal.all().empty());
}

TEST_CASE("the calendar's report is said as long as nobody leaves its page, or until it was read") {
    Sunday steps;
    steps.take(OpenGuidePage{{.kind = PageKind::Calendar}});
    const auto report = [&steps] {
        steps.state.calendar_report = CalendarReport{CalendarReport::Kind::Saved, "x.ics"};
    };
    report();
    steps.take(ShowMenu{true});
    steps.take(Close{});
    CHECK(steps.state.calendar_report.has_value());
    steps.take(DismissCalendarReport{});
    CHECK_FALSE(steps.state.calendar_report.has_value());
    for (const Action& away : {Action{Back{Panes::One}}, Action{GoTo{Place::Today}},
                               Action{FollowGuidePage{{.kind = PageKind::Reflection}}}}) {
        steps.take(OpenGuidePage{{.kind = PageKind::Calendar}});
        report();
        steps.take(away);
        CHECK_FALSE(steps.state.calendar_report.has_value());
    }
}
