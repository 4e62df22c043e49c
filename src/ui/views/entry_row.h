/// A page of the journal as one row of a list: its day, its title and how it begins.
#pragma once

#include <string>
#include <string_view>

#include "app/state.h"
#include "core/journal.h"
#include "ui/kit/list.h"

namespace duolog::views {

/// The first line, cut where no row shows more; "Empty page" for a blank one.
std::string entry_title(const core::Entry& entry);

/// The language in which the person writes this, for spelling; the interface's while the text does not tell.
std::string_view language_of(std::string_view text);

/// Opens the entry, or its menu.
void serve_wish(kit::RowWish wish, const core::Id& id, app::Actions& actions);

/// As RowModel::measured.
kit::Row measured_row(const core::Entry& entry);

kit::Row entry_row(const core::Entry& entry, const app::State& state);

}  // namespace duolog::views
