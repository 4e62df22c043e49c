#include "ui/kit/clusters.h"

#include <algorithm>
#include <iterator>

#include "imgui.h"
#include "imgui_internal.h"

namespace duolog::kit {
namespace {

struct Range {
    unsigned first, last;
    Writing writing;
};

constexpr Writing kMark = Writing::Mark, kStacker = Writing::Stacker, kWord = Writing::Word,
                  kRight = Writing::RightWord, kBeyond = Writing::Beyond;

/// In order; what lies between is plain. Digits of right-to-left scripts are plain: they run from left to right.
constexpr Range kRanges[] = {
    {0x300, 0x36F, kMark},
    {0x483, 0x489, kMark},
    {0x590, 0x65F, kRight},
    {0x66D, 0x6EF, kRight},
    {0x6FA, 0x8FF, kRight},
    {0x900, 0xDFF, kWord},
    {0xE31, 0xE31, kMark},
    {0xE33, 0xE3A, kMark},
    {0xE47, 0xE4E, kMark},
    {0xEB1, 0xEB1, kMark},
    {0xEB3, 0xEBC, kMark},
    {0xEC8, 0xECE, kMark},
    {0xF18, 0xF19, kMark},
    {0xF35, 0xF3F, kMark},
    {0xF71, 0xFBC, kMark},
    {0x102B, 0x1038, kMark},
    {0x1039, 0x1039, kStacker},
    {0x103A, 0x103E, kMark},
    {0x1056, 0x1074, kMark},
    {0x1082, 0x109D, kMark},
    {0x1160, 0x11FF, kMark},  // Vowels and endings of Hangul.
    {0x135D, 0x135F, kMark},
    {0x17B4, 0x17D1, kMark},
    {0x17D2, 0x17D2, kStacker},
    {0x17D3, 0x17DD, kMark},
    {0x180B, 0x180F, kMark},
    {0x1820, 0x1AAF, kWord},
    {0x1AB0, 0x1AFF, kMark},
    {0x1B00, 0x1CFF, kWord},
    {0x1DC0, 0x1DFF, kMark},
    {0x200C, 0x200C, kMark},
    {0x200D, 0x200D, Writing::Joiner},
    {0x20D0, 0x20FF, kMark},
    {0x2DE0, 0x2DFF, kMark},
    {0x302A, 0x302F, kMark},
    {0x3099, 0x309A, kMark},
    {0xA66F, 0xA67D, kMark},
    {0xA800, 0xA95F, kWord},
    {0xA980, 0xABFF, kWord},
    {0xD7B0, 0xD7FB, kMark},
    {0xE000, 0xF8FF, Writing::Private},
    {0xFB1D, 0xFDFF, kRight},
    {0xFE00, 0xFE0F, kMark},
    {0xFE20, 0xFE2F, kMark},
    {0xFE70, 0xFEFC, kRight},
    {0x10000, 0x107FF, kBeyond},
    {0x10800, 0x10FFF, kRight},
    {0x11000, 0x11FFF, kWord},
    {0x12000, 0x1E7FF, kBeyond},
    {0x1E800, 0x1EFFF, kRight},
    {0x1F000, 0x1F1E5, kBeyond},
    {0x1F1E6, 0x1F1FF, Writing::Regional},
    {0x1F200, 0x1F3FA, kBeyond},
    {0x1F3FB, 0x1F3FF, kMark},  // Skin.
    {0x1F400, 0xE001F, kBeyond},
    {0xE0020, 0xE007F, kMark},  // Tags, as in the flag of Scotland.
    {0xE0080, 0xE00FF, kBeyond},
    {0xE0100, 0xE01EF, kMark},
    {0xE01F0, 0x10FFFF, kBeyond},
};

/// No byte below this begins a code point that is not plain; bytes that go on with one are below it too.
constexpr unsigned char kFirstLead = 0xCC;
/// A run of marks is cut here, so that no text makes a picture without bounds.
constexpr int kMostMarks = 32;
/// How far back the start of a grapheme is looked for, in code points.
constexpr int kFarthestBack = 256;

struct CodePointHere {
    unsigned value = 0;
    std::size_t bytes = 0;  ///< 0 at the end.
    Writing writing = Writing::Plain;
};

CodePointHere look(std::string_view text, std::size_t at) {
    CodePointHere here;
    if (at >= text.size())
        return here;
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80)
        return {lead, 1, Writing::Plain};
    const int bytes = ImTextCharFromUtf8(&here.value, text.data() + at, text.data() + text.size());
    here.bytes = static_cast<std::size_t>(std::max(1, bytes));
    here.writing = lead < kFirstLead ? Writing::Plain : writing_of(here.value);
    return here;
}

bool is_mark(Writing writing) { return writing == Writing::Mark || writing == Writing::Stacker; }

bool is_word(Writing writing) { return writing == Writing::Word || writing == Writing::RightWord; }

/// Blanks and controls carry no marks.
bool carries_marks(unsigned c) {
    return c > ' ' && c != 0x7F && c != 0xA0 && !(c >= 0x2000 && c <= 0x200B) && c != 0x3000;
}

bool joins_after(const CodePointHere& next) {
    const unsigned c = next.value;
    return next.bytes > 0 && (c >= 0x1F000 || (c >= 0x2190 && c <= 0x2BFF) || c == 0xA9 || c == 0xAE || c == 0x3030);
}

/// The marks inside words: they have no place of their own for the caret.
bool is_mark_in_word(unsigned c) {
    constexpr Range kMarks[] = {{0x591, 0x5BD, kMark}, {0x5BF, 0x5BF, kMark}, {0x5C1, 0x5C7, kMark},
                                {0x610, 0x61A, kMark}, {0x64B, 0x65F, kMark}, {0x670, 0x670, kMark},
                                {0x6D6, 0x6DC, kMark}, {0x6DF, 0x6E8, kMark}, {0x6EA, 0x6ED, kMark},
                                {0x711, 0x711, kMark}, {0x730, 0x74A, kMark}, {0x7A6, 0x7B0, kMark},
                                {0x7EB, 0x7F3, kMark}, {0x8CA, 0x902, kMark}, {0xDCA, 0xDDF, kMark}};
    for (const Range& range : kMarks)
        if (c >= range.first && c <= range.last)
            return true;
    if (c < 0x900 || c > 0xD7F || c == 0x9CE)
        return false;
    // The blocks of India are laid out alike.
    const unsigned place = c & 0x7F;
    return place <= 3 || (place >= 0x3A && place <= 0x3C) || (place >= 0x3E && place <= 0x4F) ||
           (place >= 0x51 && place <= 0x57) || place == 0x62 || place == 0x63;
}

/// Past the marks at `at`, and past what they and joiners take in.
std::size_t past_marks(std::string_view text, std::size_t at) {
    for (int count = 0; count < kMostMarks; ++count) {
        const CodePointHere here = look(text, at);
        if (here.bytes == 0 || !(is_mark(here.writing) || here.writing == Writing::Joiner))
            break;
        at += here.bytes;
        const CodePointHere next = look(text, at);
        const bool taken_in = (here.writing == Writing::Stacker && next.bytes > 0 && carries_marks(next.value)) ||
                              (here.writing == Writing::Joiner && joins_after(next));
        if (taken_in)
            at += next.bytes;
    }
    return at;
}

std::size_t past_word(std::string_view text, std::size_t at, Writing word) {
    for (int count = 0; count < kMostInWord + kMostMarks; ++count) {
        const CodePointHere here = look(text, at);
        const bool attached = here.bytes > 0 && (is_mark(here.writing) || here.writing == Writing::Joiner ||
                                                 (is_word(here.writing) && is_mark_in_word(here.value)));
        const bool letter = here.bytes > 0 && here.writing == word && count < kMostInWord;
        if (!letter && !attached)
            break;
        at += here.bytes;
    }
    return at;
}

std::size_t grapheme_end(std::string_view text, std::size_t at) {
    const CodePointHere here = look(text, at);
    if (!is_word(here.writing))
        return at + cluster_at(text, at).bytes;
    std::size_t end = at + here.bytes;
    for (int count = 0; count < kMostMarks; ++count) {
        const CodePointHere next = look(text, end);
        if (next.bytes == 0 || !(is_mark(next.writing) || next.writing == Writing::Joiner ||
                                 (is_word(next.writing) && is_mark_in_word(next.value))))
            break;
        end += next.bytes;
    }
    return end;
}

/// A place at or before `index` where a grapheme surely begins.
std::size_t sure_start(std::string_view text, std::size_t index) {
    int left = kFarthestBack;
    while (index > 0 && left > 0) {
        --index;
        const auto byte = static_cast<unsigned char>(text[index]);
        if (byte <= ' ')
            return index;
        left -= (byte & 0xC0) != 0x80 ? 1 : 0;
    }
    return index;
}

}  // namespace

Writing writing_of(unsigned code_point) {
    const Range* const after = std::upper_bound(std::begin(kRanges), std::end(kRanges), code_point,
                                                [](unsigned c, const Range& range) { return c < range.first; });
    if (after == std::begin(kRanges))
        return Writing::Plain;
    const Range& range = after[-1];
    return code_point <= range.last ? range.writing : Writing::Plain;
}

bool has_clusters(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        // Greek, Cyrillic and most of CJK are passed by here.
        if (byte < kFirstLead || (byte >= 0xCE && byte <= 0xD1) || (byte >= 0xE4 && byte <= 0xE9))
            continue;
        if (look(text, at).writing != Writing::Plain)
            return true;
    }
    return false;
}

Cluster cluster_at(std::string_view text, std::size_t index) {
    const CodePointHere here = look(text, index);
    Cluster cluster{std::max<std::size_t>(1, here.bytes), here.writing, true, here.value};
    const std::size_t begin = index;
    std::size_t end = index + cluster.bytes;
    const bool before_plain = end >= text.size() || static_cast<unsigned char>(text[end]) < kFirstLead;
    if (before_plain || (here.writing == Writing::Plain && !carries_marks(here.value)))
        return cluster;
    if (is_word(here.writing)) {
        end = past_word(text, begin, here.writing);
    } else {
        const CodePointHere next = look(text, end);
        if (here.writing == Writing::Regional && next.writing == Writing::Regional)
            end += next.bytes;
        end = past_marks(text, end);
    }
    end = std::max(end, begin + cluster.bytes);
    cluster.alone = end == begin + cluster.bytes;
    cluster.bytes = end - begin;
    return cluster;
}

Direction direction_of(const Cluster& cluster) {
    const unsigned c = cluster.first;
    if (cluster.writing == Writing::RightWord)
        return Direction::Right;
    if ((c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9))
        return Direction::Number;
    if (c == '.' || c == ',' || c == ':' || c == '/' || (c >= 0x66A && c <= 0x66C))
        return Direction::Separator;
    const bool between = c <= '/' || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= 0xBF) ||
                         (c >= 0x2000 && c <= 0x206F);
    return between ? Direction::Between : Direction::Left;
}

std::vector<PlacedPart> visual_order(std::vector<Direction> parts) {
    const std::size_t count = parts.size();
    std::vector<PlacedPart> order(count);
    for (std::size_t i = 0; i < count; ++i)
        order[i].part = i;
    if (std::find(parts.begin(), parts.end(), Direction::Right) == parts.end())
        return order;
    for (std::size_t i = 0; i < count; ++i) {
        const bool in_number =
            i > 0 && i + 1 < count && parts[i - 1] == Direction::Number && parts[i + 1] == Direction::Number;
        if (parts[i] == Direction::Separator)
            parts[i] = in_number ? Direction::Number : Direction::Between;
    }
    const auto place = [&order](std::size_t i) { return order.begin() + static_cast<std::ptrdiff_t>(i); };
    for (std::size_t first = 0; first < count; ++first) {
        if (parts[first] != Direction::Right)
            continue;
        std::size_t end = first;  // Past the last word that this run reaches over blanks and numbers.
        for (std::size_t i = first; i < count && parts[i] != Direction::Left; ++i)
            end = parts[i] == Direction::Right ? i + 1 : end;
        std::reverse(place(first), place(end));
        std::for_each(place(first), place(end), [](PlacedPart& placed) { placed.turned = true; });
        for (std::size_t i = first; i < end; ++i) {  // Numbers back again.
            std::size_t stop = i;
            while (stop < end && parts[order[stop].part] == Direction::Number)
                ++stop;
            std::reverse(place(i), place(stop));
            i = std::max(i, stop);
        }
        first = end - 1;
    }
    return order;
}

int next_grapheme(std::string_view text, int index) {
    const std::size_t at = static_cast<std::size_t>(std::max(0, index));
    return at >= text.size() ? static_cast<int>(text.size()) : static_cast<int>(grapheme_end(text, at));
}

int previous_grapheme(std::string_view text, int index) {
    if (index <= 0)
        return 0;
    const std::size_t stop = std::min(static_cast<std::size_t>(index), text.size());
    if (static_cast<unsigned char>(text[stop - 1]) < 0x80)
        return static_cast<int>(stop - 1);
    std::size_t at = sure_start(text, stop);
    for (std::size_t next = grapheme_end(text, at); next < stop; next = grapheme_end(text, at))
        at = next;
    return static_cast<int>(at);
}

std::string shortened(std::string_view text, int most) {
    std::size_t end = 0;
    std::size_t word = 0;
    for (int letters = 0; letters < most && end < text.size(); ++letters) {
        end = grapheme_end(text, end);
        if (end < text.size() && text[end] == ' ')
            word = end;
    }
    if (end == text.size())
        return std::string(text);
    if (2 * word > end)
        end = word;
    if (text[end - 1] == '.' || text[end - 1] == ',')
        --end;
    return std::string(text.substr(0, end)) + "…";
}

}  // namespace duolog::kit
