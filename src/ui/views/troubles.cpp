// The challenge finder: what is hard, in the words of whoever it happens to, and what helps.
#include <algorithm>
#include <string>

#include "ui/kit/blocks.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"
#include "ui/views/guide_pages.h"
#include "ui/views/notices.h"

namespace duolog::views {
namespace {

using app::GuidePage;
using text::Key;

const core::Trouble* find_trouble(const core::Guide& guide, std::string_view id) {
    const auto found = std::find_if(guide.troubles.begin(), guide.troubles.end(),
                                    [&](const auto& trouble) { return trouble.id == id; });
    return found == guide.troubles.end() ? nullptr : &*found;
}

void step_row(const core::Guide& guide, const core::Trouble& trouble, app::Actions& actions) {
    const core::Checklist* checklist = core::find_checklist(guide, trouble.checklist);
    const core::Step* step = checklist == nullptr ? nullptr : core::find_step(*checklist, trouble.step);
    if (step == nullptr)
        return;
    kit::section_heading(Key::OnTheList);
    const kit::Card card(Key::OnTheList);
    if (kit::link_row({.key = "TroubleStep",
                       .title = step->title,
                       .caption = checklist->title,
                       .icon = kit::Icon::Checklist,
                       .emphasised = false}))
        actions.push_back(
            app::FollowGuidePage{{.kind = GuidePage::Kind::Checklist, .id = trouble.checklist, .at = trouble.step}});
}

void chapter_row(const core::Guide& guide, const core::GuideCard& card, app::Actions& actions) {
    const core::Chapter* chapter = core::find_chapter(guide, card.id);
    kit::section_heading(Key::ReadOn);
    const kit::Card list(Key::ReadOn);
    if (kit::link_row(
            {.key = "TroubleChapter", .title = chapter->title, .caption = chapter->summary, .icon = kit::Icon::Guide}))
        actions.push_back(app::FollowGuidePage{{.kind = GuidePage::Kind::Chapter, .id = chapter->id, .at = card.id}});
}

void trouble_view(const app::State& state, const core::Trouble& trouble, app::Actions& actions) {
    const kit::NameScope scope(trouble.id.c_str());
    const kit::ScrollArea scroll(Key::WhatHelps, kit::Room::Little);
    guide_bar(state, trouble.words, PageMenu::None, actions);
    if (kit::layout() != kit::Layout::Split)
        notices_view(state, actions);
    const core::GuideCard* card = core::find_card(*state.guide, trouble.card);
    if (card != nullptr)
        card_view(state, *card, actions);
    step_row(*state.guide, trouble, actions);
    if (card != nullptr)
        chapter_row(*state.guide, *card, actions);
}

}  // namespace

void troubles_view(const app::State& state, const GuidePage& page, app::Actions& actions) {
    if (const core::Trouble* trouble = find_trouble(*state.guide, page.id))
        return trouble_view(state, *trouble, actions);
    const kit::ScrollArea scroll(Key::Troubles, kit::Room::Little);
    guide_bar(state, kit::words(Key::Troubles), PageMenu::None, actions);
    if (kit::layout() != kit::Layout::Split)
        notices_view(state, actions);
    kit::paragraph(kit::words(Key::TroublesHint), kit::Voice::Quiet);
    kit::space(16);
    const kit::Card card(Key::Troubles);
    for (const core::Trouble& trouble : state.guide->troubles) {
        const kit::NameScope scope(trouble.id.c_str());
        const std::string key = "Trouble-" + trouble.id;
        if (kit::link_row({.key = key, .title = trouble.words, .emphasised = false}))
            actions.push_back(app::FollowGuidePage{{.kind = GuidePage::Kind::Troubles, .id = trouble.id}});
    }
}

}  // namespace duolog::views
