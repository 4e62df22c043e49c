#include "platform/shipped.h"

#include <emscripten.h>

#include <map>
#include <utility>

#include "platform/web/bridge.h"
#include "platform/window.h"

extern "C" {
char* duolog_shipped(const char* name, int* size);
void duolog_shipped_fetch(int ticket, const char* name);
}

namespace duolog::platform {
namespace {

/// Who waits for which of JavaScript's answers.
struct Waiting {
    std::map<int, std::function<void(bool)>> by_ticket;
    int last_ticket = 0;
};

Waiting& waiting() {
    static Waiting only;
    return only;
}

}  // namespace

std::string shipped_file(std::string_view name) {
    int size = 0;
    char* bytes = duolog_shipped(std::string(name).c_str(), &size);
    return take_bytes(bytes, size);
}

void fetch_shipped_file(const std::string& name, std::function<void(bool)> done) {
    Waiting& all = waiting();
    all.by_ticket.emplace(++all.last_ticket, std::move(done));
    duolog_shipped_fetch(all.last_ticket, name.c_str());
}

}  // namespace duolog::platform

extern "C" EMSCRIPTEN_KEEPALIVE void duolog_shipped_done(int ticket, int here) {
    const auto waiting = duolog::platform::waiting().by_ticket.extract(ticket);
    if (waiting.empty())
        return;
    waiting.mapped()(here != 0);
    duolog::platform::request_frames(2);
}
