#include "ui/kit/prose.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>

#include "imgui.h"
#include "ui/kit/draw.h"
#include "ui/kit/fonts.h"
#include "ui/kit/kit.h"

namespace duolog::kit {
namespace {

using Spans = std::vector<ProseSpan>;

constexpr float kHanging = 22;  ///< From the column to an item's words; it grows with the text.
constexpr float kTarget = 44;   ///< What a finger may hit of a link, from top to bottom.

/// Bytes of one span: a word, or the part of it that has one weight; then what is drawn at once, a span's words on one
/// line; then the words of one link on one line. Device pixels from the block's corner.
struct Piece {
    std::size_t span = 0;
    std::size_t begin = 0, end = 0;
    bool begins_word = false;
    int line = 0;
    float x = 0, width = 0;
};
using Pieces = std::vector<Piece>;

struct Set {
    TypeMetrics plain, strong;
    Pieces runs;
    int lines = 1;

    const TypeMetrics& of(const ProseSpan& span) const { return span.strong ? strong : plain; }
};

bool is_blank(char byte) { return byte == ' ' || byte == '\n'; }

Pieces pieces_of(const Spans& spans) {
    Pieces pieces;
    bool after_blank = true;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const std::string_view words = spans[i].words;
        for (std::size_t at = 0; at < words.size();) {
            const std::size_t begin = at;
            while (at < words.size() && is_blank(words[at]) == is_blank(words[begin]))
                ++at;
            if (is_blank(words[begin])) {
                after_blank = true;
                continue;
            }
            pieces.push_back({i, begin, at, after_blank});
            after_blank = false;
        }
    }
    return pieces;
}

std::string_view words_of(const Spans& spans, std::size_t span, std::size_t begin, std::size_t end) {
    return spans[span].words.substr(begin, end - begin);
}

/// Breaks a text of several weights into lines of `width`.
class Setter {
public:
    Setter(const Spans& spans, float width) : spans_(spans), pieces_(pieces_of(spans)), width_(width) {}

    /// Smaller where a word is wider than a line, down to the size of 100 % text.
    Set set() {
        float times = 1;
        while (measure(times) > width_ && times > kit().fonts().least_share())
            times = std::max(times * 0.94F, kit().fonts().least_share());
        for (std::size_t i = 0; i < pieces_.size();) {
            const std::size_t end = end_of_word(i);
            place(i, end);
            i = end;
        }
        return std::move(set_);
    }

private:
    std::size_t end_of_word(std::size_t begin) const {
        std::size_t end = begin + 1;
        while (end < pieces_.size() && !pieces_[end].begins_word)
            ++end;
        return end;
    }

    float width_of(std::size_t begin, std::size_t end) const {
        float width = 0;
        for (std::size_t i = begin; i < end; ++i)
            width += pieces_[i].width;
        return width;
    }

    /// Answers the width of the widest word.
    float measure(float times) {
        Fonts& fonts = kit().fonts();
        set_.plain = fonts.scaled(Type::Body, times);
        set_.strong = fonts.scaled(Type::Strong, times);
        set_.strong.line_height = set_.plain.line_height;  // On one line with the rest.
        blanks_[0] = fonts.width(set_.plain, " ");
        blanks_[1] = fonts.width(set_.strong, " ");
        for (Piece& piece : pieces_)
            piece.width =
                fonts.width(set_.of(spans_[piece.span]), words_of(spans_, piece.span, piece.begin, piece.end));
        float widest = 0;
        for (std::size_t i = 0; i < pieces_.size(); i = end_of_word(i))
            widest = std::max(widest, width_of(i, end_of_word(i)));
        return widest;
    }

    /// Of the word after this one when the two are to stand on one line; 0 where no line has room for both.
    float width_of_companion(std::size_t begin, std::size_t end) const {
        const Piece& piece = pieces_[begin];
        if (end - begin > 1 || end == pieces_.size() ||
            !stays_with_next(words_of(spans_, piece.span, piece.begin, piece.end)))
            return 0;
        const std::size_t next_end = end_of_word(end);
        const float companion = blanks_[0] + width_of(end, next_end) + width_of_companion(end, next_end);
        return piece.width + companion > width_ ? 0 : companion;
    }

    void place(std::size_t begin, std::size_t end) {
        const float word = width_of(begin, end);
        const std::size_t span = pieces_[begin].span;
        const bool in_run = !set_.runs.empty() && set_.runs.back().span == span;
        const float blank = blanks_[in_run && spans_[span].strong ? 1 : 0];
        if (x_ > 0 && x_ + blank + word + width_of_companion(begin, end) > width_)
            break_line();
        else if (x_ > 0)
            x_ += blank;
        for (std::size_t i = begin; i < end; ++i)
            place(pieces_[i], word > width_);
    }

    /// A word that is wider than a line goes on in the next.
    void place(Piece piece, bool may_break) {
        const TypeMetrics& face = set_.of(spans_[piece.span]);
        while (may_break && x_ + piece.width > width_) {
            const std::string_view words = words_of(spans_, piece.span, piece.begin, piece.end);
            const char* const end = words.data() + words.size();
            const char* stop = face.font->CalcWordWrapPosition(face.size, words.data(), end, width_ - x_);
            if (stop == words.data() && x_ == 0)
                break;
            Piece part = piece;
            part.end = piece.begin += static_cast<std::size_t>(stop - words.data());
            part.width = kit().fonts().width(face, words_of(spans_, part.span, part.begin, part.end));
            if (stop > words.data())
                append(part);
            piece.width -= part.width;
            break_line();
        }
        append(piece);
    }

    void append(Piece piece) {
        Piece* last = set_.runs.empty() ? nullptr : &set_.runs.back();
        piece.line = set_.lines - 1;
        piece.x = x_;
        x_ += piece.width;
        if (last != nullptr && last->span == piece.span && last->line == piece.line) {
            last->end = piece.end;
            last->width = x_ - last->x;
        } else {
            set_.runs.push_back(piece);
        }
    }

    void break_line() {
        ++set_.lines;
        x_ = 0;
    }

    const Spans& spans_;
    Pieces pieces_;
    float width_;
    float blanks_[2] = {};  ///< Between plain words, and between strong ones.
    float x_ = 0;
    Set set_;
};

int link_of(const Spans& spans, const Piece& piece) { return spans[piece.span].link; }

/// The words of each link on each line.
Pieces parts_of(const Spans& spans, const Set& set) {
    Pieces parts;
    for (const Piece& run : set.runs) {
        const int link = link_of(spans, run);
        if (link < 0)
            continue;
        const bool goes_on = !parts.empty() && link_of(spans, parts.back()) == link && parts.back().line == run.line;
        if (goes_on)
            parts.back().width = run.x + run.width - parts.back().x;
        else
            parts.push_back(run);
    }
    return parts;
}

ImRect box_of(const Piece& part, const Set& set, ImVec2 corner) {
    const float top = corner.y + static_cast<float>(part.line) * set.plain.line_height;
    return {corner.x + part.x, top, corner.x + part.x + part.width, top + set.plain.line_height};
}

ImRect touched_by(ImRect box) {
    box.Expand({kit().px(4), std::max(0.0F, (kit().px(kTarget) - box.GetHeight()) / 2)});
    return box;
}

/// The part that a finger or mouse is on: of two that are near, the nearer one. Null for none.
const Piece* part_under(const Pieces& parts, const Set& set, ImVec2 corner, ImVec2 point) {
    const Piece* nearest = nullptr;
    float least = 0;
    for (const Piece& part : parts) {
        const ImRect box = box_of(part, set, corner);
        if (!touched_by(box).Contains(point))
            continue;
        const float away = std::max({0.0F, box.Min.y - point.y, point.y - box.Max.y});
        if (nearest == nullptr || away < least) {
            nearest = &part;
            least = away;
        }
    }
    return nearest;
}

std::string link_name(const Spans& spans, int link) {
    std::string name;
    for (const ProseSpan& span : spans)
        if (span.link == link)
            name += span.words;
    return name;
}

void underline(const ImRect& box, const Set& set, Colour colour) {
    const float thick = std::max(kit().px(size::kHair), std::round(set.plain.size / 16));
    const float y = std::round(box.GetCenter().y + set.plain.size * 0.46F);
    fill(*ImGui::GetWindowDrawList(), {box.Min.x, y, box.Max.x, y + thick}, colour);
}

/// Behind the words: what is touched, the line below them, the ring.
void draw_link(const ImRect& box, const Set& set, const Press& press) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& palette = kit().palette();
    const bool touched = press.hovered || press.held;
    ImRect around = box;
    around.Expand({kit().px(3), 0});
    if (touched)
        fill(list, around, palette.tint, kit().px(4));
    const bool strong = touched || kit().look().strength == Strength::High;
    underline(box, set, strong ? palette.accent : mixed(palette.surface, palette.accent, 0.5F));
    if (press.focused)
        focus_ring(list, box, kit().px(2));
}

std::optional<int> serve_links(const Spans& spans, const Set& set, ImVec2 corner) {
    const Pieces parts = parts_of(spans, set);
    const Piece* under = part_under(parts, set, corner, ImGui::GetIO().MousePos);
    std::optional<int> pressed;
    int served = -1;  // Parts of one link follow each other.
    Press press;
    for (const Piece& part : parts) {
        const int link = link_of(spans, part);
        const ImRect box = box_of(part, set, corner);
        if (link != served) {
            const std::uint32_t id = ImGui::GetID(link);
            const bool here = under != nullptr && link_of(spans, *under) == link;
            name_item(id, box, {.role = platform::Role::Link, .name = link_name(spans, link), .key = "ProseLink"});
            press = press_box(id, here ? touched_by(box_of(*under, set, corner)) : box);
            pressed = press.pressed ? link : pressed;
            served = link;
        }
        draw_link(box, set, press);
    }
    return pressed;
}

void draw_runs(const Spans& spans, const Set& set, ImVec2 corner) {
    const Palette& palette = kit().palette();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const Piece& run : set.runs) {
        const ProseSpan& span = spans[run.span];
        const ImVec2 at(corner.x + run.x, corner.y + static_cast<float>(run.line) * set.plain.line_height);
        kit().fonts().draw_line(list, set.of(span), at, ink(span.link >= 0 ? palette.accent : palette.ink),
                                words_of(spans, run.span, run.begin, run.end));
    }
}

void draw_mark(ImVec2 corner, float hanging, const Set& set) {
    ImGui::GetWindowDrawList()->AddCircleFilled(
        {std::round(corner.x - hanging * 0.6F), std::round(corner.y + set.plain.line_height / 2)},
        set.plain.size * 0.16F, ink(kit().palette().accent));
}

}  // namespace

std::optional<int> prose(const std::vector<ProseSpan>& spans, ProseLook look) {
    const float hanging = look.item ? kit().text_px(kHanging) : 0;
    const float width = std::min(kit().flow().width, kit().text_px(size::kReading)) - hanging;
    const Set set = Setter(spans, width).set();
    const ImRect box = take(static_cast<float>(set.lines) * set.plain.line_height);
    const ImVec2 corner(box.Min.x + hanging, box.Min.y);
    std::string all;
    for (const ProseSpan& span : spans)
        all += span.words;
    const std::uint32_t id = ImGui::GetID(all.data(), all.data() + all.size());
    name_item(id, {corner, {corner.x + width, box.Max.y}},
              {.role = platform::Role::Text, .name = std::move(all), .key = "Paragraph"});
    ImGui::PushOverrideID(id);
    const ImVec2 below = ImGui::GetCursorScreenPos();
    const std::optional<int> pressed = serve_links(spans, set, corner);
    ImGui::SetCursorScreenPos(below);
    ImGui::PopID();
    if (look.item)
        draw_mark(corner, hanging, set);
    draw_runs(spans, set, corner);
    return pressed;
}

}  // namespace duolog::kit
