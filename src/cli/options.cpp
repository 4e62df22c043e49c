#include "cli/options.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "cli/help.h"
#include "text/text.h"

namespace duolog::cli {
namespace {

constexpr const char* kVersion = "Duolog 0.1.0\n";

std::string language_list() {
    std::string list;
    for (const text::Language& language : text::languages())
        list += (list.empty() ? "" : ", ") + std::string(language.tag);
    return list;
}

// Each takes a value into the options; the answer is what is wrong with it, nothing when it fits.
using Fault = std::optional<std::string>;

Fault take_data(Options& options, const std::string& value) {
    if (value.empty())
        return "--data needs a folder";
    options.data = value;
    return std::nullopt;
}

Fault take_language(Options& options, const std::string& value) {
    const auto& languages = text::languages();
    const bool known = std::any_of(languages.begin(), languages.end(),
                                   [&](const text::Language& language) { return value == language.tag; });
    if (!known)
        return "--lang is one of " + language_list() + ", not \"" + value + "\"";
    options.language = value;
    return std::nullopt;
}

Fault take_theme(Options& options, const std::string& value) {
    if (value == "light")
        options.theme = app::Theme::Light;
    else if (value == "dark")
        options.theme = app::Theme::Dark;
    else if (value == "system")
        options.theme = app::Theme::System;
    else
        return "--theme is light, dark or system, not \"" + value + "\"";
    return std::nullopt;
}

Fault take_contrast(Options& options, const std::string& value) {
    if (value != "high" && value != "system")
        return "--contrast is high or system, not \"" + value + "\"";
    options.contrast = value == "high" ? app::Contrast::High : app::Contrast::System;
    return std::nullopt;
}

Fault take_text_size(Options& options, const std::string& value) {
    int percent = 0;
    const char* const end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, percent);
    if (read.ec != std::errc() || read.ptr != end || percent < app::kSmallestTextPercent ||
        percent > app::kLargestTextPercent)
        return "--text-size is a whole number from 85 to 200, not \"" + value + "\"";
    options.text_percent = percent;
    return std::nullopt;
}

Fault take_export(Options& options, const std::string& format, const std::string& folder) {
    if (format != "ics")
        return "--export writes ics, not \"" + format + "\"";
    if (folder.empty())
        return "--export needs a folder";
    options.export_folder = folder;
    return std::nullopt;
}

struct Option {
    std::string_view name;
    Fault (*take)(Options&, const std::string&);
};
constexpr Option kOptions[] = {
    {"--data", take_data},         {"--lang", take_language},       {"--theme", take_theme},
    {"--contrast", take_contrast}, {"--text-size", take_text_size},
};

struct Switch {
    std::string_view name;
    bool Options::*on;
};
constexpr Switch kSwitches[] = {
    {"--demo", &Options::demo}, {"--new", &Options::new_page}, {"--priorities", &Options::priorities},
    {"--kit", &Options::kit},   {"--check", &Options::check},  {"--names", &Options::names}};

bool turn_on(Options& options, std::string_view argument) {
    for (const Switch& known : kSwitches) {
        if (known.name == argument)
            return options.*known.on = true;
    }
    return false;
}

const Option* option_named(std::string_view name) {
    const auto* const found = std::find_if(std::begin(kOptions), std::end(kOptions),
                                           [&](const Option& option) { return option.name == name; });
    return found == std::end(kOptions) ? nullptr : found;
}

Parsed wrong(const std::string& fault) { return {std::nullopt, "duolog: " + fault + "\n\n" + help(), 2}; }

}  // namespace

Parsed parse(int argc, const char* const* argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--help")
            return {std::nullopt, help(), 0};
        if (argument == "--version")
            return {std::nullopt, kVersion, 0};
        if (turn_on(options, argument))
            continue;
        if (argument == "--export") {
            if (argc - i <= 2)
                return wrong("--export needs a format and a folder");
            if (const Fault fault = take_export(options, argv[i + 1], argv[i + 2]))
                return wrong(*fault);
            i += 2;
            continue;
        }
        const std::size_t equals = argument.find('=');
        const Option* option = option_named(std::string_view(argument).substr(0, equals));
        if (option == nullptr)
            return wrong("there is no option \"" + argument + "\"");
        if (equals == std::string::npos && i + 1 == argc)
            return wrong(argument + " needs a value");
        const std::string value = equals != std::string::npos ? argument.substr(equals + 1) : argv[++i];
        if (const Fault fault = option->take(options, value))
            return wrong(*fault);
    }
    if (options.names && options.export_folder.empty())
        return wrong("--names goes with --export");
    return {options, {}, 0};
}

}  // namespace duolog::cli
