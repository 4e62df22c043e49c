/// The few POSIX calls that a whole-or-nothing write is made of, as Results. Knows paths, not blobs; nothing here is
/// kept.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "core/result.h"

namespace duolog::platform {

/// What platform/settings.h keeps beside the journal: its name is never a blob's.
inline constexpr std::string_view kSettingsFile = "settings";

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

/// Makes the folder and what leads to it, for this person alone, and flushes where it was made. A folder that is there
/// stays as it is.
core::Status make_folder(const std::string& path);

/// Takes from everyone else what they may do in the folder, if it is this person's. Best effort: some file systems
/// know no rights. A folder that is open to all on purpose (with the sticky bit, like the one for temporary files)
/// stays as it is.
void close_to_others(const std::string& path);

/// The regular file's bytes. Errors: NotFound, Refused, Unavailable; TooLarge when there are more than `most_bytes`.
core::Result<std::string> read_file(const std::string& path, std::size_t most_bytes);

/// The name of a file that is being written: another each time, never a blob's.
std::string temporary_name();
/// Whether the file was left behind by a Duolog that was killed while it wrote.
bool is_our_temporary(std::string_view name);

/// Writes a file that must not exist, for this person alone. After an error a part of it may be there.
core::Status write_new_file(const std::string& path, std::string_view bytes);

/// Writes `bytes` to `path` by way of `temporary` in the same folder, which must not exist. After success the file
/// survives a power cut once its folder was flushed.
core::Status replace_file(const std::string& path, const std::string& temporary, std::string_view bytes);

/// Writes `bytes` to the end of the file, durably. With `at` 0 the file is made, or an empty one taken; it survives a
/// power cut once its folder was flushed. After an error a part of the bytes may be there. Errors: Damaged when the
/// file is not `at` bytes long; Full, Refused, Unavailable; NotFound when the folder is not there.
core::Status append_file(const std::string& path, std::string_view bytes, std::size_t at);

/// Makes what was made, renamed and removed in the folder durable.
core::Status flush_folder(const std::string& path);

/// To a writer a folder that is gone is out of reach, not a file that was never written.
core::Status writing_status(core::Status written);

}  // namespace duolog::platform
