#include "core/search_index.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/search_words.h"

namespace duolog::core {
namespace {

/// Of each different word twice its number, and one more when it is among the first `title_words`. Sorted.
std::vector<std::uint32_t> different(const std::vector<std::uint32_t>& words, std::uint32_t title_words) {
    std::vector<std::uint32_t> found;
    found.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i)
        found.push_back(2 * words[i] + (i < title_words ? 1 : 0));
    std::sort(found.begin(), found.end(), std::greater<>());
    const auto same = [](std::uint32_t left, std::uint32_t right) { return left / 2 == right / 2; };
    found.erase(std::unique(found.begin(), found.end(), same), found.end());
    std::reverse(found.begin(), found.end());
    return found;
}

/// Makes the lists say of one page `to` instead of `from`, both as `different` makes them.
void change(std::vector<std::vector<std::uint32_t>>& lists, std::uint32_t place, const std::vector<std::uint32_t>& from,
            const std::vector<std::uint32_t>& to) {
    std::vector<std::uint32_t> gone, come;
    std::set_difference(from.begin(), from.end(), to.begin(), to.end(), std::back_inserter(gone));
    std::set_difference(to.begin(), to.end(), from.begin(), from.end(), std::back_inserter(come));
    for (const std::uint32_t word : gone) {
        std::vector<std::uint32_t>& list = lists[word / 2];
        list.erase(std::lower_bound(list.begin(), list.end(), 2 * place));
    }
    for (const std::uint32_t word : come) {
        std::vector<std::uint32_t>& list = lists[word / 2];
        // A new page has the highest place, mostly.
        const bool last = list.empty() || list.back() < 2 * place;
        list.insert(last ? list.end() : std::lower_bound(list.begin(), list.end(), 2 * place), 2 * place + word % 2);
    }
}

}  // namespace

void SearchIndex::start(std::vector<Id> waiting) {
    *this = SearchIndex();
    waiting_ = std::move(waiting);
    std::reverse(waiting_.begin(), waiting_.end());
}

bool SearchIndex::build_some(std::size_t max_bytes, const Source& source) {
    constexpr std::size_t kBytesOfAsking = 64;  // What costs nothing to read does cost something to ask for.
    for (std::size_t read = 0; !waiting_.empty() && (read == 0 || read < max_bytes); read += kBytesOfAsking) {
        const Id id = waiting_.back();
        waiting_.pop_back();
        if (places_.count(id) > 0)
            continue;
        if (const std::optional<Indexed> page = source(id)) {
            put(*page);
            read += page->text.size();
        }
    }
    return complete();
}

void SearchIndex::put(const Indexed& indexed) {
    Page page = read(indexed);
    const auto [known, is_new] = places_.emplace(indexed.id, 0);
    if (!is_new) {
        const Page& old = pages_[known->second];
        const bool moves = old.day != page.day || old.created != page.created;
        if (moves)
            order_out(known->second);
        set(known->second, std::move(page));
        if (moves)
            order_in(known->second);
        return;
    }
    if (free_.empty()) {
        free_.push_back(static_cast<std::uint32_t>(pages_.size()));
        pages_.emplace_back();
    }
    known->second = free_.back();
    free_.pop_back();
    set(known->second, std::move(page));
    order_in(known->second);
}

void SearchIndex::remove(const Id& id) {
    const auto known = places_.find(id);
    if (known == places_.end())
        return;
    order_out(known->second);
    set(known->second, {});
    free_.push_back(known->second);
    places_.erase(known);
}

SearchIndex::Page SearchIndex::read(const Indexed& indexed) {
    Page page;
    page.id = indexed.id;
    page.created = indexed.created;
    page.day = indexed.day;
    page.kind = indexed.kind;
    page.belongs = indexed.belongs;
    const std::size_t title = title_end(indexed.text);
    for (WordReader reader(indexed.text); reader.next();) {
        page.words.push_back(words_.add(reader.word()));
        page.title_words += reader.end() <= title ? 1 : 0;
    }
    page.words.shrink_to_fit();
    for (const std::string& tag : indexed.tags)
        if (const std::string name = folded_name(tag); !name.empty())
            page.marks.push_back(marks_.add('#' + name));
    for (const std::string& person : indexed.people)
        if (const std::string name = folded_name(person); !name.empty())
            page.marks.push_back(marks_.add('@' + name));
    with_word_.resize(words_.size());
    with_mark_.resize(marks_.size());
    return page;
}

void SearchIndex::set(std::uint32_t place, Page page) {
    Page& old = pages_[place];
    change(with_word_, place, different(old.words, old.title_words), different(page.words, page.title_words));
    change(with_mark_, place, different(old.marks, 0), different(page.marks, 0));
    old = std::move(page);
}

bool SearchIndex::newer(std::uint32_t left, std::uint32_t right) const {
    const Page &one = pages_[left], &other = pages_[right];
    if (one.day != other.day)
        return other.day < one.day;
    if (one.created != other.created)
        return other.created < one.created;
    return one.id < other.id;
}

void SearchIndex::order_in(std::uint32_t place) {
    const auto by_age = [this](std::uint32_t left, std::uint32_t right) { return newer(left, right); };
    order_.insert(std::lower_bound(order_.begin(), order_.end(), place, by_age), place);
}

void SearchIndex::order_out(std::uint32_t place) {
    const auto by_age = [this](std::uint32_t left, std::uint32_t right) { return newer(left, right); };
    order_.erase(std::lower_bound(order_.begin(), order_.end(), place, by_age));
}

}  // namespace duolog::core
