#include <doctest/doctest.h>

#include "support/screen.h"

using namespace duolog;
using namespace duolog::tests;

namespace {

constexpr ScreenSize kTall{390, 2400, 1};

void add(Screen& screen, const std::string& name) {
    screen.tap("NewPerson");
    screen.type(name);
    screen.tap("AddPerson");
}

}  // namespace

TEST_CASE("a person is added, named anew, deleted and brought back") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("People");
    add(screen, "  Åsa   Öberg ");
    REQUIRE(screen.state().people.all().size() == 1);
    CHECK(screen.find("Person")->name == "Åsa Öberg");
    screen.tap("Person");
    screen.tap("RoleMentor");
    CHECK(screen.state().people.all().at(0).role == core::PersonRole::Mentor);
    screen.tap("More");
    screen.tap("DeletePerson");
    CHECK(screen.find("Person") == nullptr);
    screen.tap("Undo");
    CHECK(screen.find("Person")->name == "Åsa Öberg");
    screen.wait(1500);
    CHECK(screen.app().everything_saved());
}

TEST_CASE("a blank name makes nobody") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("People");
    screen.tap("NewPerson");
    screen.type("   ");
    screen.tap("AddPerson");
    CHECK(screen.state().people.all().empty());
}

TEST_CASE("a meeting is planned, moved to another day, and shows on Today") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("People");
    add(screen, "Jonas");
    screen.tap("PlanMeeting");
    REQUIRE(screen.state().meetings.all().size() == 1);
    core::Meeting meeting = screen.state().meetings.all().at(0);
    meeting.day = core::day_of(screen.state().now);
    meeting.minute = 23 * 60 + 30;  // It is 23:13.
    meeting.place = "By the lake";
    screen.app().apply({app::ChangeMeeting{meeting}, app::GoTo{app::Place::Today}});
    screen.settle();
    REQUIRE(screen.find("Meeting"));
    CHECK(screen.find("Meeting")->description.find("Today at 23:30, By the lake") != std::string::npos);
    screen.tap("Meeting");
    screen.tap("More");
    screen.tap("DeleteMeeting");
    screen.tap("ToToday");
    CHECK(screen.find("Meeting") == nullptr);
}

TEST_CASE("a meeting leads to the lists for it, with whom it is") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("People");
    add(screen, "Jonas");
    const core::Id jonas = screen.state().people.all().at(0).id;
    screen.tap("PlanMeeting");
    screen.app().apply({app::ChooseCompany{}});
    screen.settle();
    screen.tap("MeetingChecklist");
    CHECK(app::guide_page(screen.state())->id == core::kBeforeAMeeting);
    CHECK(screen.state().guide_screen.company == jonas);
}

TEST_CASE("what is kept of a checklist hangs on the person") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("People");
    add(screen, "Jonas");
    add(screen, "Amira");
    screen.tap("Back");
    screen.tap("Checklist-closing");
    screen.tap("Step-learnt");
    const core::Id amira = *screen.state().runs.all().at(0).person;
    CHECK(screen.state().people.find(amira)->name == "Amira");
    screen.app().apply({app::ChooseCompany{}});
    screen.settle();
    CHECK_FALSE(screen.find("Step-learnt")->checked);
    CHECK(screen.shows("Closing, with Amira"));
    screen.tap("Run");
    CHECK(screen.find("Step-learnt")->checked);
    screen.tap("FinishRun");
    screen.app().apply({app::OpenGuidePage{{.kind = app::GuidePage::Kind::Person, .record = amira}}});
    screen.settle();
    CHECK(screen.find("KeptTogether"));
    CHECK(screen.find("Run")->name == "Closing, with Amira");
}

TEST_CASE("a name and a place of several words are typed letter by letter, and emptied") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("People");
    add(screen, "Jo");
    screen.tap("Person");
    screen.tap("PersonName");
    screen.type(" Ann Lee ");
    CHECK(screen.state().people.all().at(0).name == "Jo Ann Lee");
    screen.app().apply({app::EditPerson{screen.state().people.all().at(0).id, "", core::PersonRole::Mentee, ""}});
    screen.settle();
    screen.type("Bo");
    CHECK(screen.state().people.all().at(0).name == "Bo");
    screen.tap("PlanMeeting");
    screen.tap("MeetingPlace");
    screen.type("By the lake");
    CHECK(screen.state().meetings.all().at(0).place == "By the lake");
}

TEST_CASE("what was begun with somebody who was deleted since is still opened, read and kept") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("People");
    add(screen, "Anna");
    screen.tap("Back");
    screen.tap("Checklist-closing");
    screen.app().apply({app::EditNote{"closing", "learnt", "To listen"}});
    const core::Id anna = screen.state().people.all().at(0).id;
    screen.app().apply({app::DeletePerson{anna}});
    screen.settle();
    CHECK(screen.state().guide_screen.company == std::nullopt);
    CHECK(screen.find("Step-learnt")->description != "To listen");
    screen.tap("Run");
    CHECK(screen.find("Step-learnt")->description == "To listen");
    screen.tap("FinishRun");
    CHECK(screen.state().journal.newest_first().front()->text.find("To listen") != std::string::npos);
}

TEST_CASE("a meeting late in the evening and one without a time keep what they are") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.app().apply({app::PlanMeeting{}});
    core::Meeting meeting = screen.state().meetings.all().at(0);
    meeting.minute = 23 * 60;
    meeting.length_minutes = 240;
    screen.app().apply({app::ChangeMeeting{meeting}});
    screen.settle();
    CHECK(screen.all("Slider").at(0).span.words == "23:00");
    CHECK(screen.all("Slider").at(1).span.words == "4 h");
    meeting.minute.reset();
    screen.app().apply({app::ChangeMeeting{meeting}});
    screen.settle();
    CHECK(screen.all("Slider").size() == 1);
    screen.tap("AddTime");
    CHECK(screen.state().meetings.all().at(0).minute == 600);
}
