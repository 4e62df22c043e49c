#include "ui/kit/widgets.h"

#include <algorithm>
#include <cmath>
#include <optional>
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

std::string_view remembered(std::string_view text, std::string_view (*guess)(std::string_view)) {
    return kit().remembered(text, guess);
}

namespace {

constexpr float kTightPad = 12;

}  // namespace

namespace {

/// Both sides, and an icon with its gap.
float pill_furniture(bool with_icon, float pad) {
    return 2 * kit().px(pad) + (with_icon ? kit().control_px(size::kIcon) + kit().px(8) : 0);
}

}  // namespace

ImVec2 pill_size(std::string_view label, bool with_icon, float most, float pad) {
    Fonts& fonts = kit().fonts();
    const float height = kit().control_px(size::kTarget);
    const float width = std::ceil(fonts.width(Type::Strong, label)) + 1 + pill_furniture(with_icon, pad);
    if (width <= most)
        return {width, height};
    const TextBlock block = fonts.block(Type::Strong, label, most - pill_furniture(with_icon, kTightPad));
    return {most, std::max(height, block.height + kit().px(16))};
}

namespace {

struct PillColours {
    std::optional<Colour> ground;  ///< Nothing: what lies beneath.
    Colour words, ring, ring_inside;
};

PillColours pill_colours(ButtonKind kind) {
    const Palette& palette = kit().palette();
    switch (kind) {
        case ButtonKind::Filled:
            return {palette.accent, palette.on_accent, palette.accent, palette.on_accent};
        case ButtonKind::Amber:
            return {palette.notice_ink, palette.on_class, palette.notice_ink, palette.on_class};
        case ButtonKind::Inverse:
            return {palette.on_accent, palette.accent, palette.on_accent, palette.accent};
        case ButtonKind::Outlined:
        case ButtonKind::Bare:
            break;
    }
    return {std::nullopt, palette.accent, palette.accent, palette.accent};
}

void draw_pill_ground(const ImRect& box, ButtonKind kind, const Press& press) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    const float radius = std::min(box.GetHeight(), kit().control_px(size::kTarget)) / 2;
    const bool touched = press.hovered || press.held;
    const PillColours colours = pill_colours(kind);
    if (colours.ground) {
        fill(list, box, *colours.ground, radius);
        if (touched)
            list.AddRectFilled(box.Min, box.Max, IM_COL32(0, 0, 0, press.held ? 40 : 20), radius);
    } else {
        if (touched)
            fill(list, box, palette.tint, radius);
        if (kind == ButtonKind::Outlined)
            outline(list, box, palette.edge, radius, kit().px(size::kHair));
    }
    if (press.focused)
        focus_ring(list, box, radius, colours.ring, colours.ring_inside);
}

void draw_pill_words(const ImRect& box, const PillLook& look, std::string_view label) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    Fonts& fonts = kit().fonts();
    const ImU32 colour = ink(pill_colours(look.kind).words);
    const float icon_size = look.icon != nullptr ? kit().control_px(size::kIcon - 2) : 0;
    if (!look.words) {
        fonts.draw_icon(list, look.icon, box.GetCenter(), icon_size, colour);
        return;
    }
    const float gap = look.icon != nullptr ? kit().px(8) : 0;
    const float room = box.GetWidth() - 2 * kit().px(kTightPad) - icon_size - gap;
    const TextBlock text = fonts.block(Type::Strong, label, room);
    const float left = box.GetCenter().x - (text.width + icon_size + gap) / 2;
    if (look.icon != nullptr) {
        fonts.draw_icon(list, look.icon, {left + icon_size / 2, box.GetCenter().y}, icon_size, colour);
    }
    fonts.draw_centred(list, Type::Strong, left + icon_size + gap + text.width / 2, box.GetCenter().y - text.height / 2,
                       colour, label, text);
}

}  // namespace

bool pill(std::uint32_t id, const ImRect& box, const PillLook& look, platform::MirrorNode node) {
    const std::string label = node.name;
    const Press press = press_item(id, box, std::move(node));
    draw_pill_ground(box, look.kind, press);
    draw_pill_words(box, look, label);
    return press.pressed;
}

void tooltip(std::string_view said) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {kit().px(12), kit().px(8)});
    if (ImGui::BeginTooltip()) {
        const std::string_view shown = kit().fonts().cooking().line(said);
        ImGui::TextUnformatted(shown.data(), shown.data() + shown.size());
        ImGui::EndTooltip();
    }
    ImGui::PopStyleVar();
}

bool icon_button(text::Key key, Icon icon, const ImRect& box, std::uint32_t opens_slot, std::string_view description,
                 bool enabled) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    const Press press = press_item(key_id(key), box,
                                   {.role = platform::Role::Button,
                                    .name = std::string(words(key)),
                                    .description = std::string(description),
                                    .key = text::key_name(key),
                                    .enabled = enabled,
                                    .opens_slot = opens_slot,
                                    .opens_menu = key == text::Key::More});
    const float radius = box.GetHeight() / 2;
    const bool touched = enabled && (press.hovered || press.held);
    if (touched)
        fill(list, box, palette.tint, radius);
    if (press.focused) {
        ImRect inner = box;
        inner.Expand(-kit().px(4));
        focus_ring(list, inner, radius);
    }
    kit().fonts().draw_icon(list, glyph(icon), box.GetCenter(), kit().control_px(size::kIcon),
                            ink(enabled ? palette.ink : palette.edge));
    if (touched)
        tooltip(words(key));
    return press.pressed && enabled;
}

float draw_text(Type type, Colour colour, ImVec2 top_left, float width, std::string_view text) {
    Fonts& fonts = kit().fonts();
    const TextBlock& block = fonts.block(type, text, width);
    fonts.draw(*ImGui::GetWindowDrawList(), type, top_left, ink(colour), text, block);
    return block.height;
}

}  // namespace duolog::kit
