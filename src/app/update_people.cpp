// The people whom one meets, and the meetings with them.
#include <algorithm>
#include <string>
#include <utility>

#include "app/serve.h"
#include "core/people.h"
#include "core/spaces.h"
#include "core/utf8.h"

namespace duolog::app {

std::string line_of(std::string_view typed, std::size_t most) {
    std::string line = core::one_line(core::repaired_utf8(typed));
    line.resize(core::utf8_prefix(line, most).size());
    return core::one_line(line);
}

core::Day kept_day(const core::Day& day) {
    constexpr std::int32_t kFirstYear = 1900, kLastYear = 2200;
    return core::day_from_epoch(std::clamp(core::days_since_epoch(day), core::days_since_epoch({kFirstYear, 1, 1}),
                                           core::days_since_epoch({kLastYear, 12, 31})));
}

void leave_page_of(State& state, const core::Id& id) {
    std::erase_if(state.guide_screen.pages, [&](const GuidePage& page) { return page.record == id; });
}

namespace {

constexpr std::int64_t kUsualDaysToNext = 28;
constexpr std::int32_t kUsualHour = 10;
constexpr std::int32_t kLeastMinutes = 5;

const core::Person* shown_person(const State& state, const core::Id& id) {
    const core::Person* person = state.people.find(id);
    return person != nullptr && !person->deleted ? person : nullptr;
}

/// What may be kept of what was asked for: a day that the format has, a time of the day.
core::Meeting kept(core::Meeting meeting) {
    meeting.day = kept_day(meeting.day);
    if (meeting.minute)
        meeting.minute = std::clamp(*meeting.minute, 0, core::kDayMinutes - 1);
    meeting.length_minutes = std::clamp(meeting.length_minutes, kLeastMinutes, core::kDayMinutes);
    meeting.place = line_of(meeting.place, core::kMaxPlaceBytes);
    return meeting;
}

/// What stands in the field of a name or a place; the record has it without needless spaces.
void keep_typed(State& state, const core::Id& id, const std::string& typed) {
    state.guide_screen.typed_record = id;
    state.guide_screen.typed = typed;
}

}  // namespace

void serve(Turn& turn, const ChooseCompany& choose) {
    State& state = turn.state;
    if (choose.person && shown_person(state, *choose.person) == nullptr)
        return serve(turn, ChooseCompany{});
    state.guide_screen.company = choose.person;
    state.guide_screen.run.reset();
    state.guide_screen.note.clear();
    ++state.guide_screen.note_number;
    go_to_open_step(state);
}

void serve(Turn& turn, const EditNewPerson& edit) { turn.state.guide_screen.new_person = edit.name; }

void serve(Turn& turn, const AddPerson&) {
    State& state = turn.state;
    const std::string name = line_of(state.guide_screen.new_person, core::kMaxPersonNameBytes);
    if (!may_edit(state) || name.empty())
        return;
    core::Person person;
    person.id = core::make_id(turn.random());
    person.created = person.edited = state.now;
    person.name = name;
    turn.changed.add(person.id);
    state.guide_screen.company = person.id;
    state.guide_screen.run.reset();
    state.guide_screen.new_person.clear();
    ++state.guide_screen.new_person_number;
    state.people.add(std::move(person));
}

void serve(Turn& turn, const EditPerson& edit) {
    State& state = turn.state;
    if (!may_edit(state) || shown_person(state, edit.id) == nullptr)
        return;
    const std::string name = line_of(edit.name, core::kMaxPersonNameBytes);
    keep_typed(state, edit.id, edit.name);
    const bool changes = state.people.change(edit.id, state.now, [&](core::Person& person) {
        if (!name.empty())
            person.name = name;
        person.role = edit.role;
        if (edit.language.empty() || is_language_tag(edit.language))
            person.language = edit.language;
    });
    if (!changes)
        return;
    turn.changed.add(edit.id);
    state.steps.undone.clear();
}

void serve(Turn& turn, const DeletePerson& gone) {
    State& state = turn.state;
    if (!may_edit(state) || shown_person(state, gone.id) == nullptr)
        return;
    state.overlay = {};
    state.people.remove(gone.id, state.now);
    turn.changed.add(gone.id);
    leave_page_of(state, gone.id);
    if (state.guide_screen.company == gone.id)
        state.guide_screen.company.reset();
    offer_undo(state, UndoOffer::What::PersonDeleted, {Restore{gone.id}}, {gone});
}

void serve(Turn& turn, const PlanMeeting& plan) {
    State& state = turn.state;
    if (!may_edit(state))
        return;
    core::Meeting meeting;
    meeting.id = core::make_id(turn.random());
    meeting.created = meeting.edited = state.now;
    meeting.person = plan.person;
    meeting.day = core::day_from_epoch(core::days_since_epoch(core::day_of(state.now)) + kUsualDaysToNext);
    meeting.minute = kUsualHour * 60;
    turn.changed.add(meeting.id);
    state.meetings.add(meeting);
    state.guide_screen.month.reset();
    if (plan.open)
        serve(turn, FollowGuidePage{{.kind = GuidePage::Kind::Meeting, .record = meeting.id}});
}

void serve(Turn& turn, const ChangeMeeting& change) {
    State& state = turn.state;
    if (!may_edit(state))
        return;
    const core::Meeting wanted = kept(change.meeting);
    keep_typed(state, wanted.id, change.meeting.place);
    const bool changes = state.meetings.change(wanted.id, state.now, [&](core::Meeting& meeting) {
        meeting.person = wanted.person;
        meeting.day = wanted.day;
        meeting.minute = wanted.minute;
        meeting.length_minutes = wanted.length_minutes;
        meeting.place = wanted.place;
        meeting.kind = wanted.kind;
    });
    if (!changes)
        return;
    turn.changed.add(wanted.id);
    state.steps.undone.clear();
}

void serve(Turn& turn, const DeleteMeeting& gone) {
    State& state = turn.state;
    const core::Meeting* meeting = state.meetings.find(gone.id);
    if (!may_edit(state) || meeting == nullptr || meeting->deleted)
        return;
    state.overlay = {};
    state.meetings.remove(gone.id, state.now);
    turn.changed.add(gone.id);
    leave_page_of(state, gone.id);
    offer_undo(state, UndoOffer::What::MeetingDeleted, {Restore{gone.id}}, {gone});
}

void serve(Turn& turn, const ShowMonth& show) { turn.state.guide_screen.month = show.month; }

}  // namespace duolog::app
