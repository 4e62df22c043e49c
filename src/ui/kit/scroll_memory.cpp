#include "ui/kit/scroll_memory.h"

#include <algorithm>
#include <cstdio>

namespace duolog::kit {
namespace {

constexpr std::string_view kName = "scroll-";
constexpr int kFramesToGrow = 4;
constexpr std::uint64_t kFurthest = 10'000'000;
constexpr std::uint64_t kHighestId = 0xFFFFFFFF;
constexpr std::size_t kMostAreas = 32;

/// The digits from `at` on, which moves behind them; anything beyond kHighestId is as much too large.
std::uint64_t take_number(std::string_view text, std::size_t& at) {
    std::uint64_t number = 0;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at)
        number = std::min(number * 10 + static_cast<std::uint64_t>(text[at] - '0'), kHighestId + 1);
    return number;
}

}  // namespace

ScrollMemory::Area& ScrollMemory::area(std::uint32_t id) {
    for (Area& known : areas_)
        if (known.id == id)
            return known;
    return areas_.emplace_back(Area{id});
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

std::string ScrollMemory::text() const {
    std::string lines;
    char line[48];
    for (const Area& each : areas_) {
        if (each.position < 1)
            continue;
        std::snprintf(line, sizeof line, "scroll-%u=%d\n", each.id, static_cast<int>(each.position));
        lines += line;
    }
    return lines;
}

void ScrollMemory::restore(std::string_view text) {
    for (std::size_t at = text.find(kName); at != std::string_view::npos && areas_.size() < kMostAreas;
         at = text.find(kName, at)) {
        const bool starts_line = at == 0 || text[at - 1] == '\n';
        at += kName.size();
        const std::uint64_t id = take_number(text, at);
        if (!starts_line || id > kHighestId || at >= text.size() || text[at] != '=')
            continue;
        const std::uint64_t position = take_number(text, ++at);
        const bool whole = at == text.size() || text[at] == '\n';
        if (whole && position > 0 && position < kFurthest)
            area(static_cast<std::uint32_t>(id)) = {static_cast<std::uint32_t>(id), static_cast<float>(position),
                                                    kFramesToGrow};
    }
}

}  // namespace duolog::kit
