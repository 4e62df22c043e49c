#include "core/search_query.h"

#include <algorithm>
#include <optional>

#include "core/folding.h"
#include "core/page_marks.h"
#include "core/search_names.h"
#include "core/search_words.h"
#include "core/spaces.h"
#include "core/utf8.h"

namespace duolog::core {
namespace {

/// Bytes of the quotation mark that stands there; 0 when it is none. Any one opens, and any one closes.
std::size_t quote_at(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    for (const std::string_view mark : {"\"", "“", "”", "„", "‟", "«", "»"})
        if (rest.substr(0, mark.size()) == mark)
            return mark.size();
    return 0;
}

/// What stands between two spaces, or up to the end of a quotation.
struct Piece {
    bool left_out = false;
    std::string_view whole;        ///< Without the `-` before it.
    std::string_view name, value;  ///< Of what looks like a filter; `#` and `@` are names too.
    bool being_typed = false;      ///< Nothing is behind it.
};

/// Takes the pieces of a text off it, one after another.
class PieceReader {
public:
    explicit PieceReader(std::string_view text) : text_(text) {}

    std::optional<Piece> next() {
        at_ = skip_spaces(text_, at_);
        if (at_ == text_.size())
            return {};
        Piece piece;
        piece.left_out = text_[at_] == '-';
        const std::size_t begin = at_ += piece.left_out ? 1 : 0;
        skip_to_space_or_quote();
        name(piece, text_.substr(begin, at_ - begin));
        const bool quoted = at_ < text_.size() && quote_at(text_, at_) > 0;
        // A quotation belongs to a filter's name, or is a piece of its own.
        if (quoted && (at_ == begin || text_[at_ - 1] == ':'))
            piece.value = quotation();
        piece.whole = text_.substr(begin, at_ - begin);
        piece.being_typed = !quoted && at_ == text_.size();
        return piece;
    }

private:
    void skip_to_space_or_quote() {
        while (at_ < text_.size() && space_at(text_, at_).bytes == 0 && quote_at(text_, at_) == 0)
            ++at_;
    }

    static void name(Piece& piece, std::string_view word) {
        const std::size_t colon = word.find(':');
        if (!word.empty() && (word.front() == '#' || word.front() == '@')) {
            piece.name = word.substr(0, 1);
            piece.value = word.substr(1);
        } else if (colon != std::string_view::npos) {
            piece.name = word.substr(0, colon);
            piece.value = word.substr(colon + 1);
        }
    }

    std::string_view quotation() {
        const std::size_t begin = at_ += quote_at(text_, at_);
        while (at_ < text_.size() && quote_at(text_, at_) == 0)
            ++at_;
        const std::string_view quoted = text_.substr(begin, at_ - begin);
        if (at_ < text_.size())
            at_ += quote_at(text_, at_);
        return quoted;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

/// A number of figures alone, and -1 for anything else.
int number_of(std::string_view figures) {
    int number = 0;
    for (const char c : figures) {
        if (c < '0' || c > '9')
            return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

struct Period {
    Day first, last;  ///< Both among them.
};

/// A year, a month or a day of ISO 8601: 2026, 2026-01, 2026-01-31.
std::optional<Period> period_of(std::string_view text) {
    const bool has_month = text.size() >= 7 && text[4] == '-', has_day = text.size() == 10 && text[7] == '-';
    if (text.size() != (has_day ? 10u : has_month ? 7u : 4u))
        return {};
    const int year = number_of(text.substr(0, 4)), month = has_month ? number_of(text.substr(5, 2)) : 1;
    const int day = has_day ? number_of(text.substr(8)) : 1;
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31)
        return {};
    const Day first{year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
    if (has_day)
        return day_from_epoch(days_since_epoch(first)) == first ? std::optional(Period{first, first}) : std::nullopt;
    const bool year_ends = !has_month || month == 12;
    const Day after{year_ends ? year + 1 : year, static_cast<std::uint8_t>(year_ends ? 1 : month + 1), 1};
    return Period{first, day_from_epoch(days_since_epoch(after) - 1)};
}

bool read_name(std::string_view value, bool being_typed, Filter& filter) {
    filter.name = folded_name(value);
    filter.being_typed = being_typed;
    return !filter.name.empty();
}

bool read_days(std::string_view value, Filter& filter) {
    const std::optional<Period> period = period_of(value);
    if (period)
        filter.first = period->first, filter.last = period->last;
    return period.has_value();
}

bool read_kind(const std::string& value, Filter& filter) {
    const std::optional<EntryKind> kind = kind_called(value);
    filter.kind = kind.value_or(filter.kind);
    return kind.has_value();
}

bool read_belongs(const std::string& value, Filter& filter) {
    const std::optional<Belongs> belongs = belongs_called(value);
    filter.belongs = belongs.value_or(filter.belongs);
    return belongs.has_value();
}

/// False when the value makes no sense for it.
bool read_value(const Piece& piece, Filter& filter) {
    switch (filter.by) {
        case Filter::By::Tag:
        case Filter::By::Person:
            return read_name(piece.value, piece.being_typed, filter);
        case Filter::By::Kind:
            return read_kind(folded(piece.value), filter);
        case Filter::By::Belongs:
            if (read_belongs(folded(piece.value), filter))
                return true;
            filter.by = Filter::By::Before;  // Danish "før:2026".
            return read_days(piece.value, filter);
        case Filter::By::On:
        case Filter::By::Before:
        case Filter::By::After:
            return read_days(piece.value, filter);
    }
    return false;
}

std::optional<Filter> filter_of(const Piece& piece) {
    Filter filter;
    filter.left_out = piece.left_out;
    const std::optional<Filter::By> by = piece.name == "#"   ? Filter::By::Tag
                                         : piece.name == "@" ? Filter::By::Person
                                                             : filter_called(folded(piece.name));
    if (!by)
        return {};
    filter.by = *by;
    return read_value(piece, filter) ? std::optional(filter) : std::nullopt;
}

/// As words_of, but not longer than is looked for.
std::string phrase_of(std::string_view text) {
    std::string phrase;
    WordReader reader(text);
    for (std::size_t count = 0; count < kMaxWordsOfPhrase && reader.next(); ++count)
        phrase += (count == 0 ? "" : " ") + reader.word();
    return phrase;
}

template <class Item>
void add_once(std::vector<Item>& items, Item item) {
    if (std::find(items.begin(), items.end(), item) == items.end())
        items.push_back(std::move(item));
}

}  // namespace

Query query_of(std::string_view typed) {
    const std::string text = repaired_utf8(typed);
    Query query;
    PieceReader reader(text);
    while (const std::optional<Piece> piece = reader.next()) {
        if (std::optional<Filter> filter = filter_of(*piece)) {
            if (query.filters.size() < kMaxFilters)
                add_once(query.filters, std::move(*filter));
        } else if (query.words.size() + query.left_out.size() < kMaxPhrases) {
            if (std::string phrase = phrase_of(piece->whole); !phrase.empty())
                add_once(piece->left_out ? query.left_out : query.words, std::move(phrase));
        }
    }
    return query;
}

bool empty(const Query& query) { return query.words.empty() && query.left_out.empty() && query.filters.empty(); }

std::string folded_name(std::string_view name) {
    bool has_letter = false;
    for (std::size_t at = 0; at < name.size();) {
        const FoldedPoint point = point_at(name, at);
        if (point.kind == FoldedPoint::Kind::Sign && name[at] != '-' && name[at] != '_')
            return {};
        has_letter |= point.kind == FoldedPoint::Kind::Letter && (name[at] < '0' || name[at] > '9');
        at += point.bytes;
    }
    return has_letter && name.size() <= kMaxMarkBytes ? folded(name) : std::string();
}

}  // namespace duolog::core
