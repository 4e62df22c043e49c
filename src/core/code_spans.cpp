#include "core/code_spans.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "core/spaces.h"

namespace duolog::core {
namespace {

constexpr std::size_t kShortestFence = 3;

/// Where the next line begins.
std::size_t after_line(std::string_view text, std::size_t at) {
    const std::size_t end = text.find_first_of("\r\n", at);
    if (end == std::string_view::npos)
        return text.size();
    return end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
}

struct Fence {
    char sign = 0;
    std::size_t signs = 0;    ///< 0: the line has none.
    std::string_view behind;  ///< What else is on the line, with its end.
};

Fence fence_of(std::string_view line) {
    const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
    if (begin == line.size() || (line[begin] != '`' && line[begin] != '~'))
        return {};
    const std::size_t end = std::min(line.find_first_not_of(line[begin], begin), line.size());
    if (end - begin < kShortestFence)
        return {};
    return {line[begin], end - begin, line.substr(end)};
}

/// Backticks behind a fence of backticks make inline code of both.
bool opens(const Fence& fence) {
    return fence.signs > 0 && (fence.sign == '~' || fence.behind.find('`') == std::string_view::npos);
}

bool closes(const Fence& fence, const Fence& opened) {
    return fence.sign == opened.sign && fence.signs >= opened.signs &&
           skip_spaces(fence.behind, 0) == fence.behind.size();
}

/// Behind the line that closes, or the text's end.
std::size_t end_of_block(std::string_view text, std::size_t at, const Fence& opened) {
    while (at < text.size()) {
        const std::size_t next = after_line(text, at);
        if (closes(fence_of(text.substr(at, next - at)), opened))
            return next;
        at = next;
    }
    return at;
}

std::vector<CodeSpan> runs_of_backticks(std::string_view text, std::size_t begin, std::size_t end) {
    std::vector<CodeSpan> runs;
    const std::string_view until_end = text.substr(0, end);
    for (std::size_t at = until_end.find('`', begin); at < end; at = until_end.find('`', at)) {
        const std::size_t behind = std::min(until_end.find_first_not_of('`', at), end);
        runs.push_back({at, behind});
        at = behind;
    }
    return runs;
}

/// What is inline code of one paragraph, from `begin` to `end`.
void add_inline_code(std::string_view text, std::size_t begin, std::size_t end, std::vector<CodeSpan>& found) {
    const std::vector<CodeSpan> runs = runs_of_backticks(text, begin, end);
    std::vector<std::size_t> closing(runs.size(), runs.size());  // Which run has as many backticks next.
    std::unordered_map<std::size_t, std::size_t> next_with;
    for (std::size_t i = runs.size(); i-- > 0;) {
        const auto [next, first] = next_with.emplace(runs[i].end - runs[i].begin, i);
        if (!first)
            closing[i] = std::exchange(next->second, i);
    }
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (closing[i] < runs.size()) {
            found.push_back({runs[i].begin, runs[closing[i]].end});
            i = closing[i];
        }
}

}  // namespace

std::vector<CodeSpan> code_spans(std::string_view text) {
    std::vector<CodeSpan> found;
    std::size_t paragraph = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = after_line(text, at);
        const std::string_view line = text.substr(at, next - at);
        const Fence fence = fence_of(line);
        if (opens(fence)) {
            add_inline_code(text, paragraph, at, found);
            found.push_back({at, end_of_block(text, next, fence)});
            at = paragraph = found.back().end;
            continue;
        }
        if (skip_spaces(line, 0) == line.size()) {
            add_inline_code(text, paragraph, at, found);
            paragraph = next;
        }
        at = next;
    }
    add_inline_code(text, paragraph, text.size(), found);
    return found;
}

}  // namespace duolog::core
