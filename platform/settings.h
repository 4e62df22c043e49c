/// A few lines that are known before any journal is open: language, theme, size of text. They lie on this device beside
/// the journal, never in it, and hold nothing that a person wrote.
#pragma once

#include <cstddef>
#include <string>

#include "core/result.h"

namespace duolog::platform {

inline constexpr std::size_t kMaxSettingsBytes = 4096;

/// `folder` is that of the journal (the browser has one place and ignores it). Empty when there are none, or when they
/// cannot be read: then everything is as the system prefers.
std::string read_settings(const std::string& folder);

/// The whole text, or what was there before. Errors: Full, Refused, Unavailable, TooLarge.
/// REQUIRES: the folder exists or can be made.
core::Status write_settings(const std::string& folder, const std::string& text);

}  // namespace duolog::platform
