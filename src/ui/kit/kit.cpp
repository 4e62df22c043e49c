#include "ui/kit/kit.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <functional>

#include "imgui_internal.h"
#include "platform/mirror.h"

namespace duolog::kit {
namespace {

ImVec4 imgui_colour(Colour colour) {
    const auto part = [&](unsigned shift) { return static_cast<float>((colour >> shift) & 255U) / 255.0F; };
    return {part(16), part(8), part(0), 1};
}

}  // namespace

Kit::Kit(const text::Catalogue& words) : words_(&words), focus_(platform::mirror_owns_focus()) {}

Kit& kit() { return *static_cast<Kit*>(ImGui::GetIO().UserData); }

void Kit::start() {
    ImGuiIO& io = ImGui::GetIO();
    io.UserData = this;
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // A blinking caret would draw frames while idle.
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.ConfigNavCursorVisibleAuto = true;
    io.MouseDragThreshold = 10;
    if (!platform::mirror_owns_focus())
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    ImGuiContext& context = *ImGui::GetCurrentContext();
    context.TestEngineHookItems = true;
    context.ConfigNavWindowingKeyNext = context.ConfigNavWindowingKeyPrev = 0;  // No list of windows: there is one.
    fonts_.load();
}

float Kit::px(float layout) const {
    const float scaled = std::round(layout * input_.scale);
    return layout > 0 ? std::max(1.0F, scaled) : scaled;
}

float Kit::text_px(float layout) const { return px(layout * std::max(1.0F, look_.text_scale)); }

float Kit::control_px(float layout) const {
    return px(layout * (1 + 0.35F * std::clamp(look_.text_scale - 1, 0.0F, 1.0F)));
}

void Kit::take_input(const platform::FrameInput& input, const Look& look) {
    input_ = input;
    look_ = look;
    for (const platform::PointerEvent& event : input.pointers) {
        if (event.kind != platform::PointerEvent::Kind::Down)
            continue;
        touch_ = true;
        focus_.used_pointer();
    }
    take_scrolling();
    take_mirror();
}

void Kit::take_scrolling() {
    gestures_.set_scale(input_.scale);
    gestures_.set_width(input_.width);
    gestures_.set_targets(scroll_targets_);
    gestures_.set_zones(touch_zones_);
    scroller_.set_sizes(input_.scale, fonts_.metrics(Type::Body).line_height);
    scroller_.set_targets(scroll_targets_);
    if (!input_.pointers.empty())
        scroller_.stop();
    if (!input_.wheels.empty() || !input_.scroll_keys.empty())
        gestures_.stop_glide();
    for (const platform::PointerEvent& event : input_.pointers)
        gestures_.handle(event);
    for (const platform::WheelEvent& event : input_.wheels)
        scroller_.roll(event, look_.reduced_motion);
    take_scroll_keys();
    gestures_.advance(input_.now_secs, look_.reduced_motion);
    scroller_.advance(input_.now_secs);
    tell_imgui(gestures_.take_pointer_steps());
    scroll_steps_ = {gestures_.take_scroll_step(), scroller_.take_step()};
    for (const std::optional<ScrollStep>& step : scroll_steps_)
        last_stretch_ = step.value_or(last_stretch_);
    drag_ = gestures_.take_drag_step();
    long_press_ = gestures_.take_long_press();
    if (long_press_)
        platform::tick_hand();
}

void Kit::take_scroll_keys() {
    constexpr int kSteps[] = {1, -1, 4, -4, -1000, 1000};  // As ScrollKey is ordered; upwards is more.
    slider_steps_ = 0;
    for (const platform::ScrollKey key : input_.scroll_keys) {
        if (keys_for_ != 0)
            slider_steps_ += kSteps[static_cast<int>(key)];
        else
            scroller_.press(key, keyboard_target(), input_.now_secs, look_.reduced_motion);
    }
}

/// An open menu; else where the focus or the mouse is; else the largest.
const ScrollTarget* Kit::keyboard_target() const {
    const auto overlay = std::find_if(scroll_targets_.rbegin(), scroll_targets_.rend(), [&](const auto& target) {
        return target.id == 0 && target.right - target.left >= input_.width;
    });
    const auto first = overlay == scroll_targets_.rend() ? scroll_targets_.begin() : overlay.base();
    const ImGuiIO& io = ImGui::GetIO();
    const platform::MirrorNode* focused = items_.find(mirror_focus_ != 0 ? mirror_focus_ : ImGui::GetFocusID());
    ImVec2 point = touch_ ? ImVec2(-FLT_MAX, -FLT_MAX) : io.MousePos;
    if (focused != nullptr)
        point = {focused->rect.x + focused->rect.width / 2, focused->rect.y + focused->rect.height / 2};
    const ScrollTarget* best = nullptr;
    float most = 0;
    for (auto target = first; target != scroll_targets_.end(); ++target) {
        const bool under = point.x >= target->left && point.x < target->right;
        const float area = (target->right - target->left) * (target->bottom - target->top);
        if (target->id == 0 || target->limit <= 0 || area + (under ? 1e9F : 0) <= most)
            continue;
        most = area + (under ? 1e9F : 0);
        best = &*target;
    }
    return best;
}

void Kit::tell_imgui(const std::vector<PointerStep>& steps) {
    ImGuiIO& io = ImGui::GetIO();
    if (!steps.empty())
        io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    for (const PointerStep& step : steps) {
        switch (step.kind) {
            case PointerStep::Kind::MoveTo:
                io.AddMousePosEvent(step.x, step.y);
                break;
            case PointerStep::Kind::Leave:
                io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
                break;
            case PointerStep::Kind::Press:
                io.AddMouseButtonEvent(0, true);
                break;
            case PointerStep::Kind::Release:
                io.AddMouseButtonEvent(0, false);
                break;
        }
    }
}

void Kit::take_mirror() {
    using Kind = platform::MirrorEvent::Kind;
    asked_ = platform::take_mirror_events();
    for (const platform::MirrorEvent& event : asked_) {
        switch (event.kind) {
            case Kind::Activate:
                reader_at_ = event.id;  // Some readers press without moving the focus.
                focus_.used_keyboard();
                break;
            case Kind::Focus:
                reader_at_ = event.id;
                mirror_focus_ = event.value != 0 ? event.id : 0;
                reveal_ = event.id;
                break;
            case Kind::Blur:
                if (mirror_focus_ == event.id)
                    mirror_focus_ = 0;
                if (reader_at_ == event.id)
                    reader_at_ = 0;
                break;
            case Kind::Scroll:
                scroll_ = event;
                break;
            case Kind::Set:
                focus_.used_keyboard();
                break;
            case Kind::Menu:
                break;
        }
    }
}

void Kit::begin_frame() {
    fonts_.trim();
    fonts_.set_scale(input_.scale, look_.text_scale);
    items_.begin_frame();
    take_keys();
    scroll_targets_.clear();
    touch_zones_.clear();
    keys_for_ = 0;
    covered_ = false;
    if (!press_under_way())
        typing_ = input_.typing;
    follow_room();
    if (!press_under_way() && !gestures_.dragging() && !drag_) {
        slider_hold_ = {};
        row_pull_ = {};
    }
    frame_ = {input_.inset_left, input_.inset_top, input_.keyboard};
    card_rows_ = 0;
    toast_bottom_ = input_.height - input_.keyboard;
    menu_corner_ = {input_.width, input_.inset_top};
    const ImGuiIO& io = ImGui::GetIO();
    const bool moved = io.MouseDelta.x != 0 || io.MouseDelta.y != 0 || !ImGui::IsMousePosValid(&io.MousePosPrev);
    if (io.MouseSource == ImGuiMouseSource_Mouse && moved && ImGui::IsMousePosValid())
        touch_ = false;
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.ItemSpacing = {0, 0};
    style.DisabledAlpha = 1;
    style.FontSizeBase = fonts_.metrics(Type::Caption).size;
    style.PopupRounding = px(8);
    style.PopupBorderSize = 0;
    style.ScrollbarSize = px(6);
    style.ScrollbarRounding = px(3);
    style.CircleTessellationMaxError = 0.3F;
    style.Colors[ImGuiCol_ScrollbarBg] = {0, 0, 0, 0};
    style.Colors[ImGuiCol_ScrollbarGrab] = imgui_colour(palette().hairline);
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = imgui_colour(palette().edge);
    style.Colors[ImGuiCol_ScrollbarGrabActive] = imgui_colour(palette().edge);
    style.Colors[ImGuiCol_NavCursor] = {0, 0, 0, 0};  // The kit draws its own focus ring.
    style.Colors[ImGuiCol_ChildBg] = {0, 0, 0, 0};
    style.Colors[ImGuiCol_PopupBg] = imgui_colour(palette().ink);
    style.Colors[ImGuiCol_Text] = imgui_colour(palette().paper);  // Of tooltips; the kit colours its own words.
    style.Colors[ImGuiCol_WindowBg] = imgui_colour(palette().paper);
}

/// Content takes a few frames to lie in its new place.
void Kit::follow_room() {
    constexpr int kFramesToSettle = 3;
    const std::array<float, 3> room{input_.width, input_.height - input_.keyboard, typing_ ? 1.0F : 0.0F};
    if (frames_to_settle_ > 0)
        --frames_to_settle_;
    if (room == room_)
        return;
    room_ = room;
    frames_to_settle_ = kFramesToSettle;
    platform::request_frames(kFramesToSettle);
}

void Kit::take_keys() {
    constexpr ImGuiKey kKeys[] = {ImGuiKey_Tab,     ImGuiKey_Enter,     ImGuiKey_KeypadEnter, ImGuiKey_Space,
                                  ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_LeftArrow,   ImGuiKey_RightArrow};
    const bool pressed =
        std::any_of(std::begin(kKeys), std::end(kKeys), [](ImGuiKey key) { return ImGui::IsKeyPressed(key); });
    if (pressed || !input_.shortcuts.empty())
        focus_.used_keyboard();
    if (ImGui::GetIO().MouseClicked[0])
        focus_.used_pointer();
}

std::uint32_t Kit::focused_item() const {
    return platform::mirror_owns_focus() ? reader_at_ : ImGui::GetCurrentContext()->NavId;
}

/// Tab would go nowhere from something that is no longer drawn: it begins anew.
void Kit::forget_gone_focus() {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    const auto& nodes = items_.nodes();
    const bool drawn =
        std::any_of(nodes.begin(), nodes.end(), [&](const auto& node) { return node.id == context.NavId; });
    if (platform::mirror_owns_focus() || context.NavId == 0 || drawn || context.ActiveId != 0)
        return;
    context.NavId = 0;
    ImGui::SetNavCursorVisible(false);
}

void Kit::follow_focus() {
    focus_.follow(items_.nodes(), focused_item());
    for (const platform::Shortcut shortcut : input_.shortcuts) {
        if (shortcut == platform::Shortcut::NextRegion)
            focus_.to_next_part(items_.nodes(), focused_item(), Course::Forward);
        if (shortcut == platform::Shortcut::PreviousRegion)
            focus_.to_next_part(items_.nodes(), focused_item(), Course::Backward);
    }
    if (focus_.target())
        platform::request_frames(2);
    else
        forget_gone_focus();
}

bool Kit::take_focus(std::uint32_t id) {
    if (platform::mirror_owns_focus() || focus_.target() != id)
        return false;
    focus_.arrived();
    return true;
}

std::optional<std::uint32_t> Kit::take_mirror_target() {
    if (!platform::mirror_owns_focus())
        return std::nullopt;
    const std::optional<std::uint32_t> target = focus_.target();
    focus_.arrived();
    return target;
}

std::optional<float> Kit::take_scroll(std::uint32_t id) {
    if (scroll_.id != id || id == 0)
        return std::nullopt;
    scroll_.id = 0;
    return static_cast<float>(scroll_.value);
}

void Kit::end_frame() {
    items_.end_frame();
    follow_focus();
    std::array<platform::PixelRect, 2> overlays{};
    std::copy_n(new_overlays_.begin(), std::min(new_overlays_.size(), overlays.size()), overlays.begin());
    if (overlays != overlays_)
        platform::request_frames(1);  // Fields were cut as of the last frame.
    overlays_ = overlays;
    new_overlays_.clear();
}

bool Kit::press_under_way() const {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const ImGuiIO& io = context.IO;
    return io.MouseDown[0] || io.MouseReleased[0] || !input_.pointers.empty() || !context.InputEventsQueue.empty() ||
           gestures_.moving();
}

bool Kit::wants_frame() const {
    return typing_ != input_.typing || gestures_.moving() || scroller_.moving() ||
           !ImGui::GetCurrentContext()->InputEventsQueue.empty();
}

void Kit::add_overlay(const platform::PixelRect& box) { new_overlays_.push_back(box); }

std::optional<int> Kit::take_asked(platform::MirrorEvent::Kind kind, std::uint32_t id) {
    const auto found = std::find_if(asked_.begin(), asked_.end(),
                                    [&](const auto& event) { return event.kind == kind && event.id == id; });
    if (found == asked_.end())
        return std::nullopt;
    const int value = found->value;
    asked_.erase(found);
    return value;
}

bool Kit::question_mark_typed() const {
    const ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;  // A field that has the keyboard empties it.
    return std::find(typed.begin(), typed.end(), ImWchar{'?'}) != typed.end();
}

bool Kit::take_activation(std::uint32_t id) {
    return take_asked(platform::MirrorEvent::Kind::Activate, id).has_value();
}

std::optional<int> Kit::take_value(std::uint32_t id) { return take_asked(platform::MirrorEvent::Kind::Set, id); }

bool Kit::take_menu_request(std::uint32_t id) {
    if (long_press_ && long_press_->id == id) {
        ask_menu_at(ImVec2(long_press_->x, long_press_->y));
        long_press_.reset();
        return true;
    }
    if (!take_asked(platform::MirrorEvent::Kind::Menu, id))
        return false;
    ask_menu_at(std::nullopt);
    return true;
}

std::optional<DragStep> Kit::drag_of(std::uint32_t id) const { return drag_ && drag_->id == id ? drag_ : std::nullopt; }

std::optional<float> Kit::scrolled_to(std::uint32_t id) const {
    for (const std::optional<ScrollStep>& step : scroll_steps_)
        if (step && step->id == id)
            return step->position;
    return std::nullopt;
}

float Kit::stretch(std::uint32_t id) const { return last_stretch_.id == id ? last_stretch_.stretch : 0; }

bool Kit::take_keyboard_for(std::uint32_t slot) {
    if (keyboard_for_ != slot)
        return false;
    keyboard_for_ = 0;
    return true;
}

bool Kit::take_reveal(std::uint32_t id) {
    if (reveal_ != id || id == 0)
        return false;
    reveal_ = 0;
    return true;
}

std::string_view Kit::remembered(std::string_view text, Guess guess) {
    constexpr std::size_t kMost = 1024;
    const std::size_t key = std::hash<std::string_view>()(text);
    if (const auto known = guesses_.find(key); known != guesses_.end())
        return known->second;
    if (guesses_.size() == kMost)
        guesses_.clear();
    return guesses_[key] = guess(text);
}

}  // namespace duolog::kit
