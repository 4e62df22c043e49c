#include "ui/kit/scroll.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace duolog::kit;
using duolog::platform::ScrollKey;
using duolog::platform::WheelEvent;
using Unit = WheelEvent::Unit;

namespace {

constexpr std::uint32_t kPage = 1, kList = 2;

/// A page of 800 by 1000 at 500 of 2000, and a list in it of which 400 are seen.
struct Wheel {
    Scroller scroller;
    std::vector<ScrollTarget> targets{{kPage, 0, 0, 800, 1000, 500, 2000}, {kList, 100, 300, 700, 700, 0, 600}};
    double now = 100;
    int steps = 0;
    bool reduced_motion = false;

    Wheel() { scroller.set_sizes(1, 20); }
    float at(std::uint32_t id) const { return id == kPage ? targets[0].position : targets[1].position; }

    /// As a frame does: what was decided is drawn, rounded to whole pixels.
    void frame() {
        scroller.set_targets(targets);
        scroller.advance(now);
        if (const auto step = scroller.take_step()) {
            ++steps;
            targets[step->id == kPage ? 0 : 1].position = std::round(step->position);
        }
        scroller.set_targets(targets);
    }
    void roll(float dy, Unit unit = Unit::Pixels, bool notch = false, float x = 50, float y = 50) {
        scroller.set_targets(targets);
        scroller.roll({unit, dy, notch, x, y, now}, reduced_motion);
        frame();
    }
    void key(ScrollKey key) {
        scroller.set_targets(targets);
        scroller.press(key, targets.data(), now, reduced_motion);
        frame();
    }
    void pass(double secs) {
        for (double left = secs; left > 0; left -= 0.016) {
            now += 0.016;
            frame();
        }
    }
};

}  // namespace

TEST_CASE("a touchpad moves the page by exactly as much as it tells, parts of a pixel added up") {
    Wheel wheel;
    wheel.roll(7);
    CHECK(wheel.at(kPage) == 507);
    for (int i = 0; i < 10; ++i)
        wheel.roll(0.3F);
    CHECK(wheel.at(kPage) == 510);
    CHECK_FALSE(wheel.scroller.moving());
    wheel.roll(-10);
    CHECK(wheel.at(kPage) == 500);
}

TEST_CASE("a notch is three lines, shown in at most 160 ms, and notches add up") {
    Wheel wheel;
    wheel.roll(3, Unit::Lines, true);
    CHECK(wheel.at(kPage) < 560);
    wheel.pass(0.05);
    CHECK(wheel.at(kPage) > 500);
    CHECK(wheel.at(kPage) < 560);
    wheel.roll(3, Unit::Lines, true);
    wheel.pass(0.16);
    CHECK(wheel.at(kPage) == 620);
    CHECK_FALSE(wheel.scroller.moving());
}

TEST_CASE("with less motion a notch is there at once") {
    Wheel wheel;
    wheel.reduced_motion = true;
    wheel.roll(3, Unit::Lines, true);
    CHECK(wheel.at(kPage) == 560);
    CHECK(wheel.steps == 1);
}

TEST_CASE("a page of the wheel leaves something of the last one in view") {
    Wheel wheel;
    wheel.roll(1, Unit::Pages);
    CHECK(wheel.at(kPage) == 500 + 875);
}

TEST_CASE("the wheel moves what lies under the pointer, and the page only after a pause at its end") {
    Wheel wheel;
    for (int i = 0; i < 10; ++i) {
        wheel.roll(100, Unit::Pixels, false, 400, 500);
        wheel.pass(0.1);
    }
    CHECK(wheel.at(kList) == 600);
    CHECK(wheel.at(kPage) == 500);
    wheel.pass(0.5);
    wheel.roll(100, Unit::Pixels, false, 400, 500);
    CHECK(wheel.at(kPage) == 600);
    // And the page goes on, though the list could move the other way by now.
    wheel.roll(-50, Unit::Pixels, false, 400, 500);
    CHECK(wheel.at(kPage) == 550);
    CHECK(wheel.at(kList) == 600);
}

TEST_CASE("a pointer that moved elsewhere rolls what lies there") {
    Wheel wheel;
    wheel.roll(600, Unit::Pixels, false, 400, 500);
    wheel.roll(40, Unit::Pixels, false, 50, 500);
    CHECK(wheel.at(kPage) == 540);
}

TEST_CASE("nothing rolls beneath what lies over the page") {
    Wheel wheel;
    wheel.targets.push_back({0, 0, 0, 800, 1000, 0, 0});
    wheel.roll(100);
    CHECK(wheel.at(kPage) == 500);
}

TEST_CASE("a text that fits leaves the wheel to the page") {
    Wheel wheel;
    wheel.targets[1].limit = 0;
    wheel.roll(100, Unit::Pixels, false, 400, 500);
    CHECK(wheel.at(kPage) == 600);
}

TEST_CASE("a wheel goes on from where something else has put the page") {
    Wheel wheel;
    wheel.roll(100);
    wheel.targets[0].position = 1500;
    wheel.roll(10);
    CHECK(wheel.at(kPage) == 1510);
}

TEST_CASE("keys go by lines and pages, to the start and to the end") {
    Wheel wheel;
    wheel.key(ScrollKey::LineDown);
    wheel.pass(0.2);
    CHECK(wheel.at(kPage) == 540);
    wheel.key(ScrollKey::LineUp);
    wheel.pass(0.2);
    CHECK(wheel.at(kPage) == 500);
    wheel.key(ScrollKey::PageDown);
    wheel.pass(0.2);
    CHECK(wheel.at(kPage) == 1375);
    wheel.key(ScrollKey::End);
    wheel.pass(0.2);
    CHECK(wheel.at(kPage) == 2000);
    wheel.key(ScrollKey::Start);
    wheel.pass(0.2);
    CHECK(wheel.at(kPage) == 0);
    CHECK_FALSE(wheel.scroller.moving());
}

TEST_CASE("a finger takes over from a wheel") {
    Wheel wheel;
    wheel.roll(3, Unit::Lines, true);
    wheel.scroller.stop();
    const float stopped_at = wheel.at(kPage);
    wheel.pass(0.3);
    CHECK(wheel.at(kPage) == stopped_at);
}
