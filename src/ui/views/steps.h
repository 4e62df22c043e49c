/// Lines of lists as text.
#pragma once

#include <string>
#include <string_view>

#include "core/priorities.h"

namespace duolog::views {

/// A box, ticked or not, and the words.
std::string ticked_line(bool done, std::string_view words);
std::string task_line(const core::Task& task);

}  // namespace duolog::views
