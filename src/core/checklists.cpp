#include "core/checklists.h"

#include <algorithm>

namespace duolog::core {

const Checklist& first_meeting() {
    static const Checklist checklist{
        "first_meeting",
        {
            {"prepare", {"place", "time"}},
            {"introduce", {"backgrounds", "home", "leisure", "position", "tasks", "strengths"}},
            {"agree", {"goals", "success", "rhythm", "secrecy", "ethics", "agreement", "rules", "contact"}},
            {"close", {"expectations", "next_date"}},
        }};
    return checklist;
}

std::size_t step_count(const Checklist& checklist) {
    std::size_t count = 0;
    for (const Section& section : checklist.sections)
        count += section.steps.size();
    return count;
}

bool has_step(const Checklist& checklist, std::string_view step) {
    return std::any_of(checklist.sections.begin(), checklist.sections.end(), [&](const Section& section) {
        return std::find(section.steps.begin(), section.steps.end(), step) != section.steps.end();
    });
}

const Run* current_run(const Runs& runs, const Checklist& checklist) {
    const auto shown = [&](const Run& run) { return !run.deleted && run.checklist == checklist.name; };
    const auto latest = std::find_if(runs.all().rbegin(), runs.all().rend(), shown);
    return latest == runs.all().rend() ? nullptr : &*latest;
}

bool ticked(const Run& run, std::string_view step) {
    return std::find(run.ticks.begin(), run.ticks.end(), step) != run.ticks.end();
}

std::size_t ticked_count(const Run& run, const Checklist& checklist) {
    const auto known = [&](const std::string& step) { return has_step(checklist, step); };
    return static_cast<std::size_t>(std::count_if(run.ticks.begin(), run.ticks.end(), known));
}

}  // namespace duolog::core
