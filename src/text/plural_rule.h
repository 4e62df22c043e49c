/// The Plural-Forms rule of a gettext catalogue (GNU gettext manual §11.2.6): which form of a sentence goes with a
/// number. Knows no language of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace duolog::text {

class PluralRule {
public:
    /// gettext's default, "nplurals=2; plural=(n != 1);", which is English's too.
    PluralRule() = default;
    /// `field` is what follows "Plural-Forms:" and may be any bytes; nothing when it is not a rule of 1 to 6 forms.
    static std::optional<PluralRule> parse(std::string_view field);

    std::size_t forms() const { return forms_; }
    /// Below forms(). A rule that divides by zero or answers too much chooses the first form.
    std::size_t choose(std::uint64_t n) const;

private:
    std::size_t forms_ = 2;
    std::string expression_ = "n != 1";
};

}  // namespace duolog::text
