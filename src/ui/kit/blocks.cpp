#include "ui/kit/blocks.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui.h"
#include "ui/kit/draw.h"
#include "ui/kit/kit.h"
#include "ui/kit/rows.h"
#include "ui/kit/shapes.h"
#include "ui/kit/widgets.h"

namespace duolog::kit {
namespace {

using platform::Role;

/// Words that are pressed, in the accent colour. Answers true when they were.
bool link(text::Key key, text::Key said, const ImRect& box, float middle) {
    const Palette& palette = kit().palette();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    Fonts& fonts = kit().fonts();
    const Press press = press_item(
        key_id(key), box, {.role = Role::Button, .name = std::string(kit::words(said)), .key = text::key_name(key)});
    const float line = fonts.metrics(Type::Strong).line_height;
    const ImVec2 at(box.GetCenter().x - fonts.width(Type::Strong, kit::words(key)) / 2, std::round(middle - line / 2));
    if (press.hovered || press.held)
        fill(list, box, palette.tint, kit().px(10));
    if (press.focused)
        focus_ring(list, box, kit().px(10));
    fonts.draw_line(list, Type::Strong, at, ink(palette.accent), kit::words(key));
    return press.pressed;
}

/// What a heading says, and its name for tests.
struct Heading {
    std::string_view words;
    const char* key;
};

Heading heading_of(text::Key key) { return {kit::words(key), text::key_name(key)}; }

void heading_item(const Heading& heading, int priority, const ImRect& box) {
    ImGui::PushID("heading");
    std::string name = priority > 0 ? class_words(priority) : std::string(heading.words);
    name_item(ImGui::GetID(heading.words.data(), heading.words.data() + heading.words.size()), box,
              {.role = Role::Heading, .level = 2, .name = std::move(name), .key = heading.key});
    ImGui::PopID();
}

/// The heading's words from `left`; answers the row.
ImRect heading_row(const Heading& heading, float left, float right_room, int priority = 0) {
    Fonts& fonts = kit().fonts();
    const float width = kit().flow().width - left - right_room;
    const TextBlock words = fonts.block(Type::Strong, heading.words, width);
    space(24);
    const ImRect row = take(std::max(words.height, left > kit().px(8) ? kit().control_px(26) : 0));
    fonts.draw(*ImGui::GetWindowDrawList(), Type::Strong,
               {row.Min.x + left, std::round(row.GetCenter().y - words.height / 2)}, ink(kit().palette().ink),
               heading.words, words);
    heading_item(heading, priority, {{row.Min.x + left, row.Min.y}, {row.Min.x + left + words.width, row.Max.y}});
    space(8);
    return row;
}

}  // namespace

void space(float layout) { take(kit().px(layout)); }

void section_heading(text::Key heading) { heading_row(heading_of(heading), kit().px(4), 0); }

void section_heading(std::string_view words, const char* key) { heading_row({words, key}, kit().px(4), 0); }

bool section_heading(std::string_view words, const char* key, std::string_view menu_name, bool menu_open) {
    const float target = kit().control_px(size::kTarget);
    const ImRect row = heading_row({words, key}, kit().px(4), target);
    const ImVec2 centre(row.Max.x - target / 2 + kit().px(8), row.GetCenter().y);
    const float bottom = std::min(centre.y + target / 2, row.Max.y + kit().px(7));  // Up to the card.
    const Press press =
        press_item(ImGui::GetID("menu"), {{centre.x - target / 2, bottom - target}, {centre.x + target / 2, bottom}},
                   {.role = Role::Button, .name = std::string(menu_name), .key = "CardMenu", .opens_menu = true});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = kit().control_px(16);
    if (press.hovered || press.held)
        list.AddCircleFilled(centre, radius, ink(kit().palette().tint));
    if (press.focused)
        focus_ring(list, {{centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius}}, radius);
    kit().fonts().draw_icon(list, glyph(Icon::More), centre, kit().control_px(20), ink(kit().palette().muted));
    if (menu_open)
        kit().open_row_menu_at({centre.x + radius, centre.y + radius});
    if (press.pressed)
        kit().ask_menu_at(std::nullopt);
    return press.pressed;
}

bool section_heading(text::Key heading, text::Key link_key, text::Key link_said) {
    Fonts& fonts = kit().fonts();
    const float target = kit().control_px(size::kTarget);
    const float width = std::max(fonts.width(Type::Strong, kit::words(link_key)) + 2 * kit().px(12), target);
    const float beside = kit().flow().width - kit().px(4) - width;
    if (fonts.width(Type::Strong, kit::words(heading)) > beside) {  // The link goes below, with a row of its own.
        heading_row(heading_of(heading), kit().px(4), 0);
        const ImRect row = take(target);
        const float left = row.Min.x - kit().px(8);
        return link(link_key, link_said, {{left, row.Min.y}, {left + width, row.Max.y - kit().px(1)}},
                    row.GetCenter().y);
    }
    const ImRect row = heading_row(heading_of(heading), kit().px(4), width);
    const float bottom = row.Max.y + kit().px(7);  // Up to the card, and not into it.
    return link(link_key, link_said,
                {{row.Max.x - width + kit().px(8), bottom - target}, {row.Max.x + kit().px(8), bottom}},
                row.GetCenter().y);
}

void class_heading(text::Key heading, int priority) {
    const float badge = kit().control_px(26);
    const ImRect row = heading_row(heading_of(heading), kit().px(4) + badge + kit().px(10), 0, priority);
    draw_badge(priority, row.Min.x + kit().px(4) + badge / 2, row.GetCenter().y);
}

namespace {

void read(std::string_view words, Voice voice, Role role, std::uint32_t id) {
    const Palette& palette = kit().palette();
    const Type type = voice == Voice::Caption ? Type::Small : Type::Body;
    const float width = std::min(kit().flow().width, kit().text_px(size::kReading));
    const TextBlock block = kit().fonts().block(type, words, width);
    const ImRect box = take(block.height);
    name_item(id, box,
              {.role = role, .name = std::string(words), .key = role == Role::Status ? "Status" : "Paragraph"});
    kit().fonts().draw(*ImGui::GetWindowDrawList(), type, box.Min,
                       ink(voice == Voice::Plain ? palette.ink : palette.muted), words, block);
}

}  // namespace

void paragraph(std::string_view words, Voice voice) {
    read(words, voice, Role::Text, ImGui::GetID(words.data(), words.data() + words.size()));
}

void sample(std::string_view words, float times) {
    if (times == 1)
        return paragraph(words, Voice::Quiet);
    const float width = std::min(kit().flow().width, kit().text_px(size::kReading));
    const TextBlock block = kit().fonts().block_at(Type::Body, words, width, times);
    const ImRect box = take(block.height);
    name_item(ImGui::GetID(words.data(), words.data() + words.size()), box,
              {.role = Role::Text, .name = std::string(words), .key = "Paragraph"});
    kit().fonts().draw(*ImGui::GetWindowDrawList(), Type::Body, box.Min, ink(kit().palette().muted), words, block);
}

void status(std::string_view words) { read(words, Voice::Caption, Role::Status, ImGui::GetID("status")); }

void draw_progress(const ImRect& box, float share, Colour ground, Colour bar) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = box.GetHeight() / 2;
    fill(list, box, ground, radius);
    if (share > 0)
        fill(list, {box.Min.x, box.Min.y, box.Min.x + std::max(2 * radius, box.GetWidth() * share), box.Max.y}, bar,
             radius);
}

void progress(int percent, std::string_view name) {
    const ImRect box = take(kit().px(6));
    const Palette& palette = kit().palette();
    draw_progress(box, static_cast<float>(percent) / 100, mixed(palette.paper, palette.edge, 0.35F), palette.accent);
    name_item(ImGui::GetID("progress"), box,
              {.role = Role::Progress, .name = std::string(name), .key = "Progress", .percent = percent});
}

bool button(text::Key key, ButtonLook look, Icon icon) {
    const std::string_view words = kit::words(key);
    const ImVec2 wanted = pill_size(words, icon != Icon::None, kit().flow().width);
    const ImRect row = take(wanted.y);
    const ImRect box(row.Min, {row.Min.x + wanted.x, row.Max.y});
    const ButtonKind kind = look == ButtonLook::Main    ? ButtonKind::Filled
                            : look == ButtonLook::Plain ? ButtonKind::Outlined
                                                        : ButtonKind::Bare;
    return pill(key_id(key), box, {kind, icon == Icon::None ? nullptr : glyph(icon)},
                {.role = Role::Button, .name = std::string(words), .key = text::key_name(key)});
}

namespace {

/// The places inside a next card, device pixels.
struct CardShape {
    float pad, icon, text_width, button_height;
    TextBlock caption, title;
    float bar = 0;

    float height() const {
        return 2 * pad + caption.height + kit().px(2) + title.height + bar + kit().px(14) + button_height;
    }
};

CardShape card_shape(const NextCard& card) {
    CardShape shape{};
    shape.pad = kit().px(20);
    shape.icon = card.icon == Icon::None ? 0 : kit().control_px(28);
    shape.text_width = kit().flow().width - 2 * shape.pad - (shape.icon > 0 ? shape.icon + kit().px(12) : 0);
    shape.caption = kit().fonts().block(Type::Small, card.caption, shape.text_width);
    shape.title = kit().fonts().block(Type::Title, card.title, shape.text_width);
    shape.bar = card.percent >= 0 ? kit().px(12 + 6) : 0;
    shape.button_height = kit().control_px(size::kTarget);
    return shape;
}

}  // namespace

bool next_card(const NextCard& card) {
    const Palette& palette = kit().palette();
    Fonts& fonts = kit().fonts();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const CardShape shape = card_shape(card);
    const ImRect box = take(shape.height());
    fill(list, box, palette.accent, kit().px(size::kCardRadius));
    ImVec2 at(box.Min.x + shape.pad, box.Min.y + shape.pad);
    fonts.draw(list, Type::Small, at, ink(palette.on_accent), card.caption, shape.caption);
    const ImRect caption(at, {at.x + shape.text_width, at.y + shape.caption.height});
    at.y += shape.caption.height + kit().px(2);
    fonts.draw(list, Type::Title, at, ink(palette.on_accent), card.title, shape.title);
    name_item(ImGui::GetID("title"), {at, {at.x + shape.text_width, at.y + shape.title.height}},
              {.role = Role::Heading, .level = 2, .name = std::string(card.title), .key = "NextTitle"});
    name_item(ImGui::GetID("next caption"), caption,
              {.role = Role::Text, .name = std::string(card.caption), .key = "NextCaption"});
    at.y += shape.title.height;
    if (card.icon != Icon::None) {
        fonts.draw_icon(list, glyph(card.icon),
                        {box.Max.x - shape.pad - shape.icon / 2, box.Min.y + shape.pad + shape.icon / 2}, shape.icon,
                        ink(palette.on_accent));
    }
    if (card.percent >= 0) {
        const ImRect line(at.x, at.y + kit().px(12), box.Max.x - shape.pad, at.y + kit().px(18));
        draw_progress(line, static_cast<float>(card.percent) / 100, mixed(palette.accent, palette.on_accent, 0.3F),
                      palette.on_accent);
    }
    at.y += shape.bar + kit().px(14);
    const ImRect area(at, {box.Max.x - shape.pad, at.y + shape.button_height});
    return pill(key_id(card.action), area, {ButtonKind::Inverse, nullptr},
                {.role = Role::Button,
                 .name = std::string(kit::words(card.action)),
                 .description = std::string(card.about == text::Key::Count ? card.title : kit::words(card.about)),
                 .key = text::key_name(card.action),
                 .opens_slot = card.opens_slot});
}

}  // namespace duolog::kit
