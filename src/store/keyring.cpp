#include "store/keyring.h"

#include <cassert>
#include <exception>
#include <utility>

#include "store/archive.h"
#include "store/crc32c.h"

namespace duolog::store {
namespace {

using core::Error;
using core::ErrorCode;

constexpr std::string_view kMagic{"DUOLOGK\x1a", 8};
constexpr std::uint16_t kFormat = 1;
constexpr std::size_t kMaxSlotBytes = 1024;
constexpr std::uint32_t kLanes = 1;

/// Before the rest of each slot that this build makes.
struct SlotHead {
    std::uint32_t epoch = 0;
    KeyCheck check{};

    template <class Archive>
    void serialize(Archive& archive) {
        archive(epoch, check);
    }
};

std::string cost_bytes(const PassphraseCost& cost) {
    std::string bytes;
    OutputArchive archive(bytes);
    archive(cost.memory_kib, cost.passes, kLanes, cost.salt);
    return bytes;
}
constexpr std::size_t kCostBytes = 3 * sizeof(std::uint32_t) + 16;

std::string associated(const Keyring& of, SlotType type, std::string_view params, const SlotHead& head) {
    std::string bytes;
    OutputArchive archive(bytes);
    archive(of.journal.bytes, static_cast<std::uint8_t>(type));
    bytes += params;
    archive(head);
    return bytes;
}

core::Result<Slot> sealed_slot(SlotType type, const Keyring& of, const HeldKey& held, const Key& sealing_key,
                               std::string params, RandomSource& random) {
    const auto nonce = random.nonce();
    if (!nonce.ok())
        return nonce.error();
    const SlotHead head{held.epoch, key_check(held.key)};
    std::string secret;
    OutputArchive inner(secret);
    inner(held.key.bytes, held.epoch);
    Slot slot{static_cast<std::uint8_t>(type), {}};
    OutputArchive archive(slot.body);
    archive(head);
    slot.body += params;
    archive(nonce.value());
    slot.body += seal(sealing_key, nonce.value(), secret, associated(of, type, params, head));
    return slot;
}

std::size_t params_bytes(SlotType type) { return type == SlotType::Passphrase ? kCostBytes : 0; }

Keyring decoded(std::string_view bytes) {
    if (bytes.size() < kMagic.size() + sizeof(std::uint32_t) || !bytes.starts_with(kMagic))
        throw ArchiveError("this is another kind of file");
    const std::string_view checked = bytes.substr(0, bytes.size() - sizeof(std::uint32_t));
    if (InputArchive(bytes.substr(checked.size())).read_number<std::uint32_t>() != crc32c(checked))
        throw ArchiveError("the checksum differs");
    InputArchive archive(checked.substr(kMagic.size()));
    std::uint16_t format = 0, min_reader = 0, count = 0, reserved = 0;
    Keyring keyring;
    archive(format, min_reader);
    if (min_reader > kFormat)
        throw VersionError("format " + std::to_string(format));
    if (bytes.size() > kMaxKeyringBytes)
        throw LimitError(std::to_string(bytes.size()) + " bytes");
    archive(count, reserved, keyring.journal.bytes, keyring.generation);
    if (count > kMaxSlots)
        throw LimitError("too many slots");
    for (; count > 0; --count) {
        Slot slot;
        archive(slot.type, slot.body);
        if (slot.body.size() > kMaxSlotBytes)
            throw LimitError("a slot is too long");
        keyring.slots.push_back(std::move(slot));
    }
    if (archive.bytes_left() != 0)
        throw ArchiveError("bytes are left over");
    return keyring;
}

core::Result<HeldKey> checked_key(const SlotHead& head, std::uint32_t epoch, const MasterKey& key) {
    if (epoch != head.epoch || key_check(key) != head.check)
        return Error{ErrorCode::Damaged, "a key is not the one that its slot names"};
    return HeldKey{epoch, key};
}

core::Result<HeldKey> key_in_clear(const Slot& slot) {
    try {
        InputArchive archive(slot.body);
        SlotHead head;
        MasterKey key;
        archive(head, key.bytes);
        return checked_key(head, head.epoch, key);
    } catch (const ArchiveError& error) {
        return Error{ErrorCode::Damaged, error.what()};
    }
}

core::Result<HeldKey> unsealed(const Keyring& of, const Slot& slot, const Key& sealing_key) {
    InputArchive archive(slot.body);
    SlotHead head;
    archive(head);
    const auto type = static_cast<SlotType>(slot.type);
    std::string params(params_bytes(type), '\0');
    archive.read(params.data(), params.size());
    Nonce nonce;
    archive(nonce);
    const std::string_view rest = std::string_view(slot.body).substr(slot.body.size() - archive.bytes_left());
    const auto secret = unseal(sealing_key, nonce, rest, associated(of, type, params, head));
    if (!secret)
        return Error{ErrorCode::Refused, "this is not the slot's secret"};
    InputArchive inner(*secret);
    MasterKey key;
    std::uint32_t epoch = 0;
    inner(key.bytes, epoch);
    return checked_key(head, epoch, key);
}

}  // namespace

std::string encode_keyring(const Keyring& keyring) {
    assert(keyring.slots.size() <= kMaxSlots);
    std::string bytes(kMagic);
    OutputArchive archive(bytes);
    archive(kFormat, kFormat, static_cast<std::uint16_t>(keyring.slots.size()), std::uint16_t{0}, keyring.journal.bytes,
            keyring.generation);
    for (const Slot& slot : keyring.slots)
        archive(slot.type, slot.body);
    archive(crc32c(bytes));
    assert(bytes.size() <= kMaxKeyringBytes);
    return bytes;
}

core::Result<Keyring> decode_keyring(std::string_view bytes) {
    try {
        return decoded(bytes);
    } catch (const VersionError& error) {
        return Error{ErrorCode::TooNew, error.what()};
    } catch (const LimitError& error) {
        return Error{ErrorCode::TooLarge, error.what()};
    } catch (const ArchiveError& error) {
        return Error{ErrorCode::Damaged, error.what()};
    }
}

Slot open_slot(const HeldKey& held) {
    Slot slot{static_cast<std::uint8_t>(SlotType::Open), {}};
    OutputArchive archive(slot.body);
    archive(SlotHead{held.epoch, key_check(held.key)}, held.key.bytes);
    return slot;
}

core::Result<Slot> passphrase_slot(const Keyring& of, const HeldKey& held, const Key& sealing_key,
                                   const PassphraseCost& cost, RandomSource& random) {
    return sealed_slot(SlotType::Passphrase, of, held, sealing_key, cost_bytes(cost), random);
}

core::Result<Slot> recovery_slot(const Keyring& of, const HeldKey& held, const Key& sealing_key, RandomSource& random) {
    return sealed_slot(SlotType::Recovery, of, held, sealing_key, {}, random);
}

core::Result<std::vector<HeldKey>> keys_in_clear(const Keyring& keyring) {
    std::vector<HeldKey> keys;
    for (const Slot& slot : keyring.slots) {
        if (!sealed_by(slot, SlotType::Open))
            continue;
        core::Result<HeldKey> key = key_in_clear(slot);
        if (!key.ok())
            return key.error();
        keys.push_back(key.value());
    }
    return keys;
}

bool sealed_by(const Slot& slot, SlotType type) { return slot.type == static_cast<std::uint8_t>(type); }

core::Result<PassphraseCost> cost_of(const Slot& slot, const CostLimit& limit) {
    try {
        InputArchive archive(slot.body);
        SlotHead head;
        PassphraseCost cost;
        std::uint32_t lanes = 0;
        archive(head, cost.memory_kib, cost.passes, lanes, cost.salt);
        if (cost.memory_kib > limit.memory_kib || cost.passes > limit.passes || lanes != kLanes || cost.passes == 0)
            return Error{ErrorCode::TooLarge, "the cost of the passphrase"};
        return cost;
    } catch (const ArchiveError& error) {
        return Error{ErrorCode::Damaged, error.what()};
    }
}

core::Result<HeldKey> unseal_slot(const Keyring& of, const Slot& slot, const Key& sealing_key) {
    if (!sealed_by(slot, SlotType::Passphrase) && !sealed_by(slot, SlotType::Recovery))
        return Error{ErrorCode::Refused, "no secret opens this slot"};
    try {
        return unsealed(of, slot, sealing_key);
    } catch (const ArchiveError& error) {
        return Error{ErrorCode::Damaged, error.what()};
    }
}

}  // namespace duolog::store
