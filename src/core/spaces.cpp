#include "core/spaces.h"

namespace duolog::core {
namespace {

Space three_byte_space(std::string_view text, std::size_t at) {
    const std::string_view three = text.substr(at, 3);
    if (three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9")  // U+2028, U+2029
        return {3, true};
    const bool en_quad_to_hair = three >= "\xE2\x80\x80" && three <= "\xE2\x80\x8A";  // U+2000..200A
    const bool other = three == "\xE1\x9A\x80" || three == "\xE2\x80\xAF" || three == "\xE2\x81\x9F" ||
                       three == "\xE3\x80\x80";  // U+1680, U+202F, U+205F, U+3000
    return {en_quad_to_hair || other ? std::size_t{3} : std::size_t{0}, false};
}

}  // namespace

Space space_at(std::string_view text, std::size_t at) {
    const char first = text[at];
    if (first == ' ' || first == '\t')
        return {1, false};
    if (first >= '\n' && first <= '\r')
        return {1, true};
    const auto byte = static_cast<unsigned char>(first);
    if (byte < 0xC2 || byte > 0xE3)  // Most of all texts.
        return {};
    if (text.substr(at, 2) == "\xC2\xA0")  // U+00A0
        return {2, false};
    if (text.substr(at, 2) == "\xC2\x85")  // U+0085
        return {2, true};
    return text.size() - at < 3 ? Space{} : three_byte_space(text, at);
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const Space space = space_at(text, at);
        if (space.bytes == 0)
            break;
        at += space.bytes;
    }
    return at;
}

std::string one_line(std::string_view text) {
    std::string line;
    for (std::size_t at = skip_spaces(text, 0); at < text.size();) {
        line += text[at++];
        const std::size_t word = skip_spaces(text, at);
        if (word > at && word < text.size())
            line += ' ';
        at = word;
    }
    return line;
}

}  // namespace duolog::core
