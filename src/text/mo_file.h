/// The sentences of a compiled gettext catalogue (MO, GNU gettext manual §10.3), of either byte order. Knows no keys
/// and no language.
#pragma once

#include <string_view>
#include <unordered_map>

#include "core/result.h"

namespace duolog::text {

/// Original ("context\4english", without its plural) to translation (plural forms with '\0' between). The views lie in
/// the bytes that were read.
using MoSentences = std::unordered_map<std::string_view, std::string_view>;

/// `mo` may be any bytes. Errors: Damaged.
core::Result<MoSentences> read_mo(std::string_view mo);

}  // namespace duolog::text
