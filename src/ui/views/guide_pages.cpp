#include "ui/views/guide_pages.h"

#include <string>
#include <vector>

#include "ui/kit/blocks.h"
#include "ui/kit/choices.h"
#include "ui/kit/prose.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"
#include "ui/views/guide_words.h"

namespace duolog::views {
namespace {

using app::GuidePage;
using text::Key;

constexpr std::string_view kGuideLink = "guide:";
constexpr std::string_view kChecklistLink = "checklist:";

GuidePage page_of(const core::Guide& guide, std::string_view target) {
    if (target.starts_with(kChecklistLink))
        return {.kind = GuidePage::Kind::Checklist, .id = std::string(target.substr(kChecklistLink.size()))};
    const std::string_view id = target.substr(kGuideLink.size());
    const core::Chapter* chapter = core::find_chapter(guide, id);
    return {.kind = GuidePage::Kind::Chapter,
            .id = chapter != nullptr ? chapter->id : std::string(),
            .at = core::find_card(guide, id) != nullptr ? std::string(id) : std::string()};
}

void prose_view(const core::Guide& guide, const core::Block& block, app::Actions& actions) {
    const std::vector<core::Span> spans = core::spans(block);
    std::vector<kit::ProseSpan> words;
    for (std::size_t i = 0; i < spans.size(); ++i)
        words.push_back({spans[i].words, spans[i].strong, spans[i].target.empty() ? -1 : static_cast<int>(i)});
    if (const auto link = kit::prose(words, {.item = block.item}))
        actions.push_back(app::FollowGuidePage{page_of(guide, spans[static_cast<std::size_t>(*link)].target)});
}

}  // namespace

bool writable(const app::State& state) { return state.access == platform::Access::Writer; }

std::string typed_or(const app::State& state, const core::Id& record, const std::string& kept) {
    return state.guide_screen.typed_record == record ? state.guide_screen.typed : kept;
}

bool leads_back(const app::State& state) {
    return kit::layout() != kit::Layout::Split || state.guide_screen.pages.size() > 1;
}

app::Back back() { return {kit::layout() == kit::Layout::Split ? app::Panes::Two : app::Panes::One}; }

void guide_bar(const app::State& state, std::string_view title, PageMenu menu, app::Actions& actions,
               std::string_view status) {
    switch (kit::page_bar({.title = title,
                           .status = status,
                           .has_status = !status.empty(),
                           .has_back = leads_back(state),
                           .has_menu = menu == PageMenu::Shown})) {
        case kit::PageBarPress::Back:
            actions.push_back(back());
            break;
        case kit::PageBarPress::Menu:
            actions.push_back(app::ShowMenu{});
            break;
        case kit::PageBarPress::None:
            break;
    }
}

void card_view(const app::State& state, const core::GuideCard& card, app::Actions& actions) {
    const kit::NameScope scope(card.id.c_str());
    const bool open = state.overlay == app::Overlay{app::Overlay::Kind::CardMenu, {}, card.id};
    const std::string menu = kit::words(Key::MoreAbout, {{"card", card.heading}});
    if (kit::section_heading(card.heading, "CardHeading", menu, open))
        actions.push_back(app::ShowMenu{.card = card.id});
    const kit::Panel panel;
    const core::Block* before = nullptr;
    for (const core::Block& block : card.blocks) {
        if (before != nullptr)
            kit::space(before->item && block.item ? 6 : 12);
        prose_view(*state.guide, block, actions);
        before = &block;
    }
}

void company_view(const app::State& state, app::Actions& actions) {
    const std::vector<const core::Person*> people = core::people_by_name(state.people);
    if (people.empty())
        return;
    const std::optional<core::Id>& company = state.guide_screen.company;
    std::vector<kit::Choice> choices{{Key::Alone, !company}};
    for (const core::Person* person : people)
        choices.push_back({Key::Company, company == person->id, person->name});
    if (const auto chosen = kit::chips(Key::Company, choices))
        actions.push_back(app::ChooseCompany{*chosen == 0 ? std::nullopt : std::optional(people.at(*chosen - 1)->id)});
    kit::space(12);
}

void run_row(const app::State& state, const core::Run& run, app::Actions& actions) {
    const kit::IdScope scope(run.id);
    const core::Checklist* checklist = checklist_of(state, run);
    const core::Moment& when = run.finished ? *run.finished : run.edited;
    const std::string day = day_words(state, when);
    std::string caption = run.finished ? kit::words(Key::KeptOn, {{"day", day}})
                                       : (checklist != nullptr ? done_of_all(&run, *checklist) : day);
    if (!kit::link_row(
            {.key = "Run", .title = run_title(state, run, checklist), .caption = caption, .emphasised = false}))
        return;
    if (run.finished)
        return actions.push_back(app::FollowGuidePage{{.kind = GuidePage::Kind::Run, .record = run.id}});
    actions.push_back(app::OpenRun{run.id});
    const GuidePage* open = app::guide_page(state);
    if (checklist != nullptr &&
        (open == nullptr || open->kind != GuidePage::Kind::Checklist || open->id != checklist->id))
        actions.push_back(app::FollowGuidePage{{.kind = GuidePage::Kind::Checklist, .id = checklist->id}});
}

void without_guide_view(const app::State& state, app::Actions& actions) {
    if (!state.guide_missing)
        return kit::paragraph(kit::words(Key::GuideComing), kit::Voice::Quiet);
    kit::notice(kit::NoticeKind::Warning, 1, kit::words(Key::GuideMissingText),
                {{Key::TryAgain, [&actions] { actions.push_back(app::FetchGuide{}); }}});
}

namespace {

void without_guide_page(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::GuideMissing, kit::Room::Little);
    guide_bar(state, kit::words(state.guide_missing ? Key::GuideMissing : Key::Guide), PageMenu::None, actions);
    without_guide_view(state, actions);
}

}  // namespace

void unknown_page(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::ChoosePart, kit::Room::Little);
    guide_bar(state, kit::words(Key::Guide), PageMenu::None, actions);
    kit::paragraph(kit::words(Key::ChoosePart), kit::Voice::Quiet);
}

void guide_page_view(const app::State& state, app::Actions& actions) {
    const GuidePage* page = app::guide_page(state);
    if (page == nullptr)
        return kit::centred_sentence(Key::ChoosePart);
    // What follows in the order of kinds needs no words of the guide.
    if (state.guide == nullptr && page->kind < GuidePage::Kind::People)
        return without_guide_page(state, actions);
    switch (page->kind) {
        case GuidePage::Kind::Chapter:
            return chapter_view(state, *page, actions);
        case GuidePage::Kind::Checklist:
            return checklist_view(state, *page, actions);
        case GuidePage::Kind::StepByStep:
            return step_by_step_view(state, actions);
        case GuidePage::Kind::Run:
            return run_view(state, *page, actions);
        case GuidePage::Kind::Troubles:
            return troubles_view(state, *page, actions);
        case GuidePage::Kind::Habits:
            return habits_view(state, *page, actions);
        case GuidePage::Kind::People:
            return people_view(state, actions);
        case GuidePage::Kind::Person:
            return person_view(state, *page, actions);
        case GuidePage::Kind::Meeting:
            return meeting_view(state, *page, actions);
        case GuidePage::Kind::Reflection:
            return reflection_view(state, actions);
        case GuidePage::Kind::Booking:
            return booking_view(state, *page, actions);
        case GuidePage::Kind::Block:
            return block_view(state, actions);
        case GuidePage::Kind::HeldReflection:
            return held_reflection_view(state, *page, actions);
        case GuidePage::Kind::Calendar:
            return calendar_view(state, actions);
    }
}

}  // namespace duolog::views
