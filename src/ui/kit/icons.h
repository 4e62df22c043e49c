/// The icons, by what they mean; assets/icons/icons.txt names their pictures.
#pragma once

#include <cstdint>

namespace duolog::kit {

enum class Icon : std::uint8_t {
    None,
    Add,
    Back,
    Backup,
    Brand,
    Calendar,
    Check,
    Checklist,
    Close,
    Copy,
    Delete,
    Earlier,
    Forward,
    Guide,
    Habit,
    Help,
    HomeScreen,
    Info,
    InstallHere,
    Journal,
    Keyboard,
    Meeting,
    More,
    People,
    Print,
    Priorities,
    Safe,
    Search,
    Settings,
    Share,
    Sprout,
    StartOver,
    Subtract,
    Today,
    Warning,
    Write,
};

/// Its letter in the icon font; empty for None.
const char* glyph(Icon icon);

}  // namespace duolog::kit
