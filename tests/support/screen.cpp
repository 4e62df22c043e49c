#include "support/screen.h"

#include <algorithm>
#include <stdexcept>

#include "imgui_internal.h"
#include "platform/shipped.h"
#include "support/journal_files.h"

namespace duolog::tests {
namespace {

/// What a renderer would do with the font's textures.
void accept_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_OK) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

text::Catalogue catalogue(const std::string& language) {
    auto read = text::Catalogue::from_mo(language, platform::shipped_file("text/" + language + ".mo"));
    return read.ok() ? std::move(read.value()) : text::Catalogue();
}

ImVec2 middle(const platform::MirrorNode& node) {
    return {node.rect.x + node.rect.width / 2, node.rect.y + node.rect.height / 2};
}

}  // namespace

Screen::Screen(ScreenSize size, app::Settings settings, Frames::Shows shows)
    : size_(size), take_textures_(accept_textures) {
    context_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    app::Effects effects;
    effects.copy_to_clipboard = [this](const std::string& text, const std::function<void(bool)>& done) {
        clipboard_ = text;
        done(true);
    };
    effects.random = counting_bytes();
    effects.print = [this](const std::string& html, const std::function<void(bool)>& done) {
        printed_ = html;
        done(true);
    };
    effects.write_calendar = [this](const app::State&, app::CalendarNames names, const auto& done) {
        calendar_names_ = names;
        done(calendar_report_);
    };
    effects.ask_keeping = [this](const auto& done) { done(keeping_); };
    effects.ask_to_persist = [this](const auto& done) { done(keeping_ = keeping_after_asking_); };
    effects.note_device = [this](bool on) { notes_device_ = on; };
    effects.device_notes = [this] { return device_notes_; };
    effects.install_way = [this] { return install_way_; };
    effects.ask_to_install = [this] { ++installs_asked_; };
    effects.take_update = [this] { ++updates_taken_; };
    app_ = std::make_unique<app::App>(storage_, clock_, settings, std::move(effects));
    frames_ = std::make_unique<Frames>(*app_, catalogue(settings.language), shows);
    frames_->start();
}

Screen::~Screen() {
    ImGui::SetCurrentContext(context_);
    accept_textures();
    ImGui::DestroyContext(context_);
}

void Screen::open(app::Place place) {
    app_->open();
    if (app_->state().place != place)
        app_->apply({app::GoTo{place}});
    settle();
}

void Screen::frame() {
    platform::FrameInput input;
    input.width = size_.width * size_.scale;
    input.height = size_.height * size_.scale;
    input.scale = size_.scale;
    input.typing = typing_;
    input.keyboard = keyboard_ * size_.scale;
    input.now_secs = touch_secs_ += 1.0 / 60;
    input.pointers = std::exchange(pointers_, {});
    input.wheels = std::exchange(wheels_, {});
    input.scroll_keys = std::exchange(scroll_keys_, {});
    input.shortcuts = std::exchange(shortcuts_, {});
    frames_->take_input(input, system_);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {input.width, input.height};
    io.DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    frames_->draw();
    ImGui::Render();
    take_textures_();
}

void Screen::settle() {
    frame();
    for (int i = 0; i < 30 && (i < 3 || !ImGui::GetCurrentContext()->InputEventsQueue.empty()); ++i)
        frame();
}

const platform::MirrorNode* Screen::find(const std::string& key) const {
    const auto& all = nodes();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& node) { return node.key == key; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<platform::MirrorNode> Screen::all(const std::string& key) const {
    std::vector<platform::MirrorNode> found;
    std::copy_if(nodes().begin(), nodes().end(), std::back_inserter(found),
                 [&](const auto& node) { return node.key == key; });
    return found;
}

bool Screen::shows(const std::string& name) const {
    return std::any_of(nodes().begin(), nodes().end(),
                       [&](const auto& node) { return node.name.find(name) != std::string::npos; });
}

void Screen::send(platform::PointerEvent::Kind kind, float x_px, float y_px) {
    pointers_.push_back({kind, 1, x_px, y_px, touch_secs_});
}

void Screen::tap_at(float x_px, float y_px) {
    touch_secs_ += 1;
    send(platform::PointerEvent::Kind::Down, x_px, y_px);
    frame();
    touch_secs_ += 0.05;
    send(platform::PointerEvent::Kind::Up, x_px, y_px);
    settle();
}

void Screen::tap_opening_keyboard(const std::string& key) {
    const ImVec2 at = place_of(key);
    touch_secs_ += 1;
    send(platform::PointerEvent::Kind::Down, at.x, at.y);
    frame();
    touch_secs_ += 0.05;
    typing_ = true;
    send(platform::PointerEvent::Kind::Up, at.x, at.y);
    settle();
}

void Screen::tap(const std::string& key) {
    const ImVec2 at = place_of(key);
    tap_at(at.x, at.y);
}

void Screen::click(const std::string& key) { press_mouse(ImGuiMouseButton_Left, key); }

void Screen::right_click(const std::string& key) { press_mouse(ImGuiMouseButton_Right, key); }

void Screen::press_mouse(int button, const std::string& key) {
    const ImVec2 at = place_of(key);
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(at.x, at.y);
    settle();
    io.AddMouseButtonEvent(button, true);
    settle();
    io.AddMouseButtonEvent(button, false);
    settle();
}

ImVec2 Screen::place_of(const std::string& key) const {
    const platform::MirrorNode* node = find(key);
    if (node == nullptr)
        throw std::runtime_error("not on the screen: " + key);
    return middle(*node);
}

void Screen::swipe(float x_px, float from_y_px, float to_y_px, double secs) {
    constexpr int kSteps = 12;
    touch_secs_ += 1;
    send(platform::PointerEvent::Kind::Down, x_px, from_y_px);
    frame();
    for (int i = 1; i <= kSteps; ++i) {
        touch_secs_ += secs / kSteps;
        const float share = static_cast<float>(i) / kSteps;
        send(platform::PointerEvent::Kind::Move, x_px, from_y_px + (to_y_px - from_y_px) * share);
        frame();
    }
    send(platform::PointerEvent::Kind::Up, x_px, to_y_px);
    settle();
}

void Screen::pass(double secs) {
    for (double left = secs; left > 0; left -= 1.0 / 60)
        frame();
}

void Screen::hold(const std::string& key, double secs) {
    const ImVec2 at = place_of(key);
    hold_at(at.x, at.y, secs);
}

void Screen::hold_at(float x_px, float y_px, double secs) {
    finger_ = {x_px, y_px};
    send(platform::PointerEvent::Kind::Down, x_px, y_px);
    pass(secs);
    settle();
}

void Screen::lift() {
    send(platform::PointerEvent::Kind::Up, finger_.x, finger_.y);
    settle();
}

void Screen::drag(float from_x_px, float from_y_px, float to_x_px, float to_y_px) {
    constexpr int kSteps = 12;
    send(platform::PointerEvent::Kind::Down, from_x_px, from_y_px);
    frame();
    for (int i = 1; i <= kSteps; ++i) {
        const float share = static_cast<float>(i) / kSteps;
        finger_ = {from_x_px + (to_x_px - from_x_px) * share, from_y_px + (to_y_px - from_y_px) * share};
        send(platform::PointerEvent::Kind::Move, finger_.x, finger_.y);
        frame();
    }
    settle();
}

void Screen::roll(float dy_px) {
    wheels_.push_back({platform::WheelEvent::Unit::Pixels, dy_px, false, size_.width * size_.scale / 2,
                       size_.height * size_.scale / 2, touch_secs_});
    settle();
}

void Screen::scroll_key(platform::ScrollKey key) {
    scroll_keys_.push_back(key);
    pass(0.3);
}

void Screen::press_key(ImGuiKey key) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(key, true);
    settle();
    io.AddKeyEvent(key, false);
    settle();
}

void Screen::tab_to(const std::string& key) {
    constexpr int kEnough = 60;
    for (int i = 0; i < kEnough; ++i) {
        press_key(ImGuiKey_Tab);
        const std::uint32_t focused = ImGui::GetCurrentContext()->NavId;
        for (const platform::MirrorNode& node : nodes())
            if (node.id == focused && node.key == key)
                return;
    }
    throw std::runtime_error("Tab never comes to " + key);
}

void Screen::type(const std::string& text) {
    ImGui::GetIO().AddInputCharactersUTF8(text.c_str());
    settle();
}

void Screen::chord(platform::Shortcut shortcut) {
    shortcuts_.push_back(shortcut);
    settle();
}

void Screen::wait(std::int64_t ms) {
    const core::Instant end{clock_.now().ms + ms};
    while (clock_.now() < end) {
        const auto wake = app_->next_wake();
        const std::int64_t until = wake ? std::clamp(wake->ms, clock_.now().ms, end.ms) : end.ms;
        clock_.set({until});
        frames_->wake();
        if (!wake || wake->ms >= end.ms)
            break;
        if (app_->next_wake() && app_->next_wake()->ms <= until)
            clock_.advance(1);
    }
    clock_.set(end);
    frames_->wake();
    settle();
}

core::Entry entry_of_days_ago(int days_ago, const std::string& text) {
    static std::uint8_t number = 100;
    std::array<std::uint8_t, 16> random{};
    random[0] = ++number;
    random[1] = static_cast<std::uint8_t>(days_ago);
    core::Entry entry;
    entry.id = core::make_id(random);
    entry.created = {{FakeClock().now().ms - days_ago * core::kDayMs}, 60};
    entry.edited = entry.created;
    entry.text = text;
    return entry;
}

void put(MemoryStorage& storage, const core::Entry& entry) { put_records(storage, {entry}); }

}  // namespace duolog::tests
