#include "ui/kit/pictures.h"

#include <algorithm>
#include <cmath>
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

/// The device's screen, and what is drawn on it by shares of its width and height.
class Drawing {
public:
    explicit Drawing(const ImRect& screen) : screen_(screen) {}

    ImRect part(float left, float top, float right, float bottom) const {
        const ImVec2 size = screen_.GetSize();
        return {std::round(screen_.Min.x + left * size.x), std::round(screen_.Min.y + top * size.y),
                std::round(screen_.Min.x + right * size.x), std::round(screen_.Min.y + bottom * size.y)};
    }
    /// What is only there to be recognised.
    void dull(float left, float top, float right, float bottom, float radius = 2) const {
        fill(list_, part(left, top, right, bottom), kit().palette().hairline, kit().px(radius));
    }
    /// What the words are about: a bright place with the icon that is really there.
    void bright(const ImRect& box, Icon icon) const {
        const Palette& palette = kit().palette();
        fill(list_, box, palette.accent, kit().px(5));
        const float side = std::min(box.GetWidth(), box.GetHeight()) * 0.72F;
        if (icon != Icon::None)
            kit().fonts().draw_icon(list_, glyph(icon), box.GetCenter(), side, ink(palette.on_accent));
    }
    /// A square around a point, a share of the width wide.
    ImRect square(float x, float y, float width) const {
        const ImRect at = part(x, y, x, y);
        const float half = width * screen_.GetWidth() / 2;
        return {std::round(at.Min.x - half), std::round(at.Min.y - half), std::round(at.Min.x + half),
                std::round(at.Min.y + half)};
    }
    void line_of_text(float top, float right) const { dull(0.14F, top, right, top + 0.045F); }

private:
    ImRect screen_;
    ImDrawList& list_ = *ImGui::GetWindowDrawList();
};

void draw_button_on_phone(const Drawing& draw, const StepRow& row) {
    const bool top = row.picture == Picture::PhoneTop;
    const float bar = top ? 0.13F : 0.87F;
    draw.dull(0.08F, top ? 0.07F : 0.81F, top ? 0.66F : 0.92F, top ? 0.19F : 0.93F, 4);
    for (int line = 0; line < 4; ++line)
        draw.line_of_text((top ? 0.34F : 0.16F) + 0.13F * static_cast<float>(line), line % 2 == 0 ? 0.86F : 0.7F);
    draw.bright(draw.square(top ? 0.8F : 0.5F, bar, 0.36F), row.icon);
}

void draw_menu_row(const Drawing& draw, const StepRow& row) {
    for (int line = 0; line < 5; ++line)
        if (line != 3)
            draw.line_of_text(0.14F + 0.17F * static_cast<float>(line), line % 2 == 0 ? 0.72F : 0.86F);
    const ImRect box = draw.part(0.07F, 0.56F, 0.93F, 0.78F);
    draw.bright(box, Icon::None);
    const Palette& palette = kit().palette();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float height = box.GetHeight();
    kit().fonts().draw_icon(list, glyph(row.icon), {box.Max.x - height * 0.6F, box.GetCenter().y}, height * 0.7F,
                            ink(palette.on_accent));
    fill(list,
         {box.Min.x + height * 0.35F, box.GetCenter().y - kit().px(2), box.Max.x - height * 1.2F,
          box.GetCenter().y + kit().px(2)},
         palette.on_accent, kit().px(2));
}

void draw_confirm(const Drawing& draw, const StepRow& row) {
    const bool phone = is_phone(row.picture);
    draw.dull(0.08F, phone ? 0.09F : 0.2F, phone ? 0.34F : 0.5F, phone ? 0.16F : 0.3F);
    if (phone)
        draw.bright(draw.part(0.58F, 0.06F, 0.94F, 0.19F), Icon::None);
    else
        draw.bright(draw.part(0.56F, 0.62F, 0.92F, 0.84F), Icon::Check);
    draw.dull(0.08F, phone ? 0.3F : 0.42F, phone ? 0.36F : 0.24F, phone ? 0.48F : 0.56F, 4);
    draw.dull(phone ? 0.44F : 0.3F, phone ? 0.33F : 0.44F, 0.9F, phone ? 0.38F : 0.49F);
}

void draw_home(const Drawing& draw, const StepRow& row) {
    for (int app = 0; app < 12; ++app) {
        const float x = 0.2F + 0.3F * static_cast<float>(app % 3);
        const float y = 0.15F + 0.21F * static_cast<float>(app / 3);
        const ImRect box = draw.square(x, y, 0.24F);
        if (app == 7)
            draw.bright(draw.square(x, y, 0.32F), row.icon);
        else
            fill(*ImGui::GetWindowDrawList(), box, kit().palette().hairline, kit().px(3));
    }
}

void draw_browser(const Drawing& draw, const StepRow& row) {
    if (row.picture == Picture::ComputerMenu) {
        draw.dull(0.3F, 0.06F, 0.94F, 0.14F);
        draw.bright(draw.part(0.06F, 0.04F, 0.25F, 0.16F), Icon::None);
        draw.dull(0.06F, 0.24F, 0.5F, 0.92F, 3);
        return draw.bright(draw.part(0.1F, 0.62F, 0.46F, 0.78F), Icon::None);
    }
    draw.dull(0.06F, 0.09F, 0.94F, 0.27F, 4);
    for (int line = 0; line < 3; ++line)
        draw.dull(0.1F, 0.44F + 0.16F * static_cast<float>(line), line == 1 ? 0.72F : 0.88F,
                  0.5F + 0.16F * static_cast<float>(line));
    draw.bright(draw.square(0.8F, 0.18F, 0.22F), row.icon);
}

void draw_picture(const ImRect& box, const StepRow& row) {
    const Palette& palette = kit().palette();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = kit().px(is_phone(row.picture) ? 10 : 6);
    const float frame = kit().px(2);
    fill(list, box, palette.paper, radius);
    outline(list, box, palette.edge, radius, frame);
    ImRect screen = box;
    screen.Expand(-frame);
    const Drawing draw(screen);
    switch (row.picture) {
        case Picture::PhoneBottom:
        case Picture::PhoneTop:
            return draw_button_on_phone(draw, row);
        case Picture::PhoneRow:
            return draw_menu_row(draw, row);
        case Picture::PhoneConfirm:
        case Picture::ComputerConfirm:
            return draw_confirm(draw, row);
        case Picture::PhoneHome:
            return draw_home(draw, row);
        case Picture::ComputerBar:
        case Picture::ComputerMenu:
            return draw_browser(draw, row);
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
    name_item(ImGui::GetID("picture"), shown,
              {.role = Role::Image, .name = std::string(row.picture_words), .key = "Picture"});
}

}  // namespace duolog::kit
