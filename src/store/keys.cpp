#include "store/keys.h"

#include <algorithm>
#include <utility>

namespace duolog::store {
namespace {

using core::Error;
using core::ErrorCode;

/// One of the two files of the keyring.
struct KeyFile {
    std::string name;
    bool there = false;
    core::Result<Keyring> keyring = Error{ErrorCode::NotFound, {}};

    ErrorCode fault() const { return keyring.error().code; }
};

KeyFile read_key_file(platform::Storage& storage, std::string_view name) {
    KeyFile file{std::string(name)};
    const core::Result<std::string> bytes = storage.read(name);
    file.there = bytes.ok() || bytes.error().code != ErrorCode::NotFound;
    file.keyring = bytes.ok() ? decode_keyring(bytes.value()) : core::Result<Keyring>(bytes.error());
    return file;
}

bool cannot_be_read(const KeyFile& file) {
    return !file.keyring.ok() && (file.fault() == ErrorCode::Refused || file.fault() == ErrorCode::Unavailable);
}

/// Of both, the one to believe; null when there is none.
const KeyFile* believed(const KeyFile& first, const KeyFile& second) {
    if (!first.keyring.ok() || !second.keyring.ok())
        return first.keyring.ok() ? &first : second.keyring.ok() ? &second : nullptr;
    const bool of_one_journal = first.keyring.value().journal == second.keyring.value().journal;
    const bool second_is_later = second.keyring.value().generation > first.keyring.value().generation;
    return of_one_journal && second_is_later ? &second : &first;
}

void look_at_other(const KeyFile& other, const Keyring& keyring, Keys& keys) {
    if (!other.there) {
        keys.to_mend.push_back(other.name);
    } else if (!other.keyring.ok()) {
        keys.to_mend.push_back(other.name);
        keys.findings.push_back({Finding::Kind::Damaged, other.name, 0, other.keyring.error().detail});
    } else if (other.keyring.value().journal != keyring.journal) {
        keys.findings.push_back({Finding::Kind::Foreign, other.name, 0, "another journal's"});
    } else if (other.keyring.value() != keyring) {
        keys.to_mend.push_back(other.name);
    }
}

}  // namespace

const HeldKey& Keys::newest() const {
    return *std::max_element(held.begin(), held.end(),
                             [](const HeldKey& a, const HeldKey& b) { return a.epoch < b.epoch; });
}

std::optional<Key> Keys::frame_key(std::uint32_t epoch) const {
    const auto key = std::find_if(held.begin(), held.end(), [&](const HeldKey& one) { return one.epoch == epoch; });
    return key == held.end() ? std::nullopt : std::optional(store::frame_key(key->key));
}

std::vector<std::uint32_t> Keys::epochs() const {
    std::vector<std::uint32_t> epochs;
    for (const HeldKey& key : held)
        epochs.push_back(key.epoch);
    std::sort(epochs.rbegin(), epochs.rend());
    return epochs;
}

core::Result<std::optional<Keys>> read_keys(platform::Storage& storage, const std::vector<std::string>& names) {
    const KeyFile first = read_key_file(storage, kKeyringFile);
    const KeyFile second = read_key_file(storage, kKeyringCopyFile);
    if (!first.there && !second.there) {
        const bool journal_there = std::any_of(names.begin(), names.end(), [](const std::string& name) {
            return name.starts_with("seg/") || name.starts_with("quarantine/");
        });
        if (journal_there)
            return Error{ErrorCode::Damaged, kKeyMissing};
        return std::optional<Keys>();
    }
    for (const KeyFile* file : {&first, &second})
        if (!file->keyring.ok() && file->fault() == ErrorCode::TooNew)
            return Error{ErrorCode::TooNew, kKeyNewer};
    const KeyFile* file = believed(first, second);
    for (const KeyFile* one : {&first, &second})
        if (file == nullptr && cannot_be_read(*one))
            return one->keyring.error();
    if (file == nullptr)
        return Error{ErrorCode::Damaged, kKeyDamaged};
    Keys keys;
    keys.keyring = file->keyring.value();
    look_at_other(file == &first ? second : first, keys.keyring, keys);
    core::Result<std::vector<HeldKey>> held = keys_in_clear(keys.keyring);
    if (!held.ok())
        return Error{ErrorCode::Damaged, kKeyDamaged};
    if (held.value().empty())
        return Error{ErrorCode::Refused, kKeyLocked};
    keys.held = std::move(held.value());
    return std::optional(std::move(keys));
}

}  // namespace duolog::store
