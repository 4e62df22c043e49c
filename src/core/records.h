/// A set of records of one kind, found by id. Knows nothing of what a record says; deleted ones stay in it, marked.
/// T has: Id id; Moment edited; bool deleted; std::uint32_t revision; operator==.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/date.h"
#include "core/id.h"

namespace duolog::core {

template <class T>
class Records {
public:
    /// Every record, deleted ones too, oldest first by creation, then by id.
    const std::vector<T>& all() const { return records_; }
    /// Deleted ones too. Null when unknown. Valid until the next change.
    const T* find(const Id& id) const {
        const auto found =
            std::find_if(records_.begin(), records_.end(), [&](const T& record) { return record.id == id; });
        return found == records_.end() ? nullptr : &*found;
    }
    /// Rises with every change.
    std::uint64_t revision() const { return revision_; }

    /// REQUIRES: no record with this id.
    void add(T record) {
        const auto later = [](const T& a, const T& b) {
            return a.created.at != b.created.at ? a.created.at < b.created.at : a.id < b.id;
        };
        records_.insert(std::upper_bound(records_.begin(), records_.end(), record, later), std::move(record));
        ++revision_;
    }
    /// `change(T&)` on the record; `edited` and `revision` follow when it made a difference. False when the id is
    /// unknown or nothing changed.
    template <class Change>
    bool change(const Id& id, Moment now, Change&& change) {
        T* record = const_cast<T*>(find(id));
        if (record == nullptr)
            return false;
        const T before = *record;
        change(*record);
        if (*record == before)
            return false;
        record->edited = now;
        ++record->revision;
        ++revision_;
        return true;
    }
    bool remove(const Id& id, Moment now) {
        return change(id, now, [](T& record) { record.deleted = true; });
    }
    bool restore(const Id& id, Moment now) {
        return change(id, now, [](T& record) { record.deleted = false; });
    }
    /// Takes the place of everything. Two with one id: the later edit stays.
    void replace_all(std::vector<T> records) {
        records_.clear();
        for (T& record : records) {
            T* known = const_cast<T*>(find(record.id));
            if (known == nullptr)
                add(std::move(record));
            else if (known->edited.at < record.edited.at)
                *known = std::move(record);
        }
        ++revision_;
    }

private:
    std::vector<T> records_;
    std::uint64_t revision_ = 0;
};

}  // namespace duolog::core
