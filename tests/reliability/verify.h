/// Whether a journal opens after a power cut with nothing lost, and goes on being written to.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "reliability/crash_storage.h"
#include "reliability/model.h"

namespace duolog::reliability {

/// The power may be cut again, while the journal shows what `shown` says.
using SecondCut = std::function<void(const Image& durable, const std::vector<platform::Write>&, const Model& shown)>;

/// Empty, or what is wrong. Nothing but the power failed: nothing of it may alarm a person.
std::string verify(const Image& image, const Model& model, std::uint64_t seed, const SecondCut& second_cut = {});

/// What alarms in a report; empty when nothing does.
std::string alarm_in(const store::Report& report);

/// Every version of every record that lies in it, in no order.
std::vector<store::Record> all_versions(const Image& image);

}  // namespace duolog::reliability
