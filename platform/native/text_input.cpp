#include "platform/text_input.h"

#include <SDL.h>

#include <cassert>

namespace duolog::platform {

bool platform_edits_text() { return false; }

TextFieldReport show_text_field(const TextField&, std::string&) {
    assert(platform_edits_text());  // The desktop has no text fields of its own.
    return {};
}

void end_text_fields() {}

void copy_to_clipboard(const std::string& text, std::function<void(bool)> done) {
    done(SDL_SetClipboardText(text.c_str()) == 0);
}

}  // namespace duolog::platform
