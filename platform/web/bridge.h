/// Strings and bytes that JavaScript hands over: memory from duolog_reserve, which the receiver frees.
#pragma once

#include <emscripten.h>

#include <cstdlib>
#include <string>

namespace duolog::platform {

/// Frees `pointer`; null gives an empty string.
inline std::string take_string(char* pointer) {
    std::string text = pointer != nullptr ? pointer : "";
    std::free(pointer);
    return text;
}

inline std::string take_bytes(char* pointer, int size) {
    std::string bytes = pointer != nullptr ? std::string(pointer, static_cast<std::size_t>(size)) : std::string();
    std::free(pointer);
    return bytes;
}

}  // namespace duolog::platform
