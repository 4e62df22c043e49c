/// The mentoring journal: entries, and the only functions that add, edit or remove them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/date.h"
#include "core/id.h"

namespace duolog::core {

/// The most text that one entry holds.
inline constexpr std::size_t kMaxEntryTextBytes = std::size_t{512} * 1024;
/// The most of Entry::source.
inline constexpr std::size_t kMaxSourceBytes = 256;

/// What a page is about; each kind has its own questions in the guide. The figures are those of the format.
enum class EntryKind : std::uint8_t { Note = 1, Day, Week, Year, Meeting, Learning, Reflection };
/// To whom a page belongs: nothing is shared that is not for the pair.
enum class Belongs : std::uint8_t { Mine = 1, ForPair };
/// How one felt, and how much strength one had: 1 (least) to 5; 0 is not said.
inline constexpr std::uint8_t kMostMood = 5;

/// One journal page. Plain data; `text` is valid UTF-8 of at most kMaxEntryTextBytes.
struct Entry {
    Id id;
    Moment created;
    Moment edited;
    bool deleted = false;  ///< In the bin since `edited`: kept, not shown.
    std::string text;
    EntryKind kind = EntryKind::Note;
    Belongs belongs = Belongs::Mine;
    std::optional<Day> day;      ///< That it is about, when somebody chose another than that of `created`.
    std::uint8_t mood = 0;       ///< 0..kMostMood
    std::uint8_t energy = 0;     ///< 0..kMostMood
    std::optional<Id> meeting;   ///< The meeting that it is about,
    std::optional<Id> run;       ///< or the time through a checklist.
    std::string source;          ///< Where it was imported from: a format and its own id there. One line, or empty.
    std::uint32_t revision = 0;  ///< Rises with each change in this run; not saved.
    bool operator==(const Entry&) const = default;
};

/// The day that the page is about, as the journal shows and sorts it: the chosen one, or that which the person's
/// calendar showed when it was created.
Day day_of(const Entry& entry);

/// First line that has something other than spaces, trimmed; empty for a blank text.
std::string_view title(const Entry& entry);
/// What follows the title: its first `max_bytes`, line ends and runs of spaces made one space. May be empty.
std::string excerpt(const Entry& entry, std::size_t max_bytes = 240);
/// Nothing but spaces and line ends.
bool blank(const Entry& entry);

class Journal {
public:
    Journal() = default;
    Journal(const Journal& other);
    Journal& operator=(const Journal& other);
    Journal(Journal&&) = default;
    Journal& operator=(Journal&&) = default;
    ~Journal() = default;

    /// Newest first by day_of, then by time of creation, then by id; deleted entries are not among them.
    const std::vector<const Entry*>& newest_first() const { return shown_; }
    /// Deleted ones too. Null when unknown. Valid until the next change.
    const Entry* find(const Id& id) const;
    /// Every entry, deleted ones too, in no promised order.
    const std::vector<Entry>& all() const { return entries_; }
    /// Rises with every change, so that a view can tell whether what it measured still holds.
    std::uint64_t revision() const { return revision_; }

    /// Takes the place of everything. Two with one id: the later edit stays. An entry that was there before and
    /// differs gets a higher revision.
    void replace_all(std::vector<Entry> entries);
    /// REQUIRES: no entry with this id.
    void add(Entry entry);
    /// False when the id is unknown. Text is cut at kMaxEntryTextBytes and repaired to valid UTF-8; the text that
    /// the entry has already changes nothing.
    bool set_text(const Id& id, std::string_view text, Moment now);
    /// `change(Entry&)` on everything but text, id, times, `deleted` and `revision`; another day gives the page another
    /// place. False when the id is unknown or nothing changed.
    template <class Change>
    bool change(const Id& id, Moment now, Change&& change) {
        Entry* entry = find_mutable(id);
        if (entry == nullptr)
            return false;
        const Entry before = *entry;
        change(*entry);
        if (*entry == before)
            return false;
        entry->edited = now;
        changed(*entry);
        if (entry->day != before.day)
            place_again(*entry);
        return true;
    }
    /// Both are false when the id is unknown.
    bool remove(const Id& id, Moment now);
    bool restore(const Id& id, Moment now);
    /// Forgets an entry that was never worth keeping (blank and never saved).
    void forget(const Id& id);

private:
    /// Ids are random, so any eight of their bytes are a hash.
    struct IdHash {
        std::size_t operator()(const Id& id) const;
    };

    Entry* find_mutable(const Id& id);
    bool set_deleted(const Id& id, bool deleted, Moment now);
    void changed(Entry& entry);
    void index_entries();
    void sort_shown();
    /// The same for one entry in entries_, when only its own place may have changed.
    void place_again(const Entry& entry);

    std::vector<Entry> entries_;
    std::unordered_map<Id, std::size_t, IdHash> places_;  ///< Where in entries_ an id is.
    std::vector<const Entry*> shown_;                     ///< Into entries_; sorted anew when those move.
    std::uint64_t revision_ = 0;
};

}  // namespace duolog::core
