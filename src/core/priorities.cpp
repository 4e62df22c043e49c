#include "core/priorities.h"

#include <algorithm>

#include "core/spaces.h"
#include "core/utf8.h"

namespace duolog::core {

std::string task_text(std::string_view typed) {
    std::string text = one_line(repaired_utf8(typed));
    text.resize(utf8_prefix(text, kMaxTaskTextBytes).size());
    if (!text.empty() && text.back() == ' ')
        text.pop_back();
    return text;
}

namespace {

constexpr std::int64_t kRankStep = std::int64_t{1} << 20;

template <class Belongs>
std::vector<const Task*> tasks_that(const Priorities& priorities, Belongs belongs) {
    std::vector<const Task*> tasks;
    for (const Task& task : priorities.all())
        if (!task.deleted && belongs(task))
            tasks.push_back(&task);
    return tasks;
}

template <class When>
void sort_latest_first(std::vector<const Task*>& tasks, When when) {
    std::stable_sort(tasks.begin(), tasks.end(),
                     [when](const Task* a, const Task* b) { return when(*b).at < when(*a).at; });
}

}  // namespace

std::vector<const Task*> tasks_of(const Priorities& priorities, Priority priority) {
    std::vector<const Task*> tasks =
        tasks_that(priorities, [priority](const Task& task) { return task.priority == priority && !task.declined; });
    std::stable_sort(tasks.begin(), tasks.end(), [](const Task* a, const Task* b) { return a->rank < b->rank; });
    std::stable_partition(tasks.begin(), tasks.end(), [](const Task* task) { return !task->done; });
    return tasks;
}

std::vector<const Task*> tasks_on(const Priorities& priorities, Priority priority, const Day& today) {
    std::vector<const Task*> tasks = tasks_of(priorities, priority);
    std::erase_if(tasks, [&](const Task* task) { return task->done && day_of(*task->done) < today; });
    return tasks;
}

std::vector<const Task*> done_tasks(const Priorities& priorities) {
    std::vector<const Task*> tasks =
        tasks_that(priorities, [](const Task& task) { return task.done.has_value() && !task.declined; });
    sort_latest_first(tasks, [](const Task& task) { return *task.done; });
    return tasks;
}

std::vector<const Task*> declined_tasks(const Priorities& priorities) {
    std::vector<const Task*> tasks = tasks_that(priorities, [](const Task& task) { return task.declined.has_value(); });
    sort_latest_first(tasks, [](const Task& task) { return *task.declined; });
    return tasks;
}

std::size_t declined_in_week(const Priorities& priorities, const Day& today) {
    const IsoWeek week = iso_week(today);
    return tasks_that(priorities,
                      [&week](const Task& task) { return task.declined && iso_week(day_of(*task.declined)) == week; })
        .size();
}

std::size_t open_ones(const Priorities& priorities) {
    return tasks_that(priorities,
                      [](const Task& task) { return task.priority == Priority::One && !task.done && !task.declined; })
        .size();
}

std::int64_t last_rank(const Priorities& priorities, Priority priority) {
    std::int64_t last = 0;
    for (const Task& task : priorities.all())
        if (task.priority == priority)
            last = std::max(last, task.rank);
    return std::min(last + kRankStep, kMaxTaskRank);
}

namespace {

/// The open tasks of the class without `id`, and where among them it is to stand; nothing when it cannot.
struct Order {
    std::vector<const Task*> others;
    std::size_t place = 0;
};
std::optional<Order> order_with(const Priorities& priorities, const Task& task, const std::optional<Id>& before) {
    Order order;
    order.others = tasks_of(priorities, task.priority);
    std::erase_if(order.others, [](const Task* other) { return other->done.has_value(); });
    const auto at = [&](const Id& id) {
        return std::find_if(order.others.begin(), order.others.end(),
                            [&id](const Task* other) { return other->id == id; });
    };
    const auto own = at(task.id);
    if (own == order.others.end())
        return std::nullopt;
    const auto was = own - order.others.begin();
    order.others.erase(own);
    const auto next = before ? at(*before) : order.others.end();
    if (before && next == order.others.end())
        return std::nullopt;
    if (next - order.others.begin() == was)
        return std::nullopt;
    order.place = static_cast<std::size_t>(next - order.others.begin());
    return order;
}

/// The rank for that place; nothing when no number is left there. REQUIRES: others.
std::optional<std::int64_t> rank_at(const Order& order, std::int64_t last) {
    const auto& [others, place] = order;
    if (place == others.size())
        return last > others.back()->rank ? std::optional(last) : std::nullopt;
    const std::int64_t below = others[place]->rank;
    const std::int64_t above = place == 0 ? std::max(below - 2 * kRankStep, -kMaxTaskRank) : others[place - 1]->rank;
    return below - above >= 2 ? std::optional(above + (below - above) / 2) : std::nullopt;
}

/// What has to change so that these stand in this order, with much room between them.
std::vector<Ranked> new_ranks(const std::vector<const Task*>& tasks) {
    std::vector<Ranked> ranked;
    std::int64_t rank = 0;
    for (const Task* task : tasks)
        if (rank += kRankStep; task->rank != rank)
            ranked.push_back({task->id, rank});
    return ranked;
}

}  // namespace

std::vector<Ranked> put_before(const Priorities& priorities, const Id& id, const std::optional<Id>& before) {
    const Task* task = priorities.find(id);
    if (task == nullptr)
        return {};
    std::optional<Order> order = order_with(priorities, *task, before);
    if (!order)
        return {};
    if (const std::optional<std::int64_t> rank = rank_at(*order, last_rank(priorities, task->priority)))
        return {{id, *rank}};
    order->others.insert(order->others.begin() + static_cast<std::ptrdiff_t>(order->place), task);
    return new_ranks(order->others);
}

}  // namespace duolog::core
