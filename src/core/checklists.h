/// Checklists and what was ticked on them. The steps are fixed data; their words belong to the interface.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/id.h"
#include "core/records.h"

namespace duolog::core {

inline constexpr std::size_t kMaxTicks = 500;
inline constexpr std::size_t kMaxNameBytes = 64;  ///< Of a checklist or a step.

/// A step's name is its identity in files and never changes.
struct Section {
    std::string_view name;
    std::vector<std::string_view> steps;
};
struct Checklist {
    std::string_view name;
    std::vector<Section> sections;
};

/// The first meeting of a mentor and an adept. Source: «Mentorskap - En komplett guide om 7 steg», 17 July 2024;
/// who keeps in touch and how rules are reviewed: a Polish article on the professionalisation of mentoring.
const Checklist& first_meeting();

std::size_t step_count(const Checklist& checklist);
bool has_step(const Checklist& checklist, std::string_view step);

/// One time through a checklist.
struct Run {
    Id id;
    Moment created;
    Moment edited;
    bool deleted = false;            ///< Started over: kept, not shown.
    std::string checklist;           ///< Its name.
    std::vector<std::string> ticks;  ///< Names of the steps that are done, in the order of ticking, none twice.
    std::uint32_t revision = 0;      ///< Rises with each change in this run of the program; not saved.
    bool operator==(const Run&) const = default;
};

using Runs = Records<Run>;

/// The latest that is not deleted; null when there is none.
const Run* current_run(const Runs& runs, const Checklist& checklist);

bool ticked(const Run& run, std::string_view step);
/// Steps of this checklist that are ticked; a step that an older version knew is not counted.
std::size_t ticked_count(const Run& run, const Checklist& checklist);

}  // namespace duolog::core
