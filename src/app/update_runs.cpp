// Times through a checklist.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "app/serve.h"
#include "core/checklists.h"

namespace duolog::app {

const core::Run* open_run(const State& state, std::string_view checklist) {
    const GuideScreen& screen = state.guide_screen;
    const core::Run* chosen = screen.run ? state.runs.find(*screen.run) : nullptr;
    if (chosen != nullptr && !chosen->deleted && !chosen->finished && core::is_of(*chosen, checklist))
        return chosen;
    return core::current_run(state.runs, checklist, screen.company);
}

/// The first step of the first meeting that was neither ticked nor noted; the summary when there is none.
void go_to_open_step(State& state) {
    std::size_t& step = state.guide_screen.step;
    step = 0;
    const core::Checklist* checklist =
        state.guide == nullptr ? nullptr : core::find_checklist(*state.guide, core::kFirstMeeting);
    const core::Run* run = open_run(state, core::kFirstMeeting);
    if (checklist == nullptr || run == nullptr)
        return;
    for (const core::Step* each : core::steps_of(*checklist)) {
        if (!core::ticked(*run, each->id) && core::note_of(*run, each->id).empty())
            return;
        ++step;
    }
}

namespace {

bool is_step_name(std::string_view name) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
    return !name.empty() && name.size() <= core::kMaxNameBytes && std::all_of(name.begin(), name.end(), fits);
}

/// The run that was meant, or the one that is open.
const core::Run* run_for(const State& state, const std::string& checklist, const std::optional<core::Id>& meant) {
    if (!meant)
        return open_run(state, checklist);
    const core::Run* run = state.runs.find(*meant);
    return run != nullptr && !run->deleted && !run->finished ? run : nullptr;
}

/// Makes the change in that run; where none is meant and none is open, one begins with it. The run's id; nothing when
/// it makes no difference.
template <class Change>
std::optional<core::Id> change_run(Turn& turn, const std::string& checklist, const std::optional<core::Id>& meant,
                                   Change&& change) {
    State& state = turn.state;
    if (const core::Run* run = run_for(state, checklist, meant)) {
        const core::Id id = run->id;
        if (!state.runs.change(id, state.now, change))
            return std::nullopt;
        turn.changed.add(id);
        return id;
    }
    if (meant)
        return std::nullopt;
    core::Run run;
    run.checklist = checklist;
    run.person = state.guide_screen.company;
    change(run);
    if (core::untouched(run))
        return std::nullopt;
    run.id = core::make_id(turn.random());
    run.created = run.edited = state.now;
    const core::Id id = run.id;
    turn.changed.add(id);
    state.runs.add(std::move(run));
    return id;
}

void set_tick(core::Run& run, std::string_view step, bool done) {
    if (!done)
        std::erase(run.ticks, step);
    else if (!core::ticked(run, step) && run.ticks.size() < core::kMaxTicks)
        run.ticks.emplace_back(step);
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
        bool all = true;
        state.runs.change(id, state.now, [&](core::Run& run) { all = core::merge_into(run, taken); });
        if (!all)
            continue;
        state.runs.remove(other, state.now);
        changed.add(other);
    }
}

void serve(Turn& turn, const TickStep& tick) {
    if (!may_edit(turn.state) || !is_step_name(tick.checklist) || !is_step_name(tick.step))
        return;
    const auto run = change_run(turn, tick.checklist, tick.run,
                                [&tick](core::Run& ticked) { set_tick(ticked, tick.step, tick.done); });
    if (!run)
        return;
    offer_undo(turn.state, UndoOffer::What::Unsaid, {TickStep{tick.checklist, tick.step, !tick.done, run}},
               {TickStep{tick.checklist, tick.step, tick.done, run}});
}

void serve(Turn& turn, const EditNote& edit) {
    if (!may_edit(turn.state) || !is_step_name(edit.checklist) || !is_step_name(edit.step))
        return;
    if (change_run(turn, edit.checklist, std::nullopt,
                   [&edit](core::Run& run) { core::set_note(run, edit.step, edit.text); }))
        turn.state.steps.undone.clear();
}

void serve(Turn& turn, const OpenNote& open) {
    turn.state.guide_screen.note = open.open ? open.step : std::string();
    ++turn.state.guide_screen.note_number;
    turn.state.guide_screen.note_wants_keyboard = open.open && may_edit(turn.state);
}

void serve(Turn& turn, const StartClock& start) {
    if (!may_edit(turn.state))
        return;
    change_run(turn, std::string(core::kFirstMeeting), std::nullopt, [&](core::Run& run) {
        run.started = turn.state.now;
        run.planned_minutes = std::clamp(start.minutes, 5, core::kDayMinutes);
    });
    go_to_open_step(turn.state);
}

void serve(Turn& turn, const StartOver& start) {
    State& state = turn.state;
    const core::Run* run = run_for(state, start.checklist, start.run);
    if (!may_edit(state) || run == nullptr || core::untouched(*run))
        return;
    const core::Id id = run->id;
    state.overlay = {};
    state.guide_screen.note.clear();
    ++state.guide_screen.note_number;
    state.guide_screen.step = 0;
    state.guide_screen.run.reset();
    state.runs.remove(id, state.now);
    turn.changed.add(id);
    offer_undo(state, UndoOffer::What::StartedOver, {Restore{id}}, {StartOver{start.checklist, id}});
}

namespace {

/// The page of a finish that was undone, as long as nobody has written on it; else a new one.
core::Id page_of(Turn& turn, const FinishRun& finish) {
    State& state = turn.state;
    const core::Entry* before = finish.page ? state.journal.find(*finish.page) : nullptr;
    if (before != nullptr && before->deleted && before->text == finish.text) {
        state.journal.restore(before->id, state.now);
        return *finish.page;
    }
    core::Entry entry;
    entry.id = core::make_id(turn.random());
    entry.created = entry.edited = state.now;
    state.journal.add(entry);
    state.journal.set_text(entry.id, finish.text, state.now);
    return entry.id;
}

/// It is the page on which this run is gone through.
bool is_page_of(const GuidePage& page, const core::Run& run) {
    return (page.kind == GuidePage::Kind::Checklist && core::is_of(run, page.id)) ||
           (page.kind == GuidePage::Kind::StepByStep && core::is_of(run, core::kFirstMeeting));
}

}  // namespace

void serve(Turn& turn, const FinishRun& finish) {
    State& state = turn.state;
    const core::Run* run = state.runs.find(finish.run);
    if (!may_edit(state) || run == nullptr || run->deleted || run->finished)
        return;
    const core::Id entry = page_of(turn, finish);
    turn.changed.add(entry);
    state.runs.change(finish.run, state.now, [&](core::Run& finished) {
        finished.finished = state.now;
        finished.entry = entry;
    });
    turn.changed.add(finish.run);
    state.overlay = {};
    GuideScreen& screen = state.guide_screen;
    screen.note.clear();
    screen.step = 0;
    screen.run.reset();
    if (!screen.pages.empty() && is_page_of(screen.pages.back(), *run))
        screen.pages.back() = {.kind = GuidePage::Kind::Run, .record = finish.run};
    offer_undo(state, UndoOffer::What::RunFinished, {ReopenRun{finish.run, finish.text}},
               {FinishRun{finish.run, finish.text, entry}});
}

/// A page on which somebody has written since stays.
void serve(Turn& turn, const ReopenRun& reopen) {
    State& state = turn.state;
    const core::Run* run = state.runs.find(reopen.run);
    if (!may_edit(state) || run == nullptr || !run->finished)
        return;
    const core::Entry* entry = run->entry ? state.journal.find(*run->entry) : nullptr;
    if (entry != nullptr && entry->text == reopen.text && state.journal.remove(entry->id, state.now))
        turn.changed.add(*run->entry);
    state.runs.change(reopen.run, state.now, [](core::Run& open) {
        open.finished.reset();
        open.entry.reset();
    });
    turn.changed.add(reopen.run);
    serve(turn, OpenRun{reopen.run});
    GuidePage* page = state.guide_screen.pages.empty() ? nullptr : &state.guide_screen.pages.back();
    if (page != nullptr && page->kind == GuidePage::Kind::Run && page->record == reopen.run) {
        *page = {.kind = GuidePage::Kind::Checklist,
                 .id = std::string(core::is_of(*run, core::kFirstMeeting) ? core::kFirstMeeting : run->checklist)};
    }
}

void serve(Turn& turn, const OpenRun& open) {
    State& state = turn.state;
    const core::Run* run = state.runs.find(open.run);
    if (run == nullptr || run->deleted || run->finished)
        return;
    state.guide_screen.company = run->person;
    state.guide_screen.run = open.run;
    state.guide_screen.note.clear();
    ++state.guide_screen.note_number;
    go_to_open_step(state);
}

void serve(Turn& turn, const PrepareNext& prepare) {
    State& state = turn.state;
    const core::Run* run = state.runs.find(prepare.run);
    if (run == nullptr)
        return;
    state.guide_screen.company = run->person;
    state.guide_screen.run.reset();
    serve(turn, FollowGuidePage{{.kind = GuidePage::Kind::Checklist, .id = std::string(core::kBeforeAMeeting)}});
    const core::Run* next = open_run(state, core::kBeforeAMeeting);
    if (next == nullptr || core::note_of(*next, core::kWhatWasAgreed).empty())
        serve(turn, EditNote{std::string(core::kBeforeAMeeting), std::string(core::kWhatWasAgreed), prepare.text});
}

void serve(Turn& turn, const DeleteRun& gone) {
    State& state = turn.state;
    if (!may_edit(state) || !state.runs.remove(gone.run, state.now))
        return;
    turn.changed.add(gone.run);
    offer_undo(state, UndoOffer::What::RunDeleted, {Restore{gone.run}}, {gone});
}

}  // namespace duolog::app
