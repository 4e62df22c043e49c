#include "ui/kit/text_area_layout.h"

#include <algorithm>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/kit/clusters.h"
#include "ui/kit/cooking.h"

namespace duolog::kit {
namespace {

// Wrapping, hit testing and drawing all measure characters beyond 16 bits.
static_assert(sizeof(ImWchar) == 4, "Dear ImGui must be built with IMGUI_USE_WCHAR32");

bool is_ideographic(unsigned int c) {
    return (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF01 && c <= 0xFF60) || (c >= 0x20000 && c <= 0x3FFFF);
}

/// Punctuation that must not start a line.
bool closes(unsigned int c) {
    constexpr unsigned int kClosing[] = {0x3001, 0x3002, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x30FC, 0xFF01,
                                         0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, '.',    ',',    ';',    ':',
                                         '!',    '?',    ')',    ']',    '}',    0x201D, 0x2019, 0x00BB};
    return std::find(std::begin(kClosing), std::end(kClosing), c) != std::end(kClosing);
}

bool may_break_between(unsigned int before, unsigned int after) {
    if (is_blank(after))
        return false;  // Blanks hang over the end of the line.
    if (is_blank(before))
        return true;
    if (before == '-' || before == 0x2010 || before == 0x2013 || before == 0x2014)
        return !closes(after);
    return (is_ideographic(before) || is_ideographic(after)) && !closes(after);
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
    const std::size_t size = std::min(a.size(), b.size());
    return static_cast<std::size_t>(
        std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(size), b.begin()).first - a.begin());
}

std::size_t common_suffix(std::string_view a, std::string_view b, std::size_t prefix) {
    const std::size_t size = std::min(a.size(), b.size()) - prefix;
    std::size_t count = 0;
    while (count < size && a[a.size() - 1 - count] == b[b.size() - 1 - count])
        ++count;
    return count;
}

}  // namespace

bool is_blank(unsigned int c) { return c == ' ' || c == '\t' || c == 0x3000; }

CodePoint code_point_at(std::string_view text, int index) {
    CodePoint result;
    result.bytes = std::max(1, ImTextCharFromUtf8(&result.value, text.data() + index, text.data() + text.size()));
    return result;
}

int previous_character(std::string_view text, int index) {
    if (index <= 0)
        return 0;
    do
        --index;
    while (index > 0 && (static_cast<unsigned char>(text[static_cast<std::size_t>(index)]) & 0xC0) == 0x80);
    return index;
}

int next_character(std::string_view text, int index) {
    const int size = static_cast<int>(text.size());
    return index >= size ? size : std::min(size, index + code_point_at(text, index).bytes);
}

float TextLayout::advance(unsigned int code_point) const {
    return baked_->GetCharAdvance(static_cast<ImWchar>(code_point)) * scale_;
}

void TextLayout::update(const std::string& text, ImFont* font, float size_px, float width_px, Cooking* cooking) {
    baked_ = font->GetFontBaked(size_px);
    scale_ = size_px / baked_->Size;
    const bool same_shape = font == font_ && size_px == size_px_ && width_px == width_px_ && !lines_.empty();
    font_ = font;
    cooking_ = cooking;
    size_px_ = size_px;
    width_px_ = width_px;
    if (same_shape) {
        if (text != text_)
            rewrap(text);
        return;
    }
    text_ = text;
    lines_.clear();
    wrap(0, past_end(), lines_);
}

void TextLayout::rewrap(const std::string& text) {
    const std::size_t prefix = common_prefix(text_, text);
    const std::size_t suffix = common_suffix(text_, text, prefix);
    const int old_size = static_cast<int>(text_.size());
    const int shift = static_cast<int>(text.size()) - old_size;
    const int kept_from = old_size - static_cast<int>(suffix);

    const auto first = lines_.begin() + first_line_of_paragraph(static_cast<int>(prefix));
    // The first paragraph after the change: its own newline before it is part of what stayed.
    auto last = std::upper_bound(first, lines_.end(), kept_from,
                                 [](int index, const TextLine& line) { return index < line.begin; });
    while (last != lines_.end() && last != lines_.begin() && !(last - 1)->ends_paragraph)
        ++last;

    const int begin = first->begin;
    text_ = text;
    const int end = last == lines_.end() ? past_end() : last->begin + shift;
    for (auto line = last; line != lines_.end(); ++line) {
        line->begin += shift;
        line->end += shift;
    }
    std::vector<TextLine> fresh;
    wrap(begin, end, fresh);
    const auto gap = lines_.erase(first, last);
    lines_.insert(gap, fresh.begin(), fresh.end());
}

void TextLayout::wrap(int begin, int end, std::vector<TextLine>& out) {
    do {
        const std::size_t newline = text_.find('\n', static_cast<std::size_t>(begin));
        const int stop = static_cast<int>(newline == std::string::npos ? text_.size() : newline);
        wrap_paragraph(begin, stop, out);
        begin = stop + 1;
    } while (begin < end);
}

void TextLayout::wrap_paragraph(int begin, int end, std::vector<TextLine>& out) {
    ++paragraphs_wrapped_;
    int line_begin = begin, may_break = begin, index = begin;
    float x = 0;
    unsigned int before = 0;
    while (index < end) {
        const Cluster cluster = cluster_at(text_, static_cast<std::size_t>(index));
        if (index > line_begin && may_break_between(before, cluster.first))
            may_break = index;
        x += width_of(index, cluster);
        if (x > width_px_ && !is_blank(cluster.first) && index > line_begin) {
            const int cut = may_break > line_begin ? may_break : index;
            out.push_back({line_begin, cut, false});
            line_begin = index = cut;
            x = 0;
        } else {
            before = cluster.first;
            index += static_cast<int>(cluster.bytes);
        }
    }
    out.push_back({line_begin, end, true});
}

int TextLayout::first_line_of_paragraph(int index) const {
    int number = line_of({index, LineSide::After});
    while (number > 0 && !line(number - 1).ends_paragraph)
        --number;
    return number;
}

int TextLayout::line_of(TextPlace place) const {
    const auto after = std::upper_bound(lines_.begin(), lines_.end(), place.index,
                                        [](int index, const TextLine& line) { return index < line.begin; });
    const int number = std::max(0, static_cast<int>(after - lines_.begin()) - 1);
    const bool at_cut = number > 0 && line(number).begin == place.index && !line(number - 1).ends_paragraph;
    return at_cut && place.side == LineSide::Before ? number - 1 : number;
}

TextPlace TextLayout::line_end(int line_number) const {
    const TextLine& line = this->line(line_number);
    if (line.ends_paragraph)
        return {line.end, LineSide::After};
    int index = line.end;
    while (index > line.begin) {
        const int previous = previous_character(text_, index);
        if (!is_blank(code_point_at(text_, previous).value))
            break;
        index = previous;
    }
    return {index, index == line.end ? LineSide::Before : LineSide::After};
}

}  // namespace duolog::kit
