/// The desktop's multi-line editor: wraps words, which Dear ImGui's own cannot, and scrolls inside its rectangle.
/// Draws a steady caret: a blinking one would draw frames while nobody types. Knows no theme; a style is handed in.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "imgui.h"
#include "ui/kit/text_area_edit.h"
#include "ui/kit/text_area_layout.h"

struct ImRect;

namespace duolog::kit {

enum class TextCommand;

struct TextAreaStyle {
    ImFont* font = nullptr;
    float size_px = 0;
    float line_height_px = 0;
    ImU32 ink = 0, muted = 0, selection = 0, caret = 0;
    float caret_width_px = 1;
};

enum class TextAreaEvent { None, Changed };

/// State of one editor: caret, selection, undo, wrapped lines. One instance serves one field; another `id` is
/// another text.
class TextArea {
public:
    /// Draws at the cursor in the current ImGui window and, when focused, serves keyboard and mouse. `text` is valid
    /// UTF-8 whose lines end with \n. What would make it longer than `max_bytes` is refused whole. Tab moves on, Esc
    /// and Ctrl+Enter are left to the app. `take_focus` is for one frame: take the keyboard.
    /// REQUIRES: max_bytes at most kMaxUndoTextBytes, or undo may reach less far.
    TextAreaEvent show(ImGuiID id, std::string& text, const TextAreaStyle& style, ImVec2 size,
                       const std::string& placeholder, std::size_t max_bytes, bool read_only, bool take_focus);

    bool focused() const { return focused_; }
    /// Input was refused in the last frame, because the text would have become too long.
    bool at_limit() const { return at_limit_; }

    /// Pixels that the text is scrolled up, 0 to scroll_limit().
    float scroll() const { return scroll_px_; }
    float scroll_limit() const;
    /// For the finger; the caret may leave the view.
    void scroll_by(float dy_px);

    TextPlace caret() const { return editing_.caret(); }
    TextRange selection() const { return editing_.selection(); }
    const TextLayout& layout() const { return layout_; }

private:
    enum class DragUnit { None, Character, Word, Paragraph };

    void adopt(ImGuiID id, const std::string& text);
    void wrap(const std::string& text);
    void update_focus(ImGuiID id, bool hovered, bool take_focus);
    void serve_mouse(const ImRect& box, bool hovered);
    void press(TextPlace place, int clicks, Extend extend);
    void drag_to(TextPlace place);
    void serve_keys(std::string& text);
    /// False when the command is not a motion.
    bool serve_motion(const std::string& text, TextCommand command, Extend extend);
    void serve_edit(std::string& text, TextCommand command);
    void after_edit(const std::string& text);
    /// False, and at_limit() true, when so many bytes do not fit in place of the selection.
    bool make_room(const std::string& text, std::size_t bytes);
    void paste(std::string& text);
    void copy(const std::string& text) const;
    /// 0 for what does not go by lines.
    int lines_moved(TextCommand command) const;
    void move_by_lines(int lines, Extend extend);
    void keep_caret_in_view();
    TextPlace place_under(const ImRect& box, ImVec2 point) const;

    void draw(const ImRect& box, const std::string& placeholder);
    void draw_lines(const ImRect& box, const TextLayout& layout, ImU32 colour) const;
    void draw_selection(const ImRect& box, int line_number) const;
    void draw_caret(const ImRect& box) const;
    void draw_scroll_bar(const ImRect& box) const;
    float x_of_caret() const;

    ImGuiID id_ = 0;
    TextAreaStyle style_;
    ImVec2 size_;
    std::size_t max_bytes_ = 0;
    bool read_only_ = false;

    TextLayout layout_;
    TextLayout placeholder_;
    TextEditing editing_;
    std::optional<float> wanted_x_px_;  ///< The column that Up and Down keep.
    DragUnit drag_unit_ = DragUnit::None;
    TextRange drag_start_;
    float scroll_px_ = 0;
    bool focused_ = false, at_limit_ = false;
    bool follow_caret_ = false, edited_ = false;
};

}  // namespace duolog::kit
