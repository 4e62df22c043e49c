#include "ui/kit/widgets.h"

#include <algorithm>
#include <utility>

#include "imgui.h"
#include "ui/kit/draw.h"
#include "ui/kit/kit.h"
#include "ui/kit/scopes.h"
#include "ui/kit/shapes.h"
#include "ui/kit/text_fields.h"

namespace duolog::kit {

std::string_view words(text::Key key) { return kit().words().get(key); }

std::string words(text::Key key, std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
    return text::fill(words(key), values);
}

std::string plural(text::Key key, std::int64_t n) { return kit().words().plural(key, n); }

const std::string& language() { return kit().words().language(); }

namespace {

constexpr float kButtonPad = 24;

}  // namespace

ImVec2 pill_size(std::string_view label, bool with_icon, float most) {
    const Fonts& fonts = kit().fonts();
    const float icon = with_icon ? kit().control_px(size::kIcon) + kit().px(8) : 0;
    const float width = fonts.width(Type::Strong, label) + icon + 2 * kit().px(kButtonPad);
    return {std::min(width, most), kit().control_px(size::kTarget)};
}

namespace {

void draw_pill_ground(const ImRect& box, ButtonKind kind, const Press& press) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    const float radius = box.GetHeight() / 2;
    const bool touched = press.hovered || press.held;
    if (kind == ButtonKind::Filled) {
        fill(list, box, palette.accent, radius);
        if (touched)
            list.AddRectFilled(box.Min, box.Max, IM_COL32(0, 0, 0, press.held ? 40 : 20), radius);
    } else {
        if (touched)
            fill(list, box, palette.tint, radius);
        outline(list, box, palette.edge, radius, kit().px(size::kHair));
    }
    if (press.focused)
        focus_ring(list, box, radius);
}

void draw_pill_words(const ImRect& box, const PillLook& look, std::string_view label) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    Fonts& fonts = kit().fonts();
    const Palette& palette = kit().palette();
    const ImU32 colour = ink(look.kind == ButtonKind::Filled ? palette.on_accent : palette.accent);
    const float icon_size = look.icon != nullptr ? kit().control_px(size::kIcon - 2) : 0;
    if (!look.words) {
        fonts.draw_icon(list, look.icon, box.GetCenter(), icon_size, colour);
        return;
    }
    const float gap = look.icon != nullptr ? kit().px(8) : 0;
    const float room = box.GetWidth() - 2 * kit().px(12) - icon_size - gap;
    const TextBlock& text = fonts.block(Type::Strong, label, room, 1);
    const float left = box.GetCenter().x - (text.width + icon_size + gap) / 2;
    if (look.icon != nullptr) {
        fonts.draw_icon(list, look.icon, {left + icon_size / 2, box.GetCenter().y}, icon_size, colour);
    }
    const float top = box.GetCenter().y - fonts.metrics(Type::Strong).line_height / 2;
    fonts.draw(list, Type::Strong, {left + icon_size + gap, top}, colour, label, text);
}

}  // namespace

bool pill(std::uint32_t id, const ImRect& box, const PillLook& look, platform::MirrorNode node) {
    const std::string label = node.name;
    const Press press = press_item(id, box, std::move(node));
    draw_pill_ground(box, look.kind, press);
    draw_pill_words(box, look, label);
    return press.pressed;
}

bool icon_button(text::Key key, Icon icon, const ImRect& box) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    const Press press =
        press_item(key_id(key), box,
                   {.role = platform::Role::Button, .name = std::string(words(key)), .key = text::key_name(key)});
    const float radius = box.GetHeight() / 2;
    if (press.hovered || press.held)
        fill(list, box, palette.tint, radius);
    if (press.focused) {
        ImRect inner = box;
        inner.Expand(-kit().px(4));
        focus_ring(list, inner, radius);
    }
    kit().fonts().draw_icon(list, glyph(icon), box.GetCenter(), kit().control_px(size::kIcon), ink(palette.ink));
    if (press.hovered) {
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {kit().px(12), kit().px(8)});
        ImGui::SetTooltip("%s", std::string(words(key)).c_str());
        ImGui::PopStyleVar();
    }
    return press.pressed;
}

float draw_text(Type type, Colour colour, ImVec2 top_left, float width, std::string_view text) {
    Fonts& fonts = kit().fonts();
    const TextBlock& block = fonts.block(type, text, width);
    fonts.draw(*ImGui::GetWindowDrawList(), type, top_left, ink(colour), text, block);
    return block.height;
}

void gap(float layout) { take(kit().px(layout)); }

}  // namespace duolog::kit
