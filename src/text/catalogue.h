/// The sentences in one language, read from a compiled gettext catalogue (MO, GNU gettext manual §10.3). A key that the
/// catalogue lacks is English.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "text/plural_rule.h"
#include "text/text.h"

namespace duolog::text {

class Catalogue {
public:
    /// English, which needs no file.
    Catalogue();
    /// `mo` may be any bytes. Errors: Damaged. Lookup is by msgctxt (the key's name) and msgid.
    static core::Result<Catalogue> from_mo(std::string language, std::string_view mo);

    const std::string& language() const { return language_; }
    std::string_view get(Key key) const;
    /// The form for `n`, by the file's own Plural-Forms rule, with {n} filled in as digits grouped the language's way.
    std::string plural(Key key, std::int64_t n) const;
    /// Keys that fell back to English.
    const std::vector<Key>& missing() const { return missing_; }

private:
    struct Sentence {
        std::vector<std::string> forms;  ///< One for a text; as many as the rule has for a plural. Never empty.
        bool english = true;
    };

    std::string language_ = "en";
    PluralRule rule_;
    std::vector<Sentence> sentences_;  ///< By Key.
    std::vector<Key> missing_;
};

}  // namespace duolog::text
