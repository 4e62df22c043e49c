#include "shots/walk.h"

#include <algorithm>
#include <stdexcept>

#include "app/guide_page.h"
#include "core/checklists.h"
#include "core/journal.h"
#include "core/priorities.h"

namespace duolog::tests {
namespace {

using app::Place;

using Go = std::function<void(Scene&)>;

void stay(Scene&) {}

Go to(Place place) {
    return [place](Scene& scene) { scene.apply(app::GoTo{place}); };
}

void to_checklist(Scene& scene) {
    scene.apply(app::GoTo{Place::Guide});
    scene.apply(app::OpenGuidePage{{.kind = app::GuidePage::Kind::Checklist, .id = "first-meeting"}});
}

Go to_page(const app::GuidePage& page) {
    return [page](Scene& scene) { scene.apply(app::OpenGuidePage{page}); };
}

Go to_chapter(const std::string& id) { return to_page({.kind = app::GuidePage::Kind::Chapter, .id = id}); }

/// The made-up journal's first meeting is with somebody; its steps are counted from 0.
Go to_step(std::size_t step) {
    return [step](Scene& scene) {
        const auto& runs = scene.state().runs.all();
        scene.apply(app::ChooseCompany{runs.front().person});
        scene.apply(app::OpenGuidePage{{.kind = app::GuidePage::Kind::StepByStep}});
        scene.apply(app::StartClock{60});
        scene.apply(app::GoToStep{step});
    };
}

/// With somebody who speaks another language.
void to_two_languages(Scene& scene) {
    const core::Person person = *scene.state().people.find(*scene.state().runs.all().front().person);
    const bool polish = scene.state().settings.language == "pl";
    scene.apply(app::EditPerson{person.id, person.name, person.role, polish ? "sv" : "pl"});
    to_step(9)(scene);
}

void to_new_meeting(Scene& scene) {
    scene.apply(app::ChooseCompany{});
    scene.apply(app::OpenGuidePage{{.kind = app::GuidePage::Kind::StepByStep}});
}

void to_note(Scene& scene) {
    to_checklist(scene);
    scene.apply(app::ChooseCompany{scene.state().people.all().front().id});
    scene.apply(app::OpenNote{"tasks"});
}

void to_kept_run(Scene& scene) {
    to_step(18)(scene);
    scene.apply(app::FinishRun{scene.state().runs.all().front().id, "First meeting"});
}

template <class Records>
Go to_record(app::GuidePage::Kind kind, Records app::State::*records) {
    return [kind, records](Scene& scene) {
        scene.apply(app::OpenGuidePage{{.kind = kind, .record = (scene.state().*records).all().front().id}});
    };
}

/// With some of its time gone by, or all of it.
Go to_block(std::int64_t minutes) {
    return [minutes](Scene& scene) {
        const core::Occasion* week = core::find_occasion(*scene.state().guide, "week");
        scene.apply(app::StartReflection{60, core::LookBack::Week, week->questions.front().words});
        scene.screen().clock().advance(minutes * core::kMinuteMs);
        scene.screen().app().tick();
    };
}

/// One that has a page of the journal.
void to_held(Scene& scene) {
    for (const core::Reflection& held : scene.state().reflections.all())
        if (held.entry)
            return scene.apply(app::OpenGuidePage{{.kind = app::GuidePage::Kind::HeldReflection, .record = held.id}});
    throw std::runtime_error("no reflection has a page");
}

void to_booking(Scene& scene) {
    scene.apply(
        app::OpenGuidePage{{.kind = app::GuidePage::Kind::Booking, .record = scene.state().bookings.all().front().id}});
}

void to_calendar_fault(Scene& scene) {
    scene.apply(app::OpenGuidePage{{.kind = app::GuidePage::Kind::Calendar}});
    scene.apply(app::ExportCalendar{});
}

void to_entry(Scene& scene) {
    const auto& entries = scene.state().journal.newest_first();
    const auto longest = std::max_element(entries.begin(), entries.end(), [](const auto* one, const auto* other) {
        return one->text.size() < other->text.size();
    });
    scene.apply(app::GoTo{Place::Journal});
    scene.apply(app::OpenEntry{(*longest)->id});
}

void to_new_entry(Scene& scene) {
    scene.apply(app::GoTo{Place::Journal});
    scene.apply(app::StartEntry{});
}

/// The one with the most words.
core::Id task_of(const Scene& scene) {
    const auto& tasks = scene.state().priorities.all();
    return std::max_element(tasks.begin(), tasks.end(),
                            [](const auto& one, const auto& other) { return one.text.size() < other.text.size(); })
        ->id;
}

void to_list(Scene& scene) {
    scene.apply(app::GoTo{Place::Priorities});
    scene.apply(app::ShowTasks{app::ShownTasks::Open});
}

void to_task_menu(Scene& scene) {
    to_list(scene);
    scene.apply(app::ShowMenu{true, task_of(scene)});
}

void to_task_edit(Scene& scene) {
    to_list(scene);
    scene.apply(app::StartTaskEdit{task_of(scene)});
}

/// Two more ones than are few.
void to_many_ones(Scene& scene) {
    for (const core::Task& task : std::vector<core::Task>(scene.state().priorities.all()))
        if (task.priority == core::Priority::Two && !task.done && !task.declined)
            scene.apply(app::MoveTask{task.id, core::Priority::One});
    scene.apply(app::DismissUndo{});
    to_list(scene);
}

void to_offered_tasks(Scene& scene) {
    to_list(scene);
    std::string lines = "1 " + scene.state().priorities.find(task_of(scene))->text;
    for (int i = 1; i <= 9; ++i)
        lines += "\n- " + scene.state().people.all().front().name + ' ' + std::to_string(i);
    scene.apply(app::OfferTasks{lines});
}

/// More than the day holds.
void to_full_day(Scene& scene) {
    to_list(scene);
    scene.apply(app::PlanTask{task_of(scene), core::day_of(scene.state().now)});
    scene.apply(app::EstimateTask{task_of(scene), 420});
    scene.apply(app::DismissUndo{});
}

Go to_tasks(app::ShownTasks shown) {
    return [shown](Scene& scene) {
        scene.apply(app::GoTo{Place::Priorities});
        scene.apply(app::ShowTasks{shown});
    };
}

void to_declined_menu(Scene& scene) {
    to_tasks(app::ShownTasks::Declined)(scene);
    scene.apply(app::ShowMenu{true, core::declined_tasks(scene.state().priorities).front()->id});
}

/// With the menu of what is open.
Go with_menu(const Go& go) {
    return [go](Scene& scene) {
        go(scene);
        scene.apply(app::ShowMenu{});
        if (scene.state().overlay.kind == app::Overlay::Kind::None)
            throw std::runtime_error("no menu is open");
    };
}

void to_deleted_entry(Scene& scene) {
    to_entry(scene);
    scene.apply(app::DeleteEntry{*scene.state().journal_screen.open});
}

void to_deleted_task(Scene& scene) {
    to_list(scene);
    scene.apply(app::DeleteTask{task_of(scene)});
}

Go search(const std::string& query) {
    return [query](Scene& scene) {
        scene.apply(app::OpenSearch{});
        scene.apply(app::EditQuery{query});
    };
}

void to_diagnostics(Scene& scene) {
    scene.screen().tell_device(
        "Browser: Mozilla/5.0 (Linux; Android 15; a phone with a long name) AppleWebKit/537.36 (KHTML, like Gecko)\n"
        "Page: 390 x 844, ratio 3\n\n"
        "12.3 s  input: insertCompositionText, 7 characters, composing\n8.1 s  touch: 1 down at 195, 640\n");
    scene.apply(app::OpenDiagnostics{});
}

void to_shortcuts(Scene& scene) { scene.apply(app::OpenShortcuts{}); }

void to_safety(Scene& scene) { scene.apply(app::OpenSafety{}); }

/// As the browser of this device says.
Go to_install(platform::InstallWay way) {
    return [way](Scene& scene) {
        scene.screen().offer_install(way);
        scene.apply(app::OpenInstall{});
    };
}

/// Back to the device of the situation, and on with what it shows.
Go on_iphone(const Go& go) {
    return [go](Scene& scene) {
        scene.screen().offer_install(platform::InstallWay::Ios);
        go(scene);
    };
}

void to_old_version(Scene& scene) { scene.screen().app().tell_update(platform::Update::Elsewhere); }

/// Waits for the storage, which answers no more.
void to_waiting_check(Scene& scene) {
    scene.screen().storage().answer_late();
    to_safety(scene);
    scene.apply(app::RunCheck{});
}

void to_finished_check(Scene& scene) {
    to_safety(scene);
    scene.apply(app::RunCheck{});
    while (scene.state().safety.check.kind == app::FullCheck::Kind::Running)
        scene.screen().app().tick();
}

Walk made_up() {
    return {Situation::MadeUp,
            {{"today", stay},
             {"today-end", stay, Way::End},
             {"today-menu", with_menu(stay)},
             {"guide", to(Place::Guide)},
             {"guide-all", to(Place::Guide), Way::EveryScreenful},
             {"chapter", to_chapter("first-meeting"), Way::EveryScreenful},
             {"troubles", to_page({.kind = app::GuidePage::Kind::Troubles}), Way::EveryScreenful},
             {"trouble", to_page({.kind = app::GuidePage::Kind::Troubles, .id = "no-time"}), Way::EveryScreenful},
             {"habits", to_page({.kind = app::GuidePage::Kind::Habits}), Way::EveryScreenful},
             {"people", to_page({.kind = app::GuidePage::Kind::People}), Way::EveryScreenful},
             {"person", to_record(app::GuidePage::Kind::Person, &app::State::people), Way::EveryScreenful},
             {"meeting", to_record(app::GuidePage::Kind::Meeting, &app::State::meetings), Way::EveryScreenful},
             {"reflection", to_page({.kind = app::GuidePage::Kind::Reflection}), Way::EveryScreenful},
             {"booking", to_booking, Way::EveryScreenful},
             {"held", to_held, Way::EveryScreenful},
             {"calendar", to_page({.kind = app::GuidePage::Kind::Calendar}), Way::EveryScreenful},
             {"calendar-fault", to_calendar_fault, Way::EveryScreenful},
             {"block", to_block(12), Way::EveryScreenful},
             {"block-over", to_block(60)},
             {"first-meeting", to_new_meeting, Way::EveryScreenful},
             {"step", to_step(7)},
             {"step-two-languages", to_two_languages},
             {"step-date", to_step(17), Way::EveryScreenful},
             {"summary", to_step(18), Way::EveryScreenful},
             {"step-menu", with_menu(to_step(2))},
             {"run", to_kept_run, Way::EveryScreenful},
             {"checklist-note", to_note, Way::EveryScreenful},
             {"checklist", to_checklist},
             {"checklist-middle", to_checklist, Way::Middle},
             {"checklist-end", to_checklist, Way::End},
             {"checklist-menu", with_menu(to_checklist)},
             {"priorities", to(Place::Priorities)},
             {"priorities-end", to(Place::Priorities), Way::End},
             {"priorities-menu", with_menu(to(Place::Priorities))},
             {"not-doing", to_tasks(app::ShownTasks::Declined)},
             {"not-doing-menu", to_declined_menu},
             {"done", to_tasks(app::ShownTasks::Done), Way::EveryScreenful},
             {"task-menu", to_task_menu},
             {"task-edit", to_task_edit},
             {"task-deleted", to_deleted_task},
             {"journal", to(Place::Journal)},
             {"journal-end", to(Place::Journal), Way::End},
             {"entry", to_entry},
             {"entry-menu", with_menu(to_entry)},
             {"entry-deleted", to_deleted_entry},
             {"search", search("")},
             {"search-found", search("a")},
             {"search-nothing", search("zzqx")},
             {"settings", to(Place::Settings)},
             {"settings-end", to(Place::Settings), Way::End},
             {"diagnostics", to_diagnostics, Way::EveryScreenful},
             {"shortcuts", to_shortcuts, Way::EveryScreenful},
             // What these change on the list stays.
             {"priorities-full", to_full_day},
             {"priorities-ones", to_many_ones, Way::EveryScreenful},
             {"priorities-offer", to_offered_tasks, Way::EveryScreenful}}};
}

Walk newcomer() {
    return {Situation::Newcomer,
            {{"newcomer", stay},
             {"newcomer-guide", to(Place::Guide)},
             {"newcomer-priorities", to(Place::Priorities)},
             {"newcomer-journal", to(Place::Journal)}}};
}

}  // namespace

std::vector<Walk> every_walk() {
    return {made_up(),
            newcomer(),
            {Situation::Kit, {{"kit", stay, Way::EveryScreenful}}},
            {Situation::Refused, {{"open-refused", stay}}},
            {Situation::Unreachable, {{"open-failed", stay}}},
            {Situation::Slow, {{"open-slow", stay}}},
            {Situation::Full, {{"save-failed", stay}, {"save-failed-entry", to_entry}}},
            {Situation::Reader,
             {{"reader", stay}, {"reader-priorities", to(Place::Priorities)}, {"reader-entry", to_entry}}},
            {Situation::Troubled, {{"slow-drawing", stay}, {"trouble-settings", to(Place::Settings)}}},
            {Situation::Kept,
             {{"kept-settings", to(Place::Settings), Way::End},
              {"safety", to_safety, Way::EveryScreenful},
              {"safety-end", to_safety, Way::End}}},
            {Situation::InBrowser,
             {{"safety-browser", to_safety, Way::EveryScreenful},
              {"safety-browser-end", to_safety, Way::End},
              {"shortcuts-browser", to_shortcuts, Way::EveryScreenful}}},
            {Situation::OnIphone,
             {{"iphone", on_iphone(stay)},
              {"iphone-journal", on_iphone(to(Place::Journal))},
              {"iphone-settings", on_iphone(to(Place::Settings)), Way::End},
              {"install-ios", to_install(platform::InstallWay::Ios), Way::EveryScreenful},
              {"install-android", to_install(platform::InstallWay::Android), Way::EveryScreenful},
              {"install-computer", to_install(platform::InstallWay::Computer)},
              {"install-mac", to_install(platform::InstallWay::Mac)},
              {"install-ask", to_install(platform::InstallWay::Ask)},
              {"install-firefox", to_install(platform::InstallWay::Firefox)},
              {"installed", to_install(platform::InstallWay::Installed)},
              {"update-elsewhere", to_old_version}}},
            {Situation::Damaged,
             {{"damaged", stay}, {"damaged-end", stay, Way::End}, {"safety-damaged", to_safety, Way::EveryScreenful}}},
            {Situation::Damaged, {{"safety-checked", to_finished_check, Way::Middle}}},
            {Situation::Kept, {{"safety-checking", to_waiting_check, Way::Middle}}},
            // Last: it leaves a blank page behind.
            {Situation::Newcomer, {{"entry-new", to_new_entry}}}};
}

Walk guide_walk() {
    constexpr std::size_t kSteps = 18;
    Walk walk{Situation::MadeUp, {}};
    for (const char* chapter : {"what-mentoring-is",
                                "roles",
                                "first-meeting",
                                "plan",
                                "agreement",
                                "secrecy-and-ethics",
                                "goals",
                                "meetings",
                                "good-mentor",
                                "good-mentee",
                                "questions",
                                "challenges",
                                "feedback",
                                "supervision",
                                "new-managers",
                                "matching",
                                "starting-a-programme",
                                "programmes",
                                "closing-well",
                                "learning-further"})
        walk.shots.push_back({std::string("guide-") + chapter, to_chapter(chapter), Way::EveryScreenful});
    for (const char* list : {"before-a-meeting", "during-a-meeting", "after-a-meeting", "action-plan", "mid-way-review",
                             "closing", "finding-a-mentor", "starting-a-programme"})
        walk.shots.push_back({std::string("list-") + list,
                              to_page({.kind = app::GuidePage::Kind::Checklist, .id = list}), Way::EveryScreenful});
    for (std::size_t step = 0; step < kSteps; ++step)
        walk.shots.push_back({"step-" + std::to_string(step + 1), to_step(step)});
    return walk;
}

}  // namespace duolog::tests
