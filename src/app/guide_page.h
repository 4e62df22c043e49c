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
        // Reflection time has its pages here too.
        Reflection,      ///< What is booked and what was reached.
        Booking,         ///< `record`
        Block,           ///< The quiet page of the block that is under way.
        HeldReflection,  ///< `record`, which was held or entered.
        Calendar,        ///< The file for other calendars.
    };
    Kind kind = Kind::Chapter;
    std::string id = {};
    std::string at = {};
    core::Id record = {};
    bool operator==(const GuidePage&) const = default;
};

}  // namespace duolog::app
