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
    CHECK(contrast(palette.notice_ink, palette.notice) >= 4.5);
    CHECK(contrast(palette.on_class, palette.notice_ink) >= 4.5);  // A button about reflection.
    CHECK(contrast(palette.notice_ink, palette.surface) >= 3);
    for (const Colour ground : {palette.one, palette.two, palette.three}) {
        CAPTURE(ground);
        CHECK(contrast(palette.on_class, ground) >= 4.5);
        CHECK(contrast(ground, palette.surface) >= 3);
        CHECK(contrast(ground, palette.paper) >= 3);
    }
    CHECK(contrast(mixed(palette.accent, palette.on_accent, 0.3F), palette.on_accent) >= 3);  // Progress on a card.
    CHECK(contrast(mixed(palette.paper, palette.edge, 0.35F), palette.accent) >= 3);          // Progress on paper.
    CHECK(contrast(palette.danger, palette.notice) >= 3);
}

}  // namespace

TEST_CASE("contrast is as WCAG defines it") {
    CHECK(contrast(0x000000, 0xFFFFFF) == doctest::Approx(21));
    CHECK(contrast(0x777777, 0xFFFFFF) == doctest::Approx(4.48).epsilon(0.01));
    CHECK(contrast(0x123456, 0x123456) == doctest::Approx(1));
}

TEST_CASE("every text pair of every theme holds 4.5 and every edge 3") {
    for (const Shade shade : {Shade::Light, Shade::Dark})
        for (const Strength strength : {Strength::Normal, Strength::High}) {
            CAPTURE(static_cast<int>(shade));
            CAPTURE(static_cast<int>(strength));
            check_palette(palette_of(shade, strength));
        }
}

TEST_CASE("high contrast holds 7 for words and shows every line") {
    for (const Shade shade : {Shade::Light, Shade::Dark}) {
        const Palette& palette = palette_of(shade, Strength::High);
        for (const Colour ground : {palette.paper, palette.surface, palette.tint}) {
            for (const Colour words : {palette.ink, palette.muted, palette.accent, palette.danger}) {
                CAPTURE(ground);
                CAPTURE(words);
                CHECK(contrast(words, ground) >= 7);
            }
        }
        CHECK(contrast(palette.on_accent, palette.accent) >= 7);
        CHECK(contrast(palette.notice_ink, palette.notice) >= 7);
        CHECK(contrast(palette.on_class, palette.notice_ink) >= 7);
        CHECK(contrast(palette.hairline, palette.surface) >= 3);
    }
}

TEST_CASE("the toast's words are read on its ground, which is the other theme's ink") {
    for (const Strength strength : {Strength::Normal, Strength::High}) {
        const Palette& light = palette_of(Shade::Light, strength);
        const Palette& dark = palette_of(Shade::Dark, strength);
        CHECK(contrast(light.paper, light.ink) >= 4.5);
        CHECK(contrast(dark.accent, light.ink) >= 4.5);
        CHECK(contrast(dark.paper, dark.ink) >= 4.5);
        CHECK(contrast(light.accent, dark.ink) >= 4.5);
    }
}
