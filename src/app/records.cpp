#include "app/records.h"

namespace duolog::app {

std::optional<store::Record> record_of(const State& state, const core::Id& id) {
    if (const core::Entry* entry = state.journal.find(id))
        return *entry;
    if (const core::Task* task = state.priorities.find(id))
        return *task;
    if (const core::Run* run = state.runs.find(id))
        return *run;
    if (const core::Person* person = state.people.find(id))
        return *person;
    if (const core::Meeting* meeting = state.meetings.find(id))
        return *meeting;
    if (const core::Booking* booking = state.bookings.find(id))
        return *booking;
    if (const core::Reflection* reflection = state.reflections.find(id))
        return *reflection;
    return std::nullopt;
}

}  // namespace duolog::app
