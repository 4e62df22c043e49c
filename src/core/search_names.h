/// What the filters of a search, and their values, are called in English, Swedish, Danish and Polish.
#pragma once

#include <optional>
#include <string_view>

#include "core/search_query.h"

namespace duolog::core {

/// All take what is folded.
std::optional<Filter::By> filter_called(std::string_view name);
std::optional<EntryKind> kind_called(std::string_view name);
std::optional<Belongs> belongs_called(std::string_view name);

}  // namespace duolog::core
