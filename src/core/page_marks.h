/// What is marked within the words of a page: `#tag` and `@person`. Plain text stays plain text: the words are the only
/// place where they are kept.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace duolog::core {

/// A longer name makes no mark; it stays a word.
inline constexpr std::size_t kMaxMarkBytes = 64;

struct PageMark {
    enum class Kind { Tag, Person };
    Kind kind = Kind::Tag;
    std::size_t begin = 0, end = 0;  ///< Bytes of the text, with the sign.
    std::string_view name;           ///< Without the sign; 1..kMaxMarkBytes bytes of the text.
    bool operator==(const PageMark&) const = default;
};

/// In their order; valid as long as the text is. A mark begins at the text's beginning, after a space, a line end or an
/// opening bracket (`(`, `[`, `{`); its name is letters, figures, `-` and `_`, with a letter among them, so that "#1"
/// and "a@b.example" are none. Beyond ASCII everything but spaces, `«`, `»` and U+2010 to U+2027 (dashes,
/// quotation marks, dots) counts as a letter, emoji too. Where a link of Markdown leads (`](#part)`) is none. A `#`
/// with a space behind it is a heading of Markdown, and code (code_spans.h) has no marks.
std::vector<PageMark> marks_in(std::string_view text);

/// The names of one kind, each once, as first written; those that differ in case and accents alone are one.
std::vector<std::string> names_in(std::string_view text, PageMark::Kind kind);

}  // namespace duolog::core
