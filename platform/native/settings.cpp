#include "platform/settings.h"

#include "platform/native/files.h"

namespace duolog::platform {
namespace {

using core::Error;
using core::ErrorCode;
using core::Status;

std::string path_in(const std::string& folder) { return folder + "/" + std::string(kSettingsFile); }

}  // namespace

std::string read_settings(const std::string& folder) {
    const auto text = read_file(path_in(folder), kMaxSettingsBytes);
    return text.ok() ? text.value() : std::string();
}

/// Without the journal's lock: two windows may both write, and the later one is right.
Status write_settings(const std::string& folder, const std::string& text) {
    if (text.size() > kMaxSettingsBytes)
        return Error{ErrorCode::TooLarge, path_in(folder)};
    Status written = make_folder(folder);
    if (written.ok())
        written = replace_file(path_in(folder), folder + "/" + temporary_name(), text);
    if (written.ok())
        written = flush_folder(folder);
    return writing_status(written);
}

}  // namespace duolog::platform
