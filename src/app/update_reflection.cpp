// Reflection time: what is under way and held.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/serve.h"
#include "core/journal.h"
#include "core/reflection.h"

namespace duolog::app {
namespace {

constexpr std::int32_t kNoon = 12 * 60;

const core::Reflection* shown_reflection(const State& state, const core::Id& id) {
    const core::Reflection* reflection = state.reflections.find(id);
    return reflection != nullptr && !reflection->deleted ? reflection : nullptr;
}

std::int32_t kept_minutes(std::int32_t minutes) {
    return std::clamp(minutes, core::kShortestReflection, core::kLongestReflection);
}

core::Moment later(const core::Moment& moment, std::int64_t minutes) {
    return {{moment.at.ms + minutes * core::kMinuteMs}, moment.offset_minutes};
}

core::Moment noon(const core::Day& day, std::int32_t offset_minutes) {
    const std::int64_t shown = core::days_since_epoch(day) * core::kDayMs + kNoon * core::kMinuteMs;
    return {{shown - offset_minutes * core::kMinuteMs}, offset_minutes};
}

/// Now, or when it was planned to end, whichever is earlier; never before it began, whatever the clock does.
core::Moment end_of(const core::Reflection& reflection, const core::Moment& now) {
    if (now.at < reflection.started.at)
        return reflection.started;
    const core::Instant planned = core::planned_end(reflection);
    return now.at < planned ? now : core::Moment{planned, reflection.started.offset_minutes};
}

void close_block_page(State& state) {
    std::erase_if(state.guide_screen.pages, [](const GuidePage& page) { return page.kind == GuidePage::Kind::Block; });
}

}  // namespace

void end_blocks(State& state, const std::optional<core::Id>& but, Changed& changed) {
    std::vector<core::Id> open;
    for (const core::Reflection& reflection : state.reflections.all())
        if (reflection.id != but && !reflection.deleted && !reflection.ended)
            open.push_back(reflection.id);
    for (const core::Id& id : open) {
        state.reflections.change(id, state.now, [&state](core::Reflection& block) {
            block.ended = core::Moment{end_of(block, state.now).at, block.started.offset_minutes};
        });
        changed.add(id);
    }
}

void serve(Turn& turn, const StartReflection& start) {
    State& state = turn.state;
    if (!may_edit(state))
        return;
    core::Reflection reflection;
    reflection.id = core::make_id(turn.random());
    reflection.created = reflection.edited = reflection.started = state.now;
    reflection.planned_minutes = kept_minutes(start.minutes);
    reflection.look_back = start.look_back;
    reflection.prompt = line_of(start.prompt, core::kMaxPromptBytes);
    reflection.booking = start.booking;
    const core::Id id = reflection.id;
    end_blocks(state, std::nullopt, turn.changed);
    turn.changed.add(id);
    state.reflections.add(std::move(reflection));
    offer_undo(state, UndoOffer::What::Unsaid, {DeleteReflection{id}}, {Restore{id}});
    state.overlay = {};
    close_block_page(state);
    serve(turn, FollowGuidePage{{.kind = GuidePage::Kind::Block}});
}

void serve(Turn& turn, const NextPrompt& next) {
    State& state = turn.state;
    const core::Reflection* under_way = core::reflection_under_way(state.reflections);
    if (!may_edit(state) || under_way == nullptr)
        return;
    const core::Id id = under_way->id;
    const bool changes = state.reflections.change(id, state.now, [&next](core::Reflection& reflection) {
        reflection.look_back = next.look_back;
        reflection.prompt = line_of(next.prompt, core::kMaxPromptBytes);
    });
    if (!changes)
        return;
    turn.changed.add(id);
    state.steps.undone.clear();
}

namespace {

/// The page of an end that was undone, as long as nobody has written on it; else a new one.
core::Id page_of(Turn& turn, const EndReflection& end) {
    State& state = turn.state;
    const core::Entry* before = end.page ? state.journal.find(*end.page) : nullptr;
    if (before != nullptr && before->deleted && before->text == end.text) {
        state.journal.restore(before->id, state.now);
        return *end.page;
    }
    core::Entry entry;
    entry.id = core::make_id(turn.random());
    entry.created = entry.edited = state.now;
    state.journal.add(entry);
    state.journal.set_text(entry.id, end.text, state.now);
    return entry.id;
}

/// To be written on; blank or not, it is the block's and stays.
void open_to_write(Turn& turn, const core::Id& entry) {
    serve(turn, OpenEntry{entry});
    JournalScreen& screen = turn.state.journal_screen;
    if (screen.open != entry)
        return;
    screen.started_here = false;
    screen.wants_keyboard = true;
}

}  // namespace

void serve(Turn& turn, const EndReflection& end) {
    State& state = turn.state;
    const core::Reflection* reflection = shown_reflection(state, end.id);
    if (!may_edit(state) || reflection == nullptr)
        return;
    if (reflection->ended && reflection->entry && !end.page)
        return open_to_write(turn, *reflection->entry);
    const bool was_ended = reflection->ended.has_value();
    const core::Moment ended = reflection->ended.value_or(end.ended.value_or(end_of(*reflection, state.now)));
    const core::Id entry = page_of(turn, end);
    turn.changed.add(entry);
    state.reflections.change(end.id, state.now, [&](core::Reflection& held) {
        held.ended = ended;
        held.entry = entry;
    });
    turn.changed.add(end.id);
    close_block_page(state);
    open_to_write(turn, entry);
    offer_undo(state, UndoOffer::What::ReflectionEnded, {ReopenReflection{end.id, end.text, was_ended}},
               {EndReflection{end.id, end.text, entry, ended}});
}

namespace {

/// A page that says nothing or `text` goes; whoever stood on it is to be led back. True when somebody did.
bool bin_page(Turn& turn, const core::Entry& entry, const std::string& text) {
    State& state = turn.state;
    if (entry.deleted || (entry.text != text && !core::blank(entry)))
        return false;
    const bool stood_there = state.place == Place::Journal && state.journal_screen.open == entry.id;
    if (state.journal_screen.open == entry.id)
        state.journal_screen = {};
    state.journal.remove(entry.id, state.now);
    turn.changed.add(entry.id);
    return stood_there;
}

}  // namespace

/// A page on which somebody has written since stays. The block goes on while its time is not over and no other has
/// begun.
void serve(Turn& turn, const ReopenReflection& reopen) {
    State& state = turn.state;
    const core::Reflection* reflection = shown_reflection(state, reopen.id);
    if (!may_edit(state) || reflection == nullptr || !reflection->ended)
        return;
    const core::Entry* entry = reflection->entry ? state.journal.find(*reflection->entry) : nullptr;
    const bool stood_there = entry != nullptr && bin_page(turn, *entry, reopen.text);
    const bool goes_on = !reopen.was_ended && state.now.at < core::planned_end(*reflection) &&
                         core::reflection_under_way(state.reflections) == nullptr;
    const bool changes = state.reflections.change(reopen.id, state.now, [goes_on](core::Reflection& open) {
        if (goes_on)
            open.ended.reset();
        open.entry.reset();
    });
    if (changes)
        turn.changed.add(reopen.id);
    if (goes_on && stood_there)
        serve(turn, FollowGuidePage{{.kind = GuidePage::Kind::Block}});
}

void serve(Turn& turn, const EnterReflection& enter) {
    State& state = turn.state;
    const core::Day day = kept_day(enter.day);
    if (!may_edit(state) || core::day_of(state.now) < day)
        return;
    core::Reflection reflection;
    reflection.id = core::make_id(turn.random());
    reflection.created = reflection.edited = state.now;
    reflection.started = noon(day, state.now.offset_minutes);
    reflection.planned_minutes = kept_minutes(enter.minutes);
    reflection.ended = later(reflection.started, reflection.planned_minutes);
    turn.changed.add(reflection.id);
    const core::Id id = reflection.id;
    state.reflections.add(std::move(reflection));
    offer_undo(state, UndoOffer::What::Unsaid, {DeleteReflection{id}}, {Restore{id}});
    serve(turn, FollowGuidePage{{.kind = GuidePage::Kind::HeldReflection, .record = id}});
}

void serve(Turn& turn, const ChangeReflection& change) {
    State& state = turn.state;
    const core::Reflection* held = shown_reflection(state, change.id);
    const core::Day day = kept_day(change.day);
    if (!may_edit(state) || held == nullptr || !held->ended || core::day_of(state.now) < day)
        return;
    const std::int32_t minutes = kept_minutes(change.minutes);
    const std::int64_t days = core::days_since_epoch(day) - core::days_since_epoch(core::day_of(held->started));
    const std::int64_t minutes_now = core::minutes_of(*held, state.now.at);
    if (!change.ended && days == 0 && minutes == minutes_now)
        return;
    const bool moves_only = days != 0 && change.minutes == minutes_now;
    const core::Moment started = change.started.value_or(later(held->started, days * core::kDayMinutes));
    const core::Moment same_end = later(*held->ended, days * core::kDayMinutes);
    const core::Moment ended = change.ended.value_or(moves_only ? same_end : later(started, minutes));
    const ChangeReflection as_it_was{change.id, core::day_of(held->started), minutes, held->started, held->ended};
    state.reflections.change(change.id, state.now, [&](core::Reflection& changed) {
        changed.started = started;
        changed.ended = ended;
    });
    turn.changed.add(change.id);
    // Taken back in the order in which it was done: what goes on again has no day and no end to change back.
    if (state.undo && state.undo->what == UndoOffer::What::ReflectionEnded)
        state.undo.reset();
    note_change(state, change.id, as_it_was, ChangeReflection{change.id, day, minutes, started, ended});
}

void serve(Turn& turn, const DeleteReflection& gone) {
    State& state = turn.state;
    if (!may_edit(state) || shown_reflection(state, gone.id) == nullptr)
        return;
    state.overlay = {};
    state.reflections.remove(gone.id, state.now);
    turn.changed.add(gone.id);
    leave_page_of(state, gone.id);
    offer_undo(state, UndoOffer::What::ReflectionDeleted, {Restore{gone.id}}, {gone});
}

}  // namespace duolog::app
