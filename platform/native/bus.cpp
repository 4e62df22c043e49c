#include "platform/native/bus.h"

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

namespace duolog::platform {
namespace {

using Watches = std::vector<DBusWatch*>;

dbus_bool_t add_watch(DBusWatch* watch, void* watches) {
    static_cast<Watches*>(watches)->push_back(watch);
    return TRUE;
}

void remove_watch(DBusWatch* watch, void* watches) { std::erase(*static_cast<Watches*>(watches), watch); }

/// What poll and libdbus call the same thing.
struct Name {
    short event;
    unsigned flag;
};
constexpr Name kNames[] = {{POLLIN, DBUS_WATCH_READABLE},
                           {POLLOUT, DBUS_WATCH_WRITABLE},
                           {POLLHUP, DBUS_WATCH_HANGUP},
                           {POLLERR, DBUS_WATCH_ERROR},
                           {POLLNVAL, DBUS_WATCH_ERROR}};

short events_of(unsigned flags) {
    int events = 0;
    for (const Name& name : kNames)
        events |= (flags & name.flag) != 0 ? name.event : 0;
    return static_cast<short>(events);
}

unsigned flags_of(short events) {
    unsigned flags = 0;
    for (const Name& name : kNames)
        flags |= (events & name.event) != 0 ? name.flag : 0;
    return flags;
}

BusMessage call_of_bus(const char* method) {
    return BusMessage(dbus_message_new_method_call(DBUS_SERVICE_DBUS, DBUS_PATH_DBUS, DBUS_INTERFACE_DBUS, method));
}

/// $XDG_RUNTIME_DIR/bus, with the bytes that an address gives a meaning escaped.
std::string runtime_address() {
    const char* folder = std::getenv("XDG_RUNTIME_DIR");
    if (folder == nullptr || folder[0] != '/')
        return {};
    char* escaped = dbus_address_escape_value(folder);
    if (escaped == nullptr)
        return {};
    std::string address = std::string("unix:path=") + escaped + "/bus";
    dbus_free(escaped);
    return address;
}

}  // namespace

std::string session_bus_address() {
    const char* given = std::getenv("DBUS_SESSION_BUS_ADDRESS");
    std::string address = given == nullptr || given[0] == '\0' ? runtime_address() : std::string(given);
    // Several may be listed.
    address.resize(std::min(address.find(';'), address.size()));
    return address.starts_with("unix:") ? address : std::string();
}

Bus::Bus(const std::string& address) : connection_(dbus_connection_open_private(address.c_str(), nullptr)) {
    if (connection_ == nullptr)
        return;
    if (dbus_connection_set_watch_functions(connection_, add_watch, remove_watch, nullptr, &watches_, nullptr) == FALSE)
        dbus_connection_close(connection_);
    // dbus_bus_register would wait for the answer. Messages behind this one keep their place in line.
    send(call_of_bus("Hello"));
}

Bus::~Bus() {
    if (connection_ == nullptr)
        return;
    dbus_connection_close(connection_);
    dbus_connection_unref(connection_);
}

bool Bus::connected() const { return connection_ != nullptr && dbus_connection_get_is_connected(connection_) != FALSE; }

dbus_uint32_t Bus::send(const BusMessage& message) {
    dbus_uint32_t serial = 0;
    if (!message || !connected() || dbus_connection_send(connection_, message.get(), &serial) == FALSE)
        return 0;
    return serial;
}

void Bus::subscribe(const char* rule) {
    const BusMessage message = call_of_bus("AddMatch");
    if (message && dbus_message_append_args(message.get(), DBUS_TYPE_STRING, &rule, DBUS_TYPE_INVALID) != FALSE)
        send(message);
}

bool Bus::wait(int stop) {
    std::vector<pollfd> waited = {{stop, POLLIN, 0}};
    Watches asking;
    for (DBusWatch* watch : watches_) {
        if (dbus_watch_get_enabled(watch) == FALSE)
            continue;
        asking.push_back(watch);
        waited.push_back({dbus_watch_get_unix_fd(watch), events_of(dbus_watch_get_flags(watch)), 0});
    }
    if (poll(waited.data(), waited.size(), -1) < 0)
        return errno == EINTR;
    for (std::size_t i = 0; i < asking.size(); ++i) {
        // Serving one may take another away.
        const bool there = std::find(watches_.begin(), watches_.end(), asking[i]) != watches_.end();
        if (there && waited[i + 1].revents != 0)
            dbus_watch_handle(asking[i], flags_of(waited[i + 1].revents));
    }
    return waited[0].revents == 0;
}

BusMessage Bus::next() { return BusMessage(connected() ? dbus_connection_pop_message(connection_) : nullptr); }

}  // namespace duolog::platform
