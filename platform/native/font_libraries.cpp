#include "platform/native/font_libraries.h"

#include <SDL_loadso.h>

#include <initializer_list>

namespace duolog::platform {
namespace {

void* opened(std::initializer_list<const char*> names) {
    for (const char* name : names)
        if (void* library = SDL_LoadObject(name))
            return library;
    return nullptr;
}

template <class Function>
bool take(void* library, const char* name, Function& function) {
    function = reinterpret_cast<Function>(SDL_LoadFunction(library, name));
    return function != nullptr;
}

bool fill(FontLibraries& calls) {
    void* const fontconfig = opened({"libfontconfig.so.1", "libfontconfig.1.dylib"});
    void* const freetype = opened({"libfreetype.so.6", "libfreetype.6.dylib"});
    void* const harfbuzz = opened({"libharfbuzz.so.0", "libharfbuzz.0.dylib"});
    if (fontconfig == nullptr || freetype == nullptr || harfbuzz == nullptr)
        return false;
    bool whole = true;
#define DUOLOG_TAKE_FONTCONFIG(name) whole = take(fontconfig, #name, calls.name) && whole;
#define DUOLOG_TAKE_FREETYPE(name) whole = take(freetype, #name, calls.name) && whole;
#define DUOLOG_TAKE_HARFBUZZ(name) whole = take(harfbuzz, #name, calls.name) && whole;
    DUOLOG_FONTCONFIG(DUOLOG_TAKE_FONTCONFIG)
    DUOLOG_FREETYPE(DUOLOG_TAKE_FREETYPE)
    DUOLOG_HARFBUZZ(DUOLOG_TAKE_HARFBUZZ)
    return whole;
}

}  // namespace

const FontLibraries* font_libraries() {
    static const struct Loaded {
        FontLibraries calls;
        bool whole = fill(calls);
    } loaded;
    return loaded.whole ? &loaded.calls : nullptr;
}

}  // namespace duolog::platform
