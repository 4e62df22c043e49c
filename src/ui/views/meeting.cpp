// One meeting: its day, time, length and place.
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "core/people.h"
#include "ui/kit/blocks.h"
#include "ui/kit/choices.h"
#include "ui/kit/month.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/text_fields.h"
#include "ui/kit/widgets.h"
#include "ui/views/entry_row.h"
#include "ui/views/guide_pages.h"
#include "ui/views/guide_words.h"
#include "ui/views/notices.h"
#include "ui/views/time_sliders.h"

namespace duolog::views {
namespace {

using app::GuidePage;
using text::Key;

constexpr int kUsualMinute = 10 * 60;
constexpr int kQuarter = 15, kLongest = 180;

void day_view(const app::State& state, const core::Meeting& meeting, app::Actions& actions) {
    kit::Month month{.name = Key::MeetingDay,
                     .shown = state.guide_screen.month.value_or(meeting.day),
                     .today = core::day_of(state.now),
                     .chosen = meeting.day};
    for (const core::Meeting* other : core::meetings_to_come(state.meetings, month.today))
        if (other->id != meeting.id)
            month.marked.push_back(other->day);
    const kit::MonthReport report = kit::month(month);
    if (report.chosen) {
        core::Meeting moved = meeting;
        moved.day = *report.chosen;
        actions.push_back(app::ChangeMeeting{std::move(moved)});
    }
    if (report.shown)
        actions.push_back(app::ShowMonth{*report.shown});
}

void kind_view(const core::Meeting& meeting, app::Actions& actions) {
    static constexpr std::array kKinds{core::MeetingKind::Meeting, core::MeetingKind::Review};
    const kit::KeyScope scope(Key::MeetingKind);  // The page has a list that is called a meeting too.
    const auto chosen = kit::segmented(
        Key::MeetingKind, {{Key::Meeting, meeting.kind == kKinds[0]}, {Key::Review, meeting.kind == kKinds[1]}});
    if (!chosen || kKinds.at(*chosen) == meeting.kind)
        return;
    core::Meeting changed = meeting;
    changed.kind = kKinds.at(*chosen);
    actions.push_back(app::ChangeMeeting{std::move(changed)});
}

/// What one goes through before, in and after it.
std::array<const char*, 3> checklists_of(const core::Meeting& meeting) {
    if (meeting.kind == core::MeetingKind::Review)
        return {"before-a-meeting", "mid-way-review", "closing"};
    return {"before-a-meeting", "during-a-meeting", "after-a-meeting"};
}

void place_view(const app::State& state, const core::Meeting& meeting, app::Actions& actions) {
    std::string place = typed_or(state, meeting.id, meeting.place);
    const kit::LineReport report = kit::line_field({.slot = kit::LineSlot::Place,
                                                    .id = kit::text_id(meeting.id),
                                                    .label = Key::MeetingPlace,
                                                    .placeholder = Key::MeetingPlace,
                                                    .language = language_of(place),
                                                    .max_bytes = core::kMaxPlaceBytes,
                                                    .read_only = !writable(state)},
                                                   place);
    if (!report.changed)
        return;
    core::Meeting changed = meeting;
    changed.place = std::move(place);
    actions.push_back(app::ChangeMeeting{std::move(changed)});
}

}  // namespace

void meeting_fields(const app::State& state, const core::Meeting& kept, app::Actions& actions) {
    core::Meeting meeting = kept;
    meeting.place = typed_or(state, kept.id, kept.place);
    day_view(state, meeting, actions);
    kit::space(12);
    {
        const kit::Card card(Key::Meeting);
        if (!meeting.minute && kit::link_row({.key = "AddTime", .title = kit::words(Key::MeetingTime)})) {
            core::Meeting timed = meeting;
            timed.minute = kUsualMinute;
            actions.push_back(app::ChangeMeeting{std::move(timed)});
        }
        const auto minute = meeting.minute ? slid(time_slider(*meeting.minute)) : std::nullopt;
        if (minute) {
            core::Meeting moved = meeting;
            moved.minute = *minute;
            actions.push_back(app::ChangeMeeting{std::move(moved)});
        }
        if (const auto length = slid(length_slider(meeting.length_minutes, kLongest, kQuarter))) {
            core::Meeting changed = meeting;
            changed.length_minutes = *length;
            actions.push_back(app::ChangeMeeting{std::move(changed)});
        }
    }
    kit::section_heading(kit::words(Key::MeetingPlace), "FieldName");
    place_view(state, meeting, actions);
}

void meeting_view(const app::State& state, const GuidePage& page, app::Actions& actions) {
    const core::Meeting* meeting = state.meetings.find(page.record);
    if (meeting == nullptr)
        return unknown_page(state, actions);
    const kit::IdScope scope(meeting->id);
    const kit::ScrollArea scroll(Key::Meeting, kit::Room::Little);
    guide_bar(state, meeting_title(state, *meeting), writable(state) ? PageMenu::Shown : PageMenu::None, actions);
    if (kit::layout() != kit::Layout::Split)
        notices_view(state, actions);
    kit::paragraph(meeting_when(state, *meeting), kit::Voice::Quiet);
    kit::space(12);
    if (writable(state)) {
        kind_view(*meeting, actions);
        kit::space(12);
        meeting_fields(state, *meeting, actions);
    }
    if (state.guide == nullptr)
        return;
    kit::section_heading(Key::Checklists);
    const kit::Card card(Key::Checklists);
    for (const char* id : checklists_of(*meeting)) {
        const core::Checklist* checklist = core::find_checklist(*state.guide, id);
        if (checklist == nullptr)
            continue;
        const kit::NameScope list(id);
        if (kit::link_row({.key = "MeetingChecklist",
                           .title = checklist->title,
                           .caption = checklist->summary,
                           .icon = kit::Icon::Checklist,
                           .emphasised = false})) {
            actions.push_back(app::ChooseCompany{meeting->person});
            actions.push_back(app::FollowGuidePage{{.kind = GuidePage::Kind::Checklist, .id = checklist->id}});
        }
    }
}

}  // namespace duolog::views
