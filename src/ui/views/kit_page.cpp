#include "ui/views/kit_page.h"

#include <string>

#include "ui/kit/blocks.h"
#include "ui/kit/choices.h"
#include "ui/kit/pictures.h"
#include "ui/kit/places.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/slider.h"
#include "ui/kit/step_bar.h"
#include "ui/kit/task_bar.h"
#include "ui/kit/widgets.h"
#include "ui/views/kit_page_more.h"

namespace duolog::views {
namespace {

using text::Key;

// Nothing here answers: the widgets show themselves, in sentences that the app has anyway.

void rows_view() {
    kit::section_heading(Key::TryFirst, Key::AllTasks, Key::AllTasksHint);
    const kit::Card card(Key::TryFirst);
    {
        const kit::NameScope scope("link");
        kit::link_row({.key = "Row",
                       .title = kit::words(Key::TryChecklist),
                       .caption = kit::words(Key::TryChecklistHint),
                       .icon = kit::Icon::Meeting});
    }
    {
        const kit::NameScope scope("chosen");
        kit::link_row({.key = "Row",
                       .title = kit::words(Key::People),
                       .caption = kit::words(Key::NobodyYet),
                       .icon = kit::Icon::Guide,
                       .selected = true,
                       .emphasised = false});
    }
    kit::quiet_row(kit::words(Key::ClassEmpty));
    kit::quiet_row(kit::words(Key::KeptHere), kit::words(Key::KeptInBrowser));
}

void box_row(const char* name, Key title, kit::CheckRow row) {
    const kit::NameScope scope(name);
    row.key = "Row";
    row.title = kit::words(title);
    kit::check_row(row);
}

void checks_view() {
    kit::class_heading(Key::ClassOne, 1);
    kit::class_heading(Key::ClassTwo, 2);
    kit::class_heading(Key::ClassThree, 3);
    const kit::Card card(Key::ClassThree);
    box_row("open", Key::TryTask, {.caption = kit::words(Key::TryTaskHint)});
    box_row("ticked", Key::TryWrite, {.caption = kit::words(Key::TryWriteHint), .checked = true});
    box_row("badge", Key::NextWrite, {.badge = 1});
    box_row("badge ticked", Key::HighContrast, {.badge = 2, .checked = true});
    box_row("menu", Key::NextTask, {.menu_name = kit::words(Key::More)});
    box_row("disabled", Key::HighContrastHint, {.checked = true, .enabled = false});
    box_row("plain", Key::HighContrast, {.checked = true, .struck = false});
}

void choices_view() {
    kit::section_heading(Key::Appearance);
    kit::segmented(Key::Appearance, {{Key::ThemeSystem, true}, {Key::ThemeLight}, {Key::ThemeDark}});
    kit::space(12);
    kit::chips(Key::Search, {{Key::FoundEntries, true}, {Key::FoundTasks}, {Key::FoundSteps}});
    kit::space(12);
    {
        const kit::Card card(Key::Language, kit::CardKind::Choice);
        for (const text::Language& language : text::languages()) {
            const kit::NameScope scope(language.tag);
            kit::choice_row({.key = "Row", .title = language.name, .chosen = kit::language() == language.tag});
        }
    }
    kit::space(12);
    const kit::Card card(Key::TextSize);
    kit::slider_row({.name = Key::TextSize,
                     .least = 0,
                     .most = 100,
                     .step = 10,
                     .value = 40,
                     .words = [](int value) { return std::to_string(value); },
                     .less = Key::SmallerText,
                     .more = Key::LargerText,
                     .can_less = false});
}

void buttons_view() {
    kit::section_heading(Key::Continue);
    kit::button(Key::Write, kit::ButtonLook::Main, kit::Icon::Write);
    kit::space(8);
    kit::button(Key::Begin, kit::ButtonLook::Plain);
    kit::space(8);
    kit::button(Key::HaveBackup, kit::ButtonLook::Text);
}

void fields_view() {
    kit::section_heading(Key::Search);
    std::string query;
    kit::line_field({.slot = kit::LineSlot::Search,
                     .id = 1,
                     .label = Key::Search,
                     .placeholder = Key::SearchPlaceholder,
                     .icon = kit::Icon::Search,
                     .enter = kit::EnterKey::Search,
                     .max_bytes = 200},
                    query);
    kit::space(12);
    std::string words(kit::words(Key::People));
    kit::line_field({.slot = kit::LineSlot::TaskText,
                     .id = 1,
                     .label = Key::TaskText,
                     .placeholder = Key::TaskText,
                     .max_bytes = 200},
                    words);
}

void words_view() {
    kit::section_heading(Key::FirstMeeting);
    kit::paragraph(kit::words(Key::SitDownText));
    kit::space(8);
    kit::paragraph(kit::words(Key::SearchHint), kit::Voice::Quiet);
    kit::space(8);
    kit::paragraph(kit::words(Key::HomeScreenOwn), kit::Voice::Caption);
    kit::space(12);
    kit::progress(40, kit::words(Key::FirstMeeting));
    kit::space(12);
}

void pictures_view() {
    const kit::Card card(Key::InstallSteps);
    int number = 0;
    for (const kit::Picture picture : {kit::Picture::PhoneBottom, kit::Picture::ComputerConfirm}) {
        const kit::NameScope scope(number == 0 ? "phone" : "computer");
        kit::step_row(
            {.number = ++number, .words = kit::words(Key::SitDownText), .picture = picture, .icon = kit::Icon::Share});
    }
}

void notices() {
    kit::notice(kit::NoticeKind::Quiet, 1, kit::words(Key::ReadOnlyNotice), {{Key::UseHere, [] {}}});
    kit::notice(kit::NoticeKind::Warning, 2, kit::words(Key::SettingsUnkept), {});
    kit::notice(kit::NoticeKind::Fault, 3, kit::words(Key::NotSavedFull),
                {{Key::TryAgain, [] {}}, {Key::CopyText, [] {}}});
}

void task_bar_view() {
    std::string draft;
    kit::space(12);
    kit::task_bar(
        {.slot = kit::LineSlot::NewTask, .id = 1, .label = Key::NewTask, .placeholder = Key::NewTask, .max_bytes = 200},
        1, draft);
}

constexpr kit::StepBar kSteps{Key::Back, Key::TryAgain, Key::Continue};

void widgets_view() {
    const kit::ScrollArea scroll(Key::KitPage, kit::Room::Little);
    kit::page_title(kit::words(Key::GuideCaption), Key::KitPage, {{Key::ToSearch, kit::Icon::Search, [] {}}});
    kit::next_card({.caption = kit::words(Key::FirstMeetingCaption),
                    .title = kit::words(Key::FirstMeeting),
                    .icon = kit::Icon::Meeting,
                    .action = Key::Begin,
                    .percent = 40});
    words_view();
    notices();
    rows_view();
    checks_view();
    choices_view();
    buttons_view();
    fields_view();
    if (kit::layout() != kit::Layout::Phone)  // There it has a place of its own at the bottom.
        task_bar_view();
    kit_page_more();
    kit_page_habits();
    kit::space(12);
    pictures_view();
    kit::empty_page(kit::Icon::Sprout, Key::JournalEmptyTitle, Key::JournalEmptyText);
}

}  // namespace

void kit_page() {
    const kit::Screen screen;
    kit::places({{Key::ToToday, kit::Icon::Today, true, [] {}},
                 {Key::ToGuide, kit::Icon::Guide, false, [] {}},
                 {Key::ToPriorities, kit::Icon::Priorities, false, [] {}},
                 {Key::ToJournal, kit::Icon::Journal, false, [] {}}},
                {{Key::ToSettings, kit::Icon::Settings, false, [] {}}}, kit::Bar::Shown);
    const kit::Main main;
    const kit::Pane pane(kit::Span::Whole);
    kit::leave_room_for_step_bar(kSteps);
    widgets_view();
    kit::step_bar(kSteps);
}

}  // namespace duolog::views
