#include "ui/views/steps.h"

#include <algorithm>
#include <cassert>
#include <iterator>

#include "ui/kit/widgets.h"

namespace duolog::views {
namespace {

using text::Key;

constexpr StepWords kSteps[] = {
    {"place", Key::StepPlace, Key::StepPlaceHow},
    {"time", Key::StepTime, Key::StepTimeHow},
    {"backgrounds", Key::StepBackgrounds, Key::StepBackgroundsHow},
    {"home", Key::StepHome, Key::StepHomeHow},
    {"leisure", Key::StepLeisure, Key::StepLeisureHow},
    {"position", Key::StepPosition, Key::StepPositionHow},
    {"tasks", Key::StepTasks, Key::StepTasksHow},
    {"strengths", Key::StepStrengths, Key::StepStrengthsHow},
    {"goals", Key::StepGoals, Key::StepGoalsHow},
    {"success", Key::StepSuccess, Key::StepSuccessHow},
    {"rhythm", Key::StepRhythm, Key::StepRhythmHow},
    {"secrecy", Key::StepSecrecy, Key::StepSecrecyHow},
    {"ethics", Key::StepEthics, Key::StepEthicsHow},
    {"agreement", Key::StepAgreement, Key::StepAgreementHow},
    {"rules", Key::StepRules, Key::StepRulesHow},
    {"contact", Key::StepContact, Key::StepContactHow},
    {"expectations", Key::StepExpectations, Key::StepExpectationsHow},
    {"next_date", Key::StepNextDate, Key::StepNextDateHow},
};

struct SectionTitle {
    std::string_view section;
    Key title;
};
constexpr SectionTitle kSections[] = {
    {"prepare", Key::PartPrepare},
    {"introduce", Key::PartIntroduce},
    {"agree", Key::PartAgree},
    {"close", Key::PartClose},
};

}  // namespace

const StepWords& step_words(std::string_view step) {
    const auto* found =
        std::find_if(std::begin(kSteps), std::end(kSteps), [&](const StepWords& words) { return words.step == step; });
    assert(found != std::end(kSteps));
    return *found;
}

text::Key section_title(std::string_view section) {
    const auto* found = std::find_if(std::begin(kSections), std::end(kSections),
                                     [&](const SectionTitle& title) { return title.section == section; });
    assert(found != std::end(kSections));
    return found->title;
}

std::string done_of_all(const core::Run& run) {
    const core::Checklist& checklist = core::first_meeting();
    return kit::words(Key::DoneOfAll, {{"done", std::to_string(core::ticked_count(run, checklist))},
                                       {"all", std::to_string(core::step_count(checklist))}});
}

std::size_t done_in(const core::Section& section, const core::Run* run) {
    if (run == nullptr)
        return 0;
    return static_cast<std::size_t>(std::count_if(section.steps.begin(), section.steps.end(),
                                                  [&](std::string_view step) { return core::ticked(*run, step); }));
}

std::string ticked_line(bool done, std::string_view words) {
    return (done ? "[x] " : "[ ] ") + std::string(words) + '\n';
}

std::string task_line(const core::Task& task) { return ticked_line(task.done.has_value(), task.text); }

std::string checklist_text(const core::Run* run) {
    std::string text(kit::words(Key::FirstMeeting));
    text += '\n';
    for (const core::Section& section : core::first_meeting().sections) {
        text += '\n' + std::string(kit::words(section_title(section.name))) + '\n';
        for (const std::string_view step : section.steps) {
            const bool done = run != nullptr && core::ticked(*run, step);
            text += ticked_line(done, kit::words(step_words(step).title));
        }
    }
    return text;
}

}  // namespace duolog::views
