/// Everything that lives as long as the program, made in its order and wired together once.
#pragma once

#include "cli/options.h"

namespace duolog {

/// Opens the window and the journal. On a desktop returns the exit code when the window has closed; in the browser
/// returns 0 at once and the page lives on.
int run_program(const cli::Options& options);

/// duolog --check: prints what was found and answers the exit code. No window is opened.
int check_journal(const cli::Options& options);

/// duolog --export: writes the calendar's file, prints what came of it and answers the exit code. No window is opened.
int export_journal(const cli::Options& options);

}  // namespace duolog
