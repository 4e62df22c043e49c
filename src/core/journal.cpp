#include "core/journal.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "core/spaces.h"
#include "core/utf8.h"

namespace duolog::core {
namespace {

/// What decides where an entry is shown, so that a long list asks the calendar once for each and not for each
/// comparison.
struct Shown {
    Day day;
    const Entry* entry;
};

Shown shown_as(const Entry* entry) { return {day_of(*entry), entry}; }

bool newer(const Shown& left, const Shown& right) {
    if (left.day != right.day)
        return right.day < left.day;
    if (left.entry->created.at != right.entry->created.at)
        return right.entry->created.at < left.entry->created.at;
    return left.entry->id < right.entry->id;
}

bool same_but_revision(Entry left, const Entry& right) {
    left.revision = right.revision;
    return left == right;
}

}  // namespace

Day day_of(const Entry& entry) { return entry.day ? *entry.day : day_of(entry.created); }

std::string_view title(const Entry& entry) {
    const std::string_view text = entry.text;
    const std::size_t start = skip_spaces(text, 0);
    std::size_t end = start;  // After the last byte that is no space.
    for (std::size_t at = start; at < text.size();) {
        const Space space = space_at(text, at);
        if (space.ends_line)
            break;
        at += std::max<std::size_t>(space.bytes, 1);
        if (space.bytes == 0)
            end = at;
    }
    return text.substr(start, end - start);
}

std::string excerpt(const Entry& entry, std::size_t max_bytes) {
    const std::string_view first = title(entry);
    const std::string_view text = entry.text;
    std::string out;
    // A code point is at most four bytes, so a little more than asked for is enough to cut from.
    for (std::size_t at = static_cast<std::size_t>(first.data() - text.data()) + first.size();
         at < text.size() && out.size() < max_bytes + 4;) {
        const std::size_t word = skip_spaces(text, at);
        if (word == text.size())
            break;
        if (word > at && !out.empty())
            out += ' ';
        out += text[word];
        at = word + 1;
    }
    out.resize(utf8_prefix(out, max_bytes).size());
    if (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

bool blank(const Entry& entry) { return skip_spaces(entry.text, 0) == entry.text.size(); }

std::size_t Journal::IdHash::operator()(const Id& id) const {
    std::size_t hash = 0;
    std::memcpy(&hash, id.bytes.data(), sizeof hash);
    return hash;
}

Journal::Journal(const Journal& other) : entries_(other.entries_), places_(other.places_), revision_(other.revision_) {
    sort_shown();
}

Journal& Journal::operator=(const Journal& other) {
    Journal copy(other);
    return *this = std::move(copy);
}

const Entry* Journal::find(const Id& id) const {
    const auto place = places_.find(id);
    return place == places_.end() ? nullptr : &entries_[place->second];
}

Entry* Journal::find_mutable(const Id& id) {
    const auto place = places_.find(id);
    return place == places_.end() ? nullptr : &entries_[place->second];
}

void Journal::replace_all(std::vector<Entry> entries) {
    const Journal before = std::move(*this);
    *this = Journal();
    revision_ = before.revision_ + 1;
    entries_.reserve(entries.size());
    for (Entry& entry : entries) {
        const Entry* old = before.find(entry.id);
        if (old != nullptr)
            entry.revision = old->revision + (same_but_revision(*old, entry) ? 0 : 1);
        const auto [place, is_new] = places_.emplace(entry.id, entries_.size());
        if (is_new)
            entries_.push_back(std::move(entry));
        else if (entries_[place->second].edited.at < entry.edited.at)
            entries_[place->second] = std::move(entry);
    }
    sort_shown();
}

void Journal::add(Entry entry) {
    assert(find(entry.id) == nullptr);
    const bool others_move = entries_.size() == entries_.capacity();
    places_.emplace(entry.id, entries_.size());
    entries_.push_back(std::move(entry));
    ++revision_;
    if (others_move)
        sort_shown();
    else
        place_again(entries_.back());
}

bool Journal::set_text(const Id& id, std::string_view text, Moment now) {
    Entry* entry = find_mutable(id);
    if (entry == nullptr)
        return false;
    std::string kept = repaired_utf8(text);
    kept.resize(utf8_prefix(kept, kMaxEntryTextBytes).size());
    if (kept == entry->text)
        return true;
    entry->text = std::move(kept);
    entry->edited = now;
    changed(*entry);
    return true;
}

bool Journal::remove(const Id& id, Moment now) { return set_deleted(id, true, now); }
bool Journal::restore(const Id& id, Moment now) { return set_deleted(id, false, now); }

bool Journal::set_deleted(const Id& id, bool deleted, Moment now) {
    Entry* entry = find_mutable(id);
    if (entry == nullptr)
        return false;
    entry->deleted = deleted;
    entry->edited = now;
    changed(*entry);
    place_again(*entry);
    return true;
}

void Journal::forget(const Id& id) {
    if (find(id) == nullptr)
        return;
    entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(places_[id]));
    ++revision_;
    index_entries();
    sort_shown();
}

void Journal::changed(Entry& entry) {
    ++entry.revision;
    ++revision_;
}

void Journal::index_entries() {
    places_.clear();
    for (std::size_t i = 0; i < entries_.size(); ++i)
        places_.emplace(entries_[i].id, i);
}

void Journal::sort_shown() {
    std::vector<Shown> all;
    all.reserve(entries_.size());
    for (const Entry& entry : entries_)
        if (!entry.deleted)
            all.push_back(shown_as(&entry));
    std::sort(all.begin(), all.end(), newer);
    shown_.clear();
    for (const Shown& each : all)
        shown_.push_back(each.entry);
}

void Journal::place_again(const Entry& entry) {
    std::erase(shown_, &entry);
    if (entry.deleted)
        return;
    const auto before = [](const Entry* each, const Shown& placed) { return newer(shown_as(each), placed); };
    shown_.insert(std::lower_bound(shown_.begin(), shown_.end(), shown_as(&entry), before), &entry);
}

}  // namespace duolog::core
