#include "platform/settings.h"

#include "platform/web/bridge.h"

extern "C" {
char* duolog_settings_read();
/// The name of what was thrown; null when the text is kept.
char* duolog_settings_write(const char* text);
}

namespace duolog::platform {

std::string read_settings(const std::string&) {
    std::string text = take_string(duolog_settings_read());
    return text.size() <= kMaxSettingsBytes ? text : std::string();
}

core::Status write_settings(const std::string&, const std::string& text) {
    if (text.size() > kMaxSettingsBytes)
        return core::Error{core::ErrorCode::TooLarge, "settings"};
    const std::string thrown = take_string(duolog_settings_write(text.c_str()));
    if (thrown.empty())
        return {};
    return core::Error{thrown == "QuotaExceededError" ? core::ErrorCode::Full : core::ErrorCode::Refused, thrown};
}

}  // namespace duolog::platform
