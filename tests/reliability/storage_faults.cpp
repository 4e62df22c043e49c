/// Saves again and again as a journal does, straight to the platform's storage, and later says whether all that was
/// acknowledged is there. tests/reliability/faults.mjs makes the system fail meanwhile.
///   duolog_storage_faults FOLDER             saves; writes `acked N` for each commit that was acknowledged
///   duolog_storage_faults --verify FOLDER ACKS   compares with what a run wrote; says what is wrong
///   duolog_storage_faults --full FOLDER      fills the device that the folder is on, frees it, saves again
#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "platform/storage.h"
#include "reliability/script.h"

using namespace duolog;
using platform::Storage;
using platform::Write;
using reliability::Script;

namespace {

constexpr int kOpenTries = 3;
constexpr int kDescriptors = 256;
// No blob's name, so the storage does not see it.
constexpr const char* kFiller = "/FILLER";

std::unique_ptr<Storage> opened(const std::string& folder) {
    std::unique_ptr<Storage> storage = platform::make_storage(folder);
    bool ok = false;
    for (int i = 0; i < kOpenTries && !ok; ++i)
        storage->open([&](const core::Status& status) { ok = status.ok(); });
    return ok ? std::move(storage) : nullptr;
}

core::Status commit(Storage& storage, const std::vector<Write>& batch) {
    std::optional<core::Status> answer;
    storage.commit(batch, [&](core::Status status) { answer = std::move(status); });
    return answer ? *answer : core::Status(core::Error{core::ErrorCode::Slow, "no answer"});
}

/// By writev, into which no fault is injected.
void say(const std::string& line) {
    iovec bytes{const_cast<char*>(line.data()), line.size()};
    if (writev(STDOUT_FILENO, &bytes, 1) != static_cast<ssize_t>(line.size()))
        _exit(4);
}

int open_descriptors() {
    int count = 0;
    for (int number = 0; number < kDescriptors; ++number)
        count += fcntl(number, F_GETFD) >= 0 ? 1 : 0;
    return count;
}

int save(const std::string& folder) {
    const std::unique_ptr<Storage> storage = opened(folder);
    if (!storage)
        return 0;  // Nothing was acknowledged.
    const int descriptors = open_descriptors();
    Script script;
    for (int number = 1; number <= Script::kCommits; ++number) {
        const std::vector<Write> batch = script.next();
        const bool acknowledged = commit(*storage, batch).ok();
        if (acknowledged)
            say("acked " + std::to_string(number) + "\n");
        script.settle(batch, acknowledged);
    }
    // The lock may have been taken in a commit, when it could not be had at first.
    if (open_descriptors() > descriptors + 1)
        say("files were left open\n");
    return 0;
}

/// What the run that wrote `acks` did.
std::optional<Script> replay(const std::string& acks) {
    std::ifstream file(acks);
    std::set<int> acknowledged;
    std::string word;
    for (int number; file >> word;) {
        if (word != "acked" || !(file >> number))
            return std::nullopt;
        acknowledged.insert(number);
    }
    Script script;
    for (int number = 1; number <= Script::kCommits; ++number)
        script.settle(script.next(), acknowledged.count(number) > 0);
    return script;
}

std::optional<reliability::Blobs> blobs_of(Storage& storage) {
    const auto names = storage.list();
    if (!names.ok())
        return std::nullopt;
    reliability::Blobs blobs;
    for (const std::string& name : names.value()) {
        const auto bytes = storage.read(name);
        if (!bytes.ok())
            return std::nullopt;
        blobs[name] = bytes.value();
    }
    return blobs;
}

/// Makes, lengthens and removes blobs that no script names, and looks at them from a storage opened anew.
bool saves_again(const std::string& folder) {
    auto storage = opened(folder);
    if (!storage || !commit(*storage, {{Write::Kind::Append, "seg/after.act", "one", 0}}).ok() ||
        !commit(*storage, {{Write::Kind::Append, "seg/after.act", " two", 3}}).ok() ||
        !commit(*storage, {{Write::Kind::Replace, "after", "three"}, {Write::Kind::Remove, "none", {}}}).ok())
        return false;
    storage.reset();
    storage = opened(folder);
    if (!storage)
        return false;
    const auto appended = storage->read("seg/after.act"), replaced = storage->read("after");
    return appended.ok() && appended.value() == "one two" && replaced.ok() && replaced.value() == "three";
}

int fault(const std::string& words) {
    std::cout << words << '\n';
    return 1;
}

int verify(const std::string& folder, const std::string& acks) {
    const std::optional<Script> script = replay(acks);
    if (!script)
        return fault("the run said something else than what was acknowledged");
    std::unique_ptr<Storage> storage = opened(folder);
    if (!storage)
        return fault("the folder cannot be opened");
    const auto blobs = blobs_of(*storage);
    if (!blobs)
        return fault("a blob cannot be read");
    if (const std::string wrong = script->compare(*blobs); !wrong.empty())
        return fault(wrong);
    storage.reset();
    return saves_again(folder) ? 0 : fault("a later commit failed");
}

/// Until the device has no room for one more byte.
void fill(const std::string& path) {
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    for (std::size_t size : {std::size_t{4096}, std::size_t{1}})
        while (write(file, std::string(size, 'f').data(), size) > 0) {
        }
    close(file);
}

int full(const std::string& folder) {
    const std::unique_ptr<Storage> storage = opened(folder);
    const std::string text(5000, 'a'), large(20'000, 'b');
    if (!storage || !commit(*storage, {{Write::Kind::Append, "seg/a.act", text, 0}}).ok())
        return fault("a new device takes nothing");
    fill(folder + kFiller);
    const auto is_full = [&](const Write& write) {
        const core::Status answer = commit(*storage, {write});
        return !answer.ok() && answer.error().code == core::ErrorCode::Full;
    };
    if (!is_full({Write::Kind::Append, "seg/a.act", large, text.size()}) ||
        !is_full({Write::Kind::Replace, "seg/a.act", large}) || !is_full({Write::Kind::Append, "seg/b.act", large, 0}))
        return fault("a full device is not Full");
    const auto kept = storage->read("seg/a.act");
    if (!kept.ok() || kept.value() != text)
        return fault("the text is not as it was");
    unlink((folder + kFiller).c_str());
    if (!commit(*storage, {{Write::Kind::Append, "seg/c.act", large, 0}}).ok())
        return fault("no save succeeds though there is room again");
    const auto later = storage->read("seg/c.act");
    return later.ok() && later.value() == large ? 0 : fault("what was saved when there was room again is not there");
}

}  // namespace

int main(int count, char** words) {
    const std::vector<std::string> given(words + 1, words + count);
    if (given.size() == 1)
        return save(given[0]);
    if (given.size() == 3 && given[0] == "--verify")
        return verify(given[1], given[2]);
    if (given.size() == 2 && given[0] == "--full")
        return full(given[1]);
    std::cerr << "Usage: duolog_storage_faults FOLDER | --verify FOLDER ACKS | --full FOLDER\n";
    return 2;
}
