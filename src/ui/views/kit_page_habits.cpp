#include <array>
#include <string>
#include <vector>

#include "ui/kit/blocks.h"
#include "ui/kit/chart.h"
#include "ui/kit/movable_rows.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/time_cards.h"
#include "ui/kit/widgets.h"
#include "ui/views/kit_page_more.h"

namespace duolog::views {
namespace {

using text::Key;

void card(const char* name, int percent, std::string_view more, bool under_way) {
    const kit::NameScope scope(name);
    kit::reflection_card({.caption = kit::words(Key::FirstMeetingCaption),
                          .title = "1 h 20 / 2 h",
                          .more = more,
                          .percent = percent,
                          .start = Key::Begin,
                          .open = Key::FirstMeeting,
                          .under_way = under_way});
    kit::space(12);
}

void cards_view() {
    kit::section_heading(Key::Begin);
    card("some", 66, {}, false);
    card("booked", 0, kit::words(Key::TryTaskHint), false);
    card("under way", 100, {}, true);
}

void rings_view() {
    kit::section_heading(Key::Continue);
    int number = 0;
    for (const double share : {0.62, 0.02, 1.0, 0.0}) {
        const std::string name = std::to_string(++number);
        const kit::NameScope scope(name.c_str());
        kit::time_ring({share, number == 2 ? "1 h 20 min" : "48 min", number == 3 ? "" : "19:30"});
        kit::space(24);
    }
}

void room(const char* name, std::int32_t minutes, kit::RoomTone tone) {
    const kit::NameScope scope(name);
    kit::room_bar({"4 h 30 / 6 h", kit::words(Key::TryFirst), minutes, 360, 72, tone});
    kit::space(16);
}

void rooms_view() {
    kit::section_heading(Key::TryFirst);
    room("none", 0, kit::RoomTone::Fits);
    room("fits", 230, kit::RoomTone::Fits);
    room("buffer", 330, kit::RoomTone::IntoBuffer);
    room("over", 400, kit::RoomTone::Over);
}

core::Id id_of(std::uint8_t number) {
    core::Id id;
    id.bytes[0] = number;
    return id;
}

void order_view() {
    constexpr Key kTitles[] = {Key::TryTask, Key::TryWrite, Key::NextTask, Key::SitDownText};
    kit::class_heading(Key::ClassOne, 1);
    const kit::Card card(Key::ClassOne);
    kit::MovableRows rows(Key::ClassOne, std::size(kTitles));
    std::uint8_t number = 0;
    for (const Key title : kTitles) {
        rows.begin_row(id_of(++number));
        const kit::IdScope scope(id_of(number));
        kit::check_row({.key = "Row",
                        .title = kit::words(title),
                        .menu_name = kit::words(Key::More),
                        .checked = number == 2,
                        .movable = true});
    }
}

void bars_view(const char* name, std::int32_t target, std::string target_words) {
    constexpr std::array<std::int32_t, 12> kMinutes{120, 80, 0, 45, 130, 150, 10, 120, 0, 60, 95, 40};
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < kMinutes.size(); ++i)
        labels.push_back(std::to_string(36 + i));
    std::vector<kit::Bar> bars;
    for (std::size_t i = 0; i < kMinutes.size(); ++i)
        bars.push_back(
            {labels[i], labels[i] + ": " + std::to_string(kMinutes[i]), kMinutes[i], i + 1 == kMinutes.size()});
    const kit::NameScope scope(name);
    const kit::Panel panel;
    kit::bars(Key::MeetingDay, bars, target, target_words);
}

void dots_view(const char* name, std::size_t days, std::int32_t today) {
    const kit::NameScope scope(name);
    kit::YearDots dots{.name = Key::MeetingDay, .words = "2026", .first_weekday = 4, .today = today};
    for (std::size_t day = 0; day < days; ++day) {
        const bool over = today >= 0 && day > static_cast<std::size_t>(today);
        dots.levels.push_back(static_cast<std::uint8_t>(over || day * day % 5 == 1 ? 0 : day * day % 23 % 4));
    }
    const kit::Panel panel;
    kit::year_dots(dots);
}

void charts_view() {
    kit::section_heading(Key::MeetingDay);
    bars_view("aimed", 120, "2 h");
    kit::space(12);
    bars_view("aimed in words", 240, std::string(kit::words(Key::TryWriteHint)));
    kit::space(12);
    dots_view("whole", 366, -1);
    kit::space(12);
    dots_view("so far", 365, 324);
}

}  // namespace

void kit_page_habits() {
    cards_view();
    rings_view();
    rooms_view();
    order_view();
    charts_view();
}

}  // namespace duolog::views
