#include "ui/kit/scroll_memory.h"

#include <algorithm>
#include <charconv>

namespace duolog::kit {
namespace {

constexpr std::string_view kName = "scroll-";
constexpr int kFramesToGrow = 4;
constexpr float kFurthest = 1e7F;
constexpr std::size_t kMostAreas = 32;

template <class Number>
bool read(std::string_view digits, Number& number) {
    const auto end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    return read.ec == std::errc() && read.ptr == end;
}

}  // namespace

std::optional<float> ScrollMemory::saw(std::uint32_t area, float position, float limit) {
    const auto found = wanted_.find(area);
    if (found == wanted_.end()) {
        positions_[area] = position;
        return std::nullopt;
    }
    const float wanted = positions_[area] = found->second.position;
    const bool reachable = limit >= wanted - 1;
    if (reachable || --found->second.frames_left <= 0)
        wanted_.erase(found);
    return std::min(wanted, std::max(limit, 0.0F));
}

std::string ScrollMemory::text() const {
    std::string lines;
    for (const auto& [area, position] : positions_)
        if (position >= 1)
            lines +=
                std::string(kName) + std::to_string(area) + "=" + std::to_string(static_cast<int>(position)) + "\n";
    return lines;
}

void ScrollMemory::restore(std::string_view text) {
    while (!text.empty() && wanted_.size() < kMostAreas) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t sign = line.find('=');
        std::uint32_t area = 0;
        int position = 0;
        if (line.starts_with(kName) && sign != std::string_view::npos &&
            read(line.substr(kName.size(), sign - kName.size()), area) && read(line.substr(sign + 1), position) &&
            position > 0 && static_cast<float>(position) < kFurthest)
            wanted_[area] = {positions_[area] = static_cast<float>(position), kFramesToGrow};
    }
}

}  // namespace duolog::kit
