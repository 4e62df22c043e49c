#include "exchange/calendar_lines.h"

#include <cstdint>

namespace duolog::exchange {
namespace {

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

/// Where a line of at most `most` bytes ends, at the end of a character. Bytes that are no UTF-8 are cut anywhere.
std::size_t fold_at(std::string_view text, std::size_t most) {
    if (text.size() <= most)
        return text.size();
    std::size_t at = most;
    while (at > 0 && !begins_character(text[at]))
        --at;
    return at > 0 ? at : most;
}

/// RFC 5545, section 3.1: what CONTROL names, but for the tab.
bool is_control(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return (code < 0x20 && byte != '\t') || code == 0x7F;
}

std::string escaped(std::string_view words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const char byte = words[i];
        const bool ends_line = byte == '\n' || (byte == '\r' && !words.substr(i + 1).starts_with('\n'));
        if (ends_line)
            text += "\\n";
        else if (!is_control(byte)) {
            if (byte == '\\' || byte == ';' || byte == ',')
                text += '\\';
            text += byte;
        }
    }
    return text;
}

void add_digits(std::string& text, std::int32_t number, std::size_t digits) {
    const std::string written = std::to_string(number);
    if (written.size() < digits)
        text.append(digits - written.size(), '0');
    text += written;
}

std::string to_the_minute(const core::LocalTime& time) {
    std::string text = date_value(time.day) + 'T';
    add_digits(text, time.hour, 2);
    add_digits(text, time.minute, 2);
    return text;
}

}  // namespace

void CalendarLines::add(std::string_view line) {
    std::size_t end = fold_at(line, kMostLineBytes);
    bytes_ += line.substr(0, end);
    while (end < line.size()) {
        line.remove_prefix(end);
        end = fold_at(line, kMostLineBytes - 1);
        bytes_ += "\r\n ";
        bytes_ += line.substr(0, end);
    }
    bytes_ += "\r\n";
}

void CalendarLines::add_words(std::string_view name, std::string_view words) {
    add(std::string(name) + ':' + escaped(words));
}

std::string date_value(const core::Day& day) {
    std::string text;
    add_digits(text, day.year, 4);
    add_digits(text, day.month, 2);
    add_digits(text, day.day, 2);
    return text;
}

std::string time_value(const core::LocalTime& time) { return to_the_minute(time) + "00"; }

std::string utc_value(core::Instant instant) {
    const core::LocalTime time = core::local_time(instant, 0);
    const core::Instant minute{(core::days_since_epoch(time.day) * 24 * 60 + time.hour * 60 + time.minute) *
                               core::kMinuteMs};
    std::string text = to_the_minute(time);
    add_digits(text, static_cast<std::int32_t>((instant.ms - minute.ms) / core::kSecondMs), 2);
    return text + 'Z';
}

std::string_view weekday_value(int weekday) {
    return std::string_view("MOTUWETHFRSASU").substr(static_cast<std::size_t>(weekday - 1) * 2, 2);
}

}  // namespace duolog::exchange
