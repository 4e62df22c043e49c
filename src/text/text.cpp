#include "text/text.h"

#include <algorithm>
#include <cstddef>

#include "text/english.h"

namespace duolog::text {

namespace {

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// "sv" of "sv-SE", " sv_SE.UTF-8" and "SV;q=0.8".
std::string primary_subtag(std::string_view tag) {
    tag.remove_prefix(std::min(tag.find_first_not_of(' '), tag.size()));
    std::string primary(tag.substr(0, tag.find_first_of("-_.;@ ")));
    for (char& c : primary)
        c = ascii_lower(c);
    return primary;
}

}  // namespace

const char* key_name(Key key) { return key < Key::Count ? english()[static_cast<std::size_t>(key)].key : ""; }

std::string fill(std::string_view pattern,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
    std::string filled;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        filled += pattern.substr(0, open);
        if (open == std::string_view::npos)
            break;
        pattern.remove_prefix(open);
        std::size_t taken = 1;
        std::string_view put = pattern.substr(0, 1);
        for (const auto& [name, value] : values) {
            if (pattern.substr(1, name.size()) != name || pattern.substr(1 + name.size(), 1) != "}")
                continue;
            taken = name.size() + 2;
            put = value;
            break;
        }
        filled += put;
        pattern.remove_prefix(taken);
    }
    return filled;
}

const std::vector<Language>& languages() {
    static const std::vector<Language> shipped = {
        {"en", "English"}, {"sv", "Svenska"}, {"da", "Dansk"}, {"pl", "Polski"}};
    return shipped;
}

std::string language_name(std::string_view tag) {
    for (const Language& language : languages()) {
        if (tag == language.tag)
            return language.name;
    }
    return std::string(tag);
}

std::string best_language(std::string_view preferred) {
    while (!preferred.empty()) {
        const std::size_t end = std::min(preferred.find_first_of(",:"), preferred.size());
        const std::string wanted = primary_subtag(preferred.substr(0, end));
        for (const Language& language : languages()) {
            if (wanted == language.tag)
                return language.tag;
        }
        preferred.remove_prefix(std::min(end + 1, preferred.size()));
    }
    return languages().front().tag;
}

}  // namespace duolog::text
