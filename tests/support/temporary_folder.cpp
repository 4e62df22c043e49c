#include "support/temporary_folder.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>

namespace duolog::tests {
namespace {

constexpr uid_t kNobody = 65534;

}  // namespace

TemporaryFolder::TemporaryFolder() : path_((std::filesystem::temp_directory_path() / "duolog-test-XXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr)
        throw std::runtime_error("no temporary folder");
    chmod(path_.c_str(), 0777);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;  // What a test locked stays in the system's own place for temporary files.
    std::filesystem::remove_all(path_, ignored);
}

Environment::Environment(const char* name, const char* value) : name_(name) {
    if (const char* old = getenv(name)) {
        was_set_ = true;
        old_ = old;
    }
    setenv(name, value, 1);
}

Environment::~Environment() {
    if (was_set_)
        setenv(name_.c_str(), old_.c_str(), 1);
    else
        unsetenv(name_.c_str());
}

Unprivileged::Unprivileged() : was_root_(geteuid() == 0) {
    if (was_root_ && seteuid(kNobody) != 0)
        was_root_ = false;
}

Unprivileged::~Unprivileged() {
    if (was_root_ && seteuid(0) != 0)
        abort();  // The rest of the tests would run as somebody else.
}

bool Unprivileged::works() const { return geteuid() != 0; }

}  // namespace duolog::tests
