#include "ui/kit/places.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "imgui.h"
#include "ui/kit/draw.h"
#include "ui/kit/items.h"
#include "ui/kit/kit.h"
#include "ui/kit/scopes.h"
#include "ui/kit/shapes.h"

namespace duolog::kit {
namespace {

using platform::Role;

constexpr ImGuiWindowFlags kBare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse;

std::string_view label_of(const PlaceButton& place) { return kit().words().get(place.key); }

/// Where one label does not fit, all give way: icons alone are better than a row of two kinds.
bool labels_fit(const std::vector<PlaceButton>& places, float width) {
    return std::all_of(places.begin(), places.end(), [&](const PlaceButton& place) {
        return kit().fonts().width(Type::Label, label_of(place)) + kit().px(6) <= width;
    });
}

void draw_place(const PlaceButton& place, const ImRect& box, const Press& press, bool with_label) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    Fonts& fonts = kit().fonts();
    const float line = fonts.metrics(Type::Label).line_height;
    const float pill_height = kit().px(32);
    const float all = with_label ? pill_height + kit().px(2) + line : pill_height;
    const float top = std::round(box.GetCenter().y - all / 2);
    const float centre = std::round(box.GetCenter().x);
    const float half = kit().px(28);
    const ImRect pill({centre - half, top}, {centre + half, top + pill_height});
    if (place.here)
        fill(list, pill, palette.tint, pill_height / 2);
    else if (press.hovered || press.held)
        fill(list, pill, mixed(palette.surface, palette.hairline, 0.5F), pill_height / 2);
    if (press.focused)
        focus_ring(list, pill, pill_height / 2);
    const ImU32 colour = ink(place.here ? palette.accent : palette.muted);
    fonts.draw_icon(list, glyph(place.icon), pill.GetCenter(), kit().px(22), colour);
    if (with_label) {
        const float width = fonts.width(Type::Label, label_of(place));
        fonts.draw_line(list, Type::Label, {centre - width / 2, pill.Max.y + kit().px(2)}, colour, label_of(place));
    }
}

void place_button(const PlaceButton& place, const ImRect& box, bool with_label) {
    const Press press = press_item(key_id(place.key), box,
                                   {.role = Role::Button,
                                    .name = std::string(label_of(place)),
                                    .key = text::key_name(place.key),
                                    .selected = place.here,
                                    .opens_slot = place.opens_slot});
    draw_place(place, box, press, with_label);
    if (!with_label && (press.hovered || press.held))
        tooltip(label_of(place));
    if (press.pressed)
        place.pressed();
}

platform::MirrorNode navigation(const ImRect& box) {
    return {.id = key_id(text::Key::Places),
            .role = Role::Navigation,
            .name = std::string(kit().words().get(text::Key::Places)),
            .key = text::key_name(text::Key::Places),
            .rect = pixel_rect(box)};
}

void begin(const char* name, const ImRect& box) {
    ImGui::SetCursorScreenPos(box.Min);
    ImGui::BeginChild(name, box.GetSize(), ImGuiChildFlags_NavFlattened, kBare);
    kit().scroll_targets().push_back({0, box.Min.x, box.Min.y, box.Max.x, box.Max.y, 0, 0});
    fill(*ImGui::GetWindowDrawList(), box, kit().palette().surface);
}

void bottom_bar(const std::vector<PlaceButton>& places) {
    const platform::FrameInput& input = kit().input();
    const float height = kit().px(size::kBar);
    const ImRect box(0, input.height - height - input.inset_bottom, input.width, input.height);
    kit().frame().bottom = input.height - box.Min.y;
    kit().keep_free_below(box.Min.y);
    begin("bar", box);
    fill(*ImGui::GetWindowDrawList(), {box.Min.x, box.Min.y, box.Max.x, box.Min.y + kit().px(size::kHair)},
         kit().palette().hairline);
    const float left = input.inset_left + kit().px(8);
    const float width = (input.width - input.inset_right - kit().px(8) - left) / static_cast<float>(places.size());
    const bool with_labels = labels_fit(places, width);
    {
        const ItemScope scope(navigation(box));
        for (std::size_t i = 0; i < places.size(); ++i) {
            const float at = left + width * static_cast<float>(i);
            place_button(places[i], {{at, box.Min.y}, {at + width, box.Min.y + height}}, with_labels);
        }
    }
    ImGui::EndChild();
}

void rail(const std::vector<PlaceButton>& places, const std::vector<PlaceButton>& tools) {
    const platform::FrameInput& input = kit().input();
    const Palette& palette = kit().palette();
    const float width = kit().px(size::kRail);
    const ImRect box(input.inset_left, kit().frame().top, input.inset_left + width, input.height);
    kit().frame().left = box.Max.x;
    begin("rail", box);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    fill(list, {box.Max.x - kit().px(size::kHair), box.Min.y, box.Max.x, box.Max.y}, palette.hairline);
    const float mark = kit().px(72);
    kit().fonts().draw_icon(list, glyph(Icon::Brand), {box.GetCenter().x, box.Min.y + mark / 2 + kit().px(4)},
                            kit().px(30), ink(palette.accent));
    const bool with_labels = labels_fit(places, width);
    const float step = kit().px(with_labels ? 72 : 56);
    const float tool = kit().px(52);
    const ItemScope scope(navigation(box));
    float y = box.Min.y + mark + kit().px(8);
    for (const PlaceButton& place : places) {
        place_button(place, {{box.Min.x, y}, {box.Max.x, y + step}}, with_labels);
        y += step;
    }
    y = std::max(y, box.Max.y - kit().px(12) - input.inset_bottom - tool * static_cast<float>(tools.size()));
    for (const PlaceButton& place : tools) {
        place_button(place, {{box.Min.x, y}, {box.Max.x, y + tool}}, false);
        y += tool;
    }
    ImGui::EndChild();
}

}  // namespace

void places(const std::vector<PlaceButton>& places, const std::vector<PlaceButton>& tools, Bar bar) {
    if (layout() != Layout::Phone)
        return rail(places, tools);
    const platform::FrameInput& input = kit().input();
    if (bar == Bar::Shown && !kit().typing() && input.keyboard <= 0)
        bottom_bar(places);
}

void strip(text::Key sentence) {
    const platform::FrameInput& input = kit().input();
    const Palette& palette = kit().palette();
    Fonts& fonts = kit().fonts();
    const std::string_view words = kit().words().get(sentence);
    const float pad = kit().px(4);
    const float width = input.width - input.inset_left - input.inset_right - 2 * kit().px(size::kPhoneMargin);
    const TextBlock block = fonts.block(Type::Caption, words, width);
    const ImRect box(0, 0, input.width, input.inset_top + block.height + 2 * pad);
    kit().frame().top = box.Max.y;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    fill(list, box, palette.notice);
    fonts.draw_centred(list, Type::Caption, input.width / 2, input.inset_top + pad, ink(palette.notice_ink), words,
                       block);
    const ItemScope banner(
        {.id = ImGui::GetID("strip"), .role = Role::Banner, .key = "Strip", .rect = pixel_rect(box)});
    name_item(key_id(sentence), box, {.role = Role::Text, .name = std::string(words), .key = text::key_name(sentence)});
}

}  // namespace duolog::kit
