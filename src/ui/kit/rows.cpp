#include "ui/kit/rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "imgui.h"
#include "ui/kit/blocks.h"
#include "ui/kit/draw.h"
#include "ui/kit/items.h"
#include "ui/kit/kit.h"
#include "ui/kit/line_field.h"
#include "ui/kit/row_pull.h"
#include "ui/kit/scopes.h"
#include "ui/kit/shapes.h"

namespace duolog::kit {
namespace {

using platform::Role;

constexpr float kBox = 24;
constexpr float kBadge = 26;
constexpr float kPad = 16;

/// The words of a row, and the room on both sides of them. Device pixels.
struct RowWords {
    std::string_view title, caption;
    Type title_type = Type::Body;
    float lead = 0, trail = 0;
    float left = 0, width = 0;
    TextBlock title_block, caption_block;

    float height() const { return title_block.height + (caption.empty() ? 0 : kit().px(2) + caption_block.height); }
};

RowWords row_words(Type type, std::string_view title, std::string_view caption, float lead, float trail) {
    const Flow& flow = kit().flow();
    RowWords words{title, caption, type, lead, trail, 0, 0, {}, {}};
    words.left = flow.left + kit().px(kPad) + lead;
    words.width = flow.width - 2 * kit().px(kPad) - lead - trail;
    words.title_block = kit().fonts().block(type, title, words.width);
    words.caption_block = kit().fonts().block(Type::Small, caption, words.width);
    return words;
}

ImRect next_row(const RowWords& words) {
    return take_row(std::max(words.height() + 2 * kit().px(12), kit().control_px(size::kRow)));
}

struct Ink {
    Colour title, caption;
    bool struck = false;
};

void draw_words(const RowWords& words, const ImRect& row, const Ink& colours) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    Fonts& fonts = kit().fonts();
    ImVec2 at(words.left, std::round(row.GetCenter().y - words.height() / 2));
    fonts.draw(list, words.title_type, at, ink(colours.title), words.title, words.title_block);
    const TextBlock& title = words.title_block;
    for (const Line& line : title.lines) {
        if (colours.struck) {
            const float middle = std::round(at.y + title.line_height / 2 + title.size * 0.05F);
            fill(list, {at.x, middle, at.x + line.width, middle + std::max(1.0F, std::round(title.size / 16))},
                 colours.title);
        }
        at.y += title.line_height;
    }
    if (!words.caption.empty()) {
        fonts.draw(list, Type::Small, {at.x, at.y + kit().px(2)}, ink(colours.caption), words.caption,
                   words.caption_block);
    }
}

/// The ground of a row that is touched, inside the card's outline.
void draw_touch(const ImRect& row, const Press& press) {
    ImRect inner = row;
    inner.Expand(-kit().px(4));
    if (press.held || press.hovered) {
        const Palette& palette = kit().palette();
        fill(*ImGui::GetWindowDrawList(), inner,
             press.held ? palette.tint : mixed(palette.surface, palette.hairline, 0.5F), kit().px(10));
    }
    if (press.focused)
        focus_ring(*ImGui::GetWindowDrawList(), inner, kit().px(10));
}

platform::MirrorNode row_item(const ImRect& row) {
    return {.id = ImGui::GetID("item"), .role = Role::ListItem, .key = "Row", .rect = pixel_rect(row)};
}

void draw_box(ImVec2 centre, bool checked, bool enabled) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    const float half = std::round(kit().control_px(kBox) / 2);
    const ImRect box({centre.x - half, centre.y - half}, {centre.x + half, centre.y + half});
    const float radius = kit().control_px(7);
    if (checked) {
        fill(list, box, enabled ? palette.accent : palette.muted, radius);
        kit().fonts().draw_icon(list, glyph(Icon::Check), centre, kit().control_px(17), ink(palette.on_accent));
    } else {
        outline(list, box, palette.edge, radius, kit().px(2));
    }
}

void draw_radio(ImVec2 centre, bool chosen) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    const float radius = kit().control_px(kBox) / 2 - kit().px(1);
    list.AddCircle(centre, radius, ink(chosen ? palette.accent : palette.edge), 0, kit().px(2));
    if (chosen)
        list.AddCircleFilled(centre, radius * 0.52F, ink(palette.accent));
}

}  // namespace

std::string class_words(int priority) {
    static constexpr text::Key kWords[] = {text::Key::ClassOne, text::Key::ClassTwo, text::Key::ClassThree};
    return std::to_string(priority) + ": " + std::string(words(kWords[priority - 1]));
}

void draw_badge(int priority, float centre_x_px, float centre_y_px) {
    static constexpr const char* kFigures[] = {"", "1", "2", "3"};
    const Palette& palette = kit().palette();
    const std::array<Colour, 4> grounds{0, palette.one, palette.two, palette.three};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    Fonts& fonts = kit().fonts();
    const float radius = kit().control_px(kBadge) / 2;
    list.AddCircleFilled({centre_x_px, centre_y_px}, radius, ink(grounds.at(static_cast<std::size_t>(priority))));
    fonts.draw_badge_figure(list, kFigures[priority], {centre_x_px, centre_y_px}, radius * 1.15F,
                            ink(palette.on_class));
}

bool link_row(const LinkRow& row) {
    const float icon = kit().control_px(size::kIcon);
    const bool leads = row.icon != Icon::None || row.badge > 0;
    const RowWords words = row_words(row.emphasised ? Type::Strong : Type::Body, row.title, row.caption,
                                     leads ? std::max(icon, kit().control_px(kBadge)) + kit().px(14) : 0,
                                     kit().control_px(20) + kit().px(8));
    const ImRect box = next_row(words);
    const ItemScope item(row_item(box));
    const Press press = press_item(ImGui::GetID("row"), box,
                                   {.role = Role::Button,
                                    .name = std::string(row.title),
                                    .description = row.badge > 0 ? class_words(row.badge) : std::string(row.caption),
                                    .key = std::string(row.key),
                                    .selected = row.selected,
                                    .opens_slot = row.opens_slot});
    const Palette& palette = kit().palette();
    if (row.selected) {
        ImRect inner = box;
        inner.Expand(-kit().px(4));
        fill(*ImGui::GetWindowDrawList(), inner, palette.tint, kit().px(10));
    }
    draw_touch(box, press);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float middle = box.GetCenter().y;
    if (row.badge > 0)
        draw_badge(row.badge, box.Min.x + kit().px(kPad) + kit().control_px(kBadge) / 2, middle);
    else if (row.icon != Icon::None)
        kit().fonts().draw_icon(list, glyph(row.icon), {box.Min.x + kit().px(kPad) + icon / 2, middle}, icon,
                                ink(palette.accent));
    draw_words(words, box, {palette.ink, palette.muted});
    const float arrow = kit().control_px(20);
    kit().fonts().draw_icon(list, glyph(Icon::Forward), {box.Max.x - kit().px(kPad) - arrow / 2, middle}, arrow,
                            ink(palette.muted));
    return press.pressed;
}

namespace {

bool row_menu(const CheckRow& row, const ImRect& box) {
    if (row.menu_name.empty())
        return false;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    const Press press = press_item(ImGui::GetID("menu"), box,
                                   {.role = Role::Button,
                                    .name = std::string(row.menu_name),
                                    .key = "RowMenu",
                                    .opens_slot = row.menu_slot,
                                    .opens_menu = row.menu_icon == Icon::More});
    bool pressed = press.pressed;
    if (row.movable) {
        pressed = serve_handle(ImGui::GetID("menu"), box, press);
        serve_move_keys(ImGui::GetID("menu"), press.focused);
    }
    const float radius = kit().control_px(20);
    if (press.hovered || press.held)
        list.AddCircleFilled(box.GetCenter(), radius, ink(palette.tint));
    if (press.focused) {
        const ImVec2 centre = box.GetCenter();
        focus_ring(list, {{centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius}}, radius);
    }
    kit().fonts().draw_icon(list, glyph(row.movable ? Icon::Grip : row.menu_icon), box.GetCenter(),
                            kit().control_px(20), ink(palette.muted));
    if (row.menu_open)
        kit().open_row_menu_at({box.Max.x - kit().px(12), box.GetCenter().y + radius});
    return pressed;
}

}  // namespace

RowPress check_row(const CheckRow& row) {
    const float box_room = kit().control_px(kBox) + kit().px(14);
    const bool has_menu = !row.menu_name.empty();
    const float menu_room = has_menu ? kit().control_px(size::kTarget) - kit().px(8) : 0;
    const float lead = row.badge > 0 ? kit().control_px(kBadge) + kit().px(14) : box_room;
    const RowWords words = row_words(Type::Body, row.title, row.caption, lead, row.badge > 0 ? box_room : menu_room);
    const ImRect box = next_row(words);
    const ItemScope item(row_item(box));
    if (row.movable)
        begin_movable(box);
    ImRect target = box;
    target.Max.x -= has_menu ? menu_room + kit().px(8) : 0;
    const Press press = press_item(ImGui::GetID("row"), target,
                                   {.role = Role::CheckBox,
                                    .name = std::string(row.title),
                                    .description = std::string(row.caption),
                                    .key = std::string(row.key),
                                    .enabled = row.enabled && !row.kept,
                                    .checked = row.checked},
                                   has_menu ? Menu::Own : Menu::None);
    if (row.movable)
        serve_move_keys(ImGui::GetID("row"), press.focused);
    if (!row.kept)
        draw_touch(target, press);
    const Palette& palette = kit().palette();
    const float middle = box.GetCenter().y;
    const float half = kit().control_px(kBox) / 2;
    const float left = box.Min.x + kit().px(kPad);
    const float right = box.Max.x - kit().px(kPad);
    if (row.badge > 0)
        draw_badge(row.badge, left + kit().control_px(kBadge) / 2, middle);
    draw_box({row.badge > 0 ? right - half : left + half, middle}, row.checked, row.enabled);
    const bool over = row.checked && row.struck;
    draw_words(words, box, {over || !row.enabled ? palette.muted : palette.ink, palette.muted, over});
    const bool menu = row_menu(row, {{target.Max.x, box.Min.y}, {box.Max.x, box.Max.y}});
    if (menu)
        kit().ask_menu_at(std::nullopt);
    return menu || press.menu                          ? RowPress::Menu
           : press.pressed && row.enabled && !row.kept ? RowPress::Box
                                                       : RowPress::None;
}

bool choice_row(const ChoiceRow& row) {
    const RowWords words = row_words(Type::Body, row.title, {}, kit().control_px(kBox) + kit().px(14), 0);
    const ImRect box = next_row(words);
    const Press press = press_item(ImGui::GetID("row"), box,
                                   {.role = Role::Radio,
                                    .name = std::string(row.title),
                                    .key = std::string(row.key),
                                    .selected = row.chosen,
                                    .language = std::string(row.language)});
    draw_touch(box, press);
    draw_radio({box.Min.x + kit().px(kPad) + kit().control_px(kBox) / 2, box.GetCenter().y}, row.chosen);
    draw_words(words, box, {kit().palette().ink, kit().palette().muted});
    return press.pressed;
}

void quiet_row(std::string_view said, std::string_view caption) {
    const RowWords words = row_words(Type::Body, said, caption, 0, 0);
    const ImRect box = next_row(words);
    const ItemScope item(row_item(box));
    std::string name(said);
    if (!caption.empty())
        name += ". " + std::string(caption);
    name_item(ImGui::GetID("words"), box, {.role = Role::Text, .name = name, .key = "Quiet"});
    const Colour first = caption.empty() ? kit().palette().muted : kit().palette().ink;
    draw_words(words, box, {first, kit().palette().muted});
}

LineReport line_row(const LineField& field, std::string& text) {
    const float pad = kit().px(8);
    const ImRect row = take_row(line_field_height() + 2 * pad);
    const ItemScope item(row_item(row));
    const ImVec2 below = ImGui::GetCursorScreenPos();
    ImRect box = row;
    box.Expand(-pad);
    const LineReport report = line_field_in(field, box, text);
    ImGui::SetCursorScreenPos(below);
    return report;
}

WritingReport note_row(const NoteField& field, std::string& text) {
    const float pad = kit().px(8);
    const Flow outer = kit().flow();
    const ImVec2 top = ImGui::GetCursorScreenPos();
    kit().flow() = {outer.left + pad, outer.width - 2 * pad};
    ImGui::SetCursorScreenPos({top.x + pad, top.y});
    const ItemScope item({.id = ImGui::GetID("note"),
                          .role = Role::ListItem,
                          .key = "Row",
                          .rect = pixel_rect({outer.left, top.y, outer.left + outer.width, top.y + pad})});
    const WritingReport report = note_field(field, text);
    kit().flow() = outer;
    ImGui::SetCursorScreenPos({top.x, ImGui::GetCursorScreenPos().y});
    space(8);
    return report;
}

}  // namespace duolog::kit
