#include "app/update.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "app/serve.h"

namespace duolog::app {
namespace {

void close_what_is_gone(State& state) {
    if (!has_menu(state, state.overlay))
        state.overlay = {};
    PrioritiesScreen& screen = state.priorities_screen;
    if (screen.editing && shown_task(state, *screen.editing) == nullptr) {
        screen.editing.reset();
        screen.edit_text.clear();
        screen.wants_keyboard = false;
    }
}

/// Another window may have thrown away what is open here: nothing is written on a page that is not on the list.
void close_gone_page(State& state) {
    if (!state.journal_screen.open)
        return;
    const core::Entry* entry = state.journal.find(*state.journal_screen.open);
    if (entry == nullptr || entry->deleted)
        state.journal_screen = {};
}

/// The same of the guide's pages about a record, and of the company.
void close_gone_guide_pages(State& state) {
    const auto is_gone = [](const auto* record) { return record == nullptr || record->deleted; };
    std::erase_if(state.guide_screen.pages, [&](const GuidePage& page) {
        switch (page.kind) {
            case GuidePage::Kind::Run: {
                const core::Run* run = state.runs.find(page.record);
                return is_gone(run) || !run->finished;
            }
            case GuidePage::Kind::Person:
                return is_gone(state.people.find(page.record));
            case GuidePage::Kind::Meeting:
                return is_gone(state.meetings.find(page.record));
            case GuidePage::Kind::Booking:
                return is_gone(state.bookings.find(page.record));
            case GuidePage::Kind::Block:
                return core::reflection_under_way(state.reflections) == nullptr;
            case GuidePage::Kind::HeldReflection: {
                const core::Reflection* held = state.reflections.find(page.record);
                return is_gone(held) || !held->ended;
            }
            default:
                return false;
        }
    });
    std::optional<core::Id>& company = state.guide_screen.company;
    if (company && is_gone(state.people.find(*company)) && !state.guide_screen.run)
        company.reset();
}

/// Whatever lies over it: what came of writing the file is said as long as nobody leaves.
bool calendar_shown(const State& state) {
    const GuidePage* page = guide_page(state);
    return state.place == Place::Guide && page != nullptr && page->kind == GuidePage::Kind::Calendar;
}

void serve_any(Turn& turn, const Action& action) {
    std::visit([&turn](const auto& asked) { serve(turn, asked); }, action.asked());
}

}  // namespace

void Changed::add(const core::Id& id) {
    if (std::find(ids_.begin(), ids_.end(), id) == ids_.end())
        ids_.push_back(id);
}

bool may_edit(const State& state) { return state.opening == Opening::Open && state.access == platform::Access::Writer; }

void offer_undo(State& state, UndoOffer::What what, Actions inverse, Actions again, std::size_t count) {
    constexpr std::size_t kMostSteps = 100;
    UndoOffer offer{what, std::move(inverse), std::move(again), count, {state.now.at.ms + kUndoOfferMs}};
    std::vector<UndoOffer>& done = state.steps.done;
    if (done.size() == kMostSteps)
        done.erase(done.begin());
    done.push_back(offer);
    state.steps.undone.clear();
    if (what != UndoOffer::What::Unsaid)
        state.undo = std::move(offer);
}

void note_change(State& state, const core::Id& of, Action inverse, Action again) {
    std::vector<UndoOffer>& done = state.steps.done;
    if (!done.empty() && done.back().of == of) {
        inverse = done.back().inverse.front();
        done.pop_back();
    }
    offer_undo(state, UndoOffer::What::Unsaid, {std::move(inverse)}, {std::move(again)});
    done.back().of = of;
}

namespace {

/// The step that the page offers, which is the latest that is said; else the latest.
std::vector<UndoOffer>::iterator next_undone(State& state) {
    std::vector<UndoOffer>& done = state.steps.done;
    auto step = done.end() - 1;
    while (state.undo && step != done.begin() && step->what == UndoOffer::What::Unsaid)
        --step;
    return step;
}

/// What these do is a step neither to be taken back nor to be made again.
void serve_unnoted(Turn& turn, const Actions& actions) {
    UndoSteps steps = std::move(turn.state.steps);
    for (const Action& action : actions)
        serve_any(turn, action);
    turn.state.steps = std::move(steps);
    turn.state.undo.reset();
}

}  // namespace

void serve(Turn& turn, const Undo&) {
    UndoSteps& steps = turn.state.steps;
    end_task_edit(turn.state, turn.changed);
    if (!may_edit(turn.state) || steps.done.empty())
        return;
    const auto step = next_undone(turn.state);
    steps.undone.push_back(*step);
    steps.done.erase(step);
    serve_unnoted(turn, Actions(steps.undone.back().inverse));
}

void serve(Turn& turn, const Redo&) {
    State& state = turn.state;
    end_task_edit(state, turn.changed);
    if (!may_edit(state) || state.steps.undone.empty())
        return;
    UndoOffer step = state.steps.undone.back();
    state.steps.undone.pop_back();
    UndoSteps steps = std::exchange(state.steps, {});
    for (const Action& action : step.again)
        serve_any(turn, action);
    const std::vector<UndoOffer> noted = std::exchange(state.steps, std::move(steps)).done;
    if (turn.changed.ids().empty())
        return;
    // One action that notes itself may know more than before: a page of its own.
    if (step.again.size() == 1 && noted.size() == 1 && noted.front().what == step.what)
        step = noted.front();
    step.until = {state.now.at.ms + kUndoOfferMs};
    state.steps.done.push_back(step);
    if (step.what != UndoOffer::What::Unsaid)
        state.undo = std::move(step);
}

/// Said no to: no key takes it back either.
void serve(Turn& turn, const DismissUndo&) {
    if (!turn.state.undo)
        return;
    turn.state.steps.done.erase(next_undone(turn.state));
    turn.state.undo.reset();
}

void serve(Turn& turn, const Restore& restore) {
    State& state = turn.state;
    if (!may_edit(state))
        return;
    const core::Entry* entry = state.journal.find(restore.id);
    if (entry != nullptr && entry->deleted && state.journal.restore(restore.id, state.now))
        turn.changed.add(restore.id);
    if (state.priorities.restore(restore.id, state.now))
        turn.changed.add(restore.id);
    if (state.runs.find(restore.id) != nullptr)
        restore_run(state, restore.id, turn.changed);
    if (state.people.restore(restore.id, state.now) || state.meetings.restore(restore.id, state.now) ||
        state.bookings.restore(restore.id, state.now))
        turn.changed.add(restore.id);
    if (state.reflections.restore(restore.id, state.now)) {
        turn.changed.add(restore.id);
        if (const core::Reflection* under_way = core::reflection_under_way(state.reflections))
            end_blocks(state, under_way->id, turn.changed);
    }
}

void serve(Turn& turn, const DismissSlowDrawing&) { turn.state.slow_drawing = false; }

void serve(Turn& turn, const DismissUnfinishedSave&) { turn.state.safety.unfinished_save_read = true; }

std::vector<core::Id> update(State& state, const Action& action, const core::RandomBytes& random) {
    Changed changed;
    Turn turn{state, random, changed};
    serve_any(turn, action);
    close_what_is_gone(state);
    if (!changed.ids().empty()) {
        close_gone_page(state);
        close_gone_guide_pages(state);
        follow_ones(state);
    }
    if (state.calendar_report && !calendar_shown(state))
        state.calendar_report.reset();
    for (const core::Id& id : changed.ids())
        if (std::find(state.not_indexed.begin(), state.not_indexed.end(), id) == state.not_indexed.end())
            state.not_indexed.push_back(id);
    if (state.search.open && !changed.ids().empty())
        find_matches(state);
    return changed.ids();
}

void follow_records(State& state) {
    close_gone_page(state);
    close_gone_guide_pages(state);
    close_what_is_gone(state);
    follow_ones(state);
    if (state.search.open)
        find_matches(state);
}

}  // namespace duolog::app
