/// One connection to a D-Bus message bus, for a thread that waits for it alone. Never blocks but in wait().
#pragma once

#include <dbus/dbus.h>

#include <memory>
#include <string>
#include <vector>

namespace duolog::platform {

struct UnrefMessage {
    void operator()(DBusMessage* message) const { dbus_message_unref(message); }
};
/// Empty where memory ran out.
using BusMessage = std::unique_ptr<DBusMessage, UnrefMessage>;

/// Where the session bus listens on this machine; empty when there is none. Buses elsewhere are not spoken to:
/// connecting to them could take minutes.
std::string session_bus_address();

class Bus {
public:
    /// Connects and says hello, without waiting for the answer.
    explicit Bus(const std::string& address);
    ~Bus();
    Bus(const Bus&) = delete;
    Bus& operator=(const Bus&) = delete;

    bool connected() const;
    /// Puts the message in line. The serial that its answer carries; 0 when it cannot be sent.
    dbus_uint32_t send(const BusMessage& message);
    /// Lets `rule` decide which signals come here.
    void subscribe(const char* rule);
    /// Sends and receives until something came. False once the file `stop` is readable.
    bool wait(int stop);
    /// What came and was not taken yet; empty when there is nothing.
    BusMessage next();

private:
    DBusConnection* connection_ = nullptr;
    std::vector<DBusWatch*> watches_;  ///< What libdbus wants to be waited for.
};

}  // namespace duolog::platform
