/// Where in a text the words of a query stand, for showing hits. Ranges are bytes of the text as written, at code
/// points, though it is compared folded: "lodz" marks "Łódź", and half of "æ" marks it whole.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/search_query.h"

namespace duolog::core {

struct Range {
    std::size_t begin = 0, end = 0;
    bool operator==(const Range&) const = default;
};

/// In order, not empty, none touching another. Words and phrases of the query, wherever they stand; neither what is
/// left out nor filters. REQUIRES: valid UTF-8.
std::vector<Range> hits_in(const Query& query, std::string_view text);

struct ShownLine {
    std::string_view text;    ///< Of one line, trimmed; without a cut word at its ends as far as there are spaces.
    std::vector<Range> hits;  ///< In `text`.
    bool cut_before = false, cut_after = false;  ///< More of the line stands there.
};
/// The line, or as much of it as `max_bytes` hold, that shows the most: first different words of the query, then hits;
/// the first of equal ones. Without a hit it is the first line that is not blank. Valid as long as `text`.
/// REQUIRES: valid UTF-8, max_bytes of at least 4.
ShownLine best_line(const Query& query, std::string_view text, std::size_t max_bytes);

}  // namespace duolog::core
