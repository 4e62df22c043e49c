#include "store/journal_store.h"

#include <utility>

#include "store/codec.h"

namespace duolog::store {
namespace {

using core::Error;
using core::ErrorCode;

constexpr std::string_view kFolder = "entries/";
constexpr std::string_view kEnding = ".dle";

/// Nothing when the name is not that of an entry.
std::optional<core::Id> id_of_file(std::string_view name) {
    if (!name.starts_with(kFolder) || !name.ends_with(kEnding) || name.size() < kFolder.size() + kEnding.size())
        return std::nullopt;
    name.remove_prefix(kFolder.size());
    name.remove_suffix(kEnding.size());
    return core::id_from_hex(name);
}

core::Result<core::Entry> read_entry(platform::Storage& storage, const std::string& name, const core::Id& id) {
    const core::Result<std::string> bytes = storage.read(name);
    if (!bytes.ok())
        return bytes.error();
    core::Result<core::Entry> entry = decode_entry(bytes.value());
    if (entry.ok() && entry.value().id != id)
        return Error{ErrorCode::Damaged, "the file holds another entry"};
    return entry;
}

}  // namespace

std::string entry_file_name(const core::Id& id) {
    return std::string(kFolder) + core::to_hex(id) + std::string(kEnding);
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
    unreadable_ids_.clear();
    for (const std::string& name : names.value()) {
        const std::optional<core::Id> id = id_of_file(name);
        if (!id)
            continue;
        core::Result<core::Entry> entry = read_entry(storage_, name, *id);
        if (entry.ok()) {
            loaded.entries.push_back(std::move(entry.value()));
        } else if (entry.error().code != ErrorCode::NotFound) {
            unreadable_ids_.insert(*id);
            loaded.unreadable.push_back({name, entry.error()});
        }
    }
    return loaded;
}

bool JournalStore::may_save(const core::Id& id) const { return unreadable_ids_.count(id) == 0; }

void JournalStore::save(const std::vector<core::Entry>& entries, platform::Storage::Done done) {
    std::vector<platform::Write> batch;
    for (const core::Entry& entry : entries) {
        const std::string name = entry_file_name(entry.id);
        if (!may_save(entry.id))
            return done(Error{ErrorCode::Damaged, name});
        batch.push_back({platform::Write::Kind::Replace, name, encode_entry(entry)});
    }
    storage_.commit(std::move(batch), std::move(done));
}

}  // namespace duolog::store
