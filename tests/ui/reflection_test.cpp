#include <doctest/doctest.h>

#include <algorithm>

#include "text/dates.h"
#include "ui/reflection_pages.h"

using namespace duolog;
using namespace duolog::tests;

namespace {

constexpr std::int64_t kHourMs = 60 * core::kMinuteMs;

std::string ring(const Screen& screen) {
    const platform::MirrorNode* found = screen.find("TimeRing");
    return found == nullptr ? "" : found->name;
}

void check_ended(const Screen& screen, const std::string& question) {
    CHECK(last_reflection(screen).ended);
    CHECK(open_page(screen) == "Reflection, Tuesday 14 November\n\n" + question + "\n\n");
    CHECK(last_reflection(screen).entry == screen.state().journal_screen.open);
    CHECK(screen.find("EntryText"));
}

}  // namespace

TEST_CASE("a block is begun, closed, come back to, and by the clock becomes a page of the journal") {
    Screen screen(kTall);
    open_reflection(screen);
    screen.tap("LookBackDay");
    CHECK(screen.find("LookBackDay")->selected);
    screen.tap("Begin");
    REQUIRE(screen.find("Question"));
    const std::string question = screen.find("Question")->name;
    CHECK(question == core::find_occasion(*screen.state().guide, "day")->questions.at(19675 % 6).words);
    CHECK(ring(screen) == "1 h, until 00:13");
    CHECK(screen.find("ToToday") == nullptr);
    screen.wait(13 * core::kMinuteMs);
    screen.settle();
    CHECK(ring(screen) == "47 min, until 00:13");
    screen.tap("Back");
    CHECK(screen.find("Begin") == nullptr);
    CHECK(card(screen).find("Under way until 00:13: 13 min of 2 h") == 0);
    screen.tap("GoOnBlock");
    CHECK(ring(screen) == "47 min, until 00:13");
    screen.wait(46 * core::kMinuteMs);
    screen.settle();
    CHECK(ring(screen) == "1 min, until 00:13");
    screen.wait(core::kMinuteMs);
    screen.settle();
    check_ended(screen, question);
    CHECK(core::minutes_of(last_reflection(screen), screen.state().now.at) == 60);
    CHECK(screen.state().journal.newest_first().size() == 1);
}

TEST_CASE("nothing is drawn between the minutes of a block") {
    Screen screen(kTall);
    begin(screen);
    screen.wait(2000);  // It is saved.
    screen.settle();
    REQUIRE(screen.app().next_wake());
    CHECK(screen.app().next_wake()->ms - screen.state().now.at.ms > core::kMinuteMs / 2);
}

TEST_CASE("another question is the next of the same kind, and comes round") {
    Screen screen(kTall);
    begin(screen);
    const auto& questions = core::find_occasion(*screen.state().guide, "week")->questions;
    const std::string first = screen.find("Question")->name;
    std::vector<std::string> seen;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        screen.tap("AnotherQuestion");
        seen.push_back(screen.find("Question")->name);
    }
    CHECK(seen.back() == first);
    std::sort(seen.begin(), seen.end());
    CHECK(std::unique(seen.begin(), seen.end()) == seen.end());
}

TEST_CASE("a block that is done early is written down, and can be gone on with") {
    Screen screen(kTall);
    begin(screen);
    const std::string question = screen.find("Question")->name;
    screen.wait(20 * core::kMinuteMs);
    screen.settle();
    screen.tap("WriteItDown");
    check_ended(screen, question);
    CHECK(core::minutes_of(last_reflection(screen), screen.state().now.at) == 20);
    screen.tap("Undo");
    CHECK(ring(screen) == "40 min, until 00:13");
}

TEST_CASE("a block that was over while the app was closed ends with its day and its length") {
    Screen screen(kTall);
    begin(screen);
    const std::string question = screen.find("Question")->name;
    screen.clock().advance(30 * kHourMs);
    screen.app().tick();
    screen.settle();
    check_ended(screen, question);
    CHECK(core::minutes_of(last_reflection(screen), screen.state().now.at) == 60);
    screen.tap("Back");
    screen.tap("ToGuide");
    CHECK(card(screen) == "Reflection this week: 1 h of 2 h");
}

TEST_CASE("a block that was over on another page waits to be written down") {
    Screen screen(kTall);
    begin(screen);
    screen.tap("Back");
    screen.wait(2 * kHourMs);
    screen.settle();
    CHECK(card(screen).find("Your time is over: 1 h of 2 h") == 0);
    CHECK(screen.state().journal.newest_first().empty());
    screen.tap("WriteItDown");
    CHECK(open_page(screen).find("Reflection, Tuesday 14 November") == 0);
}

TEST_CASE("a clock that is put back and forth never breaks a block") {
    Screen screen(kTall);
    begin(screen);
    screen.clock().advance(-5 * kHourMs);
    screen.app().tick();
    screen.settle();
    CHECK(ring(screen) == "1 h, until 00:13");
    screen.clock().advance(5 * kHourMs + 30 * core::kMinuteMs);
    screen.app().tick();
    screen.settle();
    CHECK(ring(screen) == "30 min, until 00:13");
    screen.clock().advance(400 * core::kDayMs);
    screen.app().tick();
    screen.settle();
    CHECK(core::minutes_of(last_reflection(screen), screen.state().now.at) == 60);
    CHECK(open_page(screen).find("Reflection, Tuesday 14 November 2023\n") == 0);
}

TEST_CASE("in another zone a block ends at the same moment, by the clock there") {
    Screen screen(kTall);
    begin(screen);
    screen.clock().set_offset(-300);
    screen.wait(10 * core::kMinuteMs);
    screen.settle();
    CHECK(ring(screen) == "50 min, until 18:13");
    screen.wait(50 * core::kMinuteMs);
    screen.settle();
    CHECK(last_reflection(screen).ended);
    CHECK(core::minutes_of(last_reflection(screen), screen.state().now.at) == 60);
}

TEST_CASE("in a wide window a block has the whole width, and its list comes back after it") {
    Screen screen(kDesktop);
    open_reflection(screen);
    CHECK(screen.find("Checklists"));
    const platform::PixelRect button = screen.all("Begin").back().rect;  // The list has one for the first meeting.
    screen.tap_at(button.x + button.width / 2, button.y + button.height / 2);
    CHECK(ring(screen) == "1 h, until 00:13");
    CHECK(screen.find("Checklists") == nullptr);
    CHECK(screen.find("Troubles") == nullptr);
    screen.tap("Back");
    CHECK(screen.find("Checklists"));
    CHECK(screen.find("GoOnBlock"));
}

TEST_CASE("a booking is added, changed, deleted and brought back") {
    Screen screen(kTall);
    open_reflection(screen);
    CHECK(screen.shows("Nothing is booked yet"));
    screen.tap("AddBooking");
    REQUIRE(screen.state().bookings.all().size() == 1);
    CHECK(screen.find("PageTitle")->name == "Friday 15:00, 2 h");
    CHECK(screen.shows("Friday 17 November at 15:00"));
    for (const platform::MirrorNode& day : screen.all("BookingDay"))
        if (day.name == "Wednesday")
            screen.tap_at(day.rect.x + day.rect.width / 2, day.rect.y + day.rect.height / 2);
    CHECK(screen.state().bookings.all().at(0).weekday == 3);
    screen.tap("Later");
    screen.tap("Shorter");
    CHECK(screen.find("PageTitle")->name == "Wednesday 15:15, 1 h 45 min");
    CHECK(screen.shows("Wednesday 15 November at 15:15"));
    screen.tap("Back");
    CHECK(screen.find("Booking")->name.find("Wednesday 15:15, 1 h 45 min") == 0);
    CHECK(screen.shows("Booked: 1 h 45 min of 2 h a week"));
    screen.tap("Booking");
    screen.tap("More");
    screen.tap("DeleteBooking");
    CHECK(screen.find("Booking") == nullptr);
    CHECK(screen.shows("Nothing is booked yet"));
    screen.tap("Undo");
    CHECK(screen.find("Booking"));
    screen.wait(1500);
    CHECK(screen.app().everything_saved());
}

TEST_CASE("a block of a booking that goes on belongs to it") {
    Screen screen(kTall);
    open_reflection(screen);
    screen.tap("AddBooking");
    core::Booking booking = screen.state().bookings.all().at(0);
    booking.weekday = 2;
    booking.minute = 23 * 60;
    screen.app().apply({app::ChangeBooking{booking}});
    screen.tap("Back");
    CHECK(screen.find("Booking")->description == "Now, until 01:00");
    screen.tap("Begin");
    CHECK(last_reflection(screen).booking == booking.id);
}

TEST_CASE("one tap on Today begins what is left of a booking that goes on") {
    Screen screen(kTall);
    open_reflection(screen);
    screen.tap("AddBooking");
    core::Booking booking = screen.state().bookings.all().at(0);
    booking.weekday = 2;
    booking.minute = 22 * 60 + 30;
    booking.length_minutes = 120;
    screen.app().apply({app::ChangeBooking{booking}, app::GoTo{app::Place::Today}});
    screen.settle();
    screen.tap("Begin");
    CHECK(last_reflection(screen).planned_minutes == 77);  // From 23:13 to 00:30.
}

TEST_CASE("a block that was begun by mistake is stopped from its menu, keeps no time, and comes back with undo") {
    Screen screen(kTall);
    begin(screen);
    screen.wait(2 * core::kMinuteMs);
    screen.settle();
    screen.tap("More");
    screen.tap("CancelBlock");
    CHECK(screen.find("Question") == nullptr);
    CHECK(screen.all("Held").empty());
    CHECK(screen.state().journal.newest_first().empty());
    screen.tap("Undo");
    CHECK(core::reflection_under_way(screen.state().reflections) != nullptr);
}

TEST_CASE("a sheet of paper has the rules, the questions and room to write") {
    Screen screen(kTall);
    open_reflection(screen);
    screen.tap("PaperSheet");
    const auto& questions = core::find_occasion(*screen.state().guide, "week")->questions;
    int asked = 0;
    for (const core::Question& question : questions)
        asked += screen.printed().find("<h2>" + question.words + "</h2>") != std::string::npos ? 1 : 0;
    CHECK(asked == 3);
    CHECK(screen.printed().find("Close the door") != std::string::npos);
    CHECK(screen.printed().find("Until <span") != std::string::npos);
    CHECK(screen.printed().find("border-bottom") != std::string::npos);
}

TEST_CASE("in a second window everything is read and nothing changed") {
    Screen screen(kTall);
    begin(screen);
    screen.app().apply({app::AddBooking{}, app::EnterReflection{days_ago(screen, 1), 30}});
    screen.wait(5000);
    screen.storage().lose();
    screen.settle();
    REQUIRE(screen.state().access == platform::Access::Reader);
    screen.app().apply({app::OpenGuidePage{page(app::GuidePage::Kind::Reflection)}});
    screen.settle();
    for (const char* key : {"Begin", "AddBooking", "EnterHours"})
        CHECK_MESSAGE(screen.find(key) == nullptr, key);
    CHECK(screen.find("Held"));
    screen.tap("Booking");
    CHECK(screen.shows("Friday 17 November at 15:00"));
    for (const char* key : {"More", "BookingDay", "Later"})
        CHECK_MESSAGE(screen.find(key) == nullptr, key);
    screen.tap("Back");
    screen.tap("Held");
    for (const char* key : {"More", "HeldDay", "Longer"})
        CHECK_MESSAGE(screen.find(key) == nullptr, key);
    screen.tap("Back");
    screen.tap("GoOnBlock");
    CHECK(screen.find("TimeRing"));
    CHECK(screen.find("WriteItDown") == nullptr);
    screen.wait(3 * kHourMs);
    screen.settle();
    CHECK_FALSE(core::reflection_under_way(screen.state().reflections)->ended);
    CHECK(screen.state().place == app::Place::Guide);
}

TEST_CASE("without the guide a block asks a question of its own, and every page has its words") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.app().tell_guide(nullptr);
    screen.app().apply({app::OpenGuidePage{page(app::GuidePage::Kind::Reflection)}});
    screen.settle();
    screen.tap("Begin");
    CHECK(screen.find("Question")->name == "What do you want to remember, and what follows from it?");
    screen.tap("AnotherQuestion");
    CHECK(screen.find("Question")->name == "What do you want to remember, and what follows from it?");
}

TEST_CASE("every part of these pages has a name for readers, also in large Polish letters on a small phone") {
    app::Settings settings;
    settings.language = "pl";
    settings.text_percent = 200;
    Screen screen({320, 640, 1}, settings);
    screen.open(app::Place::Guide);
    screen.app().apply({app::AddBooking{}, app::EnterReflection{days_ago(screen, 1), 30}});
    using Kind = app::GuidePage::Kind;
    const core::Id booking = screen.state().bookings.all().at(0).id, held = screen.state().reflections.all().at(0).id;
    for (const app::GuidePage& open : {page(Kind::Reflection), page(Kind::Booking, booking),
                                       page(Kind::HeldReflection, held), page(Kind::Calendar)}) {
        screen.app().apply({app::OpenGuidePage{open}});
        screen.settle();
        CHECK(screen.unnamed().empty());
        for (const platform::MirrorNode& node : screen.nodes())
            CHECK_MESSAGE(node.rect.x + node.rect.width <= 320.5F, node.key);
    }
    screen.app().apply({app::StartReflection{60, core::LookBack::Week, "Dlaczego?"}});
    screen.settle();
    CHECK(screen.find("TimeRing")->name.find("1\u00A0godz.") == 0);
    CHECK(screen.unnamed().empty());
}
