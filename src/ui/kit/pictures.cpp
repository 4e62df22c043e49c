#include "ui/kit/pictures.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

#include "imgui.h"
#include "ui/kit/draw.h"
#include "ui/kit/items.h"
#include "ui/kit/kit.h"

namespace duolog::kit {
namespace {

using platform::Role;

bool is_phone(Picture picture) { return picture <= Picture::PhoneHome; }

/// Device pixels.
ImVec2 picture_size(Picture picture) {
    return is_phone(picture) ? ImVec2(kit().control_px(60), kit().control_px(96))
                             : ImVec2(kit().control_px(96), kit().control_px(68));
}

/// What a picture is put together from. Bright is what the words are about; on it lies what is really there.
enum class Paint : std::uint8_t { Dull, Bright, OnBright, Sign };

/// A box by its edges in percent of the device's screen; a Sign's box is as high as wide, around its middle line.
struct Shape {
    Picture picture;
    Paint paint;
    std::uint8_t left, top, right, bottom;
    std::uint8_t radius = 2;  ///< Layout pixels.
};

using enum Picture;
using enum Paint;
constexpr Shape kShapes[] = {
    {PhoneBottom, Dull, 8, 81, 92, 93, 4},
    {PhoneBottom, Dull, 14, 16, 86, 20},
    {PhoneBottom, Dull, 14, 29, 70, 33},
    {PhoneBottom, Dull, 14, 42, 86, 46},
    {PhoneBottom, Dull, 14, 55, 70, 59},
    {PhoneBottom, Bright, 32, 76, 68, 98, 5},
    {PhoneBottom, Sign, 36, 76, 64, 98},
    {PhoneTop, Dull, 8, 7, 56, 19, 4},
    {PhoneTop, Dull, 14, 36, 86, 40},
    {PhoneTop, Dull, 14, 49, 70, 53},
    {PhoneTop, Dull, 14, 62, 86, 66},
    {PhoneTop, Dull, 14, 75, 70, 79},
    {PhoneTop, Bright, 62, 2, 98, 24, 5},
    {PhoneTop, Sign, 66, 2, 94, 24},
    {PhoneRow, Dull, 14, 14, 72, 18},
    {PhoneRow, Dull, 14, 29, 86, 33},
    {PhoneRow, Dull, 14, 44, 72, 48},
    {PhoneRow, Bright, 7, 57, 93, 79, 5},
    {PhoneRow, OnBright, 16, 66, 62, 70},
    {PhoneRow, Sign, 66, 57, 90, 79},
    {PhoneRow, Dull, 14, 88, 72, 92},
    {PhoneConfirm, Dull, 8, 10, 34, 15},
    {PhoneConfirm, Bright, 58, 6, 94, 19, 5},
    {PhoneConfirm, OnBright, 66, 11, 86, 14},
    {PhoneConfirm, Dull, 8, 30, 36, 48, 4},
    {PhoneConfirm, Dull, 44, 34, 90, 38},
    {PhoneConfirm, Dull, 44, 42, 74, 46},
    {PhoneHome, Dull, 10, 8, 30, 21, 3},
    {PhoneHome, Dull, 40, 8, 60, 21, 3},
    {PhoneHome, Dull, 70, 8, 90, 21, 3},
    {PhoneHome, Dull, 10, 31, 30, 44, 3},
    {PhoneHome, Dull, 70, 31, 90, 44, 3},
    {PhoneHome, Bright, 32, 27, 68, 49, 5},
    {PhoneHome, Sign, 36, 27, 64, 49},
    {PhoneHome, Dull, 10, 54, 30, 67, 3},
    {PhoneHome, Dull, 40, 54, 60, 67, 3},
    {ComputerBar, Dull, 6, 9, 94, 29, 4},
    {ComputerBar, Dull, 10, 46, 88, 52},
    {ComputerBar, Dull, 10, 62, 72, 68},
    {ComputerBar, Dull, 10, 78, 88, 84},
    {ComputerBar, Bright, 70, 3, 92, 35, 5},
    {ComputerBar, Sign, 73, 3, 89, 35},
    {ComputerMenu, Dull, 30, 6, 94, 14},
    {ComputerMenu, Bright, 6, 4, 25, 16, 3},
    {ComputerMenu, Dull, 6, 22, 54, 92, 3},
    {ComputerMenu, Bright, 10, 60, 50, 78, 3},
    {ComputerMenu, OnBright, 16, 67, 42, 72},
    {ComputerConfirm, Dull, 8, 18, 24, 42, 4},
    {ComputerConfirm, Dull, 32, 20, 88, 26},
    {ComputerConfirm, Dull, 32, 34, 70, 40},
    {ComputerConfirm, Bright, 56, 60, 92, 84, 5},
    {ComputerConfirm, OnBright, 64, 70, 84, 75},
};

void draw_picture(const ImRect& box, const StepRow& row) {
    const Palette& palette = kit().palette();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = kit().px(is_phone(row.picture) ? 10 : 6);
    fill(list, box, palette.paper, radius);
    outline(list, box, palette.edge, radius, kit().px(2));
    const auto at = [](float from, float to, std::uint8_t percent) {
        return std::round(from + (to - from) * static_cast<float>(percent) / 100);
    };
    for (const Shape& shape : kShapes) {
        if (shape.picture != row.picture)
            continue;
        const ImRect part(at(box.Min.x, box.Max.x, shape.left), at(box.Min.y, box.Max.y, shape.top),
                          at(box.Min.x, box.Max.x, shape.right), at(box.Min.y, box.Max.y, shape.bottom));
        if (shape.paint == Sign)
            kit().fonts().draw_icon(list, glyph(row.icon), part.GetCenter(), part.GetWidth(), ink(palette.on_accent));
        else
            fill(list, part,
                 shape.paint == Dull     ? palette.hairline
                 : shape.paint == Bright ? palette.accent
                                         : palette.on_accent,
                 kit().px(shape.radius));
    }
}

}  // namespace

void step_row(const StepRow& row) {
    Fonts& fonts = kit().fonts();
    const float pad = kit().px(16);
    const ImVec2 picture = picture_size(row.picture);
    const std::string words = std::to_string(row.number) + ". " + std::string(row.words);
    const float whole = kit().flow().width - 2 * pad;
    const float beside = whole - picture.x - pad;
    // Large letters need the width: then the picture stands above them.
    const bool above = fonts.block(Type::Body, words, beside).broken;
    const TextBlock block = fonts.block(Type::Body, words, above ? whole : beside);
    const float inner = above ? picture.y + kit().px(12) + block.height : std::max(picture.y, block.height);
    const ImRect box = take_row(inner + 2 * pad);
    const ItemScope item({.id = ImGui::GetID("item"), .role = Role::ListItem, .key = "Row", .rect = pixel_rect(box)});
    const float top = above ? box.Min.y + pad : std::round(box.GetCenter().y - picture.y / 2);
    const ImRect shown({box.Min.x + pad, top}, {box.Min.x + pad + picture.x, top + picture.y});
    draw_picture(shown, row);
    const ImVec2 at = above ? ImVec2(box.Min.x + pad, shown.Max.y + kit().px(12))
                            : ImVec2(shown.Max.x + pad, std::round(box.GetCenter().y - block.height / 2));
    fonts.draw(*ImGui::GetWindowDrawList(), Type::Body, at, ink(kit().palette().ink), words, block);
    name_item(ImGui::GetID("words"), {at, {at.x + block.width, at.y + block.height}},
              {.role = Role::Text, .name = words, .key = "Step"});
}

}  // namespace duolog::kit
