#include "app/settings.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace duolog::app {
namespace {

/// A word in the file and what it means.
template <class T>
struct Word {
    std::string_view word;
    T value;
};
constexpr std::array kThemes{Word<Theme>{"system", Theme::System}, Word<Theme>{"light", Theme::Light},
                             Word<Theme>{"dark", Theme::Dark}};
constexpr std::array kContrasts{Word<Contrast>{"system", Contrast::System}, Word<Contrast>{"high", Contrast::High}};

constexpr std::array kTextPercents{85, 100, 115, 130, 150, 175, 200};
static_assert(kTextPercents.front() == kSmallestTextPercent && kTextPercents.back() == kLargestTextPercent);

/// An unknown word leaves `value` as it is.
template <class Words, class T>
void read_word(const Words& words, std::string_view word, T& value) {
    const auto known = std::find_if(words.begin(), words.end(), [word](const auto& each) { return each.word == word; });
    if (known != words.end())
        value = known->value;
}

template <class Words, class T>
std::string word_of(const Words& words, T value) {
    const auto known =
        std::find_if(words.begin(), words.end(), [value](const auto& each) { return each.value == value; });
    return std::string(known->word);
}

/// What is no number or out of the range leaves `value` as it is.
void read_number(std::string_view word, const Range& range, int& value) {
    int number = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool whole = read.ec == std::errc() && read.ptr == word.data() + word.size();
    if (whole && number >= range.least && number <= range.most)
        value = number;
}

void read_habits(std::string_view words, std::vector<std::string>& habits) {
    while (!words.empty() && habits.size() < kMostHabits) {
        const std::size_t end = std::min(words.find(' '), words.size());
        const std::string habit(words.substr(0, end));
        if (is_habit_name(habit) && std::find(habits.begin(), habits.end(), habit) == habits.end())
            habits.push_back(habit);
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

/// What the day and the week hold.
void read_room(std::string_view name, std::string_view word, Settings& settings) {
    if (name == "day_minutes")
        read_number(word, kDayMinutes, settings.day_minutes);
    else if (name == "buffer_percent")
        read_number(word, kBufferPercent, settings.buffer_percent);
    else if (name == "reflection_minutes")
        read_number(word, kReflectionMinutes, settings.reflection_minutes);
}

/// Lines for what was chosen; what is as it was at the beginning may become something better later.
std::string room_text(const Settings& settings) {
    const Settings usual;
    std::string text;
    const auto write = [&text](const char* name, int value, int usual_value) {
        if (value != usual_value)
            text += std::string(name) + "=" + std::to_string(value) + "\n";
    };
    write("day_minutes", settings.day_minutes, usual.day_minutes);
    write("buffer_percent", settings.buffer_percent, usual.buffer_percent);
    write("reflection_minutes", settings.reflection_minutes, usual.reflection_minutes);
    return text;
}

void read_line(std::string_view line, Settings& settings) {
    const std::size_t sign = line.find('=');
    if (sign == std::string_view::npos)
        return;
    const std::string_view name = line.substr(0, sign);
    const std::string_view word = line.substr(sign + 1);
    if (name == "language" && is_language_tag(word))
        settings.language = word;
    else if (name == "theme")
        read_word(kThemes, word, settings.theme);
    else if (name == "contrast")
        read_word(kContrasts, word, settings.contrast);
    else if (name == "text_percent")
        read_number(word, {kSmallestTextPercent, kLargestTextPercent}, settings.text_percent);
    else if (name == "habits_left_out")
        read_habits(word, settings.habits_left_out);
    else if (name == "home_screen")
        settings.home_screen_read = word == "read";
    else if (name == "many_ones")
        settings.many_ones_read = word == "read";
    else
        read_room(name, word, settings);
}

}  // namespace

bool is_language_tag(std::string_view text) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return !text.empty() && text.size() <= kMaxLanguageTagBytes && std::all_of(text.begin(), text.end(), fits);
}

bool is_habit_name(std::string_view text) {
    constexpr std::size_t kMostBytes = 40;
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
    return !text.empty() && text.size() <= kMostBytes && std::all_of(text.begin(), text.end(), fits);
}

Settings settings_from(std::string_view text) {
    Settings settings;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        read_line(line, settings);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return settings;
}

std::string settings_text(const Settings& settings) {
    std::string text;
    if (!settings.language.empty())
        text += "language=" + settings.language + "\n";
    text += "theme=" + word_of(kThemes, settings.theme) + "\n";
    text += "contrast=" + word_of(kContrasts, settings.contrast) + "\n";
    text += "text_percent=" + std::to_string(settings.text_percent) + "\n";
    if (settings.home_screen_read)
        text += "home_screen=read\n";
    if (settings.many_ones_read)
        text += "many_ones=read\n";
    text += room_text(settings);
    std::string habits;
    for (const std::string& habit : settings.habits_left_out)
        habits += (habits.empty() ? "" : " ") + habit;
    if (!habits.empty())
        text += "habits_left_out=" + habits + "\n";
    return text;
}

int next_text_percent(int percent, Step step) {
    if (step == Step::Larger) {
        const auto larger = std::upper_bound(kTextPercents.begin(), kTextPercents.end(), percent);
        return larger == kTextPercents.end() ? kLargestTextPercent : *larger;
    }
    const auto not_smaller = std::lower_bound(kTextPercents.begin(), kTextPercents.end(), percent);
    return not_smaller == kTextPercents.begin() ? kSmallestTextPercent : *(not_smaller - 1);
}

int text_percent_in_force(int chosen, int system) {
    return std::clamp((chosen * std::clamp(system, 10, 1000) + 50) / 100, kSmallestTextPercent, kLargestTextPercent);
}

}  // namespace duolog::app
