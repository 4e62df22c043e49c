#include "ui/views/shell.h"

#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"
#include "ui/views/entry.h"
#include "ui/views/journal.h"
#include "ui/views/notices.h"

namespace duolog::views {
namespace {

using text::Key;

void opened_view(const app::State& state, app::Actions& actions) {
    const kit::Covered beneath(state.journal_screen.menu_open);
    const bool one_page = kit::layout() != kit::Layout::Split;
    if (!one_page || !state.journal_screen.open) {
        const kit::Pane pane(one_page ? kit::Place::Whole : kit::Place::List);
        journal_view(state, actions);
    }
    if (!one_page || state.journal_screen.open) {
        const kit::Pane pane(one_page ? kit::Place::Whole : kit::Place::Detail);
        entry_view(state, actions);
    }
}

void undo_view(const app::State& state, app::Actions& actions) {
    if (!state.undo)
        return;
    switch (kit::toast(Key::EntryDeleted, Key::Undo)) {
        case kit::ToastPress::Action:
            actions.push_back(app::Undo{});
            break;
        case kit::ToastPress::Dismiss:
            actions.push_back(app::DismissUndo{});
            break;
        case kit::ToastPress::None:
            break;
    }
}

}  // namespace

void shell_view(const app::State& state, app::Actions& actions) {
    const kit::Screen screen;
    if (state.opening != app::Opening::Open) {
        const kit::Pane pane(kit::Place::Whole);
        opening_view(state, actions);
        return;
    }
    opened_view(state, actions);
    undo_view(state, actions);
}

int depth(const app::State& state) {
    const app::JournalScreen& journal = state.journal_screen;
    const bool page_hides_list = journal.open.has_value() && kit::layout() != kit::Layout::Split;
    return (page_hides_list ? 1 : 0) + (journal.menu_open ? 1 : 0);
}

}  // namespace duolog::views
