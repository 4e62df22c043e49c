/// Numbers that look like chance and are the same everywhere, for the made-up journal. Not for secrets.
/// SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014; its constants as in
/// Vigna's splitmix64.c (prng.di.unimi.it, public domain).
#pragma once

#include <cstdint>

namespace duolog::demo {

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
    /// 0 to `count` - 1. REQUIRES: 0 < count, and far below 2^64, so that the lower numbers are not favoured.
    int below(int count) { return static_cast<int>(next() % static_cast<std::uint64_t>(count)); }

private:
    std::uint64_t state_;
};

}  // namespace duolog::demo
