// Where the bytes of one line stand: scripts from both sides, and carets inside what is drawn as one.
#include <algorithm>
#include <cmath>

#include "ui/kit/clusters.h"
#include "ui/kit/cooking.h"
#include "ui/kit/text_area_layout.h"

namespace duolog::kit {
namespace {

int graphemes(std::string_view text, int begin, int end) {
    int count = 0;
    for (int i = begin; i < end; i = next_grapheme(text, i))
        ++count;
    return count;
}

}  // namespace

float TextLayout::width_of(int begin, const Cluster& cluster) const {
    if (cluster.stands_for_itself())
        return advance(cluster.first);
    const std::string_view bytes = std::string_view(text_).substr(static_cast<std::size_t>(begin), cluster.bytes);
    if (cooking_ != nullptr)
        if (const unsigned int code_point = cooking_->stand_in(bytes); code_point != 0)
            return advance(code_point);
    float width = 0;
    for (int i = 0; i < static_cast<int>(bytes.size());) {
        const CodePoint c = code_point_at(bytes, i);
        width += advance(c.value);
        i += c.bytes;
    }
    return width;
}

std::vector<TextLayout::Piece> TextLayout::pieces(int line_number) const {
    std::vector<Piece> pieces;
    std::vector<Direction> directions;
    bool turns = false;
    for (int i = line(line_number).begin; i < line(line_number).end;) {
        const Cluster cluster = cluster_at(text_, static_cast<std::size_t>(i));
        const int end = std::min(line(line_number).end, i + static_cast<int>(cluster.bytes));
        directions.push_back(direction_of(cluster));
        turns = turns || directions.back() == Direction::Right;
        pieces.push_back({i, end, 0, width_of(i, cluster), directions.back() == Direction::Right});
        i = end;
    }
    if (turns) {
        std::vector<Piece> placed;
        for (const PlacedPart& part : visual_order(directions)) {
            placed.push_back(pieces[part.part]);
            // A blank between two such words goes with them.
            placed.back().from_right = part.turned && directions[part.part] != Direction::Number;
        }
        pieces = std::move(placed);
    }
    float x = 0;
    for (Piece& piece : pieces) {
        piece.x = x;
        x += piece.width;
    }
    return pieces;
}

float TextLayout::Piece::x_of(std::string_view text, int index) const {
    const int count = std::max(1, graphemes(text, begin, end));
    const float share = static_cast<float>(graphemes(text, begin, std::min(index, end))) / static_cast<float>(count);
    return x + width * (from_right ? 1 - share : share);
}

int TextLayout::Piece::index_at(std::string_view text, float x_px) const {
    const int count = std::max(1, graphemes(text, begin, end));
    const float share = width > 0 ? std::clamp((x_px - x) / width, 0.0F, 1.0F) : 0;
    int steps = static_cast<int>(std::floor((from_right ? 1 - share : share) * static_cast<float>(count) + 0.5F));
    int index = begin;
    for (; steps > 0 && index < end; --steps)
        index = next_grapheme(text, index);
    return std::min(index, end);
}

float TextLayout::x_of(int line_number, int index) const {
    const std::vector<Piece> all = pieces(line_number);
    const Piece* last = nullptr;
    for (const Piece& piece : all) {
        if (index >= piece.begin && index < piece.end)
            return piece.x_of(text_, index);
        if (last == nullptr || piece.begin > last->begin)
            last = &piece;
    }
    // After the last one in the order of reading, or before the first.
    if (last == nullptr || index <= line(line_number).begin)
        return 0;
    return last->x_of(text_, last->end);
}

float TextLayout::line_width(int line_number) const {
    float width = 0;
    for (const Piece& piece : pieces(line_number))
        width += piece.width;
    return width;
}

std::vector<TextSpan> TextLayout::spans(int line_number, int begin, int end) const {
    std::vector<TextSpan> spans;
    for (const Piece& piece : pieces(line_number)) {
        if (piece.end <= begin || piece.begin >= end)
            continue;
        const float one = piece.x_of(text_, std::max(begin, piece.begin));
        const float other = piece.x_of(text_, std::min(end, piece.end));
        const TextSpan span{std::min(one, other), std::max(one, other)};
        if (!spans.empty() && span.left <= spans.back().right)
            spans.back().right = span.right;
        else
            spans.push_back(span);
    }
    return spans;
}

TextPlace TextLayout::place_at(int line_number, float x_px) const {
    const TextPlace last = line_end(line_number);
    const Piece* nearest = nullptr;
    const std::vector<Piece> all = pieces(line_number);
    for (const Piece& piece : all) {
        if (piece.begin >= last.index)
            continue;  // Blanks that hang over the end.
        if (nearest == nullptr || x_px >= piece.x)
            nearest = &piece;
    }
    const int index = nearest == nullptr ? last.index : nearest->index_at(text_, x_px);
    return index >= last.index ? last : TextPlace{index, LineSide::After};
}

}  // namespace duolog::kit
