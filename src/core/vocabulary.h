/// Every different word once, with a number: 0, 1, 2 … in the order in which they came. None is ever taken out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duolog::core {

class Vocabulary {
public:
    static constexpr std::uint32_t kUnknown = 0xFFFFFFFF;

    std::size_t size() const { return starts_.size(); }
    /// REQUIRES: number < size(). Valid until the next add.
    std::string_view word(std::uint32_t number) const;
    /// kUnknown when it never came.
    std::uint32_t find(std::string_view word) const;
    /// Its number, new or not. REQUIRES: not empty, no space in it.
    std::uint32_t add(std::string_view word);

    /// `see(number, at)` for each word that has the part, with the first place in it, in the order of numbers.
    /// REQUIRES: `part` is not empty and has no space.
    template <class See>
    void each_with(std::string_view part, See&& see) const {
        const std::string_view all = words_;
        std::size_t number = 0;
        for (std::size_t at = all.find(part); at != std::string_view::npos; at = all.find(part, starts_[number])) {
            number = number_at(at, number);
            see(static_cast<std::uint32_t>(number), at - starts_[number]);
            if (++number == size())
                break;
        }
    }

    /// `see(number)` for each word that begins so.
    template <class See>
    void each_beginning(std::string_view part, See&& see) const {
        for (std::uint32_t number = 0; number < size(); ++number)
            if (word(number).substr(0, part.size()) == part)
                see(number);
    }

private:
    std::size_t number_at(std::size_t at, std::size_t from) const;
    std::size_t slot_of(std::string_view word) const;
    void grow();

    std::string words_;                  ///< One after another, a space behind each.
    std::vector<std::uint32_t> starts_;  ///< In words_, by number.
    std::vector<std::uint32_t> slots_;   ///< Numbers by hash, kUnknown where free; a power of two, never full.
};

}  // namespace duolog::core
