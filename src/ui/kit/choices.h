/// One of a few: side by side where the words fit, one below the other where they do not.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace duolog::kit {

struct Choice {
    text::Key key;
    bool chosen = false;
    std::string words = {};  ///< Where no key says it: a person's name; told apart by `key` and these.
};

/// A track with two to four choices. Answers the one that was pressed.
std::optional<std::size_t> segmented(text::Key name, const std::vector<Choice>& choices);

/// Chips in as many lines as they need: what is shown of a list.
std::optional<std::size_t> chips(text::Key name, const std::vector<Choice>& choices);

/// The same as a row of a card.
std::optional<std::size_t> chips_row(text::Key name, const std::vector<Choice>& choices);

}  // namespace duolog::kit
