#include "platform/appearance.h"

#include "platform/web/bridge.h"

extern "C" {
int duolog_appearance();
char* duolog_languages();
void duolog_page_language(const char* tag);
void duolog_page_ground(std::uint32_t colour, int dark);
}

namespace duolog::platform {

Appearance appearance() {
    const auto bits = static_cast<unsigned>(duolog_appearance());
    return {(bits & 1U) != 0, (bits & 2U) != 0, (bits & 4U) != 0, static_cast<int>(bits >> 3U)};
}

std::string preferred_languages() { return take_string(duolog_languages()); }

void set_page_language(const std::string& tag) { duolog_page_language(tag.c_str()); }

void set_page_ground(std::uint32_t colour, bool dark) { duolog_page_ground(colour, dark ? 1 : 0); }

}  // namespace duolog::platform
