/// What the targets share: fixed keys, a counter for randomness, and seals around whatever the fuzzer thought of,
/// because it would never find bytes that are authentic.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/id.h"
#include "store/keyring.h"
#include "store/segment.h"

namespace duolog::fuzz {

/// Counts, so that no two draws are alike.
core::RandomBytes counter();
store::HeldKey held_key();
core::Id journal_id();
/// A keyring whose one slot is open and gives held_key().
store::Keyring keyring();

/// Takes a length byte pair and that many bytes off the front; what is left when there are fewer.
std::string take_piece(std::string_view& bytes);

/// Stops the program: what the target checks does not hold.
void require(bool holds);

}  // namespace duolog::fuzz
