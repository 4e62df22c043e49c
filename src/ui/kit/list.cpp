#include "ui/kit/list.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui.h"
#include "ui/kit/draw.h"
#include "ui/kit/kit.h"
#include "ui/kit/scopes.h"

namespace duolog::kit {
namespace {

constexpr int kExcerptLines = 2;

/// The places inside one row, device pixels. Stacked: the date stands above the title, for large text on a narrow page.
struct RowShape {
    float pad_y, date_width, gap, text_left, text_width, heading_height;
    bool stacked;
};

/// Fewer letters than this beside the date are too few.
constexpr float kFewestEms = 9;

/// `pad`: layout pixels between the column's edge and what a row shows.
RowShape row_shape(float pad_layout) {
    const Flow& flow = kit().flow();
    const float pad = kit().px(pad_layout);
    RowShape shape{};
    shape.pad_y = kit().px(12);
    shape.date_width = kit().text_px(40);
    shape.gap = kit().px(16);
    const float right = flow.left + flow.width - pad;
    shape.text_left = flow.left + pad + shape.date_width + shape.gap;
    shape.stacked = right - shape.text_left < kFewestEms * kit().fonts().metrics(Type::Body).size;
    if (shape.stacked)
        shape.text_left = flow.left + pad;
    shape.text_width = right - shape.text_left;
    shape.heading_height = kit().fonts().metrics(Type::Strong).line_height + kit().px(24 + 8);
    return shape;
}

int title_lines(const RowShape& shape) { return shape.stacked ? 2 : 1; }

float row_height(const Row& row, const RowShape& shape) {
    Fonts& fonts = kit().fonts();
    const float title = fonts.block(Type::Strong, row.title, shape.text_width, title_lines(shape)).height;
    const float excerpt =
        row.excerpt.empty() ? 0 : fonts.block(Type::Small, row.excerpt, shape.text_width, kExcerptLines).height;
    const float text = title + (excerpt > 0 ? kit().px(4) + excerpt : 0);
    const float caption = fonts.metrics(Type::Caption).line_height;
    const float all = shape.stacked ? caption + text : std::max(text, fonts.metrics(Type::Title).line_height + caption);
    return std::max(all + 2 * shape.pad_y, kit().control_px(size::kRow));
}

/// Brings the remembered tops up to date. Only rows whose key is new are measured.
void measure_rows(RowMemory& memory, const RowModel& model, const RowShape& shape) {
    const float size = kit().fonts().metrics(Type::Body).size;
    const float shape_key = shape.text_width + size * 8192;
    if (memory.width == shape_key && memory.model == model.revision && memory.tops.size() == model.count + 1)
        return;
    if (memory.width != shape_key)
        memory.heights.clear();
    std::unordered_map<std::uint64_t, float> heights;
    heights.reserve(model.count);
    memory.tops.resize(model.count + 1);
    float top = 0;
    for (std::size_t i = 0; i < model.count; ++i) {
        const std::uint64_t key = model.key(i);
        const auto known = memory.heights.find(key);
        const float height = known != memory.heights.end() ? known->second : row_height(model.measured(i), shape);
        heights.emplace(key, height);
        memory.tops[i] = top;
        top += height + (model.starts_group(i) ? shape.heading_height : 0);
    }
    memory.tops[model.count] = top;
    memory.heights = std::move(heights);
    memory.width = shape_key;
    memory.model = model.revision;
}

/// As measure_rows, and what lies `hidden` pixels below the list's beginning stays there: rows that became narrower
/// became higher, and what was read stays where it was read.
void measure_around(float hidden, RowMemory& memory, const RowModel& model, const RowShape& shape) {
    const auto& tops = memory.tops;
    std::size_t row = 0;
    while (row + 1 < tops.size() && tops[row + 1] <= hidden)
        ++row;
    const bool inside = hidden > 0 && row + 1 < tops.size() && memory.model == model.revision;
    const float share = inside ? (hidden - tops[row]) / std::max(tops[row + 1] - tops[row], 1.0F) : 0;
    measure_rows(memory, model, shape);
    if (!inside)
        return;
    const float moved = tops[row] + share * (tops[row + 1] - tops[row]) - hidden;
    if (std::abs(moved) >= 1)
        ImGui::SetScrollY(ImGui::GetScrollY() + moved);
}

void draw_date(const Row& row, const RowShape& shape, float top) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    Fonts& fonts = kit().fonts();
    const Palette& palette = kit().palette();
    if (shape.stacked) {
        fonts.draw_line(list, Type::Caption, {shape.text_left, top}, ink(palette.muted),
                        row.caption + " " + row.number);
        return;
    }
    const float centre = shape.text_left - shape.gap - shape.date_width / 2;
    fonts.draw_line(list, Type::Title, {centre - fonts.width(Type::Title, row.number) / 2, top}, ink(palette.ink),
                    row.number);
    const float below = top + fonts.metrics(Type::Title).line_height;
    fonts.draw_line(list, Type::Caption, {centre - fonts.width(Type::Caption, row.caption) / 2, below},
                    ink(palette.muted), row.caption);
}

void draw_row(const Row& row, const ImRect& box, const RowShape& shape, const Press& press) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    Fonts& fonts = kit().fonts();
    const Palette& palette = kit().palette();
    float top = box.Min.y + shape.pad_y;
    draw_date(row, shape, top);
    if (shape.stacked)
        top += fonts.metrics(Type::Caption).line_height;
    const TextBlock title = fonts.block(Type::Strong, row.title, shape.text_width, title_lines(shape));
    fonts.draw(list, Type::Strong, {shape.text_left, top}, ink(palette.ink), row.title, title);
    if (!row.excerpt.empty()) {
        const TextBlock excerpt = fonts.block(Type::Small, row.excerpt, shape.text_width, kExcerptLines);
        const float below = top + title.height + kit().px(4);
        fonts.draw(list, Type::Small, {shape.text_left, below}, ink(palette.muted), row.excerpt, excerpt);
    }
    if (press.focused) {
        ImRect inner = box;
        inner.Expand(-kit().px(4));
        focus_ring(list, inner, kit().px(10));
    }
}

/// The ground of a row: tinted when chosen, pressed or under the mouse.
void draw_row_ground(const Row& row, const ImRect& box, const Press& press) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    if (!row.selected && !press.held && !press.hovered)
        return;
    ImRect ground = box;
    if (layout() == Layout::Split) {
        ground.Min.x = ImGui::GetWindowPos().x;
        ground.Max.x = ground.Min.x + ImGui::GetWindowWidth();
    } else {
        ground.Expand(-kit().px(size::kHair));
    }
    const float radius = layout() == Layout::Split ? 0 : kit().px(size::kCardRadius - 1);
    const bool strong = row.selected || press.held;
    fill(list, ground, strong ? palette.tint : mixed(palette.surface, palette.hairline, 0.5F), radius);
    if (row.selected) {
        ground.Max.x = ground.Min.x + kit().px(3);
        fill(list, ground, palette.accent);
    }
}

RowWish wish_of(const Row& row, const ImRect& box, const Press& press) {
    if (row.menu_open)
        kit().open_row_menu_at({box.Max.x - kit().px(12), box.GetCenter().y});
    return press.menu ? RowWish::Menu : press.pressed ? RowWish::Open : RowWish::None;
}

/// Which row of how many, from 1.
struct Position {
    std::size_t at, count;
};

RowWish draw_and_press(const Row& row, const ImRect& box, const RowShape& shape, Position position) {
    const IdScope scope(row.id);
    const ItemScope item({.id = key_id(text::Key::EntryList),
                          .role = platform::Role::ListItem,
                          .key = "EntryItem",
                          .rect = pixel_rect(box),
                          .position = static_cast<int>(position.at),
                          .count = static_cast<int>(position.count)});
    const Press press = press_item(key_id(text::Key::EntryNamed), box,
                                   {.role = platform::Role::Button,
                                    .name = row.name,
                                    .description = row.begins,
                                    .key = "Entry",
                                    .selected = row.selected,
                                    .language = row.language},
                                   Menu::Own);
    draw_row_ground(row, box, press);
    draw_row(row, box, shape, press);
    return wish_of(row, box, press);
}

/// The sheet on which the rows of one group lie, with hairlines between them.
void draw_group(const RowModel& model, const RowMemory& memory, const RowShape& shape, std::size_t first,
                float origin) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    const Flow& flow = kit().flow();
    std::size_t end = first + 1;
    while (end < model.count && !model.starts_group(end))
        ++end;
    const float top = origin + memory.tops[first] + shape.heading_height;
    const ImRect card(flow.left, top, flow.left + flow.width, origin + memory.tops[end]);
    const float radius = kit().px(size::kCardRadius);
    if (layout() != Layout::Split) {
        fill(list, card, palette.surface, radius);
        outline(list, card, palette.hairline, radius, kit().px(size::kHair));
    }
}

void draw_heading(const RowModel& model, std::size_t row, const ImRect& box) {
    Fonts& fonts = kit().fonts();
    const std::string words = model.heading(row);
    const float indent = kit().px(layout() == Layout::Split ? 0 : 4);
    const TextBlock line = fonts.fitting_line(Type::Strong, words, box.GetWidth() - indent);
    fonts.draw(*ImGui::GetWindowDrawList(), Type::Strong, {box.Min.x + indent, box.Max.y - kit().px(8) - line.height},
               ink(kit().palette().ink), words, line);
    const std::uint32_t id = ImGui::GetID(words.c_str());
    const ItemScope item(
        {.id = id ^ 1U, .role = platform::Role::ListItem, .key = "GroupItem", .rect = pixel_rect(box)});
    name_item(id, box, {.role = platform::Role::Heading, .level = 2, .name = words, .key = "Group"});
}

}  // namespace

ListWish grouped_list(text::Key name, const RowModel& model) {
    const std::uint32_t id = key_id(name);
    const RowShape shape = row_shape(layout() == Layout::Split ? 0 : 16);
    RowMemory& memory = kit().rows()[id];
    const ImRect seen = ImGui::GetCurrentWindow()->InnerClipRect;
    if (kit().room_changed())
        measure_around(seen.Min.y - ImGui::GetCursorScreenPos().y, memory, model, shape);
    else
        measure_rows(memory, model, shape);

    const ImRect whole = take(memory.tops.back());
    const float reach = seen.GetHeight();  // Readers and the Tab key find a screen more on both sides.
    const float from = seen.Min.y - reach - whole.Min.y;
    const float until = seen.Max.y + reach - whole.Min.y;
    const auto& tops = memory.tops;
    std::size_t first = static_cast<std::size_t>(std::upper_bound(tops.begin(), tops.end(), from) - tops.begin());
    if (first > 0)
        --first;

    const ItemScope list({.id = id,
                          .role = platform::Role::List,
                          .name = std::string(kit().words().get(name)),
                          .key = text::key_name(name),
                          .rect = pixel_rect(whole)});
    ListWish wish;
    std::size_t group = first;
    while (group > 0 && group < model.count && !model.starts_group(group))
        --group;
    if (group < first)
        draw_group(model, memory, shape, group, whole.Min.y);
    for (std::size_t i = first; i < model.count && tops[i] < until; ++i) {
        ImRect box(whole.Min.x, whole.Min.y + tops[i], whole.Max.x, whole.Min.y + tops[i + 1]);
        if (model.starts_group(i)) {
            draw_group(model, memory, shape, i, whole.Min.y);
            draw_heading(model, i, {box.Min.x, box.Min.y, box.Max.x, box.Min.y + shape.heading_height});
            box.Min.y += shape.heading_height;
        } else if (layout() != Layout::Split) {
            const float hair = kit().px(size::kHair);
            fill(*ImGui::GetWindowDrawList(), {box.Min.x, box.Min.y - hair, box.Max.x, box.Min.y},
                 kit().palette().hairline);
        }
        const RowWish what = draw_and_press(model.row(i), box, shape, {i + 1, model.count});
        if (what != RowWish::None)
            wish = {i, what};
    }
    return wish;
}

RowWish dated_row(const Row& row) {
    const RowShape shape = row_shape(16);
    const ImRect box = take_row(row_height(row, shape));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    const IdScope scope(row.id);
    const ItemScope item(
        {.id = ImGui::GetID("item"), .role = platform::Role::ListItem, .key = "Row", .rect = pixel_rect(box)});
    const Press press = press_item(key_id(text::Key::EntryNamed), box,
                                   {.role = platform::Role::Button,
                                    .name = row.name,
                                    .description = row.begins,
                                    .key = "Entry",
                                    .language = row.language},
                                   Menu::Own);
    if (press.held || press.hovered) {
        ImRect ground = box;
        ground.Expand(-kit().px(4));
        fill(list, ground, press.held ? palette.tint : mixed(palette.surface, palette.hairline, 0.5F), kit().px(10));
    }
    draw_row(row, box, shape, press);
    return wish_of(row, box, press);
}

}  // namespace duolog::kit
