/// What the keyboard and the clipboard ask of the editor that has the focus. Reads Dear ImGui's input of this frame;
/// changes no text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"

namespace duolog::kit {

enum class TextCommand {
    Left,
    Right,
    Up,
    Down,
    WordLeft,
    WordRight,
    LineStart,
    LineEnd,
    PageUp,
    PageDown,
    TextStart,
    TextEnd,
    ScrollUp,
    ScrollDown,
    NewLine,
    EraseLeft,
    EraseRight,
    EraseWordLeft,
    EraseWordRight,
    EraseLineLeft,
    SelectAll,
    Cut,
    Copy,
    Paste,
    Undo,
    Redo
};

/// Takes the keys that edit text for the item `owner`, so that nothing else answers to them. Leaves Esc, Tab,
/// Ctrl+Enter and chords with Alt to others.
void claim_text_keys(ImGuiID owner);

/// The commands pressed in this frame. To be called in every frame in which `owner` has the focus.
std::vector<TextCommand> pressed_text_commands(ImGuiID owner);

/// The characters typed in this frame, control characters left out; they are then gone from the queue.
std::string take_typed_text();

/// Text from elsewhere made fit: lines end with \n alone, no control characters, valid UTF-8.
std::string cleaned_text(std::string_view pasted);

/// Line ends become spaces, several in a row one.
std::string text_in_one_line(std::string_view text, std::string_view line_end = " ");

}  // namespace duolog::kit
