#include "ui/views/titles.h"

#include "ui/kit/scopes.h"
#include "ui/kit/text_fields.h"

namespace duolog::views {

std::vector<kit::TitleAction> title_actions(app::Actions& actions, TitleMenu menu) {
    std::vector<kit::TitleAction> found;
    if (kit::layout() == kit::Layout::Phone) {
        found.push_back({text::Key::ToSearch, kit::Icon::Search, [&actions] { actions.push_back(app::OpenSearch{}); },
                         kit::slot_number(kit::LineSlot::Search)});
    }
    if (menu == TitleMenu::Page)
        found.push_back({text::Key::More, kit::Icon::More, [&actions] { actions.push_back(app::ShowMenu{}); }});
    return found;
}

void back_bar(text::Key title, app::Actions& actions) {
    if (kit::page_bar({.title = kit::words(title), .status = {}, .has_status = false, .has_menu = false}) ==
        kit::PageBarPress::Back)
        actions.push_back(app::Back{app::Panes::One});
}

}  // namespace duolog::views
