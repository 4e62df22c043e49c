// A chapter of the guide: its cards, and what to read next.
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

/// Null after the last one.
const core::Chapter* chapter_after(const core::Guide& guide, const core::Chapter& chapter) {
    const std::size_t next = static_cast<std::size_t>(&chapter - guide.chapters.data()) + 1;
    return next < guide.chapters.size() ? &guide.chapters[next] : nullptr;
}

void read_on_view(const core::Guide& guide, const core::Chapter& chapter, app::Actions& actions) {
    const core::Chapter* next = chapter_after(guide, chapter);
    if (next == nullptr)
        return;
    kit::section_heading(Key::ReadOn);
    const kit::Card card(Key::ReadOn);
    if (kit::link_row({.key = "NextChapter", .title = next->title, .caption = next->summary, .icon = kit::Icon::Guide}))
        actions.push_back(app::FollowGuidePage{{.kind = GuidePage::Kind::Chapter, .id = next->id}});
}

}  // namespace

void chapter_view(const app::State& state, const GuidePage& page, app::Actions& actions) {
    const core::Chapter* chapter = core::find_chapter(*state.guide, page.id);
    if (chapter == nullptr)
        return unknown_page(state, actions);
    const kit::NameScope scope(chapter->id.c_str());
    const kit::ScrollArea scroll(Key::Chapters, kit::Room::Little);
    guide_bar(state, chapter->title, PageMenu::Shown, actions);
    if (kit::layout() != kit::Layout::Split)
        notices_view(state, actions);
    kit::paragraph(chapter->summary, kit::Voice::Quiet);
    for (const core::GuideCard& card : chapter->cards) {
        if (card.id == page.at && kit::reveal_here())
            actions.push_back(app::Arrived{});
        card_view(state, card, actions);
    }
    read_on_view(*state.guide, *chapter, actions);
}

}  // namespace duolog::views
