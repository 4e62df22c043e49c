#include "ui/kit/scopes.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/kit/draw.h"
#include "ui/kit/kit.h"

namespace duolog::kit {
namespace {

constexpr ImGuiWindowFlags kBare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus;

float margin_px() {
    const platform::FrameInput& input = kit().input();
    const bool wide = input.width / input.scale >= size::kWideMarginFrom;
    return kit().px(wide ? size::kWideMargin : size::kPhoneMargin);
}

struct Span {
    float left, right;
};

Span pane_span(Place place) {
    const platform::FrameInput& input = kit().input();
    const float left = input.inset_left;
    const float right = input.width - input.inset_right;
    const float split = left + kit().px(size::kListPane);
    if (place == Place::List)
        return {left, split};
    if (place == Place::Detail)
        return {split + kit().px(size::kHair), right};
    return {left, right};
}

}  // namespace

IdScope::IdScope(const core::Id& id) {
    const char* bytes = reinterpret_cast<const char*>(id.bytes.data());
    ImGui::PushID(bytes, bytes + id.bytes.size());
}
IdScope::~IdScope() { ImGui::PopID(); }

Layout layout() {
    const platform::FrameInput& input = kit().input();
    const float width = input.width / input.scale;
    if (width < 600)
        return Layout::Phone;
    return width < size::kSplitFrom ? Layout::Column : Layout::Split;
}

Screen::Screen() {
    const platform::FrameInput& input = kit().input();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({input.width, input.height});
    ImGui::Begin("screen", nullptr, kBare | ImGuiWindowFlags_NoScrollWithMouse);
}

Screen::~Screen() { ImGui::End(); }

Pane::Pane(Place place) : outer_left_(kit().flow().left), outer_width_(kit().flow().width) {
    const platform::FrameInput& input = kit().input();
    const Span span = pane_span(place);
    const float bottom = input.height - std::max(input.keyboard, 0.0F);
    if (place == Place::Detail) {
        const float line = kit().px(size::kHair);
        fill(*ImGui::GetWindowDrawList(), {span.left - line, 0, span.left, input.height}, kit().palette().hairline);
    }
    ImGui::SetCursorScreenPos({span.left, input.inset_top});
    static constexpr const char* kNames[] = {"whole", "list", "detail"};
    ImGui::BeginChild(kNames[static_cast<int>(place)], {span.right - span.left, bottom - input.inset_top},
                      ImGuiChildFlags_NavFlattened, kBare | ImGuiWindowFlags_NoScrollWithMouse);
    const float width = std::min(span.right - span.left - 2 * margin_px(), kit().px(size::kColumn));
    kit().flow() = {std::round((span.left + span.right - width) / 2), width};
    if (place == Place::Detail) {  // Reading starts at the left, a little in from the list.
        kit().flow().left = span.left + kit().px(48);
        kit().flow().width = std::min(span.right - span.left - kit().px(48 + 32), kit().px(760));
    }
}

Pane::~Pane() {
    ImGui::EndChild();
    kit().flow() = {outer_left_, outer_width_};
}

ScrollArea::ScrollArea(text::Key name, Room below) : id_(key_id(name)), below_(below), outer_left_(kit().flow().left) {
    const float top = ImGui::GetCursorScreenPos().y;
    const ImGuiWindow* pane = ImGui::GetCurrentWindow();
    ImGui::SetCursorScreenPos({pane->Pos.x, top});
    if (const auto position = kit().scrolled_to(id_))
        ImGui::SetNextWindowScroll({-1, *position});
    ImGui::BeginChild(text::key_name(name), {pane->Size.x, pane->Pos.y + pane->Size.y - top},
                      ImGuiChildFlags_NavFlattened,
                      kit().touch() || layout() == Layout::Phone ? ImGuiWindowFlags_NoScrollbar : 0);
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImRect& box = window->InnerRect;
    kit().scroll_targets().push_back(
        {id_, box.Min.x, box.Min.y, box.Max.x, box.Max.y, window->Scroll.y, window->ScrollMax.y});
    const ImVec2 start = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({start.x, start.y + kit().stretch(id_)});
}

ScrollArea::~ScrollArea() {
    const bool floats = below_ == Room::FloatingButton && layout() != Layout::Split;
    const float room = floats ? kit().control_px(96) + kit().input().inset_bottom : 0;
    ImGui::Dummy({1, std::max(room - kit().stretch(id_), 0.0F)});
    ImGui::EndChild();
    kit().flow().left = outer_left_;
}

Covered::Covered(bool covered) : outer_(kit().covered()) { kit().set_covered(covered); }
Covered::~Covered() { kit().set_covered(outer_); }

}  // namespace duolog::kit
