#include "platform/keeping.h"

#include <sys/statvfs.h>

#include <utility>

namespace duolog::platform {

namespace {

/// What this person may still fill of the folder's disk.
std::optional<std::uint64_t> free_bytes(const std::string& folder) {
    struct statvfs disk {};
    if (statvfs(folder.c_str(), &disk) != 0)
        return std::nullopt;
    return std::uint64_t{disk.f_bavail} * disk.f_frsize;
}

}  // namespace

void ask_keeping(const std::string& folder, std::function<void(Keeping)> done) {
    done({Answer::DoesNotApply, Answer::DoesNotApply, free_bytes(folder)});
}

void ask_to_persist(const std::string& folder, std::function<void(Keeping)> done) {
    ask_keeping(folder, std::move(done));
}

}  // namespace duolog::platform
