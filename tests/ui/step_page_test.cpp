// What a page is made of that is one step of several: its bar, the time, large words for two, and coming to a part of
// it.
#include <doctest/doctest.h>

#include "imgui_internal.h"
#include "support/bench.h"
#include "ui/kit/big_words.h"
#include "ui/kit/blocks.h"
#include "ui/kit/scopes.h"
#include "ui/kit/step_bar.h"
#include "ui/kit/timer_chip.h"
#include "ui/kit/widgets.h"

using namespace duolog;
using namespace duolog::tests;
using kit::StepBarPress;
using platform::Role;
using text::Key;

namespace {

class StepPage {
public:
    explicit StepPage(kit::StepBar bar, ScreenSize size = {390, 844, 1}, float scale = 1,
                      const std::string& language = "en")
        : bar_(bar), bench([this] { draw(); }, size, scale, language) {}

private:
    void draw() {
        kit::leave_room_for_step_bar(bar_);
        {
            const kit::ScrollArea scroll(Key::KitPage, kit::Room::Little);
            for (int i = 0; i < 40; ++i) {
                const kit::NameScope scope(std::to_string(i).c_str());
                kit::paragraph("Words that fill the page");
            }
        }
        if (const StepBarPress press = kit::step_bar(bar_); press != StepBarPress::None)
            pressed = press;
    }
    kit::StepBar bar_;

public:
    StepBarPress pressed = StepBarPress::None;
    Bench bench;
};

constexpr kit::StepBar kThree{Key::Back, Key::TryAgain, Key::Continue};

}  // namespace

TEST_CASE("each button of a step's bar says that it was pressed") {
    StepPage page(kThree);
    page.bench.tap("Continue");
    CHECK(page.pressed == StepBarPress::Right);
    page.bench.tap("TryAgain");
    CHECK(page.pressed == StepBarPress::Middle);
    page.bench.tap("Back");
    CHECK(page.pressed == StepBarPress::Left);
}

TEST_CASE("a step's bar may have one or two buttons") {
    StepPage one({.right = Key::Continue});
    CHECK(one.bench.find("Back") == nullptr);
    one.bench.tap("Continue");
    CHECK(one.pressed == StepBarPress::Right);
    StepPage two({.left = Key::Back, .right = Key::Continue});
    CHECK(two.bench.find("Back")->rect.x < two.bench.find("Continue")->rect.x);
    CHECK(two.bench.find("TryAgain") == nullptr);
}

TEST_CASE("a step's bar is 64 high where its words fit, and nothing of the page lies behind it") {
    StepPage page(kThree);
    const auto main = page.bench.find("Continue")->rect;
    CHECK(main.y >= 844 - 64);
    CHECK(main.y + main.height <= 844);
    const ImGuiWindow* list = nullptr;
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
        if (std::string(window->Name).find("KitPage") != std::string::npos)
            list = window;
    REQUIRE(list != nullptr);
    CHECK(list->Pos.y + list->Size.y <= 844 - 64);
}

TEST_CASE("a step's bar breaks into rows where its words do not fit, and loses none") {
    for (const char* language : {"en", "sv", "da", "pl"})
        for (const float scale : {1.0F, 1.5F, 2.0F})
            for (const kit::StepBar& bar :
                 {kThree, kit::StepBar{Key::Back, Key::InstallDuolog, Key::CheckEverything}}) {
                StepPage page(bar, {320, 844, 1}, scale, language);
                INFO(language << " " << scale);
                float bottom = 0;
                std::vector<platform::PixelRect> boxes;
                for (const Key key : {bar.left, bar.middle, bar.right})
                    boxes.push_back(page.bench.find(text::key_name(key))->rect);
                for (const auto& box : boxes) {
                    CHECK(box.x >= 0);
                    CHECK(box.x + box.width <= 320);
                    CHECK(box.width >= 44);
                    CHECK(box.height >= 44);
                    bottom = std::max(bottom, box.y + box.height);
                }
                CHECK(bottom <= 844);
                for (std::size_t i = 0; i < boxes.size(); ++i)
                    for (std::size_t j = i + 1; j < boxes.size(); ++j) {
                        const bool beside = boxes[i].x + boxes[i].width <= boxes[j].x + 0.5F;
                        const bool above = boxes[i].y + boxes[i].height <= boxes[j].y + 0.5F;
                        const bool apart = beside || above;
                        CHECK(apart);
                    }
            }
}

TEST_CASE("a time is read as a timer, and its chip keeps its width while it runs") {
    kit::TimerChip chip{.words = "11:11 of 60 min"};
    Bench bench([&] { kit::timer_chip(chip); });
    REQUIRE(bench.find("Timer"));
    CHECK(bench.find("Timer")->role == Role::Timer);
    CHECK(bench.find("Timer")->name == "11:11 of 60 min");
    const float width = bench.find("Timer")->rect.width;
    chip.words = "48:08 of 60 min";
    bench.settle();
    CHECK(bench.find("Timer")->rect.width == width);
}

TEST_CASE("the time stands at the right of a page's bar, or below its title where it does not fit") {
    kit::PageBar bar{.title = "Today", .has_status = false, .timer = {.words = "12:40 of 60 min"}};
    Bench bench([&] { kit::page_bar(bar); });
    const auto beside = bench.find("Timer")->rect;
    CHECK(beside.x > 150);
    CHECK(beside.x + beside.width <= bench.find("More")->rect.x + 12);
    CHECK(beside.y < 60);
    bar.title = "Tuesday 24 November 2026";
    bench.settle();
    const auto below = bench.find("Timer")->rect;
    const auto title = bench.find("PageTitle")->rect;
    CHECK(below.y >= title.y + title.height);
    CHECK(below.x == title.x - bench.find("PageTitle")->rect.x + 20);
}

TEST_CASE("large words are a heading, and the other's are told with their language") {
    Bench bench([] {
        kit::big_words("Say what you expect", "One sentence each.", "Säg vad ni väntar er", "En mening var.", "sv");
    });
    CHECK(bench.find("BigTitle")->role == Role::Heading);
    CHECK(bench.find("BigTitle")->level == 1);
    CHECK(bench.find("BigTitle")->language.empty());
    CHECK(bench.find("BigText")->name == "One sentence each.");
    CHECK(bench.find("SecondTitle")->language == "sv");
    CHECK(bench.find("SecondText")->language == "sv");
    CHECK(bench.find("SecondTitle")->rect.y > bench.find("BigText")->rect.y);
}

TEST_CASE("large words for one language have nothing below them") {
    Bench bench([] { kit::big_words("Say what you expect", "One sentence each."); });
    CHECK(bench.find("SecondTitle") == nullptr);
}

TEST_CASE("a large title is set smaller before a word of it is broken") {
    Bench bench([] { kit::big_words("Zwierzchnictwoprzedstawicielstwo", ""); }, {320, 640, 1});
    CHECK(bench.find("BigTitle")->rect.height <= 2 * 22 * 1.2F + 1);
    Bench wide([] { kit::big_words("Say what you expect", ""); });
    CHECK(wide.find("BigTitle")->rect.height == 36);
}

namespace {

/// A page of many parts, to one of which it is brought.
class LongPage {
public:
    LongPage() : bench([this] { draw(); }) {}

    float top_of(int part) { return bench.all("Paragraph").at(static_cast<std::size_t>(part)).rect.y; }

private:
    void draw() {
        const kit::ScrollArea scroll(Key::KitPage, kit::Room::Little);
        for (int i = 0; i < 60; ++i) {
            const kit::NameScope scope(std::to_string(i).c_str());
            if (wanted == i && kit::reveal_here()) {
                ++arrivals;
                wanted = -1;
            }
            kit::paragraph("Part " + std::to_string(i));
            kit::space(40);
        }
    }

public:
    int wanted = -1;
    int arrivals = 0;
    Bench bench;
};

}  // namespace

TEST_CASE("a part of a page is brought to its top, and stays where the person scrolls it then") {
    LongPage page;
    page.wanted = 30;
    for (int i = 0; i < 20; ++i)
        page.bench.frame();
    CHECK(page.arrivals == 1);
    CHECK(page.top_of(30) >= 0);
    CHECK(page.top_of(30) < 20);
    page.bench.swipe(200, 300, 600);
    const float moved = page.top_of(30);
    CHECK(moved > 100);
    page.bench.settle();
    CHECK(page.top_of(30) >= moved - 1);
}

TEST_CASE("a part of a page that has just come is brought to its top, whatever was remembered of the page") {
    std::string remembered;
    {
        LongPage before;
        before.bench.swipe(200, 700, 100);
        before.bench.kit().scrolls().write(remembered);
    }
    REQUIRE_FALSE(remembered.empty());
    bool there = false;
    int arrivals = 0;
    float top = -1;
    Bench bench([&] {
        if (!there)
            return;
        const kit::ScrollArea scroll(Key::KitPage, kit::Room::Little);
        for (int i = 0; i < 60; ++i) {
            const kit::NameScope scope(std::to_string(i).c_str());
            if (i == 40 && arrivals == 0)
                arrivals += kit::reveal_here() ? 1 : 0;
            kit::paragraph("Part " + std::to_string(i));
            kit::space(40);
        }
    });
    bench.kit().scrolls().restore(remembered);
    there = true;
    for (int i = 0; i < 3; ++i)
        bench.frame();
    top = bench.all("Paragraph").at(40).rect.y;
    CHECK(top >= 0);
    CHECK(top < 20);
    for (int i = 0; i < 20; ++i)
        bench.frame();
    CHECK(arrivals == 1);
    CHECK(bench.all("Paragraph").at(40).rect.y == top);
}

TEST_CASE("the last part of a page is brought into sight, as high as it can be") {
    LongPage page;
    page.wanted = 59;
    for (int i = 0; i < 20; ++i)
        page.bench.frame();
    CHECK(page.arrivals == 1);
    CHECK(page.top_of(59) < 844);
    CHECK(page.top_of(59) > 600);
}

TEST_CASE("who comes by the keyboard is at the part that was brought to the top") {
    bool comes = false;
    Bench bench([&] {
        const kit::ScrollArea scroll(Key::KitPage, kit::Room::Little);
        kit::page_title({}, comes ? Key::Guide : Key::Today);
        for (int i = 0; i < 30; ++i) {
            const kit::NameScope scope(std::to_string(i).c_str());
            if (comes && i == 20)
                kit::reveal_here();
            kit::section_heading(Key::FirstMeeting);
            kit::button(Key::Begin, kit::ButtonLook::Plain);
            kit::space(60);
        }
    });
    bench.press_key(ImGuiKey_Tab);
    comes = true;
    bench.settle();
    CHECK(bench.focused() == "Begin");
    const auto* node = bench.kit().items().find(ImGui::GetCurrentContext()->NavId);
    REQUIRE(node != nullptr);
    CHECK(node->rect.y >= 0);
    CHECK(node->rect.y < 120);
}
