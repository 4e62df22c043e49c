// One booking of reflection time: its weekday, time and length.
#include <string>
#include <utility>
#include <vector>

#include "core/reflection.h"
#include "text/dates.h"
#include "ui/kit/blocks.h"
#include "ui/kit/choices.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"
#include "ui/views/guide_pages.h"
#include "ui/views/notices.h"
#include "ui/views/reflection_words.h"
#include "ui/views/time_sliders.h"

namespace duolog::views {
namespace {

using text::Key;

void weekday_view(const core::Booking& kept, app::Actions& actions) {
    constexpr std::int64_t kMonday = 4;  // 5 January 1970.
    constexpr int kWeek = 7;
    std::vector<kit::Choice> choices;
    for (int day = 1; day <= kWeek; ++day)
        choices.push_back({Key::BookingDay, kept.weekday == day,
                           text::long_weekday(kit::language(), core::day_from_epoch(kMonday + day - 1))});
    const auto chosen = kit::chips(Key::BookingDay, choices);
    if (!chosen)
        return;
    core::Booking booking = kept;
    booking.weekday = static_cast<std::int32_t>(*chosen) + 1;
    actions.push_back(app::ChangeBooking{std::move(booking)});
}

void time_view(const core::Booking& kept, app::Actions& actions) {
    constexpr int kQuarter = 15, kLongest = 240;
    const kit::Card card(Key::Booking);
    core::Booking booking = kept;
    if (const auto minute = slid(time_slider(kept.minute)))
        booking.minute = *minute;
    if (const auto length = slid(length_slider(kept.length_minutes, kLongest, kQuarter)))
        booking.length_minutes = *length;
    if (booking != kept)
        actions.push_back(app::ChangeBooking{std::move(booking)});
}

}  // namespace

void booking_view(const app::State& state, const app::GuidePage& page, app::Actions& actions) {
    const core::Booking* booking = state.bookings.find(page.record);
    if (booking == nullptr)
        return unknown_page(state, actions);
    const kit::IdScope scope(booking->id);
    const kit::ScrollArea scroll(Key::Booking, kit::Room::Little);
    guide_bar(state, booking_title(*booking), writable(state) ? PageMenu::Shown : PageMenu::None, actions);
    if (kit::layout() != kit::Layout::Split)
        notices_view(state, actions);
    kit::status(next_words(state, core::next_time(*booking, app::local_now(state))));
    if (!writable(state))
        return;
    kit::section_heading(Key::BookingDay);
    weekday_view(*booking, actions);
    kit::space(16);
    time_view(*booking, actions);
}

}  // namespace duolog::views
