#include "ui/views/kit_page_more.h"

#include <string>

#include "ui/kit/big_words.h"
#include "ui/kit/blocks.h"
#include "ui/kit/month.h"
#include "ui/kit/prose.h"
#include "ui/kit/scopes.h"
#include "ui/kit/text_fields.h"
#include "ui/kit/timer_chip.h"
#include "ui/kit/widgets.h"

namespace duolog::views {
namespace {

using text::Key;

void prose_view() {
    kit::section_heading(Key::GuideCaption);
    const kit::ProseSpan link{kit::words(Key::DiagnosticsHint), false, 0};
    kit::prose({{kit::words(Key::SitDownText)},
                {" "},
                {kit::words(Key::FirstMeeting), true},
                {" ("},
                link,
                {"). "},
                {kit::words(Key::SearchHint)}});
    kit::space(12);
    kit::prose({{kit::words(Key::TryTask), true}, {": "}, {kit::words(Key::TryTaskHint)}}, {.item = true});
    kit::space(8);
    kit::prose({{kit::words(Key::HighContrastHint), true, 0}, {" – "}, {kit::words(Key::TryChecklist), false, 1}},
               {.item = true});
}

void month_view() {
    constexpr core::Day kToday{2026, 11, 21};
    constexpr core::Day kChosen{2026, 11, 24};
    constexpr core::Day kFirst{2026, 11, 10};
    kit::section_heading(Key::MeetingDay);
    kit::month({.name = Key::MeetingDay,
                .shown = kChosen,
                .today = kToday,
                .chosen = kChosen,
                .first = kFirst,
                .marked = {{2026, 11, 12}, kChosen},
                .mark = Key::FirstMeeting});
}

void note(std::uint32_t number, std::string text) {
    kit::space(12);
    kit::note_field({.number = number,
                     .id = 1,
                     .label = Key::EntryText,
                     .placeholder = Key::EntryPlaceholder,
                     .max_bytes = 10000,
                     .read_only = number == 2},
                    text);
}

void notes_view() {
    kit::section_heading(Key::EntryText);
    note(0, {});
    const std::string long_words(kit::words(Key::SitDownText));
    note(1, long_words + "\n\n" + long_words + "\n" + long_words + "\n" + long_words);
    note(2, std::string(kit::words(Key::ReadOnlyNotice)));
}

void times_view() {
    kit::section_heading(Key::NextWrite);
    {
        const kit::NameScope scope("runs");
        kit::timer_chip({.words = "12:40 / 60"});
    }
    kit::space(8);
    {
        const kit::NameScope scope("rests");
        kit::timer_chip({.words = "12:40 / 60", .running = false});
    }
    kit::space(8);
    {
        const kit::NameScope scope("over");
        kit::timer_chip({.words = "61:09 / 60", .over = true});
    }
    const kit::NameScope scope("bar");
    kit::page_bar({.title = kit::words(Key::FirstMeeting), .has_status = false, .timer = {.words = "12:40 / 60"}});
}

}  // namespace

void kit_page_more() {
    prose_view();
    month_view();
    notes_view();
    times_view();
    kit::space(32);
    kit::big_words(kit::words(Key::NextTask), kit::words(Key::SitDownText), kit::words(Key::NextTask),
                   kit::words(Key::SitDownText), kit::language());
    kit::space(32);
}

}  // namespace duolog::views
