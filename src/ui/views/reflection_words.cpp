#include "ui/views/reflection_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/dates.h"
#include "ui/kit/widgets.h"
#include "ui/views/guide_words.h"
#include "ui/views/time_words.h"

namespace duolog::views {
namespace {

using text::Key;

/// Null while there is no guide.
const std::vector<core::Question>* questions_of(const app::State& state, core::LookBack look_back) {
    static constexpr std::array<std::string_view, 3> kOccasions{"day", "week", "year"};
    const core::Occasion* occasion =
        state.guide == nullptr
            ? nullptr
            : core::find_occasion(*state.guide, kOccasions.at(static_cast<std::size_t>(look_back) - 1));
    return occasion == nullptr || occasion->questions.empty() ? nullptr : &occasion->questions;
}

std::string minute_of(const core::LocalTime& time) { return minute_words(time.hour * 60 + time.minute); }

std::string rule(int lines) {
    std::string html;
    for (int i = 0; i < lines; ++i)
        html += html_element("div style=\"border-bottom:1px solid #8b938e;height:1.9em\"", "");
    return html;
}

/// "Day ____"
std::string blank(Key name, const char* width) {
    return html_text(kit::words(name)) +
           " <span style=\"display:inline-block;border-bottom:1px solid #8b938e;margin-right:1em;width:" + width +
           "\"></span> ";
}

}  // namespace

std::string_view question_of_day(const app::State& state, core::LookBack look_back) {
    const auto* questions = questions_of(state, look_back);
    if (questions == nullptr)
        return kit::words(Key::PlainQuestion);
    const std::int64_t day = std::max<std::int64_t>(0, core::days_since_epoch(core::day_of(state.now)));
    return questions->at(static_cast<std::size_t>(day) % questions->size()).words;
}

std::string_view question_after(const app::State& state, core::LookBack look_back, std::string_view question) {
    const auto* questions = questions_of(state, look_back);
    if (questions == nullptr)
        return kit::words(Key::PlainQuestion);
    auto at = std::find_if(questions->begin(), questions->end(),
                           [&](const core::Question& one) { return one.words == question; });
    if (at != questions->end())
        ++at;
    return at == questions->end() ? questions->front().words : at->words;
}

std::string booking_title(const core::Booking& booking) {
    constexpr std::int64_t kMonday = 4;  // 5 January 1970.
    const core::Day day = core::day_from_epoch(kMonday + booking.weekday - 1);
    return kit::words(Key::BookingRow, {{"weekday", text::at_line_start(text::long_weekday(kit::language(), day))},
                                        {"time", minute_words(booking.minute)},
                                        {"length", duration_words(booking.length_minutes)}});
}

std::string next_words(const app::State& state, const core::Occurrence& next) {
    const core::Booking& booking = *next.booking;
    const core::Day today = core::day_of(state.now);
    const std::string time = minute_words(booking.minute);
    if (next.going_on)
        return kit::words(Key::NowUntil,
                          {{"time", minute_words((booking.minute + booking.length_minutes) % core::kDayMinutes)}});
    if (next.day == today)
        return kit::words(Key::TodayAt, {{"time", time}});
    return kit::words(Key::DayAt, {{"day", text::long_date(kit::language(), next.day, today)}, {"time", time}});
}

std::string end_words(const app::State& state, const core::Reflection& reflection) {
    return minute_of(core::local_time(core::planned_end(reflection), state.now.offset_minutes));
}

std::string reflection_text(const app::State& state, const core::Reflection& reflection) {
    const std::string title = kit::words(Key::ReflectionOn, {{"day", day_words(state, reflection.started)}});
    return reflection.prompt.empty() ? title + "\n\n" : title + "\n\n" + reflection.prompt + "\n\n";
}

std::string reflection_sheet(const app::State& state) {
    constexpr int kQuestions = 3, kLines = 4, kLastLines = 3;  // One side of A4.
    const core::LookBack look_back = state.guide_screen.look_back;
    const std::string_view first = question_of_day(state, look_back);
    std::string body = html_element("p", html_text(kit::words(Key::BlockRules)));
    body +=
        html_element("p", blank(Key::SheetDay, "11em") + blank(Key::SheetFrom, "5em") + blank(Key::SheetUntil, "5em"));
    std::string_view question = first;
    for (int i = 0; i < kQuestions && (i == 0 || question != first); ++i) {
        body += html_element("h2", html_text(question)) + rule(kLines);
        question = question_after(state, look_back, question);
    }
    body += html_element("h2", html_text(kit::words(Key::SheetFollows))) + rule(kLastLines);
    return html_document(kit::language(), kit::words(Key::Reflection), body);
}

}  // namespace duolog::views
