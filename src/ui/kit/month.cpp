#include "ui/kit/month.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

#include "imgui.h"
#include "text/dates.h"
#include "ui/kit/draw.h"
#include "ui/kit/items.h"
#include "ui/kit/kit.h"
#include "ui/kit/shapes.h"
#include "ui/kit/widgets.h"

namespace duolog::kit {
namespace {

using core::Day;
using platform::Role;

constexpr float kLeastCell = 44;
constexpr float kLargestCell = 56;
constexpr int kWeek = 7;

/// The same day, or the last, of a month before or after.
Day day_in_month(Day day, int months_later) {
    const int month = day.month - 1 + months_later;
    day.year += (month + 12) / 12 - 1;
    day.month = static_cast<std::uint8_t>((month + 12) % 12 + 1);
    while (core::day_from_epoch(core::days_since_epoch(day)) != day)
        --day.day;
    return day;
}

Day first_of(const Day& day) { return {day.year, day.month, 1}; }
bool same_month(const Day& one, const Day& other) { return first_of(one) == first_of(other); }

/// Device pixels. A narrow column is left at both sides: a finger needs its room.
struct Grid {
    float left = 0, width = 0, cell = 0, row = 0, pad = 0;
    int blanks = 0, days = 0;  ///< Before the first day; of the month.

    int weeks() const { return (blanks + days + kWeek - 1) / kWeek; }
};

Grid grid_of(const Month& month) {
    const Flow& flow = kit().flow();
    Grid grid;
    const float least = kit().px(kLeastCell);
    grid.pad = kit().px(flow.width < kWeek * least + 2 * kit().px(8) ? 2 : 8);
    grid.cell = std::clamp(std::floor((flow.width - 2 * grid.pad) / kWeek), least, kit().control_px(kLargestCell));
    grid.row = std::max(least, std::min(grid.cell, kit().control_px(size::kTarget)));
    grid.width = kWeek * grid.cell + 2 * grid.pad;
    if (grid.width <= flow.width && grid.width > flow.width - kWeek)  // As wide as all else that stands in the column.
        grid.width = flow.width;
    grid.pad = (grid.width - kWeek * grid.cell) / 2;
    grid.left = flow.left + std::min(0.0F, std::round((flow.width - grid.width) / 2));
    const Day first = first_of(month.shown);
    grid.blanks = core::weekday(first) - 1;
    grid.days = static_cast<int>(core::days_since_epoch(day_in_month(first, 1)) - core::days_since_epoch(first));
    return grid;
}

std::uint32_t day_id(const Day& day) { return ImGui::GetID(static_cast<int>(core::days_since_epoch(day))); }

bool may_choose(const Month& month, const Day& day) {
    return (!month.first || day >= *month.first) && (!month.last || day <= *month.last);
}

/// The name of the month between the buttons to the ones beside it. Answers a day of the month that is asked for.
std::optional<Day> draw_heading(const Month& month, const Grid& grid, const std::string& name, float height) {
    Fonts& fonts = kit().fonts();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float button = kit().control_px(size::kTarget);
    const float middle = corner.y + height / 2;
    const auto square = [&](float left) {
        return ImRect(left, middle - button / 2, left + button, middle + button / 2);
    };
    const float left = grid.left + grid.pad;
    const float right = grid.left + grid.width - grid.pad;
    const Day before = day_in_month(month.shown, -1);
    const bool has_before = !month.first || first_of(before) >= first_of(*month.first);
    std::optional<Day> shown;
    if (icon_button(text::Key::PreviousMonth, Icon::Earlier, square(left), 0, {}, has_before))
        shown = before;
    const TextBlock& block = fonts.block(Type::Strong, name, right - left - 2 * button);
    const float top = std::round(middle - block.height / 2);
    const float centre = (left + right) / 2;
    fonts.draw_centred(*ImGui::GetWindowDrawList(), Type::Strong, centre, top, ink(kit().palette().ink), name, block);
    name_item(ImGui::GetID("month"), {centre - block.width / 2, top, centre + block.width / 2, top + block.height},
              {.role = Role::Status, .name = name, .key = "Month"});
    const Day after = day_in_month(month.shown, 1);
    const bool has_after = !month.last || first_of(after) <= *month.last;
    if (icon_button(text::Key::NextMonth, Icon::Forward, square(right - button), 0, {}, has_after))
        shown = after;
    return shown;
}

void draw_weekdays(const Grid& grid, float top) {
    Fonts& fonts = kit().fonts();
    for (int i = 0; i < kWeek; ++i) {
        const std::string_view name = text::two_letter_weekday(language(), i + 1);
        const TextBlock& block = fonts.fitting_line(Type::Caption, name, grid.cell);
        const float centre = grid.left + grid.pad + grid.cell * (static_cast<float>(i) + 0.5F);
        fonts.draw_centred(*ImGui::GetWindowDrawList(), Type::Caption, centre, top, ink(kit().palette().muted), name,
                           block);
    }
}

/// Of its size, that every figure may have in its circle: all days of a month are alike.
float figure_share(const ImRect& box, float radius) {
    Fonts& fonts = kit().fonts();
    const float room = radius * 1.4F / fonts.width(Type::Strong, "30");
    return std::min({1.0F, room, box.GetHeight() / fonts.metrics(Type::Body).line_height});
}

struct DayLook {
    bool chosen = false, today = false, marked = false, enabled = true;
};

void draw_day(const ImRect& box, const Day& day, const DayLook& look, const Press& press) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    Fonts& fonts = kit().fonts();
    const Palette& palette = kit().palette();
    const ImVec2 centre = box.GetCenter();
    const float radius = std::floor(std::min(box.GetWidth(), box.GetHeight()) / 2) - kit().px(2);
    if (look.chosen)
        list.AddCircleFilled(centre, radius, ink(palette.accent));
    else if (look.enabled && (press.hovered || press.held))
        list.AddCircleFilled(centre, radius,
                             ink(press.held ? palette.tint : mixed(palette.surface, palette.hairline, 0.5F)));
    if (look.today && !look.chosen)
        list.AddCircle(centre, radius - kit().px(1), ink(palette.accent), 0, kit().px(1.5F));
    if (press.focused)
        focus_ring(list, {centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius}, radius);
    const Colour colour = look.chosen     ? palette.on_accent
                          : !look.enabled ? palette.edge
                          : look.today    ? palette.accent
                                          : palette.ink;
    const Type type = look.chosen || look.today ? Type::Strong : Type::Body;
    const std::string figure = std::to_string(day.day);
    const TypeMetrics set = fonts.scaled(type, figure_share(box, radius));
    fonts.draw_line(list, set, {centre.x - fonts.width(set, figure) / 2, centre.y - set.line_height / 2}, ink(colour),
                    figure);
    if (look.marked)
        list.AddCircleFilled({centre.x, centre.y + radius * 0.68F}, kit().px(2.5F),
                             ink(look.chosen ? palette.on_accent : palette.accent));
}

/// What readers hear after the date.
std::string day_words(const Month& month, const DayLook& look) {
    std::string words(look.today ? kit::words(text::Key::Today) : std::string_view());
    if (look.marked && month.mark != text::Key::Count) {
        words += words.empty() ? "" : ", ";
        words += kit::words(month.mark);
    }
    return words;
}

/// REQUIRES: within its row. `stop`: the day that Tab comes to.
bool serve_day(const Month& month, const ImRect& box, const Day& day, const Day& stop) {
    const DayLook look{month.chosen == day, month.today == day,
                       std::find(month.marked.begin(), month.marked.end(), day) != month.marked.end(),
                       may_choose(month, day)};
    ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, day != stop);
    const Press press = press_item(day_id(day), box,
                                   {.role = Role::GridCell,
                                    .name = text::full_date(language(), day),
                                    .description = day_words(month, look),
                                    .key = "Day-" + text::short_date("sv", day),
                                    .enabled = look.enabled,
                                    .selected = look.chosen});
    ImGui::PopItemFlag();
    draw_day(box, day, look, press);
    return press.pressed && look.enabled;
}

/// By the arrows and page keys of a keyboard; 0 for none. REQUIRES: a day of the grid `id` has the focus.
int keyed_step(std::uint32_t id) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    kit().give_scroll_keys_to(id);
    if (!context.NavCursorVisible)
        return 0;
    if (context.NavMoveSubmitted && (context.NavMoveFlags & ImGuiNavMoveFlags_IsTabbing) == 0)
        ImGui::NavMoveRequestCancel();
    const int paged = kit().slider_steps() == -4 ? 1 : kit().slider_steps() == 4 ? -1 : 0;  // A page's worth of steps.
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key) ? 1 : 0; };
    return pressed(ImGuiKey_RightArrow) - pressed(ImGuiKey_LeftArrow) +
           platform::kGridRow * (pressed(ImGuiKey_DownArrow) - pressed(ImGuiKey_UpArrow)) + platform::kGridPage * paged;
}

/// Where `step` leads from a day; only to days that can be chosen.
Day stepped(const Month& month, const Day& from, int step) {
    const Day to = std::abs(step) == platform::kGridPage ? day_in_month(from, step / platform::kGridPage)
                                                         : core::day_from_epoch(core::days_since_epoch(from) + step);
    return std::max(month.first.value_or(to), std::min(month.last.value_or(to), to));
}

/// The day of this month that has the focus.
std::optional<Day> focused_day(const Month& month, const Grid& grid) {
    const std::uint32_t focused = kit().focused_item();
    Day day = first_of(month.shown);
    for (; focused != 0 && day.day <= grid.days; ++day.day)
        if (day_id(day) == focused)
            return day;
    return std::nullopt;
}

/// The focus moves on; answers a day of the other month that it comes to.
std::optional<Day> serve_keys(const Month& month, std::uint32_t id, const std::optional<Day>& focused) {
    if (!focused)
        return std::nullopt;
    const int step = kit().take_value(id).value_or(keyed_step(id));
    const Day to = stepped(month, *focused, step);
    if (step == 0 || to == *focused)
        return std::nullopt;
    kit().focus().lead_to(day_id(to));
    platform::request_frames(3);
    return same_month(to, month.shown) ? std::nullopt : std::optional(to);
}

/// The one day that Tab comes to.
Day tab_stop(const Month& month, const std::optional<Day>& focused) {
    if (focused)
        return *focused;
    if (month.chosen && same_month(*month.chosen, month.shown) && may_choose(month, *month.chosen))
        return *month.chosen;
    const Day first = first_of(month.shown);
    return month.first && same_month(*month.first, first) ? *month.first : first;
}

MonthReport serve_days(const Month& month, const Grid& grid, float top) {
    const std::uint32_t id = ImGui::GetID("days");
    const float left = grid.left + grid.pad;
    const auto row_box = [&](int week, int weeks) {
        const float row_top = top + grid.row * static_cast<float>(week);
        return ImRect(left, row_top, left + kWeek * grid.cell, row_top + grid.row * static_cast<float>(weeks));
    };
    MonthReport report;
    const std::optional<Day> focused = focused_day(month, grid);
    report.shown = serve_keys(month, id, focused);
    const ItemScope days({.id = id,
                          .role = Role::Grid,
                          .name = std::string(words(month.name)),
                          .key = text::key_name(month.name),
                          .rect = pixel_rect(row_box(0, grid.weeks()))});
    const Day stop = tab_stop(month, focused);
    Day day = first_of(month.shown);
    for (int week = 0; week < grid.weeks(); ++week) {
        const ImRect row = row_box(week, 1);
        const ItemScope scope(
            {.id = ImGui::GetID(-week - 1), .role = Role::GridRow, .key = "Week", .rect = pixel_rect(row)});
        for (int i = week == 0 ? grid.blanks : 0; i < kWeek && day.day <= grid.days; ++i, ++day.day) {
            const float x = row.Min.x + grid.cell * static_cast<float>(i);
            if (serve_day(month, {x, row.Min.y, x + grid.cell, row.Max.y}, day, stop))
                report.chosen = day;
        }
    }
    return report;
}

}  // namespace

MonthReport month(const Month& month) {
    Fonts& fonts = kit().fonts();
    const Grid grid = grid_of(month);
    const std::string name = text::month_and_year(language(), month.shown);
    const float button = kit().control_px(size::kTarget);
    const float title = fonts.block(Type::Strong, name, grid.width - 2 * grid.pad - 2 * button).height;
    const float heading = std::max(button, title);
    const float weekdays = fonts.metrics(Type::Caption).line_height + kit().px(4);
    const float rows = static_cast<float>(grid.weeks()) * grid.row;
    const ImRect taken = take(2 * kit().px(8) + heading + weekdays + rows);
    const ImVec2 below = ImGui::GetCursorScreenPos();
    const ImRect box(grid.left, taken.Min.y, grid.left + grid.width, taken.Max.y);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    fill(list, box, kit().palette().surface, kit().px(size::kCardRadius));
    outline(list, box, kit().palette().hairline, kit().px(size::kCardRadius), kit().px(size::kHair));
    ImGui::PushID(text::key_name(month.name));
    ImGui::SetCursorScreenPos({box.Min.x, box.Min.y + kit().px(8)});
    const std::optional<Day> turned = draw_heading(month, grid, name, heading);
    const float top = box.Min.y + kit().px(8) + heading;
    draw_weekdays(grid, top);
    MonthReport report = serve_days(month, grid, top + weekdays);
    if (turned)
        report.shown = turned;
    ImGui::PopID();
    ImGui::SetCursorScreenPos(below);
    return report;
}

}  // namespace duolog::kit
