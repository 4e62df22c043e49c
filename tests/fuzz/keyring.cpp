// Any bytes as a keyring: as they are, and with the checksum that they would need. No key may be made of a passphrase
// at a cost beyond the limit.
#include "store/keyring.h"
#include "fuzz/parts.h"
#include "store/crc32c.h"

using namespace duolog;

namespace {

void look_into(const store::Keyring& keyring) {
    (void)store::keys_in_clear(keyring);
    const store::CostLimit limit;
    for (const store::Slot& slot : keyring.slots) {
        const auto cost = store::cost_of(slot, limit);
        fuzz::require(!cost.ok() ||
                      (cost.value().memory_kib <= limit.memory_kib && cost.value().passes <= limit.passes));
        (void)store::unseal_slot(keyring, slot, fuzz::held_key().key.bytes);
    }
    const auto again = store::decode_keyring(store::encode_keyring(keyring));
    fuzz::require(again.ok() && again.value() == keyring);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    if (const auto keyring = store::decode_keyring(bytes); keyring.ok())
        look_into(keyring.value());
    std::string mended = bytes;
    const std::uint32_t crc = store::crc32c(bytes);
    for (int i = 0; i < 4; ++i)
        mended += static_cast<char>(crc >> (8 * i));
    if (const auto keyring = store::decode_keyring(mended); keyring.ok())
        look_into(keyring.value());
    return 0;
}
