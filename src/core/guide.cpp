#include "core/guide.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/utf8.h"

namespace duolog::core {
namespace {

constexpr char kStrong = '\x02', kStrongEnd = '\x03';
constexpr char kLink = '\x04', kLinkWords = '\x05', kLinkEnd = '\x06';

constexpr std::string_view kKind = "guide";
constexpr std::string_view kEdition = "1";

/// Where the next mark is; the text's end when there is none.
std::size_t next_mark(std::string_view text, std::size_t from) {
    const auto is_mark = [](char c) { return c >= kStrong && c <= kLinkEnd; };
    const auto mark = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), is_mark);
    return static_cast<std::size_t>(mark - text.begin());
}

template <class T>
const T* with_id(const std::vector<T>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

constexpr std::size_t kMostFields = 5;

/// One line: its letter and its fields.
struct Line {
    char kind = 0;
    std::size_t count = 0;
    std::array<std::string_view, kMostFields> fields{};

    std::string field(std::size_t i) const { return std::string(fields.at(i)); }
};

std::optional<Line> line_of(std::string_view text) {
    if (text.size() < 2 || text[1] != '\t')
        return std::nullopt;
    Line line{text[0], 0, {}};
    for (std::size_t at = 2; at <= text.size();) {
        if (line.count == kMostFields)
            return std::nullopt;
        const std::size_t end = std::min(text.find('\t', at), text.size());
        line.fields.at(line.count++) = text.substr(at, end - at);
        at = end + 1;
    }
    return line;
}

/// Takes the lines in order. What stands inside something else has to come after it.
class Reader {
public:
    explicit Reader(Guide& guide) : guide_(guide) {}

    /// False when the line is none of those that the format has, or stands where it cannot.
    bool take(const Line& line) {
        switch (line.kind) {
            case 'C':
                return line.count == 3 && added(guide_.chapters, {line.field(0), line.field(1), line.field(2), {}});
            case 'c':
                return line.count == 2 && !guide_.chapters.empty() &&
                       line.fields[0].starts_with(guide_.chapters.back().id + '.') &&
                       added(guide_.chapters.back().cards, {line.field(0), line.field(1), {}});
            case 'p':
            case 'b':
                return line.count == 1 && take_block({line.kind == 'b', line.field(0)});
            case 'L':
                return line.count == 3 && added(guide_.checklists, {line.field(0), line.field(1), line.field(2), {}});
            case 'S':
                return line.count == 2 && !guide_.checklists.empty() &&
                       added(guide_.checklists.back().sections, {line.field(0), line.field(1), {}});
            case 's':
                return line.count == 3 && take_step({line.field(0), line.field(1), line.field(2)});
            case 'T':
                return line.count == 5 && added(guide_.troubles, {line.field(0), line.field(1), line.field(2),
                                                                  line.field(3), line.field(4)});
            case 'H':
                return line.count == 3 && added(guide_.habits, {line.field(0), line.field(1), line.field(2)});
            case 'O':
                return line.count == 2 && added(guide_.occasions, {line.field(0), line.field(1), {}});
            case 'q':
                return line.count == 2 && !guide_.occasions.empty() &&
                       added(guide_.occasions.back().questions, {line.field(0), line.field(1)});
            default:
                return false;
        }
    }

private:
    template <class T>
    static bool added(std::vector<T>& all, T one) {
        if (with_id(all, one.id) != nullptr)
            return false;
        all.push_back(std::move(one));
        return true;
    }
    bool take_block(Block block) {
        if (guide_.chapters.empty() || guide_.chapters.back().cards.empty())
            return false;
        guide_.chapters.back().cards.back().blocks.push_back(std::move(block));
        return true;
    }
    bool take_step(Step step) {
        if (guide_.checklists.empty() || guide_.checklists.back().sections.empty())
            return false;
        return added(guide_.checklists.back().sections.back().steps, std::move(step));
    }

    Guide& guide_;
};

/// As far as those go that ship: "sv", "pt-BR".
bool is_tag(std::string_view tag) {
    constexpr std::size_t kMostBytes = 35;
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; };
    return !tag.empty() && tag.size() <= kMostBytes && std::all_of(tag.begin(), tag.end(), fits);
}

Error damaged(std::size_t line) { return {ErrorCode::Damaged, "the guide's line " + std::to_string(line)}; }

}  // namespace

std::vector<Span> spans(const Block& block) {
    const std::string_view text = block.text;
    std::vector<Span> found;
    Span open;
    std::size_t from = 0;
    const auto end_span = [&](std::size_t at) {
        open.words = text.substr(from, at - from);
        if (!open.words.empty())
            found.push_back(open);
    };
    for (std::size_t at = next_mark(text, 0); at < text.size(); at = next_mark(text, from)) {
        end_span(at);
        from = at + 1;
        if (text[at] == kStrong || text[at] == kStrongEnd) {
            open.strong = text[at] == kStrong;
        } else if (text[at] == kLink) {
            const std::size_t words = std::min(text.find(kLinkWords, from), text.size());
            open.target = text.substr(from, words - from);
            from = std::min(words + 1, text.size());
        } else {
            open.target = {};
        }
    }
    end_span(text.size());
    return found;
}

std::string plain_text(const Block& block) {
    std::string text;
    for (const Span& span : spans(block))
        text += span.words;
    return text;
}

const Chapter* find_chapter(const Guide& guide, std::string_view id) {
    return with_id(guide.chapters, id.substr(0, id.find('.')));
}

const GuideCard* find_card(const Guide& guide, std::string_view id) {
    const Chapter* chapter = find_chapter(guide, id);
    return chapter == nullptr ? nullptr : with_id(chapter->cards, id);
}

const Checklist* find_checklist(const Guide& guide, std::string_view id) { return with_id(guide.checklists, id); }

const Step* find_step(const Checklist& checklist, std::string_view id) {
    for (const Section& section : checklist.sections)
        if (const Step* step = with_id(section.steps, id))
            return step;
    return nullptr;
}

const Occasion* find_occasion(const Guide& guide, std::string_view id) { return with_id(guide.occasions, id); }

std::size_t step_count(const Checklist& checklist) { return steps_of(checklist).size(); }

std::vector<const Step*> steps_of(const Checklist& checklist) {
    std::vector<const Step*> steps;
    for (const Section& section : checklist.sections)
        for (const Step& step : section.steps)
            steps.push_back(&step);
    return steps;
}

Result<Guide> read_guide(std::string_view bytes) {
    if (!valid_utf8(bytes))
        return Error{ErrorCode::Damaged, "the guide is not UTF-8"};
    Guide guide;
    Reader reader(guide);
    std::size_t number = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        const std::string_view text = bytes.substr(at, end - at);
        at = end + 1;
        ++number;
        if (number == 1) {
            const std::size_t edition = text.find('\t') + 1, language = text.find('\t', edition) + 1;
            if (text.substr(0, kKind.size()) != kKind || edition == 0 || language == 0)
                return damaged(number);
            if (text.substr(edition, language - 1 - edition) != kEdition)
                return Error{ErrorCode::TooNew, "the guide's edition"};
            guide.language = text.substr(language);
            if (!is_tag(guide.language))
                return damaged(number);
        } else if (text == "end") {
            return guide;
        } else if (const auto line = line_of(text); !line || !reader.take(*line)) {
            return damaged(number);
        }
    }
    return Error{ErrorCode::Damaged, "the guide has no end"};
}

}  // namespace duolog::core
