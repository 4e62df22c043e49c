/// The caret, the selection and the undo history of one text, on Dear ImGui's own copy of imstb_textedit.h.
/// Edits the string it is given; knows nothing of lines, pixels or keys.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "ui/kit/text_area_layout.h"
#include "ui/kit/text_area_words.h"

namespace duolog::kit {

/// The largest text whose whole replacement can still be undone and redone.
inline constexpr std::size_t kMaxUndoTextBytes = 512 * 1024;

enum class Extend { No, Yes };
enum class Motion { Left, Right, WordLeft, WordRight, TextStart, TextEnd };

class TextEditing {
public:
    TextEditing();
    ~TextEditing();
    TextEditing(const TextEditing&) = delete;
    TextEditing& operator=(const TextEditing&) = delete;

    /// Caret to the start, nothing selected, nothing to undo.
    void reset();
    /// The text was changed by someone else: the history no longer fits it, the caret stays where it can.
    void accept(const std::string& text);

    TextPlace caret() const;
    TextRange selection() const;
    void move_to(TextPlace place, Extend extend);
    void move(const std::string& text, Motion motion, Extend extend);
    void select(TextRange range);

    /// Replaces the selection. Typing that goes on is undone word by word.
    void type(std::string& text, std::string_view typed);
    /// Replaces the selection as one step of undo.
    void paste(std::string& text, std::string_view pasted);
    /// Removes the selection, or what `motion` passes over. Single characters in a row are one step of undo.
    void erase(std::string& text, Motion motion);
    void undo(std::string& text);
    void redo(std::string& text);

private:
    struct State;
    void insert(std::string& text, std::string_view inserted);
    void make_room_for_redo();
    void join_insertion();
    void join_erasure();

    std::unique_ptr<State> state_;
    LineSide side_ = LineSide::After;
};

}  // namespace duolog::kit
