#include "fuzz/parts.h"

#include <algorithm>
#include <cstdlib>

namespace duolog::fuzz {

core::RandomBytes counter() {
    return [count = std::uint64_t{0}]() mutable {
        std::array<std::uint8_t, 16> bytes{};
        ++count;
        for (std::size_t i = 0; i < sizeof count; ++i)
            bytes[i] = static_cast<std::uint8_t>(count >> (8 * i));
        return bytes;
    };
}

store::HeldKey held_key() {
    store::HeldKey held;
    held.key.bytes.fill(7);
    return held;
}

core::Id journal_id() {
    core::Id id;
    id.bytes.fill(9);
    return id;
}

store::Keyring keyring() { return {journal_id(), 1, {store::open_slot(held_key())}}; }

std::string take_piece(std::string_view& bytes) {
    if (bytes.size() < 2)
        return {};
    const std::size_t wanted =
        static_cast<unsigned char>(bytes[0]) | static_cast<std::size_t>(static_cast<unsigned char>(bytes[1])) << 8;
    bytes.remove_prefix(2);
    const std::string piece(bytes.substr(0, std::min(wanted, bytes.size())));
    bytes.remove_prefix(piece.size());
    return piece;
}

void require(bool holds) {
    if (!holds)
        std::abort();
}

}  // namespace duolog::fuzz
