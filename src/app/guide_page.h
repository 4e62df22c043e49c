/// A page of the guide that lies over its contents.
#pragma once

#include <string>

#include "core/id.h"

namespace duolog::app {

struct GuidePage {
    enum class Kind {
        Chapter,     ///< `id`; `at`: the card that is brought into sight.
        Checklist,   ///< `id`, with the person whom the guide's screen names; `at` as above: a step.
        StepByStep,  ///< The first meeting, a step a screen
        Run,         ///< `record`, which was finished
        Troubles,    ///< `id`: one of them with what helps; empty: all.
        Habits,
        People,   ///< And the meetings with them.
        Person,   ///< `record`
        Meeting,  ///< `record`
    };
    Kind kind = Kind::Chapter;
    std::string id = {};
    std::string at = {};
    core::Id record = {};
    bool operator==(const GuidePage&) const = default;
};

}  // namespace duolog::app
