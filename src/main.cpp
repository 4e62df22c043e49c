// Reads the command line and starts the program; decides nothing.
#include <cstdio>

#include "cli/options.h"
#include "program.h"

int main(int argc, char** argv) {
    const duolog::cli::Parsed parsed = duolog::cli::parse(argc, argv);
    if (parsed.options && parsed.options->check)
        return duolog::check_journal(*parsed.options);
    if (parsed.options && !parsed.options->export_folder.empty())
        return duolog::export_journal(*parsed.options);
    if (parsed.options)
        return duolog::run_program(*parsed.options);
    std::fputs(parsed.text.c_str(), parsed.exit_code == 0 ? stdout : stderr);
    return parsed.exit_code;
}
