#include "ui/kit/timer_chip.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "imgui.h"
#include "ui/kit/draw.h"
#include "ui/kit/kit.h"
#include "ui/kit/shapes.h"

namespace duolog::kit {
namespace {

constexpr float kHeight = 32;
constexpr float kSide = 12;  ///< Between the end of the chip and what stands in it.
constexpr float kSign = 8;   ///< The sign before the words: a dot while the time runs, two bars while it rests.
constexpr float kGap = 8;

float sign_px() { return kit().control_px(kSign); }

/// With the widest figure in the place of each: the chip keeps its width while the time runs.
float widest(std::string_view words) {
    std::string zeros(words);
    for (char& each : zeros)
        if (each >= '0' && each <= '9')
            each = '0';
    Fonts& fonts = kit().fonts();
    return std::ceil(std::max(fonts.width(Type::Small, zeros), fonts.width(Type::Small, words)));
}

float words_room() { return kit().flow().width - 2 * kit().px(kSide) - sign_px() - kit().px(kGap); }

const TextBlock& set_words(const TimerChip& chip) { return kit().fonts().block(Type::Small, chip.words, words_room()); }

void draw_sign(bool running, ImVec2 centre, Colour colour) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float half = sign_px() / 2;
    if (running) {
        list.AddCircleFilled(centre, half, ink(colour));
        return;
    }
    const float bar = std::max(2.0F, std::round(half * 0.6F));
    for (const float left : {centre.x - half, centre.x + half - bar})
        fill(list, {std::round(left), centre.y - half, std::round(left) + bar, centre.y + half}, colour);
}

}  // namespace

ImVec2 timer_chip_size(const TimerChip& chip) {
    if (chip.words.empty())
        return {};
    const float words = std::min(widest(chip.words), words_room());
    return {2 * kit().px(kSide) + sign_px() + kit().px(kGap) + words,
            std::max(kit().control_px(kHeight), set_words(chip).height + kit().px(8))};
}

void draw_timer_chip(const TimerChip& chip, ImVec2 top_left) {
    const Palette& palette = kit().palette();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 size = timer_chip_size(chip);
    const ImVec2 at(top_left.x, std::round(top_left.y));
    const ImRect box(at, {at.x + size.x, at.y + size.y});
    const float radius = kit().control_px(kHeight) / 2;
    fill(list, box, chip.over ? palette.notice : palette.tint, radius);
    outline(list, box, chip.over ? palette.notice_ink : mixed(palette.tint, palette.accent, 0.35F), radius,
            kit().px(size::kHair));
    const Colour colour = chip.over ? palette.notice_ink : palette.accent;
    draw_sign(chip.running, {box.Min.x + kit().px(kSide) + sign_px() / 2, std::round(box.GetCenter().y)}, colour);
    const TextBlock& words = set_words(chip);
    kit().fonts().draw(
        list, Type::Small,
        {box.Min.x + kit().px(kSide) + sign_px() + kit().px(kGap), std::round(box.GetCenter().y - words.height / 2)},
        ink(chip.over ? palette.notice_ink : palette.ink), chip.words, words);
    name_item(ImGui::GetID("timer"), box,
              {.role = platform::Role::Timer, .name = std::string(chip.words), .key = "Timer"});
}

void timer_chip(const TimerChip& chip) { draw_timer_chip(chip, take(timer_chip_size(chip).y).Min); }

}  // namespace duolog::kit
