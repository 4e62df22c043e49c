#include "platform/print.h"

#include <emscripten.h>

#include <utility>

extern "C" void duolog_print(const char* html);

namespace duolog::platform {
namespace {

/// Who asked last; whoever asked before has been told.
std::function<void(bool)>& print_done() {
    static std::function<void(bool)> done;
    return done;
}

}  // namespace

void print_page(const std::string& html, std::function<void(bool)> done) {
    print_done() = std::move(done);
    duolog_print(html.c_str());
}

}  // namespace duolog::platform

extern "C" EMSCRIPTEN_KEEPALIVE void duolog_printed(int shown) {
    if (const auto done = std::exchange(duolog::platform::print_done(), nullptr))
        done(shown != 0);
}
