#include "ui/kit/text_area_words.h"

#include <algorithm>

#include "ui/kit/text_area_layout.h"

namespace duolog::kit {
namespace {

enum class Kind { Blank, Newline, Punctuation, Word };

Kind kind_at(std::string_view text, int index) {
    const unsigned int c = code_point_at(text, index).value;
    if (c == '\n')
        return Kind::Newline;
    if (is_blank(c))
        return Kind::Blank;
    const bool ascii_mark = c < 0x80 && !(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z');
    const bool wide_mark =
        (c >= 0x2010 && c <= 0x2027 && c != 0x2019) || (c >= 0x3001 && c <= 0x3020) || c == 0xAB || c == 0xBB;
    return (ascii_mark && c != '_' && c != '\'') || wide_mark ? Kind::Punctuation : Kind::Word;
}

int skip_left(std::string_view text, int index, Kind kind) {
    while (index > 0 && kind_at(text, previous_character(text, index)) == kind)
        index = previous_character(text, index);
    return index;
}

int skip_right(std::string_view text, int index, Kind kind) {
    const int size = static_cast<int>(text.size());
    while (index < size && kind_at(text, index) == kind)
        index = next_character(text, index);
    return index;
}

}  // namespace

bool in_word(std::string_view text, int index) { return kind_at(text, index) == Kind::Word; }

int word_left(std::string_view text, int index) {
    index = skip_left(text, index, Kind::Blank);
    if (index == 0)
        return 0;
    const int previous = previous_character(text, index);
    const Kind kind = kind_at(text, previous);
    return kind == Kind::Newline ? previous : skip_left(text, index, kind);
}

int word_right(std::string_view text, int index) {
    if (index >= static_cast<int>(text.size()))
        return index;
    const Kind kind = kind_at(text, index);
    if (kind == Kind::Newline)
        return index + 1;
    return skip_right(text, skip_right(text, index, kind), Kind::Blank);
}

TextRange word_at(std::string_view text, int index) {
    const int size = static_cast<int>(text.size());
    if (size == 0)
        return {};
    const bool at_end = index >= size || (kind_at(text, index) == Kind::Newline && index > 0 &&
                                          kind_at(text, previous_character(text, index)) != Kind::Newline);
    if (at_end)
        index = previous_character(text, std::min(index, size));
    const Kind kind = kind_at(text, index);
    if (kind == Kind::Newline)
        return {index, index};
    return {skip_left(text, index, kind), skip_right(text, index, kind)};
}

TextRange paragraph_at(std::string_view text, int index) {
    const std::size_t at = static_cast<std::size_t>(index);
    const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const std::size_t after = text.find('\n', at);
    return {before == std::string_view::npos ? 0 : static_cast<int>(before) + 1,
            after == std::string_view::npos ? static_cast<int>(text.size()) : static_cast<int>(after) + 1};
}

}  // namespace duolog::kit
