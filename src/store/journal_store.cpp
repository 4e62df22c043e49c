#include "store/journal_store.h"

#include <array>
#include <utility>

#include "store/codec.h"

namespace duolog::store {
namespace {

using core::Error;
using core::ErrorCode;
using core::Id;

/// Where the records of one kind lie, and how one is read.
struct Folder {
    std::string_view name;
    std::string_view ending;
    core::Result<Record> (*decode)(std::string_view bytes);
};

template <class T>
core::Result<Record> as_record(core::Result<T> decoded) {
    if (decoded.ok())
        return Record(std::move(decoded.value()));
    return decoded.error();
}

constexpr Folder kEntries{"entries/", ".dle", [](std::string_view bytes) { return as_record(decode_entry(bytes)); }};
constexpr Folder kTasks{"tasks/", ".dlt", [](std::string_view bytes) { return as_record(decode_task(bytes)); }};
constexpr Folder kRuns{"runs/", ".dlr", [](std::string_view bytes) { return as_record(decode_run(bytes)); }};

std::string name_in(const Folder& folder, const Id& id) {
    return std::string(folder.name) + core::to_hex(id) + std::string(folder.ending);
}

/// Nothing when the name is not one of this folder's records.
std::optional<Id> id_in(const Folder& folder, std::string_view name) {
    if (!name.starts_with(folder.name) || !name.ends_with(folder.ending) ||
        name.size() < folder.name.size() + folder.ending.size())
        return std::nullopt;
    name.remove_prefix(folder.name.size());
    name.remove_suffix(folder.ending.size());
    return core::id_from_hex(name);
}

struct Named {
    const Folder& folder;
    Id id;
};

/// Nothing when the name is not that of a record.
std::optional<Named> named(std::string_view name) {
    for (const Folder* folder : {&kEntries, &kTasks, &kRuns})
        if (const std::optional<Id> id = id_in(*folder, name))
            return Named{*folder, *id};
    return std::nullopt;
}

Id id_of(const Record& record) {
    return std::visit([](const auto& held) { return held.id; }, record);
}

core::Result<Record> read_record(platform::Storage& storage, const std::string& name, const Named& file) {
    const core::Result<std::string> bytes = storage.read(name);
    if (!bytes.ok())
        return bytes.error();
    core::Result<Record> record = file.folder.decode(bytes.value());
    if (record.ok() && id_of(record.value()) != file.id)
        return Error{ErrorCode::Damaged, "the file holds another record"};
    return record;
}

struct Encode {
    std::string operator()(const core::Entry& entry) const { return encode_entry(entry); }
    std::string operator()(const core::Task& task) const { return encode_task(task); }
    std::string operator()(const core::Run& run) const { return encode_run(run); }
};

/// Puts a record among those of its kind.
struct PutInto {
    Loaded& loaded;
    void operator()(core::Entry&& entry) const { loaded.entries.push_back(std::move(entry)); }
    void operator()(core::Task&& task) const { loaded.tasks.push_back(std::move(task)); }
    void operator()(core::Run&& run) const { loaded.runs.push_back(std::move(run)); }
};

}  // namespace

std::string entry_file_name(const Id& id) { return name_in(kEntries, id); }
std::string task_file_name(const Id& id) { return name_in(kTasks, id); }
std::string run_file_name(const Id& id) { return name_in(kRuns, id); }

std::string file_name(const Record& record) {
    const std::array folders{&kEntries, &kTasks, &kRuns};
    static_assert(folders.size() == std::variant_size_v<Record>);
    return name_in(*folders[record.index()], id_of(record));
}

void JournalStore::open(std::function<void(core::Result<Loaded>)> done) {
    storage_.open([this, done = std::move(done)](const core::Status& opened) {
        if (opened.ok())
            done(load());
        else
            done(opened.error());
    });
}

core::Result<Loaded> JournalStore::load() {
    const core::Result<std::vector<std::string>> names = storage_.list();
    if (!names.ok())
        return names.error();
    Loaded loaded;
    std::set<Id> read;
    unreadable_.clear();
    kept_files_.clear();
    for (const std::string& name : names.value()) {
        const std::optional<Named> file = named(name);
        if (!file)
            continue;
        core::Result<Record> record = read_record(storage_, name, *file);
        if (record.ok() && !read.insert(file->id).second)
            record = Error{ErrorCode::Damaged, "another record has this id"};
        if (record.ok()) {
            std::visit(PutInto{loaded}, std::move(record.value()));
        } else if (record.error().code != ErrorCode::NotFound) {
            kept_files_.insert(name);
            unreadable_.emplace(file->id, name);
            loaded.unreadable.push_back({name, record.error()});
        }
    }
    // A stray file of another kind must not keep a good record from being saved into its own.
    for (const Id& id : read)
        unreadable_.erase(id);
    return loaded;
}

std::optional<std::string> JournalStore::unreadable_file(const Id& id) const {
    const auto file = unreadable_.find(id);
    return file == unreadable_.end() ? std::nullopt : std::optional(file->second);
}

void JournalStore::save(const std::vector<Record>& records, platform::Storage::Done done) {
    std::vector<platform::Write> batch;
    for (const Record& record : records) {
        const std::string name = file_name(record);
        if (kept_files_.count(name) != 0)
            return done(Error{ErrorCode::Damaged, name});
        batch.push_back({platform::Write::Kind::Replace, name, std::visit(Encode{}, record)});
    }
    storage_.commit(std::move(batch), std::move(done));
}

}  // namespace duolog::store
