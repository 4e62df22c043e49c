/// Where a text has code, as Markdown writes it. Knows no other Markdown.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace duolog::core {

/// Bytes of the text, with the backticks or fences around it.
struct CodeSpan {
    std::size_t begin = 0, end = 0;
    bool operator==(const CodeSpan&) const = default;
};

/// In their order, none within another. Inline code is between two runs of as many backticks in one paragraph; a run
/// that has no second one is just backticks. A block begins with a line of three or more ` or ~, however far it stands
/// in, and ends with a line of as many or more, or with the text. Takes time in proportion to the text.
std::vector<CodeSpan> code_spans(std::string_view text);

}  // namespace duolog::core
