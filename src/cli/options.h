/// The command line: what a person asks for at the start. Reads nothing but the arguments it is given; prints and exits
/// nothing.
#pragma once

#include <optional>
#include <string>

#include "app/settings.h"

namespace duolog::cli {

struct Options {
    std::string data;  ///< The journal's folder; empty: the platform's own place.
    // Each wins over what is kept in Settings, for this run.
    std::string language;  ///< One of text::languages(); empty: as kept, or as the system prefers.
    std::optional<app::Theme> theme;
    std::optional<app::Contrast> contrast;
    std::optional<int> text_percent;  ///< 85..200
    bool demo = false;                ///< A made-up journal, kept in memory only.
    bool new_page = false;            ///< A page is begun at once.
    bool priorities = false;          ///< Priorities are shown first.
    bool kit = false;                 ///< The page of all widgets instead of the app.
    bool check = false;               ///< No window: the journal is checked, and what was found is printed.
    std::string export_folder;        ///< No window: the calendar's file is written there; empty: none is asked for.
    bool names = false;               ///< That file says with whom one meets, and where.
};

/// Either options to start with, or a text to print before leaving.
struct Parsed {
    std::optional<Options> options;
    std::string text;
    int exit_code = 0;  ///< 0: `text` was asked for. 2: it says what is wrong, with the usage, and belongs on stderr.
};

/// As main gets them. "--name value" and "--name=value" are the same, but for --export, which takes two values; of
/// two the last counts.
Parsed parse(int argc, const char* const* argv);

}  // namespace duolog::cli
