#include "cli/help.h"

namespace duolog::cli {

std::string help() {
    return "Duolog is a private journal for mentoring. Everything stays on this device.\n"
           "\n"
           "Usage: duolog [options]\n"
           "  --data DIR         keep the journal in this folder\n"
           "  --lang LANG        speak this language: en, sv, da or pl\n"
           "  --theme THEME      light, dark or system\n"
           "  --contrast C       high or system\n"
           "  --text-size N      size of text in percent, 85 to 200\n"
           "  --demo             a made-up journal that is kept in memory only\n"
           "  --new              begin a new page at once\n"
           "  --priorities       show the priorities first\n"
           "  --check            read every byte of the journal, say what is damaged, and exit\n"
           "  --export ics DIR   write bookings and meetings into DIR/duolog.ics, for a calendar, and exit\n"
           "  --names            with --export: say with whom one meets, and where\n"
           "  --kit              every widget on one page\n"
           "  --help             print this and exit\n"
           "  --version          print the version and exit\n";
}

}  // namespace duolog::cli
