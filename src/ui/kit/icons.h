/// The icons, by what they mean; assets/icons/icons.txt names their pictures.
#pragma once

#include <cstdint>

namespace duolog::kit {

enum class Icon : std::uint8_t {
    None,
    Add,
    Back,
    Backup,
    Booking,
    Brand,
    Calendar,
    Check,
    Checklist,
    Clock,
    Close,
    Copy,
    Delete,
    Down,
    Download,
    Earlier,
    Forward,
    Grip,
    Guide,
    Habit,
    Help,
    HomeScreen,
    Info,
    InstallHere,
    Journal,
    Keyboard,
    Meeting,
    Memory,
    More,
    NotDone,
    People,
    Play,
    Print,
    Priorities,
    Reflection,
    Safe,
    Search,
    Settings,
    Share,
    Sprout,
    StartOver,
    Subtract,
    TakeBack,
    Today,
    Up,
    Warning,
    Write,
};

/// Its letter in the icon font; empty for None.
const char* glyph(Icon icon);

}  // namespace duolog::kit
