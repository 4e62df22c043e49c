/// What a screen is drawn in: how wide, how light, in which language, how large the text is.
#pragma once

#include <string>
#include <vector>

#include "app/settings.h"
#include "support/screen.h"

namespace duolog::tests {

struct Combination {
    ScreenSize size;
    app::Theme theme = app::Theme::Light;
    app::Contrast contrast = app::Contrast::System;
    std::string language = "en";
    int text_percent = 100;
};

/// "390-dark-pl-200": the name of a picture. In high contrast "390-light-high-en-100".
std::string name_of(const Combination& combination);
/// "light", "dark", "light-high", "dark-high".
std::string theme_name(const Combination& combination);

/// What was asked for; an empty list is everything.
struct Wanted {
    std::vector<std::string> screens, widths, themes, languages, texts;
    float scale = 1;  ///< Device pixels a layout pixel.
};
bool wanted(const std::vector<std::string>& asked, const std::string& name);

/// Every combination of one language that is wanted, in groups that differ in their colours only. High contrast comes
/// at two widths in English.
std::vector<std::vector<Combination>> combinations(const std::string& language, const Wanted& wanted);

}  // namespace duolog::tests
