/// UTF-8 as bytes: is it valid, where may it be cut. Knows nothing of case, width or language.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace duolog::core {

/// No overlong forms, no surrogates, nothing above U+10FFFF (RFC 3629).
bool valid_utf8(std::string_view bytes);

/// Each ill-formed byte becomes U+FFFD; valid text comes back unchanged.
std::string repaired_utf8(std::string_view bytes);

/// The longest prefix of at most `max_bytes` that does not cut a code point. REQUIRES: valid UTF-8.
std::string_view utf8_prefix(std::string_view text, std::size_t max_bytes);

}  // namespace duolog::core
