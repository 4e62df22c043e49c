#include "ui/kit/draw.h"

#include <algorithm>
#include <utility>

#include "ui/kit/kit.h"

namespace duolog::kit {

ImU32 ink(Colour colour) { return IM_COL32((colour >> 16) & 255U, (colour >> 8) & 255U, colour & 255U, 255); }

void fill(ImDrawList& list, const ImRect& box, Colour colour, float radius) {
    list.AddRectFilled(box.Min, box.Max, ink(colour), radius);
}

void outline(ImDrawList& list, const ImRect& box, Colour colour, float radius, float width) {
    const float half = width / 2;
    list.AddRect({box.Min.x + half, box.Min.y + half}, {box.Max.x - half, box.Max.y - half}, ink(colour), radius, 0,
                 width);
}

void focus_ring(ImDrawList& list, const ImRect& box, float radius) {
    focus_ring(list, box, radius, kit().palette().accent, kit().palette().accent);
}

void focus_ring(ImDrawList& list, const ImRect& box, float radius, Colour around, Colour within) {
    Colour colour = around;
    const float width = kit().px(size::kFocusRing);
    ImRect ring = box;
    ring.Expand(width * 2);
    ImRect seen = ring;
    seen.ClipWith(ImGui::GetCurrentWindow()->ClipRect);  // Never outside what can be seen.
    if (seen.GetWidth() < ring.GetWidth() || seen.GetHeight() < ring.GetHeight()) {
        ring = box;
        ring.Expand(-width / 2);
        colour = within;
    }
    outline(list, ring, colour, radius + width, width);
}

platform::PixelRect pixel_rect(const ImRect& box) { return {box.Min.x, box.Min.y, box.GetWidth(), box.GetHeight()}; }

std::uint32_t key_id(text::Key key) { return ImGui::GetID(text::key_name(key)); }

void name_item(std::uint32_t id, const ImRect& box, platform::MirrorNode node) {
    if (kit().covered())
        return;
    if (const auto distance = kit().take_scroll(id))
        ImGui::SetScrollY(ImGui::GetScrollY() + *distance);
    node.id = id;
    node.rect = pixel_rect(box);
    kit().named(id);
    kit().items().add(std::move(node));
}

void focus_item(std::uint32_t id, const ImRect& box) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    ImGui::SetFocusID(id, window);
    ImGui::SetNavCursorVisible(true);
    ImGui::ScrollToRect(window, box);
}

void add_touch_zone(std::uint32_t id, TouchZone::Kind kind, const ImRect& box) {
    ImRect seen = box;
    seen.ClipWithFull(ImGui::GetCurrentWindow()->ClipRect);
    if (seen.GetWidth() > 0 && seen.GetHeight() > 0)
        kit().touch_zones().push_back({id, kind, seen.Min.x, seen.Min.y, seen.Max.x, seen.Max.y});
}

namespace {

/// `asked` by a finger or a reader.
bool menu_asked(bool asked, const Press& press) {
    if (asked)
        return true;
    const ImGuiIO& io = ImGui::GetIO();
    if (press.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) {
        kit().ask_menu_at(io.MousePos);
        return true;
    }
    const bool by_key =
        ImGui::IsKeyPressed(ImGuiKey_Menu, false) || (io.KeyShift && ImGui::IsKeyPressed(ImGuiKey_F10, false));
    if (!press.focused || !by_key)
        return false;
    kit().ask_menu_at(std::nullopt);
    return true;
}

}  // namespace

Press press_item(std::uint32_t id, const ImRect& box, platform::MirrorNode node, Menu menu) {
    if (kit().covered())
        return {};
    const bool enabled = node.enabled;
    // Only where it is seen whole: a tap beside what is scrolled under a bar must not bring the keyboard.
    if (!ImGui::GetCurrentWindow()->ClipRect.Contains(box))
        node.opens_slot = 0;
    name_item(id, box, std::move(node));
    return press_box(id, box, enabled, menu);
}

Press press_box(std::uint32_t id, const ImRect& box, bool enabled, Menu menu) {
    Press press;
    if (kit().covered())
        return press;
    const bool asked = kit().take_activation(id);
    const bool menu_wanted = menu == Menu::Own && kit().take_menu_request(id);
    if (menu == Menu::Own)
        add_touch_zone(id, TouchZone::Kind::Menu, box);
    press.focused = kit().mirror_focus() == id;
    if (kit().take_reveal(id))
        ImGui::ScrollToRect(ImGui::GetCurrentWindow(), box);
    const bool seen = ImGui::ItemAdd(box, id, nullptr, enabled ? 0 : ImGuiItemFlags_Disabled);
    if (kit().take_focus(id))
        focus_item(id, box);
    if (!seen) {
        press.pressed = asked && enabled;
        press.menu = menu_wanted;
        return press;
    }
    press.pressed = ImGui::ButtonBehavior(box, id, &press.hovered, &press.held) || (asked && enabled);
    press.hovered = press.hovered && !kit().touch();
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    press.focused = press.focused || (context.NavId == id && context.NavCursorVisible);
    press.menu = menu == Menu::Own && menu_asked(menu_wanted, press);
    return press;
}

ImRect take(float height) {
    const Flow& flow = kit().flow();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImRect box(flow.left, at.y, flow.left + flow.width, at.y + height);
    ImGui::SetCursorScreenPos({flow.left, at.y});
    ImGui::Dummy({flow.width, height});
    return box;
}

ImRect take_row(float height) {
    ImRect row = take(height);
    const float shift = kit().row_list().shift;
    row.TranslateY(shift);
    const bool first = shift == 0 ? kit().card_rows() == 0 : row.Min.y <= kit().row_list().top;
    ++kit().card_rows();
    if (!first) {
        fill(*ImGui::GetWindowDrawList(), {row.Min.x, row.Min.y, row.Max.x, row.Min.y + kit().px(size::kHair)},
             kit().palette().hairline);
    }
    return row;
}

}  // namespace duolog::kit
