#include "ui/kit/time_cards.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "imgui.h"
#include "ui/kit/draw.h"
#include "ui/kit/kit.h"
#include "ui/kit/shapes.h"
#include "ui/kit/widgets.h"

namespace duolog::kit {
namespace {

using platform::Role;

/// Where the parts of the card stand, device pixels. The button stands beside the words, or beside the bar where the
/// words need the width.
struct CardShape {
    float pad, button, bar, gap, words_height;
    bool stacked;
    TextBlock caption, title, more;

    float head() const { return stacked ? words_height : std::max(words_height, button); }
    float foot() const { return stacked ? button : bar; }
    float height() const { return 2 * pad + head() + gap + foot(); }
};

CardShape card_shape(const ReflectionCard& card) {
    Fonts& fonts = kit().fonts();
    CardShape shape{};
    shape.pad = kit().px(16);
    shape.button = card.start == text::Key::Count ? 0 : kit().control_px(size::kTarget);
    shape.bar = kit().px(8);
    shape.gap = kit().px(12);
    const float beside = shape.button > 0 ? shape.button + kit().px(12) : 0;
    const float whole = kit().flow().width - 2 * shape.pad;
    shape.stacked = shape.button > 0 && fonts.width(Type::Title, card.title) > whole - beside;
    const float width = shape.stacked ? whole : whole - beside;
    shape.caption = fonts.block(Type::Small, card.caption, width);
    shape.title = fonts.block(Type::Title, card.title, width);
    shape.more = fonts.block(Type::Small, card.more, width);
    shape.words_height = shape.caption.height + shape.title.height + shape.more.height;
    return shape;
}

void draw_card_words(const ReflectionCard& card, const CardShape& shape, const ImRect& box) {
    Fonts& fonts = kit().fonts();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    ImVec2 at(box.Min.x + shape.pad, box.Min.y + shape.pad + std::round((shape.head() - shape.words_height) / 2));
    fonts.draw(list, Type::Small, at, ink(palette.notice_ink), card.caption, shape.caption);
    at.y += shape.caption.height;
    fonts.draw(list, Type::Title, at, ink(palette.ink), card.title, shape.title);
    at.y += shape.title.height;
    fonts.draw(list, Type::Small, at, ink(palette.muted), card.more, shape.more);
}

/// All but the round button.
bool press_card(const ReflectionCard& card, const ImRect& box) {
    std::string name = std::string(card.caption) + ": " + std::string(card.title);
    if (!card.more.empty())
        name += ". " + std::string(card.more);
    if (card.open == text::Key::Count) {
        name_item(ImGui::GetID("card"), box, {.role = Role::Text, .name = name, .key = "ReflectionCard"});
        return false;
    }
    const Press press = press_item(key_id(card.open), box,
                                   {.role = Role::Button,
                                    .name = name,
                                    .description = std::string(words(card.open)),
                                    .key = text::key_name(card.open)});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    ImRect inner = box;
    inner.Expand(-kit().px(4));
    if (press.hovered || press.held)
        fill(list, inner, mixed(palette.notice, palette.notice_ink, press.held ? 0.12F : 0.06F), kit().px(10));
    if (press.focused)
        focus_ring(list, inner, kit().px(10), palette.notice_ink, palette.notice_ink);
    return press.pressed;
}

bool press_start(const ReflectionCard& card, ImVec2 centre, float radius) {
    const ImRect box({centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius});
    const Press press =
        press_item(key_id(card.start), box,
                   {.role = Role::Button, .name = std::string(words(card.start)), .key = text::key_name(card.start)});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    list.AddCircleFilled(centre, radius, ink(palette.notice_ink));
    if (press.hovered || press.held)
        list.AddCircleFilled(centre, radius, IM_COL32(0, 0, 0, press.held ? 40 : 20));
    if (press.focused)
        focus_ring(list, box, radius, palette.notice_ink, palette.on_class);
    kit().fonts().draw_icon(list, glyph(card.under_way ? Icon::Clock : Icon::Play), centre,
                            kit().control_px(size::kIcon), ink(palette.on_class));
    if (press.hovered)
        tooltip(words(card.start));
    return press.pressed;
}

}  // namespace

ReflectionPress reflection_card(const ReflectionCard& card) {
    const Palette& palette = kit().palette();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const CardShape shape = card_shape(card);
    const ImRect box = take(shape.height());
    fill(list, box, palette.notice, kit().px(size::kCardRadius));
    const float half = shape.button / 2;
    ImRect pressed = box;
    if (half > 0)
        (shape.stacked ? pressed.Max.y : pressed.Max.x) -= shape.pad + shape.button + kit().px(4);
    const bool open = press_card(card, pressed);
    draw_card_words(card, shape, box);
    const float bar_top = std::round(box.Max.y - shape.pad - (shape.foot() + shape.bar) / 2);
    const float bar_end = box.Max.x - shape.pad - (shape.stacked ? shape.button + kit().px(16) : 0);
    const ImRect bar(box.Min.x + shape.pad, bar_top, bar_end, bar_top + shape.bar);
    draw_progress(bar, static_cast<float>(card.percent) / 100, mixed(palette.notice, palette.notice_ink, 0.22F),
                  palette.notice_ink);
    const ImVec2 centre(box.Max.x - shape.pad - half, shape.stacked
                                                          ? box.Max.y - shape.pad - half
                                                          : std::round(box.Min.y + shape.pad + shape.head() / 2));
    const bool start = half > 0 && press_start(card, centre, half);
    return start ? ReflectionPress::Start : open ? ReflectionPress::Open : ReflectionPress::None;
}

namespace {

/// Less than the column and than the half of a low pane: a question and a button stand below it.
float ring_radius() {
    const float pane = kit().pane_bottom() - kit().frame().top;
    return std::floor(std::min({kit().text_px(216), kit().flow().width, pane * 0.44F}) / 2);
}

void draw_ring(ImVec2 centre, float radius, double share) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    const float width = std::max(kit().px(4), std::round(radius * 0.075F));
    const float middle = radius - width / 2;
    list.AddCircle(centre, middle, ink(palette.hairline), 0, width);
    if (share <= 0)
        return;
    const float from = -IM_PI / 2;
    const float until = from + 2 * IM_PI * static_cast<float>(std::min(share, 1.0));
    list.PathArcTo(centre, middle, from, until, 1 + static_cast<int>(128 * share));
    list.PathStroke(ink(palette.notice_ink), 0, width);
    for (const float end : {from, until})
        list.AddCircleFilled({centre.x + std::cos(end) * middle, centre.y + std::sin(end) * middle}, width / 2,
                             ink(palette.notice_ink));
}

/// As large as they may be, at most `most` times their role.
TypeMetrics set_within(Type type, std::string_view words, float room, float most) {
    Fonts& fonts = kit().fonts();
    return fonts.scaled(type, std::min(most, room / std::max(1.0F, fonts.width(type, words))));
}

}  // namespace

void time_ring(const TimeRing& ring) {
    Fonts& fonts = kit().fonts();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    const float radius = ring_radius();
    const ImRect box = take(2 * radius);
    const ImVec2 centre(std::round(box.GetCenter().x), std::round(box.GetCenter().y));
    draw_ring(centre, radius, ring.share_left);
    const TypeMetrics large =
        set_within(Type::Display, ring.words, radius * 1.4F, radius * 0.42F / fonts.metrics(Type::Display).size);
    const TypeMetrics small = set_within(Type::Small, ring.more, radius * 1.35F, 1);
    const float top = centre.y - large.line_height * (ring.more.empty() ? 0.5F : 0.68F);
    fonts.draw_line(list, large, {centre.x - fonts.width(large, ring.words) / 2, top}, ink(palette.ink), ring.words);
    fonts.draw_line(list, small, {centre.x - fonts.width(small, ring.more) / 2, top + large.line_height},
                    ink(palette.muted), ring.more);
    const std::string name =
        std::string(ring.words) + (ring.more.empty() ? std::string() : ", " + std::string(ring.more));
    name_item(ImGui::GetID("ring"), {centre.x - radius, box.Min.y, centre.x + radius, box.Max.y},
              {.role = Role::Timer, .name = name, .key = "TimeRing"});
}

namespace {

/// Both texts on one line, or one above the other where they do not fit. Answers the height of what it takes.
void room_words(const RoomBar& bar, Colour tone) {
    Fonts& fonts = kit().fonts();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float times = type_role(Type::Small).size / type_role(Type::Strong).size;
    const float width = kit().flow().width - 2 * kit().px(4);
    const TextBlock planned = fonts.block(Type::Small, bar.planned, width);
    const TextBlock left = fonts.block_at(Type::Strong, bar.left, width, times);
    const bool beside = planned.lines.size() <= 1 && planned.width + kit().px(16) + left.width <= width;
    const ImRect box = take(beside ? std::max(planned.height, left.height) : planned.height + left.height);
    const ImVec2 at(box.Min.x + kit().px(4), box.Min.y);
    const ImVec2 left_at = beside ? ImVec2(at.x + width - left.width, at.y) : ImVec2(at.x, at.y + planned.height);
    fonts.draw(list, Type::Small, at, ink(kit().palette().muted), bar.planned, planned);
    fonts.draw(list, Type::Strong, left_at, ink(tone), bar.left, left);
    name_item(ImGui::GetID("room"), box,
              {.role = Role::Text,
               .name = std::string(bar.planned) + (bar.left.empty() ? std::string() : ". " + std::string(bar.left)),
               .key = "Room"});
}

}  // namespace

void room_bar(const RoomBar& bar) {
    const Palette& palette = kit().palette();
    const Colour tone = bar.tone == RoomTone::Fits         ? palette.accent
                        : bar.tone == RoomTone::IntoBuffer ? palette.notice_ink
                                                           : palette.danger;
    room_words(bar, tone);
    take(kit().px(6));
    const ImRect box = take(kit().px(8));
    const float whole = static_cast<float>(std::max(1, bar.room_minutes));
    draw_progress(box, std::min(1.0F, static_cast<float>(bar.minutes) / whole), palette.hairline, tone);
    if (bar.buffer_minutes <= 0)
        return;
    // A gap in the bar: what follows it is to stay free.
    const float notch = std::round(box.Max.x - box.GetWidth() * static_cast<float>(bar.buffer_minutes) / whole);
    fill(*ImGui::GetWindowDrawList(), {notch - kit().px(1), box.Min.y, notch + kit().px(2), box.Max.y}, palette.paper);
}

}  // namespace duolog::kit
