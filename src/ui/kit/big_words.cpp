#include "ui/kit/big_words.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "imgui.h"
#include "ui/kit/blocks.h"
#include "ui/kit/draw.h"
#include "ui/kit/kit.h"

namespace duolog::kit {
namespace {

using platform::Role;

constexpr float kQuestionWidth = 420, kQuietWidth = 300;

/// Large, unless a word would be broken or the title takes the page.
Type title_type(std::string_view title, float width) {
    constexpr std::size_t kMostLines = 4;
    const TextBlock& large = kit().fonts().block(Type::Display, title, width);
    return large.broken || large.lines.size() > kMostLines ? Type::Title : Type::Display;
}

/// One text of the two; `node` brings role, level, key and language.
void say(Type type, Colour colour, std::string_view words, platform::MirrorNode node) {
    const float width = std::min(kit().flow().width, kit().text_px(size::kReading));
    const TextBlock& block = kit().fonts().block(type, words, width);
    const ImRect box = take(block.height);
    node.name = std::string(words);
    name_item(ImGui::GetID(node.key.c_str()), {box.Min, {box.Min.x + width, box.Max.y}}, node);
    kit().fonts().draw(*ImGui::GetWindowDrawList(), type, box.Min, ink(colour), words, block);
}

void say_centred(Type type, Colour colour, float most, std::string_view words, platform::MirrorNode node) {
    const float width = std::min(kit().flow().width, kit().text_px(most));
    const TextBlock& block = kit().fonts().block(type, words, width);
    const ImRect box = take(block.height);
    const float centre = std::round(box.GetCenter().x);
    node.name = std::string(words);
    name_item(ImGui::GetID(node.key.c_str()), {centre - width / 2, box.Min.y, centre + width / 2, box.Max.y}, node);
    kit().fonts().draw_centred(*ImGui::GetWindowDrawList(), type, centre, box.Min.y, ink(colour), words, block);
}

}  // namespace

void centred_words(std::string_view question, std::string_view quiet) {
    say_centred(Type::Title, kit().palette().ink, kQuestionWidth, question,
                {.role = Role::Heading, .level = 1, .key = "Question"});
    space(24);
    say_centred(Type::Small, kit().palette().muted, kQuietWidth, quiet, {.role = Role::Text, .key = "QuietWords"});
}

void big_words(std::string_view title, std::string_view how, std::string_view second_title, std::string_view second_how,
               std::string_view second_language) {
    const Palette& palette = kit().palette();
    const std::string language(second_language);
    say(title_type(title, kit().flow().width), palette.ink, title,
        {.role = Role::Heading, .level = 1, .key = "BigTitle"});
    if (!how.empty()) {
        space(12);
        say(Type::Body, palette.ink, how, {.role = Role::Text, .key = "BigText"});
    }
    if (second_title.empty())
        return;
    space(24);
    fill(*ImGui::GetWindowDrawList(), take(kit().px(size::kHair)), palette.hairline);
    space(24);
    say(Type::Strong, palette.muted, second_title,
        {.role = Role::Heading, .level = 2, .key = "SecondTitle", .language = language});
    if (!second_how.empty()) {
        space(4);
        say(Type::Small, palette.muted, second_how, {.role = Role::Text, .key = "SecondText", .language = language});
    }
}

}  // namespace duolog::kit
