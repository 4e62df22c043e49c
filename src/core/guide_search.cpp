#include "core/guide_search.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "core/search_words.h"

namespace duolog::core {
namespace {

// How good a match is: the sum over all words of the best place that each has.
constexpr int kWholeWordInHeading = 12;
constexpr int kWordBeginsInHeading = 8;
constexpr int kInHeading = 4;
constexpr int kWordBeginsInText = 2;
constexpr int kInText = 1;

/// `whole`, `begins` or `within`, whichever is the best that `phrase` gets in `words`; 0 when it does not occur.
int worth(std::string_view words, std::string_view phrase, int whole, int begins, int within) {
    int best = 0;
    for (std::size_t at = find_phrase(words, phrase); at != std::string_view::npos;
         at = find_phrase(words, phrase, at + 1)) {
        const bool starts = begins_word(words, at);
        const std::size_t end = at + phrase.size();
        const bool ends = end == words.size() || words[end] == ' ';
        best = std::max(best, starts && ends ? whole : starts ? begins : within);
    }
    return best;
}

/// 0 when some word does not occur, or one that is left out does.
int score(const Query& query, std::string_view heading, std::string_view body) {
    const std::string head = words_of(heading), text = words_of(body);
    const auto best_of = [&](const std::string& phrase) {
        return std::max(worth(head, phrase, kWholeWordInHeading, kWordBeginsInHeading, kInHeading),
                        worth(text, phrase, kWordBeginsInText, kWordBeginsInText, kInText));
    };
    if (std::any_of(query.left_out.begin(), query.left_out.end(), best_of))
        return 0;
    int sum = 0;
    for (const std::string& phrase : query.words) {
        const int best = best_of(phrase);
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
