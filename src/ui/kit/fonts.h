/// The faces at the roles' sizes, and text set in lines: measured once, drawn at exact places. The platform supplies
/// the glyphs.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "imgui.h"
#include "ui/kit/cooking.h"
#include "ui/kit/theme.h"

namespace duolog::kit {

/// Device pixels.
struct TypeMetrics {
    ImFont* font = nullptr;
    float size = 0;         ///< em
    float line_height = 0;  ///< whole pixels
};

/// One line of a text: bytes [begin, end) and its width.
struct Line {
    std::uint32_t begin = 0, end = 0;
    float width = 0;
};

/// A text broken into lines. `cut` says that more text follows the last line, which is drawn with an ellipsis.
struct TextBlock {
    std::vector<Line> lines;
    float width = 0, height = 0;
    float size = 0, line_height = 0;  ///< As it is set: smaller than its role where a word did not fit its line.
    bool cut = false;
    bool broken = false;  ///< A word was too wide and is continued on the next line.
};

/// Whether a word is not to be the last of its line: one of one Latin letter, as typesetters of Polish ask.
constexpr bool stays_with_next(std::string_view word) {
    return word.size() == 1 && ((word[0] >= 'a' && word[0] <= 'z') || (word[0] >= 'A' && word[0] <= 'Z'));
}

class Fonts {
public:
    /// REQUIRES: an ImGui context. Adds the faces once.
    void load();
    /// Device pixels a layout pixel, and the person's text size (1 is 100 %).
    void set_scale(float scale, float text_scale);

    const TypeMetrics& metrics(Type type) const { return metrics_[static_cast<int>(type)]; }
    float width(Type type, std::string_view text) { return width(metrics(type), text); }
    float width(const TypeMetrics& set, std::string_view text);
    /// The role at a share of its size; its lines keep their share too.
    TypeMetrics scaled(Type type, float times) const;
    /// What a text may be set at, at the least: the size of 100 % text, as a share of the person's own.
    float least_share() const;
    /// Makes texts ready for the faces.
    Cooking& cooking() { return cooking_; }
    /// Breaks at spaces and line ends. A text with a word that is wider than `width` is set smaller, down to the size
    /// of 100 % text; only then the word itself is broken. `max_lines` 0: no limit. The answer holds until the next
    /// frame.
    const TextBlock& block(Type type, std::string_view text, float width, int max_lines = 0);
    /// One line, set smaller to fit, down to the size of 100 % text.
    const TextBlock& fitting_line(Type type, std::string_view text, float width);
    /// As block, at `times` the size that the role has now.
    TextBlock block_at(Type type, std::string_view text, float width, float times);
    void draw(ImDrawList& list, Type type, ImVec2 top_left, ImU32 colour, std::string_view text,
              const TextBlock& block);
    void draw_line(ImDrawList& list, Type type, ImVec2 top_left, ImU32 colour, std::string_view text) {
        draw_line(list, metrics(type), top_left, colour, text);
    }
    void draw_line(ImDrawList& list, const TypeMetrics& set, ImVec2 top_left, ImU32 colour, std::string_view text);
    /// Every line centred on `centre_x`.
    void draw_centred(ImDrawList& list, Type type, float centre_x, float top, ImU32 colour, std::string_view text,
                      const TextBlock& block);
    /// A figure centred on a point, in the strong face at `size` device pixels.
    void draw_badge_figure(ImDrawList& list, const char* figure, ImVec2 centre, float size, ImU32 colour) const;
    void draw_icon(ImDrawList& list, const char* icon, ImVec2 centre, float size, ImU32 colour) const;
    /// Forgets measured texts when there are many; to be called between frames.
    void trim();

private:
    /// Words to be broken anew when they come out broken; a line also when it is cut.
    enum class Fit { Words, Line };
    const TextBlock& fitted(Type type, std::string_view text, float width, int max_lines, Fit fit);
    TextBlock measure(const TypeMetrics& role, std::string_view text, float width, int max_lines);
    TypeMetrics role_of(Type type, const TextBlock& block) const;

    ImFont* regular_ = nullptr;
    ImFont* strong_ = nullptr;
    ImFont* display_ = nullptr;
    TypeMetrics metrics_[kTypeCount];
    float text_scale_ = 1;
    Cooking cooking_;
    std::unordered_map<std::uint64_t, TextBlock> blocks_;
};

}  // namespace duolog::kit
