#include "ui/kit/movable_rows.h"

namespace duolog::kit {
MovableRows::MovableRows(text::Key, std::size_t) {}
MovableRows::~MovableRows() = default;
void MovableRows::begin_row(const core::Id&) {}
std::optional<RowMove> MovableRows::moved() const { return std::nullopt; }
}  // namespace duolog::kit
