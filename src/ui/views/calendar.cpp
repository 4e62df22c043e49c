// The file for other calendars: what it holds, what it tells, and what came of writing it.
#include <algorithm>
#include <string>

#include "ui/kit/blocks.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"
#include "ui/views/guide_pages.h"
#include "ui/views/notices.h"

namespace duolog::views {
namespace {

using text::Key;
using Kind = app::CalendarReport::Kind;

template <class Records>
std::int64_t count_of(const Records& records) {
    return std::count_if(records.all().begin(), records.all().end(),
                         [](const auto& record) { return !record.deleted; });
}

std::string report_words(const app::CalendarReport& report) {
    switch (report.kind) {
        case Kind::Saved:
            return kit::words(Key::CalendarSaved, {{"place", report.place}});
        case Kind::Passed:
            return std::string(kit::words(Key::CalendarPassed));
        case Kind::Failed:
            return std::string(kit::words(Key::CalendarFailed));
        case Kind::Nothing:
            break;
    }
    return std::string(kit::words(Key::CalendarNothing));
}

void report_view(const app::State& state, app::Actions& actions) {
    constexpr std::uint32_t kReport = 1;
    if (!state.calendar_report)
        return;
    kit::space(16);
    kit::notice(state.calendar_report->kind == Kind::Failed ? kit::NoticeKind::Warning : kit::NoticeKind::Quiet,
                kReport, report_words(*state.calendar_report),
                {{Key::Dismiss, [&actions] { actions.push_back(app::DismissCalendarReport{}); }}});
}

void names_view(const app::State& state, app::Actions& actions) {
    const kit::Card card(Key::TellNames);
    const bool told = state.guide_screen.calendar_names == app::CalendarNames::Told;
    if (kit::check_row({.key = "TellNamesBox",
                        .title = kit::words(Key::TellNames),
                        .caption = kit::words(Key::TellNamesHint),
                        .checked = told,
                        .struck = false}) == kit::RowPress::Box)
        actions.push_back(app::ChooseCalendarNames{told ? app::CalendarNames::LeftOut : app::CalendarNames::Told});
}

}  // namespace

void calendar_view(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::ToCalendar, kit::Room::Little);
    guide_bar(state, kit::words(Key::ToCalendar), PageMenu::None, actions);
    if (kit::layout() != kit::Layout::Split)
        notices_view(state, actions);
    kit::paragraph(kit::words(Key::CalendarText));
    kit::space(12);
    // What was deleted may still have to be taken out of a calendar.
    if (state.bookings.all().empty() && state.meetings.all().empty()) {
        kit::paragraph(kit::words(Key::CalendarNothing), kit::Voice::Quiet);
        return report_view(state, actions);
    }
    kit::paragraph(
        kit::words(Key::CalendarHolds, {{"meetings", kit::plural(Key::MeetingCount, count_of(state.meetings))},
                                        {"bookings", kit::plural(Key::BookingCount, count_of(state.bookings))}}),
        kit::Voice::Quiet);
    kit::space(16);
    names_view(state, actions);
    kit::space(16);
    // In a browser there is no folder.
    if (kit::button(state.folder.empty() ? Key::ShareCalendar : Key::SaveCalendar, kit::ButtonLook::Main,
                    kit::Icon::Calendar))
        actions.push_back(app::ExportCalendar{state.guide_screen.calendar_names});
    report_view(state, actions);
}

}  // namespace duolog::views
