/// A D-Bus message bus of the test's own: nothing of the person's session is on it, and nothing is started for it.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

#include "support/temporary_folder.h"

namespace duolog::tests {

/// The environment names it as the session bus as long as it lives.
class PrivateBus {
public:
    /// Throws where the program dbus-daemon is missing: then nothing was tested.
    PrivateBus();
    ~PrivateBus();
    PrivateBus(const PrivateBus&) = delete;
    PrivateBus& operator=(const PrivateBus&) = delete;
    const std::string& address() const { return address_; }
    /// As when the session ends before the program.
    void end();

private:
    TemporaryFolder folder_;
    pid_t process_ = -1;
    std::string address_;
    std::optional<Environment> variable_;
};

}  // namespace duolog::tests
