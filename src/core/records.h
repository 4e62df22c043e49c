/// A set of records of one kind, found by id. Knows nothing of what a record says; deleted ones stay in it, marked.
/// T has: Id id; Moment created, edited; bool deleted; std::uint32_t revision; operator==.
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
        records_.insert(std::upper_bound(records_.begin(), records_.end(), record, older), std::move(record));
        ++revision_;
    }
    /// `change(T&)` on the record; `edited` and `revision` follow when it made a difference, `edited` never back to
    /// before: a clock that was put right does not make the later change the earlier one. False when the id is unknown
    /// or nothing changed.
    template <class Change>
    bool change(const Id& id, Moment now, Change&& change) {
        T* record = const_cast<T*>(find(id));
        if (record == nullptr)
            return false;
        const T before = *record;
        change(*record);
        if (*record == before)
            return false;
        if (now.at < before.edited.at)
            now.at.ms = before.edited.at.ms + kSecondMs;
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
    /// Takes the place of everything. Two with one id: the later edit stays. A record that was there before and
    /// differs gets a higher revision.
    void replace_all(std::vector<T> records) {
        std::vector<T> before = std::move(records_);
        std::sort(before.begin(), before.end(), first_by_id);
        std::sort(records.begin(), records.end(), first_by_id);
        const auto same_id = [](const T& a, const T& b) { return a.id == b.id; };
        records.erase(std::unique(records.begin(), records.end(), same_id), records.end());
        for (T& record : records) {
            const auto old = std::lower_bound(before.begin(), before.end(), record.id,
                                              [](const T& known, const Id& id) { return known.id < id; });
            if (old != before.end() && old->id == record.id)
                record.revision = old->revision + (same_but_revision(*old, record) ? 0 : 1);
        }
        std::sort(records.begin(), records.end(), older);
        records_ = std::move(records);
        ++revision_;
    }

private:
    static bool older(const T& a, const T& b) {
        return a.created.at != b.created.at ? a.created.at < b.created.at : a.id < b.id;
    }
    /// Of two with one id the later edit is first.
    static bool first_by_id(const T& a, const T& b) { return a.id == b.id ? b.edited.at < a.edited.at : a.id < b.id; }
    static bool same_but_revision(T a, const T& b) {
        a.revision = b.revision;
        return a == b;
    }

    std::vector<T> records_;
    std::uint64_t revision_ = 0;
};

}  // namespace duolog::core
