#include "ui/kit/text_area.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui_internal.h"
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

TextAreaEvent TextArea::show(ImGuiID id, std::string& text, const TextAreaStyle& style, ImVec2 size,
                             const std::string& placeholder, std::size_t max_bytes, bool read_only, bool take_focus) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    adopt(id, text);
    style_ = style;
    size_ = size;
    max_bytes_ = max_bytes;
    read_only_ = read_only;
    at_limit_ = focused_ = false;
    if (window->SkipItems)
        return TextAreaEvent::None;

    const ImVec2 corner = window->DC.CursorPos;
    const ImRect box(corner.x, corner.y, corner.x + size.x, corner.y + size.y);
    ImGui::ItemSize(size);
    if (!ImGui::ItemAdd(box, id, nullptr, ImGuiItemFlags_Inputable) && !take_focus)
        return TextAreaEvent::None;
    const ImGuiItemFlags flags = ImGui::GetCurrentContext()->LastItemData.ItemFlags;
    const bool hovered = ImGui::ItemHoverable(box, id, flags | ImGuiItemFlags_NoNavDisableMouseHover);

    wrap(text);
    update_focus(id, hovered, take_focus);
    serve_mouse(box, hovered);
    if (focused_)
        serve_keys(text);
    const bool changed = std::exchange(edited_, false);
    keep_caret_in_view();
    if (changed)
        ImGui::MarkItemEdited(id);
    draw(box, placeholder);
    return changed ? TextAreaEvent::Changed : TextAreaEvent::None;
}

void TextArea::adopt(ImGuiID id, const std::string& text) {
    if (id == id_ && text == layout_.text())
        return;
    if (id == id_) {
        editing_.accept(text);
    } else {
        editing_.reset();
        scroll_px_ = 0;
    }
    id_ = id;
    wanted_x_px_.reset();
    drag_unit_ = DragUnit::None;
}

void TextArea::wrap(const std::string& text) {
    layout_.update(text, style_.font, style_.size_px, std::max(1.0f, size_.x - style_.caret_width_px));
}

void TextArea::update_focus(ImGuiID id, bool hovered, bool take_focus) {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    if (hovered)
        ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    const bool pressed = hovered && g.IO.MouseClicked[0];
    const bool by_navigation = g.NavActivateId == id && ((g.NavActivateFlags & ImGuiActivateFlags_PreferInput) != 0 ||
                                                         g.NavInputSource == ImGuiInputSource_Keyboard);
    if (g.ActiveId != id && (pressed || take_focus || by_navigation)) {
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
    if (follow_caret_) {
        const float top = static_cast<float>(layout_.line_of(editing_.caret())) * style_.line_height_px;
        scroll_px_ = std::clamp(scroll_px_, top + style_.line_height_px - size_.y,
                                std::max(top, top + style_.line_height_px - size_.y));
    }
    follow_caret_ = false;
    scroll_by(0);
}

void TextArea::serve_keys(std::string& text) {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    const std::string typed = take_typed_text();
    if (!read_only_ && !typed.empty() && make_room(text, typed.size())) {
        for (int i = 0, next = 0; i < static_cast<int>(typed.size()); i = next) {
            next = next_character(typed, i);
            editing_.type(
                text, std::string_view(typed).substr(static_cast<std::size_t>(i), static_cast<std::size_t>(next - i)));
        }
        after_edit(text);
    }
    const std::vector<TextCommand> commands = pressed_text_commands(id_);
    if (g.ActiveIdIsJustActivated)
        return;  // The key that brought the focus is not for the text.
    const Extend extend = g.IO.KeyShift ? Extend::Yes : Extend::No;
    for (const TextCommand command : commands) {
        if (!serve_motion(text, command, extend))
            serve_edit(text, command);
    }
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
    if (read_only_ || command == TextCommand::Copy)
        return;
    const bool selected = !editing_.selection().empty();
    if (command == TextCommand::EraseLineLeft && !selected)
        serve_motion(text, TextCommand::LineStart, Extend::Yes);
    if (command == TextCommand::NewLine && make_room(text, 1))
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

bool TextArea::make_room(const std::string& text, std::size_t bytes) {
    const TextRange replaced = editing_.selection();
    const std::size_t kept = text.size() - static_cast<std::size_t>(replaced.end - replaced.begin);
    const bool fits = kept + bytes <= max_bytes_;
    at_limit_ = at_limit_ || !fits;
    return fits;
}

void TextArea::paste(std::string& text) {
    const char* clipboard = ImGui::GetClipboardText();
    const std::string pasted = clipboard == nullptr ? std::string() : cleaned_text(clipboard);
    if (!pasted.empty() && make_room(text, pasted.size()))
        editing_.paste(text, pasted);
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
