#include "platform/storage.h"

#include <dirent.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <utility>

#include "platform/web/bridge.h"

// web/storage.mjs keeps the files durable; /duolog holds what is durable, and is where this side reads.
extern "C" {
void duolog_storage_open(int ticket);
void duolog_storage_take_over(int ticket);
void duolog_storage_put(const char* name, const char* bytes, std::size_t size);
void duolog_storage_append(const char* name, const char* bytes, std::size_t size, std::size_t at);
void duolog_storage_remove(const char* name);
void duolog_storage_commit(int ticket);
int duolog_storage_is_writer();
}

namespace duolog::platform {
namespace {

constexpr const char* kRoot = "/duolog/";

/// The numbers are those of Code in web/storage_connection.mjs.
core::Status status_of(int code, std::string detail) {
    using core::ErrorCode;
    constexpr ErrorCode kCodes[] = {ErrorCode::Unavailable, ErrorCode::Full, ErrorCode::Refused, ErrorCode::ReadOnly,
                                    ErrorCode::Unavailable, ErrorCode::Slow, ErrorCode::Damaged};
    if (code == 0)
        return {};
    const bool known = code > 0 && code < static_cast<int>(std::size(kCodes));
    return core::Error{known ? kCodes[code] : ErrorCode::Unavailable, std::move(detail)};
}

/// Adds it to the batch that the next duolog_storage_commit takes.
void hand_over(const Write& write) {
    const char* name = write.name.c_str();
    switch (write.kind) {
        case Write::Kind::Replace:
            return duolog_storage_put(name, write.bytes.data(), write.bytes.size());
        case Write::Kind::Append:
            return duolog_storage_append(name, write.bytes.data(), write.bytes.size(), write.at);
        case Write::Kind::Remove:
            return duolog_storage_remove(name);
    }
}

/// Adds the names below `folder` ("" or "seg/"); false when it cannot be read.
bool add_names(const std::string& folder, std::vector<std::string>& names) {
    const std::unique_ptr<DIR, int (*)(DIR*)> open(opendir((kRoot + folder).c_str()), closedir);
    if (!open)
        return false;
    while (const dirent* entry = readdir(open.get())) {
        const std::string name = entry->d_name;
        if (name == "." || name == "..")
            continue;
        if (entry->d_type != DT_DIR)
            names.push_back(folder + name);
        else if (!add_names(folder + name + '/', names))
            return false;
    }
    return true;
}

class BrowserStorage final : public Storage {
public:
    BrowserStorage() { live() = this; }
    BrowserStorage(const BrowserStorage&) = delete;
    BrowserStorage& operator=(const BrowserStorage&) = delete;
    ~BrowserStorage() override { live() = nullptr; }

    /// The one that JavaScript's answers go to; null when it has gone.
    static BrowserStorage*& live() {
        static BrowserStorage* storage = nullptr;
        return storage;
    }

    void open(Done done) override { duolog_storage_open(ticket_for(std::move(done))); }

    void take_over(Done done) override { duolog_storage_take_over(ticket_for(std::move(done))); }

    Access access() const override { return duolog_storage_is_writer() != 0 ? Access::Writer : Access::Reader; }

    core::Result<std::vector<std::string>> list() override {
        std::vector<std::string> names;
        if (!add_names("", names))
            return core::Error{core::ErrorCode::Unavailable, "/duolog"};
        std::sort(names.begin(), names.end());
        return names;
    }

    core::Result<std::string> read(std::string_view name) override {
        const std::string path = kRoot + std::string(name);
        const std::unique_ptr<FILE, int (*)(FILE*)> file(std::fopen(path.c_str(), "rb"), std::fclose);
        if (!file)
            return core::Error{core::ErrorCode::NotFound, std::string(name)};
        std::string bytes;
        char part[4096];
        while (const std::size_t count = std::fread(part, 1, sizeof part, file.get()))
            bytes.append(part, count);
        if (std::ferror(file.get()) != 0)
            return core::Error{core::ErrorCode::Unavailable, std::string(name)};
        return bytes;
    }

    void commit(std::vector<Write> batch, Done done) override {
        for (const Write& write : batch)
            hand_over(write);
        duolog_storage_commit(ticket_for(std::move(done)));
    }

    bool batches_are_whole() const override { return true; }

    void on_lost(std::function<void()> lost) override { lost_ = std::move(lost); }

    std::string place() const override { return {}; }

    void answer(int ticket, core::Status status) {
        const auto waiting = waiting_.extract(ticket);
        if (!waiting.empty())
            waiting.mapped()(std::move(status));
    }

    void lose() {
        if (lost_)
            lost_();
    }

private:
    int ticket_for(Done done) {
        waiting_.emplace(++last_ticket_, std::move(done));
        return last_ticket_;
    }

    std::map<int, Done> waiting_;
    int last_ticket_ = 0;
    std::function<void()> lost_;
};

}  // namespace

// The browser knows one place only.
std::string default_data_folder() { return {}; }

std::unique_ptr<Storage> make_storage(const std::string&) { return std::make_unique<BrowserStorage>(); }

}  // namespace duolog::platform

extern "C" {

/// Takes `detail` over.
EMSCRIPTEN_KEEPALIVE void duolog_storage_done(int ticket, int code, char* detail) {
    using duolog::platform::BrowserStorage;
    const std::string words = duolog::platform::take_string(detail);
    if (BrowserStorage* storage = BrowserStorage::live()) {
        storage->answer(ticket, duolog::platform::status_of(code, words));
    }
}

EMSCRIPTEN_KEEPALIVE void duolog_storage_lost() {
    if (auto* storage = duolog::platform::BrowserStorage::live())
        storage->lose();
}
}
