/// What the tests of the codec ask of one record: whether it comes back as it was, and how it is refused.
#pragma once

#include <doctest/doctest.h>

#include <limits>
#include <string>

#include "store/codec.h"
#include "unit/store/record_bytes.h"

namespace duolog::tests {

inline std::string payload(const store::Record& record) { return store::encode_record({version(5), {}, record, {}}); }

inline core::ErrorCode fault_of(const std::string& bytes) {
    const auto decoded = store::decode_record(1, bytes);
    REQUIRE_FALSE(decoded.ok());
    return decoded.error().code;
}

/// `change(T&)` on a good record makes it one that is refused.
template <class T, class Change>
core::ErrorCode fault_after(T record, Change&& change) {
    change(record);
    return fault_of(bytes_of(record));
}

template <class T>
T read(const std::string& bytes) {
    const auto decoded = store::decode_record(1, bytes);
    REQUIRE(decoded.ok());
    return std::get<T>(decoded.value().record);
}

template <class T, class Change>
bool comes_back(T record, Change&& change) {
    change(record);
    return payload(record) == bytes_of(record) && read<T>(payload(record)) == record;
}

/// Cut anywhere, or with a byte more, it is damaged.
inline void check_every_cut(const std::string& bytes) {
    for (std::size_t size = 0; size < bytes.size(); ++size)
        REQUIRE(fault_of(bytes.substr(0, size)) == core::ErrorCode::Damaged);
    CHECK(fault_of(bytes + '\0') == core::ErrorCode::Damaged);
}

/// No flipped bit is read otherwise than it is written.
inline void check_every_bit(const std::string& bytes) {
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit)
        if (const auto decoded = store::decode_record(1, flipped(bytes, bit)); decoded.ok())
            REQUIRE(store::encode_record(decoded.value()) == flipped(bytes, bit));
}

inline constexpr const char* kNoLines[] = {"a\nb", " ab", "a  b", "a ", "a\xFF\x62", "\u00A0"};

/// Days that no calendar has, and of years outside 1900 to 2200.
inline constexpr core::Day kNoDays[] = {{1899, 12, 31},
                                        {2201, 1, 1},
                                        {-2024, 1, 1},
                                        {2024, 0, 1},
                                        {2024, 13, 1},
                                        {2024, 255, 1},
                                        {2024, 1, 0},
                                        {2024, 1, 32},
                                        {2024, 4, 31},
                                        {2024, 2, 30},
                                        {2024, 2, 31},
                                        {2023, 2, 29},
                                        {1900, 2, 29},
                                        {2024, 1, 255},
                                        {std::numeric_limits<std::int32_t>::max(), 1, 1},
                                        {std::numeric_limits<std::int32_t>::min(), 1, 1}};

}  // namespace duolog::tests
