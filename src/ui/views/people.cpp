// The people whom one meets, and one of them.
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/people.h"
#include "text/dates.h"
#include "ui/kit/blocks.h"
#include "ui/kit/choices.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/slider.h"
#include "ui/kit/text_fields.h"
#include "ui/kit/widgets.h"
#include "ui/views/guide_pages.h"
#include "ui/views/guide_words.h"
#include "ui/views/notices.h"

namespace duolog::views {
namespace {

using app::GuidePage;
using text::Key;

constexpr std::array<std::pair<core::PersonRole, Key>, 3> kRoles{{{core::PersonRole::Mentee, Key::RoleMentee},
                                                                  {core::PersonRole::Mentor, Key::RoleMentor},
                                                                  {core::PersonRole::Other, Key::RoleOther}}};

Key role_words(core::PersonRole role) {
    for (const auto& [known, key] : kRoles)
        if (known == role)
            return key;
    return Key::RoleOther;
}

core::Day today_of(const app::State& state) { return core::day_of(state.now); }

void meetings_card(const app::State& state, Key heading, const std::vector<const core::Meeting*>& meetings,
                   app::Actions& actions) {
    if (meetings.empty())
        return;
    constexpr std::size_t kMostShown = 50;
    kit::section_heading(heading);
    const kit::Card card(heading);
    for (std::size_t i = 0; i < meetings.size() && i < kMostShown; ++i)
        meeting_row(state, *meetings[i], actions);
}

void plan_button(const app::State& state, const std::optional<core::Id>& person, app::Actions& actions) {
    if (!writable(state))
        return;
    kit::space(16);
    if (kit::button(Key::PlanMeeting, kit::ButtonLook::Plain, kit::Icon::Calendar))
        actions.push_back(app::PlanMeeting{person});
}

void people_list(const app::State& state, app::Actions& actions) {
    kit::section_heading(Key::PeopleList);
    const std::vector<const core::Person*> people = core::people_by_name(state.people);
    {
        const kit::Card card(Key::PeopleList);
        if (people.empty())
            kit::quiet_row(kit::words(Key::NobodyYet));
        for (const core::Person* person : people) {
            const kit::IdScope scope(person->id);
            if (kit::link_row({.key = "Person",
                               .title = person->name,
                               .caption = kit::words(role_words(person->role)),
                               .icon = kit::Icon::People}))
                actions.push_back(app::FollowGuidePage{{.kind = GuidePage::Kind::Person, .record = person->id}});
        }
    }
    kit::space(12);
    new_person_view(state, actions);
}

void name_view(const app::State& state, const core::Person& person, app::Actions& actions) {
    std::string name = typed_or(state, person.id, person.name);
    const kit::LineReport report = kit::line_field({.slot = kit::LineSlot::PersonName,
                                                    .id = kit::text_id(person.id),
                                                    .label = Key::PersonName,
                                                    .placeholder = Key::PersonName,
                                                    .max_bytes = core::kMaxPersonNameBytes,
                                                    .read_only = !writable(state)},
                                                   name);
    if (report.changed)
        actions.push_back(app::EditPerson{person.id, name, person.role, person.language});
}

void role_view(const app::State& state, const core::Person& person, app::Actions& actions) {
    kit::section_heading(Key::PersonRole);
    std::vector<kit::Choice> choices;
    for (const auto& [role, key] : kRoles)
        choices.push_back({key, person.role == role});
    if (const auto chosen = kit::segmented(Key::PersonRole, choices))
        actions.push_back(app::EditPerson{person.id, typed_or(state, person.id, person.name), kRoles.at(*chosen).first,
                                          person.language});
}

}  // namespace

void new_person_view(const app::State& state, app::Actions& actions) {
    if (!writable(state))
        return;
    std::string name = state.guide_screen.new_person;
    const kit::LineReport report = kit::line_field({.slot = kit::LineSlot::NewPerson,
                                                    .id = state.guide_screen.new_person_number,
                                                    .label = Key::NewPerson,
                                                    .placeholder = Key::NewPerson,
                                                    .icon = kit::Icon::Add,
                                                    .enter = kit::EnterKey::Add,
                                                    .max_bytes = core::kMaxPersonNameBytes},
                                                   name);
    if (report.changed)
        actions.push_back(app::EditNewPerson{name});
    if (report.submitted)
        actions.push_back(app::AddPerson{});
    if (!name.empty()) {
        kit::space(8);
        if (kit::button(Key::AddPerson, kit::ButtonLook::Plain, kit::Icon::Add))
            actions.push_back(app::AddPerson{});
    }
}

void language_view(const app::State& state, const core::Person& person, app::Actions& actions) {
    kit::section_heading(Key::TheirLanguage);
    std::vector<kit::Choice> choices{{Key::SameLanguage, person.language.empty()}};
    for (const text::Language& language : text::languages())
        choices.push_back({Key::TheirLanguage, person.language == language.tag, language.name});
    if (const auto chosen = kit::chips(Key::TheirLanguage, choices))
        actions.push_back(app::EditPerson{person.id, typed_or(state, person.id, person.name), person.role,
                                          *chosen == 0 ? "" : text::languages().at(*chosen - 1).tag});
    kit::space(4);
    kit::paragraph(kit::words(Key::TheirLanguageHint), kit::Voice::Caption);
}

void meeting_row(const app::State& state, const core::Meeting& meeting, app::Actions& actions) {
    const kit::IdScope scope(meeting.id);
    const std::string title = meeting_title(state, meeting), when = meeting_when(state, meeting);
    if (kit::link_row({.key = "Meeting",
                       .title = title,
                       .caption = meeting.place.empty() ? when : when + ", " + meeting.place,
                       .icon = kit::Icon::Calendar,
                       .emphasised = false}))
        actions.push_back(app::FollowGuidePage{{.kind = GuidePage::Kind::Meeting, .record = meeting.id}});
}

void people_view(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::People, kit::Room::Little);
    guide_bar(state, kit::words(Key::People), PageMenu::None, actions);
    if (kit::layout() != kit::Layout::Split)
        notices_view(state, actions);
    const auto coming = core::meetings_to_come(state.meetings, today_of(state));
    if (coming.empty())
        kit::paragraph(kit::words(Key::NoMeetings), kit::Voice::Quiet);
    meetings_card(state, Key::ComingMeetings, coming, actions);
    plan_button(state, state.guide_screen.company, actions);
    people_list(state, actions);
    meetings_card(state, Key::PastMeetings, core::meetings_past(state.meetings, today_of(state)), actions);
}

void person_view(const app::State& state, const GuidePage& page, app::Actions& actions) {
    const core::Person* person = state.people.find(page.record);
    if (person == nullptr)
        return unknown_page(state, actions);
    const kit::IdScope scope(person->id);
    const kit::ScrollArea scroll(Key::PeopleList, kit::Room::Little);
    guide_bar(state, person->name, writable(state) ? PageMenu::Shown : PageMenu::None, actions);
    if (kit::layout() != kit::Layout::Split)
        notices_view(state, actions);
    kit::section_heading(kit::words(Key::PersonName), "FieldName");
    name_view(state, *person, actions);
    if (writable(state)) {
        role_view(state, *person, actions);
        language_view(state, *person, actions);
    }
    const auto coming = core::meetings_to_come(state.meetings, today_of(state), person->id);
    meetings_card(state, Key::ComingMeetings, coming, actions);
    plan_button(state, person->id, actions);
    const std::vector<const core::Run*> kept = core::finished_runs_with(state.runs, person->id);
    if (!kept.empty()) {
        kit::section_heading(Key::KeptTogether);
        const kit::Card card(Key::KeptTogether);
        for (const core::Run* run : kept)
            run_row(state, *run, actions);
    }
    meetings_card(state, Key::PastMeetings, core::meetings_past(state.meetings, today_of(state), person->id), actions);
}

}  // namespace duolog::views
