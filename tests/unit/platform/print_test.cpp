#include "platform/print.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <future>
#include <iterator>
#include <optional>
#include <string>

#include "platform/native/print.h"
#include "support/fake_portal.h"
#include "support/private_bus.h"
#include "support/temporary_folder.h"

using namespace duolog;
using tests::Environment;
using tests::TemporaryFolder;

namespace {

constexpr const char* kPage = "<!doctype html><html lang=\"pl\"><body><p>Zażółć</p></body></html>";

std::string text_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::ptrdiff_t files_in(const std::string& folder) {
    return std::distance(std::filesystem::directory_iterator(folder), {});
}

/// A system without a portal, whose xdg-open is what the test writes; nothing when it writes none.
class Desk {
public:
    explicit Desk(const std::string& script = {})
        : path_("PATH", (programs_.path() + ":/usr/bin:/bin").c_str()),
          runtime_("XDG_RUNTIME_DIR", runtime_folder_.path().c_str()),
          bus_("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all"),
          seen_("DUOLOG_SEEN", seen_path().c_str()) {
        const std::string program = programs_.path() + "/xdg-open";
        std::ofstream(program) << "#!/bin/sh\n" << (script.empty() ? "exit 3" : script) << "\n";
        chmod(program.c_str(), 0700);
    }
    std::string seen_path() const { return programs_.path() + "/seen"; }
    const std::string& runtime() const { return runtime_folder_.path(); }

private:
    TemporaryFolder programs_, runtime_folder_;
    Environment path_, runtime_, bus_, seen_;
};

}  // namespace

TEST_CASE("a page for paper is a file for this person alone, and goes with the program") {
    const Desk desk;
    {
        platform::PrintedPages pages;
        const auto path = pages.write(kPage);
        REQUIRE(path.ok());
        CHECK(path.value().starts_with(desk.runtime() + "/"));
        CHECK(path.value().ends_with(".html"));
        struct stat info {};
        REQUIRE(stat(path.value().c_str(), &info) == 0);
        CHECK((info.st_mode & 0777U) == 0600);
        CHECK(text_of(path.value()) == kPage);
        const auto another = pages.write(kPage);
        REQUIRE(another.ok());
        CHECK(another.value() != path.value());
        CHECK(path.value().size() > desk.runtime().size() + 32);
    }
    CHECK(files_in(desk.runtime()) == 0);
}

TEST_CASE("without a folder of the session the page lies in the one for temporary files") {
    const Desk desk;
    const TemporaryFolder folder;
    const Environment none("XDG_RUNTIME_DIR", "/nowhere/at/all");
    const Environment temporary("TMPDIR", folder.path().c_str());
    platform::PrintedPages pages;
    REQUIRE(pages.write(kPage).ok());
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("xdg-open is given the page, word for word") {
    const Desk desk("cat \"$1\" > \"$DUOLOG_SEEN\"");
    std::optional<bool> shown;
    platform::print_page(kPage, [&](bool answer) { shown = answer; });
    CHECK(shown == true);
    CHECK(text_of(desk.seen_path()) == kPage);
}

TEST_CASE("a browser that stays open has shown the page") {
    const Desk desk("echo $$ > \"$DUOLOG_SEEN\"; exec tail -f /dev/null");
    platform::PrintedPages pages;
    CHECK(platform::open_in_browser(pages.write(kPage).value()));
    const pid_t browser = std::stoi(text_of(desk.seen_path()));
    CHECK(kill(browser, SIGTERM) == 0);
    waitpid(browser, nullptr, 0);
}

TEST_CASE("where nothing opens a page, that is said") {
    const Desk desk("exit 3");
    std::optional<bool> shown;
    platform::print_page(kPage, [&](bool answer) { shown = answer; });
    CHECK(shown == false);
    const Environment no_programs("PATH", "/nowhere/at/all");
    CHECK_FALSE(platform::open_in_browser("/tmp"));
}

TEST_CASE("a portal gets the page as an open file, and no program is started") {
    const Desk desk("touch \"$DUOLOG_SEEN\"");
    const tests::PrivateBus bus;
    tests::FakePortal portal(bus);
    platform::PrintedPages pages;
    const std::string path = pages.write(kPage).value();
    auto program = std::async(std::launch::async, [&] { return platform::open_in_browser(path); });
    const std::optional<std::string> given = portal.asked_to_open();
    portal.answer_with_request();
    CHECK(program.get());
    CHECK(given == kPage);
    CHECK_FALSE(std::filesystem::exists(desk.seen_path()));
}

TEST_CASE("a portal that opens no files leaves it to xdg-open") {
    const Desk desk("touch \"$DUOLOG_SEEN\"");
    const tests::PrivateBus bus;
    tests::FakePortal portal(bus);
    platform::PrintedPages pages;
    const std::string path = pages.write(kPage).value();
    auto program = std::async(std::launch::async, [&] { return platform::open_in_browser(path); });
    REQUIRE(portal.asked_to_open());
    portal.answer_with_error();
    CHECK(program.get());
    CHECK(std::filesystem::exists(desk.seen_path()));
}
