#include "platform/print.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

#include "core/id.h"
#include "platform/clock.h"
#include "platform/native/bus.h"
#include "platform/native/files.h"
#include "platform/native/print.h"

extern char** environ;

namespace duolog::platform {
namespace {

constexpr int kPatienceMs = 1000;

/// $XDG_RUNTIME_DIR is this person's alone and lies in memory; the other folders are everybody's.
std::string folder_for_pages() {
    for (const char* name : {"XDG_RUNTIME_DIR", "TMPDIR"}) {
        const char* folder = std::getenv(name);
        if (folder != nullptr && folder[0] == '/' && access(folder, W_OK) == 0)
            return folder;
    }
    return "/tmp";
}

/// Readable after kPatienceMs.
Descriptor patience() {
    Descriptor timer(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC));
    itimerspec times{};
    times.it_value.tv_sec = kPatienceMs / 1000;
    timerfd_settime(timer.number(), 0, &times, nullptr);
    return timer;
}

/// org.freedesktop.portal.OpenURI.OpenFile(parent window, file, options). The portal's own browser may see no folder
/// of the person's, and gets the file itself.
BusMessage open_file_call(int file) {
    BusMessage message(dbus_message_new_method_call("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
                                                    "org.freedesktop.portal.OpenURI", "OpenFile"));
    const char* no_window = "";
    DBusMessageIter words;
    DBusMessageIter options;
    if (!message)
        return message;
    dbus_message_iter_init_append(message.get(), &words);
    dbus_message_iter_append_basic(&words, DBUS_TYPE_STRING, &no_window);
    dbus_message_iter_append_basic(&words, DBUS_TYPE_UNIX_FD, &file);
    dbus_message_iter_open_container(&words, DBUS_TYPE_ARRAY, "{sv}", &options);
    dbus_message_iter_close_container(&words, &options);
    return message;
}

bool portal_opens(const std::string& path) {
    const std::string address = session_bus_address();
    const Descriptor file(::open(path.c_str(), O_PATH | O_CLOEXEC));
    const Descriptor timer = patience();
    if (address.empty() || !file.open() || !timer.open())
        return false;
    Bus bus(address);
    dbus_uint32_t asked = 0;
    while (bus.connected() && bus.wait(timer.number())) {
        while (const BusMessage message = bus.next()) {
            if (asked != 0 && dbus_message_get_reply_serial(message.get()) == asked)
                return dbus_message_get_type(message.get()) == DBUS_MESSAGE_TYPE_METHOD_RETURN;
            // A file can be sent once the bus has said hello: before, nobody knows whether it takes any.
            if (asked == 0 && (asked = bus.send(open_file_call(file.number()))) == 0)
                return false;
        }
    }
    return false;
}

/// One that still runs has opened something: it may be the browser itself.
bool ends_well(pid_t process) {
    constexpr int kLookMs = 20;
    for (int waited_ms = 0; waited_ms < kPatienceMs; waited_ms += kLookMs) {
        int status = 0;
        const pid_t ended = waitpid(process, &status, WNOHANG);
        if (ended == process)
            return WIFEXITED(status) && WEXITSTATUS(status) == 0;
        if (ended < 0)
            return true;  // The system reaps for us, and tells nobody how it ended.
        poll(nullptr, 0, kLookMs);
    }
    return true;
}

bool xdg_opens(const std::string& path) {
    std::string program = "xdg-open";
    std::string argument = path;
    char* const arguments[] = {program.data(), argument.data(), nullptr};
    pid_t process = 0;
    return posix_spawnp(&process, program.c_str(), nullptr, nullptr, arguments, environ) == 0 && ends_well(process);
}

}  // namespace

PrintedPages::~PrintedPages() {
    for (const std::string& path : paths_)
        unlink(path.c_str());
}

core::Result<std::string> PrintedPages::write(const std::string& html) {
    const std::string path = folder_for_pages() + "/duolog-" + core::to_hex({random_bytes()}) + ".html";
    if (core::Status written = write_new_file(path, html); !written.ok()) {
        unlink(path.c_str());
        return written.error();
    }
    paths_.push_back(path);
    return path;
}

bool open_in_browser(const std::string& path) { return portal_opens(path) || xdg_opens(path); }

void print_page(const std::string& html, std::function<void(bool)> done) {
    static PrintedPages pages;  // The browser reads them when it likes: they stay until the program ends.
    const core::Result<std::string> path = pages.write(html);
    done(path.ok() && open_in_browser(path.value()));
}

}  // namespace duolog::platform
