#include "text/english.h"

#include <cstddef>
#include <cstring>

namespace duolog::text {

namespace {

// One after the other: as a table of pointers they are three kilobytes more to load.
constexpr char kSentences[] =
#define DUOLOG_TEXT(key, english) #key "\0" english "\0\0"
#define DUOLOG_PLURAL(key, one, other) #key "\0" one "\0" other "\0"
#include "text/keys.def"
#undef DUOLOG_TEXT
#undef DUOLOG_PLURAL
    ;

const char* next(const char*& at) {
    const char* const here = at;
    at += std::strlen(at) + 1;
    return here;
}

std::vector<English> all() {
    std::vector<English> sentences(static_cast<std::size_t>(Key::Count));
    const char* at = kSentences;
    for (English& sentence : sentences) {
        sentence.key = next(at);
        sentence.one = next(at);
        sentence.other = next(at);
    }
    return sentences;
}

}  // namespace

const std::vector<English>& english() {
    static const std::vector<English> sentences = all();
    return sentences;
}

}  // namespace duolog::text
