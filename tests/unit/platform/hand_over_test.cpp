#include "platform/hand_over.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "support/file_size_limit.h"
#include "support/temporary_folder.h"

using namespace duolog;
using platform::HandedOver;

namespace {

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void put(const std::string& path, const std::string& text) {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path) << text;
}

std::size_t files_in(const std::string& folder) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        count += entry.is_regular_file() ? 1 : 0;
    return count;
}

/// Somebody's home, with what the desktop says of their folders.
struct Home {
    explicit Home(const std::string& user_dirs = {}) {
        if (!user_dirs.empty())
            put(folder.path() + "/.config/user-dirs.dirs", user_dirs);
    }
    tests::TemporaryFolder folder;
    tests::Environment home{"HOME", folder.path().c_str()};
    tests::Environment config{"XDG_CONFIG_HOME", ""};
};

HandedOver hand_over(const std::string& bytes, const std::string& name = "duolog.ics") {
    HandedOver answer;
    int answers = 0;
    platform::hand_over(name, "text/calendar", bytes, [&](const HandedOver& given) {
        answer = given;
        ++answers;
    });
    CHECK(answers == 1);
    return answer;
}

}  // namespace

TEST_CASE("a file goes into the person's folder for downloads, for them alone, and its path is told") {
    const Home home(
        "# made by the desktop\nXDG_DESKTOP_DIR=\"$HOME/Desktop\"\nXDG_DOWNLOAD_DIR=\"$HOME/Pobrane ąę\"\n");
    std::filesystem::create_directory(home.folder.path() + "/Pobrane ąę");
    const HandedOver file = hand_over("bytes");
    CHECK(file.kind == HandedOver::Kind::Saved);
    CHECK(file.path == home.folder.path() + "/Pobrane ąę/duolog.ics");
    CHECK(content(file.path) == "bytes");
    struct stat info {};
    CHECK(stat(file.path.c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
}

TEST_CASE("the folder for downloads may lie anywhere, also in a configuration of its own") {
    const tests::TemporaryFolder elsewhere;
    const Home home;
    const tests::Environment config("XDG_CONFIG_HOME", elsewhere.path().c_str());
    std::filesystem::create_directory(elsewhere.path() + "/a\"b");
    put(elsewhere.path() + "/user-dirs.dirs", "XDG_DOWNLOAD_DIR=\"" + elsewhere.path() + "/a\\\"b\"\n");
    CHECK(hand_over("bytes").path == elsewhere.path() + "/a\"b/duolog.ics");
}

TEST_CASE("where no folder for downloads is said or there, a file goes home") {
    for (const char* const said : {"", "XDG_DOWNLOAD_DIR=\"$HOME/gone\"\n", "XDG_DOWNLOAD_DIR=\"relative\"\n",
                                   "XDG_DOWNLOAD_DIR=\"\"\n", "XDG_DOWNLOAD_DIR=\n"}) {
        const Home home(said);
        CHECK(hand_over("bytes").path == home.folder.path() + "/duolog.ics");
    }
}

TEST_CASE("a file that is there already stays, and the new one gets a number") {
    const Home home;
    put(home.folder.path() + "/duolog.ics", "another calendar");
    CHECK(hand_over("second").path == home.folder.path() + "/duolog-2.ics");
    CHECK(hand_over("third").path == home.folder.path() + "/duolog-3.ics");
    CHECK(content(home.folder.path() + "/duolog.ics") == "another calendar");
    CHECK(content(home.folder.path() + "/duolog-2.ics") == "second");
    CHECK(files_in(home.folder.path()) == 3);
    std::filesystem::create_symlink("/nowhere", home.folder.path() + "/notes");
    CHECK(hand_over("a", "notes").path == home.folder.path() + "/notes-2");
}

TEST_CASE("a file that cannot be written leaves nothing behind") {
    const Home home;
    {
        const tests::FileSizeLimit full(10);
        CHECK(hand_over(std::string(1000, 'x')).kind == HandedOver::Kind::Failed);
    }
    CHECK(files_in(home.folder.path()) == 0);
    const tests::Environment nobody("HOME", "/nowhere/at/all");
    CHECK(hand_over("bytes").kind == HandedOver::Kind::Failed);
    const tests::Environment nothing("HOME", "");
    CHECK(hand_over("bytes").kind == HandedOver::Kind::Failed);
}

TEST_CASE("into a folder that was named a file is replaced, whole or not at all") {
    const tests::TemporaryFolder folder;
    const auto write = [&](const std::string& bytes) {
        return platform::write_into_folder(folder.path(), "duolog.ics", bytes);
    };
    REQUIRE(write("one").ok());
    REQUIRE(write("two").ok());
    CHECK(content(folder.path() + "/duolog.ics") == "two");
    {
        const tests::FileSizeLimit full(10);
        const core::Status written = write(std::string(1000, 'x'));
        REQUIRE_FALSE(written.ok());
        CHECK(written.error().code == core::ErrorCode::Full);
    }
    CHECK(content(folder.path() + "/duolog.ics") == "two");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a folder that was named and is not there is not made") {
    const tests::TemporaryFolder folder;
    const core::Status written = platform::write_into_folder(folder.path() + "/gone", "duolog.ics", "bytes");
    REQUIRE_FALSE(written.ok());
    CHECK(written.error().code == core::ErrorCode::NotFound);
    CHECK_FALSE(std::filesystem::exists(folder.path() + "/gone"));
}
