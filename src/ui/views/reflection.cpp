// Reflection time: the week against its aim, a block to begin, what is booked, and what was reached.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/reflection.h"
#include "text/dates.h"
#include "ui/kit/blocks.h"
#include "ui/kit/chart.h"
#include "ui/kit/choices.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/time_cards.h"
#include "ui/kit/widgets.h"
#include "ui/views/guide_pages.h"
#include "ui/views/guide_words.h"
#include "ui/views/notices.h"
#include "ui/views/reflection_words.h"
#include "ui/views/time_words.h"

namespace duolog::views {
namespace {

using app::GuidePage;
using core::LookBack;
using text::Key;

constexpr std::array<std::pair<LookBack, Key>, 3> kLookBacks{
    {{LookBack::Day, Key::LookBackDay}, {LookBack::Week, Key::LookBackWeek}, {LookBack::Year, Key::LookBackYear}}};
constexpr std::array kMinutes{15, 30, 60, 120};

core::Day today_of(const app::State& state) { return core::day_of(state.now); }

app::Action follow(GuidePage::Kind kind, const core::Id& record = {}) {
    return app::FollowGuidePage{{.kind = kind, .record = record}};
}

bool key_row(Key title, Key hint, kit::Icon icon) {
    const kit::KeyScope scope(title);
    return kit::link_row({.key = text::key_name(title),
                          .title = kit::words(title),
                          .caption = hint == Key::Count ? std::string_view() : kit::words(hint),
                          .icon = icon,
                          .emphasised = false});
}

app::StartReflection block_of(const app::State& state, std::int32_t minutes) {
    const LookBack look_back = state.guide_screen.look_back;
    app::StartReflection start{minutes, look_back, std::string(question_of_day(state, look_back))};
    const core::Occurrence next = core::next_booking(state.bookings, app::local_now(state));
    if (next.booking != nullptr && next.going_on)
        start.booking = next.booking->id;
    return start;
}

/// One tap, nothing asked: in a booking that goes on, what is left of it.
std::int32_t minutes_at_once(const app::State& state) {
    const core::LocalTime now = app::local_now(state);
    const core::Occurrence next = core::next_booking(state.bookings, now);
    if (next.booking == nullptr || !next.going_on)
        return state.guide_screen.block_minutes;
    const std::int64_t days = core::days_since_epoch(now.day) - core::days_since_epoch(next.day);
    const std::int64_t since = days * core::kDayMinutes + now.hour * 60 + now.minute - next.booking->minute;
    return next.booking->length_minutes - static_cast<std::int32_t>(since);
}

void begin_view(const app::State& state, app::Actions& actions) {
    const app::GuideScreen& screen = state.guide_screen;
    kit::section_heading(Key::BlockNow);
    std::vector<kit::Choice> choices;
    for (const auto& [look_back, key] : kLookBacks)
        choices.push_back({key, screen.look_back == look_back});
    if (const auto chosen = kit::segmented(Key::LookBackOn, choices))
        actions.push_back(app::ChooseBlock{kLookBacks.at(*chosen).first, screen.block_minutes});
    kit::space(12);
    choices.clear();
    for (const int minutes : kMinutes)
        choices.push_back({Key::Minutes, screen.block_minutes == minutes, duration_words(minutes)});
    if (const auto chosen = kit::chips(Key::HowMuchTime, choices))
        actions.push_back(app::ChooseBlock{screen.look_back, kMinutes.at(*chosen)});
    kit::space(8);
    kit::paragraph(kit::words(Key::BlockRules), kit::Voice::Quiet);
    kit::space(16);
    if (kit::button(Key::Begin, kit::ButtonLook::Main, kit::Icon::Play))
        actions.push_back(block_of(state, screen.block_minutes));
}

void bookings_view(const app::State& state, app::Actions& actions) {
    const std::vector<const core::Booking*> bookings = core::bookings_by_time(state.bookings);
    kit::section_heading(Key::BookedWeekly);
    {
        const kit::Card card(Key::BookedWeekly);
        if (bookings.empty())
            kit::quiet_row(kit::words(Key::NothingBooked));
        for (const core::Booking* booking : bookings) {
            const kit::IdScope scope(booking->id);
            const std::string title = booking_title(*booking);
            const std::string next = next_words(state, core::next_time(*booking, app::local_now(state)));
            if (kit::link_row({.key = "Booking",
                               .title = title,
                               .caption = next,
                               .icon = kit::Icon::Booking,
                               .emphasised = false}))
                actions.push_back(follow(GuidePage::Kind::Booking, booking->id));
        }
        if (writable(state) && key_row(Key::AddBooking, Key::Count, kit::Icon::Add))
            actions.push_back(app::AddBooking{});
    }
    if (bookings.empty())
        return;
    kit::space(8);
    kit::paragraph(kit::words(Key::BookedOfTarget, {{"minutes", duration_words(core::booked_minutes(state.bookings))},
                                                    {"target", duration_words(state.settings.reflection_minutes)}}),
                   kit::Voice::Caption);
}

void weeks_view(const app::State& state) {
    constexpr std::size_t kWeeks = 12;
    const int target = state.settings.reflection_minutes;
    const std::string aim = duration_words(target);
    std::vector<std::string> labels;
    std::vector<kit::Bar> bars;
    int sum = 0, reached = 0;
    const auto weeks = core::last_weeks(state.reflections, today_of(state), kWeeks, state.now.at);
    for (const core::WeekMinutes& week : weeks)
        labels.push_back(std::to_string(week.week.week));
    for (std::size_t i = 0; i < weeks.size(); ++i) {
        const core::WeekMinutes& week = weeks[i];
        bars.push_back({.label = labels[i],
                        .words = kit::words(Key::WeekMinutes, {{"week", text::week_name(kit::language(), week.week)},
                                                               {"minutes", duration_words(week.minutes)}}),
                        .value = week.minutes,
                        .now = i + 1 == weeks.size()});
        sum += week.minutes;
        reached += week.minutes >= target ? 1 : 0;
    }
    kit::section_heading(Key::LastWeeks);
    kit::bars(Key::LastWeeks, bars, target, kit::words(Key::TargetLine, {{"target", aim}}));
    kit::space(8);
    kit::paragraph(
        kit::words(Key::WeeksSum, {{"sum", duration_words(sum)}, {"weeks", std::to_string(reached)}, {"target", aim}}),
        kit::Voice::Caption);
}

std::uint8_t level_of(std::int32_t minutes) {
    constexpr std::int32_t kSome = 30, kMuch = 90;
    return minutes <= 0 ? 0 : minutes < kSome ? 1 : minutes < kMuch ? 2 : 3;
}

void year_view(const app::State& state) {
    const core::Day today = today_of(state);
    const core::Day first{today.year, 1, 1};
    const std::string year = std::to_string(today.year);
    kit::YearDots dots{.name = Key::YearDays,
                       .words = {},
                       .first_weekday = core::weekday(first),
                       .levels = {},
                       .today = static_cast<int>(core::days_since_epoch(today) - core::days_since_epoch(first))};
    int sum = 0, days = 0;
    for (const std::int32_t minutes : core::minutes_of_year(state.reflections, today.year, state.now.at)) {
        dots.levels.push_back(level_of(minutes));
        sum += minutes;
        days += minutes > 0 ? 1 : 0;
    }
    const std::string words =
        text::fill(kit::plural(Key::YearSum, days), {{"year", year}, {"minutes", duration_words(sum)}});
    dots.words = words;
    kit::section_heading(kit::words(Key::YearInDots, {{"year", year}}), "YearInDots");
    kit::year_dots(dots);
}

void held_view(const app::State& state, const std::vector<const core::Reflection*>& held, app::Actions& actions) {
    constexpr std::size_t kLatest = 5;
    if (held.empty() && !writable(state))
        return;
    kit::section_heading(Key::HeldTimes);
    const kit::Card card(Key::HeldTimes);
    if (writable(state) && key_row(Key::EnterHours, Key::Count, kit::Icon::Add))
        actions.push_back(app::EnterReflection{today_of(state), 60});
    const std::size_t shown = state.guide_screen.shows_all_held ? held.size() : std::min(held.size(), kLatest);
    for (std::size_t i = 0; i < shown; ++i) {
        const kit::IdScope scope(held[i]->id);
        const std::string title = text::at_line_start(day_words(state, held[i]->started));
        const std::string length = duration_words(core::minutes_of(*held[i], state.now.at));
        if (kit::link_row({.key = "Held",
                           .title = title,
                           .caption = held[i]->prompt.empty() ? length : length + " · " + held[i]->prompt,
                           .icon = kit::Icon::Reflection,
                           .emphasised = false}))
            actions.push_back(follow(GuidePage::Kind::HeldReflection, held[i]->id));
    }
    if (shown == held.size())
        return;
    const std::string all = kit::words(Key::ShowAllHeld, {{"n", std::to_string(held.size())}});
    if (kit::link_row({.key = "ShowAllHeld", .title = all, .icon = kit::Icon::Down, .emphasised = false}))
        actions.push_back(app::ShowAllHeld{});
}

void onward_view(const app::State& state, app::Actions& actions) {
    kit::space(24);
    const kit::Card card(Key::ReadOn);
    if (key_row(Key::ToCalendar, Key::ToCalendarHint, kit::Icon::Calendar))
        actions.push_back(follow(GuidePage::Kind::Calendar));
    if (key_row(Key::PaperSheet, Key::PaperSheetHint, kit::Icon::Print))
        actions.push_back(app::PrintPage{reflection_sheet(state)});
}

/// Empty when nothing is booked.
std::string announced(const app::State& state, const core::Occurrence& next) {
    if (next.booking == nullptr)
        return {};
    if (next.going_on)
        return next_words(state, next);
    if (next.day == core::day_of(state.now))
        return kit::words(Key::NextBookedToday, {{"time", minute_words(next.booking->minute)}});
    return kit::words(Key::NextBooked, {{"when", next_words(state, next)}});
}

}  // namespace

void week_card(const app::State& state, WeekCard where, app::Actions& actions) {
    const core::Reflection* block = core::reflection_under_way(state.reflections);
    const core::Occurrence next = core::next_booking(state.bookings, app::local_now(state));
    const bool over = block != nullptr && core::left_ms(*block, state.now.at) == 0;
    const int target = std::max(1, state.settings.reflection_minutes);
    const int minutes = core::minutes_in_week(state.reflections, today_of(state), state.now.at);
    const std::string title = duration_of(minutes, target);
    const std::string more = block == nullptr ? announced(state, next) : std::string();
    const std::string caption = block == nullptr ? std::string(kit::words(Key::ReflectionWeek))
                                : over           ? std::string(kit::words(Key::BlockIsOver))
                                                 : kit::words(Key::BlockUnderWay, {{"time", end_words(state, *block)}});
    const bool may_begin = where == WeekCard::OnToday && writable(state);
    kit::ReflectionCard card{.caption = caption, .title = title, .more = more};
    card.percent = std::min(100, 100 * minutes / target);
    card.start = over ? Key::WriteItDown : block != nullptr ? Key::GoOnBlock : may_begin ? Key::Begin : Key::Count;
    card.open = where == WeekCard::OnToday ? Key::OpenReflection : Key::Count;
    card.under_way = block != nullptr;
    const kit::ReflectionPress press = kit::reflection_card(card);
    if (press == kit::ReflectionPress::Open)
        actions.push_back(follow(GuidePage::Kind::Reflection));
    else if (press == kit::ReflectionPress::Start && block != nullptr)
        actions.push_back(follow(GuidePage::Kind::Block));
    else if (press == kit::ReflectionPress::Start)
        actions.push_back(block_of(state, minutes_at_once(state)));
}

void reflection_view(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::Reflection, kit::Room::Little);
    guide_bar(state, kit::words(Key::Reflection), PageMenu::None, actions);
    if (kit::layout() != kit::Layout::Split)
        notices_view(state, actions);
    week_card(state, WeekCard::OnItsPage, actions);
    if (writable(state) && core::reflection_under_way(state.reflections) == nullptr)
        begin_view(state, actions);
    bookings_view(state, actions);
    const std::vector<const core::Reflection*> held = core::held_reflections(state.reflections);
    if (!held.empty()) {
        weeks_view(state);
        year_view(state);
    }
    held_view(state, held, actions);
    onward_view(state, actions);
}

}  // namespace duolog::views
