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

}  // namespace

void kit_page_habits() {
    cards_view();
    rings_view();
    rooms_view();
}

}  // namespace duolog::views
