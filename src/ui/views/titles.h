/// What stands beside titles: at the right of a place's on a phone (wider windows have it in the rail), and the way
/// back.
#pragma once

#include <vector>

#include "app/action.h"
#include "ui/kit/widgets.h"

namespace duolog::views {

/// The search; with `menu` the page's menu too. REQUIRES: `actions` outlives the frame.
enum class TitleMenu { None, Page };
std::vector<kit::TitleAction> title_actions(app::Actions& actions, TitleMenu menu = TitleMenu::None);

/// The bar of a page that has nothing but a title and the way back.
void back_bar(text::Key title, app::Actions& actions);

}  // namespace duolog::views
