#include "support/bench.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "imgui_internal.h"
#include "platform/shipped.h"
#include "ui/kit/scopes.h"
#include "ui/kit/text_fields.h"

namespace duolog::tests {
namespace {

void accept_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        const bool goes = texture->Status == ImTextureStatus_WantDestroy;
        texture->SetTexID(goes ? ImTextureID_Invalid : 1);
        texture->SetStatus(goes ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
    }
}

text::Catalogue catalogue(const std::string& language) {
    auto read = text::Catalogue::from_mo(language, platform::shipped_file("text/" + language + ".mo"));
    return read.ok() ? std::move(read.value()) : text::Catalogue();
}

}  // namespace

Bench::Bench(std::function<void()> page, ScreenSize size, float text_scale, const std::string& language)
    : page_(std::move(page)), size_(size), words_(catalogue(language)), kit_(words_) {
    look_.text_scale = text_scale;
    context_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    kit_.start();
    settle();
}

Bench::~Bench() {
    ImGui::SetCurrentContext(context_);
    accept_textures();
    ImGui::DestroyContext(context_);
}

void Bench::frame() {
    platform::FrameInput input;
    input.width = size_.width * size_.scale;
    input.height = size_.height * size_.scale;
    input.scale = size_.scale;
    input.now_secs = secs_ += 1.0 / 60;
    input.pointers = std::exchange(pointers_, {});
    input.scroll_keys = std::exchange(scroll_keys_, {});
    input.shortcuts = std::exchange(shortcuts_, {});
    kit_.take_input(input, look_);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {input.width, input.height};
    io.DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    kit_.begin_frame();
    {
        const kit::Screen screen;
        const kit::Main main;
        const kit::Pane pane(kit::Span::Whole);
        page_();
    }
    kit::end_fields();
    kit_.end_frame();
    ImGui::Render();
    accept_textures();
}

void Bench::settle() {
    frame();
    for (int i = 0; i < 30 && (i < 3 || !context_->InputEventsQueue.empty()); ++i)
        frame();
}

const platform::MirrorNode* Bench::find(const std::string& key) {
    const auto found = std::find_if(nodes().begin(), nodes().end(), [&](const auto& node) { return node.key == key; });
    return found == nodes().end() ? nullptr : &*found;
}

std::vector<platform::MirrorNode> Bench::all(const std::string& key) {
    std::vector<platform::MirrorNode> found;
    std::copy_if(nodes().begin(), nodes().end(), std::back_inserter(found),
                 [&](const auto& node) { return node.key == key; });
    return found;
}

std::string Bench::focused() {
    const platform::MirrorNode* node = kit_.items().find(context_->NavId);
    return node == nullptr ? std::string() : node->key;
}

void Bench::tap_at(float x, float y) {
    secs_ += 1;
    pointers_.push_back({platform::PointerEvent::Kind::Down, 1, x, y, secs_});
    frame();
    secs_ += 0.05;
    pointers_.push_back({platform::PointerEvent::Kind::Up, 1, x, y, secs_});
    settle();
}

void Bench::tap(const std::string& key) {
    const platform::MirrorNode* node = find(key);
    if (node == nullptr)
        throw std::runtime_error("not on the bench: " + key);
    tap_at(node->rect.x + node->rect.width / 2, node->rect.y + node->rect.height / 2);
}

void Bench::click_at(float x, float y) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(x, y);
    settle();
    io.AddMouseButtonEvent(0, true);
    settle();
    io.AddMouseButtonEvent(0, false);
    settle();
}

void Bench::press_key(ImGuiKey key, ImGuiKey with) {
    ImGuiIO& io = ImGui::GetIO();
    if (with != ImGuiKey_None)
        io.AddKeyEvent(with, true);
    io.AddKeyEvent(key, true);
    settle();
    io.AddKeyEvent(key, false);
    if (with != ImGuiKey_None)
        io.AddKeyEvent(with, false);
    settle();
}

void Bench::scroll_key(platform::ScrollKey key) {
    scroll_keys_.push_back(key);
    settle();
}

void Bench::swipe(float x, float from_y, float to_y) {
    constexpr int kSteps = 12;
    secs_ += 1;
    for (int i = 0; i <= kSteps; ++i) {
        const auto kind = i == 0 ? platform::PointerEvent::Kind::Down : platform::PointerEvent::Kind::Move;
        pointers_.push_back({kind, 1, x, from_y + (to_y - from_y) * static_cast<float>(i) / kSteps, secs_});
        frame();
    }
    pointers_.push_back({platform::PointerEvent::Kind::Up, 1, x, to_y, secs_});
    settle();
}

void Bench::finger(platform::PointerEvent::Kind kind, float x, float y, std::int64_t which) {
    pointers_.push_back({kind, which, x, y, secs_ += 0.02});
    frame();
}

void Bench::chord(platform::Shortcut shortcut) {
    shortcuts_.push_back(shortcut);
    settle();
}

void Bench::type(const std::string& text) {
    ImGui::GetIO().AddInputCharactersUTF8(text.c_str());
    settle();
}

}  // namespace duolog::tests
