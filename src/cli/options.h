/// The command line: what a person asks for at the start. Reads nothing but the arguments it is given; prints and exits
/// nothing.
#pragma once

#include <optional>
#include <string>

#include "app/state.h"

namespace duolog::cli {

struct Options {
    std::string data;      ///< The journal's folder; empty: the platform's own place.
    std::string language;  ///< One of text::languages(); empty: as the system prefers.
    app::Theme theme = app::Theme::System;
    int text_percent = 100;  ///< 85..200
};

/// Either options to start with, or a text to print before leaving.
struct Parsed {
    std::optional<Options> options;
    std::string text;
    int exit_code = 0;  ///< 0: `text` was asked for. 2: it says what is wrong, with the usage, and belongs on stderr.
};

/// As main gets them. "--name value" and "--name=value" are the same; of two the last counts.
Parsed parse(int argc, const char* const* argv);

}  // namespace duolog::cli
