#include "ui/kit/choices.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "ui/kit/draw.h"
#include "ui/kit/items.h"
#include "ui/kit/kit.h"
#include "ui/kit/shapes.h"
#include "ui/kit/widgets.h"

namespace duolog::kit {
namespace {

using platform::Role;

platform::MirrorNode group(text::Key name, const ImRect& box) {
    return {.id = key_id(name),
            .role = Role::RadioGroup,
            .name = std::string(kit::words(name)),
            .key = text::key_name(name),
            .rect = pixel_rect(box)};
}

std::string_view said(const Choice& choice) {
    return choice.words.empty() ? kit::words(choice.key) : std::string_view(choice.words);
}

std::uint32_t choice_id(const Choice& choice) {
    return choice.words.empty() ? key_id(choice.key) : ImGui::GetID(choice.words.c_str());
}

platform::MirrorNode radio(const Choice& choice) {
    return {.role = Role::Radio,
            .name = std::string(said(choice)),
            .key = text::key_name(choice.key),
            .selected = choice.chosen};
}

bool segment(const Choice& choice, const ImRect& box) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    Fonts& fonts = kit().fonts();
    const Press press = press_item(choice_id(choice), box, radio(choice));
    ImRect inner = box;
    inner.Expand(-kit().px(4));
    const float radius = kit().px(10);
    if (choice.chosen) {
        fill(list, inner, palette.tint, radius);
        outline(list, inner, palette.accent, radius, kit().px(size::kHair));
    } else if (press.hovered || press.held) {
        fill(list, inner, mixed(palette.surface, palette.hairline, 0.5F), radius);
    }
    if (press.focused)
        focus_ring(list, inner, radius);
    const Type type = choice.chosen ? Type::Strong : Type::Body;
    const TextBlock words = fonts.block(type, said(choice), inner.GetWidth() - kit().px(8));
    fonts.draw(list, type, {box.GetCenter().x - words.width / 2, std::round(box.GetCenter().y - words.height / 2)},
               ink(choice.chosen ? palette.accent : palette.ink), said(choice), words);
    return press.pressed;
}

}  // namespace

std::optional<std::size_t> segmented(text::Key name, const std::vector<Choice>& choices) {
    const float count = static_cast<float>(choices.size());
    const float width = kit().flow().width;
    float widest = 0;
    for (const Choice& choice : choices)
        widest = std::max(widest, kit().fonts().width(Type::Strong, said(choice)));
    const bool beside = widest + kit().px(24) <= width / count;
    const float high = kit().control_px(size::kTarget) + kit().px(4);
    const ImRect track = take(beside ? high : high * count);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    fill(list, track, kit().palette().surface, kit().px(size::kCardRadius));
    outline(list, track, kit().palette().edge, kit().px(size::kCardRadius), kit().px(size::kHair));
    const ItemScope scope(group(name, track));
    std::optional<std::size_t> pressed;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const float at = static_cast<float>(i);
        const ImRect box =
            beside ? ImRect(track.Min.x + std::round(width / count * at), track.Min.y,
                            track.Min.x + std::round(width / count * (at + 1)), track.Max.y)
                   : ImRect(track.Min.x, track.Min.y + high * at, track.Max.x, track.Min.y + high * (at + 1));
        if (segment(choices[i], box))
            pressed = i;
    }
    return pressed;
}

namespace {

bool chip(const Choice& choice, const ImRect& target) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    Fonts& fonts = kit().fonts();
    const Press press = press_item(choice_id(choice), target, radio(choice));
    ImRect box = target;  // What is seen is lower than what can be pressed.
    box.Expand({0, -kit().px(4)});
    const float radius = box.GetHeight() / 2;
    if (choice.chosen)
        fill(list, box, palette.tint, radius);
    else if (press.hovered || press.held)
        fill(list, box, mixed(palette.surface, palette.hairline, 0.5F), radius);
    outline(list, box, choice.chosen ? palette.accent : palette.edge, radius, kit().px(size::kHair));
    if (press.focused)
        focus_ring(list, box, radius);
    const TextBlock words = fonts.block(Type::Small, said(choice), target.GetWidth(), 1);
    fonts.draw(list, Type::Small,
               {box.GetCenter().x - words.width / 2, std::round(box.GetCenter().y - words.height / 2)},
               ink(choice.chosen ? palette.accent : palette.ink), said(choice), words);
    return press.pressed;
}

}  // namespace

std::optional<std::size_t> chips(text::Key name, const std::vector<Choice>& choices) {
    const Flow& flow = kit().flow();
    const float high = kit().control_px(size::kTarget);
    std::vector<ImRect> boxes;
    ImVec2 at(0, 0);
    for (const Choice& choice : choices) {
        const float wide =
            std::min(std::max(kit().fonts().width(Type::Small, said(choice)) + 2 * kit().px(16), high), flow.width);
        if (at.x > 0 && at.x + wide > flow.width)
            at = {0, at.y + high};
        boxes.emplace_back(at.x, at.y, at.x + wide, at.y + high);
        at.x += wide + kit().px(8);
    }
    const ImRect whole = take(at.y + high);
    const ItemScope scope(group(name, whole));
    std::optional<std::size_t> pressed;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        boxes[i].Translate(whole.Min);
        if (chip(choices[i], boxes[i]))
            pressed = i;
    }
    return pressed;
}

std::optional<std::size_t> chips_row(text::Key name, const std::vector<Choice>& choices) {
    const float pad = kit().px(8);
    const Flow outer = kit().flow();
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const ItemScope row({.id = key_id(name) + 1,
                         .role = Role::ListItem,
                         .key = "Row",
                         .rect = pixel_rect({outer.left, top.y, outer.left + outer.width, top.y + pad})});
    kit().flow() = {outer.left + pad, outer.width - 2 * pad};
    ImGui::SetCursorScreenPos({top.x + pad, top.y});
    const std::optional<std::size_t> pressed = chips(name, choices);
    kit().flow() = outer;
    ImGui::SetCursorScreenPos({top.x, ImGui::GetCursorScreenPos().y + pad});
    return pressed;
}

}  // namespace duolog::kit
