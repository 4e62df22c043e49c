#include "ui/views/install.h"

#include "ui/kit/blocks.h"
#include "ui/kit/pictures.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"
#include "ui/views/notices.h"
#include "ui/views/titles.h"

namespace duolog::views {
namespace {

using kit::Icon;
using kit::Picture;
using platform::InstallWay;
using text::Key;

struct Step {
    InstallWay way;
    Key words;
    Picture picture;
    Icon icon = Icon::None;
};
constexpr Step kSteps[] = {
    {InstallWay::Ios, Key::IosShare, Picture::PhoneBottom, Icon::Share},
    {InstallWay::Ios, Key::IosAdd, Picture::PhoneRow, Icon::HomeScreen},
    {InstallWay::Ios, Key::IosConfirm, Picture::PhoneConfirm},
    {InstallWay::Ios, Key::OpenFromHome, Picture::PhoneHome, Icon::Brand},
    {InstallWay::Android, Key::AndroidMenu, Picture::PhoneTop, Icon::More},
    {InstallWay::Android, Key::AndroidAdd, Picture::PhoneRow, Icon::HomeScreen},
    {InstallWay::Android, Key::OpenFromHome, Picture::PhoneHome, Icon::Brand},
    {InstallWay::Computer, Key::ComputerIcon, Picture::ComputerBar, Icon::InstallHere},
    {InstallWay::Computer, Key::ComputerConfirm, Picture::ComputerConfirm},
    {InstallWay::Mac, Key::MacMenu, Picture::ComputerMenu},
};

void steps_view(InstallWay way) {
    kit::section_heading(Key::InstallSteps);
    const kit::Card card(Key::InstallSteps);
    int number = 0;
    for (const Step& step : kSteps) {
        if (step.way != way)
            continue;
        const kit::KeyScope scope(step.words);
        kit::step_row(
            {.number = ++number, .words = kit::words(step.words), .picture = step.picture, .icon = step.icon});
    }
}

}  // namespace

text::Key install_title(InstallWay way) {
    if (way == InstallWay::Installed)
        return Key::InstalledYes;
    const bool phone = way == InstallWay::Ios || way == InstallWay::Android;
    return phone ? Key::HomeScreen : Key::InstallDuolog;
}

void install_view(const app::State& state, app::Actions& actions) {
    const InstallWay way = state.install_way;
    const kit::ScrollArea scroll(Key::HomeScreen, kit::Room::Little);
    back_bar(install_title(way), actions);
    notices_view(state, actions);
    const bool ios = way == InstallWay::Ios;
    kit::paragraph(kit::words(ios                            ? Key::HomeScreenNotice
                              : way == InstallWay::Firefox   ? Key::FirefoxCannot
                              : way == InstallWay::Installed ? Key::InstalledYesHint
                                                             : Key::InstallHint));
    if (ios) {
        kit::space(12);
        kit::paragraph(kit::words(Key::HomeScreenOwn));
    }
    kit::space(16);
    if (way == InstallWay::Ask) {
        if (kit::button(Key::Install, kit::ButtonLook::Main))
            actions.push_back(app::AskToInstall{});
    } else if (way != InstallWay::Firefox && way != InstallWay::Installed) {
        steps_view(way);
    }
    if (ios) {
        kit::space(16);
        kit::paragraph(kit::words(Key::IosNotThere), kit::Voice::Quiet);
    }
}

}  // namespace duolog::views
