#include "ui/kit/text_area.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "imgui_internal.h"
#include "ui/kit/clusters.h"
#include "ui/kit/draw.h"
#include "ui/kit/text_area_keys.h"

namespace duolog::kit {
namespace {

struct CommandMotion {
    TextCommand command;
    Motion motion;
};

constexpr CommandMotion kMotions[] = {
    {TextCommand::Left, Motion::Left},           {TextCommand::Right, Motion::Right},
    {TextCommand::WordLeft, Motion::WordLeft},   {TextCommand::WordRight, Motion::WordRight},
    {TextCommand::TextStart, Motion::TextStart}, {TextCommand::TextEnd, Motion::TextEnd},
};

/// What each erases when nothing is selected.
constexpr CommandMotion kErasures[] = {
    {TextCommand::EraseLeft, Motion::Left},
    {TextCommand::EraseRight, Motion::Right},
    {TextCommand::EraseWordLeft, Motion::WordLeft},
    {TextCommand::EraseWordRight, Motion::WordRight},
};

template <std::size_t count>
const Motion* found(const CommandMotion (&table)[count], TextCommand command) {
    for (const CommandMotion& entry : table) {
        if (entry.command == command)
            return &entry.motion;
    }
    return nullptr;
}

}  // namespace

TextAreaEvent TextArea::show(const ImRect& box, const TextAreaField& field, std::string& text,
                             const TextAreaStyle& style) {
    field_ = field;
    adopt(field.text, text);
    style_ = style;
    const ImRect inner = text_box(box);
    size_ = inner.GetSize();
    at_limit_ = submitted_ = focused_ = false;
    if (ImGui::GetCurrentWindow()->SkipItems)
        return TextAreaEvent::None;

    const ImGuiID id = field.item;
    const bool seen = ImGui::ItemAdd(box, id, nullptr, ImGuiItemFlags_Inputable);
    if (field.take_ring)
        focus_item(id, box);
    if (!seen && !field.take_focus)
        return TextAreaEvent::None;
    const ImGuiItemFlags flags = ImGui::GetCurrentContext()->LastItemData.ItemFlags;
    const bool hovered = ImGui::ItemHoverable(box, id, flags | ImGuiItemFlags_NoNavDisableMouseHover);

    wrap(text);
    update_focus(hovered);
    serve_mouse(inner, hovered);
    if (focused_)
        serve_keys(text);
    const bool changed = std::exchange(edited_, false);
    keep_caret_in_view();
    if (changed)
        ImGui::MarkItemEdited(id);
    draw(inner);
    return changed ? TextAreaEvent::Changed : TextAreaEvent::None;
}

/// Whole pixels in one line, as its scrolling goes by whole pixels.
ImRect TextArea::text_box(const ImRect& box) const {
    if (!in_one_line())
        return {{box.Min.x + field_.left_px, box.Min.y + field_.edge_px},
                {box.Max.x - field_.right_px, box.Max.y - field_.edge_px}};
    const ImVec2 corner(std::ceil(box.Min.x + field_.left_px),
                        std::floor(box.GetCenter().y - style_.line_height_px / 2));
    const float right = std::max(corner.x, std::floor(box.Max.x - field_.right_px));
    return {corner, {right, corner.y + style_.line_height_px}};
}

void TextArea::adopt(std::uint32_t text_id, const std::string& text) {
    if (text_id == text_id_ && text == layout_.text())
        return;
    if (text_id == text_id_) {
        editing_.accept(text);
    } else {
        editing_.reset();
        scroll_px_ = 0;
        if (in_one_line())
            editing_.move_to({static_cast<int>(text.size()), LineSide::After}, Extend::No);
        follow_caret_ = follow_caret_ || (in_one_line() && focused_);
    }
    text_id_ = text_id;
    wanted_x_px_.reset();
    drag_unit_ = DragUnit::None;
}

void TextArea::wrap(const std::string& text) {
    layout_.update(text, style_.font, style_.size_px, line_width(), style_.cooking);
}

float TextArea::line_width() const {
    return in_one_line() ? std::numeric_limits<float>::max() : std::max(1.0f, size_.x - style_.caret_width_px);
}

void TextArea::update_focus(bool hovered) {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    const ImGuiID id = field_.item;
    if (hovered)
        ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    const bool pressed = hovered && g.IO.MouseClicked[0];
    const bool by_navigation = g.NavActivateId == id && ((g.NavActivateFlags & ImGuiActivateFlags_PreferInput) != 0 ||
                                                         g.NavInputSource == ImGuiInputSource_Keyboard);
    if (g.ActiveId != id && (pressed || field_.take_focus || by_navigation)) {
        ImGui::SetActiveID(id, g.CurrentWindow);
        ImGui::SetFocusID(id, g.CurrentWindow);
        ImGui::FocusWindow(g.CurrentWindow);
        follow_caret_ = true;
        if (by_navigation)
            g.IO.InputQueueCharacters.resize(0);  // The key that moved the focus is not text.
    } else if (g.ActiveId == id && g.IO.MouseClicked[0] && !hovered) {
        ImGui::ClearActiveID();
    }
    focused_ = g.ActiveId == id;
    if (!focused_)
        return;
    claim_text_keys(id);
    if (pressed)
        ImGui::SetKeyOwner(ImGuiKey_MouseLeft, id);
    // Others may be hovered, unless the mouse is selecting here.
    g.ActiveIdAllowOverlap = !g.IO.MouseDown[0];
}

float TextArea::scroll_limit() const {
    return std::max(0.0f, static_cast<float>(layout_.line_count()) * style_.line_height_px - size_.y);
}

void TextArea::scroll_by(float dy_px) { scroll_px_ = std::clamp(scroll_px_ + dy_px, 0.0f, scroll_limit()); }

void TextArea::keep_caret_in_view() {
    keep_caret_in_line();
    if (follow_caret_) {
        const float top = static_cast<float>(layout_.line_of(editing_.caret())) * style_.line_height_px;
        scroll_px_ = std::clamp(scroll_px_, top + style_.line_height_px - size_.y,
                                std::max(top, top + style_.line_height_px - size_.y));
    }
    follow_caret_ = false;
    scroll_by(0);
}

void TextArea::keep_caret_in_line() {
    if (!in_one_line() || !focused_) {
        scroll_x_px_ = 0;
        return;
    }
    const float room = std::max(0.0f, size_.x - style_.caret_width_px);
    const float end = std::ceil(layout_.line_width(0));
    const float caret = std::floor(x_of_caret());
    if (follow_caret_)
        scroll_x_px_ = std::clamp(scroll_x_px_, caret - room, caret);
    scroll_x_px_ = std::clamp(scroll_x_px_, 0.0f, std::max(0.0f, end - room));
}

void TextArea::serve_keys(std::string& text) {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    const std::string typed = take_typed_text();
    if (!field_.read_only && !typed.empty())
        serve_typed(text, in_one_line() ? text_in_one_line(typed) : typed);
    const std::vector<TextCommand> commands = pressed_text_commands(field_.item);
    if (g.ActiveIdIsJustActivated)
        return;  // The key that brought the focus is not for the text.
    const Extend extend = g.IO.KeyShift ? Extend::Yes : Extend::No;
    for (const TextCommand command : commands) {
        if (!serve_motion(text, command, extend))
            serve_edit(text, command);
    }
}

void TextArea::serve_typed(std::string& text, std::string_view typed) {
    const std::string_view fits = fitting(text, typed);
    for (int i = 0, next = 0; i < static_cast<int>(fits.size()); i = next) {
        next = next_character(fits, i);
        editing_.type(text, fits.substr(static_cast<std::size_t>(i), static_cast<std::size_t>(next - i)));
    }
    if (!fits.empty())
        after_edit(text);
}

bool TextArea::serve_motion(const std::string& text, TextCommand command, Extend extend) {
    follow_caret_ =
        command != TextCommand::SelectAll && command != TextCommand::ScrollUp && command != TextCommand::ScrollDown;
    const int line = layout_.line_of(editing_.caret());
    if (const int lines = lines_moved(command); lines != 0) {
        move_by_lines(lines, extend);
        return true;
    }
    if (command == TextCommand::ScrollUp || command == TextCommand::ScrollDown) {
        scroll_by(command == TextCommand::ScrollUp ? -style_.line_height_px : style_.line_height_px);
        return true;
    }
    if (command == TextCommand::LineStart)
        editing_.move_to({layout_.line(line).begin, LineSide::After}, extend);
    else if (command == TextCommand::LineEnd)
        editing_.move_to(layout_.line_end(line), extend);
    else if (command == TextCommand::SelectAll)
        editing_.select({0, static_cast<int>(text.size())});
    else if (const Motion* motion = found(kMotions, command))
        editing_.move(text, *motion, extend);
    else
        return false;
    wanted_x_px_.reset();
    return true;
}

int TextArea::lines_moved(TextCommand command) const {
    const int page = std::max(1, static_cast<int>(size_.y / style_.line_height_px));
    if (command == TextCommand::Up || command == TextCommand::Down)
        return command == TextCommand::Up ? -1 : 1;
    if (command == TextCommand::PageUp || command == TextCommand::PageDown)
        return command == TextCommand::PageUp ? -page : page;
    return 0;
}

void TextArea::move_by_lines(int lines, Extend extend) {
    const int last = layout_.line_count() - 1;
    const int from = layout_.line_of(editing_.caret());
    const float x = wanted_x_px_.value_or(x_of_caret());
    const int to = std::clamp(from + lines, 0, last);
    if (to == from)
        editing_.move_to({lines < 0 ? 0 : static_cast<int>(layout_.text().size()), LineSide::After}, extend);
    else
        editing_.move_to(layout_.place_at(to, x), extend);
    wanted_x_px_ = x;
}

void TextArea::serve_edit(std::string& text, TextCommand command) {
    if (command == TextCommand::Copy || command == TextCommand::Cut)
        copy(text);
    if (field_.read_only || command == TextCommand::Copy)
        return;
    if (command == TextCommand::NewLine && in_one_line()) {
        submitted_ = ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false);
        return;
    }
    const bool selected = !editing_.selection().empty();
    if (command == TextCommand::EraseLineLeft && !selected)
        serve_motion(text, TextCommand::LineStart, Extend::Yes);
    if (command == TextCommand::NewLine && !fitting(text, "\n").empty())
        editing_.type(text, "\n");
    else if (command == TextCommand::EraseLineLeft || (command == TextCommand::Cut && selected))
        editing_.erase(text, Motion::Left);
    else if (command == TextCommand::Paste)
        paste(text);
    else if (command == TextCommand::Undo)
        editing_.undo(text);
    else if (command == TextCommand::Redo)
        editing_.redo(text);
    else if (const Motion* over = found(kErasures, command))
        editing_.erase(text, *over);
    after_edit(text);
}

void TextArea::after_edit(const std::string& text) {
    edited_ = edited_ || text != layout_.text();
    follow_caret_ = true;
    wanted_x_px_.reset();
    wrap(text);
}

std::string_view TextArea::fitting(const std::string& text, std::string_view inserted) {
    const TextRange replaced = editing_.selection();
    const std::size_t kept = text.size() - static_cast<std::size_t>(replaced.end - replaced.begin);
    if (kept + inserted.size() <= field_.max_bytes)
        return inserted;
    at_limit_ = true;
    if (!in_one_line() || kept >= field_.max_bytes)
        return {};
    const int room = static_cast<int>(field_.max_bytes - kept);
    return inserted.substr(0, static_cast<std::size_t>(previous_grapheme(inserted, room + 1)));
}

void TextArea::paste(std::string& text) {
    const char* clipboard = ImGui::GetClipboardText();
    std::string pasted = clipboard == nullptr ? std::string() : cleaned_text(clipboard);
    if (in_one_line())
        pasted = text_in_one_line(pasted, field_.keeps_lines ? kKeptLineEnd : " ");
    const std::string_view fits = fitting(text, pasted);
    if (!fits.empty())
        editing_.paste(text, fits);
}

void TextArea::copy(const std::string& text) const {
    const TextRange range = editing_.selection();
    if (range.empty())
        return;
    ImGui::SetClipboardText(
        text.substr(static_cast<std::size_t>(range.begin), static_cast<std::size_t>(range.end - range.begin)).c_str());
}

float TextArea::x_of_caret() const {
    const TextPlace caret = editing_.caret();
    return layout_.x_of(layout_.line_of(caret), caret.index);
}

}  // namespace duolog::kit
