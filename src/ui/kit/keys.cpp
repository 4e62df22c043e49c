#include "ui/kit/keys.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "ui/kit/draw.h"
#include "ui/kit/items.h"
#include "ui/kit/kit.h"
#include "ui/kit/widgets.h"

namespace duolog::kit {
namespace {

using platform::Role;

/// One chord's words and its place from the row's left end and the first line's top. Device pixels.
struct Cap {
    const std::string* words;
    float x, y, width;
};

/// Where the parts of a row lie. Device pixels.
struct KeysShape {
    float pad, cap_height, title_width;
    bool beside = true;
    std::vector<Cap> caps;
    float caps_width = 0, caps_height = 0;
};

/// In as many lines as they need.
void place_caps(KeysShape& shape, const std::vector<std::string>& chords, float most) {
    const float gap = kit().px(8);
    float x = 0;
    float y = 0;
    for (const std::string& chord : chords) {
        const float width = std::min(std::ceil(kit().fonts().width(Type::Small, chord)) + 1 + 2 * gap, most);
        if (x > 0 && x + width > most) {
            x = 0;
            y += shape.cap_height + gap;
        }
        shape.caps.push_back({&chord, x, y, width});
        shape.caps_width = std::max(shape.caps_width, x + width);
        x += width + gap;
    }
    shape.caps_height = y + shape.cap_height;
}

KeysShape keys_shape(std::string_view title, const std::vector<std::string>& chords) {
    KeysShape shape{};
    Fonts& fonts = kit().fonts();
    shape.pad = kit().px(16);
    shape.cap_height = fonts.metrics(Type::Small).line_height + 2 * kit().px(4);
    const float room = kit().flow().width - 2 * shape.pad;
    place_caps(shape, chords, room);
    shape.title_width = room - shape.caps_width - kit().px(16);
    shape.beside = shape.caps_height <= shape.cap_height && fonts.width(Type::Body, title) + 1 <= shape.title_width;
    if (!shape.beside)
        shape.title_width = room;
    return shape;
}

void draw_cap(const Cap& cap, ImVec2 origin, float height) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    const ImVec2 at(origin.x + cap.x, origin.y + cap.y);
    const ImRect box(at, {at.x + cap.width, at.y + height});
    fill(list, box, palette.paper, kit().px(8));
    outline(list, box, palette.edge, kit().px(8), kit().px(size::kHair));
    Fonts& fonts = kit().fonts();
    const TextBlock line = fonts.fitting_line(Type::Small, *cap.words, cap.width - 2 * kit().px(6));
    fonts.draw(list, Type::Small,
               {std::round(box.GetCenter().x - line.width / 2), std::round(box.GetCenter().y - line.height / 2)},
               ink(palette.ink), *cap.words, line);
}

}  // namespace

void keys_row(std::string_view title, const std::vector<std::string>& chords) {
    const KeysShape shape = keys_shape(title, chords);
    const TextBlock block = kit().fonts().block(Type::Body, title, shape.title_width);
    const float below = shape.beside ? 0 : kit().px(8) + shape.caps_height;
    const float high = std::max(shape.beside ? shape.cap_height : 0.0F, block.height) + below;
    const ImRect row = take_row(std::max(high + 2 * kit().px(12), kit().control_px(size::kRow)));
    std::string name(title);
    for (const std::string& chord : chords) {
        name += &chord == &chords.front() ? ": " : ", ";
        name += chord == "?" ? words(text::Key::KeyQuestion) : chord;  // Readers pass over the sign.
    }
    const ItemScope item(
        {.id = ImGui::GetID(name.c_str()), .role = Role::ListItem, .key = "Row", .rect = pixel_rect(row)});
    name_item(ImGui::GetID((name + " words").c_str()), row, {.role = Role::Text, .name = name, .key = "Keys"});
    const float top = std::round(row.GetCenter().y - high / 2);
    const float title_top = shape.beside ? std::round(row.GetCenter().y - block.height / 2) : top;
    kit().fonts().draw(*ImGui::GetWindowDrawList(), Type::Body, {row.Min.x + shape.pad, title_top},
                       ink(kit().palette().ink), title, block);
    const ImVec2 caps(
        shape.beside ? row.Max.x - shape.pad - shape.caps_width : row.Min.x + shape.pad,
        shape.beside ? std::round(row.GetCenter().y - shape.cap_height / 2) : top + block.height + kit().px(8));
    for (const Cap& cap : shape.caps)
        draw_cap(cap, caps, shape.cap_height);
}

}  // namespace duolog::kit
