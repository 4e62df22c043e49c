/// A desktop portal that says what the test lets it say. It does nothing by itself: the test serves each call.
#pragma once

#include <dbus/dbus.h>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "support/private_bus.h"

namespace duolog::tests {

/// A number in three variants, one within the other.
struct Wrapped {
    std::uint32_t number;
};
using PortalValue = std::variant<std::uint32_t, std::int32_t, double, std::string, Wrapped>;
using PortalSettings = std::vector<std::pair<std::string, PortalValue>>;

class FakePortal {
public:
    /// Under the portal's name. Throws where it cannot be.
    explicit FakePortal(const PrivateBus& bus);
    ~FakePortal();
    FakePortal(const FakePortal&) = delete;
    FakePortal& operator=(const FakePortal&) = delete;

    /// Waits for a program that asks for all settings. False when none does within some seconds.
    bool asked();
    /// The same for one that wants a file opened; what stands in that file, as this other process can read it.
    std::optional<std::string> asked_to_open();
    /// Where it will say how that went.
    void answer_with_request();
    /// Each answers the program that asked last.
    void answer(const PortalSettings& settings);
    void answer_in_another_namespace(const PortalSettings& settings);
    /// As GNOME does: its own namespace beside the one for all desktops.
    void answer_with_gnome(const PortalSettings& settings, const PortalSettings& of_gnome);
    void answer_with_error();
    void answer_with_text();
    void answer_with_nothing();
    /// Tells every program.
    void change(const std::string& key, const PortalValue& value);
    void change_in_another_namespace(const std::string& key, const PortalValue& value);
    void change_with_nothing();

private:
    using Spaces = std::vector<std::pair<std::string, PortalSettings>>;
    bool called(const char* interface, const char* method);
    void answer_in(const Spaces& spaces);
    void change_in(const char* space, const std::string& key, const PortalValue& value);
    /// Takes the message.
    void send(DBusMessage* message);
    DBusMessage* new_answer() const;

    DBusConnection* connection_ = nullptr;
    DBusMessage* call_ = nullptr;
};

}  // namespace duolog::tests
