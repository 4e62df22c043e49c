// What TextArea draws: the lines in view, the selection behind them, the caret, a thin scroll bar.
#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/kit/cooking.h"
#include "ui/kit/text_area.h"

namespace duolog::kit {
namespace {

/// Text is drawn at whole pixels, so everything that belongs to it is.
ImVec2 line_place(const ImRect& box, float scroll_px, float line_height_px, int number) {
    return {std::floor(box.Min.x), std::floor(box.Min.y - scroll_px + static_cast<float>(number) * line_height_px)};
}

}  // namespace

void TextArea::draw(const ImRect& box) {
    ImRect lines = box;
    lines.TranslateX(-scroll_x_px_);
    ImGui::PushClipRect(box.Min, box.Max, true);
    if (layout_.text().empty()) {
        placeholder_.update(std::string(field_.placeholder), style_.font, style_.size_px, line_width(), style_.cooking);
        draw_lines(lines, placeholder_, style_.muted);
    } else {
        draw_lines(lines, layout_, style_.ink);
    }
    if (focused_)
        draw_caret(lines);
    draw_scroll_bar(box);
    ImGui::PopClipRect();
}

void TextArea::draw_lines(const ImRect& box, const TextLayout& layout, ImU32 colour) const {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float height = style_.line_height_px;
    const float text_top = (height - style_.size_px) / 2;
    const int first = std::max(0, static_cast<int>(scroll_px_ / height));
    const int last = std::min(layout.line_count() - 1, static_cast<int>((scroll_px_ + size_.y) / height));
    for (int number = first; number <= last; ++number) {
        if (focused_ && &layout == &layout_)
            draw_selection(box, number);
        const TextLine& line = layout.line(number);
        const ImVec2 place = line_place(box, scroll_px_, height, number);
        std::string_view words =
            std::string_view(layout.text())
                .substr(static_cast<std::size_t>(line.begin), static_cast<std::size_t>(line.end - line.begin));
        if (style_.cooking != nullptr)
            words = style_.cooking->line(words);
        list->AddText(style_.font, style_.size_px, {place.x, place.y + text_top}, colour, words.data(),
                      words.data() + words.size());
    }
}

void TextArea::draw_selection(const ImRect& box, int line_number) const {
    const TextLine& line = layout_.line(line_number);
    const TextRange range = editing_.selection();
    const bool newline_selected = line.ends_paragraph && range.begin <= line.end && range.end > line.end;
    const int begin = std::max(range.begin, line.begin), end = std::min(range.end, line.end);
    if (begin >= end && !newline_selected)
        return;
    const ImVec2 place = line_place(box, scroll_px_, style_.line_height_px, line_number);
    std::vector<TextSpan> spans = layout_.spans(line_number, begin, end);
    // A selected line end is shown as a narrow piece, so that empty lines are seen to be selected.
    if (newline_selected) {
        const float right = layout_.line_width(line_number);
        spans.push_back({right, right + style_.size_px / 4});
    }
    for (const TextSpan& span : spans)
        ImGui::GetWindowDrawList()->AddRectFilled(
            {place.x + span.left, place.y}, {place.x + span.right, place.y + style_.line_height_px}, style_.selection);
}

void TextArea::draw_caret(const ImRect& box) const {
    const TextPlace caret = editing_.caret();
    const ImVec2 place = line_place(box, scroll_px_, style_.line_height_px, layout_.line_of(caret));
    // Blanks hang over the end of a wrapped line; the caret stays in view.
    const float x = place.x + std::floor(std::min(x_of_caret(), line_width()));
    const float inset = (style_.line_height_px - style_.size_px * 1.2f) / 2;
    const ImVec2 top(x, place.y + std::max(0.0f, inset));
    const ImVec2 bottom(x + style_.caret_width_px, place.y + style_.line_height_px - std::max(0.0f, inset));
    ImGui::GetWindowDrawList()->AddRectFilled(top, bottom, style_.caret);
    if (field_.read_only)
        return;

    ImGuiContext& g = *ImGui::GetCurrentContext();
    ImGuiPlatformImeData& ime = g.PlatformImeData;  // Starts text input, and says where the composition window belongs.
    ime.WantVisible = ime.WantTextInput = true;
    ime.InputPos = {x, place.y};
    ime.InputLineHeight = style_.line_height_px;
    ime.ViewportId = g.CurrentWindow->Viewport->ID;
}

void TextArea::draw_scroll_bar(const ImRect& box) const {
    const float limit = scroll_limit();
    const bool wanted = focused_ || ImGui::IsItemHovered();
    if (limit <= 0 || !wanted)
        return;
    const float width = std::max(2.0f, style_.caret_width_px);
    const float length = std::max(style_.line_height_px, size_.y * size_.y / (size_.y + limit));
    const float top = box.Min.y + (size_.y - length) * scroll_px_ / limit;
    ImGui::GetWindowDrawList()->AddRectFilled({box.Max.x - width, top}, {box.Max.x, top + length}, style_.muted,
                                              width / 2);
}

}  // namespace duolog::kit
