#include "ui/kit/text_area_edit.h"

#include <algorithm>

#include "imgui.h"
#include "ui/kit/clusters.h"

namespace duolog::kit {
namespace {

/// The grapheme that `index` lies in; empty between two.
TextRange grapheme_around(std::string_view text, int index) {
    const int begin = previous_grapheme(text, index);
    const int end = next_grapheme(text, begin);
    return end > index ? TextRange{begin, end} : TextRange{index, index};
}

}  // namespace

/// What imstb_textedit.h asks for, and its code. It serves steps, deletion and undo; lines are our own.
namespace stb {

struct Subject {
    std::string* text;
};

constexpr int kNewline = '\n';
constexpr int kLeft = 0x200000, kRight = 0x200001, kUp = 0x200002, kDown = 0x200003, kLineStart = 0x200004,
              kLineEnd = 0x200005, kTextStart = 0x200006, kTextEnd = 0x200007, kDelete = 0x200008,
              kBackspace = 0x200009, kUndo = 0x20000A, kRedo = 0x20000B, kWordLeft = 0x20000C, kWordRight = 0x20000D,
              kPageUp = 0x20000E, kPageDown = 0x20000F, kShift = 0x400000;

static int length(const Subject* subject) { return static_cast<int>(subject->text->size()); }
static char byte_at(const Subject* subject, int index) {
    return index < length(subject) ? (*subject->text)[static_cast<std::size_t>(index)] : '\0';
}
static int after(const Subject* subject, int index) { return next_grapheme(*subject->text, index); }
static int before(const Subject* subject, int index) { return previous_grapheme(*subject->text, index); }
static int to_word_left(const Subject* subject, int index) {
    return grapheme_around(*subject->text, word_left(*subject->text, index)).begin;
}
static int to_word_right(const Subject* subject, int index) {
    return grapheme_around(*subject->text, word_right(*subject->text, index)).end;
}
static void remove(Subject* subject, int at, int count) {
    subject->text->erase(static_cast<std::size_t>(at), static_cast<std::size_t>(count));
}
static bool put(Subject* subject, int at, const char* bytes, int count) {
    subject->text->insert(static_cast<std::size_t>(at), bytes, static_cast<std::size_t>(count));
    return true;
}

#define IMSTB_TEXTEDIT_STRING Subject
#define IMSTB_TEXTEDIT_CHARTYPE char
#define IMSTB_TEXTEDIT_UNDOSTATECOUNT 4096
#define IMSTB_TEXTEDIT_UNDOCHARCOUNT (2 * static_cast<int>(kMaxUndoTextBytes) + 64 * 1024)
#define IMSTB_TEXTEDIT_GETNEXTCHARINDEX(subject, index) stb::after(subject, index)
#define IMSTB_TEXTEDIT_GETPREVCHARINDEX(subject, index) stb::before(subject, index)
#define STB_TEXTEDIT_STRINGLEN(subject) length(subject)
#define STB_TEXTEDIT_GETCHAR(subject, index) byte_at(subject, index)
#define STB_TEXTEDIT_GETWIDTH(subject, line, index) 0.0f
#define STB_TEXTEDIT_LAYOUTROW(row, subject, index) (*(row) = StbTexteditRow{})
#define STB_TEXTEDIT_NEWLINE kNewline
#define STB_TEXTEDIT_DELETECHARS remove
#define STB_TEXTEDIT_INSERTCHARS put
#define STB_TEXTEDIT_MOVEWORDLEFT to_word_left
#define STB_TEXTEDIT_MOVEWORDRIGHT to_word_right
#define STB_TEXTEDIT_K_LEFT kLeft
#define STB_TEXTEDIT_K_RIGHT kRight
#define STB_TEXTEDIT_K_UP kUp
#define STB_TEXTEDIT_K_DOWN kDown
#define STB_TEXTEDIT_K_LINESTART kLineStart
#define STB_TEXTEDIT_K_LINEEND kLineEnd
#define STB_TEXTEDIT_K_TEXTSTART kTextStart
#define STB_TEXTEDIT_K_TEXTEND kTextEnd
#define STB_TEXTEDIT_K_DELETE kDelete
#define STB_TEXTEDIT_K_BACKSPACE kBackspace
#define STB_TEXTEDIT_K_UNDO kUndo
#define STB_TEXTEDIT_K_REDO kRedo
#define STB_TEXTEDIT_K_WORDLEFT kWordLeft
#define STB_TEXTEDIT_K_WORDRIGHT kWordRight
#define STB_TEXTEDIT_K_PGUP kPageUp
#define STB_TEXTEDIT_K_PGDOWN kPageDown
#define STB_TEXTEDIT_K_SHIFT kShift
#define IMSTB_TEXTEDIT_IMPLEMENTATION
#include "imstb_textedit.h"

}  // namespace stb

/// What the last change was, while the caret still stands where it left it.
enum class Run { None, Typing, ErasingLeft, ErasingRight };

struct TextEditing::State {
    stb::STB_TexteditState stb;
    Run run = Run::None;
};

// Plain new: the history of a megabyte is left unset, so its pages cost nothing until they are used.
TextEditing::TextEditing() : state_(new State) { reset(); }
TextEditing::~TextEditing() = default;

void TextEditing::reset() {
    stb::stb_textedit_initialize_state(&state_->stb, 0);
    state_->run = Run::None;
    side_ = LineSide::After;
}

void TextEditing::accept(const std::string& text) {
    const int size = static_cast<int>(text.size());
    int index = std::min(state_->stb.cursor, size);
    if (index < size)
        index = grapheme_around(text, index).begin;
    reset();
    move_to({index, LineSide::After}, Extend::No);
}

TextPlace TextEditing::caret() const { return {state_->stb.cursor, side_}; }

TextRange TextEditing::selection() const {
    const auto& s = state_->stb;
    if (s.select_start == s.select_end)
        return {s.cursor, s.cursor};
    return {std::min(s.select_start, s.select_end), std::max(s.select_start, s.select_end)};
}

void TextEditing::move_to(TextPlace place, Extend extend) {
    auto& s = state_->stb;
    if (extend == Extend::No)
        s.select_start = place.index;
    else if (s.select_start == s.select_end)
        s.select_start = s.cursor;
    s.cursor = s.select_end = place.index;
    side_ = place.side;
    state_->run = Run::None;
}

void TextEditing::move(const std::string& text, Motion motion, Extend extend) {
    stb::Subject subject{const_cast<std::string*>(&text)};  // A motion reads only.
    constexpr int kKeys[] = {stb::kLeft, stb::kRight, stb::kWordLeft, stb::kWordRight, stb::kTextStart, stb::kTextEnd};
    const int key = kKeys[static_cast<int>(motion)] | (extend == Extend::Yes ? stb::kShift : 0);
    stb::stb_textedit_key(&subject, &state_->stb, key);
    side_ = LineSide::After;
    state_->run = Run::None;
}

void TextEditing::select(TextRange range) {
    move_to({range.begin, LineSide::After}, Extend::No);
    move_to({range.end, LineSide::After}, Extend::Yes);
}

void TextEditing::type(std::string& text, std::string_view typed) {
    const TextRange replaced = selection();
    const bool begins_word =
        in_word(typed, 0) && replaced.begin > 0 && !in_word(text, previous_character(text, replaced.begin));
    const bool goes_on = state_->run == Run::Typing && replaced.empty() && !begins_word;
    insert(text, typed);
    if (goes_on)
        join_insertion();
    state_->run = Run::Typing;
}

void TextEditing::paste(std::string& text, std::string_view pasted) {
    insert(text, pasted);
    state_->run = Run::None;
}

void TextEditing::insert(std::string& text, std::string_view inserted) {
    stb::Subject subject{&text};
    const bool replaces = !selection().empty();
    stb::stb_textedit_text(&subject, &state_->stb, inserted.data(), static_cast<int>(inserted.size()));
    state_->stb.select_start = state_->stb.select_end = state_->stb.cursor;
    if (replaces)
        join_insertion();
    side_ = LineSide::After;
}

void TextEditing::erase(std::string& text, Motion motion) {
    const bool by_word = motion == Motion::WordLeft || motion == Motion::WordRight;
    if (by_word && selection().empty())
        move(text, motion, Extend::Yes);
    const bool backwards = motion == Motion::Left || motion == Motion::WordLeft;
    const Run run = !selection().empty() ? Run::None : backwards ? Run::ErasingLeft : Run::ErasingRight;
    const std::size_t size_before = text.size();
    stb::Subject subject{&text};
    stb::stb_textedit_key(&subject, &state_->stb, backwards ? stb::kBackspace : stb::kDelete);
    if (run != Run::None && state_->run == run && text.size() < size_before)
        join_erasure();
    state_->run = run;
    side_ = LineSide::After;
}

void TextEditing::undo(std::string& text) {
    stb::Subject subject{&text};
    make_room_for_redo();
    stb::stb_textedit_key(&subject, &state_->stb, stb::kUndo);
    move_to({state_->stb.cursor, LineSide::After}, Extend::No);
}

void TextEditing::redo(std::string& text) {
    stb::Subject subject{&text};
    stb::stb_textedit_key(&subject, &state_->stb, stb::kRedo);
    move_to({state_->stb.cursor, LineSide::After}, Extend::No);
}

/// The library, when short of room for what an undo removes, drops it and spoils the redo. The oldest steps go instead.
void TextEditing::make_room_for_redo() {
    auto& history = state_->stb.undostate;
    const auto removed = [&history] { return history.undo_rec[history.undo_point - 1].delete_length; };
    while (history.undo_point > 1 && history.undo_char_point + removed() >= IMSTB_TEXTEDIT_UNDOCHARCOUNT)
        stb::stb_textedit_discard_undo(&history);
    while (history.undo_point > 0 && history.redo_point < IMSTB_TEXTEDIT_UNDOSTATECOUNT &&
           history.undo_char_point + removed() > history.redo_char_point)
        stb::stb_textedit_discard_redo(&history);
}

/// Makes an insertion part of the step before it, which removed text there or inserted up to there.
void TextEditing::join_insertion() {
    auto& history = state_->stb.undostate;
    if (history.undo_point < 2)
        return;
    auto& before = history.undo_rec[history.undo_point - 2];
    const auto& last = history.undo_rec[history.undo_point - 1];
    if (last.insert_length != 0 || before.where + before.delete_length != last.where)
        return;
    before.delete_length += last.delete_length;
    --history.undo_point;
}

/// Makes an erasure part of the one before it. The library keeps what was erased in the order of erasing.
void TextEditing::join_erasure() {
    auto& history = state_->stb.undostate;
    if (history.undo_point < 2)
        return;
    auto& before = history.undo_rec[history.undo_point - 2];
    const auto& last = history.undo_rec[history.undo_point - 1];
    if (before.delete_length != 0 || before.char_storage < 0 || last.char_storage < 0)
        return;
    if (last.where + last.insert_length == before.where) {
        char* const first = history.undo_char + before.char_storage;
        char* const middle = history.undo_char + last.char_storage;
        std::rotate(first, middle, middle + last.insert_length);
        before.where = last.where;
    } else if (last.where != before.where) {
        return;
    }
    before.insert_length += last.insert_length;
    --history.undo_point;
}

}  // namespace duolog::kit
