// Time to see: the card of reflection, the ring, the bar of a day's room, and the charts.
#include <doctest/doctest.h>

#include "support/bench.h"
#include "ui/kit/chart.h"
#include "ui/kit/scopes.h"
#include "ui/kit/time_cards.h"

using namespace duolog;
using namespace duolog::tests;
using platform::Role;
using text::Key;

namespace {

constexpr ScreenSize kNarrow{320, 640, 1};
constexpr ScreenSize kLow{640, 320, 1};

/// A page with one widget.
Bench page_with(std::function<void()> widget, ScreenSize size = {390, 844, 1}, float text_scale = 1) {
    return Bench(
        [widget = std::move(widget)] {
            const kit::ScrollArea scroll(Key::KitPage, kit::Room::Little);
            widget();
        },
        size, text_scale);
}

float bottom_of(const platform::MirrorNode& node) { return node.rect.y + node.rect.height; }
}  // namespace

TEST_CASE("the card of reflection is opened beside its round button, which begins") {
    std::vector<kit::ReflectionPress> presses;
    Key start = Key::Begin;
    Bench bench = page_with([&] {
        const auto press = kit::reflection_card({.caption = "Reflection this week",
                                                 .title = "1 h 20 of 2 h",
                                                 .more = "Next: Thursday",
                                                 .percent = 66,
                                                 .start = start,
                                                 .open = Key::FirstMeeting});
        if (press != kit::ReflectionPress::None)
            presses.push_back(press);
    });
    REQUIRE(bench.find("FirstMeeting") != nullptr);
    CHECK(bench.find("FirstMeeting")->name == "Reflection this week: 1 h 20 of 2 h. Next: Thursday");
    CHECK(bench.find("FirstMeeting")->description == "First meeting");
    CHECK(bench.find("Begin")->rect.width >= 48);
    bench.tap("FirstMeeting");
    bench.tap("Begin");
    CHECK(presses == std::vector{kit::ReflectionPress::Open, kit::ReflectionPress::Start});
    const auto& card = bench.find("FirstMeeting")->rect;
    CHECK(card.x + card.width <= bench.find("Begin")->rect.x);
    start = Key::Count;
    bench.settle();
    CHECK(bench.find("Begin") == nullptr);
    CHECK(bench.find("FirstMeeting")->rect.width == doctest::Approx(350));
}

TEST_CASE("where the words of the card need its width the button stands below them") {
    const auto widget = [] {
        kit::reflection_card({.caption = "Reflection this week",
                              .title = "1 h 20 of 2 h",
                              .start = Key::Begin,
                              .open = Key::FirstMeeting});
    };
    Bench bench = page_with(widget, kNarrow, 2);
    CHECK(bottom_of(*bench.find("FirstMeeting")) <= bench.find("Begin")->rect.y);
    CHECK(bench.find("FirstMeeting")->rect.width == doctest::Approx(280));
}

TEST_CASE("the ring is read as a time, and fits a narrow column and a low window at any size of text") {
    for (const ScreenSize size : {ScreenSize{390, 844, 1}, kNarrow, kLow}) {
        for (const float text_scale : {1.0F, 2.0F}) {
            Bench bench = page_with([] { kit::time_ring({0.6, "1 h 48 min", "until 19:30"}); }, size, text_scale);
            const platform::MirrorNode* ring = bench.find("TimeRing");
            REQUIRE(ring != nullptr);
            CHECK(ring->role == Role::Timer);
            CHECK(ring->name == "1 h 48 min, until 19:30");
            CHECK(ring->rect.width <= size.width - 40);
            CHECK(ring->rect.height <= size.height / 2);
            CHECK(ring->rect.width == ring->rect.height);
        }
    }
}

TEST_CASE("what is planned and what is left stand on one line where they fit, else on two") {
    const auto widget = [] { kit::room_bar({"Planned 4 h 30 of 6 h", "1 h 30 left", 270, 360, 72}); };
    Bench wide = page_with(widget);
    CHECK(wide.find("Room")->name == "Planned 4 h 30 of 6 h. 1 h 30 left");
    Bench larger = page_with(widget, kNarrow, 1.3F);
    CHECK(larger.find("Room")->rect.height > 2.2F * wide.find("Room")->rect.height);
    Bench narrow = page_with(widget, kNarrow, 2);
    CHECK(narrow.find("Room")->rect.height > 3 * wide.find("Room")->rect.height);
}

TEST_CASE("bars are a list to readers, with a row for each in their order") {
    Bench bench = page_with([] {
        kit::bars(Key::MeetingDay, {{"46", "Week 46: 1 h", 60}, {"47", "Week 47: nothing", 0, true}}, 120, "2 h");
    });
    REQUIRE(bench.find("MeetingDay") != nullptr);
    CHECK(bench.find("MeetingDay")->role == Role::List);
    const auto bars = bench.all("Bar");
    REQUIRE(bars.size() == 2);
    CHECK(bars[0].name == "Week 46: 1 h");
    CHECK(bars[1].name == "Week 47: nothing");
    CHECK(bars[0].parent == bench.find("MeetingDay")->id);
    CHECK(bars[0].rect.x < bars[1].rect.x);
}

TEST_CASE("the days of a year are one picture in words, in more bands the narrower the column is") {
    const auto widget = [] {
        kit::year_dots({.name = Key::MeetingDay, .words = "2026: 14 h", .levels = std::vector<std::uint8_t>(365, 1)});
    };
    Bench phone = page_with(widget);
    Bench desktop = page_with(widget, kDesktop);
    CHECK(phone.find("MeetingDay")->role == Role::Image);
    CHECK(phone.find("MeetingDay")->name == "2026: 14 h");
    CHECK(phone.find("MeetingDay")->rect.height > 1.8F * desktop.find("MeetingDay")->rect.height);
}
