#include "ui/views/install.h"

#include <string>
#include <vector>

#include "ui/kit/blocks.h"
#include "ui/kit/pictures.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"
#include "ui/views/notices.h"

namespace duolog::views {
namespace {

using kit::Icon;
using kit::Picture;
using platform::InstallWay;
using text::Key;

struct Step {
    Key words;
    Picture picture;
    Icon icon = Icon::None;
};

Key words_of(Picture picture) {
    switch (picture) {
        case Picture::PhoneRow:
            return Key::PictureRow;
        case Picture::PhoneConfirm:
            return Key::PictureConfirm;
        case Picture::PhoneHome:
            return Key::PictureHome;
        case Picture::PhoneBottom:
        case Picture::PhoneTop:
        case Picture::ComputerBar:
        case Picture::ComputerMenu:
        case Picture::ComputerConfirm:
            break;
    }
    return Key::PictureButton;
}

std::vector<Step> steps_of(InstallWay way) {
    switch (way) {
        case InstallWay::Ios:
            return {{Key::IosShare, Picture::PhoneBottom, Icon::Share},
                    {Key::IosAdd, Picture::PhoneRow, Icon::HomeScreen},
                    {Key::IosConfirm, Picture::PhoneConfirm},
                    {Key::OpenFromHome, Picture::PhoneHome, Icon::Brand}};
        case InstallWay::Android:
            return {{Key::AndroidMenu, Picture::PhoneTop, Icon::More},
                    {Key::AndroidAdd, Picture::PhoneRow, Icon::HomeScreen},
                    {Key::OpenFromHome, Picture::PhoneHome, Icon::Brand}};
        case InstallWay::Computer:
            return {{Key::ComputerIcon, Picture::ComputerBar, Icon::InstallHere},
                    {Key::ComputerConfirm, Picture::ComputerConfirm}};
        case InstallWay::Mac:
            return {{Key::MacMenu, Picture::ComputerMenu}};
        case InstallWay::None:
        case InstallWay::Installed:
        case InstallWay::Ask:
        case InstallWay::Firefox:
            break;
    }
    return {};
}

void steps_view(const std::vector<Step>& steps) {
    if (steps.empty())
        return;
    kit::section_heading(Key::InstallSteps);
    const kit::Card card(Key::InstallSteps);
    int number = 0;
    for (const Step& step : steps) {
        const kit::KeyScope scope(step.words);
        kit::step_row({.number = ++number,
                       .words = kit::words(step.words),
                       .picture = step.picture,
                       .icon = step.icon,
                       .picture_words = kit::words(words_of(step.picture))});
    }
}

void reasons_view(InstallWay way) {
    kit::paragraph(kit::words(Key::InstallWhy));
    if (way != InstallWay::Ios)
        return;
    kit::space(12);
    kit::paragraph(kit::words(Key::InstallWhyIos));
    kit::space(12);
    kit::paragraph(kit::words(Key::InstallOwnJournal));
}

void ask_view(app::Actions& actions) {
    kit::space(16);
    if (kit::button(Key::Install, kit::ButtonLook::Main))
        actions.push_back(app::AskToInstall{});
    kit::space(12);
    kit::paragraph(kit::words(Key::InstallAskHint), kit::Voice::Caption);
}

void installed_view() {
    kit::verdict(kit::NoticeKind::Quiet, kit::words(Key::InstalledYes), kit::words(Key::InstalledYesHint));
}

}  // namespace

text::Key install_title(InstallWay way) {
    const bool phone = way == InstallWay::Ios || way == InstallWay::Android;
    return phone ? Key::HomeScreen : Key::InstallDuolog;
}

void install_view(const app::State& state, app::Actions& actions) {
    const InstallWay way = state.install_way;
    const kit::ScrollArea scroll(Key::HomeScreen, kit::Room::Little);
    if (kit::page_bar(
            {.title = kit::words(install_title(way)), .status = {}, .has_status = false, .has_menu = false}) ==
        kit::PageBarPress::Back)
        actions.push_back(app::Back{app::Panes::One});
    notices_view(state, actions);
    if (way == InstallWay::Installed)
        return installed_view();
    if (way == InstallWay::Firefox)
        return kit::paragraph(kit::words(Key::FirefoxCannot));
    reasons_view(way);
    if (way == InstallWay::Ask)
        ask_view(actions);
    steps_view(steps_of(way));
    if (way == InstallWay::Ios) {
        kit::space(16);
        kit::paragraph(kit::words(Key::IosNotThere), kit::Voice::Quiet);
    }
}

}  // namespace duolog::views
