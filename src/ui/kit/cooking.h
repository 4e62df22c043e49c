/// Texts made ready for the faces: every cluster is one private-use code point that the platform draws as a whole, so
/// that Dear ImGui, which knows code points alone, measures, wraps and draws it. Plain texts pass through untouched.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/glyphs.h"

namespace duolog::kit {

/// `shown` is either the original or as long as this holds; both are valid until the next trim().
class Cooked {
public:
    std::string_view shown;
    /// The byte of the original that stands at `shown_byte` of what is shown.
    std::size_t original(std::size_t shown_byte) const;

private:
    friend class Cooking;
    /// After each cluster: the byte in what is shown, and in the original.
    struct After {
        std::size_t shown, original;
    };
    const std::vector<After>* after_ = nullptr;
};

class Cooking final : public platform::Clusters {
public:
    /// For measuring and breaking into lines.
    Cooked cook(std::string_view text);
    /// For drawing one line: words of right-to-left scripts that follow each other stand from right to left. As wide
    /// as what cook() gives.
    std::string_view line(std::string_view text);
    /// The code point that is drawn for `cluster`; 0 when there is none left in this frame.
    unsigned stand_in(std::string_view cluster);
    /// What a stand-in is drawn as; empty for any other code point.
    std::string_view cluster(unsigned code_point) const override;

    /// To be called between frames, inside an ImGui context. When the stand-ins have run short, all are forgotten,
    /// with the glyphs that were drawn for them.
    void trim();

private:
    struct Kept {
        std::string original;
        std::string shown;
        std::string line;  ///< Empty where it is the same as shown.
        std::vector<Cooked::After> after;
    };
    const Kept& kept(std::string_view text);

    std::unordered_map<std::uint64_t, Kept> kept_;
    std::unordered_map<std::uint64_t, unsigned> stand_ins_;  ///< By hash; of two alike the later has none.
    std::vector<std::string> clusters_;                      ///< By stand-in, from platform::kFirstStandIn on.
};

}  // namespace duolog::kit
