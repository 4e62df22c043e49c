#include "ui/kit/task_bar.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "imgui.h"
#include "ui/kit/blocks.h"
#include "ui/kit/draw.h"
#include "ui/kit/kit.h"
#include "ui/kit/line_field.h"
#include "ui/kit/scopes.h"

namespace duolog::kit {
namespace {

constexpr float kFewestEms = 7;

/// Beside the field, or below it where it would hold too few letters. Device pixels.
struct BarShape {
    float button, gap, field_width;
    bool below;
    float height;
};

BarShape bar_shape() {
    BarShape shape{};
    shape.button = kit().control_px(size::kTarget);
    shape.gap = kit().px(8);
    const float width = kit().flow().width;
    shape.field_width = width - 3 * (shape.button + shape.gap);
    shape.below = shape.field_width < kFewestEms * kit().fonts().metrics(Type::Body).size;
    if (shape.below)
        shape.field_width = width;
    const float field = line_field_height();
    shape.height = shape.below ? field + shape.gap + shape.button : std::max(field, shape.button);
    return shape;
}

bool class_button(int priority, bool enter_adds, ImVec2 centre, bool enabled) {
    static constexpr std::array<text::Key, 4> kNames{text::Key::Count, text::Key::AddAsOne, text::Key::AddAsTwo,
                                                     text::Key::AddAsThree};
    const text::Key name = kNames.at(static_cast<std::size_t>(priority));
    const Palette& palette = kit().palette();
    const std::array<Colour, 4> grounds{0, palette.one, palette.two, palette.three};
    const float half = kit().control_px(size::kTarget) / 2;
    const ImRect box({centre.x - half, centre.y - half}, {centre.x + half, centre.y + half});
    const std::string_view after = enter_adds ? kit().words().get(text::Key::EnterAddsThis) : std::string_view();
    const Press press = press_item(key_id(name), box,
                                   {.role = platform::Role::Button,
                                    .name = std::string(kit().words().get(name)),
                                    .description = std::string(after),
                                    .key = text::key_name(name),
                                    .enabled = enabled,
                                    .opens_slot = static_cast<std::uint32_t>(LineSlot::NewTask)});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Colour ground = grounds.at(static_cast<std::size_t>(priority));
    const float radius = half - kit().px(enter_adds ? 5 : 2);
    list.AddCircleFilled(centre, radius, ink(press.held ? mixed(ground, palette.ink, 0.2F) : ground));
    if (enter_adds)
        list.AddCircle(centre, half - kit().px(2), ink(ground), 0, kit().px(2));
    if (press.focused)
        focus_ring(list, box, half);
    static constexpr const char* kFigures[] = {"", "1", "2", "3"};
    kit().fonts().draw_badge_figure(list, kFigures[priority], centre, half * 0.85F, ink(palette.on_class));
    return press.pressed && enabled;
}

TaskBarReport bar_in(const BarShape& shape, ImVec2 at, const LineField& field, int enter_adds, std::string& text) {
    TaskBarReport report;
    const float high = line_field_height();
    const float top = shape.below ? at.y : at.y + std::round((shape.height - high) / 2);
    const auto slot = static_cast<std::uint32_t>(LineSlot::NewTask);
    LineField line = field;
    line.take_keyboard = line.take_keyboard || kit().take_keyboard_for(slot);
    report.line = line_field_in(line, {{at.x, top}, {at.x + shape.field_width, top + high}}, text);
    const float middle = shape.below ? at.y + shape.height - shape.button / 2 : at.y + std::round(shape.height / 2);
    float centre = at.x + kit().flow().width - 2.5F * shape.button - 2 * shape.gap;
    for (int priority = 1; priority <= 3; ++priority) {
        if (class_button(priority, enter_adds == priority, {centre, middle}, !field.read_only))
            report.added = priority;
        centre += shape.button + shape.gap;
    }
    // In the browser the press itself has left the keyboard where it was.
    if (report.added > 0 && !platform::platform_edits_text())
        kit().give_keyboard_to(slot);
    return report;
}

}  // namespace

namespace {

float dock_height(const BarShape& shape) { return shape.height + 2 * kit().px(8) + kit().bottom_inset(); }

}  // namespace

void leave_room_for_task_bar() {
    if (layout() == Layout::Phone)
        kit().pane_bottom() -= dock_height(bar_shape());
}

TaskBarReport task_bar(const LineField& field, int enter_adds, std::string& text) {
    const BarShape shape = bar_shape();
    if (layout() != Layout::Phone) {
        const ImRect box = take(shape.height);
        return bar_in(shape, box.Min, field, enter_adds, text);
    }
    const float pad = kit().px(8);
    kit().pane_bottom() += dock_height(shape);  // Left by leave_room_for_task_bar.
    const Dock dock(dock_height(shape));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    return bar_in(shape, {at.x, at.y + pad}, field, enter_adds, text);
}

}  // namespace duolog::kit
