/// The desktop's editor: wraps words, which Dear ImGui's own cannot, or keeps to one line, and scrolls inside its
/// rectangle. Draws a steady caret: a blinking one would draw frames while nobody types. Knows no theme; a style is
/// handed in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "imgui.h"
#include "ui/kit/text_area_edit.h"
#include "ui/kit/text_area_layout.h"

struct ImRect;

namespace duolog::kit {

class Cooking;
enum class TextCommand;

struct TextAreaStyle {
    ImFont* font = nullptr;
    float size_px = 0;
    float line_height_px = 0;
    ImU32 ink = 0, muted = 0, selection = 0, caret = 0;
    float caret_width_px = 1;
    Cooking* cooking = nullptr;  ///< Joined emoji and shaped words, where there is one.
};

/// One: nothing wraps, Enter submits, and the line stands in the middle of its box.
enum class TextLines { Many, One };

struct TextAreaField {
    ImGuiID item = 0;        ///< What has the keyboard, whichever text it shows.
    std::uint32_t text = 0;  ///< Whose text it is: another one starts with a clean undo.
    TextLines lines = TextLines::Many;
    float left_px = 0, right_px = 0;  ///< Kept free of text inside the box.
    float edge_px = 0;                ///< The same above and below many lines.
    std::string_view placeholder;
    /// Many lines refuse whole what would not fit, one line takes as many characters as fit.
    /// REQUIRES: at most kMaxUndoTextBytes, or undo may reach less far.
    std::size_t max_bytes = 0;
    bool keeps_lines = false;  ///< With One: pasted line ends become kKeptLineEnd and not spaces.
    bool read_only = false;
    bool take_focus = false;  ///< For one frame: take the keyboard.
    bool take_ring = false;   ///< For one frame: be where the keyboard's navigation is, and Enter begins to write.
};

/// U+2028, LINE SEPARATOR.
inline constexpr std::string_view kKeptLineEnd = "\u2028";

enum class TextAreaEvent { None, Changed };

/// State of one editor: caret, selection, undo, wrapped lines. One instance serves one field.
class TextArea {
public:
    /// Draws into `box` in the current ImGui window and, when focused, serves keyboard and mouse. `text` is valid
    /// UTF-8 whose lines end with \n; one line has no line ends. Tab moves on, Esc and Ctrl+Enter are left to the app.
    TextAreaEvent show(const ImRect& box, const TextAreaField& field, std::string& text, const TextAreaStyle& style);

    bool focused() const { return focused_; }
    /// Input was refused in the last frame, because the text would have become too long.
    bool at_limit() const { return at_limit_; }
    /// Enter was pressed in the last frame, in one line. Holding it down counts once.
    bool submitted() const { return submitted_; }

    /// Pixels that the text is scrolled up, 0 to scroll_limit().
    float scroll() const { return scroll_px_; }
    float scroll_limit() const;
    /// For the finger; the caret may leave the view.
    void scroll_by(float dy_px);
    /// Whole pixels that one line is scrolled to the left; 0 without the keyboard, so that its beginning is seen.
    float scroll_x() const { return scroll_x_px_; }

    TextPlace caret() const { return editing_.caret(); }
    TextRange selection() const { return editing_.selection(); }
    const TextLayout& layout() const { return layout_; }

private:
    enum class DragUnit { None, Character, Word, Paragraph };

    bool in_one_line() const { return field_.lines == TextLines::One; }
    ImRect text_box(const ImRect& box) const;
    void adopt(std::uint32_t text_id, const std::string& text);
    void wrap(const std::string& text);
    /// At which lines wrap.
    float line_width() const;
    void update_focus(bool hovered);
    void serve_mouse(const ImRect& box, bool hovered);
    void press(TextPlace place, int clicks, Extend extend);
    void drag_to(TextPlace place);
    void serve_keys(std::string& text);
    void serve_typed(std::string& text, std::string_view typed);
    /// False when the command is not a motion.
    bool serve_motion(const std::string& text, TextCommand command, Extend extend);
    void serve_edit(std::string& text, TextCommand command);
    void after_edit(const std::string& text);
    /// What of `inserted` may stand in place of the selection; at_limit() is true when that is not all.
    std::string_view fitting(const std::string& text, std::string_view inserted);
    void paste(std::string& text);
    void copy(const std::string& text) const;
    /// 0 for what does not go by lines.
    int lines_moved(TextCommand command) const;
    void move_by_lines(int lines, Extend extend);
    void keep_caret_in_view();
    void keep_caret_in_line();
    TextPlace place_under(const ImRect& box, ImVec2 point) const;

    void draw(const ImRect& box);
    void draw_lines(const ImRect& box, const TextLayout& layout, ImU32 colour) const;
    void draw_selection(const ImRect& box, int line_number) const;
    void draw_caret(const ImRect& box) const;
    void draw_scroll_bar(const ImRect& box) const;
    float x_of_caret() const;

    TextAreaField field_;  ///< Of this frame, like the style and the size of the text's box.
    TextAreaStyle style_;
    ImVec2 size_;
    std::uint32_t text_id_ = 0;

    TextLayout layout_;
    TextLayout placeholder_;
    TextEditing editing_;
    std::optional<float> wanted_x_px_;  ///< The column that Up and Down keep.
    DragUnit drag_unit_ = DragUnit::None;
    TextRange drag_start_;
    float scroll_px_ = 0, scroll_x_px_ = 0;
    bool focused_ = false, at_limit_ = false, submitted_ = false;
    bool follow_caret_ = false, edited_ = false;
};

}  // namespace duolog::kit
