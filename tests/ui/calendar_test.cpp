#include <doctest/doctest.h>

#include "support/screen.h"

using namespace duolog;
using namespace duolog::tests;

namespace {

constexpr ScreenSize kTall{390, 3200, 1};
const app::GuidePage kCalendar{.kind = app::GuidePage::Kind::Calendar};

}  // namespace

TEST_CASE("the calendar's file tells names only when asked, and what came of it is said") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("Reflection");
    screen.tap("ToCalendar");
    CHECK(screen.shows("There is no booking and no meeting"));
    CHECK(screen.find("SaveCalendar") == nullptr);
    screen.app().apply({app::PlanMeeting{{}, false}, app::AddBooking{}, app::Back{app::Panes::One}});
    screen.settle();
    CHECK(screen.shows("1 meeting, 1 weekly booking"));
    screen.answer_calendar({app::CalendarReport::Kind::Saved, "Downloads/duolog.ics"});
    screen.tap("SaveCalendar");
    CHECK(screen.calendar_names() == app::CalendarNames::LeftOut);
    CHECK(screen.shows("Saved as Downloads/duolog.ics"));
    screen.tap("Dismiss");
    CHECK_FALSE(screen.shows("Saved as"));
    screen.tap("TellNamesBox");
    CHECK(screen.find("TellNamesBox")->checked);
    screen.answer_calendar({app::CalendarReport::Kind::Failed, {}});
    screen.tap("SaveCalendar");
    CHECK(screen.calendar_names() == app::CalendarNames::Told);
    CHECK(screen.shows("could not be written. Bookings and meetings are safe"));
}

TEST_CASE("in a browser the calendar's file is shared or downloaded") {
    Screen screen(kTall);
    screen.storage().have_no_folder();
    screen.open(app::Place::Guide);
    screen.app().apply({app::AddBooking{}, app::OpenGuidePage{kCalendar}});
    screen.settle();
    screen.answer_calendar({app::CalendarReport::Kind::Passed, {}});
    screen.tap("ShareCalendar");
    CHECK(screen.shows("The file has been handed over"));
}
