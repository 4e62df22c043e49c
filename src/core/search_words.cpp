#include "core/search_words.h"

#include <algorithm>

#include "core/folding.h"
#include "core/spaces.h"

namespace duolog::core {

bool WordReader::next() {
    word_.clear();
    for (std::size_t at = end_; at < text_.size();) {
        const FoldedPoint point = point_at(text_, at);
        if (point.kind == FoldedPoint::Kind::Sign && !word_.empty())
            return true;
        if (point.kind == FoldedPoint::Kind::Letter && word_.empty())
            begin_ = at;
        at += point.bytes;
        end_ = at;
        if (point.kind == FoldedPoint::Kind::Letter)
            word_ += point.as;
    }
    return !word_.empty();
}

std::string words_of(std::string_view text) {
    std::string words;
    for (WordReader reader(text); reader.next();) {
        if (!words.empty())
            words += ' ';
        words += reader.word();
    }
    return words;
}

bool has_words(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const FoldedPoint point = point_at(text, at);
        if (point.kind == FoldedPoint::Kind::Letter)
            return true;
        at += point.bytes;
    }
    return false;
}

std::size_t title_end(std::string_view text) {
    for (std::size_t at = skip_spaces(text, 0); at < text.size();) {
        const Space space = space_at(text, at);
        if (space.ends_line)
            return at;
        at += std::max<std::size_t>(space.bytes, 1);
    }
    return text.size();
}

std::size_t find_phrase(std::string_view words, std::string_view phrase, std::size_t from) {
    std::size_t at = words.find(phrase, from);
    while (phrase.size() == 1 && at != std::string_view::npos && !begins_word(words, at))
        at = words.find(phrase, at + 1);
    return at;
}

}  // namespace duolog::core
