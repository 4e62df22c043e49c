#include <doctest/doctest.h>

#include <algorithm>

#include "core/checklists.h"
#include "support/journal_files.h"
#include "support/screen.h"

using namespace duolog;
using namespace duolog::tests;

namespace {

constexpr ScreenSize kTall{390, 4000, 1};

std::size_t ticked(const Screen& screen) {
    std::size_t count = 0;
    for (const platform::MirrorNode& node : screen.nodes())
        count += node.role == platform::Role::CheckBox && node.checked ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("the contents lead to every chapter and every checklist, and back") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    REQUIRE(screen.state().guide != nullptr);
    for (const core::Chapter& chapter : screen.state().guide->chapters) {
        screen.tap("Chapter-" + chapter.id);
        CHECK(screen.find("PageTitle")->name == chapter.title);
        CHECK(screen.all("CardHeading").size() == chapter.cards.size());
        screen.tap("Back");
    }
    for (const core::Checklist& checklist : screen.state().guide->checklists) {
        screen.tap("Checklist-" + checklist.id);
        CHECK(screen.find("PageTitle")->name == checklist.title);
        for (const core::Step* step : core::steps_of(checklist))
            CHECK(screen.find("Step-" + step->id)->name == step->title);
        screen.tap("Back");
    }
    CHECK(screen.find("Troubles"));
}

TEST_CASE("a checklist is ticked, and its progress shows") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("Checklist-first-meeting");
    CHECK(screen.find("Progress")->percent == 0);
    screen.tap("Step-place");
    CHECK(screen.find("Step-place")->checked);
    CHECK(screen.find("SaveStatus")->name == "1 of 18 done");
    CHECK(screen.find("Progress")->percent == 5);
    screen.tap("Step-place");
    CHECK_FALSE(screen.find("Step-place")->checked);
    CHECK(ticked(screen) == 0);
}

TEST_CASE("the words follow the language, and ticks stay") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("Checklist-closing");
    screen.tap("Step-learnt");
    const std::string english = screen.find("Step-learnt")->name;
    for (const char* language : {"sv", "da", "pl"}) {
        screen.app().apply({app::ChooseLanguage{language}});
        screen.settle();
        CHECK(screen.state().guide->language == language);
        CHECK(screen.find("Step-learnt")->name != english);
        CHECK(screen.find("Step-learnt")->checked);
        CHECK(ticked(screen) == 1);
    }
}

TEST_CASE("a note is written beside a step, and stands under it") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("Checklist-closing");
    screen.app().apply({app::OpenNote{"learnt"}});
    screen.settle();
    REQUIRE(screen.find("Note"));
    screen.type("To listen");
    CHECK(core::note_of(screen.state().runs.all().at(0), "learnt") == "To listen");
    screen.app().apply({app::OpenNote{"learnt", false}});
    screen.settle();
    CHECK(screen.find("Step-learnt")->description == "To listen");
    screen.wait(1500);
    CHECK(screen.app().everything_saved());
}

TEST_CASE("starting over empties every box, and undo fills them again with what was ticked meanwhile") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("Checklist-first-meeting");
    screen.tap("Step-place");
    screen.tap("More");
    screen.tap("StartOver");
    CHECK_FALSE(screen.find("Step-place")->checked);
    screen.tap("Step-time");
    screen.tap("Undo");
    CHECK(screen.find("Step-place")->checked);
    CHECK(screen.find("Step-time")->checked);
    screen.wait(1500);
    CHECK(screen.app().everything_saved());
}

TEST_CASE("the checklist is copied as text with its ticks and notes") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("Checklist-first-meeting");
    screen.tap("Step-place");
    screen.app().apply({app::EditNote{"first-meeting", "place", "At Anna’s\nin the garden"}});
    screen.settle();
    screen.tap("More");
    screen.tap("CopyChecklist");
    CHECK(screen.clipboard().find("[x] Choose a calm place\n    At Anna’s\n    in the garden\n[ ] Set aside") !=
          std::string::npos);
}

TEST_CASE("a finished checklist becomes a page of the journal with its notes, and undo takes it back") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("Checklist-after-a-meeting");
    CHECK_FALSE(screen.find("FinishRun"));
    screen.tap("Step-choose");
    screen.app().apply({app::EditNote{"after-a-meeting", "choose", "Ask before answering"}});
    screen.settle();
    screen.tap("FinishRun");
    REQUIRE(screen.state().journal.newest_first().size() == 1);
    const std::string text = screen.state().journal.newest_first().front()->text;
    CHECK(text.find("[x] Pick one piece of advice") != std::string::npos);
    CHECK(text.find("    Ask before answering") != std::string::npos);
    CHECK(screen.find("OpenItsPage"));
    screen.tap("Undo");
    CHECK(screen.state().journal.newest_first().empty());
    CHECK(screen.find("Step-choose")->checked);
    screen.tap("FinishRun");
    screen.tap("OpenItsPage");
    CHECK(screen.state().place == app::Place::Journal);
}

TEST_CASE("ticks are found again after a restart") {
    MemoryStorage::Blobs kept;
    {
        Screen first(kTall);
        first.open(app::Place::Guide);
        first.tap("Checklist-first-meeting");
        first.tap("Step-time");
        first.wait(1500);
        kept = first.storage().blobs();
    }
    Screen second(kTall);
    second.storage().blobs() = kept;
    second.open(app::Place::Guide);
    second.tap("Checklist-first-meeting");
    CHECK(second.find("Step-time")->checked);
    CHECK(ticked(second) == 1);
}

TEST_CASE("what an earlier edition of the list knew is shown and not dropped") {
    Screen screen(kTall);
    core::Run run;
    run.id.bytes[15] = 9;
    run.created = run.edited = {screen.clock().now(), 0};
    run.checklist = "first_meeting";
    run.ticks = {"place", "coffee"};
    run.notes = {{"coffee", "Black, please"}};
    put_records(screen.storage(), {run});
    screen.open(app::Place::Guide);
    screen.tap("Checklist-first-meeting");
    CHECK(screen.find("Step-place")->checked);
    CHECK(screen.shows("From an earlier edition"));
    CHECK(screen.shows("coffee"));
    CHECK(screen.shows("Black, please"));
}

TEST_CASE("something that is hard leads to what helps and to a step of a checklist in two taps") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("Troubles");
    screen.tap("Trouble-no-time");
    CHECK(screen.shows("Book three dates now"));
    REQUIRE(screen.find("TroubleStep"));
    screen.tap("TroubleStep");
    CHECK(screen.find("Step-next-date"));
    screen.tap("Back");
    screen.tap("Back");
    CHECK(screen.find("Trouble-gone-quiet"));
}

TEST_CASE("every trouble has its card and its step in every language") {
    for (const char* language : {"en", "sv", "da", "pl"}) {
        Screen screen(kTall, {.language = language});
        screen.open(app::Place::Guide);
        screen.tap("Troubles");
        REQUIRE(screen.state().guide->language == language);
        for (const core::Trouble& trouble : screen.state().guide->troubles) {
            screen.tap("Trouble-" + trouble.id);
            CHECK(screen.find("CardHeading"));
            CHECK(screen.find("TroubleStep"));
            screen.tap("Back");
        }
    }
}

TEST_CASE("from what helps the chapter opens where that card is") {
    Screen screen({390, 844, 1});
    screen.open(app::Place::Guide);
    for (const core::Trouble& trouble : screen.state().guide->troubles) {
        screen.app().apply({app::OpenGuidePage{{.kind = app::GuidePage::Kind::Troubles, .id = trouble.id}}});
        screen.settle();
        screen.tab_to("TroubleChapter");
        screen.press_key(ImGuiKey_Enter);
        screen.settle();
        const core::GuideCard& card = *core::find_card(*screen.state().guide, trouble.card);
        const auto headings = screen.all("CardHeading");
        const auto found = std::find_if(headings.begin(), headings.end(),
                                        [&card](const auto& node) { return node.name == card.heading; });
        REQUIRE(found != headings.end());
        CHECK_MESSAGE(found->rect.y >= 0, card.id);
        CHECK_MESSAGE(found->rect.y < 700, card.id);
    }
}

TEST_CASE("Today shows one planning habit a day of those that were chosen") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("Habits");
    const std::vector<core::Habit> habits = screen.state().guide->habits;
    REQUIRE(habits.size() == 7);
    for (std::size_t i = 1; i < habits.size(); ++i)
        screen.app().apply({app::ChooseHabit{habits[i].id, false}});
    screen.app().apply({app::EditDraft{"A task"}, app::AddTask{core::Priority::One}, app::GoTo{app::Place::Today}});
    screen.settle();
    REQUIRE(screen.find("TodaysHabit"));
    CHECK(screen.all("TodaysHabit").back().name == habits.front().words);
    screen.app().apply({app::ChooseHabit{habits.front().id, false}});
    screen.settle();
    CHECK(screen.find("TodaysHabit") == nullptr);
}

TEST_CASE("a chapter and a checklist become a page to be printed, with nothing in it that could run") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("Checklist-closing");
    screen.app().apply({app::EditNote{"closing", "learnt", "<b>Ask</b> & listen"}});
    screen.settle();
    screen.tap("More");
    screen.tap("Print");
    CHECK(screen.printed().find("&lt;b&gt;Ask&lt;/b&gt; &amp; listen") != std::string::npos);
    CHECK(screen.printed().find("<script") == std::string::npos);
    CHECK(screen.printed().find("lang=\"en\"") != std::string::npos);
}

TEST_CASE("undoing a finish after the list was begun anew opens what was undone, and both are there") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("Checklist-closing");
    screen.app().apply({app::EditNote{"closing", "learnt", "The first time"}});
    const core::Id first = screen.state().runs.all().at(0).id;
    screen.app().apply({app::FinishRun{first, "The page"}});
    screen.app().apply({app::OpenGuidePage{{.kind = app::GuidePage::Kind::Checklist, .id = "closing"}},
                        app::EditNote{"closing", "learnt", "The second time"}, app::Undo{}});
    screen.settle();
    CHECK(screen.find("Step-learnt")->description == "The first time");
    CHECK(screen.find("Run"));
    screen.tap("Run");
    CHECK(screen.find("Step-learnt")->description == "The second time");
}

TEST_CASE("a page that was written on stays when its finish is undone; one that was not comes back with redo") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("Checklist-closing");
    screen.tap("Step-learnt");
    screen.tap("FinishRun");
    const core::Id page = screen.state().journal.newest_first().front()->id;
    screen.app().apply({app::Undo{}, app::Redo{}});
    REQUIRE(screen.state().journal.newest_first().size() == 1);
    CHECK(screen.state().journal.newest_first().front()->id == page);
    screen.app().apply({app::EditEntry{page, "Closing, and what I thought of it"}, app::Undo{}});
    REQUIRE(screen.state().journal.newest_first().size() == 1);
    CHECK(screen.state().journal.newest_first().front()->text == "Closing, and what I thought of it");
    CHECK_FALSE(screen.state().runs.all().at(0).finished);
}

TEST_CASE("an open page of the journal closes when its finish is undone") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("Checklist-closing");
    screen.tap("Step-learnt");
    screen.tap("FinishRun");
    screen.tap("OpenItsPage");
    REQUIRE(screen.state().journal_screen.open);
    screen.app().apply({app::Undo{}});
    CHECK_FALSE(screen.state().journal_screen.open);
}

TEST_CASE("a tick is taken back from whom it was for, whoever is chosen since") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.app().apply({app::EditNewPerson{"Anna"}, app::AddPerson{}});
    screen.tap("Checklist-closing");
    screen.tap("Step-learnt");
    const core::Id anna = *screen.state().runs.all().at(0).person;
    screen.app().apply({app::ChooseCompany{}});
    screen.settle();
    screen.tap("Step-learnt");
    screen.app().apply({app::Undo{}, app::Undo{}});
    for (const core::Run& run : screen.state().runs.all())
        CHECK(run.ticks.empty());
    CHECK(screen.state().people.find(anna) != nullptr);
}

TEST_CASE("what was agreed on is where the next meeting begins") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("Checklist-closing");
    screen.tap("Step-goals");
    screen.app().apply({app::EditNote{"closing", "learnt", "To listen"}});
    screen.settle();
    screen.tap("FinishRun");
    screen.tap("PrepareNext");
    const std::string agreed = screen.find("Step-last-time")->description;
    CHECK(agreed.find("Sum up what was learnt: To listen") != std::string::npos);
    CHECK(agreed.find("- Thank your mentor") != std::string::npos);
    CHECK(agreed.find("Take out the goals") == std::string::npos);
}

TEST_CASE("without the guide every page has a way back, and people are there all the same") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.app().apply({app::EditNewPerson{"Anna"}, app::AddPerson{}, app::PlanMeeting{}});
    screen.app().tell_guide(nullptr);
    screen.app().tell_guide_missing();
    using Kind = app::GuidePage::Kind;
    for (const Kind kind : {Kind::Chapter, Kind::Checklist, Kind::StepByStep, Kind::Run, Kind::Troubles, Kind::Habits,
                            Kind::People, Kind::Person, Kind::Meeting}) {
        const core::Id record =
            kind == Kind::Meeting ? screen.state().meetings.all().at(0).id : screen.state().people.all().at(0).id;
        screen.app().apply({app::OpenGuidePage{{.kind = kind, .record = record}}});
        screen.frame();
        CHECK(screen.find("Back"));
        CHECK(screen.find("PageTitle"));
    }
}

TEST_CASE("a card is copied and printed by itself") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.tap("Chapter-plan");
    screen.tap("CardMenu");
    screen.tap("CopyCard");
    const core::GuideCard& card = core::find_chapter(*screen.state().guide, "plan")->cards.front();
    CHECK(screen.clipboard().starts_with(card.heading + "\n"));
    CHECK(screen.clipboard().find(screen.state().guide->chapters.at(3).cards.at(1).heading) == std::string::npos);
    screen.tap("CardMenu");
    screen.tap("Print");
    CHECK(screen.printed().find("<h1>") != std::string::npos);
}
