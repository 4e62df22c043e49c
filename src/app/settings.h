/// What a person chose about the program itself. Kept on the device as a few lines of text; what nobody chose follows
/// the system.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace duolog::app {

enum class Theme { System, Light, Dark };
enum class Contrast { System, High };

inline constexpr int kSmallestTextPercent = 85;
inline constexpr int kLargestTextPercent = 200;

/// From the least to the most that can be chosen.
struct Range {
    int least, most;
};
inline constexpr Range kDayMinutes{60, 1440};
inline constexpr Range kBufferPercent{0, 50};
inline constexpr Range kReflectionMinutes{15, 1200};

struct Settings {
    std::string language;  ///< BCP 47, lower case ("sv"); empty: not chosen.
    Theme theme = Theme::System;
    Contrast contrast = Contrast::System;
    int text_percent = 100;
    bool home_screen_read = false;                  ///< The notice about the home screen was dismissed.
    std::vector<std::string> habits_left_out = {};  ///< Planning habits that Today does not show; no id twice.
    int day_minutes = 6 * 60;                       ///< What a day holds, within kDayMinutes.
    int buffer_percent = 20;                        ///< What of it is never planned, within kBufferPercent.
    int reflection_minutes = 120;                   ///< The target of a week, within kReflectionMinutes.
    bool many_ones_read = false;  ///< It was asked which of the ones matters most, and there are as many still.
    bool operator==(const Settings&) const = default;
};

/// BCP 47 asks for room for 35; letters, figures and hyphens (or, as in file names, underscores). Says nothing of
/// whether Duolog speaks it.
inline constexpr std::size_t kMaxLanguageTagBytes = 35;
bool is_language_tag(std::string_view text);

/// Of a planning habit: lower-case letters and hyphens.
inline constexpr std::size_t kMostHabits = 20;
bool is_habit_name(std::string_view text);

/// "name=value" lines. Any text may be given: what is unknown or out of range is left at its default.
Settings settings_from(std::string_view text);
std::string settings_text(const Settings& settings);

/// The next size up or down that is offered; the same at the end of the row.
enum class Step { Smaller, Larger };
int next_text_percent(int percent, Step step);

/// The size in which text is drawn: what the person chose here times what the system asks for, within the range.
int text_percent_in_force(int chosen, int system);

}  // namespace duolog::app
