/// What docs/format.md §4 says of the fields of each kind, beyond their layout. Knows no bytes.
#pragma once

#include <cstddef>
#include <string>

#include "store/record.h"

namespace duolog::store {

/// Throws LimitError where something is larger or more than its limit, ArchiveError where it is no such thing.
void check_record(const core::Entry& entry);
void check_record(const core::Task& task);
void check_record(const core::Run& run);
void check_record(const core::Person& person);
void check_record(const core::Meeting& meeting);
void check_record(const core::Booking& booking);
void check_record(const core::Reflection& reflection);
/// Whether what is written can be read again.
bool keeps_rules(const Record& record);

/// One line of words, of at most so many bytes.
void check_line(const std::string& text, std::size_t max_bytes);
void check_count(std::size_t count, std::size_t most, const char* of_what);

/// The nearest time of 1900 to 2200 with a zone that exists: a clock that stands far from the present must not make a
/// file that cannot be read again.
core::Moment storable(core::Moment moment);
void check_moment(const core::Moment& moment);

}  // namespace duolog::store
