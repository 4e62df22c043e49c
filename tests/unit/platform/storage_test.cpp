#include "platform/storage.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>

#include "support/file_size_limit.h"
#include "support/memory_storage.h"
#include "support/storage_contract.h"
#include "support/temporary_folder.h"

using namespace duolog;
using core::ErrorCode;
using platform::Access;
using platform::Storage;
using platform::Write;
using tests::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

Write put(const std::string& name, const std::string& bytes) { return {Write::Kind::Replace, name, bytes}; }

/// The native storage answers at once.
core::Status open(Storage& storage) {
    std::optional<core::Status> answer;
    storage.open([&](core::Status status) { answer = std::move(status); });
    REQUIRE(answer.has_value());
    return *answer;
}

core::Status commit(Storage& storage, std::vector<Write> batch) {
    std::optional<core::Status> answer;
    storage.commit(std::move(batch), [&](core::Status status) { answer = std::move(status); });
    REQUIRE(answer.has_value());
    return *answer;
}

void write_file(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

unsigned mode_of(const std::string& path) {
    struct stat info {};
    REQUIRE(stat(path.c_str(), &info) == 0);
    return info.st_mode & 0777U;
}

std::size_t files_in(const std::string& folder) {
    std::size_t count = 0;
    for (const auto& file : fs::recursive_directory_iterator(folder))
        count += file.is_regular_file() ? 1 : 0;
    return count;
}

/// A storage in front of the memory that outlives it, as a folder outlives the program.
class SharedMemory : public Storage {
public:
    explicit SharedMemory(tests::MemoryStorage& memory) : memory_(memory) {}
    void open(Done done) override { memory_.open(std::move(done)); }
    Access access() const override { return memory_.access(); }
    core::Result<std::vector<std::string>> list() override { return memory_.list(); }
    core::Result<std::string> read(std::string_view name) override { return memory_.read(name); }
    void commit(std::vector<Write> batch, Done done) override { memory_.commit(std::move(batch), std::move(done)); }
    void take_over(Done done) override { memory_.take_over(std::move(done)); }
    void on_lost(std::function<void()> lost) override { memory_.on_lost(std::move(lost)); }
    std::string place() const override { return memory_.place(); }

private:
    tests::MemoryStorage& memory_;
};

}  // namespace

TEST_CASE("the storage in memory keeps the contract") {
    tests::MemoryStorage memory;
    tests::check_storage_contract([&] { return std::make_unique<SharedMemory>(memory); });
}

TEST_CASE("the storage on disk keeps the contract") {
    const TemporaryFolder folder;
    tests::check_storage_contract([&] { return platform::make_storage(folder.path() + "/new/folder"); });
}

TEST_CASE("two programs on one folder keep the contract") {
    const TemporaryFolder folder;
    tests::check_shared_storage_contract([&] { return platform::make_storage(folder.path()); });
}

TEST_CASE("folders and files are for this person alone") {
    const TemporaryFolder folder;
    const mode_t old = umask(0);
    const std::string data = folder.path() + "/share/duolog";
    const auto storage = platform::make_storage(data);
    REQUIRE(open(*storage).ok());
    REQUIRE(commit(*storage, {put("entries/a.dle", "x")}).ok());
    umask(old);
    CHECK(mode_of(folder.path() + "/share") == 0700);
    CHECK(mode_of(data) == 0700);
    CHECK(mode_of(data + "/entries") == 0700);
    CHECK(mode_of(data + "/entries/a.dle") == 0600);
    CHECK(mode_of(data + "/.lock") == 0600);
}

TEST_CASE("a file where the folder should be is an error that names it, and the file stays") {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/file";
    write_file(path, "mine");
    const auto storage = platform::make_storage(path);
    const core::Status answer = open(*storage);
    REQUIRE_FALSE(answer.ok());
    CHECK(answer.error().code == ErrorCode::Unavailable);
    CHECK(answer.error().detail.find(path) != std::string::npos);
    CHECK(fs::file_size(path) == 4);
}

TEST_CASE("a folder that cannot be made is an error that names it") {
    const auto storage = platform::make_storage("/proc/duolog/data");
    const core::Status answer = open(*storage);
    REQUIRE_FALSE(answer.ok());
    CHECK(answer.error().code == ErrorCode::Unavailable);
    CHECK(answer.error().detail.find("/proc/duolog") != std::string::npos);
}

TEST_CASE("a folder that this person may not read or write is refused") {
    const TemporaryFolder folder;
    const tests::Unprivileged unprivileged;
    if (!unprivileged.works())
        return;
    const std::string data = folder.path() + "/data";
    {
        const auto storage = platform::make_storage(data);
        REQUIRE(open(*storage).ok());
        REQUIRE(commit(*storage, {put("entries/a.dle", "kept")}).ok());
    }
    REQUIRE(chmod(data.c_str(), 0000) == 0);
    CHECK(open(*platform::make_storage(data)).error().code == ErrorCode::Refused);

    INFO("what may be read is read, and a save says that it is refused");
    REQUIRE(chmod(data.c_str(), 0700) == 0);
    REQUIRE(chmod((data + "/entries").c_str(), 0500) == 0);
    REQUIRE(chmod(data.c_str(), 0500) == 0);
    const auto reading = platform::make_storage(data);
    REQUIRE(open(*reading).ok());
    CHECK(reading->read("entries/a.dle").value() == "kept");
    CHECK(commit(*reading, {put("entries/a.dle", "new")}).error().code == ErrorCode::Refused);
    CHECK(reading->read("entries/a.dle").value() == "kept");

    INFO("once writing is allowed the same storage writes");
    REQUIRE(chmod(data.c_str(), 0700) == 0);
    REQUIRE(chmod((data + "/entries").c_str(), 0700) == 0);
    CHECK(commit(*reading, {put("entries/a.dle", "new")}).ok());
}

TEST_CASE("a full disk is Full, leaves the old bytes and no litter, and the next try succeeds") {
    const TemporaryFolder folder;
    const auto storage = platform::make_storage(folder.path());
    REQUIRE(open(*storage).ok());
    REQUIRE(commit(*storage, {put("entries/a.dle", "old")}).ok());
    const std::size_t files = files_in(folder.path());
    const std::string big(100'000, 'x');
    {
        const tests::FileSizeLimit limit(4096);
        CHECK(commit(*storage, {put("entries/a.dle", big)}).error().code == ErrorCode::Full);
    }
    CHECK(storage->read("entries/a.dle").value() == "old");
    CHECK(files_in(folder.path()) == files);
    CHECK(commit(*storage, {put("entries/a.dle", big)}).ok());
    CHECK(storage->read("entries/a.dle").value() == big);
}

TEST_CASE("a write that fails in a batch leaves the earlier ones whole") {
    const TemporaryFolder folder;
    const auto storage = platform::make_storage(folder.path());
    REQUIRE(open(*storage).ok());
    const tests::FileSizeLimit limit(4096);
    CHECK_FALSE(commit(*storage, {put("a", "small"), put("b", std::string(9000, 'x')), put("c", "later")}).ok());
    CHECK(storage->read("a").value() == "small");
    CHECK(storage->read("b").error().code == ErrorCode::NotFound);
}

TEST_CASE("what a killed Duolog left half written is not listed, and only that is cleared away") {
    const TemporaryFolder folder;
    fs::create_directories(folder.path() + "/entries");
    const std::string ours = folder.path() + "/entries/.duolog-0123456789abcdef0123456789abcdef.tmp";
    const std::string not_ours = folder.path() + "/entries/.duolog-notes.tmp";
    write_file(ours, "half");
    write_file(not_ours, "mine");
    const auto storage = platform::make_storage(folder.path());
    REQUIRE(open(*storage).ok());
    CHECK(storage->list().value().empty());
    CHECK_FALSE(fs::exists(ours));
    CHECK(fs::exists(not_ours));
}

TEST_CASE("a reader does not clear away what the writer is writing") {
    const TemporaryFolder folder;
    const auto writer = platform::make_storage(folder.path());
    REQUIRE(open(*writer).ok());
    const std::string half = folder.path() + "/.duolog-0123456789abcdef0123456789abcdef.tmp";
    write_file(half, "half");
    const auto reader = platform::make_storage(folder.path());
    REQUIRE(open(*reader).ok());
    CHECK(reader->access() == Access::Reader);
    CHECK(fs::exists(half));
}

TEST_CASE("a pipe or a folder in the place of a blob does not hold the program up") {
    const TemporaryFolder folder;
    REQUIRE(mkfifo((folder.path() + "/pipe").c_str(), 0600) == 0);
    fs::create_directories(folder.path() + "/folder");
    const auto storage = platform::make_storage(folder.path());
    REQUIRE(open(*storage).ok());
    CHECK(storage->list().value().empty());
    CHECK_FALSE(storage->read("pipe").ok());
    CHECK_FALSE(storage->read("folder").ok());
    CHECK_FALSE(commit(*storage, {put("folder", "x")}).ok());
}

TEST_CASE("a file of unreasonable size is not read into memory") {
    const TemporaryFolder folder;
    const std::string path = folder.path() + "/huge";
    write_file(path, "");
    REQUIRE(truncate(path.c_str(), static_cast<off_t>(platform::kMaxBlobBytes) + 1) == 0);
    const auto storage = platform::make_storage(folder.path());
    REQUIRE(open(*storage).ok());
    CHECK(storage->read("huge").error().code == ErrorCode::TooLarge);
}

TEST_CASE("a folder that was taken away while Duolog runs is not made anew") {
    const TemporaryFolder folder;
    const std::string data = folder.path() + "/stick";
    const auto storage = platform::make_storage(data);
    REQUIRE(open(*storage).ok());
    fs::rename(data, folder.path() + "/away");
    CHECK(commit(*storage, {put("a", "x")}).error().code == ErrorCode::Unavailable);
    CHECK_FALSE(fs::exists(data));
    fs::rename(folder.path() + "/away", data);
    CHECK(commit(*storage, {put("a", "x")}).ok());
}

TEST_CASE("taking over fails while the other program holds on") {
    const TemporaryFolder folder;
    const auto writer = platform::make_storage(folder.path());
    const auto reader = platform::make_storage(folder.path());
    REQUIRE(open(*writer).ok());
    REQUIRE(open(*reader).ok());
    std::optional<core::Status> answer;
    reader->take_over([&](core::Status status) { answer = std::move(status); });
    REQUIRE(answer.has_value());
    CHECK(answer->error().code == ErrorCode::ReadOnly);
    CHECK(reader->access() == Access::Reader);
}

TEST_CASE("the data folder is XDG_DATA_HOME/duolog, else ~/.local/share/duolog") {
    const tests::Environment data_home("XDG_DATA_HOME", "/xdg");
    const tests::Environment home("HOME", "/home/ada");
    CHECK(platform::default_data_folder() == "/xdg/duolog");
    setenv("XDG_DATA_HOME", "relative", 1);
    CHECK(platform::default_data_folder() == "/home/ada/.local/share/duolog");
    unsetenv("XDG_DATA_HOME");
    CHECK(platform::default_data_folder() == "/home/ada/.local/share/duolog");
}
