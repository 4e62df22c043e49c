#include "platform/native/portal.h"

#include <SDL.h>
#include <doctest/doctest.h>
#include <imgui.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>

#include "platform/clock.h"
#include "platform/glyphs.h"
#include "platform/native/bus.h"
#include "platform/window.h"
#include "support/fake_portal.h"
#include "support/private_bus.h"
#include "support/temporary_folder.h"

using namespace duolog;
using platform::Appearance;
using platform::Portal;
using tests::FakePortal;
using tests::PrivateBus;
using tests::Wrapped;

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr Appearance kPlain = {};
/// Nothing here takes longer unless it waits for somebody.
constexpr auto kSoon = std::chrono::seconds(5);

/// Counts what a portal tells from its thread.
class Changes {
public:
    std::function<void()> counter() {
        return [this] {
            const std::lock_guard lock(mutex_);
            ++count_;
            told_.notify_all();
        };
    }
    /// False when so many do not come within some seconds.
    bool reached(int count) {
        std::unique_lock lock(mutex_);
        return told_.wait_for(lock, std::chrono::seconds(20), [&] { return count_ >= count; });
    }
    int count() {
        const std::lock_guard lock(mutex_);
        return count_;
    }

private:
    std::mutex mutex_;
    std::condition_variable told_;
    int count_ = 0;
};

/// A bus, a portal on it, and a program that has just asked it.
struct Desk {
    PrivateBus bus;
    FakePortal desktop{bus};
    Changes changes;
    std::optional<Portal> portal{changes.counter()};

    Desk() { REQUIRE(desktop.asked()); }
    /// Messages keep their order: once this one is known, so is all before it.
    void check_still_plain() {
        desktop.change("contrast", 1U);
        CHECK(changes.reached(1));
        CHECK(portal->appearance() == Appearance{false, true, false});
        CHECK(changes.count() == 1);
    }
};

/// Whether the portal begins and ends without waiting for anybody, and says nothing.
bool ends_soon() {
    const auto start = SteadyClock::now();
    {
        const Portal portal([] { FAIL("nothing changed"); });
        CHECK(portal.appearance() == kPlain);
    }
    return SteadyClock::now() - start < kSoon;
}

}  // namespace

TEST_CASE("dark, high contrast and reduced motion are what the portal says") {
    Desk desk;
    CHECK(desk.portal->appearance() == kPlain);
    desk.desktop.answer({{"color-scheme", 1U}, {"contrast", 1U}, {"reduced-motion", 1U}, {"accent-color", "red"}});
    REQUIRE(desk.changes.reached(1));
    CHECK(desk.portal->appearance() == Appearance{true, true, true});
}

TEST_CASE("each of them stands for itself") {
    Desk desk;
    desk.desktop.answer({{"color-scheme", 2U}, {"contrast", 0U}, {"reduced-motion", 1U}});
    REQUIRE(desk.changes.reached(1));
    CHECK(desk.portal->appearance() == Appearance{false, false, true});
    desk.desktop.change("color-scheme", 1U);
    REQUIRE(desk.changes.reached(2));
    CHECK(desk.portal->appearance() == Appearance{true, false, true});
    desk.desktop.change("reduced-motion", 0U);
    REQUIRE(desk.changes.reached(3));
    CHECK(desk.portal->appearance() == Appearance{true, false, false});
}

TEST_CASE("what is wrapped in more variants than promised is understood") {
    Desk desk;
    desk.desktop.answer({{"color-scheme", Wrapped{1}}});
    REQUIRE(desk.changes.reached(1));
    CHECK(desk.portal->appearance() == Appearance{true, false, false});
    desk.desktop.change("color-scheme", Wrapped{0});
    REQUIRE(desk.changes.reached(2));
    CHECK(desk.portal->appearance() == kPlain);
}

TEST_CASE("the size of text is GNOME's own factor, as it is and as it changes") {
    Desk desk;
    desk.desktop.answer_with_gnome({{"color-scheme", 1U}},
                                   {{"color-scheme", "default"}, {"text-scaling-factor", 1.25}});
    REQUIRE(desk.changes.reached(1));
    CHECK(desk.portal->appearance() == Appearance{true, false, false, 125});
    desk.desktop.change_in_another_namespace("text-scaling-factor", 1.5);
    REQUIRE(desk.changes.reached(2));
    CHECK(desk.portal->appearance() == Appearance{true, false, false, 150});
    desk.desktop.change("color-scheme", 0U);
    REQUIRE(desk.changes.reached(3));
    CHECK(desk.portal->appearance() == Appearance{false, false, false, 150});
    desk.desktop.change_in_another_namespace("text-scaling-factor", 1.0);
    REQUIRE(desk.changes.reached(4));
    CHECK(desk.portal->appearance() == kPlain);
}

TEST_CASE("a size of text that is none is the usual one") {
    Desk desk;
    tests::PortalValue value;
    SUBCASE("nothing") { value = 0.0; }
    SUBCASE("less than nothing") { value = -1.5; }
    SUBCASE("too much") { value = 1e300; }
    SUBCASE("endless") { value = std::numeric_limits<double>::infinity(); }
    SUBCASE("no number") { value = std::numeric_limits<double>::quiet_NaN(); }
    SUBCASE("a whole number") { value = 2U; }
    SUBCASE("text") { value = std::string("1.5"); }
    desk.desktop.answer_with_gnome({}, {{"text-scaling-factor", value}});
    desk.check_still_plain();
}

TEST_CASE("what changes to the same is no change") {
    Desk desk;
    desk.desktop.answer({{"color-scheme", 1U}});
    desk.desktop.change("color-scheme", 1U);
    desk.desktop.change("contrast", 0U);
    desk.desktop.change("accent-color", 1U);
    desk.desktop.change_in_another_namespace("contrast", 1U);
    desk.desktop.change("reduced-motion", 1U);
    REQUIRE(desk.changes.reached(2));
    CHECK(desk.changes.count() == 2);
    CHECK(desk.portal->appearance() == Appearance{true, false, true});
}

TEST_CASE("a portal that answers an error leaves everything plain, and may still tell a change") {
    Desk desk;
    desk.desktop.answer_with_error();
    desk.check_still_plain();
}

TEST_CASE("an answer of another shape leaves everything plain") {
    Desk desk;
    SUBCASE("text") { desk.desktop.answer_with_text(); }
    SUBCASE("nothing at all") { desk.desktop.answer_with_nothing(); }
    SUBCASE("no setting") { desk.desktop.answer({}); }
    SUBCASE("another namespace") {
        desk.desktop.answer_in_another_namespace({{"color-scheme", 1U}, {"reduced-motion", 1U}});
    }
    SUBCASE("values of other types") { desk.desktop.answer({{"color-scheme", 1}, {"reduced-motion", "1"}}); }
    SUBCASE("values that nobody knows yet") { desk.desktop.answer({{"color-scheme", 3U}, {"reduced-motion", 7U}}); }
    SUBCASE("a change of another type") { desk.desktop.change("color-scheme", "prefer-dark"); }
    SUBCASE("a change without a key") { desk.desktop.change_with_nothing(); }
    desk.check_still_plain();
}

TEST_CASE("a portal that never answers holds nobody up") {
    Desk desk;
    CHECK(desk.portal->appearance() == kPlain);
    const auto start = SteadyClock::now();
    desk.portal.reset();
    CHECK(SteadyClock::now() - start < kSoon);
    CHECK(desk.changes.count() == 0);
}

TEST_CASE("a session that ends before the program leaves the last appearance") {
    Desk desk;
    desk.desktop.answer({{"color-scheme", 1U}});
    REQUIRE(desk.changes.reached(1));
    desk.bus.end();
    CHECK(desk.portal->appearance().dark);
    const auto start = SteadyClock::now();
    desk.portal.reset();
    CHECK(SteadyClock::now() - start < kSoon);
}

TEST_CASE("a bus without a portal leaves everything plain") {
    const PrivateBus bus;
    CHECK(ends_soon());
}

TEST_CASE("without a bus everything is plain, at once") {
    const tests::TemporaryFolder folder;
    const tests::Environment runtime("XDG_RUNTIME_DIR", folder.path().c_str());
    for (const char* address : {"", "unix:path=/nowhere/bus", "unix:", "unix", "tcp:host=192.0.2.1,port=9", "garbage",
                                "unixexec:path=false", "autolaunch:"}) {
        CAPTURE(address);
        const tests::Environment variable("DBUS_SESSION_BUS_ADDRESS", address);
        CHECK(ends_soon());
    }
}

TEST_CASE("the session bus is one on this machine that runs already") {
    const tests::Environment runtime("XDG_RUNTIME_DIR", "/run/user/1 000");
    const auto found = [](const char* address) {
        const tests::Environment variable("DBUS_SESSION_BUS_ADDRESS", address);
        return platform::session_bus_address();
    };
    CHECK(found("unix:path=/run/bus,guid=01") == "unix:path=/run/bus,guid=01");
    CHECK(found("unix:abstract=a;tcp:host=example.org") == "unix:abstract=a");
    CHECK(found("") == "unix:path=/run/user/1%20000/bus");
    CHECK(found("tcp:host=example.org,port=9").empty());
    CHECK(found("unixexec:path=/bin/true").empty());
    CHECK(found("autolaunch:").empty());
    const tests::Environment no_runtime("XDG_RUNTIME_DIR", "");
    CHECK(found("").empty());
}

TEST_CASE("a bus that lets in and says nothing holds nobody up") {
    const tests::TemporaryFolder folder;
    const platform::Descriptor listening(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un place{};
    place.sun_family = AF_UNIX;
    const std::string path = folder.path() + "/bus";
    path.copy(place.sun_path, sizeof place.sun_path - 1);
    REQUIRE(bind(listening.number(), reinterpret_cast<const sockaddr*>(&place), sizeof place) == 0);
    REQUIRE(listen(listening.number(), 5) == 0);
    // Found as systemd's is: in the folder of the session.
    const tests::Environment variable("DBUS_SESSION_BUS_ADDRESS", "");
    const tests::Environment runtime("XDG_RUNTIME_DIR", folder.path().c_str());
    CHECK(ends_soon());
}

namespace {

/// What the window of a second process saw; its exit code.
enum Seen : int { kDarkFrame = 0, kNothing = 1, kNoWindow = 2 };

/// A window without a screen. It draws its first frames, sleeps, and is told of dark mode while it sleeps: it must draw
/// by itself then. All on one thread: the instant that it wakes for is when the desktop acts.
int sleep_until_dark(const PrivateBus& bus) {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    FakePortal desktop(bus);
    std::optional<int> seen;
    int wakes = 0;
    const auto quit = [&seen](Seen result) {
        if (!seen)  // Closing draws too; what counts is what came first.
            seen = result;
        SDL_Event event{};
        event.type = SDL_QUIT;
        SDL_PushEvent(&event);
    };
    const auto wake_after = [](std::int64_t ms) { platform::wake_at({{platform::system_clock().now().ms + ms}}); };
    platform::WindowCallbacks callbacks;
    callbacks.started = [&] {
        platform::add_face(*ImGui::GetIO().Fonts, platform::Face::Regular, nullptr);
        wake_after(50);
    };
    callbacks.input = [](const platform::FrameInput&) {};
    callbacks.frame = [&] {
        if (platform::appearance().dark)
            quit(kDarkFrame);
    };
    callbacks.woken = [&] {
        if (++wakes > 1)
            return quit(kNothing);
        wake_after(10'000);
        if (!desktop.asked())
            return quit(kNothing);
        desktop.answer({{"color-scheme", 1U}});
    };
    callbacks.hidden = [] {};
    callbacks.may_close = [] { return true; };
    callbacks.save_failed = [] { return false; };
    return platform::run_window({.title = "Test"}, std::move(callbacks)) == 0 ? seen.value_or(kNothing) : kNoWindow;
}

}  // namespace

TEST_CASE("a window that sleeps draws when the desktop turns dark, and closes afterwards") {
    const PrivateBus bus;
    // A process of its own: a window lives as long as its program.
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0)
        _exit(sleep_until_dark(bus));
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == kDarkFrame);
}
