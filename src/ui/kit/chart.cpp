#include "ui/kit/chart.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "imgui.h"
#include "text/dates.h"
#include "ui/kit/draw.h"
#include "ui/kit/items.h"
#include "ui/kit/kit.h"
#include "ui/kit/widgets.h"

namespace duolog::kit {
namespace {

using platform::Role;

/// Device pixels. The words of the target stand at the end of its line, or over the chart where they take too much.
struct BarsShape {
    float slot = 0, bar = 0;  ///< Of one bar with the room around it, and the bar alone.
    float words_width = 0;    ///< Beside the bars.
    float words_height = 0;   ///< Above them.
    float plot = 0;           ///< Their height.
    float labels = 0;
    std::size_t every = 1;  ///< Which of the labels are shown, counted from the last.
    TextBlock words;
};

BarsShape bars_shape(const std::vector<Bar>& bars, std::string_view target_words) {
    Fonts& fonts = kit().fonts();
    const float width = kit().flow().width;
    const float line = fonts.metrics(Type::Caption).line_height;
    BarsShape shape;
    shape.words = fonts.block(Type::Caption, target_words, width);
    const bool beside = shape.words.width < width * 0.2F;
    if (!target_words.empty())
        (beside ? shape.words_width : shape.words_height) =
            beside ? shape.words.width + kit().px(8) : shape.words.height + kit().px(8);
    shape.slot = (width - shape.words_width) / static_cast<float>(std::max<std::size_t>(1, bars.size()));
    shape.bar = std::max(2.0F, std::floor(std::min(shape.slot * 0.64F, kit().px(36))));
    shape.plot = kit().control_px(112);
    float widest = 0;
    for (const Bar& bar : bars)
        widest = std::max(widest, fonts.width(Type::Caption, bar.label));
    shape.labels = widest > 0 ? line + kit().px(6) : 0;
    shape.every = static_cast<std::size_t>(std::ceil((widest + kit().px(4)) / shape.slot));
    return shape;
}

void draw_dashes(float left, float right, float y) {
    const float dash = kit().px(4);
    for (float x = left; x < right; x += 2 * dash)
        fill(*ImGui::GetWindowDrawList(), {x, y, std::min(x + dash, right), y + kit().px(size::kHair)},
             kit().palette().muted);
}

/// A bar of nothing is a stub; the one that is not over yet is only filled lightly.
void draw_bar(const Bar& bar, const ImRect& box) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    const float radius = std::min(kit().px(4), box.GetHeight());
    const Colour colour = bar.value > 0 ? palette.notice_ink : mixed(palette.surface, palette.edge, 0.6F);
    list.AddRectFilled(box.Min, box.Max, ink(colour), radius, ImDrawFlags_RoundCornersTop);
    const float line = kit().px(1.5F);
    if (bar.now && box.GetHeight() > 3 * line)
        list.AddRectFilled({box.Min.x + line, box.Min.y + line}, {box.Max.x - line, box.Max.y},
                           ink(mixed(palette.surface, palette.notice_ink, 0.3F)), radius - line,
                           ImDrawFlags_RoundCornersTop);
}

void draw_label(const Bar& bar, const ImRect& slot) {
    Fonts& fonts = kit().fonts();
    const float left = slot.GetCenter().x - fonts.width(Type::Caption, bar.label) / 2;
    fonts.draw_line(*ImGui::GetWindowDrawList(), Type::Caption, {left, slot.Max.y + kit().px(4)},
                    ink(bar.now ? kit().palette().ink : kit().palette().muted), bar.label);
}

void draw_target(const BarsShape& shape, const ImRect& plot, float y, std::string_view words) {
    Fonts& fonts = kit().fonts();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 colour = ink(kit().palette().muted);
    draw_dashes(plot.Min.x, plot.Max.x, y);
    const float half = shape.words.line_height / 2;
    if (shape.words_width > 0)
        fonts.draw(list, Type::Caption,
                   {plot.Max.x + kit().px(8), std::clamp(y - half, plot.Min.y, plot.Max.y - 2 * half)}, colour, words,
                   shape.words);
    else
        fonts.draw(list, Type::Caption, {plot.Min.x, plot.Min.y - shape.words_height}, colour, words, shape.words);
}

}  // namespace

void bars(text::Key name, const std::vector<Bar>& bars, std::int32_t target, std::string_view target_words) {
    const BarsShape shape = bars_shape(bars, target > 0 ? target_words : std::string_view());
    const ImRect all = take(shape.words_height + shape.plot + shape.labels);
    const ImRect plot(all.Min.x, all.Min.y + shape.words_height, all.Max.x - shape.words_width,
                      all.Min.y + shape.words_height + shape.plot);
    std::int32_t most = std::max(1, target);
    for (const Bar& bar : bars)
        most = std::max(most, bar.value);
    const auto height = [&](std::int32_t value) {
        return std::round(shape.plot * static_cast<float>(value) / static_cast<float>(most));
    };
    const ItemScope scope({.id = key_id(name),
                           .role = Role::List,
                           .name = std::string(words(name)),
                           .key = text::key_name(name),
                           .rect = pixel_rect(all)});
    ImGui::PushID(text::key_name(name));
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const float left = plot.Min.x + shape.slot * static_cast<float>(i);
        const ImRect slot(left, plot.Min.y, left + shape.slot, plot.Max.y);
        const float x = std::round(slot.GetCenter().x - shape.bar / 2);
        draw_bar(bars[i], {x, plot.Max.y - std::max(kit().px(3), height(bars[i].value)), x + shape.bar, plot.Max.y});
        if ((bars.size() - 1 - i) % shape.every == 0)
            draw_label(bars[i], slot);
        name_item(ImGui::GetID(static_cast<int>(i)), slot,
                  {.role = Role::ListItem, .name = bars[i].words, .key = "Bar"});
    }
    ImGui::PopID();
    fill(*ImGui::GetWindowDrawList(), {plot.Min.x, plot.Max.y, plot.Max.x, plot.Max.y + kit().px(size::kHair)},
         kit().palette().edge);
    if (target > 0)
        draw_target(shape, plot, plot.Max.y - height(target), target_words);
}

namespace {

constexpr int kWeek = 7;

/// The columns of weeks lie in one band, or where they would be too narrow in two or four. Device pixels.
struct DotsShape {
    int columns = 53, bands = 1, in_band = 53;
    float pitch = 0, label = 0, gap = 0;

    float band_height() const { return label + kWeek * pitch; }
    float height() const { return static_cast<float>(bands) * (band_height() + gap) - gap; }
};

DotsShape dots_shape(const YearDots& dots) {
    constexpr float kLeastPitch = 8.5F;
    constexpr float kLargestPitch = 14;
    DotsShape shape;
    const int blanks = dots.first_weekday - 1;
    shape.columns = (blanks + static_cast<int>(dots.levels.size()) + kWeek - 1) / kWeek;
    for (shape.bands = 1; shape.bands <= 4; shape.bands *= 2) {
        shape.in_band = (shape.columns + shape.bands - 1) / shape.bands;
        shape.pitch = std::floor(kit().flow().width / static_cast<float>(shape.in_band));
        if (shape.pitch >= kLeastPitch * kit().input().scale)
            break;
    }
    shape.bands = std::min(shape.bands, 4);
    shape.pitch = std::min(shape.pitch, kit().control_px(kLargestPitch));
    shape.label = kit().fonts().metrics(Type::Caption).line_height + kit().px(2);
    shape.gap = kit().px(12);
    return shape;
}

/// The column and row of a day, from the first column of its band.
ImVec2 place_of(const YearDots& dots, const DotsShape& shape, const ImRect& box, int day) {
    const int at = day + dots.first_weekday - 1;
    const int column = at / kWeek;
    const float band = static_cast<float>(column / shape.in_band);
    return {box.Min.x + static_cast<float>(column % shape.in_band) * shape.pitch,
            box.Min.y + band * (shape.band_height() + shape.gap) + shape.label +
                static_cast<float>(at % kWeek) * shape.pitch};
}

/// More is larger and stronger: the levels are told apart without colour too.
void draw_dot(ImVec2 centre, float pitch, int level) {
    static constexpr std::array<float, 4> kShares{0.3F, 0.56F, 0.72F, 0.88F};
    constexpr int kDotCorners = 16;
    const Palette& palette = kit().palette();
    const std::array<Colour, 4> colours{mixed(palette.surface, palette.edge, 0.45F),
                                        mixed(palette.surface, palette.notice_ink, 0.74F), palette.notice_ink,
                                        mixed(palette.notice_ink, palette.ink, 0.45F)};
    const auto at = static_cast<std::size_t>(std::clamp(level, 0, 3));
    ImGui::GetWindowDrawList()->AddCircleFilled(centre, pitch * kShares[at] / 2, ink(colours[at]), kDotCorners);
}

/// In three letters, as every one of our languages shortens its months.
std::string month_label(int month) {
    std::string name = text::month_name(language(), month);
    std::size_t letters = 0;
    for (std::size_t i = 0; i < name.size(); ++i)
        if ((name[i] & 0xC0) != 0x80 && ++letters > 3)
            name.resize(i);
    return name;
}

/// Over the week in which each month begins, as far as they do not touch.
void draw_months(const YearDots& dots, const DotsShape& shape, const ImRect& box) {
    constexpr std::array<int, 12> kStarts{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    Fonts& fonts = kit().fonts();
    ImVec2 free = box.Min;
    for (int month = 1; month <= 12; ++month) {
        const int leap = month > 2 && dots.levels.size() > 365 ? 1 : 0;
        const int day = kStarts[static_cast<std::size_t>(month - 1)] + leap;
        const int row = (day + dots.first_weekday - 1) % kWeek;
        ImVec2 at = place_of(dots, shape, box, day);
        at.y -= static_cast<float>(row) * shape.pitch + shape.label;
        const std::string label = month_label(month);
        const float end = at.x + fonts.width(Type::Caption, label);
        if (end > box.Max.x || (at.y == free.y && at.x < free.x))
            continue;
        fonts.draw_line(*ImGui::GetWindowDrawList(), Type::Caption, at, ink(kit().palette().muted), label);
        free = {end + kit().px(6), at.y};
    }
}

}  // namespace

void year_dots(const YearDots& dots) {
    const DotsShape shape = dots_shape(dots);
    const ImRect box = take(shape.height());
    name_item(key_id(dots.name), box,
              {.role = Role::Image,
               .name = std::string(dots.words),
               .description = std::string(words(dots.name)),
               .key = text::key_name(dots.name)});
    draw_months(dots, shape, box);
    const int days = static_cast<int>(dots.levels.size());
    for (int day = 0; day < days; ++day) {
        const int level = dots.levels[static_cast<std::size_t>(day)];
        if (level == 0 && dots.today >= 0 && day > dots.today)
            continue;
        const ImVec2 at = place_of(dots, shape, box, day);
        draw_dot({at.x + shape.pitch / 2, at.y + shape.pitch / 2}, shape.pitch, level);
    }
}

}  // namespace duolog::kit
