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
        if (written == 0)
            errno = EIO;  // No progress and no reason; trying again might never end.
        if (written == 0 || (written < 0 && errno != EINTR))
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

/// With `at` 0 the file is made, unless one is there. A pipe in its place must not hold the program up.
Descriptor open_to_append(const std::string& path, std::size_t at) {
    constexpr int kFlags = O_WRONLY | O_APPEND | O_CLOEXEC | O_NONBLOCK;
    if (at == 0) {
        Descriptor made(::open(path.c_str(), kFlags | O_CREAT | O_EXCL, kFileMode));
        if (made.open() || errno != EEXIST)
            return made;
    }
    return Descriptor(::open(path.c_str(), kFlags));
}

/// Unavailable when it is no regular file; Damaged when it is not `at` bytes long.
Status check_length(const Descriptor& file, const std::string& path, std::size_t at) {
    struct stat info {};
    if (fstat(file.number(), &info) != 0)
        return system_error(path);
    if (!S_ISREG(info.st_mode))
        return Error{ErrorCode::Unavailable, path + ": not a regular file"};
    if (static_cast<std::uintmax_t>(info.st_size) != at)
        return Error{ErrorCode::Damaged,
                     path + ": " + std::to_string(info.st_size) + " bytes instead of " + std::to_string(at)};
    return {};
}

/// "/a" of "/a/b", "/" of "/a" and of "/", "." of "a". REQUIRES: a path that is not empty.
std::string parent_of(const std::string& path) {
    const std::size_t end = path.find_last_not_of('/');
    const std::size_t slash = end == std::string::npos ? 0 : path.find_last_of('/', end);
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
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
    const std::string parent = parent_of(path);
    // The root has no parent; it is asked for when the system says nothing about any folder.
    if (parent.size() < path.size())
        if (Status made = make_folder(parent); !made.ok())
            return made;
    if (mkdir(path.c_str(), kFolderMode) != 0 && !(errno == EEXIST && is_folder(path)))
        return system_error(path);
    Status flushed = flush_folder(parent);
    // A parent that may be written to and not read cannot be flushed by anyone but its owner.
    if (flushed.ok() || flushed.error().code == ErrorCode::Refused)
        return {};
    rmdir(path.c_str());  // The next try is to make and flush it anew.
    return flushed;
}

void close_to_others(const std::string& path) {
    const Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    struct stat info {};
    if (!folder.open() || fstat(folder.number(), &info) != 0)
        return;
    const bool sticky = (info.st_mode & S_ISVTX) != 0;
    if (info.st_uid == geteuid() && (info.st_mode & 0077U) != 0 && !sticky)
        fchmod(folder.number(), info.st_mode & kFolderMode);
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

Status write_new_file(const std::string& path, std::string_view bytes) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kFileMode));
    if (!file.open() || !write_all(file.number(), bytes) || fsync(file.number()) != 0)
        return system_error(path);
    return {};
}

Status replace_file(const std::string& path, const std::string& temporary, std::string_view bytes) {
    Status written = write_new_file(temporary, bytes);
    if (written.ok() && std::rename(temporary.c_str(), path.c_str()) != 0)
        written = system_error(path);
    if (!written.ok())
        unlink(temporary.c_str());
    return written;
}

Status append_file(const std::string& path, std::string_view bytes, std::size_t at) {
    const Descriptor file = open_to_append(path, at);
    if (!file.open() && errno == ENOENT && at > 0)
        return Error{ErrorCode::Damaged, path + ": not there"};
    if (!file.open())
        return system_error(path);
    if (Status fits = check_length(file, path, at); !fits.ok())
        return fits;
    // A flush that failed is not tried again: the system may have dropped the bytes and would call them safe.
    if (write_all(file.number(), bytes) && fdatasync(file.number()) == 0)
        return {};
    Error fault = system_error(path);
    if (ftruncate(file.number(), static_cast<off_t>(at)) != 0)
        fault.detail += "; a part of it may have stayed";
    return fault;
}

Status flush_folder(const std::string& path) {
    const Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.open())
        return system_error(path);
    // Some network file systems flush no folders and say EINVAL; there is nothing better to be had there.
    if (fsync(folder.number()) != 0 && errno != EINVAL)
        return system_error(path);
    return {};
}

Status writing_status(Status written) {
    if (written.ok() || written.error().code != ErrorCode::NotFound)
        return written;
    return Error{ErrorCode::Unavailable, written.error().detail};
}

}  // namespace duolog::platform
