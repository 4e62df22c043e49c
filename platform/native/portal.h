/// What the desktop says of appearance and of the size of text through its portal (org.freedesktop.portal.Settings on
/// the session bus). All is off where there is no bus, no portal, or no answer that is understood. Only reads; knows
/// nothing of windows.
#pragma once

#include <pthread.h>

#include <atomic>
#include <functional>
#include <string>

#include "platform/appearance.h"
#include "platform/native/files.h"

namespace duolog::platform {

/// Listens on a thread of its own, which does nothing but wait for the bus, so that nobody else ever does.
class Portal {
public:
    /// `changed` is called on that thread after appearance() changed. Returns at once, and tries once: a bus that comes
    /// later is not found.
    explicit Portal(std::function<void()> changed);
    /// Ends the thread, whatever it waits for.
    ~Portal();
    Portal(const Portal&) = delete;
    Portal& operator=(const Portal&) = delete;

    /// Cheap, and safe on any thread.
    Appearance appearance() const;

private:
    void listen();
    void take(unsigned flags);

    const std::function<void()> changed_;
    const std::string address_;
    std::atomic<unsigned> flags_ = 0;
    Descriptor stop_;  ///< Readable when the thread is to end.
    pthread_t thread_{};
    bool runs_ = false;
};

/// From here on platform::appearance() answers what the portal says. `changed` as above.
void follow_portal(std::function<void()> changed);
/// `changed` is not called any more.
void leave_portal();

}  // namespace duolog::platform
