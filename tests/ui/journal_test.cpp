#include <doctest/doctest.h>

#include "support/journal_files.h"
#include "support/screen.h"

using namespace duolog;
using namespace duolog::tests;

TEST_CASE("a newcomer sees what belongs here and writes the first page with two taps") {
    Screen screen;
    screen.open();
    CHECK(screen.shows("Your first page"));
    screen.tap("Write");
    REQUIRE(screen.find("EntryText"));
    screen.type("First words");
    CHECK(screen.state().journal.newest_first().size() == 1);
    CHECK(screen.state().journal.newest_first().front()->text == "First words");
}

TEST_CASE("Saved stands on the page only when the storage has answered") {
    Screen screen;
    screen.storage().answer_late();
    screen.open();
    screen.storage().answer_all();
    screen.settle();
    screen.tap("Write");
    screen.type("Words");
    screen.wait(600);
    CHECK(screen.storage().waiting() == 1);
    CHECK(screen.find("SaveStatus")->name == "Saving…");
    screen.storage().answer_all();
    screen.settle();
    CHECK(screen.find("SaveStatus")->name.starts_with("Saved "));
}

TEST_CASE("what was written is found again after a restart, newest first") {
    Screen screen;
    put(screen.storage(), entry_of_days_ago(3, "Older page\nwith more"));
    put(screen.storage(), entry_of_days_ago(1, "Newer page"));
    screen.open();
    const auto rows = screen.all("Entry");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].name.starts_with("Newer page"));
    CHECK(rows[1].name.starts_with("Older page"));
    CHECK(rows[1].description == "with more");
}

TEST_CASE("a page opens with a tap, is edited in place and goes back to the list") {
    Screen screen;
    put(screen.storage(), entry_of_days_ago(1, "A page"));
    screen.open();
    screen.tap("Entry");
    REQUIRE(screen.find("EntryText"));
    CHECK(screen.find("Entry") == nullptr);
    screen.tap("EntryText");
    screen.press_key(ImGuiKey_End);
    screen.type(" goes on");
    screen.tap("Back");
    CHECK(screen.find("Entry")->name.find("goes on") != std::string::npos);
}

TEST_CASE("deleting offers undo, and undo brings the page back") {
    Screen screen;
    put(screen.storage(), entry_of_days_ago(1, "Precious"));
    screen.open();
    screen.tap("Entry");
    screen.tap("More");
    screen.tap("DeleteEntry");
    CHECK(screen.find("Entry") == nullptr);
    CHECK(screen.shows("Page deleted"));
    screen.tap("Undo");
    REQUIRE(screen.find("Entry"));
    CHECK(screen.find("Entry")->name.starts_with("Precious"));
    screen.wait(1000);
    CHECK(screen.app().everything_saved());
}

TEST_CASE("the offer to undo goes with the next thing that is done, and the page stays in the bin") {
    Screen screen;
    put(screen.storage(), entry_of_days_ago(1, "Gone"));
    screen.open();
    screen.tap("Entry");
    screen.tap("More");
    screen.tap("DeleteEntry");
    screen.wait(11'000);
    REQUIRE(screen.find("Undo"));
    CHECK(screen.find("Toast")->name == "Page deleted: Gone");
    screen.tap("ToGuide");
    CHECK(screen.find("Undo") == nullptr);
    REQUIRE(screen.state().journal.all().size() == 1);
    CHECK(screen.state().journal.all().front().text == "Gone");
}

TEST_CASE("a scroll by finger moves the list and opens nothing") {
    Screen screen;
    for (int i = 0; i < 40; ++i)
        put(screen.storage(), entry_of_days_ago(i, "Page " + std::to_string(i)));
    screen.open();
    const float before = screen.find("Entry")->rect.y;
    screen.swipe(400, 1200, 700);
    CHECK(screen.find("EntryText") == nullptr);
    CHECK_FALSE(screen.state().journal_screen.open);
    CHECK(screen.find("Journal")->rect.y < before - 200);
}

TEST_CASE("ten thousand pages: only what is seen and one screen around it is drawn") {
    Screen screen;
    std::vector<store::Record> many;
    for (int i = 0; i < 10'000; ++i) {
        core::Entry entry = entry_of_days_ago(0, "Page");
        entry.id.bytes[5] = static_cast<std::uint8_t>(i);
        entry.id.bytes[6] = static_cast<std::uint8_t>(i >> 8);
        entry.created.at.ms -= i * core::kDayMs / 4;
        many.emplace_back(entry);
    }
    put_records(screen.storage(), many);
    screen.open();
    CHECK(screen.state().journal.newest_first().size() == 10'000);
    CHECK(screen.all("Entry").size() > 5);
    CHECK(screen.all("Entry").size() < 60);
}

TEST_CASE("on a wide window list and page stand side by side") {
    Screen screen(kDesktop);
    put(screen.storage(), entry_of_days_ago(1, "Beside"));
    screen.open();
    CHECK(screen.shows("Choose a page"));
    screen.click("Entry");
    REQUIRE(screen.find("EntryText"));
    REQUIRE(screen.find("Entry"));
    CHECK(screen.find("Entry")->selected);
    CHECK(screen.find("EntryText")->rect.x > screen.find("Entry")->rect.x + screen.find("Entry")->rect.width);
}

TEST_CASE("everything that can be pressed has a name, on every page") {
    for (const ScreenSize size : {kPhone, kDesktop}) {
        Screen screen(size);
        put(screen.storage(), entry_of_days_ago(1, "Named"));
        screen.storage().fail_commits(100, core::ErrorCode::Full);
        screen.open();
        CHECK(screen.unnamed().empty());
        screen.tap("Entry");
        CHECK(screen.unnamed().empty());
        screen.tap("More");
        CHECK(screen.unnamed().empty());
        screen.tap("DeleteEntry");
        screen.wait(1000);
        CHECK(screen.find("Undo"));
        CHECK(screen.unnamed().empty());
    }
}

TEST_CASE("with the keyboard alone: Tab to a page, Enter opens it, Esc goes back") {
    Screen screen;
    put(screen.storage(), entry_of_days_ago(1, "By keyboard"));
    screen.open();
    screen.tab_to("Entry");
    screen.press_key(ImGuiKey_Enter);
    CHECK(screen.state().journal_screen.open);
    screen.chord(platform::Shortcut::Close);
    CHECK_FALSE(screen.state().journal_screen.open);
}

TEST_CASE("Swedish words stand everywhere") {
    Screen screen(kPhone, {.language = "sv"});
    put(screen.storage(), entry_of_days_ago(1, "Sidan"));
    screen.open();
    CHECK(screen.find("Write")->name == "Skriv");
    CHECK(screen.shows("1 sida"));
}

TEST_CASE("what is typed and left in the same frame is kept") {
    Screen screen;
    screen.open();
    screen.tap("Write");
    ImGui::GetIO().AddInputCharactersUTF8("In one breath");
    screen.chord(platform::Shortcut::Close);
    REQUIRE(screen.find("Entry"));
    CHECK(screen.find("Entry")->name.starts_with("In one breath"));
}

TEST_CASE("a page on which nothing was written says nothing about saving and leaves no trace") {
    Screen screen;
    put(screen.storage(), entry_of_days_ago(1, "Before"));
    screen.open();
    screen.tap("Entry");
    screen.type("x");
    screen.wait(1000);
    screen.tap("Back");
    screen.tap("Write");
    CHECK(screen.find("SaveStatus") == nullptr);
    screen.tap("Back");
    CHECK(screen.all("Entry").size() == 1);
}

TEST_CASE("letters typed in the same moment as Ctrl+N are the first of the new page") {
    Screen screen;
    screen.open();
    ImGui::GetIO().AddInputCharactersUTF8("At once");
    screen.chord(platform::Shortcut::NewEntry);
    REQUIRE(screen.state().journal.newest_first().size() == 1);
    CHECK(screen.state().journal.newest_first().front()->text == "At once");
}

TEST_CASE("a row says in which language its page is written, where that is not the interface's") {
    Screen screen;
    put(screen.storage(), entry_of_days_ago(1, "Möte\nJag träffade Anna idag och vi pratade om vad som är svårt."));
    put(screen.storage(),
        entry_of_days_ago(2, "A walk\nWe went for a walk and talked about the new job that she has."));
    put(screen.storage(), entry_of_days_ago(3, "Anna"));
    screen.open();
    const std::vector<platform::MirrorNode> rows = screen.all("Entry");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].language == "sv");
    CHECK(rows[1].language.empty());
    CHECK(rows[2].language.empty());
    screen.app().apply({app::GoTo{app::Place::Today}});
    screen.settle();
    CHECK(screen.find("Entry")->language == "sv");
}

TEST_CASE("with the keyboard up and little room left, a page shows its text alone") {
    Screen screen({844, 390, 2});
    screen.open();
    screen.tap_opening_keyboard("Write");
    screen.type("Words");
    CHECK(screen.find("Back") != nullptr);
    screen.set_keyboard(270);
    screen.settle();
    CHECK(screen.find("Back") == nullptr);
    CHECK(screen.find("EntryText")->rect.y + screen.find("EntryText")->rect.height <= 240);
    CHECK(screen.find("EntryText")->rect.height >= 180);
    screen.set_keyboard(0);
    screen.settle();
    CHECK(screen.find("Back") != nullptr);
}

TEST_CASE("a long title of joined emoji is cut between two of them, and a reader hears the rest whole") {
    Screen screen;
    std::string families;
    for (int i = 0; i < 10; ++i)
        families += "👨‍👩‍👧‍👦";
    put(screen.storage(), entry_of_days_ago(1, families));
    screen.open();
    const std::string name = screen.find("Entry")->name;
    const std::size_t cut = name.find("…");
    REQUIRE(cut != std::string::npos);
    CHECK(name.substr(0, cut) == families.substr(0, cut));
    CHECK(cut % (families.size() / 10) == 0);
}

TEST_CASE("words of every script stand in the list whole, and are drawn as they are named") {
    Screen screen(kDesktop);
    const std::string words =
        "👨‍👩‍👧‍👦 🇸🇪 👍🏽 1️⃣ e\u0301 السلام عليكم שלום "
        "नमस्ते "
        "你好 "
        "ไทย";
    put(screen.storage(), entry_of_days_ago(1, words));
    put(screen.storage(), entry_of_days_ago(2, "שלום"));
    screen.items().record_words();
    screen.open();
    CHECK(screen.find("Entry")->name.starts_with(words));
    std::string drawn;
    for (const kit::Written& line : screen.items().written())
        drawn += line.text + " ";
    CHECK(drawn.find("👨‍👩‍👧‍👦 🇸🇪 👍🏽 1️⃣ e\u0301") != std::string::npos);
    CHECK(drawn.find("שלום") != std::string::npos);
}
