#include "platform/settings.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <optional>

#include "platform/storage.h"
#include "support/file_size_limit.h"
#include "support/temporary_folder.h"

using namespace duolog;
using core::ErrorCode;
using platform::read_settings;
using platform::write_settings;
using tests::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

void write_file(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

std::size_t files_in(const std::string& folder) {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& file : fs::directory_iterator(folder))
        ++count;
    return count;
}

unsigned mode_of(const std::string& path) {
    struct stat info {};
    REQUIRE(stat(path.c_str(), &info) == 0);
    return info.st_mode & 0777U;
}

}  // namespace

TEST_CASE("settings are read as they were written last") {
    const TemporaryFolder folder;
    CHECK(write_settings(folder.path(), "language=sv\n").ok());
    CHECK(read_settings(folder.path()) == "language=sv\n");
    CHECK(write_settings(folder.path(), "").ok());
    CHECK(read_settings(folder.path()).empty());
    const std::string bytes("\0\xff\r\n", 4);
    CHECK(write_settings(folder.path(), bytes).ok());
    CHECK(read_settings(folder.path()) == bytes);
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("settings that were never written are empty, and reading makes nothing") {
    const TemporaryFolder folder;
    CHECK(read_settings(folder.path()).empty());
    CHECK(read_settings(folder.path() + "/none").empty());
    CHECK(files_in(folder.path()) == 0);
}

TEST_CASE("settings are for this person alone, in a folder that is made for them") {
    const TemporaryFolder folder;
    const mode_t old = umask(0);
    const std::string data = folder.path() + "/share/duolog";
    const core::Status written = write_settings(data, "theme=dark\n");
    umask(old);
    CHECK(written.ok());
    CHECK(mode_of(folder.path() + "/share") == 0700);
    CHECK(mode_of(data) == 0700);
    CHECK(mode_of(data + "/settings") == 0600);
}

TEST_CASE("settings have a limit, in both directions") {
    const TemporaryFolder folder;
    const std::string most(platform::kMaxSettingsBytes, 'x');
    CHECK(write_settings(folder.path(), most).ok());
    CHECK(read_settings(folder.path()) == most);
    CHECK(write_settings(folder.path(), most + "x").error().code == ErrorCode::TooLarge);
    CHECK(read_settings(folder.path()) == most);
    write_file(folder.path() + "/settings", most + "x");
    CHECK(read_settings(folder.path()).empty());
}

TEST_CASE("settings that cannot be written say why, and name the place") {
    const TemporaryFolder folder;
    const std::string file = folder.path() + "/file";
    write_file(file, "mine");
    const core::Status written = write_settings(file, "x");
    CHECK(written.error().code == ErrorCode::Unavailable);
    CHECK(written.error().detail.find(file) != std::string::npos);
    CHECK(read_settings(file).empty());
    CHECK(fs::file_size(file) == 4);

    CHECK(write_settings("/proc/duolog", "x").error().code == ErrorCode::Unavailable);

    fs::create_directories(folder.path() + "/data/settings");
    CHECK(write_settings(folder.path() + "/data", "x").error().code == ErrorCode::Unavailable);
    CHECK(read_settings(folder.path() + "/data").empty());
    CHECK(files_in(folder.path() + "/data") == 1);
}

TEST_CASE("a folder that this person may not write to refuses the settings and keeps the old ones") {
    const TemporaryFolder folder;
    const tests::Unprivileged unprivileged;
    if (!unprivileged.works())
        return;
    const std::string data = folder.path() + "/data";
    REQUIRE(write_settings(data, "old").ok());
    REQUIRE(chmod(data.c_str(), 0500) == 0);
    CHECK(write_settings(data, "new").error().code == ErrorCode::Refused);
    CHECK(read_settings(data) == "old");
    REQUIRE(chmod(data.c_str(), 0700) == 0);
}

TEST_CASE("a full disk leaves the old settings and no litter") {
    const TemporaryFolder folder;
    REQUIRE(write_settings(folder.path(), "old").ok());
    {
        const tests::FileSizeLimit limit(100);
        CHECK(write_settings(folder.path(), std::string(200, 'x')).error().code == ErrorCode::Full);
    }
    CHECK(read_settings(folder.path()) == "old");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("the journal does not take the settings for one of its blobs, and does not touch them") {
    const TemporaryFolder folder;
    REQUIRE(write_settings(folder.path(), "mine").ok());
    const auto storage = platform::make_storage(folder.path());
    std::optional<core::Status> answer;
    storage->open([&](core::Status status) { answer = std::move(status); });
    REQUIRE((answer && answer->ok()));
    CHECK(storage->access() == platform::Access::Writer);
    CHECK(storage->list().value().empty());
    CHECK(storage->read("settings").error().code == ErrorCode::NotFound);
    storage->commit({{platform::Write::Kind::Replace, "settings", "blob"}},
                    [&](core::Status status) { answer = std::move(status); });
    CHECK(answer->error().code == ErrorCode::Refused);
    CHECK(read_settings(folder.path()) == "mine");

    INFO("they may be written while the journal is open");
    CHECK(write_settings(folder.path(), "new").ok());
    CHECK(read_settings(folder.path()) == "new");
}
