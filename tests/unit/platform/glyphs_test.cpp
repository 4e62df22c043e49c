#include "platform/glyphs.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cfloat>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "icons.generated.h"
#include "imgui_internal.h"
#include "support/temporary_folder.h"

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

/// One cluster, whose stand-in is the first.
class OneCluster final : public platform::Clusters {
public:
    explicit OneCluster(std::string text) : text_(std::move(text)) {}
    std::string_view cluster(unsigned code_point) const override {
        return code_point == platform::kFirstStandIn ? std::string_view(text_) : std::string_view();
    }

private:
    std::string text_;
};

/// A glyph's pixels as they lie in the atlas.
struct Picture {
    bool visible = false, coloured = false;
    float advance = 0;
    int width = 0, height = 0;
    std::vector<unsigned char> alpha;
    int hues = 0;   ///< Opaque pixels that are not grey.
    long blue = 0;  ///< Of the opaque pixels.

    int ink() const {
        int count = 0;
        for (const unsigned char a : alpha)
            count += a > 128 ? 1 : 0;
        return count;
    }
};

Picture drawn(const std::string& cluster, float size_px = 40, Face face = Face::Regular) {
    const Atlas atlas;
    const OneCluster clusters(cluster);
    ImFontAtlas& fonts = *ImGui::GetIO().Fonts;
    ImFont* font = platform::add_face(fonts, face, &clusters);
    ImGui::NewFrame();
    const ImFontGlyph* glyph = font->GetFontBaked(size_px)->FindGlyph(static_cast<ImWchar>(platform::kFirstStandIn));
    Picture picture;
    picture.visible = glyph->Visible;
    picture.coloured = glyph->Colored;
    picture.advance = glyph->AdvanceX;
    if (picture.visible) {
        ImTextureRect* place = ImFontAtlasPackGetRect(&fonts, glyph->PackId);
        picture.width = place->w;
        picture.height = place->h;
        for (int y = 0; y < place->h; ++y) {
            for (int x = 0; x < place->w; ++x) {
                const auto* pixel =
                    static_cast<const unsigned char*>(fonts.TexData->GetPixelsAt(place->x + x, place->y + y));
                picture.alpha.push_back(pixel[3]);
                const int spread = std::max({pixel[0], pixel[1], pixel[2]}) - std::min({pixel[0], pixel[1], pixel[2]});
                picture.blue += pixel[3] > 128 ? pixel[2] : 0;
                picture.hues += pixel[3] > 128 && spread > 60 ? 1 : 0;
            }
        }
    }
    ImGui::EndFrame();
    return picture;
}

/// While it lives the system has no fonts.
class NoFonts {
public:
    NoFonts() { std::ofstream(file_) << "<?xml version=\"1.0\"?><fontconfig></fontconfig>"; }

private:
    tests::TemporaryFolder folder_;
    std::string file_ = (std::filesystem::path(folder_.path()) / "fonts.conf").string();
    tests::Environment environment_{"FONTCONFIG_FILE", file_.c_str()};
};

}  // namespace

TEST_CASE("a joined emoji is one coloured picture as wide as a single one") {
    const Picture single = drawn("😀");
    CHECK(single.coloured);
    CHECK(single.hues > 100);
    // In grey, in some fonts.
    CHECK(drawn("👨‍👩‍👧‍👦").coloured);
    CHECK(drawn("👨‍👩‍👧‍👦").advance == doctest::Approx(single.advance).epsilon(0.05));
    for (const char* emoji :
         {"🇸🇪", "🇵🇱", "👍🏽", "1️⃣", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"}) {
        const Picture joined = drawn(emoji);
        CHECK_MESSAGE(joined.coloured, std::string(emoji));
        CHECK_MESSAGE(joined.hues > 50, std::string(emoji));
        CHECK(joined.advance == doctest::Approx(single.advance).epsilon(0.05));
        CHECK(joined.height < 60);
    }
    CHECK(drawn("👍🏽").blue != drawn("👍").blue);
}

TEST_CASE("Arabic letters join, marks lie on their letters, every script has ink") {
    const Picture word = drawn("السلام");
    float apart = 0;
    for (const char* letter : {"ا", "ل", "س", "ل", "ا", "م"})
        apart += drawn(letter).advance;
    CHECK(word.advance < apart * 0.95F);
    CHECK(word.ink() > 100);
    CHECK_FALSE(word.coloured);
    CHECK(drawn("e\u0301").advance == doctest::Approx(drawn("é").advance).epsilon(0.02));
    CHECK(drawn("e\u0301").ink() == doctest::Approx(drawn("é").ink()).epsilon(0.1));
    CHECK(drawn("x\u0301").advance < drawn("x").advance * 1.2F);
    for (const char* text : {"שלום", "你", "好", "Ж", "ა", "Ж\u0301"})
        CHECK_MESSAGE(drawn(text).ink() > 60, std::string(text));
    CHECK(drawn("שלום", 40, Face::Strong).ink() > drawn("שלום").ink());
}

TEST_CASE("joiners and marks of direction alone take no room") {
    for (const char* text : {"\u200D", "\uFE0F", "\u200F", "\u2066"}) {
        CHECK_FALSE(drawn(text).visible);
        CHECK(drawn(text).advance == 0);
    }
}

TEST_CASE("what no font has is a box, and so is everything where there are no fonts but Inter") {
    const Picture unassigned = drawn("\U0003FFFD");
    CHECK(unassigned.visible);
    CHECK(unassigned.ink() > 20);
    CHECK(unassigned.alpha[static_cast<std::size_t>(unassigned.height / 2 * unassigned.width + unassigned.width / 2)] ==
          0);
    const NoFonts none;
    for (const char* text : {"👨‍👩‍👧‍👦", "السلام", "好"}) {
        const Picture picture = drawn(text);
        CHECK(picture.visible);
        CHECK_FALSE(picture.coloured);
    }
    CHECK(drawn("e\u0301").ink() == doctest::Approx(drawn("é").ink()).epsilon(0.1));
}

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
