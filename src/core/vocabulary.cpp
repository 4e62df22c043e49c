#include "core/vocabulary.h"

#include <algorithm>

namespace duolog::core {
namespace {

constexpr std::size_t kFirstSlots = 1024;

/// FNV-1a (RFC 9923), its upper half stirred in: the table takes the lower bits.
std::size_t hash_of(std::string_view word) {
    std::uint64_t hash = 0xCBF29CE484222325u;
    for (const char c : word)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    return static_cast<std::size_t>(hash ^ hash >> 32);
}

}  // namespace

std::string_view Vocabulary::word(std::uint32_t number) const {
    const std::size_t end = number + 1 < starts_.size() ? starts_[number + 1] : words_.size();
    return std::string_view(words_).substr(starts_[number], end - starts_[number] - 1);
}

/// The word that has this byte of words_. In steps that double, since the next one is mostly near.
/// REQUIRES: from's start is not behind it.
std::size_t Vocabulary::number_at(std::size_t at, std::size_t from) const {
    std::size_t step = 1;
    while (from + step < size() && starts_[from + step] <= at) {
        from += step;
        step *= 2;
    }
    const auto begin = starts_.begin() + static_cast<std::ptrdiff_t>(from);
    const auto end = starts_.begin() + static_cast<std::ptrdiff_t>(std::min(from + step, size()));
    return static_cast<std::size_t>(std::upper_bound(begin, end, at) - starts_.begin()) - 1;
}

/// Where it is, or the free slot where it would be. REQUIRES: slots.
std::size_t Vocabulary::slot_of(std::string_view word) const {
    std::size_t slot = hash_of(word) & (slots_.size() - 1);
    while (slots_[slot] != kUnknown && this->word(slots_[slot]) != word)
        slot = (slot + 1) & (slots_.size() - 1);
    return slot;
}

std::uint32_t Vocabulary::find(std::string_view word) const {
    return slots_.empty() ? kUnknown : slots_[slot_of(word)];
}

std::uint32_t Vocabulary::add(std::string_view word) {
    if (slots_.size() < 2 * (size() + 1))
        grow();
    std::uint32_t& number = slots_[slot_of(word)];
    if (number == kUnknown) {
        number = static_cast<std::uint32_t>(size());
        starts_.push_back(static_cast<std::uint32_t>(words_.size()));
        words_ += word;
        words_ += ' ';
    }
    return number;
}

void Vocabulary::grow() {
    slots_.assign(std::max(kFirstSlots, 2 * slots_.size()), kUnknown);
    for (std::uint32_t number = 0; number < size(); ++number)
        slots_[slot_of(word(number))] = number;
}

}  // namespace duolog::core
