/// Rows of one card that can be put into another order: pulled by the handle at their right with finger or mouse, with
/// Alt and an arrow on the keyboard. While one is pulled it follows the finger and the others make room.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include "core/id.h"
#include "text/text.h"

struct ImDrawListSplitter;

namespace duolog::kit {

/// The row that moved and where it is to stand: 0 before all others, `count` - 1 behind them.
struct RowMove {
    std::size_t from = 0, to = 0;
    bool operator==(const RowMove&) const = default;
};

/// Around the rows of a card. REQUIRES: begin_row before each row, in their order, with the same `count` of rows.
class MovableRows {
public:
    MovableRows(text::Key name, std::size_t count);
    ~MovableRows();
    MovableRows(const MovableRows&) = delete;
    MovableRows& operator=(const MovableRows&) = delete;
    /// The next row is one that can be moved (check_row with `movable`).
    void begin_row(const core::Id& id);
    /// Once, in the frame in which a row was let go of or a key was pressed. After the last row.
    std::optional<RowMove> moved() const;

private:
    std::unique_ptr<ImDrawListSplitter> layers_;
};

}  // namespace duolog::kit
