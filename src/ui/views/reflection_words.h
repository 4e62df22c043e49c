/// What the pages of reflection time say: questions, bookings, and the page that a block becomes.
#pragma once

#include <string>
#include <string_view>

#include "app/state.h"
#include "core/reflection.h"

namespace duolog::views {

/// The guide's question for today, another one each day.
std::string_view question_of_day(const app::State& state, core::LookBack look_back);
/// The one that follows `question`; after one that the guide does not have, its first.
std::string_view question_after(const app::State& state, core::LookBack look_back, std::string_view question);

/// "Friday 15:00, 2 h"
std::string booking_title(const core::Booking& booking);
/// "Now, until 17:00", "Today at 15:00", "Friday 27 November at 15:00"
std::string next_words(const app::State& state, const core::Occurrence& next);
/// "19:30", by the clock of the place where the person is now.
std::string end_words(const app::State& state, const core::Reflection& reflection);

/// What the journal's page of a block begins with: its day and its question.
std::string reflection_text(const app::State& state, const core::Reflection& reflection);
/// A sheet of paper with the questions and room to write, as a document of HTML.
std::string reflection_sheet(const app::State& state);

}  // namespace duolog::views
