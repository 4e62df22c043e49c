// Any bytes as the payload of a frame. What is read and written again must be read as the same.
#include "fuzz/parts.h"
#include "store/codec.h"

using namespace duolog;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view payload(reinterpret_cast<const char*>(data), size);
    const auto record = store::decode_record(store::kCodecVersion, payload);
    (void)store::decode_record(2, payload);
    (void)store::record_head(payload);
    if (!record.ok())
        return 0;
    const std::string again = store::encode_record(record.value());
    const auto twice = store::decode_record(store::kCodecVersion, again);
    fuzz::require(twice.ok() && twice.value().record == record.value().record &&
                  twice.value().version == record.value().version && twice.value().extra == record.value().extra);
    return 0;
}
