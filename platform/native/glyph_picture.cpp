#include "platform/native/glyph_picture.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace duolog::platform {
namespace {

/// Beside coloured parts, which Dear ImGui does not tint.
constexpr float kUntinted = 128;

struct Bounds {
    int left = 0, top = 0, right = 0, bottom = 0;
};

Bounds bounds_of(const GlyphLayer& layer) {
    return {static_cast<int>(std::floor(layer.left)), static_cast<int>(std::floor(layer.top)),
            static_cast<int>(std::ceil(layer.left + static_cast<float>(layer.width) * layer.scale)),
            static_cast<int>(std::ceil(layer.top + static_cast<float>(layer.height) * layer.scale))};
}

/// Premultiplied, 0 to 255.
struct Pixel {
    float red = 0, green = 0, blue = 0, alpha = 0;
};

Pixel pixel_of(const GlyphLayer& layer, int x, int y, float white) {
    const std::size_t at = static_cast<std::size_t>(y * layer.width + x);
    if (!layer.coloured) {
        const float alpha = layer.pixels[at];
        const float value = alpha * white / 255;
        return {value, value, value, alpha};
    }
    const unsigned char* bytes = &layer.pixels[at * 4];
    return {static_cast<float>(bytes[2]), static_cast<float>(bytes[1]), static_cast<float>(bytes[0]),
            static_cast<float>(bytes[3])};
}

struct Span {
    float from, to;
    float share(int cell) const {
        return std::max(0.0F, std::min(to, static_cast<float>(cell + 1)) - std::max(from, static_cast<float>(cell)));
    }
};

/// The mean of what one pixel of the picture covers.
Pixel mean(const GlyphLayer& layer, Span across, Span down, float white) {
    Pixel sum;
    const int bottom = std::min(layer.height, static_cast<int>(std::ceil(down.to)));
    const int right = std::min(layer.width, static_cast<int>(std::ceil(across.to)));
    for (int y = std::max(0, static_cast<int>(down.from)); y < bottom; ++y) {
        for (int x = std::max(0, static_cast<int>(across.from)); x < right; ++x) {
            const float share = across.share(x) * down.share(y) * layer.scale * layer.scale;
            const Pixel pixel = pixel_of(layer, x, y, white);
            sum.red += pixel.red * share;
            sum.green += pixel.green * share;
            sum.blue += pixel.blue * share;
            sum.alpha += pixel.alpha * share;
        }
    }
    return sum;
}

void paint(std::vector<Pixel>& canvas, const Bounds& whole, const GlyphLayer& layer, float white) {
    const Bounds bounds = bounds_of(layer);
    const int width = whole.right - whole.left;
    for (int y = bounds.top; y < bounds.bottom; ++y) {
        const float top = (static_cast<float>(y) - layer.top) / layer.scale;
        for (int x = bounds.left; x < bounds.right; ++x) {
            const float left = (static_cast<float>(x) - layer.left) / layer.scale;
            const Pixel over = mean(layer, {left, left + 1 / layer.scale}, {top, top + 1 / layer.scale}, white);
            Pixel& under = canvas[static_cast<std::size_t>((y - whole.top) * width + x - whole.left)];
            const float kept = 1 - over.alpha / 255;
            under = {over.red + under.red * kept, over.green + under.green * kept, over.blue + under.blue * kept,
                     over.alpha + under.alpha * kept};
        }
    }
}

unsigned char byte_of(float value) { return static_cast<unsigned char>(std::clamp(std::round(value), 0.0F, 255.0F)); }

}  // namespace

GlyphPicture composed(const std::vector<GlyphLayer>& layers, float advance, float stretch) {
    GlyphPicture picture;
    picture.drawn.advance = advance;
    picture.drawn.stretch = stretch;
    const bool coloured =
        std::any_of(layers.begin(), layers.end(), [](const GlyphLayer& layer) { return layer.coloured; });
    picture.drawn.coloured = coloured ? 1.0F : 0.0F;
    Bounds whole;
    bool first = true;
    for (const GlyphLayer& layer : layers) {
        const Bounds bounds = bounds_of(layer);
        whole = first ? bounds
                      : Bounds{std::min(whole.left, bounds.left), std::min(whole.top, bounds.top),
                               std::max(whole.right, bounds.right), std::max(whole.bottom, bounds.bottom)};
        first = false;
    }
    const int width = whole.right - whole.left, height = whole.bottom - whole.top;
    if (width <= 0 || height <= 0)
        return picture;
    picture.drawn.left = static_cast<float>(whole.left);
    picture.drawn.top = static_cast<float>(whole.top);
    picture.drawn.width = static_cast<float>(width);
    picture.drawn.height = static_cast<float>(height);
    std::vector<Pixel> canvas(static_cast<std::size_t>(width * height));
    for (const GlyphLayer& layer : layers)
        paint(canvas, whole, layer, coloured ? kUntinted : 255);
    picture.rgba.reserve(canvas.size() * 4);
    for (const Pixel& pixel : canvas) {
        const float straight = pixel.alpha > 0 ? 255 / pixel.alpha : 0;
        for (const float value : {pixel.red * straight, pixel.green * straight, pixel.blue * straight, pixel.alpha})
            picture.rgba.push_back(byte_of(value));
    }
    return picture;
}

GlyphLayer missing_box(float em_px, float stretch) {
    const int line = std::max(1, static_cast<int>(std::round(em_px / 16)));
    const int thick = line * static_cast<int>(stretch);
    GlyphLayer box;
    box.width = std::max(3 * thick, static_cast<int>(em_px * 0.55F * stretch));
    box.height = std::max(3 * line, static_cast<int>(em_px * kMissingAdvance));
    box.left = std::round(em_px * 0.075F * stretch);
    box.top = -static_cast<float>(box.height);
    for (int y = 0; y < box.height; ++y)
        for (int x = 0; x < box.width; ++x)
            box.pixels.push_back(x < thick || x >= box.width - thick || y < line || y >= box.height - line ? 255 : 0);
    return box;
}

}  // namespace duolog::platform
