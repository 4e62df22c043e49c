#include "core/guide_search.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace duolog::core {
namespace {

// How good a match is: the sum over all words of the best place that each has.
constexpr int kWholeWordInHeading = 12;
constexpr int kWordBeginsInHeading = 8;
constexpr int kInHeading = 4;
constexpr int kWordBeginsInText = 2;
constexpr int kInText = 1;

bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80) != 0;
}

/// `whole`, `begins` or `within`, whichever is the best that `word` gets in `text`; 0 when it does not occur.
int worth(std::string_view text, std::string_view word, int whole, int begins, int within) {
    int best = 0;
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const bool starts = at == 0 || !letter(text[at - 1]);
        const std::size_t end = at + word.size();
        const bool ends = end == text.size() || !letter(text[end]);
        best = std::max(best, starts && ends ? whole : starts ? begins : within);
    }
    return best;
}

/// 0 when some word does not occur.
int score(const Query& query, std::string_view heading, std::string_view body) {
    const std::string head = folded(heading), text = folded(body);
    int sum = 0;
    for (const std::string& word : query.words) {
        const int in_heading = worth(head, word, kWholeWordInHeading, kWordBeginsInHeading, kInHeading);
        const int best = std::max(in_heading, worth(text, word, kWordBeginsInText, kWordBeginsInText, kInText));
        if (best == 0)
            return 0;
        sum += best;
    }
    return sum;
}

std::string body_of(const Chapter& chapter, const GuideCard& card) {
    std::string body = chapter.title;
    for (const Block& block : card.blocks)
        body += ' ' + plain_text(block);
    return body;
}

}  // namespace

std::vector<GuideHit> guide_matching(const Guide& guide, const Query& query) {
    std::vector<std::pair<int, GuideHit>> found;
    if (query.words.empty())
        return {};
    const auto add = [&](std::string_view heading, std::string_view body, GuideHit hit) {
        if (const int points = score(query, heading, body); points > 0)
            found.emplace_back(points, std::move(hit));
    };
    for (const Trouble& trouble : guide.troubles)
        add(trouble.words, {}, {GuideHit::Kind::Trouble, trouble.id, {}, {}});
    for (const Chapter& chapter : guide.chapters)
        for (const GuideCard& card : chapter.cards)
            add(card.heading, body_of(chapter, card), {GuideHit::Kind::Card, card.id, {}, {}});
    for (const Checklist& checklist : guide.checklists)
        for (const Step* step : steps_of(checklist))
            add(step->title, step->how + ' ' + checklist.title, {GuideHit::Kind::Step, {}, checklist.id, step->id});
    for (const Habit& habit : guide.habits)
        add(habit.words, habit.body, {GuideHit::Kind::Habit, habit.id, {}, {}});
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<GuideHit> hits;
    for (auto& [points, hit] : found)
        hits.push_back(std::move(hit));
    return hits;
}

}  // namespace duolog::core
