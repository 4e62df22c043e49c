#include "core/page_marks.h"

#include <set>

#include "core/code_spans.h"
#include "core/search.h"
#include "core/spaces.h"

namespace duolog::core {
namespace {

bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool in_name(char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_'; }

bool behind_space(std::string_view text, std::size_t at) {
    for (std::size_t bytes = 1; bytes <= 3 && bytes <= at; ++bytes)
        if (space_at(text, at - bytes).bytes == bytes)
            return true;
    return false;
}

bool may_begin(std::string_view text, std::size_t at) {
    constexpr std::string_view kOpeningBrackets = "([{";
    if (at > 1 && text.substr(at - 2, 2) == "](")
        return false;  // Where a link of Markdown leads.
    return at == 0 || kOpeningBrackets.find(text[at - 1]) != std::string_view::npos || behind_space(text, at);
}

/// Dashes, quotation marks and dots of typography: U+2010 to U+2027, and « ».
bool punctuation(std::string_view text, std::size_t at) {
    const std::string_view three = text.substr(at, 3), two = text.substr(at, 2);
    return (three.size() == 3 && three >= "\u2010" && three <= "\u2027") || two == "«" || two == "»";
}

/// What stands from `at` on, be it a name or not.
std::string_view name_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && in_name(text[end]) && space_at(text, end).bytes == 0 && !punctuation(text, end))
        ++end;
    return text.substr(at, end - at);
}

bool good_name(std::string_view name) {
    if (name.size() > kMaxMarkBytes)
        return false;
    for (const char c : name)
        if (letter(c))
            return true;
    return false;
}

}  // namespace

std::vector<PageMark> marks_in(std::string_view text) {
    constexpr std::string_view kSigns = "#@";
    std::vector<PageMark> marks;
    const std::vector<CodeSpan> code = code_spans(text);
    auto next_code = code.begin();
    for (std::size_t at = text.find_first_of(kSigns); at < text.size(); at = text.find_first_of(kSigns, at)) {
        while (next_code != code.end() && next_code->end <= at)
            ++next_code;
        if (next_code != code.end() && next_code->begin <= at) {
            at = next_code->end;
            continue;
        }
        const std::string_view name = name_at(text, at + 1);
        const std::size_t end = at + 1 + name.size();
        if (may_begin(text, at) && good_name(name))
            marks.push_back({text[at] == '#' ? PageMark::Kind::Tag : PageMark::Kind::Person, at, end, name});
        at = end;
    }
    return marks;
}

std::vector<std::string> names_in(std::string_view text, PageMark::Kind kind) {
    std::vector<std::string> names;
    std::set<std::string> seen;  // Folded.
    for (const PageMark& mark : marks_in(text))
        if (mark.kind == kind && seen.insert(folded(mark.name)).second)
            names.emplace_back(mark.name);
    return names;
}

}  // namespace duolog::core
