#include "support/private_bus.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <stdexcept>

#include "platform/native/files.h"

namespace duolog::tests {
namespace {

using platform::Descriptor;

/// The one line that the daemon prints once it listens; empty when it ends without.
std::string line_from(const Descriptor& pipe) {
    std::string line;
    for (char c = 0; read(pipe.number(), &c, 1) == 1 && c != '\n';)
        line += c;
    return line;
}

std::string configuration(const std::string& folder) {
    return R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir=)" +
           folder + R"(</listen><policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>)";
}

/// Ends with the test, however that ends.
[[noreturn]] void become_daemon(const std::string& file, int output) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    dup2(output, STDOUT_FILENO);
    const std::string option = "--config-file=" + file;
    execlp("dbus-daemon", "dbus-daemon", option.c_str(), "--nofork", "--print-address=1", nullptr);
    _exit(127);
}

}  // namespace

PrivateBus::PrivateBus() {
    const std::string file = folder_.path() + "/bus.conf";
    std::ofstream(file) << configuration(folder_.path());
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe");
    const Descriptor read_end(ends[0]);
    {
        const Descriptor write_end(ends[1]);
        process_ = fork();
        if (process_ == 0)
            become_daemon(file, write_end.number());
    }
    address_ = process_ < 0 ? std::string() : line_from(read_end);
    if (address_.empty()) {
        end();
        throw std::runtime_error("dbus-daemon does not run; it is in the Debian package dbus-daemon");
    }
    variable_.emplace("DBUS_SESSION_BUS_ADDRESS", address_.c_str());
}

PrivateBus::~PrivateBus() { end(); }

void PrivateBus::end() {
    if (process_ <= 0)
        return;
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
    process_ = -1;
}

}  // namespace duolog::tests
