/// Which code points belong together, so that they are drawn and edited as one: joined emoji, letters with marks,
/// words of scripts whose letters change with their neighbours. A choice of Unicode's rules (UAX 29), small enough for
/// the browser. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace duolog::kit {

enum class Writing : unsigned char {
    Plain,      ///< Stands for itself: Latin, Greek, Cyrillic, CJK and most symbols.
    Mark,       ///< Drawn onto what is before it.
    Stacker,    ///< A mark that takes in the letter after it too, as in Khmer.
    Joiner,     ///< U+200D: an emoji after it is part of the one before.
    Word,       ///< Drawn a word at a time, as Devanagari.
    RightWord,  ///< The same from right to left: Hebrew and Arabic.
    Regional,   ///< Two of them are a flag.
    Private,    ///< A typed one must not be taken for a stand-in.
    Beyond      ///< Past 16 bits: most emoji. Dear ImGui's tables are as long as the highest code point drawn.
};

Writing writing_of(unsigned code_point);

/// False for a text whose code points can be measured and drawn one by one.
bool has_clusters(std::string_view text);

struct Cluster {
    std::size_t bytes = 1;
    Writing writing = Writing::Plain;  ///< Of the first code point.
    bool alone = true;                 ///< One code point.
    unsigned first = 0;                ///< The first code point.
    bool stands_for_itself() const { return alone && writing == Writing::Plain; }
};

/// What is drawn as one at `index`: at most kMostInWord letters of a word. REQUIRES: index < text.size().
Cluster cluster_at(std::string_view text, std::size_t index);
inline constexpr int kMostInWord = 20;

/// How a part of a line stands among others.
enum class Direction : unsigned char {
    Left,       ///< From left to right.
    Right,      ///< A word of a script from right to left.
    Number,     ///< Reads from left to right wherever it stands.
    Separator,  ///< Inside a number part of it, otherwise as Between.
    Between     ///< Blanks and punctuation: as what is on both sides.
};
Direction direction_of(const Cluster& cluster);

/// The parts of a line from left to right: words from right to left that follow each other are turned, with what is
/// between them. A choice of Unicode's rules (UAX 9) for lines that begin at the left.
struct PlacedPart {
    std::size_t part = 0;
    bool turned = false;  ///< In a run from right to left: its brackets are mirrored.
};
std::vector<PlacedPart> visual_order(std::vector<Direction> parts);

/// Where the arrow keys stop: after a whole emoji, after a letter with its marks.
int previous_grapheme(std::string_view text, int index);
int next_grapheme(std::string_view text, int index);

/// At most `most` letters, with "…" where something was left out: at a word's end, where there is one far enough.
std::string shortened(std::string_view text, int most);

}  // namespace duolog::kit
