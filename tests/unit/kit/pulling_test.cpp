// Fingers on a handle.
#include <doctest/doctest.h>

#include <algorithm>

#include "ui/kit/gestures.h"

using namespace duolog::kit;
using Kind = duolog::platform::PointerEvent::Kind;

namespace {

constexpr TouchZone kHandle{5, TouchZone::Kind::Pull, 600, 500, 700, 560};

/// One finger that comes down on the handle, on a page that scrolls.
struct Hand {
    Gestures gestures;
    std::vector<DragStep> drags;
    bool pressed = false;
    bool scrolled = false;
    double secs = 0;

    Hand() {
        gestures.set_width(800);
        gestures.set_targets({{1, 0, 0, 800, 1600, 500, 5000}});
        gestures.set_zones({kHandle});
        send(Kind::Down, 650, 530);
    }
    void send(Kind kind, float x, float y) {
        gestures.handle({kind, 1, x, y, secs += 0.01});
        pass(0.01);
    }
    void pass(double longer) {
        gestures.advance(secs += longer, false);
        if (const auto drag = gestures.take_drag_step())
            drags.push_back(*drag);
        scrolled = scrolled || gestures.take_scroll_step().has_value();
        // What is released after the pointer has left is not pressed.
        bool over = true;
        for (const PointerStep& step : gestures.take_pointer_steps()) {
            over = step.kind == PointerStep::Kind::MoveTo || (over && step.kind != PointerStep::Kind::Leave);
            pressed = pressed || (over && step.kind == PointerStep::Kind::Release);
        }
    }
};

}  // namespace

TEST_CASE("a handle is pulled up and down after a short way, held before or not, and scrolls nothing") {
    for (const double held_secs : {0.0, 0.4}) {
        Hand hand;
        hand.pass(held_secs);
        hand.send(Kind::Move, 651, 537);
        hand.send(Kind::Move, 640, 800);
        hand.send(Kind::Up, 640, 810);
        REQUIRE(hand.drags.size() == 3);
        CHECK(hand.drags[0].from_y == 530);
        CHECK(hand.drags[1].y == 800);
        CHECK(hand.drags[2].kind == DragStep::Kind::End);
        CHECK(hand.drags[2].y == 810);
        CHECK_FALSE(hand.scrolled);
        CHECK_FALSE(hand.pressed);
    }
}

TEST_CASE("a tap on a handle is a tap, also when it slips a little") {
    Hand hand;
    hand.send(Kind::Move, 650, 535);
    hand.send(Kind::Up, 650, 535);
    CHECK(hand.pressed);
    CHECK(hand.drags.empty());
}

TEST_CASE("sideways a handle is not pulled") {
    Hand hand;
    hand.send(Kind::Move, 600, 535);
    hand.send(Kind::Move, 600, 600);
    CHECK(hand.drags.empty());
    CHECK_FALSE(hand.pressed);
}
