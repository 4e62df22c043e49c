/// The few POSIX calls that a whole-or-nothing write is made of, as Results. Knows paths, not blobs; nothing here is
/// kept.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/result.h"

namespace duolog::platform {

/// A file descriptor that closes itself.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor();

    bool open() const { return number_ >= 0; }
    int number() const { return number_; }

private:
    int number_ = -1;
};

/// What errno says, with the path before it.
core::Error system_error(const std::string& path);

/// Makes the folder and what leads to it, for this person alone. A folder that is there stays as it is.
core::Status make_folder(const std::string& path);

/// The regular file's bytes. Errors: NotFound, TooLarge, Refused, Unavailable.
core::Result<std::string> read_file(const std::string& path);

/// Writes `bytes` to `path` by way of `temporary` in the same folder, which must not exist. After success the file
/// survives a power cut once its folder was flushed.
core::Status replace_file(const std::string& path, const std::string& temporary, std::string_view bytes);

/// Makes renames and removals in the folder durable.
core::Status flush_folder(const std::string& path);

}  // namespace duolog::platform
