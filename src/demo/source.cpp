#include "demo/source.h"

#include <optional>
#include <utility>

#include "core/spaces.h"
#include "core/utf8.h"

namespace duolog::demo {
namespace {

/// What stands before the first `separator`, taken off `text` with it.
std::string_view take_until(std::string_view& text, char separator) {
    const std::size_t end = text.find(separator);
    const std::string_view taken = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return taken;
}

std::string_view trimmed(std::string_view line) {
    constexpr std::string_view kSpaces = " \t\r";
    const std::size_t first = line.find_first_not_of(kSpaces);
    return first == std::string_view::npos ? "" : line.substr(first, line.find_last_not_of(kSpaces) - first + 1);
}

/// Nothing when `digits` is no number from 0 to `most`. REQUIRES: most < 10000.
std::optional<int> number(std::string_view digits, int most) {
    if (digits.empty() || digits.size() > 4)
        return std::nullopt;
    int value = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        value = value * 10 + (digit - '0');
    }
    return value <= most ? std::optional(value) : std::nullopt;
}

enum class Section { None, Entry, Titles, Sentences, Tasks, People };

/// `when`: "12 11:45". An entry whose time cannot be read is left out.
Section begin_entry(Source& source, std::string_view when) {
    const auto days_ago = number(take_until(when, ' '), kMaxDaysAgo);
    const auto hour = number(take_until(when, ':'), 23);
    const auto minute = number(when, 59);
    if (!days_ago || !hour || !minute || source.entries.size() == kMaxEntries)
        return Section::None;
    source.entries.push_back({*days_ago, *hour * 60 + *minute, {}});
    return Section::Entry;
}

Section begin(Source& source, std::string_view heading) {
    const std::string_view name = take_until(heading, ' ');
    if (name == "entry")
        return begin_entry(source, heading);
    if (name == "titles")
        return Section::Titles;
    if (name == "sentences")
        return Section::Sentences;
    if (name == "people")
        return Section::People;
    return name == "tasks" ? Section::Tasks : Section::None;
}

void take_line(std::string& text, std::string_view line) {
    if (text.empty() && line.empty())
        return;
    text += line;
    text += '\n';
}

void take_line(std::vector<std::string_view>& list, std::string_view line) {
    if (!line.empty())
        list.push_back(core::utf8_prefix(line, kMaxLineBytes));
}

void take_line(std::vector<WrittenTask>& tasks, std::string_view line) {
    const bool done = line.starts_with('x');
    const bool declined = line.starts_with('n');
    line.remove_prefix(done || declined ? 1 : 0);
    const auto priority = number(take_until(line, '|'), 3);
    std::string text = core::task_text(line);
    if (priority.value_or(0) > 0 && !text.empty() && tasks.size() < kMaxTasks)
        tasks.push_back({static_cast<core::Priority>(*priority), done, declined, std::move(text)});
}

void take_line(std::vector<WrittenPerson>& people, std::string_view line) {
    constexpr std::size_t kMostBytes = 200;
    const auto next = [&line] { return core::one_line(core::utf8_prefix(take_until(line, '|'), kMostBytes)); };
    WrittenPerson person{next(), next(), next()};
    if (!person.name.empty() && people.size() < kMaxPeople)
        people.push_back(std::move(person));
}

void take_line(Source& source, Section section, std::string_view line) {
    if (section == Section::Entry)
        take_line(source.entries.back().text, line);
    else if (section == Section::Titles)
        take_line(source.titles, line);
    else if (section == Section::Sentences)
        take_line(source.sentences, line);
    else if (section == Section::Tasks)
        take_line(source.tasks, line);
    else if (section == Section::People)
        take_line(source.people, line);
}

}  // namespace

Source read_source(std::string_view text) {
    constexpr std::string_view kHeading = "== ";
    Source source;
    Section section = Section::None;
    while (!text.empty()) {
        const std::string_view line = trimmed(take_until(text, '\n'));
        if (line.starts_with(kHeading))
            section = begin(source, line.substr(kHeading.size()));
        else if (!line.starts_with('#'))
            take_line(source, section, line);
    }
    for (WrittenEntry& entry : source.entries)
        entry.text.erase(entry.text.find_last_not_of('\n') + 1);
    std::erase_if(source.entries, [](const WrittenEntry& entry) { return entry.text.empty(); });
    return source;
}

}  // namespace duolog::demo
