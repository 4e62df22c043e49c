// Without a mouse: Tab through every screen of the program, what it comes to can be seen, and it is never left nowhere.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "imgui_internal.h"
#include "shots/walk.h"
#include "support/screen.h"

using namespace duolog;
using namespace duolog::tests;
using platform::MirrorNode;
using platform::Role;
using platform::Shortcut;

namespace {

bool takes_keyboard(const MirrorNode& node) {
    return node.enabled && (node.role == Role::Button || node.role == Role::CheckBox || node.role == Role::Radio ||
                            node.role == Role::TextField || node.role == Role::Slider || node.role == Role::Link);
}

const MirrorNode* focused(const Screen& screen) {
    const std::uint32_t id = ImGui::GetCurrentContext()->NavId;
    const auto& nodes = screen.nodes();
    const auto found = std::find_if(nodes.begin(), nodes.end(), [id](const auto& node) { return node.id == id; });
    return found == nodes.end() ? nullptr : &*found;
}

std::string focused_name(const Screen& screen) {
    const MirrorNode* node = focused(screen);
    return node == nullptr ? "nothing" : node->name;
}

std::string focused_key(const Screen& screen) {
    const MirrorNode* node = focused(screen);
    return node == nullptr ? "nothing" : node->key;
}

void press_tab(Screen& screen) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiKey_Tab, true);
    screen.frame();
    screen.frame();
    io.AddKeyEvent(ImGuiKey_Tab, false);
    screen.frame();
    screen.frame();  // A list that was scrolled has other rows.
}

/// Stands for all that is drawn around and within `place`, with its colours.
std::uint64_t drawn_around(const platform::PixelRect& place) {
    constexpr float kAround = 14;
    const ImRect band(place.x - kAround, place.y - kAround, place.x + place.width + kAround,
                      place.y + place.height + kAround);
    std::uint64_t sum = 0;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        for (const ImDrawVert& corner : list->VtxBuffer)
            if (band.Contains(corner.pos))
                sum = sum * 31 + ImHashData(&corner, sizeof corner);
    return sum;
}

bool ring_is_drawn(Screen& screen) {
    const platform::PixelRect place = focused(screen)->rect;
    screen.frame();
    const std::uint64_t with_ring = drawn_around(place);
    ImGui::ClearActiveID();
    ImGui::SetNavCursorVisible(false);
    screen.frame();
    const std::uint64_t without = drawn_around(place);
    ImGui::SetNavCursorVisible(true);
    return with_ring != without;
}

/// Ids that Tab comes to, once around from the first.
std::vector<std::uint32_t> tab_stops(Screen& screen, std::vector<std::string>& without_ring) {
    constexpr int kMost = 400;
    std::vector<std::uint32_t> stops;
    for (int i = 0; i < kMost; ++i) {
        press_tab(screen);
        const MirrorNode* at = focused(screen);
        const std::uint32_t id = at == nullptr ? 0 : at->id;
        if (id == 0)
            without_ring.emplace_back("something without a name");
        if (id == 0 || (!stops.empty() && id == stops.front()))
            break;
        stops.push_back(id);
        const std::string name = at->name;
        if (!ring_is_drawn(screen))
            without_ring.push_back(name);
    }
    return stops;
}

/// Names of what can be operated and is not in `stops`, or not in its turn there. What floats over a list is read
/// before it, and comes after it.
std::vector<std::string> missed(const std::vector<MirrorNode>& shown, std::vector<std::uint32_t> stops) {
    std::vector<std::string> names;
    std::vector<const MirrorNode*> wanted;
    for (const MirrorNode& node : shown)
        if (takes_keyboard(node))
            wanted.push_back(&node);
    if (wanted.empty())
        return names;
    const auto first = std::find(stops.begin(), stops.end(), wanted.front()->id);
    std::rotate(stops.begin(), first == stops.end() ? stops.begin() : first, stops.end());
    auto at = stops.begin();
    for (const MirrorNode* node : wanted) {
        const bool floats = node->key == "Write";
        const auto found = std::find(floats ? stops.begin() : at, stops.end(), node->id);
        if (found == stops.end())
            names.push_back(node->key + ": " + node->name);
        else if (!floats)
            at = found + 1;
    }
    return names;
}

std::string joined(const std::vector<std::string>& all) {
    std::string text;
    for (const std::string& one : all)
        text += one + "; ";
    return text;
}

Screen& with_pages(Screen& screen, int count) {
    for (int i = 0; i < count; ++i)
        put(screen.storage(), entry_of_days_ago(i, "Page " + std::to_string(i)));
    screen.open();
    return screen;
}

}  // namespace

TEST_CASE("Tab comes to everything that can be operated, as it is read, and each stop can be seen") {
    for (const ScreenSize size : {kDesktop, kPhone}) {
        for (const Walk& walk : every_walk()) {
            Scene scene(walk.situation, "en", [](Screen&) {});
            scene.show({.size = size});
            for (const Shot& shot : walk.shots) {
                if (shot.way != Way::Top)
                    continue;
                scene.reset();
                shot.go(scene);
                scene.settle(0);
                ImGui::ClearActiveID();
                const std::vector<MirrorNode> shown = scene.screen().nodes();
                if (std::none_of(shown.begin(), shown.end(), takes_keyboard))
                    continue;
                std::vector<std::string> without_ring;
                const std::vector<std::uint32_t> stops = tab_stops(scene.screen(), without_ring);
                INFO(shot.name << " at " << size.width);
                CHECK(joined(missed(shown, stops)) == "");
                CHECK(joined(without_ring) == "");
            }
        }
    }
}

TEST_CASE("everything that can be pressed has a name, on every screen") {
    for (const Walk& walk : every_walk()) {
        Scene scene(walk.situation, "en", [](Screen&) {});
        scene.show({.size = kDesktop});
        for (const Shot& shot : walk.shots) {
            scene.reset();
            shot.go(scene);
            scene.settle(0);
            INFO(shot.name);
            CHECK(scene.screen().unnamed().empty());
            for (const MirrorNode& node : scene.screen().nodes())
                CHECK((!takes_keyboard(node) || !node.name.empty()));
        }
    }
}

TEST_CASE("Tab goes on through all rows of a long list, each once, and scrolls") {
    Screen screen;
    with_pages(screen, 120);
    screen.tab_to("Entry");
    std::vector<std::uint32_t> seen{focused(screen)->id};
    for (int i = 0; i < 119; ++i) {
        press_tab(screen);
        REQUIRE(focused(screen) != nullptr);
        CHECK(focused(screen)->key == "Entry");
        CHECK(std::find(seen.begin(), seen.end(), focused(screen)->id) == seen.end());
        seen.push_back(focused(screen)->id);
        const auto& place = focused(screen)->rect;
        CHECK((place.y >= 0 && place.y + place.height <= 844 * 2));
    }
}

TEST_CASE("a menu takes the keyboard in, and gives it back to what opened it") {
    Screen screen(kDesktop);
    with_pages(screen, 2);
    screen.tab_to("Entry");
    screen.press_key(ImGuiKey_Enter);
    screen.tab_to("More");
    screen.press_key(ImGuiKey_Enter);
    CHECK(focused_key(screen) == "CopyText");
    for (int i = 0; i < 5; ++i) {
        press_tab(screen);
        CHECK((focused_key(screen) == "CopyText" || focused_key(screen) == "DeleteEntry" ||
               focused_key(screen) == "CloseMenu"));
    }
    screen.chord(Shortcut::Close);
    CHECK(focused_key(screen) == "More");
}

TEST_CASE("a page that opens has the keyboard at its first thing, and the list again at the row that led there") {
    Screen screen;
    with_pages(screen, 3);
    screen.tab_to("Entry");
    press_tab(screen);
    const std::string row = focused_name(screen);
    screen.press_key(ImGuiKey_Enter);
    CHECK(focused_key(screen) == "More");
    screen.chord(Shortcut::Close);
    CHECK(focused_name(screen) == row);
}

TEST_CASE("after a row is deleted its neighbour has the keyboard") {
    Screen screen;
    with_pages(screen, 3);
    screen.tab_to("Entry");
    screen.press_key(ImGuiKey_Enter);
    screen.tab_to("More");
    screen.press_key(ImGuiKey_Enter);
    screen.tab_to("DeleteEntry");
    screen.press_key(ImGuiKey_Enter);
    REQUIRE(screen.all("Entry").size() == 2);
    CHECK(focused_name(screen) == screen.all("Entry")[0].name);
}

TEST_CASE("F6 goes from the places to the list, to the page and round again") {
    Screen screen(kDesktop);
    with_pages(screen, 2);
    screen.click("Entry");
    screen.tab_to("ToJournal");
    screen.chord(Shortcut::NextRegion);
    CHECK(focused_key(screen) == "Entry");
    screen.chord(Shortcut::NextRegion);
    CHECK(focused_key(screen) == "More");
    screen.chord(Shortcut::NextRegion);
    CHECK(focused_key(screen) == "ToJournal");
    screen.chord(Shortcut::PreviousRegion);
    CHECK(focused_key(screen) == "More");
}

TEST_CASE("F1 and a question mark show the keys, and Escape and Back close them where one was") {
    Screen screen;
    with_pages(screen, 2);
    screen.tab_to("Entry");
    screen.chord(Shortcut::Help);
    CHECK(screen.shows("Save now: Ctrl + S"));
    CHECK(screen.shows("This list: F1, Question mark"));
    screen.chord(Shortcut::Close);
    CHECK(focused_key(screen) == "Entry");
    screen.type("?");
    CHECK(screen.shows("Save now: Ctrl + S"));
    screen.tap("Back");
    CHECK(screen.find("Entry"));
    screen.chord(Shortcut::Search);
    screen.chord(Shortcut::Help);
    screen.chord(Shortcut::Close);
    CHECK(screen.find("SearchPlaceholder") == nullptr);
    CHECK(screen.state().search.open);
}

TEST_CASE("a question mark in a text is text") {
    Screen screen;
    screen.open();
    screen.tap("Write");
    screen.type("Why?");
    CHECK(screen.state().journal.newest_first().front()->text == "Why?");
    CHECK_FALSE(screen.state().shortcuts_open);
}

TEST_CASE("where the browser keeps its chords the list tells of ours alone") {
    Screen screen;
    screen.app().tell_browser_keys();
    screen.open();
    screen.chord(Shortcut::Help);
    CHECK(screen.shows("Save now: Ctrl + S"));
    CHECK_FALSE(screen.shows("Ctrl + N"));
    CHECK_FALSE(screen.shows("F6"));
    CHECK_FALSE(screen.shows("Ctrl + Plus"));
}

TEST_CASE("keys for the places, the size of text, undo and redo") {
    Screen screen;
    with_pages(screen, 1);
    screen.chord(Shortcut::ToGuide);
    CHECK(screen.find("Guide"));
    screen.chord(Shortcut::ToPriorities);
    CHECK(screen.find("Priorities"));
    screen.chord(Shortcut::ToToday);
    CHECK(screen.state().place == app::Place::Today);
    screen.chord(Shortcut::LargerText);
    CHECK(screen.state().settings.text_percent > 100);
    screen.chord(Shortcut::UsualText);
    CHECK(screen.state().settings.text_percent == 100);
    screen.chord(Shortcut::SmallerText);
    CHECK(screen.state().settings.text_percent < 100);
    screen.chord(Shortcut::ToJournal);
    screen.tap("Entry");
    screen.tap("More");
    screen.tap("DeleteEntry");
    screen.chord(Shortcut::Undo);
    CHECK(screen.find("Entry"));
    screen.chord(Shortcut::Redo);
    CHECK(screen.find("Entry") == nullptr);
}

TEST_CASE("the list of priorities and the day are copied as text") {
    Screen screen;
    screen.app().apply({});
    screen.open(app::Place::Priorities);
    screen.app().apply({app::EditDraft{"Ring Jonas"}});
    screen.app().apply({app::AddTask{core::Priority::One}});
    screen.settle();
    screen.tap("More");
    screen.tap("CopyList");
    CHECK(screen.clipboard().find("1. In the long run\n[ ] Ring Jonas\n") != std::string::npos);
    screen.chord(Shortcut::ToToday);
    screen.tap("More");
    CHECK(screen.find("Share") == nullptr);
    screen.tap("CopyToday");
    CHECK(screen.clipboard().find("What matters most\n[ ] Ring Jonas\n") != std::string::npos);
}
