#include "core/search.h"

#include <algorithm>

#include "core/search_words.h"

namespace duolog::core {

bool matches(const Query& query, std::string_view text) {
    if (query.words.empty())
        return false;
    const std::string words = words_of(text);
    const auto occurs = [&](const std::string& phrase) { return find_phrase(words, phrase) != std::string::npos; };
    return std::all_of(query.words.begin(), query.words.end(), occurs) &&
           std::none_of(query.left_out.begin(), query.left_out.end(), occurs);
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
