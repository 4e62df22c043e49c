#include "platform/text_input.h"

#include <map>
#include <utility>

#include "platform/web/bridge.h"

namespace {

/// The order is that of duolog_field_show in web/library_duolog.js.
struct FieldNumbers {
    std::uint32_t slot, id, ink, muted, accent, max_bytes, flags;
    float rect[4], clip[4], holes[8], font_px, line_height, pad_x, pad_y;
};

}  // namespace

extern "C" {
/// `text` null: unchanged. Answers bit 0 when the person has changed the text, bit 1 when Enter has ended it.
int duolog_field_show(const void* numbers, const char* label, const char* placeholder, const char* language,
                      const char* text);
char* duolog_field_take(std::uint32_t slot);
void duolog_fields_end();
void duolog_copy(const char* text);
}

namespace duolog::platform {
namespace {

constexpr int kSubmitted = 2;

/// What an element is known to hold, so that text crosses only when it differs.
struct Exchange {
    std::uint32_t id = 0;
    std::string text;
};

std::map<std::uint32_t, Exchange>& exchanges() {
    static std::map<std::uint32_t, Exchange> by_slot;
    return by_slot;
}

FieldNumbers numbers_of(const TextField& field) {
    const unsigned flags = (field.multi_line ? 1U : 0U) | (field.read_only ? 2U : 0U) | (field.wants_focus ? 4U : 0U) |
                           (field.covered ? 8U : 0U) | (field.enter == EnterKey::Search ? 16U : 0U) |
                           (field.keeps_lines ? 32U : 0U);
    const auto& [x, y, width, height] = field.rect;
    const auto& clip = field.clip;
    const auto& [first, second] = field.holes;
    return {field.slot,
            field.id,
            field.ink,
            field.muted,
            field.accent,
            field.max_bytes,
            flags,
            {x, y, width, height},
            {clip.x, clip.y, clip.width, clip.height},
            {first.x, first.y, first.width, first.height, second.x, second.y, second.width, second.height},
            field.font_px,
            field.line_height,
            field.pad_x,
            field.pad_y};
}

/// `text` null: the element holds it already. Answers whether Enter has ended the line.
bool show(const TextField& field, const char* text) {
    const FieldNumbers numbers = numbers_of(field);
    const int report =
        duolog_field_show(&numbers, std::string(field.label).c_str(), std::string(field.placeholder).c_str(),
                          std::string(field.language).c_str(), text);
    return (report & kSubmitted) != 0;
}

}  // namespace

bool platform_edits_text() { return true; }

TextFieldReport show_text_field(const TextField& field, std::string& text) {
    const auto [place, first_time] = exchanges().try_emplace(field.slot);
    Exchange& held = place->second;
    const bool another = first_time || held.id != field.id;
    // What the person wrote a moment ago wins over what the program would write into the same text.
    if (!another) {
        if (char* written = duolog_field_take(field.slot)) {
            text = held.text = take_string(written);
            return {true, show(field, nullptr)};
        }
    }
    const bool give = another || text != held.text;
    if (give)
        held = {field.id, text};
    return {false, show(field, give ? text.c_str() : nullptr)};
}

void end_text_fields() { duolog_fields_end(); }

namespace {

/// Who asked last; whoever asked before has been told or has been overtaken.
std::function<void(bool)>& copy_done() {
    static std::function<void(bool)> done;
    return done;
}

}  // namespace

void copy_to_clipboard(const std::string& text, std::function<void(bool)> done) {
    copy_done() = std::move(done);
    duolog_copy(text.c_str());
}

}  // namespace duolog::platform

extern "C" {

EMSCRIPTEN_KEEPALIVE void duolog_copied(int copied) {
    if (const auto done = std::exchange(duolog::platform::copy_done(), nullptr))
        done(copied != 0);
}
}
