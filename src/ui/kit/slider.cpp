#include "ui/kit/slider.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "platform/window.h"
#include "ui/kit/draw.h"
#include "ui/kit/kit.h"
#include "ui/kit/widgets.h"

namespace duolog::kit {
namespace {

using platform::Role;

constexpr float kPad = 16;

int nearest(const Slider& slider, float value) {
    const int steps =
        static_cast<int>(std::lround((value - static_cast<float>(slider.least)) / static_cast<float>(slider.step)));
    return std::clamp(slider.least + steps * slider.step, slider.least, slider.most);
}

float share_of(const Slider& slider, int value) {
    const float share =
        static_cast<float>(value - slider.least) / static_cast<float>(std::max(1, slider.most - slider.least));
    return std::clamp(share, 0.0F, 1.0F);
}

int value_under(const Slider& slider, const ImRect& track, float x) {
    const float share = std::clamp((x - track.Min.x) / std::max(1.0F, track.GetWidth()), 0.0F, 1.0F);
    return nearest(slider, static_cast<float>(slider.least) + share * static_cast<float>(slider.most - slider.least));
}

/// Where the parts stand, device pixels. The value stands beside the name, or below it when the name needs the width.
struct Shape {
    const TextBlock* name = nullptr;
    float value_width = 0, heading = 0, button = 0, height = 0;
    bool stacked = false;
};

Shape shape_of(const Slider& slider, const std::string& value) {
    Fonts& fonts = kit().fonts();
    Shape shape;
    const float room = kit().flow().width - 2 * kit().px(kPad);
    shape.value_width = fonts.width(Type::Strong, value);
    const float beside = room - shape.value_width - kit().px(12);
    shape.stacked = fonts.width(Type::Body, words(slider.name)) + 1 > beside;
    shape.name = &fonts.block(Type::Body, words(slider.name), shape.stacked ? room : beside);
    const float value_line = fonts.metrics(Type::Strong).line_height;
    shape.heading = shape.stacked ? shape.name->height + value_line : std::max(shape.name->height, value_line);
    shape.button = kit().control_px(size::kTarget);
    shape.height = kit().px(12) + shape.heading + shape.button + kit().px(8);
    return shape;
}

void draw_heading(const Slider& slider, const std::string& value, const Shape& shape, const ImRect& box) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    Fonts& fonts = kit().fonts();
    const ImU32 colour = ink(kit().palette().ink);
    const ImVec2 at(box.Min.x + kit().px(kPad), box.Min.y + kit().px(12));
    fonts.draw(list, Type::Body, at, colour, words(slider.name), *shape.name);
    const ImVec2 value_at = shape.stacked ? ImVec2(at.x, at.y + shape.name->height)
                                          : ImVec2(box.Max.x - kit().px(kPad) - shape.value_width, at.y);
    fonts.draw_line(list, Type::Strong, value_at, colour, value);
    // The track tells name and value itself; what its buttons come to is told while one of them is used.
    const std::uint32_t focused = kit().focused_item();
    if (focused == key_id(slider.less) || focused == key_id(slider.more))
        name_item(key_id(slider.name), {at, {box.Max.x - kit().px(kPad), at.y + shape.heading}},
                  {.role = Role::Status, .name = value, .key = text::key_name(slider.name)});
}

/// An icon, or an A at the size that it asks for.
bool end_button(text::Key key, Type type, Icon icon, bool enabled, ImVec2 centre) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    Fonts& fonts = kit().fonts();
    const float half = kit().control_px(size::kTarget) / 2;
    const ImRect target({centre.x - half, centre.y - half}, {centre.x + half, centre.y + half});
    const Press press = press_item(
        key_id(key), target,
        {.role = Role::Button, .name = std::string(words(key)), .key = text::key_name(key), .enabled = enabled});
    const float radius = half - kit().px(4);
    if (enabled && (press.hovered || press.held))
        list.AddCircleFilled(centre, radius, ink(palette.tint));
    if (press.focused)
        focus_ring(list, {{centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius}}, radius);
    const ImU32 colour = ink(enabled ? palette.accent : palette.edge);
    const float width = fonts.width(type, "A");
    if (icon != Icon::None)
        fonts.draw_icon(list, glyph(icon), centre, kit().control_px(20), colour);
    else
        fonts.draw_line(list, type, {centre.x - width / 2, centre.y - fonts.metrics(type).line_height / 2}, colour,
                        "A");
    return press.pressed && enabled;
}

/// By arrow keys, and by those that would scroll the page; 0 for none.
int keyed_steps() {
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key) ? 1 : 0; };
    return pressed(ImGuiKey_RightArrow) + pressed(ImGuiKey_UpArrow) - pressed(ImGuiKey_LeftArrow) -
           pressed(ImGuiKey_DownArrow) + kit().slider_steps();
}

/// While it is focused the arrows are its own: Tab moves on.
std::optional<int> keyed_value(const Slider& slider, std::uint32_t id) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (context.NavId != id || !context.NavCursorVisible)
        return std::nullopt;
    kit().give_scroll_keys_to(id);
    if (context.NavMoveSubmitted && (context.NavMoveFlags & ImGuiNavMoveFlags_IsTabbing) == 0)
        ImGui::NavMoveRequestCancel();
    const int steps = keyed_steps();
    if (steps == 0)
        return std::nullopt;
    const int from = nearest(slider, static_cast<float>(slider.value));
    return std::clamp(from + steps * slider.step, slider.least, slider.most);
}

/// What a finger's drag, the mouse and a tap make of it. Answers the value that was let go.
std::optional<int> dragged_value(const Slider& slider, std::uint32_t id, const ImRect& track, const Press& press) {
    SliderHold& hold = kit().slider_hold();
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const bool pressed = press.held && context.ActiveIdSource == ImGuiInputSource_Mouse;
    const auto drag = kit().drag_of(id);
    if (pressed && ImGui::IsMousePosValid())
        hold = {id, value_under(slider, track, context.IO.MousePos.x)};
    if (drag && drag->kind == DragStep::Kind::Cancel)
        hold = {};
    else if (drag)
        hold = {id, value_under(slider, track, drag->x)};
    const bool let_go = drag ? drag->kind == DragStep::Kind::End : !pressed && context.IO.MouseReleased[0];
    if (hold.id != id || !let_go)
        return std::nullopt;
    const int value = hold.value;
    hold = {};
    return value;
}

void draw_track(const Slider& slider, const ImRect& track, int value, const Press& press, bool held) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    const float half = kit().px(2);
    const float middle = std::round(track.GetCenter().y);
    const float x = std::round(track.Min.x + track.GetWidth() * share_of(slider, value));
    fill(list, {track.Min.x, middle - half, track.Max.x, middle + half}, palette.edge, half);
    fill(list, {track.Min.x, middle - half, x, middle + half}, palette.accent, half);
    const float radius = kit().control_px(held ? 13 : 11);
    list.AddCircleFilled({x, middle}, radius, ink(palette.accent));
    if (press.hovered && !held)
        list.AddCircle({x, middle}, radius + kit().px(3), ink(palette.tint), 0, kit().px(4));
    if (press.focused)
        focus_ring(list, {{x - radius, middle - radius}, {x + radius, middle + radius}}, radius);
}

SliderReport serve_track(const Slider& slider, const ImRect& line) {
    const float knob = kit().control_px(11);
    const ImRect track(line.Min.x + knob, line.Min.y, line.Max.x - knob, line.Max.y);
    const std::uint32_t id = ImGui::GetID("track");
    SliderReport report;
    SliderHold& hold = kit().slider_hold();
    const int before = hold.id == id ? hold.value : slider.value;
    add_touch_zone(id, TouchZone::Kind::Drag, line);
    const Press press = press_item(id, line,
                                   {.role = Role::Slider,
                                    .name = std::string(words(slider.name)),
                                    .key = "Slider",
                                    .span = {slider.least, slider.most, slider.step, before, slider.words(before)}});
    report.chosen = dragged_value(slider, id, track, press);
    if (const auto value = keyed_value(slider, id))
        report.chosen = value;
    if (const auto value = kit().take_value(id))
        report.chosen = nearest(slider, static_cast<float>(*value));
    report.shown = report.chosen.value_or(hold.id == id ? hold.value : slider.value);
    draw_track(slider, track, report.shown, press, hold.id == id);
    return report;
}

/// Another size of text moves everything, and what is pressed again and again must stay under the finger.
void stay(std::uint32_t id, float top, bool chosen) {
    constexpr int kFramesToSettle = 4;
    Anchor& anchor = kit().anchor();
    if (chosen)
        anchor = {id, top, kFramesToSettle};
    else if (anchor.id == id && anchor.frames-- > 0 && top != anchor.top)
        ImGui::SetScrollY(ImGui::GetScrollY() + top - anchor.top);
    if (anchor.frames > 0)
        platform::request_frames(1);
}

}  // namespace

SliderReport slider_row(const Slider& slider) {
    ImGui::PushID(text::key_name(slider.name));
    const SliderHold& hold = kit().slider_hold();
    const int shown = hold.id == ImGui::GetID("track") ? hold.value : slider.value;
    const std::string value = slider.words(shown);
    const Shape shape = shape_of(slider, value);
    const ImRect box = take_row(shape.height);
    SliderReport report;
    {
        const ItemScope item(
            {.id = ImGui::GetID("slider"), .role = Role::ListItem, .key = "Row", .rect = pixel_rect(box)});
        draw_heading(slider, value, shape, box);
        const float middle = box.Max.y - kit().px(8) - shape.button / 2;
        const float left = box.Min.x + kit().px(kPad - 8);
        const float right = box.Max.x - kit().px(kPad - 8);
        const bool less =
            end_button(slider.less, Type::Small, slider.less_icon, slider.can_less, {left + shape.button / 2, middle});
        report = serve_track(slider, {left + shape.button + kit().px(4), middle - shape.button / 2,
                                      right - shape.button - kit().px(4), middle + shape.button / 2});
        const bool more =
            end_button(slider.more, Type::Title, slider.more_icon, slider.can_more, {right - shape.button / 2, middle});
        stay(ImGui::GetID("slider"), box.Min.y, report.chosen || less || more);
        report.press = less ? SliderPress::Less : more ? SliderPress::More : SliderPress::None;
    }
    ImGui::PopID();
    return report;
}

}  // namespace duolog::kit
