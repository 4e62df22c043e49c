/// A person at a line field: keys, mouse and clipboard go in, the text with its caret comes out, and what was drawn of
/// it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "text/catalogue.h"
#include "ui/kit/draw.h"
#include "ui/kit/kit.h"
#include "ui/kit/line_field.h"
#include "unit/kit/hands.h"

namespace duolog::kit {

inline constexpr ImVec2 kLineCorner(10, 40);
inline constexpr float kMiddle = 24;  ///< Of the field's height.
inline constexpr float kSide = 14;    ///< Beside the text.
inline constexpr std::uint32_t kButton = 7;

/// What of the triangles that were drawn since `first_index` may be seen.
inline std::vector<ImRect> seen_triangles(const ImDrawList& list, int first_index) {
    std::vector<ImRect> seen;
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const int begin = std::max(first_index, static_cast<int>(command.IdxOffset));
        const int end = static_cast<int>(command.IdxOffset + command.ElemCount);
        for (int i = begin; i + 2 < end; i += 3) {
            ImRect triangle(9999, 9999, -9999, -9999);
            for (int corner = i; corner < i + 3; ++corner)
                triangle.Add(list.VtxBuffer[static_cast<int>(command.VtxOffset) + list.IdxBuffer[corner]].pos);
            triangle.ClipWith(ImRect(command.ClipRect));
            if (triangle.GetWidth() > 0 && triangle.GetHeight() > 0)
                seen.push_back(triangle);
        }
    }
    return seen;
}

/// A column with a line field and a button below it.
class LineDesk : public Hands {
public:
    std::string text;
    LineField field{.slot = LineSlot::NewTask,
                    .id = 1,
                    .label = text::Key::EntryText,
                    .placeholder = text::Key::EntryPlaceholder,
                    .max_bytes = 2000};
    float width = 200;
    float text_scale = 1;
    bool covered = false;
    bool starts_another_after_enter = false;
    LineReport report;
    bool took_keyboard = false;  ///< When it was asked for.
    int changes = 0;
    std::vector<std::string> submitted;
    std::vector<ImRect> drawn;
    ImRect box;

    explicit LineDesk(std::string start = {}) : text(std::move(start)), kit_(words_) {
        kit_.start();
        frame();
        field.take_keyboard = true;
        frame();
        took_keyboard = report.took_keyboard;
        field.take_keyboard = false;
        frame();
    }

    const TextArea& area() { return kit_.text_areas()[static_cast<std::uint32_t>(field.slot)]; }
    const Items& items() { return kit_.items(); }
    std::string shown() { return marked(text, area().selection()); }
    /// Pixels from the left edge of the box to a byte of the text.
    float x_of(int index) { return kSide + area().layout().x_of(0, index) - area().scroll_x(); }
    float caret_x() { return x_of(area().caret().index); }
    bool caret_seen() { return caret_x() >= kSide - 1 && caret_x() <= width - kSide; }
    /// With the half pixel by which smooth edges are drawn wider.
    ImRect around_box() const {
        ImRect around = box;
        around.Expand(0.51F);
        return around;
    }
    /// The letters and the caret, without the box around them.
    std::vector<ImRect> inside() const {
        ImRect inner = box;
        inner.Expand(-4);
        std::vector<ImRect> letters;
        std::copy_if(drawn.begin(), drawn.end(), std::back_inserter(letters),
                     [&](const ImRect& triangle) { return inner.Contains(triangle); });
        return letters;
    }
    bool button_focused() const { return ImGui::GetFocusID() == kButton; }

protected:
    void begin_frame() override {
        platform::FrameInput input;
        input.width = 800;
        input.height = 600;
        kit_.take_input(input, {.text_scale = text_scale});
    }
    void draw() override {
        kit_.begin_frame();
        kit_.set_covered(covered);
        kit_.flow() = {kLineCorner.x, width};
        ImGui::SetCursorScreenPos(kLineCorner);
        const ImDrawList& list = *ImGui::GetWindowDrawList();
        const int first = list.IdxBuffer.Size;
        report = line_field(field, text);
        drawn = seen_triangles(list, first);
        box = {kLineCorner.x, kLineCorner.y, kLineCorner.x + width, ImGui::GetCursorScreenPos().y};
        press_item(kButton, take(30), {.role = platform::Role::Button, .name = "Add"});
        kit_.end_frame();
        changes += report.changed ? 1 : 0;
        if (report.submitted)
            submit();
    }
    ImVec2 corner() const override { return kLineCorner; }

private:
    void submit() {
        submitted.push_back(text);
        if (!starts_another_after_enter)
            return;
        text.clear();
        ++field.id;
    }

    text::Catalogue words_;
    Kit kit_;
};

}  // namespace duolog::kit
