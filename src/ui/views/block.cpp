// A block of reflection time that is under way: what is left of it, one question, and nothing else.
#include <string>

#include "core/reflection.h"
#include "ui/kit/big_words.h"
#include "ui/kit/blocks.h"
#include "ui/kit/scopes.h"
#include "ui/kit/step_bar.h"
#include "ui/kit/time_cards.h"
#include "ui/kit/widgets.h"
#include "ui/views/guide_pages.h"
#include "ui/views/notices.h"
#include "ui/views/reflection_words.h"
#include "ui/views/time_words.h"

namespace duolog::views {
namespace {

using text::Key;

void ring_view(const app::State& state, const core::Reflection& block) {
    const std::int64_t left = core::left_ms(block, state.now.at);
    const std::int64_t all = block.planned_minutes * core::kMinuteMs;
    const auto minutes = static_cast<int>((left + core::kMinuteMs - 1) / core::kMinuteMs);
    const std::string words = duration_words(minutes);
    const std::string until = kit::words(Key::UntilTime, {{"time", end_words(state, block)}});
    kit::time_ring({.share_left = static_cast<double>(left) / static_cast<double>(all), .words = words, .more = until});
}

void end(const app::State& state, const core::Reflection& block, app::Actions& actions) {
    actions.push_back(app::EndReflection{block.id, reflection_text(state, block)});
}

}  // namespace

void block_view(const app::State& state, app::Actions& actions) {
    const core::Reflection* block = core::reflection_under_way(state.reflections);
    if (block == nullptr)
        return unknown_page(state, actions);
    kit::StepBar steps{};
    if (writable(state))
        steps = {.left = Key::AnotherQuestion, .right = Key::WriteItDown, .amber = true};
    if (writable(state))
        kit::leave_room_for_step_bar(steps);
    {
        const kit::ScrollArea scroll(Key::BlockNow, kit::Room::Little);
        const kit::PageBar bar{
            .title = {}, .status = {}, .has_status = false, .closes = true, .has_menu = writable(state)};
        const kit::PageBarPress press = kit::page_bar(bar);
        if (press == kit::PageBarPress::Back)
            actions.push_back(back());
        if (press == kit::PageBarPress::Menu)
            actions.push_back(app::ShowMenu{true});
        notices_view(state, actions);
        kit::space(24);
        ring_view(state, *block);
        kit::space(32);
        kit::centred_words(block->prompt.empty() ? kit::words(Key::PlainQuestion) : std::string_view(block->prompt),
                           kit::words(Key::BlockHint));
    }
    if (!writable(state))
        return;
    const kit::StepBarPress press = kit::step_bar(steps);
    if (press == kit::StepBarPress::Right || core::left_ms(*block, state.now.at) == 0)
        return end(state, *block, actions);
    if (press == kit::StepBarPress::Left)
        actions.push_back(
            app::NextPrompt{block->look_back, std::string(question_after(state, block->look_back, block->prompt))});
}

}  // namespace duolog::views
