/// Text fields that the platform edits itself. In the browser each is a real <textarea>/<input> that already lies
/// over the drawn field before a finger lands; on the desktop there are none and ui/kit draws its own editor.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace duolog::platform {

/// Device pixels, y down, from the top left of the drawing surface.
struct PixelRect {
    float x = 0, y = 0, width = 0, height = 0;
    bool operator==(const PixelRect&) const = default;
};

/// What the Enter key does, and what a phone's keyboard writes on it.
enum class EnterKey { NewLine, Add, Search };

struct TextField {
    std::uint32_t id = 0;    ///< Stable as long as the same text is edited; another id is another field.
    std::uint32_t slot = 0;  ///< Which drawn field this is; one element serves a slot, whatever it edits.
    bool multi_line = false;
    EnterKey enter = EnterKey::NewLine;  ///< NewLine with multi_line only.
    PixelRect rect;                      ///< Where the text lies, margins included.
    float pad_x = 0, pad_y = 0;          ///< Between that and the text.
    PixelRect clip;                      ///< What of it may be seen.
    std::array<PixelRect, 2> holes{};    ///< What lies over it (a menu, a message): empty ones count for nothing.
    float font_px = 0;                   ///< Device pixels.
    float line_height = 1.45f;
    std::uint32_t ink = 0, muted = 0, accent = 0;  ///< 0xRRGGBB: text, placeholder, caret.
    std::string_view label, placeholder;
    std::string_view language;  ///< BCP 47 tag of the text, for spelling; may be empty.
    std::uint32_t max_bytes = 0;
    bool keeps_lines = false;  ///< Without multi_line: pasted line ends become U+2028 and not spaces.
    bool read_only = false;
    bool covered = false;      ///< A menu lies over it: seen, and not reached by keyboard or reader.
    bool wants_focus = false;  ///< True in one frame: take the keyboard.
};

/// False on the desktop: then show_text_field must not be called.
bool platform_edits_text();

struct TextFieldReport {
    bool changed = false;    ///< `text` is what the person has written.
    bool submitted = false;  ///< Enter was pressed in a single line. What is typed from then on belongs to the next id.
};

/// Shows the field this frame. When the person has changed it since the last call, puts the new text into `text`;
/// else, when `text` differs from what the field holds, the field takes it over.
TextFieldReport show_text_field(const TextField& field, std::string& text);

/// After the last field of a frame: fields not shown this frame are hidden.
void end_text_fields();

/// Puts text on the system's clipboard; `done` is told whether it is there, at once or later. REQUIRES in the browser:
/// called while serving a tap.
void copy_to_clipboard(const std::string& text, std::function<void(bool copied)> done);

}  // namespace duolog::platform
