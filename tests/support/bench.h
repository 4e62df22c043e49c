/// Widgets on a page of their own, in real Dear ImGui frames without a window: a test draws them, does what a person
/// does with finger, mouse and keyboard, and sees what was drawn as a reader would.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "imgui.h"
#include "platform/mirror.h"
#include "platform/window.h"
#include "support/screen.h"
#include "text/catalogue.h"
#include "ui/kit/kit.h"

namespace duolog::tests {

class Bench {
public:
    /// `page` is called in each frame, inside a pane of the whole window.
    explicit Bench(std::function<void()> page, ScreenSize size = {390, 844, 1}, float text_scale = 1,
                   const std::string& language = "en");
    ~Bench();
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;

    void frame();
    /// Until all input is used up.
    void settle();

    kit::Kit& kit() { return kit_; }
    const std::vector<platform::MirrorNode>& nodes() { return kit_.items().nodes(); }
    /// Null when nothing with this key is there.
    const platform::MirrorNode* find(const std::string& key);
    std::vector<platform::MirrorNode> all(const std::string& key);
    /// Of what has the keyboard's focus; empty for nothing.
    std::string focused();

    void tap_at(float x, float y);
    void tap(const std::string& key);
    void click_at(float x, float y);
    void press_key(ImGuiKey key, ImGuiKey with = ImGuiKey_None);
    void scroll_key(platform::ScrollKey key);
    void swipe(float x, float from_y, float to_y);
    /// One step of a finger, and a frame.
    void finger(platform::PointerEvent::Kind kind, float x, float y, std::int64_t which = 1);
    void chord(platform::Shortcut shortcut);
    void reduce_motion() { look_.reduced_motion = true; }
    void type(const std::string& text);

private:
    std::function<void()> page_;
    ScreenSize size_;
    kit::Look look_;
    text::Catalogue words_;
    kit::Kit kit_;
    ImGuiContext* context_ = nullptr;
    std::vector<platform::PointerEvent> pointers_;
    std::vector<platform::ScrollKey> scroll_keys_;
    std::vector<platform::Shortcut> shortcuts_;
    double secs_ = 0;
};

}  // namespace duolog::tests
