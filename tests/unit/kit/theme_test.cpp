#include "ui/kit/theme.h"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace duolog::kit;

namespace {

void check_palette(const Palette& palette) {
    for (const Colour ground : {palette.paper, palette.surface, palette.tint, palette.notice}) {
        CAPTURE(ground);
        CHECK(contrast(palette.ink, ground) >= 4.5);
    }
    for (const Colour ground : {palette.paper, palette.surface, palette.tint}) {
        CAPTURE(ground);
        CHECK(contrast(palette.muted, ground) >= 4.5);
        CHECK(contrast(palette.accent, ground) >= 4.5);
        CHECK(contrast(palette.danger, ground) >= 4.5);
    }
    CHECK(contrast(palette.muted, mixed(palette.surface, palette.hairline, 0.5F)) >= 4.5);  // A row under the mouse.
    CHECK(contrast(palette.on_accent, palette.accent) >= 4.5);
    CHECK(contrast(palette.edge, palette.paper) >= 3);
    CHECK(contrast(palette.edge, palette.surface) >= 3);
    CHECK(contrast(palette.notice_ink, palette.notice) >= 3);
    CHECK(contrast(palette.danger, palette.notice) >= 3);
}

}  // namespace

TEST_CASE("contrast is as WCAG defines it") {
    CHECK(contrast(0x000000, 0xFFFFFF) == doctest::Approx(21));
    CHECK(contrast(0x777777, 0xFFFFFF) == doctest::Approx(4.48).epsilon(0.01));
    CHECK(contrast(0x123456, 0x123456) == doctest::Approx(1));
}

TEST_CASE("every text pair of the light theme holds 4.5 and every edge 3") { check_palette(light_palette()); }

TEST_CASE("every text pair of the dark theme holds 4.5 and every edge 3") { check_palette(dark_palette()); }

TEST_CASE("the toast's words are read on its ground, which is the other theme's ink") {
    CHECK(contrast(light_palette().paper, light_palette().ink) >= 4.5);
    CHECK(contrast(dark_palette().accent, light_palette().ink) >= 4.5);
    CHECK(contrast(dark_palette().paper, dark_palette().ink) >= 4.5);
    CHECK(contrast(light_palette().accent, dark_palette().ink) >= 4.5);
}
