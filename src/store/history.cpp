#include "store/history.h"

#include <algorithm>
#include <map>

namespace duolog::store {

void History::add(const core::Id& id, const Version& version, const std::vector<Version>& parents) {
    std::vector<Seen>& line = lines_[id];
    const auto place = std::lower_bound(line.begin(), line.end(), version,
                                        [](const Seen& seen, const Version& wanted) { return seen.version < wanted; });
    if (place != line.end() && place->version == version)
        return;
    line.insert(place, {version, parents});
    ++versions_;
    last_hlc_ = std::max(last_hlc_, version.hlc);
}

void History::remove(const core::Id& id, const Version& version) {
    const auto line = lines_.find(id);
    if (line == lines_.end())
        return;
    versions_ -= std::erase_if(line->second, [&](const Seen& seen) { return seen.version == version; });
    if (line->second.empty())
        lines_.erase(line);
}

void History::clear() { *this = {}; }

std::vector<Version> History::heads(const core::Id& id) const {
    std::vector<Version> heads;
    const auto line = lines_.find(id);
    if (line == lines_.end())
        return heads;
    // A device's own latest stands for all that it wrote: none of the others can be a head.
    std::vector<DeviceId> devices;
    for (auto seen = line->second.rbegin(); seen != line->second.rend(); ++seen) {
        if (std::find(devices.begin(), devices.end(), seen->version.device) != devices.end())
            continue;
        devices.push_back(seen->version.device);
        if (std::none_of(line->second.begin(), line->second.end(),
                         [&](const Seen& other) { return covers(other.version, other.parents, seen->version); }))
            heads.push_back(seen->version);
    }
    std::sort(heads.begin(), heads.end());
    return heads;
}

std::vector<Version> History::known(const core::Id& id) const {
    std::map<DeviceId, std::uint64_t> latest;
    if (const auto line = lines_.find(id); line != lines_.end())
        for (const Seen& seen : line->second) {
            std::uint64_t& own = latest[seen.version.device];
            own = std::max(own, seen.version.hlc);
            for (const Version& parent : seen.parents)
                latest[parent.device] = std::max(latest[parent.device], parent.hlc);
        }
    std::vector<Version> known;
    for (const auto& [device, hlc] : latest)
        known.push_back({hlc, device});
    std::sort(known.begin(), known.end());
    if (known.size() > kMaxParents)
        known.erase(known.begin(), known.end() - kMaxParents);
    return known;
}

bool History::worth_keeping(const core::Id& id, const Version& version, std::int64_t now_ms) const {
    const auto line = lines_.find(id);
    if (line == lines_.end())
        return true;
    const auto place = std::find_if(line->second.begin(), line->second.end(),
                                    [&](const Seen& seen) { return seen.version == version; });
    if (place == line->second.end())
        return true;
    const auto next = std::find_if(place + 1, line->second.end(),
                                   [&](const Seen& later) { return covers(later.version, later.parents, version); });
    if (next == line->second.end())
        return true;  // A head.
    if (milliseconds_of(next->version) - milliseconds_of(version) < kSittingMs)
        return false;
    return line->second.end() - place <= static_cast<std::ptrdiff_t>(kKeptVersions) ||
           now_ms - milliseconds_of(version) <= kHistoryMs;
}

}  // namespace duolog::store
