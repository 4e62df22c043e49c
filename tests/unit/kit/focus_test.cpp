#include "ui/kit/focus.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace duolog;
using kit::Course;
using kit::Focus;
using platform::MirrorNode;
using platform::Role;

namespace {

using Nodes = std::vector<MirrorNode>;

MirrorNode button(std::uint32_t id, std::uint32_t parent = 0, const std::string& key = "Button") {
    return {.id = id, .parent = parent, .role = Role::Button, .name = "button", .key = key};
}
MirrorNode title(std::uint32_t id) { return {.id = id, .role = Role::Heading, .level = 1, .name = "title"}; }
MirrorNode page_title(std::uint32_t id) {
    return {.id = id, .role = Role::Heading, .level = 2, .name = "page", .key = "PageTitle"};
}
MirrorNode places(std::uint32_t id) { return {.id = id, .role = Role::Navigation, .name = "places"}; }
MirrorNode menu(std::uint32_t id) { return {.id = id, .role = Role::Dialog, .name = "menu"}; }
MirrorNode main_part(std::uint32_t id) { return {.id = id, .role = Role::Main}; }

/// A list of three rows under title 1, with places.
Nodes list() { return {places(90), button(91, 90), title(1), button(11), button(12), button(13)}; }

Focus by_keyboard(bool titles_too = true) {
    Focus focus(titles_too);
    focus.used_keyboard();
    focus.follow(list(), 12);
    focus.arrived();
    return focus;
}

}  // namespace

TEST_CASE("a menu that opens takes the focus to its first item, and gives it back when it closes") {
    Focus focus = by_keyboard();
    focus.follow({menu(5), button(6, 5, "CloseMenu"), button(7, 5)}, 12);
    CHECK(focus.target() == 7U);
    focus.arrived();
    focus.follow(list(), 7);
    CHECK(focus.target() == 12U);
}

TEST_CASE("when the row whose menu was open has gone, its neighbour has the focus") {
    Focus focus = by_keyboard();
    focus.follow({menu(5), button(7, 5)}, 12);
    focus.arrived();
    SUBCASE("the next one") {
        focus.follow({title(1), button(11), button(13)}, 7);
        CHECK(focus.target() == 13U);
    }
    SUBCASE("the one before, at the end of the list") {
        focus.follow({title(1), button(11)}, 7);
        CHECK(focus.target() == 11U);
    }
}

TEST_CASE("a new page has the focus at its title, and the list at the row that led there") {
    Focus focus = by_keyboard();
    focus.follow({page_title(2), button(21), button(22)}, 12);
    CHECK(focus.target() == 2U);
    focus.arrived();
    focus.follow(list(), 21);
    CHECK(focus.target() == 12U);
}

TEST_CASE("where a title cannot have the focus, the first thing below it has") {
    Focus focus = by_keyboard(false);
    focus.follow({button(20), page_title(2), button(21)}, 12);
    CHECK(focus.target() == 21U);
}

TEST_CASE("a place that is gone to begins at its title") {
    Focus focus = by_keyboard();
    focus.follow({places(90), button(91, 90), title(2), button(21)}, 91);
    focus.arrived();
    focus.follow({places(90), button(91, 90), title(2), button(21)}, 91);
    focus.follow(list(), 91);
    CHECK(focus.target() == 1U);
}

TEST_CASE("a finger or a mouse moves no focus, and a field that takes the keyboard keeps it") {
    Focus focus = by_keyboard();
    SUBCASE("by finger") { focus.used_pointer(); }
    SUBCASE("a field") { focus.taken_by_field(); }
    focus.follow({page_title(2), button(21)}, 12);
    CHECK_FALSE(focus.target().has_value());
}

TEST_CASE("what goes away by itself leaves the focus with its neighbour; who has left the page is not called back") {
    Focus focus = by_keyboard();
    SUBCASE("it had the focus") {
        focus.follow({title(1), button(11), button(13)}, 12);
        CHECK(focus.target() == 13U);
    }
    SUBCASE("the person had left") {
        focus.follow(list(), 0);
        focus.follow({title(1), button(11), button(13)}, 0);
        CHECK_FALSE(focus.target().has_value());
    }
}

TEST_CASE("the parts of the window come in turn, each at what is chosen in it") {
    MirrorNode chosen = button(12);
    chosen.selected = true;
    const Nodes nodes = {places(90), button(91, 90), main_part(80), title(1),  button(11),
                         chosen,     button(13),     page_title(2), button(21)};
    Focus focus(false);
    const auto next = [&](std::uint32_t from, Course course) {
        focus.to_next_part(nodes, from, course);
        return focus.target().value_or(0);
    };
    CHECK(next(91, Course::Forward) == 12);
    CHECK(next(13, Course::Forward) == 21);
    CHECK(next(21, Course::Forward) == 91);
    CHECK(next(91, Course::Backward) == 21);
}

TEST_CASE("what the program leads to gets the focus as soon as it is there, rather than the title of its page") {
    Focus focus = by_keyboard();
    focus.lead_to(31);
    focus.follow(list(), 12);
    CHECK_FALSE(focus.target().has_value());
    focus.follow({title(3), button(30), button(31)}, 12);
    CHECK(focus.target() == 31U);
    focus.arrived();
    focus.follow({title(3), button(30), button(31)}, 31);
    CHECK_FALSE(focus.target().has_value());
}

TEST_CASE("what the program leads to and does not come is given up, and a finger is led nowhere") {
    Focus focus = by_keyboard();
    focus.lead_to(31);
    for (int frame = 0; frame < 10; ++frame)
        focus.follow(list(), 12);
    focus.follow({places(90), title(1), button(12), button(31)}, 12);
    CHECK_FALSE(focus.target().has_value());
    focus.used_pointer();
    focus.lead_to(31);
    focus.follow({places(90), title(1), button(12), button(31)}, 12);
    CHECK_FALSE(focus.target().has_value());
}
