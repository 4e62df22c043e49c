#include "ui/kit/field_parts.h"

#include "ui/kit/draw.h"
#include "ui/kit/kit.h"

namespace duolog::kit {
namespace {

constexpr float kCaret = 2;

}  // namespace

TextAreaStyle field_text_style() {
    const Palette& palette = kit().palette();
    const TypeMetrics& body = kit().fonts().metrics(Type::Body);
    return {.font = body.font,
            .size_px = body.size,
            .line_height_px = body.line_height,
            .ink = ink(palette.ink),
            .muted = ink(palette.muted),
            .selection = ink(palette.tint),
            .caret = ink(palette.accent),
            .caret_width_px = kit().px(kCaret),
            .cooking = &kit().fonts().cooking()};
}

platform::TextField page_field(const ImRect& box, text::Key label, text::Key placeholder) {
    const Palette& palette = kit().palette();
    const TypeMetrics& body = kit().fonts().metrics(Type::Body);
    platform::TextField shown;
    shown.rect = pixel_rect(box);
    shown.clip = pixel_rect(ImGui::GetCurrentWindow()->InnerClipRect);
    shown.holes = kit().overlays();
    shown.font_px = body.size;
    shown.line_height = body.line_height / body.size;
    shown.ink = palette.ink;
    shown.muted = palette.muted;
    shown.accent = palette.accent;
    shown.label = kit().words().get(label);
    shown.placeholder = kit().words().get(placeholder);
    shown.covered = kit().covered();
    return shown;
}

std::uint32_t slot_item(std::uint32_t slot) { return ImHashData(&slot, sizeof slot, ImHashStr("field")); }

void field_ground(const ImRect& box) {
    fill(*ImGui::GetWindowDrawList(), box, kit().palette().surface, kit().px(size::kFieldRadius));
}

void field_outline(const ImRect& box, bool focused) {
    const Palette& palette = kit().palette();
    const float width = kit().px(focused ? size::kFocusRing : size::kHair);
    outline(*ImGui::GetWindowDrawList(), box, focused ? palette.accent : palette.edge, kit().px(size::kFieldRadius),
            width);
}

void name_field(std::uint32_t item, const ImRect& box, text::Key label, std::uint32_t slot, bool read_only) {
    name_item(item, box,
              {.role = platform::Role::TextField,
               .name = std::string(kit().words().get(label)),
               .key = text::key_name(label),
               .enabled = !read_only,
               .opens_slot = slot});
    if (kit().take_reveal(item))
        ImGui::ScrollToRect(ImGui::GetCurrentWindow(), box);
}

namespace {

void offer_scrolling(std::uint32_t slot, const TextArea& area, ImRect box) {
    box.ClipWithFull(ImGui::GetCurrentWindow()->InnerClipRect);
    kit().scroll_targets().push_back(
        {slot, box.Min.x, box.Min.y, box.Max.x, box.Max.y, area.scroll(), area.scroll_limit()});
}

AreaReport serve_own(const AreaField& field, const ImRect& box, std::string& text) {
    const bool covered = kit().covered();
    TextArea& area = kit().text_areas()[field.slot];
    if (const auto position = kit().scrolled_to(field.slot))
        area.scroll_by(*position - area.scroll());
    ImGui::BeginDisabled(covered);
    const TextAreaEvent event = area.show(box,
                                          {.item = field.item,
                                           .text = field.id,
                                           .left_px = field.pad.x,
                                           .right_px = field.pad.x,
                                           .edge_px = field.pad.y,
                                           .placeholder = kit().words().get(field.placeholder),
                                           .max_bytes = field.max_bytes,
                                           .read_only = field.read_only || covered,
                                           .take_focus = field.take_keyboard,
                                           .take_ring = kit().take_focus(field.item)},
                                          text, field_text_style());
    ImGui::EndDisabled();
    offer_scrolling(field.slot, area, box);
    return {{event == TextAreaEvent::Changed, area.at_limit(), field.take_keyboard}, area.focused()};
}

AreaReport serve_page(const AreaField& field, const ImRect& box, std::string& text) {
    platform::TextField shown = page_field(box, field.label, field.placeholder);
    shown.id = field.id;
    shown.slot = field.slot;
    shown.multi_line = true;
    shown.pad_x = field.pad.x;
    shown.pad_y = field.pad.y;
    shown.language = field.language;
    shown.max_bytes = static_cast<std::uint32_t>(field.max_bytes);
    shown.read_only = field.read_only;
    shown.wants_focus = field.take_keyboard;
    const bool changed = platform::show_text_field(shown, text).changed;
    return {{changed, text.size() + 4 > field.max_bytes, field.take_keyboard}, kit().mirror_focus() == field.item};
}

}  // namespace

AreaReport serve_area(const AreaField& field, const ImRect& box, std::string& text) {
    name_field(field.item, box, field.label, field.slot, field.read_only);
    if (field.take_keyboard)
        kit().focus().taken_by_field();
    return platform::platform_edits_text() ? serve_page(field, box, text) : serve_own(field, box, text);
}

}  // namespace duolog::kit
