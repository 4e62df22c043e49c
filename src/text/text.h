/// The words: one enum value for each sentence, and a catalogue that knows them in one language. Kit and views say Key,
/// never a sentence. No I/O: a catalogue is made from bytes.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace duolog::text {

enum class Key : std::uint16_t {
#define DUOLOG_TEXT(key, english) key,
#define DUOLOG_PLURAL(key, one, other) key,
#include "text/keys.def"
#undef DUOLOG_TEXT
#undef DUOLOG_PLURAL
    Count,
};

/// "SavedAt", for ids and tests; never shown.
const char* key_name(Key key);

/// Replaces each "{name}" by its value. Unknown names stay as they are.
std::string fill(std::string_view pattern, std::initializer_list<std::pair<std::string_view, std::string_view>> values);

struct Language {
    const char* tag;   ///< BCP 47: "sv"
    const char* name;  ///< In itself: "Svenska"
};

/// Those that ship, English first.
const std::vector<Language>& languages();

/// In itself; the tag where no such language ships.
std::string language_name(std::string_view tag);

/// The first of `preferred` ("sv-SE,en") that ships, by its primary subtag; English when none does.
std::string best_language(std::string_view preferred);

}  // namespace duolog::text
