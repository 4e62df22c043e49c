/// Paragraphs and list items with strong words and links in them. Knows no Markdown: takes what was read already.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace duolog::kit {

struct ProseSpan {
    std::string_view words;
    bool strong = false;
    /// From 0: what prose() answers when these words are pressed. Spans in a row with one number are one link; no other
    /// link of the text has that number.
    int link = -1;
};

struct ProseLook {
    bool item = false;  ///< With a round mark, and all its lines to the right of it.
};

/// Words to read, at most 68 letters wide. Answers the link that was pressed. Readers hear the whole as one text, and
/// each link after it.
std::optional<int> prose(const std::vector<ProseSpan>& spans, ProseLook look = {});

}  // namespace duolog::kit
