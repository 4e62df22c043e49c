/// The records of every kind, found by id. No two records of any kind have one id.
#pragma once

#include <optional>

#include "app/state.h"
#include "store/journal_store.h"

namespace duolog::app {

/// A copy, deleted ones too. Nothing when the id is unknown.
std::optional<store::Record> record_of(const State& state, const core::Id& id);

}  // namespace duolog::app
