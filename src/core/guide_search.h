/// Which cards, steps, troubles and questions of the guide match what was typed, best first.
#pragma once

#include <string>
#include <vector>

#include "core/guide.h"
#include "core/search.h"

namespace duolog::core {

struct GuideHit {
    enum class Kind { Card, Step, Trouble, Habit };
    Kind kind = Kind::Card;
    std::string id;         ///< Of the card, the trouble or the habit.
    std::string checklist;  ///< With Step: of the checklist,
    std::string step;       ///< and of the step.
    bool operator==(const GuideHit&) const = default;
};

/// A word counts most where a heading has it, then at the beginning of a word, then once only; accents and case are
/// ignored, every word must occur and nothing that is left out. Of equal ones in the order of the guide. Filters are of
/// pages: they count for nothing, and without words there is no hit.
std::vector<GuideHit> guide_matching(const Guide& guide, const Query& query);

}  // namespace duolog::core
