// A note among other widgets: how it grows, and that the keyboard comes in and out of it.
#include <doctest/doctest.h>

#include "support/bench.h"
#include "ui/kit/blocks.h"
#include "ui/kit/scopes.h"
#include "ui/kit/text_fields.h"

using namespace duolog;
using namespace duolog::tests;
using text::Key;

namespace {

class Page {
public:
    explicit Page(ScreenSize size = {390, 844, 1}, float scale = 1) : bench([this] { draw(); }, size, scale) {}

    float height() { return bench.find("EntryText")->rect.height; }

private:
    void draw() {
        const kit::ScrollArea scroll(Key::KitPage, kit::Room::Little);
        kit::button(Key::Begin, kit::ButtonLook::Main);
        const kit::WritingReport report = kit::note_field({.id = 1,
                                                           .label = Key::EntryText,
                                                           .placeholder = Key::EntryPlaceholder,
                                                           .max_bytes = 2000,
                                                           .read_only = read_only},
                                                          text);
        changes += report.changed ? 1 : 0;
        at_limit = at_limit || report.at_limit;
        kit::button(Key::Continue, kit::ButtonLook::Main);
    }

public:
    std::string text;
    bool read_only = false;
    int changes = 0;
    bool at_limit = false;
    Bench bench;
};

}  // namespace

TEST_CASE("a note is three lines high at least, grows with its text, and scrolls from eight lines on") {
    Page page;
    const float line = page.bench.kit().fonts().metrics(kit::Type::Body).line_height;
    const float edges = page.height() - 3 * line;
    CHECK(edges > 10);
    CHECK(edges < 40);
    page.text = "1\n2\n3\n4";
    page.bench.settle();
    CHECK(page.height() == 4 * line + edges);
    page.text = "1\n2\n3\n4\n";
    page.bench.settle();
    CHECK(page.height() == 5 * line + edges);
    for (int i = 5; i < 30; ++i)
        page.text += std::to_string(i) + "\n";
    page.bench.settle();
    CHECK(page.height() == 8 * line + edges);
    page.text.clear();
    page.bench.settle();
    CHECK(page.height() == 3 * line + edges);
}

TEST_CASE("a note is written in where it is tapped, also at its very edge, and the caret stays in sight") {
    Page page;
    const auto rect = page.bench.find("EntryText")->rect;
    CHECK(page.bench.find("EntryText")->role == platform::Role::TextField);
    page.bench.tap_at(rect.x + 3, rect.y + rect.height - 3);
    page.bench.type("Twelve words");
    CHECK(page.text == "Twelve words");
    CHECK(page.changes > 0);
    for (int i = 0; i < 12; ++i)
        page.bench.press_key(ImGuiKey_Enter);
    page.bench.type("end");
    CHECK(page.text == "Twelve words\n\n\n\n\n\n\n\n\n\n\n\nend");
    const kit::TextArea& area = page.bench.kit().text_areas()[kit::note_slot()];
    CHECK(area.scroll() == doctest::Approx(area.scroll_limit()));
}

TEST_CASE("Tab leaves a note in both directions and writes nothing") {
    Page page;
    page.bench.press_key(ImGuiKey_Tab);
    CHECK(page.bench.focused() == "Begin");
    page.bench.press_key(ImGuiKey_Tab);
    CHECK(page.bench.focused() == "EntryText");
    page.bench.type("a");
    page.bench.press_key(ImGuiKey_Tab);
    CHECK(page.bench.focused() == "Continue");
    CHECK(page.text.find('\t') == std::string::npos);
    page.bench.press_key(ImGuiKey_Tab, ImGuiMod_Shift);
    CHECK(page.bench.focused() == "EntryText");
    page.bench.press_key(ImGuiKey_Tab, ImGuiMod_Shift);
    CHECK(page.bench.focused() == "Begin");
}

TEST_CASE("a full note refuses, and one that is only read is not written in") {
    Page page;
    page.text = std::string(2000, 'a');
    page.bench.settle();
    page.bench.tap("EntryText");
    page.bench.type("b");
    CHECK(page.at_limit);
    CHECK(page.text.size() == 2000);
    Page reader;
    reader.read_only = true;
    reader.bench.settle();
    CHECK_FALSE(reader.bench.find("EntryText")->enabled);
    reader.bench.tap("EntryText");
    reader.bench.type("b");
    CHECK(reader.text.empty());
}

TEST_CASE("a note stays in its column at every size") {
    for (const float width : {320.0F, 844.0F, 1280.0F})
        for (const float scale : {0.85F, 2.0F}) {
            Page page({width, 844, 1}, scale);
            const auto rect = page.bench.find("EntryText")->rect;
            CHECK(rect.x >= 20);
            CHECK(rect.x + rect.width <= width - 20);
        }
}
