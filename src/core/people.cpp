#include "core/people.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/folding.h"

namespace duolog::core {
namespace {

auto when(const Meeting& meeting) { return std::tuple(meeting.day, meeting.minute.value_or(-1), meeting.id.bytes); }

template <class Which>
std::vector<const Meeting*> in_order(const Meetings& meetings, const std::optional<Id>& person, Which&& which) {
    std::vector<const Meeting*> found;
    for (const Meeting& meeting : meetings.all())
        if (!meeting.deleted && (!person || meeting.person == person) && which(meeting))
            found.push_back(&meeting);
    std::sort(found.begin(), found.end(), [](const Meeting* a, const Meeting* b) { return when(*a) < when(*b); });
    return found;
}

}  // namespace

std::vector<const Person*> people_by_name(const People& people) {
    std::vector<std::pair<std::string, const Person*>> named;
    for (const Person& person : people.all())
        if (!person.deleted)
            named.emplace_back(folded(person.name), &person);
    std::sort(named.begin(), named.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.second->id < b.second->id;
    });
    std::vector<const Person*> found;
    for (const auto& [name, person] : named)
        found.push_back(person);
    return found;
}

bool is_over(const Meeting& meeting, const LocalTime& now) {
    if (!meeting.minute)
        return meeting.day < now.day;
    const std::int64_t days = days_since_epoch(now.day) - days_since_epoch(meeting.day);
    return days * kDayMinutes + now.hour * 60 + now.minute >= *meeting.minute + meeting.length_minutes;
}

std::vector<const Meeting*> meetings_to_come(const Meetings& meetings, const Day& today,
                                             const std::optional<Id>& person) {
    return in_order(meetings, person, [&](const Meeting& meeting) { return meeting.day >= today; });
}

std::vector<const Meeting*> meetings_past(const Meetings& meetings, const Day& today, const std::optional<Id>& person) {
    std::vector<const Meeting*> found =
        in_order(meetings, person, [&](const Meeting& meeting) { return meeting.day < today; });
    std::reverse(found.begin(), found.end());
    return found;
}

}  // namespace duolog::core
