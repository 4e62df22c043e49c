#include "ui/kit/fonts.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace duolog::kit;

namespace {

/// The faces in a frame without a window.
class Faces {
public:
    Faces() : context_(ImGui::CreateContext()) {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        io.DisplaySize = {100, 100};
        fonts.load();
        ImGui::NewFrame();
        fonts.set_scale(1, 1);
    }
    ~Faces() {
        ImGui::EndFrame();
        ImGui::DestroyContext(context_);
    }
    Faces(const Faces&) = delete;
    Faces& operator=(const Faces&) = delete;

    float width(std::string_view text) { return fonts.width(Type::Body, text); }

    Fonts fonts;

private:
    ImGuiContext* context_;
};

std::string_view words_of(std::string_view text, const Line& line) {
    return text.substr(line.begin, line.end - line.begin);
}

}  // namespace

TEST_CASE("a line with joined emoji is as wide as the emoji are many") {
    Faces faces;
    const float one = faces.width("😀");
    CHECK(faces.width("👨‍👩‍👧‍👦") == doctest::Approx(one).epsilon(0.05));
    CHECK(faces.width("🇸🇪🇵🇱") == doctest::Approx(2 * one).epsilon(0.05));
    CHECK(faces.width("a👍🏽b") == doctest::Approx(one + faces.width("ab")).epsilon(0.05));
}

TEST_CASE("lines of every script begin and end at bytes of the original, and nothing is left out but blanks") {
    Faces faces;
    const std::string text =
        "👨‍👩‍👧‍👦 🇸🇪🇵🇱 👍🏽 1️⃣ cafe\u0301 السلام عليكم שלום नमस्ते 你好 ไทย\nsecond שלום "
        "paragraph "
        "🏴󠁧󠁢󠁳󠁣󠁴󠁿 end";
    for (const float width : {60.0F, 100.0F, 200.0F, 1000.0F}) {
        const TextBlock& block = faces.fonts.block(Type::Body, text, width);
        std::size_t at = 0;
        for (const Line& line : block.lines) {
            for (; at < line.begin; ++at)
                CHECK((text[at] == ' ' || text[at] == '\n'));
            CHECK(line.width == doctest::Approx(faces.width(words_of(text, line))));
            at = line.end;
        }
        CHECK(at == text.size());
    }
}

TEST_CASE("a word of one letter stands with the next, not at the line's end") {
    Faces faces;
    const std::string text = "Porównajcie mocne i słabe strony";
    const TextBlock& block = faces.fonts.block(Type::Body, text, faces.width("Porównajcie mocne i ") + 2);
    REQUIRE(block.lines.size() == 2);
    CHECK(words_of(text, block.lines[0]) == "Porównajcie mocne");
    CHECK(words_of(text, block.lines[1]) == "i słabe strony");
    const TextBlock& alone = faces.fonts.block(Type::Body, "i słabe", faces.width("słabe") + 1);
    REQUIRE(alone.lines.size() == 2);
    CHECK(alone.lines[0].end == 1);  // There is nowhere else for it.
}

TEST_CASE("an ellipsis follows a whole emoji, and there is room for it") {
    Faces faces;
    std::string text;
    for (int i = 0; i < 20; ++i)
        text += "👨‍👩‍👧‍👦";
    const std::size_t one = text.size() / 20;
    const TextBlock& block = faces.fonts.block(Type::Body, text, 100, 1);
    REQUIRE(block.lines.size() == 1);
    CHECK(block.cut);
    CHECK(block.lines[0].end > 0);
    CHECK(block.lines[0].end % one == 0);
    CHECK(faces.width(words_of(text, block.lines[0])) + faces.width("…") <= 100);
}

TEST_CASE("a word in one piece that is too wide makes the text smaller, as any word does") {
    Faces faces;
    faces.fonts.set_scale(1, 2);
    const std::string word = "السلاموعليكمورحمة";
    const float width = faces.width(word) * 0.8F;
    const TextBlock& block = faces.fonts.block(Type::Body, word, width);
    CHECK(block.lines.size() == 1);
    CHECK(block.width <= width);
}

TEST_CASE("a stand-in that is used anew has the width of what it stands for now") {
    Faces faces;
    const float emoji = faces.width("👍🏽");
    const float letter = faces.width("e\u0301");
    REQUIRE(emoji > letter * 1.5F);
    for (int i = 0; i < 4096; ++i)
        faces.fonts.cooking().stand_in("x" + std::to_string(i));
    faces.fonts.trim();
    CHECK(faces.width("e\u0301") == letter);
    CHECK(faces.width("👍🏽") == emoji);
}
