#include "ui/kit/gestures.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace duolog::kit;
using duolog::platform::PointerEvent;
using Kind = PointerEvent::Kind;
using Step = PointerStep::Kind;

namespace {

/// One finger on a page with one scrolled list of 800 by 1000, scrolled to 500 of 2000.
struct Hand {
    Gestures gestures;
    double now = 100;
    std::vector<Step> steps;
    ScrollStep scroll;
    int scrolls = 0;
    std::vector<DragStep> drags;
    std::vector<LongPress> long_presses;

    Hand() {
        gestures.set_width(800);
        gestures.set_targets({{7, 0, 0, 800, 1000, 500, 2000}});
    }

    void collect() {
        for (const PointerStep& step : gestures.take_pointer_steps())
            steps.push_back(step.kind);
        if (const auto step = gestures.take_scroll_step()) {
            scroll = *step;
            ++scrolls;
        }
        if (const auto step = gestures.take_drag_step())
            drags.push_back(*step);
        if (const auto press = gestures.take_long_press())
            long_presses.push_back(*press);
    }
    void send(Kind kind, float x, float y, double after = 0.01, std::int64_t finger = 1, bool on_field = false) {
        now += after;
        gestures.handle({kind, finger, x, y, now, on_field});
        gestures.advance(now, false);
        collect();
    }
    void pass(double secs, bool reduced_motion = false) {
        for (double left = secs; left > 0; left -= 0.016) {
            now += 0.016;
            gestures.advance(now, reduced_motion);
            collect();
        }
    }
    /// A quick stroke upwards, lifted while it moves.
    void fling() {
        send(Kind::Down, 100, 900);
        for (int i = 1; i <= 8; ++i)
            send(Kind::Move, 100, 900.0F - static_cast<float>(i) * 30, 0.01);
        send(Kind::Up, 100, 660, 0.001);
    }
    bool pressed() const { return std::count(steps.begin(), steps.end(), Step::Press) > 0; }
};

}  // namespace

TEST_CASE("a tap goes there, presses, releases and leaves nothing under a finger that is gone") {
    Hand hand;
    hand.send(Kind::Down, 100, 100);
    hand.send(Kind::Up, 101, 101, 0.05);
    CHECK(hand.steps == std::vector<Step>{Step::MoveTo, Step::MoveTo, Step::Press, Step::Release, Step::Leave});
    CHECK(hand.scrolls == 0);
    CHECK_FALSE(hand.gestures.moving());
}

TEST_CASE("a finger that moves scrolls by as much as it moved, and presses nothing") {
    Hand hand;
    hand.send(Kind::Down, 100, 600);
    hand.send(Kind::Move, 100, 580);
    hand.send(Kind::Move, 100, 480);
    CHECK(hand.scroll.id == 7);
    CHECK(hand.scroll.position == doctest::Approx(500 + 120 - 10));  // Less the slop.
    hand.send(Kind::Up, 100, 480, 0.2);
    hand.pass(2);
    CHECK_FALSE(hand.pressed());
}

TEST_CASE("on a slow device, where the first move told of is a long one, nothing of it is lost") {
    Hand hand;
    hand.send(Kind::Down, 100, 600);
    hand.send(Kind::Move, 100, 480, 0.09);
    CHECK(hand.scroll.position == doctest::Approx(500 + 120 - 10));
}

TEST_CASE("a finger that trembles within the slop still taps") {
    Hand hand;
    hand.send(Kind::Down, 100, 600);
    hand.send(Kind::Move, 106, 606);
    hand.send(Kind::Up, 104, 603);
    CHECK(hand.pressed());
    CHECK(hand.scrolls == 0);
}

TEST_CASE("what is held looks pressed; moving away lets it go without a click") {
    Hand hand;
    hand.send(Kind::Down, 100, 600);
    hand.pass(0.15);
    CHECK(hand.steps.back() == Step::Press);
    hand.send(Kind::Move, 100, 560);
    // The pointer is away before the button comes up: nothing is clicked.
    CHECK(hand.steps == std::vector<Step>{Step::MoveTo, Step::Press, Step::Leave, Step::Release});
}

TEST_CASE("a flung list goes on, slows down and comes to rest") {
    Hand hand;
    hand.fling();
    const float lifted_at = hand.scroll.position;
    CHECK(hand.gestures.moving());
    hand.pass(0.1);
    const float soon = hand.scroll.position;
    CHECK(soon > lifted_at + 50);
    hand.pass(5);
    CHECK(hand.scroll.position > soon);
    CHECK_FALSE(hand.gestures.moving());
}

TEST_CASE("a finger that rests before it is lifted flings nothing") {
    Hand hand;
    hand.send(Kind::Down, 100, 900);
    hand.send(Kind::Move, 100, 700, 0.05);
    hand.send(Kind::Up, 100, 700, 0.3);
    const float lifted_at = hand.scroll.position;
    hand.pass(1);
    CHECK(hand.scroll.position == doctest::Approx(lifted_at));
}

TEST_CASE("a touch that stops a gliding list is not a tap") {
    Hand hand;
    hand.fling();
    hand.pass(0.1);
    hand.steps.clear();
    hand.send(Kind::Down, 100, 500);
    hand.send(Kind::Up, 100, 500, 0.05);
    hand.pass(1);
    CHECK_FALSE(hand.pressed());
    CHECK_FALSE(hand.gestures.moving());
}

TEST_CASE("while one list glides a tap on something else is a tap") {
    Hand hand;
    hand.gestures.set_targets({{7, 0, 0, 800, 1000, 500, 2000}, {0, 600, 800, 800, 1000, 0, 0}});
    hand.fling();
    hand.pass(0.1);
    hand.steps.clear();
    hand.send(Kind::Down, 700, 900);
    hand.send(Kind::Up, 700, 900, 0.05);
    CHECK(hand.pressed());
}

TEST_CASE("a pulled list comes back though the next finger touches something else") {
    Hand hand;
    hand.gestures.set_targets({{7, 0, 0, 800, 1000, 500, 2000}, {0, 600, 800, 800, 1000, 0, 0}});
    hand.send(Kind::Down, 100, 200);
    hand.send(Kind::Move, 100, 220);
    hand.send(Kind::Move, 100, 1000);
    hand.send(Kind::Up, 100, 1000, 0.2);
    REQUIRE(hand.scroll.stretch > 0);
    hand.send(Kind::Down, 700, 900);
    hand.send(Kind::Up, 700, 900, 0.05);
    CHECK(hand.pressed());
    CHECK(hand.scroll.stretch == 0);
}

TEST_CASE("a second finger on a pulled list lets it come back") {
    Hand hand;
    hand.send(Kind::Down, 100, 200);
    hand.send(Kind::Move, 100, 220);
    hand.send(Kind::Move, 100, 900);
    hand.send(Kind::Down, 300, 600, 0.01, 2);
    hand.send(Kind::Up, 300, 600, 0.01, 2);
    hand.send(Kind::Up, 100, 900);
    hand.pass(2);
    CHECK(hand.scroll.stretch == 0);
}

TEST_CASE("pulled beyond its end a list follows less and less, and comes back") {
    Hand hand;
    hand.send(Kind::Down, 100, 200);
    hand.send(Kind::Move, 100, 220);
    hand.send(Kind::Move, 100, 1000);
    CHECK(hand.scroll.position == 0);
    CHECK(hand.scroll.stretch > 0);
    CHECK(hand.scroll.stretch < 150);
    hand.send(Kind::Up, 100, 1000, 0.2);
    hand.pass(2);
    CHECK(hand.scroll.position == 0);
    CHECK(hand.scroll.stretch == 0);
    CHECK_FALSE(hand.gestures.moving());
}

TEST_CASE("who asks for less motion gets none after the finger is gone") {
    Hand hand;
    hand.fling();
    const float soon = hand.scroll.position;
    hand.pass(1, true);
    CHECK(std::fabs(hand.scroll.position - soon) < 30);
    CHECK_FALSE(hand.gestures.moving());
}

TEST_CASE("a second finger cancels the first: nothing is pressed") {
    Hand hand;
    hand.send(Kind::Down, 100, 600);
    hand.send(Kind::Down, 300, 600, 0.01, 2);
    hand.send(Kind::Up, 300, 600, 0.01, 2);
    hand.send(Kind::Up, 100, 600);
    CHECK_FALSE(hand.pressed());
}

TEST_CASE("where nothing scrolls a moving finger does nothing at all") {
    Hand hand;
    hand.send(Kind::Down, 900, 600);
    hand.send(Kind::Move, 900, 400);
    hand.send(Kind::Up, 900, 400);
    CHECK(hand.scrolls == 0);
    CHECK_FALSE(hand.pressed());
}

TEST_CASE("a touch that the system takes away presses nothing") {
    Hand hand;
    hand.send(Kind::Down, 100, 600);
    hand.pass(0.15);
    hand.send(Kind::Cancel, 100, 600);
    CHECK(hand.steps == std::vector<Step>{Step::MoveTo, Step::Press, Step::Leave, Step::Release});
}

TEST_CASE("what has a menu and is held gives up its press for the menu, and lifting the finger presses nothing") {
    Hand hand;
    hand.gestures.set_zones({{9, TouchZone::Kind::Menu, 0, 500, 800, 700}});
    hand.send(Kind::Down, 100, 600);
    hand.pass(0.45);
    CHECK(hand.long_presses.empty());
    CHECK(hand.gestures.moving());  // Frames go on until it is time.
    hand.pass(0.1);
    REQUIRE(hand.long_presses.size() == 1);
    CHECK(hand.long_presses[0].id == 9);
    CHECK(hand.long_presses[0].y == 600);
    hand.send(Kind::Move, 100, 500);
    hand.send(Kind::Up, 100, 500);
    hand.pass(1);
    CHECK(hand.steps == std::vector<Step>{Step::MoveTo, Step::Press, Step::Leave, Step::Release});
    CHECK(hand.scrolls == 0);
    CHECK_FALSE(hand.gestures.moving());
}

TEST_CASE("a finger that moves in time, or has company, is no long press") {
    Hand hand;
    hand.gestures.set_zones({{9, TouchZone::Kind::Menu, 0, 500, 800, 700}});
    hand.send(Kind::Down, 100, 600);
    hand.pass(0.3);
    hand.send(Kind::Move, 100, 560);
    hand.pass(1);
    hand.send(Kind::Up, 100, 560);
    hand.pass(2);
    hand.send(Kind::Down, 100, 600);
    hand.pass(0.3);
    hand.send(Kind::Down, 300, 600, 0.01, 2);
    hand.pass(1);
    CHECK(hand.long_presses.empty());
}

TEST_CASE("what has no menu may be pressed as slowly as a hand likes") {
    Hand hand;
    hand.gestures.set_zones({{9, TouchZone::Kind::Menu, 0, 500, 800, 700}});
    hand.send(Kind::Down, 100, 100);
    hand.pass(3);
    hand.send(Kind::Up, 100, 100);
    CHECK(hand.long_presses.empty());
    CHECK(hand.steps == std::vector<Step>{Step::MoveTo, Step::Press, Step::Release, Step::Leave});
}

TEST_CASE("nothing is held long through what lies over it") {
    Hand hand;
    hand.gestures.set_zones({{9, TouchZone::Kind::Menu, 0, 500, 800, 700}});
    hand.gestures.set_targets({{7, 0, 0, 800, 1000, 500, 2000}, {0, 0, 550, 800, 650, 0, 0}});
    hand.send(Kind::Down, 100, 600);
    hand.pass(1);
    CHECK(hand.long_presses.empty());
}

TEST_CASE("a stroke from an edge is the system's: sideways it does nothing, upwards it scrolls, and a tap taps") {
    for (const float x : {5.0F, 795.0F}) {
        const float inwards = x < 400 ? 200.0F : 600.0F;
        Hand aside;
        aside.send(Kind::Down, x, 600);
        aside.send(Kind::Move, inwards, 570);
        aside.send(Kind::Move, inwards, 300);
        aside.send(Kind::Up, inwards, 300);
        aside.pass(1);
        CHECK(aside.scrolls == 0);
        CHECK_FALSE(aside.pressed());
        Hand upwards;
        upwards.send(Kind::Down, x, 600);
        upwards.send(Kind::Move, x, 500);
        CHECK(upwards.scroll.position == doctest::Approx(590));
        Hand tap;
        tap.send(Kind::Down, x, 600);
        tap.send(Kind::Up, x, 600);
        CHECK(tap.pressed());
    }
}

TEST_CASE("a finger on what can be dragged drags it sideways and scrolls upwards; a tap is a tap") {
    const TouchZone zone{5, TouchZone::Kind::Drag, 100, 500, 700, 560};
    Hand hand;
    hand.gestures.set_zones({zone});
    hand.send(Kind::Down, 300, 530);
    hand.pass(0.4);  // Held, it is not pressed yet, and needs no frames.
    CHECK_FALSE(hand.pressed());
    CHECK_FALSE(hand.gestures.moving());
    hand.send(Kind::Move, 340, 538);
    hand.send(Kind::Move, 500, 700);  // It need not stay on the track.
    hand.send(Kind::Up, 510, 700);
    REQUIRE(hand.drags.size() == 3);
    CHECK(hand.drags[1].x == 500);
    CHECK(hand.drags[2].kind == DragStep::Kind::End);
    CHECK(hand.drags[2].x == 510);
    CHECK(hand.scrolls == 0);
    CHECK_FALSE(hand.pressed());

    Hand upwards;
    upwards.gestures.set_zones({zone});
    upwards.send(Kind::Down, 300, 530);
    upwards.send(Kind::Move, 308, 480);
    CHECK(upwards.drags.empty());
    CHECK(upwards.scrolls == 1);

    Hand tap;
    tap.gestures.set_zones({zone});
    tap.send(Kind::Down, 300, 530);
    tap.send(Kind::Up, 300, 530, 0.4);
    CHECK(tap.pressed());
}

TEST_CASE("a drag that the system or a second finger takes away is taken back") {
    Hand hand;
    hand.gestures.set_zones({{5, TouchZone::Kind::Drag, 100, 500, 700, 560}});
    hand.send(Kind::Down, 300, 530);
    hand.send(Kind::Move, 400, 530);
    hand.send(Kind::Down, 300, 800, 0.01, 2);
    CHECK(hand.drags.back().kind == DragStep::Kind::Cancel);
    hand.send(Kind::Move, 500, 530);
    CHECK(hand.drags.back().kind == DragStep::Kind::Cancel);
}

TEST_CASE("a finger on a field of the platform's scrolls and presses nothing") {
    Hand hand;
    hand.gestures.set_zones({{9, TouchZone::Kind::Menu, 0, 500, 800, 700}});
    hand.send(Kind::Down, 100, 600, 0.01, 1, true);
    hand.pass(1);
    hand.send(Kind::Up, 100, 600);
    CHECK(hand.steps.empty());
    CHECK(hand.long_presses.empty());
    hand.send(Kind::Down, 100, 600, 1, 1, true);
    hand.send(Kind::Move, 100, 500);
    CHECK(hand.scroll.position == doctest::Approx(590));
    hand.send(Kind::Up, 100, 500, 1);
    CHECK(hand.steps.empty());
}

TEST_CASE("of two lists in one another the inner one moves, and the outer one where the inner one cannot") {
    Hand hand;
    hand.gestures.set_targets({{7, 0, 0, 800, 1000, 500, 2000}, {8, 0, 400, 800, 800, 300, 300}});
    hand.send(Kind::Down, 100, 600);
    hand.send(Kind::Move, 100, 500);
    CHECK(hand.scroll.id == 7);
    hand.send(Kind::Up, 100, 500, 0.3);
    hand.pass(1);
    hand.send(Kind::Down, 100, 600);
    hand.send(Kind::Move, 100, 700);
    CHECK(hand.scroll.id == 8);
}

TEST_CASE("a wheel stops what glides") {
    Hand hand;
    hand.fling();
    hand.gestures.stop_glide();
    hand.collect();
    const float stopped_at = hand.scroll.position;
    hand.pass(1);
    CHECK(hand.scroll.position == stopped_at);
    CHECK_FALSE(hand.gestures.moving());
}
