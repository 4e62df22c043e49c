#include "text/catalogue.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <optional>
#include <utility>

#include "core/utf8.h"
#include "text/english.h"
#include "text/mo_file.h"
#include "text/numbers.h"

namespace duolog::text {

namespace {

std::vector<std::string> english_forms(const English& source) {
    if (source.other[0] == '\0')
        return {source.one};
    return {source.one, source.other};
}

constexpr std::string_view kPluralForms = "Plural-Forms:";

/// What follows "Plural-Forms:" in the header, to the end of its line; nothing when the header lacks it.
std::optional<std::string_view> plural_field(std::string_view header) {
    while (!header.empty()) {
        const std::size_t end = std::min(header.find('\n'), header.size());
        if (header.substr(0, kPluralForms.size()) == kPluralForms)
            return header.substr(kPluralForms.size(), end - kPluralForms.size());
        header.remove_prefix(std::min(end + 1, header.size()));
    }
    return std::nullopt;
}

/// The forms between the '\0's; none when they are not `count` whole sentences.
std::vector<std::string> split_forms(std::string_view translation, std::size_t count) {
    std::vector<std::string> forms;
    while (forms.size() < count) {
        const std::size_t end = std::min(translation.find('\0'), translation.size());
        const std::string_view form = translation.substr(0, end);
        if (form.empty() || !core::valid_utf8(form))
            return {};
        forms.emplace_back(form);
        translation.remove_prefix(std::min(end + 1, translation.size()));
    }
    return translation.empty() ? forms : std::vector<std::string>();
}

}  // namespace

Catalogue::Catalogue() {
    sentences_.reserve(english().size());
    for (const English& source : english())
        sentences_.push_back({english_forms(source), true});
}

core::Result<Catalogue> Catalogue::from_mo(std::string language, std::string_view mo) {
    auto read = read_mo(mo);
    if (!read.ok())
        return read.error();
    const MoSentences& translations = read.value();

    Catalogue catalogue;
    catalogue.language_ = std::move(language);
    const auto header = translations.find("");
    if (const auto field = header == translations.end() ? std::nullopt : plural_field(header->second)) {
        const auto rule = PluralRule::parse(*field);
        if (!rule)
            return core::Error{core::ErrorCode::Damaged, "Plural-Forms"};
        catalogue.rule_ = *rule;
    }

    for (std::size_t i = 0; i < english().size(); ++i) {
        const English& source = english()[i];
        const Key key = static_cast<Key>(i);
        const auto found = translations.find(source.key + std::string("\4") + source.one);
        std::vector<std::string> forms;
        if (found != translations.end()) {
            forms = split_forms(found->second, source.other[0] != '\0' ? catalogue.rule_.forms() : 1);
        }
        if (forms.empty()) {
            catalogue.missing_.push_back(key);
        } else {
            catalogue.sentences_[i] = {std::move(forms), false};
        }
    }
    return catalogue;
}

std::string_view Catalogue::get(Key key) const {
    assert(key < Key::Count);
    return sentences_[static_cast<std::size_t>(key)].forms.front();
}

std::string Catalogue::plural(Key key, std::int64_t n) const {
    assert(key < Key::Count);
    const Sentence& sentence = sentences_[static_cast<std::size_t>(key)];
    const std::uint64_t size = n < 0 ? 0 - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
    const std::size_t form = sentence.english ? PluralRule().choose(size) : rule_.choose(size);
    // A Text asked for as a plural has but one form.
    const std::string& pattern = sentence.forms[std::min(form, sentence.forms.size() - 1)];
    return fill(pattern, {{"n", number(sentence.english ? "en" : language_, n)}});
}

}  // namespace duolog::text
