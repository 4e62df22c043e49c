// The guide's checklist and its runs.
#include <algorithm>
#include <string>
#include <utility>

#include "app/serve.h"
#include "core/checklists.h"

namespace duolog::app {
namespace {

void begin_run(Turn& turn, const core::Checklist& checklist, std::string_view first_step) {
    core::Run run;
    run.id = core::make_id(turn.random());
    run.created = run.edited = turn.state.now;
    run.checklist = checklist.name;
    run.ticks.emplace_back(first_step);
    turn.changed.add(run.id);
    turn.state.runs.add(std::move(run));
}

void set_tick(core::Run& run, const TickStep& tick) {
    if (!tick.done)
        std::erase(run.ticks, tick.step);
    else if (!core::ticked(run, tick.step) && run.ticks.size() < core::kMaxTicks)
        run.ticks.emplace_back(tick.step);
}

}  // namespace

void restore_run(State& state, const core::Id& id, Changed& changed) {
    const std::string checklist = state.runs.find(id)->checklist;
    std::vector<core::Id> others;
    for (const core::Run& run : state.runs.all())
        if (run.id != id && run.checklist == checklist && !run.deleted)
            others.push_back(run.id);
    if (!state.runs.restore(id, state.now))
        return;
    changed.add(id);
    for (const core::Id& other : others) {
        for (const std::string& tick : state.runs.find(other)->ticks)  // What was ticked meanwhile stays ticked.
            state.runs.change(id, state.now, [&tick](core::Run& run) { set_tick(run, {tick, true}); });
        state.runs.remove(other, state.now);
        changed.add(other);
    }
}

void serve(Turn& turn, const OpenChecklist&) {
    go_to(turn.state, Place::Guide, turn.changed);
    turn.state.guide_screen.checklist_open = true;
}

void serve(Turn& turn, const TickStep& tick) {
    State& state = turn.state;
    const core::Checklist& checklist = core::first_meeting();
    if (!may_edit(state) || !core::has_step(checklist, tick.step))
        return;
    const core::Run* run = core::current_run(state.runs, checklist);
    if (run == nullptr && !tick.done)
        return;
    if (run == nullptr) {
        begin_run(turn, checklist, tick.step);
    } else {
        const core::Id id = run->id;
        if (!state.runs.change(id, state.now, [&tick](core::Run& ticked) { set_tick(ticked, tick); }))
            return;
        turn.changed.add(id);
    }
    offer_undo(state, UndoOffer::What::Ticked, {TickStep{tick.step, !tick.done}}, {tick});
}

void serve(Turn& turn, const StartOver&) {
    State& state = turn.state;
    const core::Run* run = core::current_run(state.runs, core::first_meeting());
    if (!may_edit(state) || run == nullptr || run->ticks.empty())
        return;
    const core::Id id = run->id;
    state.overlay = {};
    state.runs.remove(id, state.now);
    turn.changed.add(id);
    offer_undo(state, UndoOffer::What::StartedOver, {Restore{id}}, {StartOver{}});
}

}  // namespace duolog::app
