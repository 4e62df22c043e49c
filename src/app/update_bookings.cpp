// Reflection time: what is booked each week.
#include <algorithm>
#include <array>

#include "app/serve.h"
#include "core/people.h"
#include "core/reflection.h"

namespace duolog::app {
namespace {

/// What the weekly target still lacks, in quarters of an hour.
std::int32_t lacking_minutes(const State& state) {
    constexpr std::int32_t kLeast = 30, kMost = 120, kQuarter = 15;
    const std::int32_t lacking = state.settings.reflection_minutes - core::booked_minutes(state.bookings);
    return std::clamp(lacking, kLeast, kMost) / kQuarter * kQuarter;
}

/// The end of the working week suits best; a day on which nothing is booked before one that has a booking.
std::int32_t free_weekday(const State& state) {
    constexpr std::array<std::int32_t, 7> kBestFirst{5, 4, 3, 2, 1, 6, 7};
    const auto& all = state.bookings.all();
    const auto found = std::find_if(kBestFirst.begin(), kBestFirst.end(), [&all](std::int32_t weekday) {
        return std::none_of(all.begin(), all.end(), [weekday](const core::Booking& booking) {
            return !booking.deleted && booking.weekday == weekday;
        });
    });
    return found == kBestFirst.end() ? kBestFirst.front() : *found;
}

}  // namespace

void serve(Turn& turn, const AddBooking&) {
    State& state = turn.state;
    if (!may_edit(state))
        return;
    core::Booking booking;
    booking.id = core::make_id(turn.random());
    booking.created = booking.edited = state.now;
    booking.length_minutes = lacking_minutes(state);
    booking.weekday = free_weekday(state);
    booking.since = core::day_of(state.now);
    turn.changed.add(booking.id);
    state.bookings.add(booking);
    offer_undo(state, UndoOffer::What::Unsaid, {DeleteBooking{booking.id}}, {Restore{booking.id}});
    serve(turn, FollowGuidePage{{.kind = GuidePage::Kind::Booking, .record = booking.id}});
}

void serve(Turn& turn, const ChangeBooking& change) {
    State& state = turn.state;
    const core::Booking& wanted = change.booking;
    const core::Booking* known = state.bookings.find(wanted.id);
    if (!may_edit(state) || known == nullptr || known->deleted)
        return;
    const core::Booking before = *known;
    const bool changes = state.bookings.change(wanted.id, state.now, [&wanted](core::Booking& booking) {
        booking.weekday = std::clamp(wanted.weekday, 1, 7);
        booking.minute = std::clamp(wanted.minute, 0, core::kDayMinutes - 1);
        booking.length_minutes = std::clamp(wanted.length_minutes, core::kShortestReflection, core::kLongestReflection);
    });
    if (!changes)
        return;
    turn.changed.add(wanted.id);
    note_change(state, wanted.id, ChangeBooking{before}, change);
}

void serve(Turn& turn, const DeleteBooking& gone) {
    State& state = turn.state;
    const core::Booking* booking = state.bookings.find(gone.id);
    if (!may_edit(state) || booking == nullptr || booking->deleted)
        return;
    state.overlay = {};
    state.bookings.remove(gone.id, state.now);
    turn.changed.add(gone.id);
    leave_page_of(state, gone.id);
    offer_undo(state, UndoOffer::What::BookingDeleted, {Restore{gone.id}}, {gone});
}

}  // namespace duolog::app
