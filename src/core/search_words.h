/// A text as search reads it: its words alone, folded. What stands between words is never compared, so that "3,5" is
/// found by "3.5" and "well-being" by "well being".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace duolog::core {

/// The words of a text, one after another.
class WordReader {
public:
    /// REQUIRES: `text` outlives the reader.
    explicit WordReader(std::string_view text) : text_(text) {}
    /// False when there is none left.
    bool next();
    const std::string& word() const { return word_; }  ///< Folded; valid until the next.
    std::size_t begin() const { return begin_; }       ///< Bytes of the text, with the accents that follow a letter.
    std::size_t end() const { return end_; }

private:
    std::string_view text_;
    std::string word_;
    std::size_t begin_ = 0, end_ = 0;
};

/// The words with one space between them.
std::string words_of(std::string_view text);
/// Without building them.
bool has_words(std::string_view text);

/// Where the title of a page ends: the first line that is not blank, without its line end.
std::size_t title_end(std::string_view text);

/// Where from `from` on a word or phrase stands in words; npos when nowhere. It may be a part of a word, but a single
/// byte is looked for at the beginning of words only: inside them it is everywhere.
/// REQUIRES: both are of words_of, `phrase` is not empty.
std::size_t find_phrase(std::string_view words, std::string_view phrase, std::size_t from = 0);

inline bool begins_word(std::string_view words, std::size_t at) { return at == 0 || words[at - 1] == ' '; }

}  // namespace duolog::core
