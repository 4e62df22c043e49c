/// A text wrapped into lines of a given width, and where in those lines each byte stands. Re-wraps only the
/// paragraphs that changed. Knows nothing of carets, selections or drawing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

struct ImFont;
struct ImFontBaked;

namespace duolog::kit {

class Cooking;
struct Cluster;

/// Where a long word is cut, one index stands at two places: Before ends the upper line, After starts the lower.
enum class LineSide { After, Before };

/// A place between two characters.
struct TextPlace {
    int index = 0;  ///< Bytes from the start of the text.
    LineSide side = LineSide::After;
};

struct TextLine {
    int begin = 0, end = 0;  ///< Bytes; the newline that ends a paragraph is not part of the line.
    bool ends_paragraph = false;
};

/// Pixels from the left end of a line.
struct TextSpan {
    float left = 0, right = 0;
};

class TextLayout {
public:
    /// Brings the lines up to date. `text` is copied; REQUIRES: valid UTF-8, lines ended by \n alone. Without
    /// `cooking` every code point is as wide as it is alone.
    void update(const std::string& text, ImFont* font, float size_px, float width_px, Cooking* cooking = nullptr);

    const std::string& text() const { return text_; }
    int line_count() const { return static_cast<int>(lines_.size()); }
    const TextLine& line(int number) const { return lines_[static_cast<std::size_t>(number)]; }

    int line_of(TextPlace place) const;
    /// Pixels from the left end of the line to the byte `index`.
    float x_of(int line_number, int index) const;
    float line_width(int line_number) const;
    /// Where the bytes [begin, end) of a line stand, from left to right.
    std::vector<TextSpan> spans(int line_number, int begin, int end) const;
    TextPlace place_at(int line_number, float x_px) const;
    /// After the last character that is seen: blanks that hang over the end of a wrapped line are left out.
    TextPlace line_end(int line_number) const;

    /// How many paragraphs have been wrapped since the start.
    std::size_t paragraphs_wrapped() const { return paragraphs_wrapped_; }

private:
    void rewrap(const std::string& text);
    /// Wraps whole paragraphs; the last one ends without a newline, so a range up to it ends at past_end().
    void wrap(int begin, int end, std::vector<TextLine>& out);
    int past_end() const { return static_cast<int>(text_.size()) + 1; }
    void wrap_paragraph(int begin, int end, std::vector<TextLine>& out);
    int first_line_of_paragraph(int index) const;
    float advance(unsigned int code_point) const;
    /// What is drawn as one: a character, a joined emoji, a word of a script that is drawn by words.
    struct Piece {
        int begin = 0, end = 0;
        float x = 0, width = 0;
        bool from_right = false;
        /// Pixels from the left end of the line to a byte of the piece, or to its end.
        float x_of(std::string_view text, int index) const;
        int index_at(std::string_view text, float x_px) const;
    };
    float width_of(int begin, const Cluster& cluster) const;
    /// From left to right.
    std::vector<Piece> pieces(int line_number) const;

    std::string text_;
    std::vector<TextLine> lines_;
    ImFont* font_ = nullptr;
    Cooking* cooking_ = nullptr;
    ImFontBaked* baked_ = nullptr;  ///< Of this frame only: the atlas may drop it between frames.
    float size_px_ = 0, width_px_ = 0, scale_ = 1;
    std::size_t paragraphs_wrapped_ = 0;
};

/// The code point at `index` and how many bytes it takes. REQUIRES: index < text.size().
struct CodePoint {
    unsigned int value = 0;
    int bytes = 1;
};
CodePoint code_point_at(std::string_view text, int index);

/// The start of the character before or after `index`; the end stays where it is.
int previous_character(std::string_view text, int index);
int next_character(std::string_view text, int index);

bool is_blank(unsigned int code_point);

}  // namespace duolog::kit
