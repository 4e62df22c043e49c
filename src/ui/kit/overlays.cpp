// What lies over a page: the menu and the toast.
#include <algorithm>
#include <utility>

#include "imgui.h"
#include "ui/kit/draw.h"
#include "ui/kit/kit.h"
#include "ui/kit/rows.h"
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

void surface(const ImRect& box) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = kit().px(size::kCardRadius);
    ImRect inner = box;  // One on the other: a stroke would leave a rim of the surface's colour around itself.
    inner.Expand(-kit().px(size::kHair));
    fill(list, box, kit().palette().edge, radius);
    fill(list, inner, kit().palette().surface, radius - kit().px(size::kHair));
}

std::string_view label_of(const MenuItem& item) { return item.words.empty() ? words(item.key) : item.words; }

/// A task may be long, and the sheet must leave room for what can be done with it.
constexpr int kMostTitleLines = 3;

const TextBlock& title_block(std::string_view title, float menu_width) {
    return kit().fonts().block(Type::Strong, title, menu_width - 2 * kit().px(20), kMostTitleLines);
}

/// Where the menu lies and where a row's words begin, device pixels.
struct MenuShape {
    ImRect box;
    float text_left = 0, text_width = 0;
    float title_height = 0, rows_height = 0;  ///< The rows scroll when they are higher than the box.
    bool sheet = false;                       ///< At the bottom of a phone, in the reach of a thumb.
};

float row_height(const MenuItem& item, float text_width) {
    const TextBlock& block = kit().fonts().block(Type::Body, label_of(item), text_width);
    return std::max(kit().control_px(size::kRow), block.height + kit().px(24));
}

MenuShape menu_shape(std::string_view title, const std::vector<MenuItem>& items) {
    const platform::FrameInput& input = kit().input();
    Fonts& fonts = kit().fonts();
    MenuShape shape;
    shape.sheet = layout() == Layout::Phone;
    shape.text_left = kit().px(20 + 16) + kit().control_px(size::kIcon);
    const float most = input.width - input.inset_left - input.inset_right - 2 * kit().px(12);
    float width = std::min(kit().px(title.empty() ? 220 : 320), most);
    for (const MenuItem& item : items)
        width = std::max(width, fonts.width(Type::Body, label_of(item)) + shape.text_left + kit().px(24));
    width = shape.sheet ? most : std::min(width, most);
    shape.text_width = width - shape.text_left - kit().px(20);
    const float pad = kit().px(4);
    shape.title_height = title.empty() ? 0 : title_block(title, width).height + kit().px(24);
    for (const MenuItem& item : items)
        shape.rows_height += row_height(item, shape.text_width);
    const float lowest = input.height - std::max(input.inset_bottom, input.keyboard) - kit().px(12);
    const float height =
        std::min(2 * pad + shape.title_height + shape.rows_height, lowest - input.inset_top - kit().px(12));
    ImVec2 corner = title.empty() ? kit().menu_corner() : kit().row_menu_corner();
    if (!title.empty() && kit().menu_point())
        corner = {kit().menu_point()->x + width, kit().menu_point()->y};
    const float top =
        shape.sheet ? lowest - height : std::max(kit().frame().top + kit().px(8), std::min(corner.y, lowest - height));
    const float left = shape.sheet ? input.inset_left + kit().px(12)
                                   : std::clamp(corner.x - width, input.inset_left + kit().px(12),
                                                input.width - input.inset_right - width - kit().px(12));
    shape.box = {left, top, left + width, top + height};
    return shape;
}

bool menu_row(const MenuItem& item, const MenuShape& shape, const ImRect& box) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    Fonts& fonts = kit().fonts();
    const Press press = press_item(key_id(item.key), box,
                                   {.role = Role::Button,
                                    .name = std::string(label_of(item)),
                                    .key = text::key_name(item.key),
                                    .opens_slot = item.opens_slot});
    ImRect inner = box;
    inner.Expand(-kit().px(4));
    if (press.hovered || press.held)
        fill(list, inner, palette.tint, kit().px(10));
    if (press.focused)
        focus_ring(list, inner, kit().px(8));
    const float icon = kit().control_px(size::kIcon);
    const Colour colour = item.dangerous ? palette.danger : palette.ink;
    const ImVec2 icon_at(box.Min.x + kit().px(20) + icon / 2, box.GetCenter().y);
    if (item.badge > 0)
        draw_badge(item.badge, icon_at.x, icon_at.y);
    else
        fonts.draw_icon(list, glyph(item.icon), icon_at, icon, ink(colour));
    const TextBlock block = fonts.block(Type::Body, label_of(item), shape.text_width);
    fonts.draw(list, Type::Body, {box.Min.x + shape.text_left, box.GetCenter().y - block.height / 2}, ink(colour),
               label_of(item), block);
    return press.pressed;
}

/// For eyes alone: the dialog has it as its name.
void menu_title(std::string_view title, const MenuShape& shape) {
    if (title.empty())
        return;
    Fonts& fonts = kit().fonts();
    const ImVec2 at(shape.box.Min.x + kit().px(20), shape.box.Min.y + kit().px(4 + 14));
    const TextBlock block = title_block(title, shape.box.GetWidth());
    fonts.draw(*ImGui::GetWindowDrawList(), Type::Strong, at, ink(kit().palette().ink), title, block);
}

/// The rows; true when one was chosen.
bool menu_rows(const std::vector<MenuItem>& items, const MenuShape& shape) {
    const float top = shape.box.Min.y + kit().px(4) + shape.title_height;
    const ImRect area(shape.box.Min.x, top, shape.box.Max.x, shape.box.Max.y - kit().px(4));
    const std::uint32_t id = ImGui::GetID("rows");
    ImGui::SetCursorScreenPos(area.Min);
    if (const auto position = kit().scrolled_to(id))
        ImGui::SetNextWindowScroll({-1, *position});
    ImGui::BeginChild("menu rows", area.GetSize(), ImGuiChildFlags_NavFlattened,
                      kBare & ~ImGuiWindowFlags_NoScrollWithMouse);
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    kit().scroll_targets().push_back(
        {id, area.Min.x, area.Min.y, area.Max.x, area.Max.y, window->Scroll.y, window->ScrollMax.y});
    bool chosen = false;
    float y = ImGui::GetCursorScreenPos().y + kit().stretch(id);
    ImGui::Dummy({1, shape.rows_height});
    for (const MenuItem& item : items) {
        const float high = row_height(item, shape.text_width);
        if (menu_row(item, shape, {shape.box.Min.x, y, shape.box.Max.x, y + high})) {
            item.pressed();
            chosen = true;
        }
        y += high;
    }
    ImGui::EndChild();
    return chosen;
}

}  // namespace

bool menu(std::string_view name, MenuOf of, const std::vector<MenuItem>& items) {
    const std::string_view title = of == MenuOf::Row ? name : std::string_view();
    const Covered on_top(false);
    const ImRect whole(0, 0, kit().input().width, kit().input().height);
    begin_overlay("menu", whole);
    const MenuShape shape = menu_shape(title, items);
    kit().add_overlay(pixel_rect(shape.sheet ? whole : shape.box));
    const Colour scrim = kit().palette().scrim;
    if (shape.sheet)
        ImGui::GetWindowDrawList()->AddRectFilled(whole.Min, whole.Max, (ink(scrim) & 0x00FFFFFFU) | (96U << 24U));
    bool closed = false;
    {
        const ItemScope dialog({.id = ImGui::GetID("dialog"),
                                .role = Role::Dialog,
                                .name = std::string(name),
                                .key = "Menu",
                                .rect = pixel_rect(shape.box)});
        ImGui::SetNextItemAllowOverlap();
        const Press beside = press_item(key_id(text::Key::CloseMenu), whole,
                                        {.role = Role::Button,
                                         .name = std::string(words(text::Key::CloseMenu)),
                                         .key = text::key_name(text::Key::CloseMenu)});
        closed = beside.pressed;
        surface(shape.box);
        if (beside.focused)  // All that it is for lies outside.
            focus_ring(*ImGui::GetWindowDrawList(), shape.box, kit().px(size::kCardRadius));
        menu_title(title, shape);
        closed = menu_rows(items, shape) || closed;
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

ToastShape toast_shape(std::string_view message, std::optional<text::Key> action) {
    Fonts& fonts = kit().fonts();
    const platform::FrameInput& input = kit().input();
    const float pad = kit().px(20);
    ToastShape shape{};
    shape.target = kit().control_px(size::kTarget);
    shape.action_size.y = shape.target;
    if (action)
        shape.action_size.x = fonts.width(Type::Strong, words(*action)) + 2 * kit().px(12);
    const float most = input.width - kit().frame().left - input.inset_right - 2 * kit().px(size::kPhoneMargin);
    const float buttons = shape.action_size.x + shape.target;
    const float natural = fonts.width(Type::Body, message) + 1;
    const bool beside = pad + natural + kit().px(8) + buttons <= most;
    shape.words_width = beside ? natural : most - 2 * pad;
    const float words_height = fonts.block(Type::Body, message, shape.words_width).height;
    const ImVec2 size(beside ? pad + natural + kit().px(8) + buttons : most,
                      beside ? std::max(kit().control_px(size::kRow), words_height + kit().px(24))
                             : kit().px(16) + words_height + shape.target + kit().px(4));
    // Above what is docked or floats at the bottom.
    const float bottom = kit().toast_bottom() - kit().bottom_inset() - kit().px(12);
    const ImVec2 corner((input.width + kit().frame().left - size.x) / 2, bottom - size.y);
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

ToastPress toast(std::string_view message, std::string_view about, std::optional<text::Key> action) {
    Fonts& fonts = kit().fonts();
    const Palette& palette = kit().palette();
    const ToastShape shape = toast_shape(message, action);
    begin_overlay("toast", shape.box);
    kit().add_overlay(pixel_rect(shape.box));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    fill(list, shape.box, palette.ink, kit().px(size::kCardRadius));
    const TextBlock block = fonts.block(Type::Body, message, shape.words_width);
    fonts.draw(list, Type::Body, shape.words_at, ink(palette.paper), message, block);
    std::string spoken(message);
    if (!about.empty())
        spoken.append(": ").append(about);
    name_item(ImGui::GetID("message"), shape.box, {.role = Role::Status, .name = std::move(spoken), .key = "Toast"});
    ToastPress pressed = ToastPress::None;
    if (action && toast_button(*action, shape.action_at, shape.action_size))
        pressed = ToastPress::Action;
    const Shade other = kit().look().shade == Shade::Dark ? Shade::Light : Shade::Dark;
    const Colour strong = palette_of(other, kit().look().strength).accent;
    const float line = fonts.metrics(Type::Strong).line_height;
    if (action)
        fonts.draw_line(list, Type::Strong,
                        {shape.action_at.x + kit().px(12), shape.action_at.y + (shape.target - line) / 2}, ink(strong),
                        words(*action));
    if (toast_button(text::Key::Dismiss, shape.dismiss_at, {shape.target, shape.target}))
        pressed = ToastPress::Dismiss;
    const float half = shape.target / 2;
    fonts.draw_icon(list, glyph(Icon::Close), {shape.dismiss_at.x + half, shape.dismiss_at.y + half},
                    kit().control_px(18), ink(palette.paper));
    ImGui::EndChild();
    return pressed;
}

}  // namespace duolog::kit
