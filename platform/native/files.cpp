#include "platform/native/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>

#include "core/id.h"
#include "platform/clock.h"

namespace duolog::platform {
namespace {

using core::Error;
using core::ErrorCode;
using core::Status;

constexpr mode_t kFolderMode = 0700;
constexpr mode_t kFileMode = 0600;
constexpr std::string_view kTemporaryStart = ".duolog-";
constexpr std::string_view kTemporaryEnd = ".tmp";

ErrorCode error_code(int number) {
    switch (number) {
        case ENOENT:
            return ErrorCode::NotFound;
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            return ErrorCode::Full;
        case EACCES:
        case EPERM:
        case EROFS:
            return ErrorCode::Refused;
        default:
            return ErrorCode::Unavailable;
    }
}

bool is_folder(const std::string& path) {
    struct stat info {};
    return stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

/// False with errno set.
bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(file, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return false;
        if (written > 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// False with errno set.
bool read_all(int file, std::string& bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count = read(file, bytes.data() + done, bytes.size() - done);
        if (count < 0 && errno != EINTR)
            return false;
        if (count == 0)
            break;
        if (count > 0)
            done += static_cast<std::size_t>(count);
    }
    bytes.resize(done);
    return true;
}

Status write_new_file(const std::string& path, std::string_view bytes) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kFileMode));
    if (!file.open() || !write_all(file.number(), bytes) || fsync(file.number()) != 0)
        return system_error(path);
    return {};
}

}  // namespace

Descriptor::~Descriptor() {
    if (number_ >= 0)
        close(number_);
}

Error system_error(const std::string& path) {
    const int number = errno;
    return {error_code(number), path + ": " + std::strerror(number)};
}

Status make_folder(const std::string& path) {
    if (path.empty() || is_folder(path))
        return {};
    const std::size_t slash =
        path.find_last_not_of('/') == std::string::npos ? 0 : path.find_last_of('/', path.find_last_not_of('/'));
    if (slash != std::string::npos && slash > 0) {
        const std::string parent = path.substr(0, slash);
        if (Status made = make_folder(parent); !made.ok())
            return made;
    }
    if (mkdir(path.c_str(), kFolderMode) != 0 && !(errno == EEXIST && is_folder(path)))
        return system_error(path);
    return {};
}

core::Result<std::string> read_file(const std::string& path, std::size_t most_bytes) {
    // A pipe in the folder must not hold the program up.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat info {};
    if (!file.open() || fstat(file.number(), &info) != 0)
        return system_error(path);
    if (!S_ISREG(info.st_mode))
        return Error{ErrorCode::Unavailable, path + ": not a regular file"};
    if (static_cast<std::uintmax_t>(info.st_size) > most_bytes)
        return Error{ErrorCode::TooLarge, path};
    std::string bytes(static_cast<std::size_t>(info.st_size), '\0');
    if (!read_all(file.number(), bytes))
        return system_error(path);
    return bytes;
}

std::string temporary_name() {
    return std::string(kTemporaryStart) + core::to_hex({random_bytes()}) + std::string(kTemporaryEnd);
}

bool is_our_temporary(std::string_view name) {
    if (!name.starts_with(kTemporaryStart) || !name.ends_with(kTemporaryEnd) ||
        name.size() < kTemporaryStart.size() + kTemporaryEnd.size())
        return false;
    name.remove_prefix(kTemporaryStart.size());
    name.remove_suffix(kTemporaryEnd.size());
    return core::id_from_hex(name).has_value();
}

Status replace_file(const std::string& path, const std::string& temporary, std::string_view bytes) {
    Status written = write_new_file(temporary, bytes);
    if (written.ok() && std::rename(temporary.c_str(), path.c_str()) != 0)
        written = system_error(path);
    if (!written.ok())
        unlink(temporary.c_str());
    return written;
}

Status flush_folder(const std::string& path) {
    const Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.open() || fsync(folder.number()) != 0)
        return system_error(path);
    return {};
}

Status writing_status(Status written) {
    if (written.ok() || written.error().code != ErrorCode::NotFound)
        return written;
    return Error{ErrorCode::Unavailable, written.error().detail};
}

}  // namespace duolog::platform
