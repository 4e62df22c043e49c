// Times through a checklist.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "app/serve.h"
#include "core/checklists.h"

namespace duolog::app {
namespace {

const core::Run* open_run(const State& state, std::string_view checklist) {
    return core::current_run(state.runs, checklist, state.guide_screen.company);
}

bool is_step_name(std::string_view name) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
    return !name.empty() && name.size() <= core::kMaxNameBytes && std::all_of(name.begin(), name.end(), fits);
}

/// Makes the change in the current run of `checklist`, which begins with it. False when it makes no difference.
template <class Change>
bool change_run(Turn& turn, const std::string& checklist, Change&& change) {
    State& state = turn.state;
    if (const core::Run* run = open_run(state, checklist)) {
        const core::Id id = run->id;
        if (!state.runs.change(id, state.now, change))
            return false;
        turn.changed.add(id);
        return true;
    }
    core::Run run;
    run.checklist = checklist;
    run.person = state.guide_screen.company;
    change(run);
    if (core::untouched(run))
        return false;
    run.id = core::make_id(turn.random());
    run.created = run.edited = state.now;
    turn.changed.add(run.id);
    state.runs.add(std::move(run));
    return true;
}

void set_tick(core::Run& run, std::string_view step, bool done) {
    if (!done)
        std::erase(run.ticks, step);
    else if (!core::ticked(run, step) && run.ticks.size() < core::kMaxTicks)
        run.ticks.emplace_back(step);
}

/// What was done in `other` meanwhile stays done.
void take_from(core::Run& run, const core::Run& other) {
    for (const std::string& tick : other.ticks)
        set_tick(run, tick, true);
    for (const core::Note& note : other.notes) {
        const std::string_view before = core::note_of(run, note.step);
        if (before == note.text)
            continue;
        core::set_note(run, note.step, before.empty() ? note.text : std::string(before) + '\n' + note.text);
    }
    if (!run.started)
        run.started = other.started;
}

}  // namespace

void restore_run(State& state, const core::Id& id, Changed& changed) {
    const core::Run before = *state.runs.find(id);
    if (!before.deleted || !state.runs.restore(id, state.now))
        return;
    changed.add(id);
    if (before.finished)
        return;
    std::vector<core::Id> others;
    for (const core::Run& run : state.runs.all())
        if (run.id != id && !run.deleted && !run.finished && run.person == before.person &&
            core::is_of(run, before.checklist))
            others.push_back(run.id);
    for (const core::Id& other : others) {
        const core::Run taken = *state.runs.find(other);
        state.runs.change(id, state.now, [&taken](core::Run& run) { take_from(run, taken); });
        state.runs.remove(other, state.now);
        changed.add(other);
    }
}

void serve(Turn& turn, const TickStep& tick) {
    if (!may_edit(turn.state) || !is_step_name(tick.checklist) || !is_step_name(tick.step))
        return;
    if (!change_run(turn, tick.checklist, [&tick](core::Run& run) { set_tick(run, tick.step, tick.done); }))
        return;
    offer_undo(turn.state, UndoOffer::What::Ticked, {TickStep{tick.checklist, tick.step, !tick.done}}, {tick});
}

void serve(Turn& turn, const EditNote& edit) {
    if (!may_edit(turn.state) || !is_step_name(edit.checklist) || !is_step_name(edit.step))
        return;
    if (change_run(turn, edit.checklist, [&edit](core::Run& run) { core::set_note(run, edit.step, edit.text); }))
        turn.state.steps.undone.clear();
}

void serve(Turn& turn, const OpenNote& open) {
    turn.state.guide_screen.note = open.open ? open.step : std::string();
    turn.state.guide_screen.note_wants_keyboard = open.open && may_edit(turn.state);
}

void serve(Turn& turn, const StartClock& start) {
    if (!may_edit(turn.state))
        return;
    change_run(turn, std::string(core::kFirstMeeting), [&](core::Run& run) {
        run.started = turn.state.now;
        run.planned_minutes = std::clamp(start.minutes, 5, core::kDayMinutes);
    });
}

void serve(Turn& turn, const StartOver& start) {
    State& state = turn.state;
    const core::Run* run = open_run(state, start.checklist);
    if (!may_edit(state) || run == nullptr || core::untouched(*run))
        return;
    const core::Id id = run->id;
    state.overlay = {};
    state.guide_screen.note.clear();
    state.guide_screen.step = 0;
    state.runs.remove(id, state.now);
    turn.changed.add(id);
    offer_undo(state, UndoOffer::What::StartedOver, {Restore{id}}, {start});
}

void serve(Turn& turn, const FinishRun& finish) {
    State& state = turn.state;
    const core::Run* run = state.runs.find(finish.run);
    if (!may_edit(state) || run == nullptr || run->deleted || run->finished)
        return;
    core::Entry entry;
    entry.id = core::make_id(turn.random());
    entry.created = entry.edited = state.now;
    state.journal.add(entry);
    state.journal.set_text(entry.id, finish.text, state.now);
    turn.changed.add(entry.id);
    state.runs.change(finish.run, state.now, [&](core::Run& finished) {
        finished.finished = state.now;
        finished.entry = entry.id;
    });
    turn.changed.add(finish.run);
    state.overlay = {};
    GuideScreen& screen = state.guide_screen;
    screen.note.clear();
    screen.step = 0;
    if (!screen.pages.empty())
        screen.pages.back() = {.kind = GuidePage::Kind::Run, .record = finish.run};
    offer_undo(state, UndoOffer::What::RunFinished, {ReopenRun{finish.run}}, {finish});
}

void serve(Turn& turn, const ReopenRun& reopen) {
    State& state = turn.state;
    const core::Run* run = state.runs.find(reopen.run);
    if (!may_edit(state) || run == nullptr || !run->finished)
        return;
    const std::optional<core::Id> entry = run->entry;
    state.runs.change(reopen.run, state.now, [](core::Run& open) {
        open.finished.reset();
        open.entry.reset();
    });
    turn.changed.add(reopen.run);
    if (entry && state.journal.remove(*entry, state.now))
        turn.changed.add(*entry);
    GuidePage* page = state.guide_screen.pages.empty() ? nullptr : &state.guide_screen.pages.back();
    if (page != nullptr && page->kind == GuidePage::Kind::Run && page->record == reopen.run) {
        state.guide_screen.company = run->person;
        *page = {.kind = GuidePage::Kind::Checklist,
                 .id = std::string(core::is_of(*run, core::kFirstMeeting) ? core::kFirstMeeting : run->checklist)};
    }
}

void serve(Turn& turn, const DeleteRun& gone) {
    State& state = turn.state;
    if (!may_edit(state) || !state.runs.remove(gone.run, state.now))
        return;
    turn.changed.add(gone.run);
    offer_undo(state, UndoOffer::What::RunDeleted, {Restore{gone.run}}, {gone});
}

}  // namespace duolog::app
