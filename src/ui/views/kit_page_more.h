/// The part of the kit page for what guides and meetings are made of: rich text, days, notes, times.
#pragma once

namespace duolog::views {

/// REQUIRES: inside a ScrollArea.
void kit_page_more();

/// Time, rows in an order of one's own, and charts. REQUIRES: inside a ScrollArea.
void kit_page_habits();

}  // namespace duolog::views
