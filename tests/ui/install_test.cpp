// The home screen, and new versions.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "support/journal_files.h"
#include "support/screen.h"

using namespace duolog;
using namespace duolog::tests;
using platform::InstallWay;
using platform::Update;

namespace {

constexpr ScreenSize kTall{390, 2400, 1};

void write_one(Screen& screen) { put_records(screen.storage(), {entry_of_days_ago(1, "Was here")}); }

}  // namespace

TEST_CASE("the way to the home screen stands in Settings in a browser alone, and Back and Escape return") {
    Screen desktop(kTall);
    desktop.open(app::Place::Settings);
    CHECK(desktop.find("HomeScreen") == nullptr);

    Screen screen(kTall);
    screen.offer_install(InstallWay::Ios);
    screen.open(app::Place::Settings);
    CHECK(screen.find("HomeScreen")->name == "Put Duolog on your home screen");
    screen.tap("HomeScreen");
    CHECK(screen.find("PageTitle")->name == "Put Duolog on your home screen");
    screen.tap("Back");
    CHECK(screen.find("HomeScreen"));
    screen.tap("HomeScreen");
    screen.chord(platform::Shortcut::Close);
    CHECK(screen.find("HomeScreen"));
    CHECK(screen.state().place == app::Place::Settings);
}

TEST_CASE("the steps are those of the device, and their words say where") {
    struct Device {
        InstallWay way;
        const char* first;
        std::size_t steps;
    };
    for (const Device& device : {Device{InstallWay::Ios, "at the bottom in the middle", 4},
                                 {InstallWay::Android, "the three dots at the top right", 3},
                                 {InstallWay::Computer, "at the right of the address bar", 2},
                                 {InstallWay::Mac, "1. In the File menu", 1}}) {
        Screen screen(kTall);
        screen.offer_install(device.way);
        screen.open(app::Place::Settings);
        screen.tap("HomeScreen");
        CHECK(screen.shows(device.first));
        CHECK(screen.all("Step").size() == device.steps);
        CHECK(screen.unnamed().empty());
        std::set<std::uint32_t> ids;
        for (const platform::MirrorNode& node : screen.nodes())
            CHECK(ids.insert(node.id).second);
        CHECK(screen.shows("seven days") == (device.way == InstallWay::Ios));
    }
}

TEST_CASE("where the browser asks by itself there is a button for it") {
    Screen screen(kTall);
    screen.offer_install(InstallWay::Ask);
    screen.open(app::Place::Settings);
    screen.tap("HomeScreen");
    CHECK(screen.all("Step").empty());
    screen.tap("Install");
    CHECK(screen.installs_asked() == 1);
    screen.offer_install(InstallWay::Installed);
    screen.settle();
    CHECK(screen.shows("Duolog is installed"));
    CHECK(screen.find("Install") == nullptr);
}

TEST_CASE("a browser that cannot install says so, and that nothing is missing") {
    Screen screen(kTall);
    screen.offer_install(InstallWay::Firefox);
    screen.open(app::Place::Settings);
    screen.tap("HomeScreen");
    CHECK(screen.shows("This browser cannot install Duolog"));
    CHECK(screen.all("Step").empty());
}

TEST_CASE("on an iPhone Today and the empty journal say why the home screen comes first, until it is read") {
    Screen screen(kTall);
    screen.offer_install(InstallWay::Ios);
    screen.open(app::Place::Today);
    CHECK(screen.shows("after seven days"));
    screen.tap("ToJournal");
    CHECK(screen.shows("keeps a journal of its own"));
    screen.tap("ShowMeHow");
    CHECK(screen.find("PageTitle")->name == "Put Duolog on your home screen");
    CHECK_FALSE(screen.find("ShowMeHow"));
    screen.tap("Back");
    screen.tap("Back");
    screen.tap("Dismiss");
    CHECK_FALSE(screen.find("ShowMeHow"));
    screen.tap("ToJournal");
    CHECK_FALSE(screen.find("ShowMeHow"));
}

TEST_CASE("whoever has written, is installed or uses another device is not told of the seven days") {
    for (const InstallWay way : {InstallWay::Installed, InstallWay::Android, InstallWay::None, InstallWay::Ios}) {
        Screen screen(kTall);
        screen.offer_install(way);
        if (way == InstallWay::Ios)
            write_one(screen);
        screen.open(app::Place::Today);
        CHECK_FALSE(screen.find("ShowMeHow"));
    }
}

TEST_CASE("a new version is told on the first page of each place, and not where something is being read or written") {
    Screen screen(kTall);
    screen.offer_install(InstallWay::Computer);
    write_one(screen);
    screen.open(app::Place::Today);
    CHECK(screen.find("Update") == nullptr);
    screen.app().tell_update(Update::Ready);
    screen.settle();
    for (const char* place : {"ToGuide", "ToPriorities", "ToJournal", "ToToday", "ToSettings"}) {
        screen.tap(place);
        CAPTURE(place);
        CHECK(screen.find("Update"));
        CHECK(screen.shows("A new version of Duolog is ready"));
    }
    screen.tap("HomeScreen");
    CHECK_FALSE(screen.find("Update"));
    screen.tap("Back");
    screen.tap("Back");
    screen.tap("ToJournal");
    screen.tap("Entry");
    CHECK_FALSE(screen.find("Update"));
}

TEST_CASE("beside a page a new version is told at the list, and not on what Settings open") {
    Screen screen({1280, 1800, 1});
    screen.offer_install(InstallWay::Computer);
    write_one(screen);
    screen.open(app::Place::Journal);
    screen.app().tell_update(Update::Ready);
    screen.settle();
    screen.click("Entry");
    CHECK(screen.all("Update").size() == 1);
    screen.click("ToSettings");
    CHECK(screen.all("Update").size() == 1);
    screen.click("HomeScreen");
    CHECK(screen.all("Update").empty());
}

TEST_CASE("an update waits until it is tapped, and says that it saves while it does") {
    Screen screen(kTall);
    screen.open(app::Place::Today);
    screen.app().tell_update(Update::Ready);
    screen.settle();
    CHECK(screen.updates_taken() == 0);
    screen.app().apply({app::StartEntry{}});
    screen.app().apply({app::EditEntry{*screen.state().journal_screen.open, "Unsaved"}, app::GoTo{app::Place::Today}});
    screen.storage().answer_late();
    screen.settle();
    screen.tap("Update");
    CHECK(screen.shows("Saving, then starting the new version…"));
    CHECK_FALSE(screen.find("Update"));
    CHECK(screen.updates_taken() == 0);
    screen.storage().answer_all();
    CHECK(screen.updates_taken() == 1);
}

TEST_CASE("a window that is the old one says so") {
    Screen screen(kTall);
    screen.open(app::Place::Today);
    screen.app().tell_update(Update::Elsewhere);
    screen.settle();
    CHECK(screen.shows("A newer version of Duolog is open in another window"));
    screen.tap("Update");
    CHECK(screen.updates_taken() == 1);
}

TEST_CASE("a journal that could not be opened leaves the way to a new version open") {
    Screen screen(kTall);
    screen.storage().fail_opens(100, core::ErrorCode::Unavailable);
    screen.app().tell_update(Update::Ready);
    screen.open(app::Place::Today);
    CHECK(screen.find("OpenFailedTitle"));
    screen.tap("Update");
    CHECK(screen.updates_taken() == 1);
}
