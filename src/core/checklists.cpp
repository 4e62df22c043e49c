#include "core/checklists.h"

#include <algorithm>
#include <utility>

#include "core/spaces.h"
#include "core/utf8.h"

namespace duolog::core {
namespace {

/// The name that the first versions wrote into journals.
constexpr std::string_view kOldFirstMeeting = "first_meeting";

template <class Which>
std::vector<const Run*> latest_first(const Runs& runs, Which&& which) {
    std::vector<const Run*> found;
    for (auto run = runs.all().rbegin(); run != runs.all().rend(); ++run)
        if (!run->deleted && which(*run))
            found.push_back(&*run);
    return found;
}

}  // namespace

bool is_of(const Run& run, std::string_view checklist) {
    return run.checklist == checklist || (checklist == kFirstMeeting && run.checklist == kOldFirstMeeting);
}

const Run* current_run(const Runs& runs, std::string_view checklist, const std::optional<Id>& person) {
    const auto found = std::find_if(runs.all().rbegin(), runs.all().rend(), [&](const Run& run) {
        return !run.deleted && !run.finished && run.person == person && is_of(run, checklist);
    });
    return found == runs.all().rend() ? nullptr : &*found;
}

std::vector<const Run*> finished_runs_with(const Runs& runs, const Id& person) {
    return latest_first(runs, [&](const Run& run) { return run.finished && run.person == person; });
}

bool ticked(const Run& run, std::string_view step) {
    return std::find(run.ticks.begin(), run.ticks.end(), step) != run.ticks.end();
}

std::string_view note_of(const Run& run, std::string_view step) {
    const auto note =
        std::find_if(run.notes.begin(), run.notes.end(), [&](const Note& known) { return known.step == step; });
    return note == run.notes.end() ? std::string_view() : note->text;
}

std::size_t ticked_count(const Run& run, const Checklist& checklist) {
    const auto known = [&](const std::string& step) { return find_step(checklist, step) != nullptr; };
    return static_cast<std::size_t>(std::count_if(run.ticks.begin(), run.ticks.end(), known));
}

std::vector<std::string_view> unknown_steps(const Run& run, const Checklist& checklist) {
    std::vector<std::string_view> unknown;
    const auto add = [&](std::string_view step) {
        if (find_step(checklist, step) == nullptr && std::find(unknown.begin(), unknown.end(), step) == unknown.end())
            unknown.push_back(step);
    };
    for (const std::string& tick : run.ticks)
        add(tick);
    for (const Note& note : run.notes)
        add(note.step);
    return unknown;
}

bool untouched(const Run& run) { return run.ticks.empty() && run.notes.empty() && !run.started; }

bool set_note(Run& run, std::string_view step, std::string_view text) {
    const auto note =
        std::find_if(run.notes.begin(), run.notes.end(), [&](const Note& known) { return known.step == step; });
    std::string words = repaired_utf8(text);
    words.resize(utf8_prefix(words, kMaxNoteBytes).size());
    if (skip_spaces(words, 0) == words.size()) {
        if (note != run.notes.end())
            run.notes.erase(note);
        return true;
    }
    if (note != run.notes.end())
        note->text = std::move(words);
    else if (run.notes.size() < kMaxNotes)
        run.notes.push_back({std::string(step), std::move(words)});
    else
        return false;
    return true;
}

bool merge_into(Run& run, const Run& other) {
    bool all = true;
    for (const std::string& tick : other.ticks) {
        if (ticked(run, tick))
            continue;
        all = all && run.ticks.size() < kMaxTicks;
        if (run.ticks.size() < kMaxTicks)
            run.ticks.push_back(tick);
    }
    for (const Note& note : other.notes) {
        const std::string before(note_of(run, note.step));
        if (before.find(note.text) != std::string::npos)
            continue;
        const std::string both = before.empty() ? note.text : before + '\n' + note.text;
        all = set_note(run, note.step, both) && both.size() <= kMaxNoteBytes && all;
    }
    if (!run.started)
        run.started = other.started;
    return all;
}

}  // namespace duolog::core
