/// Numbers that a seed decides, the same on every machine (SplitMix64, Steele and others 2014). Never for keys.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "core/id.h"

namespace duolog::reliability {

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15u;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
        return mixed ^ (mixed >> 31);
    }
    /// 0 up to `count` - 1. REQUIRES: count > 0.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    bool one_in(std::size_t count) { return below(count) == 0; }
    std::string bytes(std::size_t count) {
        std::string bytes;
        bytes.reserve(count + 8);
        while (bytes.size() < count) {
            const std::uint64_t eight = next();
            for (int i = 0; i < 8; ++i)
                bytes += static_cast<char>(eight >> (8 * i));
        }
        bytes.resize(count);
        return bytes;
    }
    std::array<std::uint8_t, 16> sixteen() {
        std::array<std::uint8_t, 16> sixteen;
        for (std::size_t half = 0; half < 2; ++half) {
            const std::uint64_t eight = next();
            for (std::size_t i = 0; i < 8; ++i)
                sixteen[8 * half + i] = static_cast<std::uint8_t>(eight >> (8 * i));
        }
        return sixteen;
    }

private:
    std::uint64_t state_;
};

/// A source of "random" bytes that a seed decides.
inline core::RandomBytes bytes_from(std::uint64_t seed) {
    return [random = Random(seed)]() mutable { return random.sixteen(); };
}

}  // namespace duolog::reliability
