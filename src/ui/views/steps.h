/// The words of the first meeting's sections and steps.
#pragma once

#include <string>
#include <string_view>

#include "core/checklists.h"
#include "core/priorities.h"
#include "text/text.h"

namespace duolog::views {

struct StepWords {
    std::string_view step;  ///< Its name in core::first_meeting().
    text::Key title, how;
};

/// REQUIRES: a name of core::first_meeting().
const StepWords& step_words(std::string_view step);
text::Key section_title(std::string_view section);

/// "3 of 18 done"
std::string done_of_all(const core::Run& run);
/// How many of the section's steps are ticked; `run` may be null.
std::size_t done_in(const core::Section& section, const core::Run* run);

/// The whole checklist with its ticks, as lines of text to be kept elsewhere.
std::string checklist_text(const core::Run* run);

/// A line of a list as text: a box, ticked or not, and the words.
std::string ticked_line(bool done, std::string_view words);
std::string task_line(const core::Task& task);

}  // namespace duolog::views
