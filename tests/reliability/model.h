/// What someone tried to save and what of it was acknowledged, and whether what a journal shows is true to it: nothing
/// acknowledged is lost, nothing comes twice, nothing is invented, a batch is there wholly or not at all.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "store/journal_store.h"

namespace duolog::reliability {

class Model {
public:
    Model() = default;
    /// All that was shown was acknowledged.
    explicit Model(const store::Loaded& loaded);

    /// REQUIRES: no two versions of one record are equal, and no record comes twice in `records`.
    int begin(const std::vector<store::Record>& records);
    void settle(int attempt, bool acknowledged);
    /// Empty, or what is wrong.
    std::string compare(const store::Loaded& loaded) const;
    /// The latest that was tried, of every record.
    std::vector<store::Record> latest() const;
    /// REQUIRES: there is a record with this id.
    const store::Record& latest(const core::Id& id) const { return lines_.at(id).back().record; }
    const std::vector<core::Id>& ids() const { return ids_; }

private:
    struct Version {
        int attempt = 0;
        bool acknowledged = false;
        store::Record record;
    };
    using Shown = std::map<core::Id, int>;  ///< Which attempt is shown of a record.

    std::string compare_line(const core::Id& id, const std::vector<Version>& line, const store::Record* shown,
                             Shown& attempts) const;
    std::string compare_batches(const Shown& attempts) const;

    int attempts_ = 0;
    std::map<core::Id, std::vector<Version>> lines_;      ///< Nothing before the last that was acknowledged.
    std::map<int, std::vector<core::Id>> not_confirmed_;  ///< Attempts under way or failed.
    std::vector<core::Id> ids_;
};

std::vector<store::Record> records_of(const store::Loaded& loaded);

}  // namespace duolog::reliability
