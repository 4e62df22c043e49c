#include "platform/glyphs.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <cfloat>
#include <initializer_list>

#include "icons.generated.h"

using namespace duolog;
using platform::Face;

namespace {

/// A font atlas without a window.
struct Atlas {
    ImGuiContext* context = ImGui::CreateContext();
    Atlas() {
        ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        ImGui::GetIO().DisplaySize = {100, 100};
        ImGui::GetIO().IniFilename = nullptr;
    }
    ~Atlas() { ImGui::DestroyContext(context); }
    Atlas(const Atlas&) = delete;
    Atlas& operator=(const Atlas&) = delete;
};

}  // namespace

TEST_CASE("a size is that of the em, so that letters are as wide as in the browser") {
    const Atlas atlas;
    // The sum of the advances (hmtx) by the units of the em, as fontTools reads them from Inter 4.0; without kerning.
    struct Expected {
        Face face;
        float em;
    };
    for (const Expected& expected : {Expected{Face::Regular, 30328.0F / 2816}, Expected{Face::Strong, 30874.0F / 2816},
                                     Expected{Face::Display, 20767.0F / 2048}}) {
        ImFont* font = platform::add_face(*ImGui::GetIO().Fonts, expected.face, nullptr);
        REQUIRE(font != nullptr);
        for (const float size_px : {17.0F, 30.0F, 51.0F}) {
            const float width = font->CalcTextSizeA(size_px, FLT_MAX, 0, "Hamburgefonts åäö ł ø").x;
            CHECK(width == doctest::Approx(expected.em * size_px).epsilon(0.015));
        }
    }
}

TEST_CASE("the icons come with each face, as wide as the em") {
    const Atlas atlas;
    for (const Face face : {Face::Regular, Face::Strong, Face::Display}) {
        ImFont* font = platform::add_face(*ImGui::GetIO().Fonts, face, nullptr);
        CHECK(font->CalcTextSizeA(24, FLT_MAX, 0, kit::kIconPenLine).x == doctest::Approx(24));
    }
}
