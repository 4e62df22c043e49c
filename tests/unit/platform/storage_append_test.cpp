#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <optional>

#include "platform/native/files.h"
#include "platform/storage.h"
#include "support/file_size_limit.h"
#include "support/temporary_folder.h"

using namespace duolog;
using core::ErrorCode;
using platform::Storage;
using platform::Write;
using tests::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

constexpr int kDescriptors = 256;

Write put(const std::string& name, const std::string& bytes) { return {Write::Kind::Replace, name, bytes}; }
Write gone(const std::string& name) { return {Write::Kind::Remove, name, {}}; }
Write more(const std::string& name, std::size_t at, const std::string& bytes) {
    return {Write::Kind::Append, name, bytes, at};
}

std::unique_ptr<Storage> opened(const std::string& folder) {
    auto storage = platform::make_storage(folder);
    bool ok = false;
    storage->open([&](const core::Status& status) { ok = status.ok(); });
    REQUIRE(ok);
    return storage;
}

core::Status commit(Storage& storage, std::vector<Write> batch) {
    std::optional<core::Status> answer;
    storage.commit(std::move(batch), [&](core::Status status) { answer = std::move(status); });
    REQUIRE(answer.has_value());
    return *answer;
}

ErrorCode fault_of(Storage& storage, std::vector<Write> batch) {
    const core::Status answer = commit(storage, std::move(batch));
    REQUIRE_FALSE(answer.ok());
    return answer.error().code;
}

unsigned mode_of(const std::string& path) {
    struct stat info {};
    REQUIRE(stat(path.c_str(), &info) == 0);
    return info.st_mode & 07777U;
}

int open_descriptors() {
    int count = 0;
    for (int number = 0; number < kDescriptors; ++number)
        count += fcntl(number, F_GETFD) >= 0 ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("an append that finds no room is Full, takes back what it wrote, and the same append succeeds later") {
    const TemporaryFolder folder;
    const auto storage = opened(folder.path());
    const std::string acknowledged(4000, 'a');
    REQUIRE(commit(*storage, {more("seg/a.act", 0, acknowledged)}).ok());
    {
        const tests::FileSizeLimit limit(4096);
        CHECK(fault_of(*storage, {more("seg/a.act", 4000, std::string(1000, 'b'))}) == ErrorCode::Full);
    }
    CHECK(storage->read("seg/a.act").value() == acknowledged);
    CHECK(commit(*storage, {more("seg/a.act", 4000, "c")}).ok());
    CHECK(storage->read("seg/a.act").value() == acknowledged + "c");
}

TEST_CASE("a blob that could not be begun is empty, and may be begun again") {
    const TemporaryFolder folder;
    const auto storage = opened(folder.path());
    {
        const tests::FileSizeLimit limit(4096);
        CHECK(fault_of(*storage, {more("seg/a.act", 0, std::string(9000, 'b'))}) == ErrorCode::Full);
    }
    CHECK(storage->read("seg/a.act").value().empty());
    REQUIRE(commit(*storage, {more("seg/a.act", 0, "begun")}).ok());
    CHECK(storage->read("seg/a.act").value() == "begun");
}

TEST_CASE("an append that fails in a batch leaves the earlier writes whole and makes no later one") {
    const TemporaryFolder folder;
    const auto storage = opened(folder.path());
    REQUIRE(commit(*storage, {put("old", "kept")}).ok());
    CHECK(fault_of(*storage, {more("a", 0, "made"), more("b", 7, "x"), gone("old"), put("c", "x")}) ==
          ErrorCode::Damaged);
    CHECK(storage->read("a").value() == "made");
    CHECK(storage->list().value() == std::vector<std::string>{"a", "old"});
}

TEST_CASE("an append to a file that another program changed is Damaged, names it, and leaves it alone") {
    const TemporaryFolder folder;
    const auto storage = opened(folder.path());
    REQUIRE(commit(*storage, {more("seg/a.act", 0, "ours")}).ok());
    const std::string path = folder.path() + "/seg/a.act";
    std::ofstream(path, std::ios::app) << "theirs";
    const core::Status answer = commit(*storage, {more("seg/a.act", 4, "lost?")});
    REQUIRE_FALSE(answer.ok());
    CHECK(answer.error().code == ErrorCode::Damaged);
    CHECK(answer.error().detail.find(path) != std::string::npos);
    CHECK(storage->read("seg/a.act").value() == "ourstheirs");
    REQUIRE(truncate(path.c_str(), 2) == 0);
    CHECK(fault_of(*storage, {more("seg/a.act", 4, "lost?")}) == ErrorCode::Damaged);
    CHECK(storage->read("seg/a.act").value() == "ou");
}

TEST_CASE("an append to a pipe or a folder is an error and does not hold the program up") {
    const TemporaryFolder folder;
    const auto storage = opened(folder.path());
    const std::string pipe = folder.path() + "/pipe";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    fs::create_directories(folder.path() + "/folder");
    CHECK(fault_of(*storage, {more("pipe", 0, "x")}) == ErrorCode::Unavailable);
    CHECK(fault_of(*storage, {more("folder", 0, "x")}) == ErrorCode::Unavailable);

    INFO("also while somebody reads from the pipe, who gets nothing");
    const platform::Descriptor reader(open(pipe.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    REQUIRE(reader.open());
    CHECK(fault_of(*storage, {more("pipe", 0, "x")}) == ErrorCode::Unavailable);
    char byte = 0;
    CHECK(read(reader.number(), &byte, 1) == 0);
}

TEST_CASE("an append where the data folder was taken away makes nothing anew") {
    const TemporaryFolder folder;
    const std::string data = folder.path() + "/stick";
    const auto storage = opened(data);
    REQUIRE(commit(*storage, {more("seg/a.act", 0, "x")}).ok());
    fs::rename(data, folder.path() + "/away");
    CHECK(fault_of(*storage, {more("seg/a.act", 1, "y")}) == ErrorCode::Unavailable);
    CHECK(fault_of(*storage, {more("seg/b.act", 0, "y")}) == ErrorCode::Unavailable);
    CHECK_FALSE(fs::exists(data));
    fs::rename(folder.path() + "/away", data);
    CHECK(commit(*storage, {more("seg/a.act", 1, "y")}).ok());
    CHECK(storage->read("seg/a.act").value() == "xy");
}

TEST_CASE("an append that this person may not make is refused and leaves the blob as it was") {
    const TemporaryFolder folder;
    const tests::Unprivileged unprivileged;
    if (!unprivileged.works())
        return;
    const std::string data = folder.path() + "/data";
    const auto storage = opened(data);
    REQUIRE(commit(*storage, {more("seg/a.act", 0, "kept")}).ok());
    REQUIRE(chmod((data + "/seg/a.act").c_str(), 0400) == 0);
    REQUIRE(chmod((data + "/seg").c_str(), 0500) == 0);
    CHECK(fault_of(*storage, {more("seg/a.act", 4, "x")}) == ErrorCode::Refused);
    CHECK(fault_of(*storage, {more("seg/b.act", 0, "x")}) == ErrorCode::Refused);
    CHECK(storage->read("seg/a.act").value() == "kept");
    REQUIRE(chmod((data + "/seg").c_str(), 0700) == 0);
}

TEST_CASE("neither what succeeds nor what fails leaves a file open") {
    const TemporaryFolder folder;
    const auto storage = opened(folder.path());
    fs::create_directories(folder.path() + "/folder");
    REQUIRE(commit(*storage, {more("a", 0, "x")}).ok());
    const int before = open_descriptors();
    const tests::FileSizeLimit limit(4096);
    for (int round = 0; round < 10; ++round) {
        CHECK_FALSE(commit(*storage, {more("a", 7, "x")}).ok());
        CHECK_FALSE(commit(*storage, {more("a", 1, std::string(9000, 'x'))}).ok());
        CHECK_FALSE(commit(*storage, {more("folder", 0, "x")}).ok());
        CHECK_FALSE(commit(*storage, {put("folder", "x")}).ok());
        CHECK_FALSE(commit(*storage, {put("b", std::string(9000, 'x'))}).ok());
        CHECK_FALSE(commit(*storage, {gone("folder")}).ok());
        CHECK(commit(*storage, {more("a", 1, ""), more("c/d", 0, "y"), gone("c/d"), put("b", "z")}).ok());
        storage->open([](const core::Status& status) { CHECK(status.ok()); });
    }
    CHECK(open_descriptors() == before);
}

TEST_CASE("what an append makes is for this person alone, whatever is usual on the system") {
    const TemporaryFolder folder;
    const mode_t old = umask(0);
    const std::string data = folder.path() + "/share/duolog";
    const auto storage = opened(data);
    CHECK(commit(*storage, {more("a/b/c.act", 0, "x")}).ok());
    umask(old);
    for (const char* made : {"", "/a", "/a/b"})
        CHECK(mode_of(data + made) == 0700);
    CHECK(mode_of(data + "/a/b/c.act") == 0600);
}

TEST_CASE("a data folder that others may enter is closed to them") {
    const TemporaryFolder folder;
    const std::string data = folder.path() + "/data";
    REQUIRE(mkdir(data.c_str(), 0700) == 0);
    for (const mode_t mode : {0755U, 0777U, 0750U, 0710U, 0701U}) {
        CAPTURE(mode);
        REQUIRE(chmod(data.c_str(), mode) == 0);
        const auto storage = opened(data);
        CHECK(mode_of(data) == 0700);
        REQUIRE(commit(*storage, {more("seg/a.act", 0, ""), put("keyring", "x")}).ok());
        std::ofstream(data + "/settings") << "theme = dark";
    }
    INFO("what this person has forbidden themselves is not allowed anew");
    REQUIRE(chmod(data.c_str(), 0555) == 0);
    opened(data);
    CHECK(mode_of(data) == 0500);
    REQUIRE(chmod(data.c_str(), 0700) == 0);
}

TEST_CASE("a folder that serves for other things too, or is open to all on purpose, stays as it is") {
    const TemporaryFolder folder;
    const std::string shared = folder.path() + "/shared";
    REQUIRE(mkdir(shared.c_str(), 0700) == 0);
    REQUIRE(chmod(shared.c_str(), 01777) == 0);
    opened(shared);
    CHECK(mode_of(shared) == 01777);

    REQUIRE(chmod(shared.c_str(), 0755) == 0);
    std::ofstream(shared + "/Letters") << "mine";
    opened(shared);
    CHECK(mode_of(shared) == 0755);
}
