#include "ui/kit/line_field.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "imgui.h"
#include "platform/text_input.h"
#include "ui/kit/draw.h"
#include "ui/kit/field_parts.h"
#include "ui/kit/kit.h"

namespace duolog::kit {
namespace {

constexpr float kSide = 14;     ///< Between the outline and what stands in the box.
constexpr float kIconGap = 10;  ///< Between the icon and the text.
constexpr float kLinePad = 10;  ///< Above and below the text.

/// From the left edge of the box to the text.
float text_left(Icon icon) {
    if (icon == Icon::None)
        return kit().px(kSide);
    return kit().px(kSide) + kit().control_px(size::kIcon) + kit().px(kIconGap);
}

/// The text's own width, and the whole height: in the browser this is what a finger must hit.
ImRect text_rect(const LineField& field, const ImRect& box) {
    const float left = box.Min.x + text_left(field.icon);
    return {{left, box.Min.y}, {std::max(left, box.Max.x - kit().px(kSide)), box.Max.y}};
}

void draw_ground(const LineField& field, const ImRect& box) {
    field_ground(box);
    if (field.icon == Icon::None)
        return;
    const float icon = kit().control_px(size::kIcon);
    const ImVec2 centre(box.Min.x + kit().px(kSide) + icon / 2, box.GetCenter().y);
    kit().fonts().draw_icon(*ImGui::GetWindowDrawList(), glyph(field.icon), centre, icon, ink(kit().palette().muted));
}

/// With an ellipsis when the field is too narrow for it.
std::string cut_placeholder(const LineField& field, const ImRect& box) {
    const std::string_view words = kit().words().get(field.placeholder);
    const TextBlock& block = kit().fonts().block(Type::Body, words, text_rect(field, box).GetWidth(), 1);
    if (!block.cut || block.lines.empty())
        return std::string(words);
    return std::string(words.substr(0, block.lines.front().end)) + "…";
}

LineReport serve_own_field(const LineField& field, const ImRect& box, std::string& text) {
    const bool covered = kit().covered();
    const bool takes_keyboard = field.take_keyboard && !covered;
    TextArea& area = kit().text_areas()[slot_number(field.slot)];
    const std::string placeholder = text.empty() ? cut_placeholder(field, box) : std::string();
    ImGui::BeginDisabled(covered);
    const TextAreaEvent event = area.show(box,
                                          {.item = line_item(field.slot),
                                           .text = field.id,
                                           .lines = TextLines::One,
                                           .left_px = text_left(field.icon),
                                           .right_px = kit().px(kSide),
                                           .placeholder = placeholder,
                                           .max_bytes = field.max_bytes,
                                           .keeps_lines = field.keeps_lines,
                                           .read_only = field.read_only || covered,
                                           .take_focus = takes_keyboard,
                                           .take_ring = kit().take_focus(line_item(field.slot))},
                                          text, field_text_style());
    ImGui::EndDisabled();
    return {event == TextAreaEvent::Changed, area.submitted(), takes_keyboard && area.focused(), area.focused()};
}

LineReport serve_page_field(const LineField& field, const ImRect& box, std::string& text) {
    platform::TextField shown = page_field(text_rect(field, box), field.label, field.placeholder);
    ImRect seen = ImGui::GetCurrentWindow()->InnerClipRect;
    seen.ClipWithFull(box);
    shown.clip = pixel_rect(seen);
    shown.id = field.id;
    shown.slot = slot_number(field.slot);
    shown.enter = field.enter;
    shown.language = field.language;
    shown.max_bytes = static_cast<std::uint32_t>(field.max_bytes);
    shown.keeps_lines = field.keeps_lines;
    shown.read_only = field.read_only || shown.covered;
    shown.wants_focus = field.take_keyboard && !shown.covered;
    const platform::TextFieldReport report = platform::show_text_field(shown, text);
    return {report.changed, report.submitted, shown.wants_focus, kit().mirror_focus() == line_item(field.slot)};
}

}  // namespace

std::uint32_t line_item(LineSlot slot) { return slot_item(slot_number(slot)); }

float line_field_height() {
    const float text = kit().fonts().metrics(Type::Body).line_height + 2 * kit().px(kLinePad);
    return std::ceil(std::max(kit().control_px(size::kTarget), text));
}

LineReport line_field_in(const LineField& field, const ImRect& box, std::string& text) {
    name_field(line_item(field.slot), box, field.label, slot_number(field.slot), field.read_only);
    draw_ground(field, box);
    const LineReport report =
        platform::platform_edits_text() ? serve_page_field(field, box, text) : serve_own_field(field, box, text);
    field_outline(box, report.focused);
    if (report.took_keyboard)
        kit().focus().taken_by_field();
    if (report.took_keyboard || (report.focused && kit().room_changed()))
        ImGui::ScrollToRect(ImGui::GetCurrentWindow(), box);
    return report;
}

LineReport line_field(const LineField& field, std::string& text) {
    return line_field_in(field, take(line_field_height()), text);
}

}  // namespace duolog::kit
