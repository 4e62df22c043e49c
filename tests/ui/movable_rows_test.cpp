// Rows that a person puts into another order.
#include <doctest/doctest.h>

#include <stdexcept>

#include "imgui_internal.h"
#include "support/bench.h"
#include "ui/kit/movable_rows.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"

using namespace duolog;
using namespace duolog::tests;
using kit::RowMove;
using platform::Role;
using text::Key;
using Finger = platform::PointerEvent::Kind;

namespace {

constexpr ScreenSize kLow{640, 320, 1};

float bottom_of(const platform::MirrorNode& node) { return node.rect.y + node.rect.height; }
float middle_of(const platform::MirrorNode& node) { return node.rect.y + node.rect.height / 2; }

/// Rows that do as they are told.
class Rows {
public:
    explicit Rows(std::vector<std::string> given, ScreenSize size = {390, 844, 1})
        : names(std::move(given)), bench([this] { draw(); }, size) {}

    std::string order() const {
        std::string all;
        for (const std::string& name : names)
            all += name.front();
        return all;
    }
    const platform::MirrorNode& row(const std::string& name) {
        for (const platform::MirrorNode& node : bench.nodes())
            if (node.role == Role::CheckBox && node.name == name)
                return node;
        throw std::runtime_error("no row " + name);
    }
    ImVec2 handle_of(const std::string& name) {
        const float middle = middle_of(row(name));
        for (const platform::MirrorNode& node : bench.all("RowMenu"))
            if (middle_of(node) == middle)
                return {node.rect.x + node.rect.width / 2, middle};
        throw std::runtime_error("no handle of " + name);
    }
    /// Down on the handle, and half way in steps; the finger stays.
    void pull(const std::string& name, float by) {
        const ImVec2 at = handle_of(name);
        bench.finger(Finger::Down, at.x, at.y);
        for (int step = 1; step <= 8; ++step)
            bench.finger(Finger::Move, at.x, at.y + by * static_cast<float>(step) / 8);
        rest = {at.x, at.y + by};
        come_to_rest();
    }
    /// Long enough for what moves aside.
    void come_to_rest() {
        for (int i = 0; i < 20; ++i)
            bench.frame();
    }
    void lift() {
        bench.finger(Finger::Up, rest.x, rest.y);
        bench.settle();
    }
    void pull_by_mouse(const std::string& name, float by) {
        const ImVec2 at = handle_of(name);
        ImGuiIO& io = ImGui::GetIO();
        io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
        io.AddMousePosEvent(at.x, at.y);
        bench.settle();
        io.AddMouseButtonEvent(0, true);
        bench.settle();
        for (int step = 1; step <= 8; ++step) {
            io.AddMousePosEvent(at.x, at.y + by * static_cast<float>(step) / 8);
            bench.frame();
        }
        bench.settle();
    }
    void release_mouse() {
        ImGui::GetIO().AddMouseButtonEvent(0, false);
        bench.settle();
    }
    /// Tab, until the row of that name or its handle is focused.
    void tab_to(const std::string& name, const std::string& key) {
        for (int i = 0; i < 40; ++i) {
            bench.press_key(ImGuiKey_Tab);
            const platform::MirrorNode* focused = bench.kit().items().find(ImGui::GetCurrentContext()->NavId);
            if (focused != nullptr && focused->key == key && middle_of(*focused) == middle_of(row(name)))
                return;
        }
        throw std::runtime_error("Tab never comes to " + name);
    }

private:
    void draw() {
        const kit::ScrollArea scroll(Key::KitPage, kit::Room::Little);
        const kit::Card card(Key::ClassOne);
        kit::MovableRows rows(Key::ClassOne, names.size());
        for (const std::string& name : names) {
            core::Id id;
            id.bytes[0] = static_cast<std::uint8_t>(name.front());
            rows.begin_row(id);
            const kit::IdScope scope(id);
            const kit::RowPress press =
                kit::check_row({.key = "Row", .title = name, .menu_name = "More", .movable = true});
            menus += press == kit::RowPress::Menu ? 1 : 0;
            boxes += press == kit::RowPress::Box ? 1 : 0;
        }
        if (const auto move = rows.moved()) {
            moves.push_back(*move);
            const std::string name = names[move->from];
            names.erase(names.begin() + static_cast<std::ptrdiff_t>(move->from));
            names.insert(names.begin() + static_cast<std::ptrdiff_t>(move->to), name);
        }
    }

public:
    std::vector<std::string> names;
    std::vector<RowMove> moves;
    int menus = 0, boxes = 0;
    ImVec2 rest;
    Bench bench;
};

std::vector<std::string> many() {
    std::vector<std::string> names;
    for (char letter = 'a'; letter <= 'z'; ++letter)
        names.emplace_back(1, letter);
    return names;
}

}  // namespace

TEST_CASE("a row pulled by its handle with the mouse goes where it is let go of, and that is told once") {
    Rows rows({"anna", "bert", "carl", "dora"});
    const float height = rows.row("bert").rect.y - rows.row("anna").rect.y;
    rows.pull_by_mouse("anna", 2 * height);
    CHECK(rows.moves.empty());
    rows.release_mouse();
    CHECK(rows.moves == std::vector{RowMove{0, 2}});
    CHECK(rows.order() == "bcad");
    CHECK(rows.menus == 0);
    CHECK(rows.boxes == 0);
    rows.pull_by_mouse("dora", -3 * height);
    rows.release_mouse();
    CHECK(rows.order() == "dbca");
    CHECK(rows.moves.size() == 2);
}

TEST_CASE("so does a finger, without scrolling the page") {
    Rows rows(many());
    const float height = rows.row("b").rect.y - rows.row("a").rect.y;
    const float top = rows.row("a").rect.y;
    rows.pull("b", 2 * height);
    CHECK(rows.row("a").rect.y == top);
    rows.lift();
    CHECK(rows.moves == std::vector{RowMove{1, 3}});
    CHECK(rows.names[3] == "b");
    CHECK(rows.menus == 0);
    CHECK(rows.row("a").rect.y == top);
}

TEST_CASE("a finger elsewhere on a row scrolls the page as ever") {
    Rows rows(many());
    const float top = rows.row("a").rect.y;
    rows.bench.swipe(100, 500, 300);
    CHECK(rows.row("a").rect.y < top - 100);
    CHECK(rows.moves.empty());
}

TEST_CASE("while it is pulled a row follows the finger, and the others make room for it") {
    Rows rows({"anna", "bert", "carl"});
    const float height = rows.row("bert").rect.y - rows.row("anna").rect.y;
    const float anna = rows.row("anna").rect.y;
    const float carl = rows.row("carl").rect.y;
    rows.pull("anna", height * 0.7F);
    CHECK(rows.row("anna").rect.y == doctest::Approx(anna + height * 0.7F).epsilon(0.01));
    CHECK(rows.row("bert").rect.y == anna);
    CHECK(rows.row("carl").rect.y == carl);
    rows.lift();
    CHECK(rows.order() == "bac");
    CHECK(rows.row("anna").rect.y == anna + height);
}

TEST_CASE("the others go their way over several frames, or at once where no motion is wanted") {
    for (const bool reduced : {false, true}) {
        Rows rows({"anna", "bert", "carl"});
        if (reduced)
            rows.bench.reduce_motion();
        const float anna = rows.row("anna").rect.y;
        const float bert = rows.row("bert").rect.y;
        const ImVec2 at = rows.handle_of("anna");
        rows.bench.finger(Finger::Down, at.x, at.y);
        rows.bench.finger(Finger::Move, at.x, at.y + 50);
        rows.bench.frame();
        rows.bench.frame();
        CHECK(rows.row("bert").rect.y < bert);
        CHECK((rows.row("bert").rect.y == anna) == reduced);
        rows.come_to_rest();
        CHECK(rows.row("bert").rect.y == anna);
    }
}

TEST_CASE("a row never leaves its list") {
    Rows rows({"anna", "bert", "carl"});
    const float anna = rows.row("anna").rect.y;
    const float carl = rows.row("carl").rect.y;
    rows.pull("bert", 600);
    CHECK(rows.row("bert").rect.y == carl);
    rows.lift();
    CHECK(rows.order() == "acb");
    rows.pull("bert", -700);
    CHECK(rows.row("bert").rect.y == anna);
    rows.lift();
    CHECK(rows.order() == "bac");
}

TEST_CASE("a row changes places with a higher one once it has passed the middle of that") {
    Rows rows({"anna", "bert " + std::string(300, 'x') + " end", "carl"});
    const float high = rows.row(rows.names[1]).rect.height;
    const float low = rows.row("anna").rect.height;
    REQUIRE(high > 2 * low);
    rows.pull("anna", high / 2 - 8);
    rows.lift();
    CHECK(rows.moves.empty());
    rows.pull("anna", high / 2 + 8);
    CHECK(rows.row(rows.names[1]).rect.y < rows.row("anna").rect.y);
    rows.lift();
    CHECK(rows.order() == "bac");
}

TEST_CASE("a row that comes back to its place has not moved") {
    Rows rows({"anna", "bert", "carl"});
    rows.pull("anna", 150);
    const ImVec2 at = rows.handle_of("anna");
    for (const float y : {at.y - 50, at.y - 150})
        rows.bench.finger(Finger::Move, at.x, y);
    rows.rest.y -= 150;
    rows.lift();
    CHECK(rows.order() == "abc");
    CHECK(rows.menus == 0);
}

TEST_CASE("a tap, a click and a small slip on the handle open the menu") {
    Rows rows({"anna", "bert"});
    const ImVec2 at = rows.handle_of("anna");
    rows.bench.tap_at(at.x, at.y);
    CHECK(rows.menus == 1);
    rows.bench.click_at(at.x, at.y);
    CHECK(rows.menus == 2);
    rows.bench.finger(Finger::Down, at.x, at.y);
    rows.bench.finger(Finger::Move, at.x, at.y + 4);
    rows.bench.finger(Finger::Up, at.x, at.y + 4);
    rows.bench.settle();
    CHECK(rows.menus == 3);
    CHECK(rows.moves.empty());
}

TEST_CASE("Escape and a second finger put a pulled row back, and letting go then does nothing") {
    Rows rows({"anna", "bert", "carl"});
    const float anna = rows.row("anna").rect.y;
    rows.pull_by_mouse("anna", 150);
    CHECK(rows.row("anna").rect.y > anna);
    rows.bench.chord(platform::Shortcut::Close);
    CHECK(rows.row("anna").rect.y == anna);
    rows.release_mouse();
    rows.pull("anna", 150);
    rows.bench.finger(Finger::Down, 100, 700, 2);
    rows.bench.settle();
    CHECK(rows.row("anna").rect.y == anna);
    rows.bench.finger(Finger::Up, 100, 700, 2);
    rows.lift();
    CHECK(rows.moves.empty());
    CHECK(rows.menus == 0);
    rows.pull("anna", 150);
    rows.bench.chord(platform::Shortcut::Close);
    rows.bench.finger(Finger::Move, rows.rest.x, 500);
    rows.lift();
    CHECK(rows.moves.empty());
    rows.pull("anna", 150);
    rows.lift();
    CHECK(rows.order() == "bca");
}

TEST_CASE("a row that was let go of lies in its place, also when a finger comes down at once") {
    Rows rows({"anna", "bert", "carl"});
    const float carl = rows.row("carl").rect.y;
    rows.pull("anna", 100);
    rows.bench.finger(Finger::Up, rows.rest.x, rows.rest.y);
    rows.bench.finger(Finger::Down, 100, 700);
    CHECK(rows.order() == "bca");
    CHECK(rows.row("anna").rect.y == carl);
}

TEST_CASE("a row held at the edge of what is seen takes the page along") {
    Rows rows(many());
    rows.pull("b", 740);
    for (int i = 0; i < 400; ++i)
        rows.bench.frame();
    CHECK(rows.row("a").rect.y < -600);
    CHECK(bottom_of(rows.row("b")) <= 844);
    rows.lift();
    REQUIRE(rows.moves.size() == 1);
    CHECK(rows.moves[0].from == 1);
    CHECK(rows.moves[0].to == 25);
}

TEST_CASE("Alt and an arrow move the focused row by one, and it keeps the focus") {
    Rows rows({"anna", "bert", "carl"});
    rows.tab_to("bert", "Row");
    rows.bench.press_key(ImGuiKey_DownArrow, ImGuiMod_Alt);
    CHECK(rows.moves == std::vector{RowMove{1, 2}});
    CHECK(rows.order() == "acb");
    CHECK(rows.bench.kit().items().find(ImGui::GetCurrentContext()->NavId)->name == "bert");
    rows.bench.press_key(ImGuiKey_DownArrow, ImGuiMod_Alt);
    CHECK(rows.moves.size() == 1);
    rows.bench.press_key(ImGuiKey_UpArrow, ImGuiMod_Alt);
    rows.bench.press_key(ImGuiKey_UpArrow, ImGuiMod_Alt);
    CHECK(rows.order() == "bac");
    rows.bench.press_key(ImGuiKey_UpArrow, ImGuiMod_Alt);
    CHECK(rows.moves.size() == 3);
    rows.bench.press_key(ImGuiKey_DownArrow);
    CHECK(rows.moves.size() == 3);
}

TEST_CASE("so they do on its handle, and the row stays in sight") {
    Rows rows(many(), kLow);
    rows.tab_to("b", "RowMenu");
    for (int i = 0; i < 12; ++i)
        rows.bench.press_key(ImGuiKey_DownArrow, ImGuiMod_Alt);
    CHECK(rows.names[13] == "b");
    CHECK(rows.row("b").rect.y >= 0);
    CHECK(bottom_of(rows.row("b")) <= 320);
    CHECK(rows.bench.focused() == "RowMenu");
}
