/// The whole app in real Dear ImGui frames, without a window: a test sees what was drawn as a reader would, and presses
/// it by name with a finger, the mouse or the keyboard.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/app.h"
#include "frame.h"
#include "imgui.h"
#include "platform/mirror.h"
#include "support/fake_clock.h"
#include "support/memory_storage.h"
#include "text/catalogue.h"

namespace duolog::tests {

struct ScreenSize {
    float width = 390, height = 844;  ///< Layout pixels.
    float scale = 1;
};
inline constexpr ScreenSize kPhone{390, 844, 2};
inline constexpr ScreenSize kDesktop{1280, 800, 1};

class Screen {
public:
    explicit Screen(ScreenSize size = kPhone, app::Settings settings = {}, Frames::Shows shows = Frames::Shows::App);
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    MemoryStorage& storage() { return storage_; }
    FakeClock& clock() { return clock_; }
    /// What the platform says, before it is asked to keep the journal and after.
    void keep(platform::Keeping before, platform::Keeping after) {
        keeping_ = before;
        keeping_after_asking_ = after;
    }
    /// As a browser on some device would say.
    void offer_install(platform::InstallWay way) { install_way_ = way; }
    int installs_asked() const { return installs_asked_; }
    int updates_taken() const { return updates_taken_; }
    const std::string& clipboard() const { return clipboard_; }
    /// The latest page that was to be printed.
    const std::string& printed() const { return printed_; }
    /// What comes of writing the calendar's file from now on, and what was asked for last.
    void answer_calendar(app::CalendarReport report) { calendar_report_ = std::move(report); }
    std::optional<app::CalendarNames> calendar_names() const { return calendar_names_; }
    /// What diagnostics tell from now on, and whether they are being taken.
    void tell_device(std::string notes) { device_notes_ = std::move(notes); }
    bool notes_device() const { return notes_device_; }
    app::App& app() { return *app_; }
    const app::State& state() const { return app_->state(); }
    /// Starts the app, at this place: what the storage holds by then is loaded.
    void open(app::Place place = app::Place::Journal);
    void resize(ScreenSize size) { size_ = size; }
    /// What the system asks for from now on.
    void set_system(const platform::Appearance& system) { system_ = system; }
    /// How much of the bottom a phone's keyboard covers, layout pixels, while a field has it.
    void set_keyboard(float layout) { keyboard_ = layout; }

    /// Draws frames until input is used up and nothing asks for more.
    void settle();
    void frame();

    /// What takes the font's textures after each frame instead of nobody: a renderer. It outlives the last frame.
    void give_textures_to(std::function<void()> taker) { take_textures_ = std::move(taker); }

    kit::Items& items() { return frames_->items(); }
    const std::vector<platform::MirrorNode>& nodes() const { return frames_->items().nodes(); }
    /// Null when nothing with this key is on the screen.
    const platform::MirrorNode* find(const std::string& key) const;
    std::vector<platform::MirrorNode> all(const std::string& key) const;
    bool shows(const std::string& name) const;
    const std::vector<std::uint32_t>& unnamed() const { return frames_->items().unnamed(); }

    /// A finger's tap, and a mouse click, on the middle of what has this key. REQUIRES: it is on the screen.
    void tap(const std::string& key);
    void click(const std::string& key);
    void tap_at(float x_px, float y_px);
    /// As in the browser: the phone's keyboard comes up within the tap, before the release is served.
    void tap_opening_keyboard(const std::string& key);
    /// A finger goes down, moves in small steps and is lifted; `secs` the whole takes.
    void swipe(float x_px, float from_y_px, float to_y_px, double secs = 0.2);
    /// A finger goes down there and stays for so long; lift() takes it away.
    void hold(const std::string& key, double secs);
    void hold_at(float x_px, float y_px, double secs);
    void lift();
    /// A finger goes down, moves there in small steps and stays.
    void drag(float from_x_px, float from_y_px, float to_x_px, float to_y_px);
    void right_click(const std::string& key);
    /// The wheel's pixels, the pointer being in the middle of the window.
    void roll(float dy_px);
    void scroll_key(platform::ScrollKey key);
    /// Frames pass at their own pace.
    void pass(double secs);
    void press_key(ImGuiKey key);
    /// Tab, until what has this key is focused. Throws when it never is.
    void tab_to(const std::string& key);
    void type(const std::string& text);
    void chord(platform::Shortcut shortcut);
    /// Time passes, with the wakes that the app asked for.
    void wait(std::int64_t ms);

private:
    /// Throws when nothing with this key is on the screen.
    ImVec2 place_of(const std::string& key) const;
    void press_mouse(int button, const std::string& key);
    void send(platform::PointerEvent::Kind kind, float x_px, float y_px);

    ScreenSize size_;
    platform::Appearance system_;
    float keyboard_ = 0;
    MemoryStorage storage_;
    FakeClock clock_;
    std::string clipboard_, device_notes_, printed_;
    bool notes_device_ = false;
    platform::Keeping keeping_, keeping_after_asking_;
    platform::InstallWay install_way_ = platform::InstallWay::None;
    app::CalendarReport calendar_report_{app::CalendarReport::Kind::Failed, {}};
    std::optional<app::CalendarNames> calendar_names_;
    int installs_asked_ = 0;
    int updates_taken_ = 0;
    std::unique_ptr<app::App> app_;
    std::unique_ptr<Frames> frames_;
    ImGuiContext* context_ = nullptr;
    std::function<void()> take_textures_;
    std::vector<platform::PointerEvent> pointers_;
    std::vector<platform::WheelEvent> wheels_;
    std::vector<platform::ScrollKey> scroll_keys_;
    ImVec2 finger_;
    std::vector<platform::Shortcut> shortcuts_;
    double touch_secs_ = 0;
    bool typing_ = false;
};

/// An entry as a store would hold it, created `days_ago` before FakeClock's start.
core::Entry entry_of_days_ago(int days_ago, const std::string& text);
/// Puts it into the storage as the app itself would.
void put(MemoryStorage& storage, const core::Entry& entry);

}  // namespace duolog::tests
