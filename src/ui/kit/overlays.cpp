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

bool menu_row(const MenuItem& item, const ImRect& box) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    Fonts& fonts = kit().fonts();
    const Press press = press_item(key_id(item.key), box,
                                   {.role = Role::Button, .name = std::string(words(item.key)),
                                    .key = text::key_name(item.key)});
    ImRect inner = box;
    inner.Expand(-kit().px(4));
    if (press.hovered || press.held) fill(list, inner, palette.tint, kit().px(10));
    if (press.focused) focus_ring(list, inner, kit().px(8));
    const float icon = kit().text_px(size::kIcon);
    const ImU32 colour = ink(item.dangerous ? palette.danger : palette.ink);
    fonts.draw_icon(list, glyph(item.icon), {box.Min.x + kit().px(20) + icon / 2, box.GetCenter().y}, icon, colour);
    const float line = fonts.metrics(Type::Body).line_height;
    fonts.draw_line(list, Type::Body, {box.Min.x + kit().px(20 + 16) + icon, box.GetCenter().y - line / 2}, colour,
                    words(item.key));
    return press.pressed;
}

float menu_width(const std::vector<MenuItem>& items, float most) {
    float widest = 0;
    for (const MenuItem& item : items) {
        widest = std::max(widest, kit().fonts().width(Type::Body, words(item.key)));
    }
    const float around = kit().px(20 + 16 + 24) + kit().text_px(size::kIcon);
    return std::min(std::max(widest + around, kit().px(220)), most);
}

}  // namespace

bool menu(text::Key name, const std::vector<MenuItem>& items) {
    const ImGuiWindow* pane = ImGui::GetCurrentWindow();
    const ImRect whole(pane->Pos, {pane->Pos.x + pane->Size.x, pane->Pos.y + pane->Size.y});
    begin_overlay("menu", whole);
    bool closed = false;
    {
        const Flow& flow = kit().flow();
        const float row = kit().text_px(size::kRow);
        const float width = menu_width(items, flow.width);
        const float right = flow.left + flow.width;
        const float top = whole.Min.y + kit().px(layout() == Layout::Split ? 28 : 8) + kit().text_px(size::kTarget);
        const ImRect box(right - width, top, right, top + row * static_cast<float>(items.size()) + kit().px(8));
        const ItemScope dialog({.id = key_id(name), .role = Role::Dialog, .name = std::string(words(name)),
                                .key = "Menu", .rect = pixel_rect(box)});
        ImGui::SetNextItemAllowOverlap();
        const Press around = press_item(key_id(text::Key::CloseMenu), whole,
                                        {.role = Role::Button, .name = std::string(words(text::Key::CloseMenu)),
                                         .key = text::key_name(text::Key::CloseMenu)});
        sheet(box);
        ImRect at({box.Min.x, box.Min.y + kit().px(4)}, {box.Max.x, box.Min.y + kit().px(4) + row});
        bool chosen = false;
        for (const MenuItem& item : items) {
            if (menu_row(item, at)) {
                item.pressed();
                chosen = true;
            }
            at.Translate({0, row});
        }
        closed = around.pressed || chosen;
    }
    ImGui::EndChild();
    return closed;
}

ToastPress toast(text::Key message, text::Key action) {
    Fonts& fonts = kit().fonts();
    const Palette& palette = kit().palette();
    const platform::FrameInput& input = kit().input();
    const float target = kit().text_px(size::kTarget);
    const float action_width = fonts.width(Type::Strong, words(action)) + 2 * kit().px(12);
    const float room = input.width - 2 * kit().px(size::kPhoneMargin);
    const float words_width = std::min(fonts.width(Type::Body, words(message)) + 1,
                                       room - action_width - target - kit().px(20));
    const TextBlock block = fonts.block(Type::Body, words(message), std::max(words_width, kit().px(80)));
    const ImVec2 size(kit().px(20) + block.width + kit().px(8) + action_width + target,
                      std::max(kit().text_px(size::kRow), block.height + kit().px(24)));
    const float bottom = input.height - std::max(input.keyboard, input.inset_bottom) - kit().px(20);
    const bool low = layout() == Layout::Split;
    const float lift = low ? 0 : target + kit().px(12);  // Above the floating button.
    const ImVec2 at(std::max((input.width - size.x) / 2, kit().px(8)), bottom - lift - size.y);
    const ImRect box(at, {at.x + size.x, at.y + size.y});
    begin_overlay("toast", box);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    fill(list, box, palette.ink, kit().px(size::kCardRadius));
    const ImVec2 text_at(box.Min.x + kit().px(20), box.GetCenter().y - block.height / 2);
    fonts.draw(list, Type::Body, text_at, ink(palette.paper), words(message), block);
    name_item(key_id(message), box, {.role = Role::Status, .name = std::string(words(message)),
                                     .key = text::key_name(message)});
    ToastPress pressed = ToastPress::None;
    const auto part = [&](text::Key key, float left, float width) {
        const ImRect area({left, box.GetCenter().y - target / 2}, {left + width, box.GetCenter().y + target / 2});
        const Press press = press_item(key_id(key), area, {.role = Role::Button, .name = std::string(words(key)),
                                                           .key = text::key_name(key)});
        if (press.focused) outline(list, area, palette.paper, kit().px(8), kit().px(size::kFocusRing));
        return press.pressed;
    };
    const float action_left = box.Max.x - target - action_width;
    if (part(action, action_left, action_width)) pressed = ToastPress::Action;
    const Colour strong = kit().look().dark ? light_palette().accent : dark_palette().accent;
    fonts.draw_line(list, Type::Strong,
                    {action_left + kit().px(12), box.GetCenter().y - fonts.metrics(Type::Strong).line_height / 2},
                    ink(strong), words(action));
    if (part(text::Key::Dismiss, box.Max.x - target, target)) pressed = ToastPress::Dismiss;
    fonts.draw_icon(list, glyph(Icon::Close), {box.Max.x - target / 2, box.GetCenter().y}, kit().text_px(18),
                    ink(palette.paper));
    ImGui::EndChild();
    return pressed;
}

}  // namespace duolog::kit
