#include "ui/kit/scroll_memory.h"

#include <algorithm>
#include <cstdio>

namespace duolog::kit {
namespace {

constexpr int kFramesToGrow = 4;
constexpr std::uint64_t kFurthest = 10'000'000;
constexpr std::uint64_t kHighestId = 0xFFFFFFFF;

/// The digits at `at`, which moves behind them; anything beyond kHighestId is as much too large.
std::uint64_t take_number(const char*& at) {
    std::uint64_t number = 0;
    for (; *at >= '0' && *at <= '9'; ++at)
        number = std::min(number * 10 + static_cast<std::uint64_t>(*at - '0'), kHighestId + 1);
    return number;
}

}  // namespace

ScrollMemory::Area& ScrollMemory::area(std::uint32_t id) {
    for (Area& known : areas_)
        if (known.id == id || known.id == 0) {
            known.id = id;
            return known;
        }
    return areas_.back() = Area{id};
}

std::optional<float> ScrollMemory::saw(std::uint32_t id, float position, float limit) {
    Area& seen = area(id);
    if (seen.frames_to_wait == 0) {
        seen.position = position;
        return std::nullopt;
    }
    seen.frames_to_wait = limit >= seen.position - 1 ? 0 : seen.frames_to_wait - 1;
    return std::min(seen.position, std::max(limit, 0.0F));
}

void ScrollMemory::put(std::uint32_t id, float position) { area(id) = {id, position, 0}; }

void ScrollMemory::write(std::string& text) const {
    for (const Area& each : areas_) {
        char line[32];
        std::snprintf(line, sizeof line, "@%u:%d\n", each.id, static_cast<int>(each.position));
        if (each.position >= 1)
            text += line;
    }
}

void ScrollMemory::restore(const std::string& text) {
    for (const char* at = text.c_str(); *at != '\0';) {
        if (*at == '@') {
            const std::uint64_t id = take_number(++at);
            const bool named = *at == ':' && id > 0 && id <= kHighestId;
            const std::uint64_t position = named ? take_number(++at) : 0;
            if (*at == '\n' && position > 0 && position < kFurthest)
                area(static_cast<std::uint32_t>(id)) = {static_cast<std::uint32_t>(id), static_cast<float>(position),
                                                        kFramesToGrow};
        }
        while (*at != '\0' && *at++ != '\n') {
        }
    }
}

}  // namespace duolog::kit
