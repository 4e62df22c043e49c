// What lies over a page: the menu and the toast.
#include <algorithm>
#include <utility>

#include "imgui.h"
#include "ui/kit/draw.h"
#include "ui/kit/kit.h"
#include "ui/kit/scopes.h"
#include "ui/kit/shapes.h"
#include "ui/kit/widgets.h"

namespace duolog::kit {
namespace {

using platform::Role;

constexpr ImGuiWindowFlags kBare =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoSavedSettings;

/// A child window over what was drawn before, which fingers cannot scroll through.
void begin_overlay(const char* name, const ImRect& box) {
    ImGui::SetCursorScreenPos(box.Min);
    ImGui::BeginChild(name, box.GetSize(), ImGuiChildFlags_NavFlattened, kBare);
    kit().scroll_targets().push_back({0, box.Min.x, box.Min.y, box.Max.x, box.Max.y, 0, 0});
}

void sheet(const ImRect& box) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = kit().px(size::kCardRadius);
    fill(list, box, kit().palette().surface, radius);
    outline(list, box, kit().palette().edge, radius, kit().px(size::kHair));
}

/// Where a row's words begin, and how wide they may be.
struct MenuShape {
    float width, text_left, text_width;
};

float menu_row_height(const MenuItem& item, const MenuShape& shape) {
    const TextBlock& block = kit().fonts().block(Type::Body, words(item.key), shape.text_width);
    return std::max(kit().control_px(size::kRow), block.height + kit().px(24));
}

bool menu_row(const MenuItem& item, const MenuShape& shape, const ImRect& box) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    Fonts& fonts = kit().fonts();
    const Press press =
        press_item(key_id(item.key), box,
                   {.role = Role::Button, .name = std::string(words(item.key)), .key = text::key_name(item.key)});
    ImRect inner = box;
    inner.Expand(-kit().px(4));
    if (press.hovered || press.held)
        fill(list, inner, palette.tint, kit().px(10));
    if (press.focused)
        focus_ring(list, inner, kit().px(8));
    const float icon = kit().control_px(size::kIcon);
    const Colour colour = item.dangerous ? palette.danger : palette.ink;
    fonts.draw_icon(list, glyph(item.icon), {box.Min.x + kit().px(20) + icon / 2, box.GetCenter().y}, icon,
                    ink(colour));
    const TextBlock block = fonts.block(Type::Body, words(item.key), shape.text_width);
    fonts.draw(list, Type::Body, {box.Min.x + shape.text_left, box.GetCenter().y - block.height / 2}, ink(colour),
               words(item.key), block);
    return press.pressed;
}

MenuShape menu_shape(const std::vector<MenuItem>& items, float most) {
    MenuShape shape{};
    shape.text_left = kit().px(20 + 16) + kit().control_px(size::kIcon);
    for (const MenuItem& item : items) {
        shape.width = std::max(shape.width, kit().fonts().width(Type::Body, words(item.key)));
    }
    shape.width = std::min(std::max(shape.width + shape.text_left + kit().px(24), kit().px(220)), most);
    shape.text_width = shape.width - shape.text_left - kit().px(20);
    return shape;
}

}  // namespace

bool menu(text::Key name, const std::vector<MenuItem>& items) {
    const ImGuiWindow* pane = ImGui::GetCurrentWindow();
    const ImRect whole(pane->Pos, {pane->Pos.x + pane->Size.x, pane->Pos.y + pane->Size.y});
    begin_overlay("menu", whole);
    const Flow& flow = kit().flow();
    const MenuShape shape = menu_shape(items, flow.width);
    const float pad = kit().px(4);
    float height = 2 * pad;
    for (const MenuItem& item : items)
        height += menu_row_height(item, shape);
    const float right = flow.left + flow.width;
    const float top = whole.Min.y + kit().px(layout() == Layout::Split ? 28 : 8) + kit().control_px(size::kTarget);
    const ImRect box(right - shape.width, top, right, top + height);
    kit().add_overlay(pixel_rect(box));
    bool closed = false;
    {
        const ItemScope dialog({.id = key_id(name),
                                .role = Role::Dialog,
                                .name = std::string(words(name)),
                                .key = "Menu",
                                .rect = pixel_rect(box)});
        ImGui::SetNextItemAllowOverlap();
        closed = press_item(key_id(text::Key::CloseMenu), whole,
                            {.role = Role::Button,
                             .name = std::string(words(text::Key::CloseMenu)),
                             .key = text::key_name(text::Key::CloseMenu)})
                     .pressed;
        sheet(box);
        float y = box.Min.y + pad;
        for (const MenuItem& item : items) {
            const float row = menu_row_height(item, shape);
            if (menu_row(item, shape, {box.Min.x, y, box.Max.x, y + row})) {
                item.pressed();
                closed = true;
            }
            y += row;
        }
    }
    ImGui::EndChild();
    return closed;
}

namespace {

/// A toast's parts, device pixels. Its buttons stand beside the words, or below when the words need the width.
struct ToastShape {
    ImRect box;
    ImVec2 words_at, action_at, dismiss_at;
    ImVec2 action_size;
    float target, words_width;
};

ToastShape toast_shape(text::Key message, text::Key action) {
    Fonts& fonts = kit().fonts();
    const platform::FrameInput& input = kit().input();
    const float pad = kit().px(20);
    ToastShape shape{};
    shape.target = kit().control_px(size::kTarget);
    shape.action_size = {fonts.width(Type::Strong, words(action)) + 2 * kit().px(12), shape.target};
    const float most = input.width - input.inset_left - input.inset_right - 2 * kit().px(size::kPhoneMargin);
    const float buttons = shape.action_size.x + shape.target;
    const float natural = fonts.width(Type::Body, words(message)) + 1;
    const bool beside = pad + natural + kit().px(8) + buttons <= most;
    shape.words_width = beside ? natural : most - 2 * pad;
    const float words_height = fonts.block(Type::Body, words(message), shape.words_width).height;
    const ImVec2 size(beside ? pad + natural + kit().px(8) + buttons : most,
                      beside ? std::max(kit().control_px(size::kRow), words_height + kit().px(24))
                             : kit().px(16) + words_height + shape.target + kit().px(4));
    const float lift = layout() == Layout::Split ? 0 : shape.target + kit().px(12);  // Above the floating button.
    const float bottom = input.height - std::max(input.keyboard, input.inset_bottom) - kit().px(20) - lift;
    const ImVec2 corner((input.width - size.x) / 2, bottom - size.y);
    shape.box = {corner, {corner.x + size.x, bottom}};
    const float row = beside ? shape.box.GetCenter().y - shape.target / 2 : bottom - shape.target - kit().px(4);
    shape.words_at = {corner.x + pad, beside ? shape.box.GetCenter().y - words_height / 2 : corner.y + kit().px(16)};
    shape.dismiss_at = {shape.box.Max.x - shape.target, row};
    shape.action_at = {shape.dismiss_at.x - shape.action_size.x, row};
    return shape;
}

bool toast_button(text::Key key, ImVec2 at, ImVec2 size) {
    const ImRect area(at, {at.x + size.x, at.y + size.y});
    const Press press = press_item(key_id(key), area,
                                   {.role = Role::Button, .name = std::string(words(key)), .key = text::key_name(key)});
    ImRect ring = area;
    ring.Expand(-kit().px(4));
    if (press.focused) {
        outline(*ImGui::GetWindowDrawList(), ring, kit().palette().paper, kit().px(8), kit().px(size::kFocusRing));
    }
    return press.pressed;
}

}  // namespace

ToastPress toast(text::Key message, text::Key action) {
    Fonts& fonts = kit().fonts();
    const Palette& palette = kit().palette();
    const ToastShape shape = toast_shape(message, action);
    begin_overlay("toast", shape.box);
    kit().add_overlay(pixel_rect(shape.box));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    fill(list, shape.box, palette.ink, kit().px(size::kCardRadius));
    const TextBlock block = fonts.block(Type::Body, words(message), shape.words_width);
    fonts.draw(list, Type::Body, shape.words_at, ink(palette.paper), words(message), block);
    name_item(key_id(message), shape.box,
              {.role = Role::Status, .name = std::string(words(message)), .key = text::key_name(message)});
    ToastPress pressed = ToastPress::None;
    if (toast_button(action, shape.action_at, shape.action_size))
        pressed = ToastPress::Action;
    const Shade other = kit().look().shade == Shade::Dark ? Shade::Light : Shade::Dark;
    const Colour strong = palette_of(other, kit().look().strength).accent;
    const float line = fonts.metrics(Type::Strong).line_height;
    fonts.draw_line(list, Type::Strong,
                    {shape.action_at.x + kit().px(12), shape.action_at.y + (shape.target - line) / 2}, ink(strong),
                    words(action));
    if (toast_button(text::Key::Dismiss, shape.dismiss_at, {shape.target, shape.target}))
        pressed = ToastPress::Dismiss;
    const float half = shape.target / 2;
    fonts.draw_icon(list, glyph(Icon::Close), {shape.dismiss_at.x + half, shape.dismiss_at.y + half},
                    kit().control_px(18), ink(palette.paper));
    ImGui::EndChild();
    return pressed;
}

}  // namespace duolog::kit
