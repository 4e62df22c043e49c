#include "platform/appearance.h"

#include <cstdlib>
#include <memory>
#include <string_view>
#include <utility>

#include "platform/native/portal.h"

namespace duolog::platform {
namespace {

std::string_view variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

/// "sv-SE" of "sv_SE.UTF-8@euro"; empty for "C" and "POSIX", which name no language.
std::string language_tag(std::string_view locale) {
    std::string tag(locale.substr(0, locale.find_first_of(".@")));
    if (tag == "C" || tag == "POSIX")
        return {};
    for (char& c : tag)
        if (c == '_')
            c = '-';
    return tag;
}

/// The locale of messages, by POSIX's order of precedence (XBD 8.2).
std::string_view messages_locale() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const std::string_view value = variable(name); !value.empty())
            return value;
    return {};
}

void append(std::string& tags, const std::string& tag) {
    if (tag.empty())
        return;
    if (!tags.empty())
        tags += ',';
    tags += tag;
}

/// Made and ended by the loop.
std::unique_ptr<Portal>& the_portal() {
    static std::unique_ptr<Portal> portal;
    return portal;
}

}  // namespace

Appearance appearance() { return the_portal() ? the_portal()->appearance() : Appearance(); }

void follow_portal(std::function<void()> changed) { the_portal() = std::make_unique<Portal>(std::move(changed)); }

void leave_portal() { the_portal().reset(); }

/// LANGUAGE is a list that goes before the locale, unless the locale is "C" (GNU gettext manual 2.3.3).
std::string preferred_languages() {
    const std::string locale_tag = language_tag(messages_locale());
    if (locale_tag.empty())
        return {};
    std::string tags;
    std::string_view list = variable("LANGUAGE");
    while (!list.empty()) {
        const std::size_t colon = list.find(':');
        append(tags, language_tag(list.substr(0, colon)));
        list.remove_prefix(colon == std::string_view::npos ? list.size() : colon + 1);
    }
    append(tags, locale_tag);
    return tags;
}

void set_page_language(const std::string&) {}
void set_page_ground(std::uint32_t, bool) {}

}  // namespace duolog::platform
