#include "ui/kit/field_parts.h"

#include "ui/kit/draw.h"
#include "ui/kit/kit.h"

namespace duolog::kit {
namespace {

constexpr float kCaret = 2;

}  // namespace

TextAreaStyle field_text_style() {
    const Palette& palette = kit().palette();
    const TypeMetrics& body = kit().fonts().metrics(Type::Body);
    return {.font = body.font,
            .size_px = body.size,
            .line_height_px = body.line_height,
            .ink = ink(palette.ink),
            .muted = ink(palette.muted),
            .selection = ink(palette.tint),
            .caret = ink(palette.accent),
            .caret_width_px = kit().px(kCaret),
            .cooking = &kit().fonts().cooking()};
}

platform::TextField page_field(const ImRect& box, text::Key label, text::Key placeholder) {
    const Palette& palette = kit().palette();
    const TypeMetrics& body = kit().fonts().metrics(Type::Body);
    platform::TextField shown;
    shown.rect = pixel_rect(box);
    shown.clip = pixel_rect(ImGui::GetCurrentWindow()->InnerClipRect);
    shown.holes = kit().overlays();
    shown.font_px = body.size;
    shown.line_height = body.line_height / body.size;
    shown.ink = palette.ink;
    shown.muted = palette.muted;
    shown.accent = palette.accent;
    shown.label = kit().words().get(label);
    shown.placeholder = kit().words().get(placeholder);
    shown.covered = kit().covered();
    return shown;
}

}  // namespace duolog::kit
