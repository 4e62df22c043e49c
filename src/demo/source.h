/// Reads what a made-up journal is made of (assets/demo/<language>.txt). Any text may be given: what makes no sense is
/// left out. A line that begins with a hash sign is a comment.
///   == entry <days ago> <hh:mm>    then its lines, the title first
///   == titles                      one a line
///   == sentences                   one a line
///   == tasks                       a line each: "1|text", "x2|text" when it is done, "n2|text" when it is not done at
///   all
///   == people                      a line each: "name", for the first "name|place|note"; one meets the first now
///   == end
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/priorities.h"

namespace duolog::demo {

inline constexpr std::size_t kMaxEntries = 200;  ///< Of a made-up journal.
inline constexpr std::size_t kMaxTasks = 100;
inline constexpr std::size_t kMaxPeople = 10;
inline constexpr std::size_t kMaxLineBytes = 1000;  ///< Of a title or sentence; longer ones are cut.
inline constexpr int kMaxDaysAgo = 9999;

struct WrittenEntry {
    int days_ago = 0;
    int minute_of_day = 0;
    std::string text;  ///< Not blank, each line trimmed.
};
struct WrittenTask {
    core::Priority priority = core::Priority::One;
    bool done = false;
    bool declined = false;
    std::string text;  ///< As core::task_text gives it, not empty.
};

struct WrittenPerson {
    std::string name, place, note;  ///< Lines; the name is not empty.
};

/// Views lie in the text that was read.
struct Source {
    std::vector<WrittenEntry> entries;
    std::vector<std::string_view> titles;
    std::vector<std::string_view> sentences;
    std::vector<WrittenTask> tasks;
    std::vector<WrittenPerson> people;
};

/// REQUIRES: `text` is valid UTF-8 and outlives what is answered.
Source read_source(std::string_view text);

}  // namespace duolog::demo
