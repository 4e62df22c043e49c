#include "core/search.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/spaces.h"

namespace duolog::core {
namespace {

struct CodePoint {
    std::uint32_t value = 0;  ///< 0 where folding has no say: four bytes, or ill-formed.
    std::size_t bytes = 1;
};

CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i]));
    };
    const std::size_t left = text.size() - at;
    if (byte(0) < 0x80)
        return {byte(0), 1};
    if ((byte(0) & 0xE0) == 0xC0 && left >= 2)
        return {(byte(0) & 0x1F) << 6 | (byte(1) & 0x3F), 2};
    if ((byte(0) & 0xF0) == 0xE0 && left >= 3)
        return {(byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
    return {};
}

/// U+00C0..U+017F without accents. A capital stands for two letters, a full stop for what stays as it is.
constexpr std::uint32_t kFirstFolded = 0xC0;
constexpr std::string_view kFolded =
    "aaaaaaAceeeeiiiidnooooo.ouuuuyTS"
    "aaaaaaAceeeeiiiidnooooo.ouuuuyTy"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkk"
    "llllllllllnnnnnnnnnooooooOOrrrrrrsssssssstttttt"
    "uuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kFolded.size() == 0x180 - kFirstFolded);

struct Range {
    std::uint32_t first, last;
    char letter;
};
/// The letters of Sami, old Danish, Romanian, Welsh and German capitals that lie elsewhere, and curly apostrophes.
constexpr std::array kElsewhere{
    Range{0x1E4, 0x1E7, 'g'},   Range{0x1E8, 0x1E9, 'k'},   Range{0x1FA, 0x1FB, 'a'},    Range{0x1FC, 0x1FD, 'A'},
    Range{0x1FE, 0x1FF, 'o'},   Range{0x218, 0x219, 's'},   Range{0x21A, 0x21B, 't'},    Range{0x1E80, 0x1E85, 'w'},
    Range{0x1E9E, 0x1E9E, 'S'}, Range{0x1EF2, 0x1EF3, 'y'}, Range{0x2018, 0x2019, '\''},
};

/// A letter of kFolded; a full stop when the code point stays.
char folded_letter(std::uint32_t point) {
    if (point >= kFirstFolded && point - kFirstFolded < kFolded.size())
        return kFolded[point - kFirstFolded];
    const auto range = std::find_if(kElsewhere.begin(), kElsewhere.end(), [point](const Range& candidate) {
        return candidate.first <= point && point <= candidate.last;
    });
    return range == kElsewhere.end() ? '.' : range->letter;
}

void append_letter(std::string& out, char letter) {
    switch (letter) {
        case 'A':
            out += "ae";
            break;
        case 'I':
            out += "ij";
            break;
        case 'O':
            out += "oe";
            break;
        case 'S':
            out += "ss";
            break;
        case 'T':
            out += "th";
            break;
        default:
            out += letter;
    }
}

bool combining_mark(std::uint32_t point) { return point >= 0x300 && point <= 0x36F; }

/// Beyond Latin everything counts but Latin-1's signs, general and East Asian punctuation.
bool letter_or_figure(std::uint32_t point) {
    if (point > 0 && point < 0x80)
        return (point >= '0' && point <= '9') || (point >= 'a' && point <= 'z');
    return point == 0 || (point >= 0xC0 && (point < 0x2000 || point > 0x206F) && (point < 0x3000 || point > 0x303F));
}

bool has_letter_or_figure(std::string_view folded_word) {
    for (std::size_t at = 0; at < folded_word.size();) {
        const CodePoint point = code_point_at(folded_word, at);
        if (letter_or_figure(point.value))
            return true;
        at += point.bytes;
    }
    return false;
}

}  // namespace

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        const std::string_view bytes = text.substr(at, point.bytes);
        at += point.bytes;
        if (point.value < 0x80 && point.value != 0) {
            const char letter = bytes.front();
            out += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        } else if (!combining_mark(point.value)) {
            const char letter = folded_letter(point.value);
            if (letter == '.')
                out += bytes;
            else
                append_letter(out, letter);
        }
    }
    return out;
}

Query query_of(std::string_view typed) {
    const std::string line = one_line(folded(typed));
    Query query;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        const std::string word = line.substr(at, end - at);
        if (has_letter_or_figure(word))
            query.words.push_back(word);
        at = end + 1;
    }
    return query;
}

bool matches(const Query& query, std::string_view text) {
    if (query.words.empty())
        return false;
    const std::string searched = folded(text);
    return std::all_of(query.words.begin(), query.words.end(),
                       [&](const std::string& word) { return searched.find(word) != std::string::npos; });
}

std::vector<Id> entries_matching(const Journal& journal, const Query& query) {
    std::vector<Id> found;
    for (const Entry* entry : journal.newest_first())
        if (matches(query, entry->text))
            found.push_back(entry->id);
    return found;
}

std::vector<Id> tasks_matching(const Priorities& priorities, const Query& query) {
    std::vector<Id> found;
    for (const Priority priority : {Priority::One, Priority::Two, Priority::Three})
        for (const Task* task : tasks_of(priorities, priority))
            if (matches(query, task->text))
                found.push_back(task->id);
    for (const Task* task : declined_tasks(priorities))
        if (matches(query, task->text))
            found.push_back(task->id);
    return found;
}

}  // namespace duolog::core
