#include "ui/kit/text_area_keys.h"

#include "imgui_internal.h"
#include "ui/kit/text_area_layout.h"

namespace duolog::kit {
namespace {

bool is_line_end(unsigned int c) { return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029; }

bool is_control(unsigned int c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

void append_utf8(std::string& out, unsigned int c) {
    char bytes[5];
    ImTextCharToUtf8(bytes, c);
    out += bytes;
}

/// Shift is free in these; it extends the selection.
void read_motions(std::vector<TextCommand>& out) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool mac = io.ConfigMacOSXBehaviors;
    if (io.KeyAlt && !mac)
        return;  // Alt+Left goes back a screen.
    const bool by_word = mac ? io.KeyAlt : io.KeyCtrl;
    const bool by_line = mac && io.KeyCtrl;
    const auto add = [&out](ImGuiKey key, TextCommand command) {
        if (ImGui::IsKeyPressed(key))
            out.push_back(command);
    };
    add(ImGuiKey_LeftArrow, by_line ? TextCommand::LineStart : by_word ? TextCommand::WordLeft : TextCommand::Left);
    add(ImGuiKey_RightArrow, by_line ? TextCommand::LineEnd : by_word ? TextCommand::WordRight : TextCommand::Right);
    add(ImGuiKey_UpArrow, by_line ? TextCommand::TextStart : io.KeyCtrl ? TextCommand::ScrollUp : TextCommand::Up);
    add(ImGuiKey_DownArrow, by_line ? TextCommand::TextEnd : io.KeyCtrl ? TextCommand::ScrollDown : TextCommand::Down);
    add(ImGuiKey_PageUp, TextCommand::PageUp);
    add(ImGuiKey_PageDown, TextCommand::PageDown);
    add(ImGuiKey_Home, io.KeyCtrl ? TextCommand::TextStart : TextCommand::LineStart);
    add(ImGuiKey_End, io.KeyCtrl ? TextCommand::TextEnd : TextCommand::LineEnd);
    add(ImGuiKey_Backspace, by_line   ? TextCommand::EraseLineLeft
                            : by_word ? TextCommand::EraseWordLeft
                                      : TextCommand::EraseLeft);
    if (!io.KeyShift || by_word)
        add(ImGuiKey_Delete, by_word ? TextCommand::EraseWordRight : TextCommand::EraseRight);
}

struct Chord {
    ImGuiKeyChord keys;
    ImGuiInputFlags flags;
    TextCommand command;
};

constexpr Chord kChords[] = {
    {ImGuiKey_Enter, ImGuiInputFlags_Repeat, TextCommand::NewLine},
    {ImGuiKey_KeypadEnter, ImGuiInputFlags_Repeat, TextCommand::NewLine},
    {ImGuiMod_Shift | ImGuiKey_Enter, ImGuiInputFlags_Repeat, TextCommand::NewLine},
    {ImGuiMod_Ctrl | ImGuiKey_A, 0, TextCommand::SelectAll},
    {ImGuiMod_Ctrl | ImGuiKey_X, 0, TextCommand::Cut},
    {ImGuiMod_Shift | ImGuiKey_Delete, 0, TextCommand::Cut},
    {ImGuiMod_Ctrl | ImGuiKey_C, 0, TextCommand::Copy},
    {ImGuiMod_Ctrl | ImGuiKey_Insert, 0, TextCommand::Copy},
    {ImGuiMod_Ctrl | ImGuiKey_V, ImGuiInputFlags_Repeat, TextCommand::Paste},
    {ImGuiMod_Shift | ImGuiKey_Insert, ImGuiInputFlags_Repeat, TextCommand::Paste},
    {ImGuiMod_Ctrl | ImGuiKey_Z, ImGuiInputFlags_Repeat, TextCommand::Undo},
    {ImGuiMod_Ctrl | ImGuiKey_Y, ImGuiInputFlags_Repeat, TextCommand::Redo},
    {ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z, ImGuiInputFlags_Repeat, TextCommand::Redo},
};

}  // namespace

void claim_text_keys(ImGuiID owner) {
    constexpr ImGuiKey kKeys[] = {ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_PageUp, ImGuiKey_PageDown,
                                  ImGuiKey_Home,    ImGuiKey_End,       ImGuiKey_Delete, ImGuiKey_Backspace};
    for (ImGuiKey key : kKeys)
        ImGui::SetKeyOwner(key, owner);
    ImGuiContext& g = *ImGui::GetCurrentContext();
    g.ActiveIdUsingNavDirMask |=
        (1 << ImGuiDir_Left) | (1 << ImGuiDir_Right) | (1 << ImGuiDir_Up) | (1 << ImGuiDir_Down);
    if (g.IO.ConfigMacOSXBehaviors)
        ImGui::SetKeyOwner(ImGuiMod_Alt, owner);
}

std::vector<TextCommand> pressed_text_commands(ImGuiID owner) {
    std::vector<TextCommand> commands;
    read_motions(commands);
    for (const Chord& chord : kChords)
        if (ImGui::Shortcut(chord.keys, chord.flags, owner))
            commands.push_back(chord.command);
    return commands;
}

std::string take_typed_text() {
    ImGuiIO& io = ImGui::GetIO();
    std::string typed;
    // Ctrl+letter is a command, but AltGr, which is Ctrl+Alt, types letters.
    const bool command = io.KeyCtrl && (!io.KeyAlt || io.ConfigMacOSXBehaviors);
    for (const ImWchar c : io.InputQueueCharacters) {
        const bool special_key = c >= 0xE000 && c <= 0xF8FF;  // macOS sends arrows and the like so.
        if (!command && !special_key && !is_control(c))
            append_utf8(typed, c);
    }
    io.InputQueueCharacters.resize(0);
    return typed;
}

std::string cleaned_text(std::string_view pasted) {
    std::string clean;
    clean.reserve(pasted.size());
    const int size = static_cast<int>(pasted.size());
    for (int i = 0; i < size;) {
        const CodePoint c = code_point_at(pasted, i);
        i += c.bytes;
        const bool first_of_pair = c.value == '\r' && i < size && pasted[static_cast<std::size_t>(i)] == '\n';
        if (is_line_end(c.value) && !first_of_pair)
            clean += '\n';
        else if (c.value == '\t' || !is_control(c.value))
            append_utf8(clean, c.value);
    }
    return clean;
}

std::string text_in_one_line(std::string_view text, std::string_view line_end_becomes) {
    std::string line;
    bool after_line_end = false;
    for (int i = 0; i < static_cast<int>(text.size());) {
        const CodePoint c = code_point_at(text, i);
        const bool line_end = is_line_end(c.value);
        if (!line_end)
            line += text.substr(static_cast<std::size_t>(i), static_cast<std::size_t>(c.bytes));
        else if (!after_line_end)
            line += line_end_becomes;
        after_line_end = line_end;
        i += c.bytes;
    }
    return line;
}

}  // namespace duolog::kit
