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

std::uint32_t text_id(const core::Id& id) {
    std::uint32_t value = 0;
    std::memcpy(&value, id.bytes.data() + 12, sizeof value);
    return value != 0 ? value : 1;
}

namespace {

/// One slot for the text that fills a page; the same in every layout.
constexpr std::uint32_t kWritingSlot = 1;
constexpr float kLeastWritingShare = 0.45F;
/// One for each note of a page, after those of LineSlot; web/text_fields.mjs knows it too.
constexpr std::uint32_t kFirstNoteSlot = 6;
constexpr float kNoteSide = 14;  ///< Between a note's outline and its text, as in a line field.
constexpr float kNoteEdge = 10;  ///< The same above and below.

/// At the left of the text that has the keyboard: a ring around a page would be loud.
void draw_focus_line(const WritingField& field, const ImRect& box) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const std::uint32_t id = text_id(field.record);
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
    const std::uint32_t id = text_id(field.record);
    draw_focus_line(field, box);
    return serve_area({.slot = kWritingSlot,
                       .item = id,
                       .id = id,
                       .label = field.label,
                       .placeholder = field.placeholder,
                       .language = field.language,
                       .max_bytes = field.max_bytes,
                       .read_only = field.read_only,
                       .take_keyboard = field.take_keyboard},
                      box, text)
        .writing;
}

namespace {

/// As many lines as the words take at this width, among the fewest and the most that a note has.
float note_lines(std::string_view text, std::string_view placeholder, float width) {
    constexpr int kFewestLines = 3;
    constexpr int kMostLines = 8;
    const std::string_view words = text.empty() ? placeholder : text;
    std::size_t lines = kit().fonts().block(Type::Body, words, width, kMostLines).lines.size();
    lines += !words.empty() && words.back() == '\n' ? 1 : 0;  // The line that is begun.
    return static_cast<float>(std::clamp(static_cast<int>(lines), kFewestLines, kMostLines));
}

}  // namespace

std::uint32_t note_slot(std::uint32_t number) { return kFirstNoteSlot + number; }

WritingReport note_field(const NoteField& field, std::string& text) {
    const TextAreaStyle style = field_text_style();
    const ImVec2 pad(kit().px(kNoteSide), kit().px(kNoteEdge));
    const std::string_view placeholder = kit().words().get(field.placeholder);
    const float height =
        note_lines(text, placeholder, kit().flow().width - 2 * pad.x - style.caret_width_px) * style.line_height_px +
        2 * pad.y;
    const ImRect box = take(height);
    const std::uint32_t item = slot_item(note_slot(field.number));
    field_ground(box);
    const AreaReport report = serve_area({.slot = note_slot(field.number),
                                          .item = item,
                                          .id = field.id,
                                          .label = field.label,
                                          .placeholder = field.placeholder,
                                          .language = field.language,
                                          .max_bytes = field.max_bytes,
                                          .read_only = field.read_only,
                                          .take_keyboard = field.take_keyboard && !kit().covered(),
                                          .pad = pad},
                                         box, text);
    field_outline(box, report.focused);
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    float& last_height = *window->StateStorage.GetFloatRef(item, height);
    const bool moved = kit().room_changed() || last_height != height;  // Its last line is to stay in sight.
    last_height = height;
    if (report.writing.took_keyboard || (report.focused && moved))
        ImGui::ScrollToRect(window, box);
    return report.writing;
}

void end_fields() {
    if (platform::platform_edits_text())
        platform::end_text_fields();
}

}  // namespace duolog::kit
