#include "shots/scene.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include "demo/fill.h"
#include "demo/made_up.h"
#include "imgui_internal.h"
#include "platform/shipped.h"
#include "support/journal_files.h"

namespace duolog::tests {
namespace {

/// A Wednesday in September, whose name is long in every language; late enough for all that happened that day.
constexpr core::Moment kNow{{1'790'776'800'000}, 120};

app::Settings settings_in(const std::string& language) {
    app::Settings settings;
    settings.language = language;
    return settings;
}

bool holds_made_up_journal(Situation situation) {
    return situation == Situation::MadeUp || situation == Situation::Full || situation == Situation::Reader ||
           situation == Situation::Troubled || situation == Situation::Kept || situation == Situation::InBrowser ||
           situation == Situation::Damaged;
}

void prepare(MemoryStorage& storage, Situation situation, const std::string& language) {
    if (holds_made_up_journal(situation))
        demo::fill(storage, demo::made_up(platform::shipped_file("demo/" + language + ".txt"), kNow), counting_bytes());
    constexpr int kAlways = std::numeric_limits<int>::max();
    if (situation == Situation::Refused)
        storage.fail_opens(kAlways, core::ErrorCode::Refused);
    if (situation == Situation::Unreachable)
        storage.fail_opens(kAlways, core::ErrorCode::Unavailable);
    if (situation == Situation::Full)
        storage.fail_commits(kAlways, core::ErrorCode::Full);
    if (situation == Situation::Slow)
        storage.answer_late();
    if (situation == Situation::Reader)
        storage.be_reader();
    if (situation == Situation::InBrowser)
        storage.have_no_folder();
    if (situation == Situation::Damaged) {
        put_records(storage, {});  // Seals what is there.
        core::Task task;
        task.text = "Cut short";
        put_records(storage, {task});
        cut_the_end(storage);
    }
    if (situation == Situation::Troubled || situation == Situation::Damaged)
        flip_a_byte(storage);
}

platform::Keeping keeping_in(Situation situation) {
    using platform::Answer;
    constexpr std::uint64_t kRoom = 12'300'000'000;
    if (situation == Situation::InBrowser)
        return {Answer::No, Answer::No, kRoom};
    return {Answer::DoesNotApply, Answer::DoesNotApply, kRoom};
}

/// What can be moved: pages, lists and panes that hold more than they show.
std::vector<ImGuiWindow*> scrolling_windows() {
    std::vector<ImGuiWindow*> found;
    for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
        if (window->WasActive && window->ScrollMax.y > 0)
            found.push_back(window);
    return found;
}

}  // namespace

Scene::Scene(Situation situation, const std::string& language, const std::function<void(Screen&)>& on_screen)
    : screen_(kDesktop, settings_in(language), situation == Situation::Kit ? Frames::Shows::Kit : Frames::Shows::App) {
    screen_.clock().set(kNow.at);
    screen_.clock().set_offset(kNow.offset_minutes);
    prepare(screen_.storage(), situation, language);
    screen_.items().record_words();
    if (situation == Situation::MadeUp)
        screen_.app().tell_demo();
    if (situation == Situation::InBrowser)
        screen_.app().tell_browser_keys();
    if (situation == Situation::Troubled)
        screen_.app().tell_slow_drawing();
    if (situation == Situation::InBrowser)
        screen_.offer_install(platform::InstallWay::Computer);
    if (situation == Situation::OnIphone) {
        screen_.offer_install(platform::InstallWay::Ios);
        screen_.app().tell_update(platform::Update::Ready);
    }
    screen_.keep(keeping_in(situation), keeping_in(situation));
    on_screen(screen_);
    screen_.open();
    if (situation == Situation::Slow)
        screen_.wait(app::kSlowOpeningMs);
    if (situation == Situation::Troubled)
        apply(app::LanguageUnavailable{language});
    if (situation == Situation::Full) {
        apply(app::TickTask{state().priorities.all().front().id, true});
        apply(app::SaveNow{});
    }
}

void Scene::show(const Combination& combination) {
    screen_.resize(combination.size);
    apply(app::ChooseTextSize{combination.text_percent});
    recolour(combination);
}

void Scene::recolour(const Combination& combination) {
    apply(app::ChooseTheme{combination.theme});
    apply(app::ChooseContrast{combination.contrast});
    screen_.frame();
}

void Scene::draw_until_still() {
    constexpr int kFewest = 2;  // Dear ImGui knows a window's size one frame late.
    constexpr int kMost = 12;
    std::vector<platform::MirrorNode> before;
    for (int frames = 0; frames < kMost && (frames < kFewest || before != screen_.nodes()); ++frames) {
        before = screen_.nodes();
        screen_.frame();
    }
}

void Scene::reset() {
    screen_.clock().set(kNow.at);
    screen_.app().tick();
    if (state().undo)
        apply(app::Undo{});
    if (const core::Reflection* block = core::reflection_under_way(state().reflections)) {
        apply(app::DeleteReflection{block->id});
        apply(app::DismissUndo{});
    }
    apply(app::EndTaskEdit{});
    apply(app::EditQuery{""});
    for (const app::Place place : {app::Place::Guide, app::Place::Journal, app::Place::Settings})
        for (int press = 0; press < 2; ++press)  // The second leads to the place's first page.
            apply(app::GoTo{place});
    apply(app::GoTo{app::Place::Today});
}

void Scene::apply(app::Action action) { screen_.app().apply({std::move(action)}); }

void Scene::settle(double share) {
    draw_until_still();
    bool moved = false;
    for (ImGuiWindow* window : scrolling_windows()) {
        const float wanted = std::round(static_cast<float>(share) * window->ScrollMax.y);
        moved = moved || window->Scroll.y != wanted;
        ImGui::SetScrollY(window, wanted);
    }
    if (moved)
        draw_until_still();
}

bool Scene::scroll_on() {
    bool moved = false;
    for (ImGuiWindow* window : scrolling_windows()) {
        const float next = std::min(window->ScrollMax.y, window->Scroll.y + window->InnerRect.GetHeight() * 0.85F);
        moved = moved || next > window->Scroll.y;
        ImGui::SetScrollY(window, next);
    }
    draw_until_still();
    return moved;
}

}  // namespace duolog::tests
