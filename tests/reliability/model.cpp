#include "reliability/model.h"

#include <algorithm>
#include <utility>

namespace duolog::reliability {

using store::Record;

std::vector<Record> records_of(const store::Loaded& loaded) {
    std::vector<Record> records(loaded.entries.begin(), loaded.entries.end());
    records.insert(records.end(), loaded.tasks.begin(), loaded.tasks.end());
    records.insert(records.end(), loaded.runs.begin(), loaded.runs.end());
    records.insert(records.end(), loaded.people.begin(), loaded.people.end());
    records.insert(records.end(), loaded.meetings.begin(), loaded.meetings.end());
    records.insert(records.end(), loaded.bookings.begin(), loaded.bookings.end());
    records.insert(records.end(), loaded.reflections.begin(), loaded.reflections.end());
    return records;
}

Model::Model(const store::Loaded& loaded) { settle(begin(records_of(loaded)), true); }

int Model::begin(const std::vector<Record>& records) {
    const int attempt = ++attempts_;
    for (const Record& record : records) {
        const core::Id id = store::id_of(record);
        std::vector<Version>& line = lines_[id];
        if (line.empty())
            ids_.push_back(id);
        line.push_back({attempt, false, record});
        not_confirmed_[attempt].push_back(id);
    }
    return attempt;
}

void Model::settle(int attempt, bool acknowledged) {
    if (!acknowledged)
        return;
    for (const core::Id& id : not_confirmed_[attempt]) {
        std::vector<Version>& line = lines_[id];
        std::erase_if(line, [&](const Version& version) { return version.attempt < attempt; });
        for (Version& version : line)
            version.acknowledged = version.acknowledged || version.attempt == attempt;
    }
    not_confirmed_.erase(attempt);
}

std::string Model::compare_line(const core::Id& id, const std::vector<Version>& line, const Record* shown,
                                Shown& attempts) const {
    const auto acknowledged =
        std::find_if(line.begin(), line.end(), [](const Version& one) { return one.acknowledged; });
    if (shown == nullptr)
        return acknowledged == line.end() ? "" : "lost: " + core::to_hex(id);
    const auto version =
        std::find_if(line.begin(), line.end(), [&](const Version& one) { return one.record == *shown; });
    if (version == line.end())
        return "an older version or another text is shown: " + core::to_hex(id);
    attempts[id] = version->attempt;
    return {};
}

std::string Model::compare_batches(const Shown& attempts) const {
    const auto shown = [&](const core::Id& id) {
        const auto attempt = attempts.find(id);
        return attempt == attempts.end() ? 0 : attempt->second;
    };
    for (const auto& [attempt, ids] : not_confirmed_) {
        const bool applied =
            std::any_of(ids.begin(), ids.end(), [&](const core::Id& id) { return shown(id) == attempt; });
        for (const core::Id& id : ids)
            if (applied && shown(id) < attempt)
                return "a part of a batch is shown, and not " + core::to_hex(id);
    }
    return {};
}

std::string Model::compare(const store::Loaded& loaded) const {
    const std::vector<Record> records = records_of(loaded);
    std::map<core::Id, const Record*> by_id;
    for (const Record& record : records) {
        const core::Id id = store::id_of(record);
        if (!by_id.emplace(id, &record).second)
            return "twice: " + core::to_hex(id);
        if (lines_.count(id) == 0)
            return "invented: " + core::to_hex(id);
    }
    Shown attempts;
    for (const auto& [id, line] : lines_) {
        const auto shown = by_id.find(id);
        if (std::string wrong = compare_line(id, line, shown == by_id.end() ? nullptr : shown->second, attempts);
            !wrong.empty())
            return wrong;
    }
    return compare_batches(attempts);
}

std::vector<Record> Model::latest() const {
    std::vector<Record> records;
    for (const auto& [id, line] : lines_)
        records.push_back(line.back().record);
    return records;
}

}  // namespace duolog::reliability
