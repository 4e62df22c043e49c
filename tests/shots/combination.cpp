#include "shots/combination.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace duolog::tests {
namespace {

constexpr ScreenSize kSizes[] = {{320, 640}, {390, 844}, {768, 1024}, {1280, 800}};

struct Look {
    app::Theme theme;
    app::Contrast contrast;
};
constexpr Look kLooks[] = {{app::Theme::Light, app::Contrast::System},
                           {app::Theme::Dark, app::Contrast::System},
                           {app::Theme::Light, app::Contrast::High},
                           {app::Theme::Dark, app::Contrast::High}};

std::string width_name(const ScreenSize& size) { return std::to_string(std::lround(size.width)); }

/// Contrast changes no place: two sizes show all of its colours.
bool makes_sense(const Combination& combination) {
    const bool phone_or_desktop = combination.size.width == 390 || combination.size.width == 1280;
    return combination.contrast == app::Contrast::System ||
           (phone_or_desktop && combination.language == "en" && combination.text_percent == 100);
}

bool is_wanted(const Combination& combination, const Wanted& asked) {
    return makes_sense(combination) && wanted(asked.widths, width_name(combination.size)) &&
           wanted(asked.themes, theme_name(combination)) &&
           wanted(asked.texts, std::to_string(combination.text_percent));
}

}  // namespace

std::string theme_name(const Combination& combination) {
    const std::string shade = combination.theme == app::Theme::Dark ? "dark" : "light";
    return combination.contrast == app::Contrast::High ? shade + "-high" : shade;
}

std::string name_of(const Combination& combination) {
    return width_name(combination.size) + "-" + theme_name(combination) + "-" + combination.language + "-" +
           std::to_string(combination.text_percent);
}

bool wanted(const std::vector<std::string>& asked, const std::string& name) {
    return asked.empty() || std::find(asked.begin(), asked.end(), name) != asked.end();
}

std::vector<std::vector<Combination>> combinations(const std::string& language, const Wanted& asked) {
    std::vector<std::vector<Combination>> found;
    for (ScreenSize size : kSizes) {
        size.scale = asked.scale;
        for (const int text_percent : {100, 200}) {
            std::vector<Combination> group;
            for (const Look& look : kLooks)
                group.push_back({size, look.theme, look.contrast, language, text_percent});
            std::erase_if(group, [&](const Combination& one) { return !is_wanted(one, asked); });
            if (!group.empty())
                found.push_back(std::move(group));
        }
    }
    return found;
}

}  // namespace duolog::tests
