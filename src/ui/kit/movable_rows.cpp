#include "ui/kit/movable_rows.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "ui/kit/draw.h"
#include "ui/kit/kit.h"
#include "ui/kit/row_pull.h"

namespace duolog::kit {
namespace {

bool pulled(const RowList& list, const RowPull& pull) {
    return pull.list == list.id && !pull.cancelled && pull.tops.size() == list.count + 1 && pull.from < list.count;
}

float height_of(const RowPull& pull, std::size_t row) { return pull.tops[row + 1] - pull.tops[row]; }

/// Where the pulled row's top is, below the list's: never outside the list.
float pulled_top(const RowList& list, const RowPull& pull) {
    const float most = pull.tops.back() - height_of(pull, pull.from);
    return std::clamp(pull.y - pull.grip - list.top, 0.0F, std::max(0.0F, most));
}

/// It changes places with every row whose middle it has passed.
std::size_t place_of_pulled(const RowList& list, const RowPull& pull) {
    const float top = pulled_top(list, pull);
    const float bottom = top + height_of(pull, pull.from);
    std::size_t to = pull.from;
    for (std::size_t row = 0; row < list.count; ++row) {
        const float middle = pull.tops[row] + height_of(pull, row) / 2;
        if (row < pull.from && top < middle)
            --to;
        if (row > pull.from && bottom > middle)
            ++to;
    }
    return to;
}

/// The rows between the old place and the new one make room, at once where the person wants no motion.
void make_room(RowPull& pull, std::size_t to) {
    constexpr float kTimeSecs = 0.03F;
    const float passed = std::min(ImGui::GetIO().DeltaTime, 1.0F / 30);
    const float share = kit().look().reduced_motion ? 1 : 1 - std::exp(-passed / kTimeSecs);
    const float height = height_of(pull, pull.from);
    pull.shifts.resize(pull.tops.size() - 1);
    for (std::size_t row = 0; row < pull.shifts.size(); ++row) {
        const bool rises = row > pull.from && row <= to;
        const float goal = rises ? -height : row < pull.from && row >= to ? height : 0;
        float& shift = pull.shifts[row];
        shift += (goal - shift) * share;
        if (std::fabs(goal - shift) < 0.5F)
            shift = goal;
        else
            platform::request_frames(1);
    }
}

/// Held near the end of what is seen of the page, that moves on, as far as there are rows.
void scroll_page(const RowList& list, const RowPull& pull) {
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const float zone = kit().px(56);
    const float above = window->InnerRect.Min.y + zone - pull.y;
    const float below = pull.y - (window->InnerRect.Max.y - zone);
    const bool up = above > 0 && list.top < window->InnerRect.Min.y;
    const bool down = below > 0 && list.top + pull.tops.back() > window->InnerRect.Max.y;
    if (!up && !down)
        return;
    const float speed = kit().px(9) * std::min(1.0F, (up ? -above : below) / zone);
    const float goal =
        std::clamp(window->Scroll.y + (up ? std::max(speed, -kit().px(9)) : speed), 0.0F, window->ScrollMax.y);
    if (goal == window->Scroll.y)
        return;
    ImGui::SetScrollY(goal);
    platform::request_frames(1);
}

enum class Hold { Held, LetGo };

Hold follow_hand(RowPull& pull) {
    const ImGuiIO& io = ImGui::GetIO();
    const auto drag = kit().drag_of(pull.handle);
    const auto& asked = kit().input().shortcuts;
    const bool escaped = std::find(asked.begin(), asked.end(), platform::Shortcut::Close) != asked.end();
    if (escaped || (drag && drag->kind == DragStep::Kind::Cancel))
        pull.cancelled = true;
    else if (drag)
        pull.y = drag->y;
    else if (pull.by_mouse && io.MouseDown[0] && ImGui::IsMousePosValid())
        pull.y = io.MousePos.y;
    const bool let_go = drag ? drag->kind == DragStep::Kind::End : pull.by_mouse && !io.MouseDown[0];
    return let_go ? Hold::LetGo : Hold::Held;
}

void serve_pull(RowList& list, RowPull& pull) {
    const Hold hold = follow_hand(pull);
    if (!pulled(list, pull))
        return;
    const std::size_t to = place_of_pulled(list, pull);
    make_room(pull, to);
    if (hold == Hold::Held)
        scroll_page(list, pull);
    else if (to != pull.from)
        list.moved = RowMove{pull.from, to};
    pull.let_go = hold == Hold::LetGo;
}

}  // namespace

MovableRows::MovableRows(text::Key name, std::size_t count) {
    RowList& list = kit().row_list();
    const RowPull& pull = kit().row_pull();
    list = {.id = key_id(name),
            .count = count,
            .top = ImGui::GetCursorScreenPos().y,
            .followed = list.followed,
            .frames = list.frames};
    if (pull.list != list.id)
        return;
    serve_pull(list, kit().row_pull());
    layers_ = std::make_unique<ImDrawListSplitter>();
    layers_->Split(ImGui::GetWindowDrawList(), 2);
}

MovableRows::~MovableRows() {
    RowList& list = kit().row_list();
    RowPull& pull = kit().row_pull();
    if (layers_)
        layers_->Merge(ImGui::GetWindowDrawList());
    list.tops.push_back(ImGui::GetCursorScreenPos().y - list.top);
    if (pull.list == list.id) {
        pull.tops = list.tops;
        pull.cancelled = pull.cancelled || pull.let_go;
    }
    list.id = 0;
    list.shift = 0;
}

void MovableRows::begin_row(const core::Id& id) {
    RowList& list = kit().row_list();
    const RowPull& pull = kit().row_pull();
    const char* bytes = reinterpret_cast<const char*>(id.bytes.data());
    list.row = ImGui::GetID(bytes, bytes + id.bytes.size());
    const float place = ImGui::GetCursorScreenPos().y - list.top;
    list.tops.push_back(place);
    const std::size_t row = list.next++;
    const bool moves = pulled(list, pull) && row < pull.shifts.size();
    list.lifted = moves && pull.row == list.row;
    list.shift = list.lifted ? std::round(pulled_top(list, pull) - place) : moves ? std::round(pull.shifts[row]) : 0;
    if (layers_)
        layers_->SetCurrentChannel(ImGui::GetWindowDrawList(), list.lifted ? 1 : 0);
}

std::optional<RowMove> MovableRows::moved() const { return kit().row_list().moved; }

void begin_movable(const ImRect& row) {
    RowList& list = kit().row_list();
    if (list.frames > 0 && list.followed == list.row) {
        --list.frames;
        ImGui::ScrollToRect(ImGui::GetCurrentWindow(), row);
        platform::request_frames(1);
    }
    if (!list.lifted)
        return;
    const Palette& palette = kit().palette();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float radius = kit().px(10);
    if (kit().look().shade == Shade::Light)
        for (const float spread : {6.0F, 3.0F})
            draw.AddRectFilled({row.Min.x, row.Min.y}, {row.Max.x, row.Max.y + kit().px(spread)}, IM_COL32(0, 0, 0, 14),
                               radius);
    fill(draw, row, palette.tint, radius);
    outline(draw, row, mixed(palette.tint, palette.accent, 0.35F), radius, kit().px(size::kHair));
}

namespace {

/// How far a mouse moves at least to pull.
bool mouse_pulls(const Press& press) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const ImGuiIO& io = context.IO;
    const bool held = press.held && context.ActiveIdSource == ImGuiInputSource_Mouse &&
                      io.MouseSource != ImGuiMouseSource_TouchScreen && ImGui::IsMousePosValid();
    return held && std::fabs(io.MousePos.y - io.MouseClickedPos[0].y) >= kit().px(4);
}

}  // namespace

bool serve_handle(std::uint32_t id, const ImRect& box, const Press& press) {
    const RowList& list = kit().row_list();
    RowPull& pull = kit().row_pull();
    if (list.id == 0 || kit().covered())
        return press.pressed;
    add_touch_zone(id, TouchZone::Kind::Pull, box);
    if (pull.list != 0)
        return press.pressed && pull.handle != id;
    const auto drag = kit().drag_of(id);
    const bool by_finger = drag && drag->kind == DragStep::Kind::Move;
    if (!by_finger && !mouse_pulls(press))
        return press.pressed;
    const ImGuiIO& io = ImGui::GetIO();
    const float from = by_finger ? drag->from_y : io.MouseClickedPos[0].y;
    pull = {.list = list.id,
            .row = list.row,
            .handle = id,
            .by_mouse = !by_finger,
            .from = list.next - 1,
            .grip = from - box.Min.y,
            .y = by_finger ? drag->y : io.MousePos.y};
    if (by_finger)
        platform::tick_hand();
    platform::request_frames(2);
    return false;
}

void serve_move_keys(std::uint32_t id, bool focused) {
    RowList& list = kit().row_list();
    int steps = kit().take_value(id).value_or(0);
    ImGuiContext& context = *ImGui::GetCurrentContext();
    if (focused && context.IO.KeyAlt) {
        steps += (ImGui::IsKeyPressed(ImGuiKey_DownArrow) ? 1 : 0) - (ImGui::IsKeyPressed(ImGuiKey_UpArrow) ? 1 : 0);
        if (context.NavMoveSubmitted && (context.NavMoveFlags & ImGuiNavMoveFlags_IsTabbing) == 0)
            ImGui::NavMoveRequestCancel();
    }
    const std::size_t from = list.next - 1;
    if (list.id == 0 || steps == 0 || (steps < 0 ? from == 0 : from + 1 >= list.count))
        return;
    constexpr int kFramesToSettle = 4;
    list.moved = RowMove{from, steps < 0 ? from - 1 : from + 1};
    list.followed = list.row;
    list.frames = kFramesToSettle;
    platform::request_frames(2);
}

}  // namespace duolog::kit
