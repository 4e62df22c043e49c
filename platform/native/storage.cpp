#include "platform/storage.h"

#include <dirent.h>
#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <optional>
#include <set>
#include <utility>

#include "platform/native/files.h"

namespace duolog::platform {
namespace {

using core::Error;
using core::ErrorCode;
using core::Status;

constexpr std::size_t kMaxNameBytes = 100;
constexpr std::size_t kMaxFolders = 2;
// Blob names begin with a letter or a digit, so this is never taken for one; nor is temporary_name().
constexpr std::string_view kLockName = ".lock";

bool letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool valid_part(std::string_view part) {
    return !part.empty() && letter_or_digit(part.front()) && std::all_of(part.begin(), part.end(), [](char c) {
        return letter_or_digit(c) || c == '.' || c == '_' || c == '-';
    });
}

bool valid_name(std::string_view name) {
    if (name.size() > kMaxNameBytes || name == kSettingsFile)
        return false;
    std::size_t folders = 0;
    for (std::size_t slash; (slash = name.find('/')) != std::string_view::npos; ++folders) {
        if (!valid_part(name.substr(0, slash)))
            return false;
        name.remove_prefix(slash + 1);
    }
    return folders <= kMaxFolders && valid_part(name);
}

/// "a/b" of "a/b/c.dls"; empty when the name is in no folder.
std::string folder_of(const std::string& name) {
    const std::size_t slash = name.rfind('/');
    return slash == std::string::npos ? std::string() : name.substr(0, slash);
}

struct FolderEntry {
    std::string name;
    bool folder = false;  ///< Otherwise a regular file.
};

/// Files and folders, links followed; pipes, sockets and the like left out. What is there and cannot be looked at
/// counts as a file, which reading it will tell.
core::Result<std::vector<FolderEntry>> entries_of(const std::string& path) {
    DIR* folder = opendir(path.c_str());
    if (folder == nullptr)
        return system_error(path);
    std::vector<FolderEntry> entries;
    errno = 0;
    for (const dirent* entry; (entry = readdir(folder)) != nullptr; errno = 0) {
        struct stat info {};
        const std::string name = entry->d_name;
        if (name == "." || name == "..")
            continue;
        const bool seen = stat((path + "/" + name).c_str(), &info) == 0;
        const bool gone = !seen && lstat((path + "/" + name).c_str(), &info) != 0 && errno == ENOENT;
        if (seen ? S_ISREG(info.st_mode) || S_ISDIR(info.st_mode) : !gone)
            entries.push_back({name, seen && S_ISDIR(info.st_mode)});
    }
    const std::optional<Error> fault = errno != 0 ? std::optional<Error>(system_error(path)) : std::nullopt;
    closedir(folder);
    if (fault)
        return *fault;
    return entries;
}

/// What a reader of the whole place may be told: a missing or full folder is out of reach.
Error reading_error(Error error) {
    if (error.code != ErrorCode::Refused)
        error.code = ErrorCode::Unavailable;
    return error;
}

bool same_file(const Descriptor& file, const std::string& path) {
    struct stat held {
    }, there{};
    return fstat(file.number(), &held) == 0 && stat(path.c_str(), &there) == 0 && held.st_dev == there.st_dev &&
           held.st_ino == there.st_ino;
}

class NativeStorage : public Storage {
public:
    explicit NativeStorage(std::string folder) : folder_(std::move(folder)) {}

    void open(Done done) override { done(open_folder()); }
    Access access() const override { return access_; }
    core::Result<std::vector<std::string>> list() override;
    core::Result<std::string> read(std::string_view name) override;
    void commit(std::vector<Write> batch, Done done) override { done(writing_status(write_batch(batch))); }
    void take_over(Done done) override;
    /// A lock of the system's is never taken away; but one that could not be had may be another's when the next try
    /// comes.
    void on_lost(std::function<void()> lost) override { lost_ = std::move(lost); }
    std::string place() const override { return folder_; }

private:
    Status open_folder();
    Status lock();
    Status list_folder(const std::string& under, std::size_t depth, std::vector<std::string>& names);
    bool holds_only_ours() const;
    void become_reader();
    void remove_temporaries(const std::string& under, std::size_t depth);
    Status write_batch(const std::vector<Write>& batch);
    Status make_writes(const std::vector<Write>& batch);
    Status write_one(const Write& write);
    Status flush_folders(const std::set<std::string>& names);
    std::string path_of(std::string_view name) const {
        return name.empty() ? folder_ : folder_ + "/" + std::string(name);
    }

    std::string folder_;
    Access access_ = Access::Reader;
    std::function<void()> lost_;
    Descriptor lock_;
};

Status NativeStorage::open_folder() {
    if (const Status made = make_folder(folder_); !made.ok())
        return reading_error(made.error());
    if (const auto names = list(); !names.ok())
        return names.error();
    if (holds_only_ours())
        close_to_others(folder_);
    // A folder that may be read and not written to is opened: each save will say what is wrong.
    const Status locked = lock();
    const bool another_writes = !locked.ok() && locked.error().code == ErrorCode::ReadOnly;
    access_ = another_writes ? Access::Reader : Access::Writer;
    if (locked.ok())
        remove_temporaries("", 0);
    return {};
}

/// A person may have named a folder that serves for other things too; who may enter that is not for us to say.
bool NativeStorage::holds_only_ours() const {
    const auto entries = entries_of(folder_);
    return entries.ok() && std::all_of(entries.value().begin(), entries.value().end(), [](const FolderEntry& entry) {
               return valid_name(entry.name) || entry.name == kLockName || entry.name == kSettingsFile ||
                      is_our_temporary(entry.name);
           });
}

/// ReadOnly when another process holds it. The system lets go of it when the process ends, however it ends.
Status NativeStorage::lock() {
    const std::string path = path_of(kLockName);
    if (lock_.open() && same_file(lock_, path))
        return {};
    lock_ = Descriptor();  // Perhaps the folder was moved away, or a disk was taken out.
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!file.open())
        return system_error(path);
    if (flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return Error{ErrorCode::ReadOnly, path};
        return system_error(path);
    }
    lock_ = std::move(file);
    return {};
}

core::Result<std::vector<std::string>> NativeStorage::list() {
    std::vector<std::string> names;
    if (const Status listed = list_folder("", 0, names); !listed.ok())
        return reading_error(listed.error());
    std::sort(names.begin(), names.end());
    return names;
}

Status NativeStorage::list_folder(const std::string& under, std::size_t depth, std::vector<std::string>& names) {
    const auto entries = entries_of(path_of(under));
    if (!entries.ok())
        return entries.error();
    for (const FolderEntry& entry : entries.value()) {
        const std::string name = under.empty() ? entry.name : under + "/" + entry.name;
        if (!valid_name(name))
            continue;
        if (!entry.folder)
            names.push_back(name);
        else if (depth < kMaxFolders)
            if (Status listed = list_folder(name, depth + 1, names); !listed.ok())
                return listed;
    }
    return {};
}

core::Result<std::string> NativeStorage::read(std::string_view name) {
    if (!valid_name(name))
        return Error{ErrorCode::NotFound, std::string(name)};
    return read_file(path_of(name), kMaxBlobBytes);
}

/// Best effort: one that stays is never taken for a blob. REQUIRES: this process holds the lock.
void NativeStorage::remove_temporaries(const std::string& under, std::size_t depth) {
    const auto entries = entries_of(path_of(under));
    if (!entries.ok())
        return;
    for (const FolderEntry& entry : entries.value()) {
        const std::string name = under.empty() ? entry.name : under + "/" + entry.name;
        if (!entry.folder && is_our_temporary(entry.name))
            unlink(path_of(name).c_str());
        else if (entry.folder && depth < kMaxFolders && valid_name(name))
            remove_temporaries(name, depth + 1);
    }
}

/// The folder could not be locked at first, and another window has done so since.
void NativeStorage::become_reader() {
    access_ = Access::Reader;
    if (lost_)
        lost_();
}

Status NativeStorage::write_batch(const std::vector<Write>& batch) {
    if (access_ == Access::Reader)
        return Error{ErrorCode::ReadOnly, path_of(kLockName)};
    for (const Write& write : batch)
        if (!valid_name(write.name))
            return Error{ErrorCode::Refused, "no name for a blob: " + write.name};
    if (Status locked = lock(); !locked.ok()) {
        if (locked.error().code == ErrorCode::ReadOnly)
            become_reader();
        return locked;
    }
    return make_writes(batch);
}

/// An append to a blob that is there changes no folder, and flushing one costs as much as the append.
Status NativeStorage::make_writes(const std::vector<Write>& batch) {
    std::set<std::string> written_in, removed_in;
    for (const Write& write : batch) {
        const bool removes = write.kind == Write::Kind::Remove;
        // After a power cut nothing may be gone whose successor, written earlier in the batch, is not there.
        if (removes && !written_in.empty())
            if (Status flushed = flush_folders(std::exchange(written_in, {})); !flushed.ok())
                return flushed;
        if (Status written = write_one(write); !written.ok())
            return written;
        if (write.kind != Write::Kind::Append || write.at == 0)
            (removes ? removed_in : written_in).insert(folder_of(write.name));
    }
    written_in.merge(removed_in);
    return flush_folders(written_in);
}

Status NativeStorage::write_one(const Write& write) {
    const std::string path = path_of(write.name);
    if (write.kind == Write::Kind::Remove) {
        if (unlink(path.c_str()) != 0 && errno != ENOENT)
            return system_error(path);
        return {};
    }
    if (write.kind == Write::Kind::Append && write.at > 0)
        return append_file(path, write.bytes, write.at);
    const std::string folder = path_of(folder_of(write.name));
    if (Status made = make_folder(folder); !made.ok())
        return made;
    if (write.kind == Write::Kind::Append)
        return append_file(path, write.bytes, write.at);
    return replace_file(path, folder + "/" + temporary_name(), write.bytes);
}

/// The folders above too: they may have been made for this batch.
Status NativeStorage::flush_folders(const std::set<std::string>& names) {
    std::set<std::string> all = names;
    for (std::string name : names)
        for (; !name.empty(); name = folder_of(name))
            all.insert(folder_of(name));
    for (const std::string& name : all) {
        Status flushed = flush_folder(path_of(name));
        if (!flushed.ok() && flushed.error().code != ErrorCode::NotFound)
            return flushed;
    }
    return {};
}

void NativeStorage::take_over(Done done) {
    const Status locked = lock();
    if (locked.ok())
        access_ = Access::Writer;
    done(writing_status(locked));
}

}  // namespace

std::unique_ptr<Storage> make_storage(const std::string& folder) { return std::make_unique<NativeStorage>(folder); }

std::string default_data_folder() {
    // The specification says that a relative path is to be ignored.
    const char* data_home = std::getenv("XDG_DATA_HOME");
    if (data_home != nullptr && data_home[0] == '/')
        return std::string(data_home) + "/duolog";
    const char* home = std::getenv("HOME");
    const passwd* person = home == nullptr ? getpwuid(getuid()) : nullptr;
    if (person != nullptr)
        home = person->pw_dir;
    return std::string(home == nullptr ? "." : home) + "/.local/share/duolog";
}

}  // namespace duolog::platform
