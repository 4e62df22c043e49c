#include "ui/views/journal.h"

#include <cstring>
#include <string>
#include <vector>

#include "core/journal.h"
#include "text/dates.h"
#include "ui/kit/list.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"
#include "ui/views/entry_row.h"
#include "ui/views/notices.h"
#include "ui/views/titles.h"

namespace duolog::views {
namespace {

using text::Key;

/// Another value whenever the entry's text may have changed.
std::uint64_t change_key(const core::Entry& entry) {
    std::uint64_t key = 0;
    std::memcpy(&key, entry.id.bytes.data(), sizeof key);
    return key ^ (std::uint64_t{entry.revision} * 0x9E3779B97F4A7C15ULL);
}

bool same_month(const core::Entry& a, const core::Entry& b) {
    const core::Day first = core::day_of(a);
    const core::Day second = core::day_of(b);
    return first.year == second.year && first.month == second.month;
}

kit::RowModel rows_of(const app::State& state) {
    const std::vector<const core::Entry*>& entries = state.journal.newest_first();
    return {
        .count = entries.size(),
        .revision = state.journal.revision(),
        .key = [&entries](std::size_t i) { return change_key(*entries[i]); },
        .row = [&entries, &state](std::size_t i) { return entry_row(*entries[i], state); },
        .measured = [&entries](std::size_t i) { return measured_row(*entries[i]); },
        .starts_group = [&entries](std::size_t i) { return i == 0 || !same_month(*entries[i], *entries[i - 1]); },
        .heading =
            [&entries, &state](std::size_t i) {
                return text::month_heading(kit::language(), core::day_of(*entries[i]), core::day_of(state.now));
            },
    };
}

void title_view(std::size_t count, app::Actions& actions) {
    const std::string caption =
        count > 0 ? kit::plural(Key::PageCount, static_cast<std::int64_t>(count)) : std::string();
    kit::page_title(caption, Key::Journal, title_actions(actions), Key::Write);
}

}  // namespace

void journal_view(const app::State& state, app::Actions& actions) {
    const std::vector<const core::Entry*>& entries = state.journal.newest_first();
    // Beside a page the action stands at the title, so both stay while the list scrolls.
    const bool beside = kit::layout() == kit::Layout::Split;
    if (beside)
        title_view(entries.size(), actions);
    {
        const kit::ScrollArea scroll(Key::Journal, kit::Room::FloatingButton);
        if (!beside)
            title_view(entries.size(), actions);
        notices_view(state, actions);
        if (entries.empty()) {
            kit::empty_page(kit::Icon::Sprout, Key::JournalEmptyTitle, Key::JournalEmptyText);
        } else {
            const kit::ListWish wish = kit::grouped_list(Key::EntryList, rows_of(state));
            serve_wish(wish.what, entries[wish.row]->id, actions);
        }
    }
    const bool may_write = state.access == platform::Access::Writer;
    if (may_write && kit::main_action(Key::Write, Key::WriteHint, kit::Icon::Write)) {
        actions.push_back(app::StartEntry{});
    }
}

}  // namespace duolog::views
