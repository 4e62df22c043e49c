/// Where words and paragraphs begin and end, for Ctrl+arrows, double click and triple click. Pure: bytes in, places
/// out.
#pragma once

#include <string_view>

namespace duolog::kit {

/// Bytes [begin, end).
struct TextRange {
    int begin = 0, end = 0;
    bool empty() const { return begin == end; }
    bool operator==(const TextRange&) const = default;
};

/// Whether the character at `index` is part of a word. REQUIRES: index < text.size().
bool in_word(std::string_view text, int index);

/// Where Ctrl+Left and Ctrl+Right go: to the start of a word, and never past a line's end in one step.
int word_left(std::string_view text, int index);
int word_right(std::string_view text, int index);

/// The word, run of blanks or run of punctuation at `index`.
TextRange word_at(std::string_view text, int index);
/// The paragraph at `index` with its newline.
TextRange paragraph_at(std::string_view text, int index);

}  // namespace duolog::kit
