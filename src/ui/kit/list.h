/// A long list of dated rows in groups, of which only what is seen is drawn. Ten thousand rows cost as much as ten.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "core/id.h"
#include "text/text.h"

namespace duolog::kit {

struct Row {
    core::Id id;
    std::string number;   ///< Large, at the left: the day of the month.
    std::string caption;  ///< Under it: the weekday.
    std::string title;
    std::string excerpt;   ///< At most two lines are shown; may be empty.
    std::string name;      ///< For readers.
    std::string begins;    ///< For readers after the name: a little of the excerpt.
    std::string language;  ///< Of the title and the excerpt, where it is not the interface's; else empty.
    bool selected = false;
    bool menu_open = false;  ///< Its menu is open: it is shown where it was asked for, or at the row.
};

/// What is asked of a row: Menu by a long press, the right button, Shift+F10 or the Menu key.
enum class RowWish { None, Open, Menu };

/// How the list asks for its rows. Row 0 is at the top.
struct RowModel {
    std::size_t count = 0;
    /// Changes when any row's text, order or group changes.
    std::uint64_t revision = 0;
    /// Changes when the row's height may have changed; cheap.
    std::function<std::uint64_t(std::size_t)> key;
    std::function<Row(std::size_t)> row;
    /// The same as far as its height depends on it; asked of every row, so the cheaper the better.
    std::function<Row(std::size_t)> measured;
    /// Whether a heading stands above the row; true for row 0. Cheap.
    std::function<bool(std::size_t)> starts_group;
    std::function<std::string(std::size_t)> heading;
};

struct ListWish {
    std::size_t row = 0;
    RowWish what = RowWish::None;
};
/// Draws the list in the present scroll area.
ListWish grouped_list(text::Key name, const RowModel& model);

/// One such row in a Card.
RowWish dated_row(const Row& row);

}  // namespace duolog::kit
