#include "platform/hand_over.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <string_view>

#include "platform/native/files.h"

namespace duolog::platform {
namespace {

constexpr std::string_view kDownloadLine = "XDG_DOWNLOAD_DIR=\"";
constexpr std::string_view kHome = "$HOME/";
constexpr int kMostNumbers = 999;

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

bool is_folder(const std::string& path) {
    struct stat info {};
    return stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

/// The quoted path that a line of user-dirs.dirs begins with, as a shell reads it; absolute, or below `home`.
std::string quoted_path(std::string_view text, const std::string& home) {
    std::string path;
    for (std::size_t i = 0; i < text.size() && text[i] != '"'; ++i) {
        i += text[i] == '\\' && i + 1 < text.size() ? 1 : 0;
        path += text[i];
    }
    return path.starts_with(kHome) ? home + '/' + path.substr(kHome.size()) : path;
}

/// Where downloads go (freedesktop.org's xdg-user-dirs), else the home folder.
std::string folder_for_downloads() {
    const std::string home = variable("HOME");
    std::string config = variable("XDG_CONFIG_HOME");
    if (!config.starts_with('/'))
        config = home + "/.config";
    std::ifstream file(config + "/user-dirs.dirs");
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with(kDownloadLine))
            continue;
        const std::string path = quoted_path(std::string_view(line).substr(kDownloadLine.size()), home);
        if (path.starts_with('/') && is_folder(path))
            return path;
    }
    return home;
}

/// "duolog-2.ics" of "duolog.ics" and 2; the name itself for 1.
std::string numbered(const std::string& name, int number) {
    if (number == 1)
        return name;
    const std::size_t dot = std::min(name.rfind('.'), name.size());
    return name.substr(0, dot) + '-' + std::to_string(number) + name.substr(dot);
}

/// EEXIST when there is such a file. Some file systems know no second name of one file, and others no such renaming.
bool give_name(const std::string& temporary, const std::string& path) {
    if (link(temporary.c_str(), path.c_str()) == 0) {
        unlink(temporary.c_str());
        return true;
    }
    return errno != EEXIST && renameat2(AT_FDCWD, temporary.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0;
}

/// The path of the new file; empty when it could not be written.
std::string write_beside_others(const std::string& folder, const std::string& name, std::string_view bytes) {
    const std::string temporary = folder + '/' + temporary_name();
    if (write_new_file(temporary, bytes).ok()) {
        for (int number = 1; number <= kMostNumbers; ++number) {
            std::string path = folder + '/' + numbered(name, number);
            errno = 0;
            if (give_name(temporary, path)) {
                // Best effort: the file is there, and the person sees it.
                static_cast<void>(flush_folder(folder));
                return path;
            }
            if (errno != EEXIST)
                break;
        }
    }
    unlink(temporary.c_str());
    return {};
}

}  // namespace

void hand_over(const std::string& name, const std::string&, const std::string& bytes,
               std::function<void(HandedOver)> done) {
    const std::string folder = folder_for_downloads();
    const std::string path = is_folder(folder) ? write_beside_others(folder, name, bytes) : std::string();
    done({path.empty() ? HandedOver::Kind::Failed : HandedOver::Kind::Saved, path});
}

core::Status write_into_folder(const std::string& folder, const std::string& name, const std::string& bytes) {
    core::Status written = replace_file(folder + '/' + name, folder + '/' + temporary_name(), bytes);
    return written.ok() ? flush_folder(folder) : written;
}

}  // namespace duolog::platform
