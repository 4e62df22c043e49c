// The bar over one page.
#include <algorithm>
#include <string>

#include "imgui.h"
#include "ui/kit/blocks.h"
#include "ui/kit/draw.h"
#include "ui/kit/kit.h"
#include "ui/kit/scopes.h"
#include "ui/kit/shapes.h"
#include "ui/kit/widgets.h"

namespace duolog::kit {
namespace {

using platform::Role;

/// Where the parts of a page's bar lie: beside the buttons, or below them when the words need the width.
struct BarShape {
    float target, outward, title_left, title_width;
    ImVec2 timer;
    bool below = false;
    bool timer_below = false;  ///< In a row of its own.
};

BarShape bar_shape(const PageBar& bar) {
    Fonts& fonts = kit().fonts();
    BarShape shape{};
    shape.target = kit().control_px(size::kTarget);
    shape.outward = kit().px(12);  // An icon's stroke, not its target, lines up with the text.
    const float button = shape.target - shape.outward + kit().px(4);
    shape.title_left = bar.has_back ? button : 0;
    shape.title_width = kit().flow().width - shape.title_left - (bar.has_menu ? button : 0);
    shape.timer = timer_chip_size(bar.timer);
    const float beside = shape.title_width - shape.timer.x - kit().px(12);
    if (shape.timer.x > 0) {
        shape.timer_below = fonts.block(Type::Strong, bar.title, beside).lines.size() > 1;
        shape.title_width = shape.timer_below ? shape.title_width : beside;
    }
    shape.below = fonts.block(Type::Strong, bar.title, shape.title_width).lines.size() > 1 ||
                  fonts.block(Type::Caption, bar.status, shape.title_width).lines.size() > 1;
    if (shape.below) {
        shape.title_left = 0;
        shape.title_width = kit().flow().width;
    }
    return shape;
}

ImRect bar_square(const BarShape& shape, const ImRect& row, float left) {
    const float top = row.GetCenter().y - shape.target / 2;
    return {left, top, left + shape.target, top + shape.target};
}

bool back_pressed(const PageBar& bar, const BarShape& shape, const ImRect& row) {
    return icon_button(text::Key::Back, bar.closes ? Icon::Close : Icon::Back,
                       bar_square(shape, row, row.Min.x - shape.outward));
}

bool menu_pressed(const PageBar& bar, const BarShape& shape, const ImRect& row) {
    const ImRect more = bar_square(shape, row, row.Max.x - shape.target + shape.outward);
    kit().menu_corner() = {row.Max.x, more.Max.y};
    return icon_button(text::Key::More, Icon::More, more, 0, bar.title);
}

void bar_words(const PageBar& bar, const BarShape& shape, const TextBlock& title, ImVec2 at) {
    const Palette& palette = kit().palette();
    if (bar.title.empty())
        return;
    kit().fonts().draw(*ImGui::GetWindowDrawList(), Type::Strong, at, ink(palette.ink), bar.title, title);
    name_item(ImGui::GetID("bar title"), {at, {at.x + shape.title_width, at.y + title.height}},
              {.role = Role::Heading,
               .level = layout() == Layout::Split && !bar.has_back ? 2 : 1,
               .name = std::string(bar.title),
               .key = "PageTitle"});
    if (bar.status.empty())
        return;
    const ImVec2 below(at.x, at.y + title.height);
    const Colour colour = bar.status_is_fault ? palette.danger : palette.muted;
    const float height = draw_text(Type::Caption, colour, below, shape.title_width, bar.status);
    name_item(ImGui::GetID("bar status"), {below, {below.x + shape.title_width, below.y + height}},
              {.role = Role::Status, .name = std::string(bar.status), .key = "SaveStatus", .busy = bar.status_passes});
}

}  // namespace

PageBarPress page_bar(const PageBar& bar) {
    Fonts& fonts = kit().fonts();
    const bool split = layout() == Layout::Split && !bar.has_back;
    space(split ? 28 : 8);
    const BarShape shape = bar_shape(bar);
    const TextBlock title = fonts.block(Type::Strong, bar.title, shape.title_width);
    const float line = bar.has_status ? fonts.metrics(Type::Caption).line_height : 0;  // Room for the status, always.
    const float words = title.height + std::max(line, fonts.block(Type::Caption, bar.status, shape.title_width).height);
    const ImRect row = take(shape.below ? shape.target : std::max(shape.target, words));
    const bool back = bar.has_back && back_pressed(bar, shape, row);
    const bool menu_first = bar.has_menu && shape.below && menu_pressed(bar, shape, row);  // In the order of reading.
    const ImRect text = shape.below ? take(words) : row;
    bar_words(bar, shape, title, {row.Min.x + shape.title_left, text.GetCenter().y - words / 2});
    if (shape.timer.x > 0 && !shape.timer_below)
        draw_timer_chip(bar.timer, {row.Min.x + shape.title_left + shape.title_width + kit().px(12),
                                    text.GetCenter().y - shape.timer.y / 2});
    const bool menu = menu_first || (bar.has_menu && !shape.below && menu_pressed(bar, shape, row));
    if (shape.timer_below) {
        space(4);
        draw_timer_chip(bar.timer, take(shape.timer.y).Min);
    }
    space(split ? 16 : 8);
    return back ? PageBarPress::Back : menu ? PageBarPress::Menu : PageBarPress::None;
}

}  // namespace duolog::kit
