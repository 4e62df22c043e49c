#include <doctest/doctest.h>

#include <set>
#include <string>

#include "support/journal_files.h"
#include "support/screen.h"
#include "ui/views/safety_words.h"

using namespace duolog;
using namespace duolog::tests;
using platform::Answer;

namespace {

constexpr ScreenSize kTall{390, 3000, 1};

/// A screen with three pages, at "Is my journal safe?".
struct SafetyPage : Screen {
    explicit SafetyPage(ScreenSize size = kTall, app::Settings settings = {}) : Screen(size, std::move(settings)) {
        put_records(storage(), {entry_of_days_ago(3, "Also here"), entry_of_days_ago(2, "Was here"),
                                entry_of_days_ago(1, "Still here")});
    }
    void go() {
        open(app::Place::Settings);
        tap("IsItSafe");
    }
    /// Until the check has ended or this many files were checked.
    void check(int most_files = 1000) {
        for (int step = 0; step < most_files && state().safety.check.kind == app::FullCheck::Kind::Running; ++step)
            frame();
    }
};

}  // namespace

TEST_CASE("the way to the page says in short what the page says, and Back and Escape return") {
    SafetyPage screen;
    screen.open(app::Place::Settings);
    CHECK(screen.find("IsItSafe")->description == "Everything that you wrote is safe here");
    screen.tap("IsItSafe");
    CHECK(screen.find("Verdict")->name == "Everything that you wrote is safe here");
    CHECK(screen.find("PageTitle")->name == "Is my journal safe?");
    screen.tap("Back");
    CHECK(screen.find("IsItSafe"));
    screen.tap("IsItSafe");
    screen.chord(platform::Shortcut::Close);
    CHECK(screen.find("IsItSafe"));
    CHECK(screen.state().place == app::Place::Settings);
}

TEST_CASE("where it is and how much, who can read it, and what is promised") {
    SafetyPage screen;
    screen.keep({Answer::DoesNotApply, Answer::DoesNotApply, 12'300'000'000}, {});
    screen.go();
    CHECK(screen.shows("In memory"));
    CHECK(screen.shows("3 pages, 0 tasks and 0 checklists"));
    CHECK(screen.shows("kB in "));
    CHECK(screen.shows("Last saved. "));
    CHECK(screen.shows("Room left. 12\u00A0GB"));
    CHECK(screen.shows("Last full check. Never"));
    CHECK(screen.shows("No backup yet. "));
    CHECK(screen.shows("copy the folder"));
    CHECK(screen.shows("Anyone who can use this device"));
    CHECK(screen.shows("When Duolog says Saved, that text survives"));
    CHECK_FALSE(screen.shows("browser"));
    screen.tap("CopyFolder");
    CHECK(screen.clipboard() == "memory");
}

TEST_CASE("nothing on the page or on the way to it has another's id") {
    SafetyPage screen;
    flip_a_byte(screen.storage());
    screen.storage().have_no_folder();
    screen.keep({Answer::No, Answer::No, 1}, {});
    screen.open(app::Place::Settings);
    for (int page = 0; page < 2; ++page) {
        std::set<std::uint32_t> ids;
        for (const platform::MirrorNode& node : screen.nodes()) {
            CAPTURE(node.key);
            CHECK(ids.insert(node.id).second);
        }
        if (page == 0)
            screen.tap("IsItSafe");
    }
}

TEST_CASE("an empty journal says that nothing is written yet") {
    Screen screen(kTall);
    screen.open(app::Place::Settings);
    screen.tap("IsItSafe");
    CHECK(screen.shows("Nothing is written yet"));
    CHECK_FALSE(screen.shows("Last saved"));
}

TEST_CASE("a full check shows how far it has come, and then that all is well") {
    SafetyPage screen;
    screen.go();
    screen.tap("CheckEverything");
    screen.check();
    CHECK(screen.state().safety.check.kind == app::FullCheck::Kind::Done);
    CHECK(screen.find("Progress") == nullptr);
    screen.settle();
    CHECK(screen.shows("checked: everything is as it was written"));
    CHECK(screen.shows("Last full check. Today at "));
    CHECK(screen.find("CheckEverything"));
}

TEST_CASE("while a check waits for the storage it says so, and leaving the page ends it") {
    SafetyPage screen;
    screen.go();
    screen.storage().answer_late();
    screen.tap("CheckEverything");
    CHECK(screen.shows("Checking…"));
    CHECK(screen.find("CheckEverything") == nullptr);
    screen.tap("Back");
    screen.storage().answer_all();
    screen.settle();
    CHECK(screen.state().safety.check.kind == app::FullCheck::Kind::None);
    CHECK_FALSE(screen.state().safety.last_check.has_value());
    screen.tap("IsItSafe");
    CHECK(screen.find("CheckEverything"));
}

TEST_CASE("a check that cannot be made is said, and changes the verdict until one succeeds") {
    SafetyPage screen;
    screen.go();
    screen.storage().fail_opens(1, core::ErrorCode::Unavailable);
    screen.tap("CheckEverything");
    CHECK(screen.shows("so nothing could be checked"));
    CHECK(screen.find("Verdict")->name == "Something needs your attention");
    screen.tap("CheckEverything");
    screen.check();
    screen.settle();
    CHECK(screen.find("Verdict")->name == "Everything that you wrote is safe here");
}

TEST_CASE("damage is told where one is, and the button leads to what it is") {
    SafetyPage screen;
    flip_a_byte(screen.storage());
    screen.open();
    CHECK(screen.shows("could not be read"));
    screen.tap("SeeDetails");
    CHECK(screen.find("Verdict")->name == "Something needs your attention");
    CHECK(screen.find("Notice") == nullptr);
    CHECK(screen.shows("1 damaged piece. What is damaged could not be read."));
    CHECK(screen.shows("It is kept as it is"));
    screen.tap("CheckEverything");
    screen.check();
    screen.settle();
    CHECK(screen.shows("What was found is listed above"));
}

TEST_CASE("each kind of finding has its own words, with the file's name") {
    using Kind = store::Finding::Kind;
    for (const char* language : {"en", "sv", "da", "pl"}) {
        Screen screen(kTall, {.language = language});
        screen.open();
        std::set<std::string> titles;
        for (const Kind kind : {Kind::UnfinishedSave, Kind::Damaged, Kind::Missing, Kind::Newer, Kind::Unreachable,
                                Kind::Foreign, Kind::Quarantined})
            for (const std::size_t records : {0U, 5U}) {
                const views::FindingWords words = views::finding_words({kind, "seg/thing", records, ""});
                titles.insert(words.title);
                CHECK(words.hint.find("seg/thing") != std::string::npos);
                CHECK((words.title + words.hint).find('{') == std::string::npos);
            }
        CHECK(titles.size() == 9);  // Damaged and newer pieces are counted.
    }
}

TEST_CASE("an unfinished save is told quietly, once, and put away") {
    SafetyPage screen;
    cut_the_end(screen.storage());
    screen.open();
    CHECK(screen.shows("The last save was cut short"));
    CHECK_FALSE(screen.shows("could not be read"));
    screen.tap("Dismiss");
    CHECK_FALSE(screen.shows("The last save was cut short"));
    screen.tap("ToToday");
    CHECK_FALSE(screen.shows("The last save was cut short"));
}

TEST_CASE("what was set aside at an earlier opening raises no alarm, and is not called whole either") {
    SafetyPage screen;
    flip_a_byte(screen.storage());
    screen.open();
    screen.app().open();
    screen.settle();
    screen.chord(platform::Shortcut::Settings);
    screen.tap("IsItSafe");
    CHECK(screen.find("Notice") == nullptr);
    CHECK(screen.find("Verdict")->name == "Everything that can be read is safe here");
    CHECK(screen.shows("kept as quarantine/"));
}

TEST_CASE("a save that fails is the first thing the page says") {
    SafetyPage screen;
    screen.open();
    screen.storage().fail_commits(1, core::ErrorCode::Full);
    screen.tap("Write");
    screen.type("Not to be lost");
    screen.wait(700);
    screen.tap("Back");
    screen.chord(platform::Shortcut::Settings);
    screen.tap("IsItSafe");
    CHECK(screen.find("Verdict")->name == "Your latest words are not saved yet");
    screen.tap("TryAgain");
    CHECK(screen.find("Verdict")->name == "Everything that you wrote is safe here");
    CHECK(screen.shows("Last saved. Today at "));
}

TEST_CASE("in a browser the page says what it promised, and asks it for more") {
    SafetyPage screen;
    screen.storage().have_no_folder();
    screen.keep({Answer::No, Answer::No, {}}, {Answer::Yes, Answer::No, {}});
    screen.go();
    CHECK(screen.find("Verdict")->name == "Saved, but this browser may clear it");
    CHECK(screen.shows("This browser has not promised"));
    CHECK(screen.shows("not on the home screen"));
    CHECK(screen.shows("In this browser’s own storage"));
    CHECK(screen.shows("choose “Copy text”"));
    CHECK(screen.find("CopyFolder") == nullptr);
    screen.tap("AskToPersist");
    CHECK(screen.shows("This browser has promised to keep your journal"));
    CHECK(screen.find("AskToPersist") == nullptr);
    CHECK(screen.find("Verdict")->name == "Everything that you wrote is safe here");
}

TEST_CASE("a browser that refuses is not asked in vain: what helps is said") {
    SafetyPage screen;
    screen.storage().have_no_folder();
    screen.keep({Answer::Unknown, Answer::Yes, {}}, {Answer::No, Answer::Yes, {}});
    screen.go();
    CHECK(screen.shows("This browser does not say whether"));
    CHECK(screen.shows("Duolog is installed"));
    screen.tap("AskToPersist");
    CHECK(screen.shows("did not promise this time"));
    CHECK(screen.find("AskToPersist"));
}

TEST_CASE("a made-up journal is not asked about") {
    Screen screen(kTall);
    screen.app().tell_demo();
    screen.open(app::Place::Settings);
    CHECK(screen.find("IsItSafe") == nullptr);
    screen.app().apply({app::OpenSafety{}});
    CHECK(screen.state().settings_screen.open == app::SettingsScreen::Open::Nothing);
}

TEST_CASE("a journal whose key cannot be had says what is safe and what to do") {
    for (const auto& [detail, words] :
         {std::pair{"keyring missing", "the key that opens it is missing"}, std::pair{"keyring damaged", "is damaged"},
          std::pair{"keyring newer", "written by a newer Duolog"},
          std::pair{"keyring locked", "locked with a passphrase"}}) {
        Screen screen;
        screen.storage().fail_next_open({core::ErrorCode::Damaged, detail});
        screen.open();
        CHECK(screen.shows("could not be opened"));
        CHECK(screen.shows(words));
        CHECK(screen.shows("Nothing was changed"));
        CHECK(screen.find("Write") == nullptr);
        screen.tap("TryAgain");
        CHECK(screen.find("Write"));
    }
}
