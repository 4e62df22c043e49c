/// What every place has at the right of its title on a phone; wider windows have it in the rail.
#pragma once

#include <vector>

#include "app/action.h"
#include "ui/kit/widgets.h"

namespace duolog::views {

/// The search; with `menu` the page's menu too. REQUIRES: `actions` outlives the frame.
enum class TitleMenu { None, Page };
std::vector<kit::TitleAction> title_actions(app::Actions& actions, TitleMenu menu = TitleMenu::None);

}  // namespace duolog::views
