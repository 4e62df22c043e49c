#include "app/records.h"

namespace duolog::app {

std::optional<store::Record> record_of(const State& state, const core::Id& id) {
    if (const core::Entry* entry = state.journal.find(id))
        return *entry;
    if (const core::Task* task = state.priorities.find(id))
        return *task;
    if (const core::Run* run = state.runs.find(id))
        return *run;
    return std::nullopt;
}

}  // namespace duolog::app
