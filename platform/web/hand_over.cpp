#include "platform/hand_over.h"

#include <emscripten.h>

#include <utility>

extern "C" void duolog_hand_over(const char* name, const char* type, const char* bytes, int size);

namespace duolog::platform {
namespace {

/// Who asked last; whoever asked before has been told.
std::function<void(HandedOver)>& hand_over_done() {
    static std::function<void(HandedOver)> done;
    return done;
}

}  // namespace

void hand_over(const std::string& name, const std::string& type, const std::string& bytes,
               std::function<void(HandedOver)> done) {
    hand_over_done() = std::move(done);
    duolog_hand_over(name.c_str(), type.c_str(), bytes.data(), static_cast<int>(bytes.size()));
}

core::Status write_into_folder(const std::string&, const std::string&, const std::string&) {
    return core::Error{core::ErrorCode::Unavailable, {}};
}

}  // namespace duolog::platform

/// `kind`: as HandedOver::Kind counts.
extern "C" EMSCRIPTEN_KEEPALIVE void duolog_handed_over(int kind) {
    using duolog::platform::HandedOver;
    if (const auto done = std::exchange(duolog::platform::hand_over_done(), nullptr))
        done({static_cast<HandedOver::Kind>(kind), {}});
}
