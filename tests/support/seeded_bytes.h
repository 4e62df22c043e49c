/// A random source that gives the same bytes in every run and on every machine, and does not repeat itself.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>

#include "core/id.h"

namespace duolog::tests {

inline core::RandomBytes seeded_bytes(std::uint64_t seed) {
    return [numbers = std::mt19937_64(seed)]() mutable {
        std::array<std::uint8_t, 16> bytes{};
        for (std::size_t half = 0; half < 2; ++half) {
            const std::uint64_t number = numbers();
            for (std::size_t i = 0; i < 8; ++i)
                bytes[8 * half + i] = static_cast<std::uint8_t>(number >> (8 * i));
        }
        return bytes;
    };
}

}  // namespace duolog::tests
