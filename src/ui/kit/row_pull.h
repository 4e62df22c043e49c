/// A row of MovableRows on its way to another place: what is remembered of it, and what check_row does for it. For the
/// kit alone. Device pixels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "ui/kit/movable_rows.h"

struct ImRect;

namespace duolog::kit {

struct Press;

/// From the first move of finger or mouse until it is let go; list 0: nothing is pulled.
struct RowPull {
    std::uint32_t list = 0, row = 0, handle = 0;
    bool by_mouse = false;
    bool let_go = false;        ///< In this frame, in which it still lies where that happened.
    bool cancelled = false;     ///< The row is in its place, and the finger may still be down.
    std::size_t from = 0;       ///< Which of the rows.
    float grip = 0;             ///< How far below the row's top it is held.
    float y = 0;                ///< Where finger or mouse is.
    std::vector<float> tops;    ///< Of all rows in the last frame, below the list's top, and of what follows them.
    std::vector<float> shifts;  ///< How far each has made room.
};

/// The rows that are being drawn; id 0: none.
struct RowList {
    std::uint32_t id = 0;
    std::uint32_t row = 0;  ///< The present one,
    std::size_t next = 0;   ///< and which comes after it.
    std::size_t count = 0;
    float top = 0;
    float shift = 0;      ///< The present row is drawn this much below its place.
    bool lifted = false;  ///< It is the one that is pulled.
    std::vector<float> tops;
    std::optional<RowMove> moved;
    std::uint32_t followed = 0;  ///< The row that a key has moved: it stays in sight
    int frames = 0;              ///< for so many more.
};

/// The ground of a row that is pulled.
void begin_movable(const ImRect& row);
/// True when the handle was pressed and not pulled.
bool serve_handle(std::uint32_t id, const ImRect& box, const Press& press);
/// Alt and an arrow move the present row while the item `id` of it is focused.
void serve_move_keys(std::uint32_t id, bool focused);

}  // namespace duolog::kit
