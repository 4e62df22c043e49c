/// A day on which somebody takes time to reflect. For the tests of update_reflection.cpp.
#pragma once

#include "app/places.h"
#include "unit/app/steps.h"

namespace duolog::tests {

/// Sunday 22 November 2026, 10:00 in a zone that is an hour ahead.
struct Sunday : Steps {
    Sunday() { state.now = {{core::days_since_epoch({2026, 11, 22}) * core::kDayMs + 9 * 60 * core::kMinuteMs}, 60}; }
    core::Id begun(std::int32_t minutes = 60) {
        take(app::StartReflection{minutes, core::LookBack::Week, "What went well?"});
        return core::reflection_under_way(state.reflections)->id;
    }
    core::Id booked() {
        take(app::AddBooking{});
        return state.guide_screen.pages.back().record;
    }
    core::Id entered(const core::Day& day, std::int32_t minutes) {
        return take(app::EnterReflection{day, minutes}).front();
    }
    void wait(std::int64_t minutes) { state.now.at.ms += minutes * core::kMinuteMs; }
    const core::Reflection& block(const core::Id& id) const { return *state.reflections.find(id); }
    const core::Booking& booking(const core::Id& id) const { return *state.bookings.find(id); }
    bool on_block_page() const { return app::block_on_page(state) != nullptr; }
};

}  // namespace duolog::tests
