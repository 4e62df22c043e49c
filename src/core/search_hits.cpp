#include "core/search_hits.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/folding.h"
#include "core/search_words.h"
#include "core/spaces.h"

namespace duolog::core {
namespace {

struct Hit {
    Range range;
    std::size_t phrase = 0;  ///< Which of the query.
};

/// A text's words, and where each was.
struct ReadText {
    struct Word {
        std::size_t at = 0;  ///< In `words`.
        Range range;         ///< In `text`.
    };
    std::string_view text;
    std::string words;
    std::vector<Word> places;
};

ReadText read(std::string_view text) {
    ReadText read;
    read.text = text;
    for (WordReader reader(text); reader.next();) {
        if (!read.words.empty())
            read.words += ' ';
        read.places.push_back({read.words.size(), {reader.begin(), reader.end()}});
        read.words += reader.word();
    }
    return read;
}

/// Goes forward through the letters of a text.
class LetterFinder {
public:
    /// REQUIRES: a word; `read` outlives the finder.
    explicit LetterFinder(const ReadText& read) : read_(read), begin_(read.places.front().range.begin) {}

    /// The letter that byte `at` of the words was made from, with the accents behind it.
    /// REQUIRES: a byte of a word, none before the last one asked for.
    Range letter_of(std::size_t at) {
        while (word_ + 1 < read_.places.size() && read_.places[word_ + 1].at <= at) {
            const ReadText::Word& word = read_.places[++word_];
            begin_ = word.range.begin;
            made_ = word.at;
        }
        for (;;) {
            const FoldedPoint letter = point_at(read_.text, begin_);
            const std::size_t end = skip_accents(begin_ + letter.bytes);
            if (made_ + letter.as.size() > at)
                return {begin_, end};
            made_ += letter.as.size();
            begin_ = end;
        }
    }

private:
    std::size_t skip_accents(std::size_t at) const {
        while (at < read_.places[word_].range.end) {
            const FoldedPoint point = point_at(read_.text, at);
            if (point.kind != FoldedPoint::Kind::Accent)
                break;
            at += point.bytes;
        }
        return at;
    }

    const ReadText& read_;
    std::size_t word_ = 0;
    std::size_t begin_ = 0;  ///< In the text, of the letter
    std::size_t made_ = 0;   ///< whose first byte this is, in the words.
};

/// In the order of the text.
std::vector<Hit> find_hits(const Query& query, std::string_view text) {
    const ReadText words = read(text);
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < query.words.size() && !words.places.empty(); ++i) {
        const std::string& phrase = query.words[i];
        LetterFinder first(words), last(words);
        for (std::size_t at = find_phrase(words.words, phrase); at != std::string::npos;
             at = find_phrase(words.words, phrase, at + 1))
            hits.push_back({{first.letter_of(at).begin, last.letter_of(at + phrase.size() - 1).end}, i});
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const Hit& left, const Hit& right) { return left.range.begin < right.range.begin; });
    return hits;
}

/// One range for those that touch. REQUIRES: none begins before the last one.
void add(std::vector<Range>& ranges, const Range& range) {
    if (!ranges.empty() && range.begin <= ranges.back().end)
        ranges.back().end = std::max(ranges.back().end, range.end);
    else
        ranges.push_back(range);
}

/// The first line from `at` on that is not blank, trimmed; empty when there is none.
Range line_from(std::string_view text, std::size_t at) {
    Range line;
    line.begin = line.end = skip_spaces(text, at);
    for (at = line.begin; at < text.size();) {
        const Space space = space_at(text, at);
        if (space.ends_line)
            break;
        at += std::max<std::size_t>(space.bytes, 1);
        line.end = space.bytes == 0 ? at : line.end;
    }
    return line;
}

/// What a line would show: the hits in `range`, of which `different` are of one phrase each.
struct Showing {
    Range line;
    Range hits;
    std::size_t different = 0, count = 0;

    bool operator<(const Showing& other) const {
        return different != other.different ? different < other.different : count < other.count;
    }
};

using HitAt = std::vector<Hit>::const_iterator;

/// What a window of `max_bytes` shows that begins with the first of these hits; of the whole line when that fits.
Showing showing(const Range& line, HitAt hit, HitAt end, std::size_t max_bytes) {
    const std::size_t limit = line.end - line.begin <= max_bytes ? line.end : hit->range.begin + max_bytes;
    Showing shown{line, {hit->range.begin, std::min({hit->range.end, limit, line.end})}, 0, 0};
    std::vector<std::size_t> phrases;
    for (const HitAt first = hit; hit != end && hit->range.begin < limit; ++hit) {
        if (hit != first && hit->range.end > limit)
            continue;
        shown.hits.end = std::max(shown.hits.end, std::min(hit->range.end, line.end));
        ++shown.count;
        if (std::find(phrases.begin(), phrases.end(), hit->phrase) == phrases.end())
            phrases.push_back(hit->phrase);
    }
    shown.different = phrases.size();
    return shown;
}

Showing best_showing(const std::vector<Hit>& hits, std::string_view text, std::size_t max_bytes) {
    Range line = line_from(text, 0);
    Showing best{line, {line.begin, line.begin}, 0, 0};
    for (HitAt hit = hits.begin(); hit != hits.end();) {
        while (line.end <= hit->range.begin)  // A hit is a word, so a line that is not blank has it.
            line = line_from(text, line.end);
        const HitAt end = std::find_if(hit, hits.end(), [&](const Hit& one) { return one.range.begin >= line.end; });
        const bool fits = line.end - line.begin <= max_bytes;
        for (; hit != end; hit = fits ? end : hit + 1)
            if (const Showing shown = showing(line, hit, end, max_bytes); best < shown)
                best = shown;
    }
    return best;
}

bool begins_point(std::string_view text, std::size_t at) {
    return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

/// The first beginning of a word from `at` on, but at the latest `latest`; where there is none, of a code point.
/// REQUIRES: 0 < at <= latest.
std::size_t word_from(std::string_view text, std::size_t at, std::size_t latest) {
    for (std::size_t i = at - 1; i < latest; ++i)
        if (space_at(text, i).bytes > 0)
            return std::min(skip_spaces(text, i), latest);
    while (!begins_point(text, at))
        ++at;
    return at;
}

/// The last end of a word up to `at`, but at the earliest `earliest`; where there is none, of a code point.
/// REQUIRES: at < text.size().
std::size_t word_up_to(std::string_view text, std::size_t at, std::size_t earliest) {
    while (!begins_point(text, at))
        --at;
    std::size_t end = 0;
    for (std::size_t i = earliest; i <= at; ++i)
        if (space_at(text, i).bytes > 0) {
            end = i;
            i = skip_spaces(text, i);
        }
    return end == 0 ? at : end;
}

/// As much of the line as `max_bytes` hold, with the hits in it and some words before them.
Range window(std::string_view text, const Showing& shown, std::size_t max_bytes) {
    Range part = shown.line;
    if (part.end - part.begin <= max_bytes)
        return part;
    const std::size_t room = max_bytes - std::min(max_bytes, shown.hits.end - shown.hits.begin);
    const std::size_t wanted = shown.hits.begin - std::min(shown.hits.begin - part.begin, room / 3);
    const std::size_t begin = std::min(wanted, part.end - max_bytes);
    if (begin > part.begin)
        part.begin = word_from(text, begin, shown.hits.begin);
    const std::size_t limit = part.begin + max_bytes;
    if (limit < part.end)
        part.end = word_up_to(text, limit, shown.hits.end <= limit ? shown.hits.end : shown.hits.begin);
    return part;
}

}  // namespace

std::vector<Range> hits_in(const Query& query, std::string_view text) {
    std::vector<Range> ranges;
    for (const Hit& hit : find_hits(query, text))
        add(ranges, hit.range);
    return ranges;
}

ShownLine best_line(const Query& query, std::string_view text, std::size_t max_bytes) {
    const std::vector<Hit> hits = find_hits(query, text);
    const Showing shown = best_showing(hits, text, max_bytes);
    const Range part = window(text, shown, max_bytes);
    ShownLine line{text.substr(part.begin, part.end - part.begin), {}, false, false};
    line.cut_before = part.begin > shown.line.begin;
    line.cut_after = part.end < shown.line.end;
    for (const Hit& hit : hits) {
        const std::size_t begin = std::max(hit.range.begin, part.begin), end = std::min(hit.range.end, part.end);
        if (begin < end)
            add(line.hits, {begin - part.begin, end - part.begin});
    }
    return line;
}

}  // namespace duolog::core
