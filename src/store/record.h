/// What is kept of every saved thing: immutable versions, each with an id, a hybrid logical clock and the device that
/// wrote it. Plain data and the order among versions; knows no bytes.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "core/checklists.h"
#include "core/date.h"
#include "core/journal.h"
#include "core/people.h"
#include "core/priorities.h"
#include "core/reflection.h"

namespace duolog::store {

using Record =
    std::variant<core::Entry, core::Task, core::Run, core::Person, core::Meeting, core::Booking, core::Reflection>;
core::Id id_of(const Record& record);

/// One place where Duolog is used. Random.
struct DeviceId {
    std::array<std::uint8_t, 8> bytes{};
    bool operator==(const DeviceId&) const = default;
    /// By hand, as Emscripten's arrays have none.
    std::strong_ordering operator<=>(const DeviceId& other) const {
        return bytes == other.bytes  ? std::strong_ordering::equal
               : bytes < other.bytes ? std::strong_ordering::less
                                     : std::strong_ordering::greater;
    }
};
/// 16 lower-case hexadecimal digits.
std::string to_hex(const DeviceId& device);

/// Hybrid logical clock: milliseconds since 1970 in the upper 48 bits and a counter in the lower 16, so that it never
/// stands still nor goes back, whatever the device's clock does. Source: Kulkarni et al., "Logical Physical Clocks",
/// 2014, with physical and logical part in one number.
struct Version {
    std::uint64_t hlc = 0;
    DeviceId device;
    auto operator<=>(const Version&) const = default;
};
std::int64_t milliseconds_of(const Version& version);
/// The next value after `last` at `now`; a clock before 1970 counts as 1970.
std::uint64_t next_hlc(std::uint64_t last, core::Instant now);

/// Fields that a newer Duolog added and this one does not know: kept and written again untouched.
using Extra = std::map<std::string, std::string>;
inline constexpr std::size_t kMaxExtras = 64;
inline constexpr std::size_t kMaxExtraNameBytes = 64;
inline constexpr std::size_t kMaxExtraBytes = std::size_t{64} * 1024;  ///< All names and values together.
inline constexpr std::size_t kMaxParents = 64;

struct VersionedRecord {
    Version version;
    std::vector<Version> parents;  ///< What was known when it was made: of each device the latest.
    Record record;
    Extra extra;
};

/// Whether `later` was made knowing `earlier`: one device writes one after another, and a parent stands for all that
/// its device had written until then.
bool covers(const Version& later, const std::vector<Version>& parents_of_later, const Version& earlier);

}  // namespace duolog::store
