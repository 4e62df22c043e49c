#include "text/mo_file.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace duolog::text {

namespace {

constexpr std::uint32_t kMagic = 0x950412de;
constexpr std::uint32_t kNewestMajor = 1;

enum class ByteOrder { Little, Big };

/// Reads words and strings, none of them outside the bytes.
class Reader {
public:
    Reader(std::string_view bytes, ByteOrder order) : bytes_(bytes), order_(order) {}

    std::optional<std::uint32_t> word(std::uint64_t at) const {
        if (at > bytes_.size() || bytes_.size() - at < 4)
            return std::nullopt;
        std::uint32_t value = 0;
        for (unsigned i = 0; i < 4; ++i) {
            const auto byte = static_cast<unsigned char>(bytes_[static_cast<std::size_t>(at) + i]);
            value |= std::uint32_t{byte} << 8 * (order_ == ByteOrder::Little ? i : 3 - i);
        }
        return value;
    }

    /// The string that the descriptor at `at` (length, then place) points to.
    std::optional<std::string_view> string(std::uint64_t at) const {
        const auto length = word(at);
        const auto place = word(at + 4);
        if (!length || !place)
            return std::nullopt;
        if (*place > bytes_.size() || bytes_.size() - *place < *length)
            return std::nullopt;
        return bytes_.substr(*place, *length);
    }

private:
    std::string_view bytes_;
    ByteOrder order_;
};

core::Error damaged(const char* detail) { return {core::ErrorCode::Damaged, detail}; }

}  // namespace

core::Result<MoSentences> read_mo(std::string_view mo) {
    const bool big_endian = Reader(mo, ByteOrder::Big).word(0) == kMagic;
    const Reader reader(mo, big_endian ? ByteOrder::Big : ByteOrder::Little);
    if (reader.word(0) != kMagic)
        return damaged("not an MO file");

    const auto revision = reader.word(4);
    const auto count = reader.word(8);
    const auto originals = reader.word(12);
    const auto translations = reader.word(16);
    if (!revision || !count || !originals || !translations)
        return damaged("MO header cut short");
    if (*revision >> 16 > kNewestMajor)
        return damaged("MO revision unknown");

    MoSentences sentences;
    for (std::uint64_t i = 0; i < *count; ++i) {
        const auto original = reader.string(*originals + 8 * i);
        const auto translation = reader.string(*translations + 8 * i);
        if (!original || !translation)
            return damaged("MO string outside the file");
        sentences.emplace(original->substr(0, original->find('\0')), *translation);
    }
    return sentences;
}

}  // namespace duolog::text
