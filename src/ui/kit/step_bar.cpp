#include "ui/kit/step_bar.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "ui/kit/draw.h"
#include "ui/kit/kit.h"
#include "ui/kit/scopes.h"
#include "ui/kit/shapes.h"

namespace duolog::kit {
namespace {

constexpr float kBarePad = 16;  ///< Beside the words of a button without a ground.

/// One button's place in the bar; no width: there is none. Device pixels from the bar's corner.
struct Place {
    text::Key key = text::Key::Count;
    ImRect box;
};

struct BarShape {
    Place left, middle, right;
    float height = 0;
};

bool there(const Place& place) { return place.key != text::Key::Count; }

ImVec2 size_of(const Place& place, float most, float pad) {
    return there(place) ? pill_size(words(place.key), false, most, pad) : ImVec2();
}

void put(Place& place, float left, float top, float width, float row) {
    place.box = {left, top, left + (there(place) ? width : 0), top + row};
}

/// Side by side, the main one at the right end; else it has the row below for itself.
BarShape shape_of(const StepBar& bar) {
    BarShape shape{{bar.left, {}}, {bar.middle, {}}, {bar.right, {}}};
    const float width = kit().flow().width;
    const float gap = kit().px(8);
    const float pad = kit().px(8);
    const float out = kit().px(kBarePad);  // The words of what has no ground stand at the edge of the column.
    ImVec2 left = size_of(shape.left, width, kBarePad);
    ImVec2 middle = size_of(shape.middle, width, kBarePad);
    ImVec2 right = size_of(shape.right, width, 24);
    const float bare = left.x + middle.x;
    if (bare + gap + right.x <= width + out) {
        const float row = std::max({left.y, middle.y, right.y});
        put(shape.left, -out, pad, left.x, row);
        const float free = width - right.x - gap - middle.x;
        put(shape.middle, std::max(left.x - out, free), pad, middle.x, row);
        put(shape.right, width - right.x, pad, right.x, row);
        shape.height = row + 2 * pad;
    } else {
        const bool both = there(shape.left) && there(shape.middle);
        const float half = both ? std::floor((width - gap) / 2) : width;
        const bool apart = bare + gap > width + out;  // Each its half, in as many lines as it takes.
        if (apart) {
            left = size_of(shape.left, half, kBarePad);
            middle = size_of(shape.middle, half, kBarePad);
        }
        const float row = std::max(left.y, middle.y);
        put(shape.left, apart ? 0 : -out, pad, left.x, row);
        put(shape.middle, apart ? width - middle.x : width + out - middle.x, pad, middle.x, row);
        put(shape.right, 0, pad + row + (row > 0 ? gap : 0), width, right.y);
        shape.height = shape.right.box.Max.y + pad;
    }
    shape.height = std::max(shape.height, kit().px(size::kBar));
    return shape;
}

float dock_height(const BarShape& shape) { return shape.height + kit().bottom_inset(); }

bool press(const Place& place, ImVec2 corner, ButtonKind kind) {
    if (!there(place))
        return false;
    ImRect box = place.box;
    box.Translate(corner);
    return pill(
        key_id(place.key), box, {kind, nullptr},
        {.role = platform::Role::Button, .name = std::string(words(place.key)), .key = text::key_name(place.key)});
}

}  // namespace

void leave_room_for_step_bar(const StepBar& bar) { kit().pane_bottom() -= dock_height(shape_of(bar)); }

StepBarPress step_bar(const StepBar& bar) {
    const BarShape shape = shape_of(bar);
    kit().pane_bottom() += dock_height(shape);  // Left by leave_room_for_step_bar.
    const Dock dock(dock_height(shape));
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const bool left = press(shape.left, corner, ButtonKind::Bare);
    const bool middle = press(shape.middle, corner, ButtonKind::Bare);
    const bool right = press(shape.right, corner, bar.amber ? ButtonKind::Amber : ButtonKind::Filled);
    return left ? StepBarPress::Left : middle ? StepBarPress::Middle : right ? StepBarPress::Right : StepBarPress::None;
}

}  // namespace duolog::kit
