#include "ui/kit/text_fields.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "imgui.h"
#include "platform/text_input.h"
#include "ui/kit/draw.h"
#include "ui/kit/field_parts.h"
#include "ui/kit/kit.h"

namespace duolog::kit {
namespace {

/// One slot for the text that fills a page; the same in every layout.
constexpr std::uint32_t kWritingSlot = 1;
constexpr float kLeastWritingShare = 0.45F;

std::uint32_t record_id(const core::Id& id) {
    std::uint32_t value = 0;
    std::memcpy(&value, id.bytes.data() + 12, sizeof value);
    return value != 0 ? value : 1;
}

platform::TextField platform_field(const WritingField& field, const ImRect& box) {
    platform::TextField shown = page_field(box, field.label, field.placeholder);
    shown.id = record_id(field.record);
    shown.slot = kWritingSlot;
    shown.multi_line = true;
    shown.language = field.language;
    shown.max_bytes = static_cast<std::uint32_t>(field.max_bytes);
    shown.read_only = field.read_only;
    shown.wants_focus = field.take_keyboard;
    return shown;
}

void offer_scrolling(const TextArea& area, const ImRect& box) {
    kit().scroll_targets().push_back(
        {kWritingSlot, box.Min.x, box.Min.y, box.Max.x, box.Max.y, area.scroll(), area.scroll_limit()});
}

WritingReport draw_own_field(const WritingField& field, const ImRect& box, std::string& text) {
    TextArea& area = kit().text_areas()[kWritingSlot];
    if (const auto position = kit().scrolled_to(kWritingSlot))
        area.scroll_by(*position - area.scroll());
    ImGui::BeginDisabled(kit().covered());
    const TextAreaEvent event = area.show(box,
                                          {.item = record_id(field.record),
                                           .text = record_id(field.record),
                                           .placeholder = kit().words().get(field.placeholder),
                                           .max_bytes = field.max_bytes,
                                           .read_only = field.read_only || kit().covered(),
                                           .take_focus = field.take_keyboard,
                                           .take_ring = kit().take_focus(record_id(field.record))},
                                          text, field_text_style());
    ImGui::EndDisabled();
    offer_scrolling(area, box);
    return {event == TextAreaEvent::Changed, area.at_limit(), field.take_keyboard};
}

/// At the left of the text that has the keyboard: a ring around a page would be loud.
void draw_focus_line(const WritingField& field, const ImRect& box) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const std::uint32_t id = record_id(field.record);
    const bool focused =
        kit().mirror_focus() == id || context.ActiveId == id || (context.NavId == id && context.NavCursorVisible);
    if (!focused || kit().covered() || kit().touch())
        return;
    const float left = box.Min.x - kit().px(10);
    fill(*ImGui::GetWindowDrawList(), {left, box.Min.y, left + kit().px(size::kFocusRing), box.Max.y},
         kit().palette().accent);
}

/// The rest of the scroll area, and never less than a good part of it: then the area scrolls.
ImRect writing_box() {
    const ImGuiWindow* area = ImGui::GetCurrentWindow();
    const float margin = std::max(kit().input().inset_bottom, kit().px(8));
    const float bottom = area->Pos.y + area->Size.y - area->Scroll.y - margin;
    const float left = bottom - ImGui::GetCursorScreenPos().y;
    ImRect box = take(std::max(left, std::floor(area->Size.y * kLeastWritingShare)));
    box.Max.x = box.Min.x + std::min(box.GetWidth(), kit().text_px(size::kReading));
    return box;
}

}  // namespace

std::uint32_t writing_slot() { return kWritingSlot; }

WritingReport writing_field(const WritingField& field, std::string& text) {
    const ImRect box = writing_box();
    if (!kit().covered()) {
        name_item(record_id(field.record), box,
                  {.role = platform::Role::TextField,
                   .name = std::string(kit().words().get(field.label)),
                   .key = text::key_name(field.label),
                   .enabled = !field.read_only,
                   .opens_slot = kWritingSlot});
    }
    if (field.take_keyboard)
        kit().focus().taken_by_field();
    draw_focus_line(field, box);
    if (!platform::platform_edits_text())
        return draw_own_field(field, box, text);
    const bool changed = platform::show_text_field(platform_field(field, box), text).changed;
    return {changed, text.size() + 4 > field.max_bytes, field.take_keyboard};
}

void end_fields() {
    if (platform::platform_edits_text())
        platform::end_text_fields();
}

}  // namespace duolog::kit
