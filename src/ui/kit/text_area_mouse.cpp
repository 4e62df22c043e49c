// How TextArea answers to the mouse: click, double and triple click, drag.
#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/kit/text_area.h"

namespace duolog::kit {

void TextArea::serve_mouse(const ImRect& box, bool hovered) {
    const ImGuiIO& io = ImGui::GetIO();
    if (!focused_ || !io.MouseDown[0]) {
        drag_unit_ = DragUnit::None;
        return;
    }
    const bool finger = io.MouseSource == ImGuiMouseSource_TouchScreen;
    if (hovered && io.MouseClicked[0])
        press(place_under(box, io.MousePos), io.MouseClickedCount[0], io.KeyShift ? Extend::Yes : Extend::No);
    else if (drag_unit_ != DragUnit::None && !finger)  // A finger's drag scrolls.
        drag_to(place_under(box, io.MousePos));
}

TextPlace TextArea::place_under(const ImRect& box, ImVec2 point) const {
    const float row = std::floor((point.y - box.Min.y + scroll_px_) / style_.line_height_px);
    // A drag beyond an edge scrolls a line or a letter at a time.
    const float first = std::floor(scroll_px_ / style_.line_height_px) - 1;
    const float last = std::ceil((scroll_px_ + size_.y) / style_.line_height_px);
    const int number = static_cast<int>(std::clamp(row, first, last));
    const float x = std::clamp(point.x, box.Min.x - style_.size_px, box.Max.x + style_.size_px);
    return layout_.place_at(std::clamp(number, 0, layout_.line_count() - 1), x - box.Min.x + scroll_x_px_);
}

void TextArea::press(TextPlace place, int clicks, Extend extend) {
    wanted_x_px_.reset();
    constexpr DragUnit kUnits[] = {DragUnit::Character, DragUnit::Word, DragUnit::Paragraph};
    drag_unit_ = extend == Extend::Yes ? DragUnit::Character : kUnits[(std::max(clicks, 1) - 1) % 3];
    if (drag_unit_ == DragUnit::Character) {
        editing_.move_to(place, extend);
        return;
    }
    drag_start_ =
        drag_unit_ == DragUnit::Word ? word_at(layout_.text(), place.index) : paragraph_at(layout_.text(), place.index);
    editing_.select(drag_start_);
}

void TextArea::drag_to(TextPlace place) {
    if (place.index == editing_.caret().index)
        return;
    follow_caret_ = true;
    if (drag_unit_ == DragUnit::Character) {
        editing_.move_to(place, Extend::Yes);
        return;
    }
    const TextRange unit =
        drag_unit_ == DragUnit::Word ? word_at(layout_.text(), place.index) : paragraph_at(layout_.text(), place.index);
    if (unit.begin < drag_start_.begin)
        editing_.select({drag_start_.end, unit.begin});
    else
        editing_.select({drag_start_.begin, std::max(unit.end, drag_start_.end)});
}

}  // namespace duolog::kit
