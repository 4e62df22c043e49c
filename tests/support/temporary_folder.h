/// Things of the system that a test borrows and gives back: a folder, an environment variable, its privileges.
#pragma once

#include <string>

namespace duolog::tests {

/// An empty folder, removed with all that is in it.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

/// Sets a variable, and sets it back.
class Environment {
public:
    Environment(const char* name, const char* value);
    ~Environment();
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    std::string name_;
    std::string old_;
    bool was_set_ = false;
};

/// Permissions bind nobody who runs as root: until the end of the scope, root is "nobody".
class Unprivileged {
public:
    Unprivileged();
    ~Unprivileged();
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;
    /// False where the system lets root not become anybody else.
    bool works() const;

private:
    bool was_root_ = false;
};

}  // namespace duolog::tests
