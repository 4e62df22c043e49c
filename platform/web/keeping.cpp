#include "platform/keeping.h"

#include <emscripten.h>

#include <map>
#include <utility>

extern "C" {
/// `ask` is 1 to ask for more than there is.
void duolog_keeping(int ticket, int ask);
}

namespace duolog::platform {
namespace {

struct Waiting {
    std::map<int, std::function<void(Keeping)>> answers;
    int last_ticket = 0;
};

Waiting& waiting() {
    static Waiting waiting;
    return waiting;
}

int ticket_for(std::function<void(Keeping)> done) {
    waiting().answers.emplace(++waiting().last_ticket, std::move(done));
    return waiting().last_ticket;
}

/// The numbers are those of web/keeping.mjs.
Answer answer_of(int number) { return number == 1 ? Answer::Yes : number == 0 ? Answer::No : Answer::Unknown; }

}  // namespace

void ask_keeping(const std::string&, std::function<void(Keeping)> done) {
    duolog_keeping(ticket_for(std::move(done)), 0);
}

void ask_to_persist(const std::string&, std::function<void(Keeping)> done) {
    duolog_keeping(ticket_for(std::move(done)), 1);
}

}  // namespace duolog::platform

extern "C" {

/// `free_bytes` below 0: not known.
EMSCRIPTEN_KEEPALIVE void duolog_keeping_done(int ticket, int persisted, int installed, double free_bytes) {
    using namespace duolog::platform;
    const auto answer = waiting().answers.extract(ticket);
    if (answer.empty())
        return;
    Keeping keeping{answer_of(persisted), answer_of(installed), {}};
    if (free_bytes >= 0)
        keeping.free_bytes = static_cast<std::uint64_t>(free_bytes);
    answer.mapped()(keeping);
}
}
