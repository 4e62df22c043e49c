/// A person at the editor: keys, mouse and clipboard go in, the text with its caret comes out. Real Dear ImGui frames
/// without a window or a renderer.
#pragma once

#include <string>
#include <utility>

#include "fonts.generated.h"
#include "imgui_internal.h"
#include "ui/kit/text_area.h"

namespace duolog::kit {

inline constexpr ImGuiID kEntry = 77;
inline constexpr ImVec2 kCorner(10, 40);
inline constexpr float kLine = 20;

/// A window with a button, the editor and another button: real ImGui frames, no window system, no renderer.
class Desk {
public:
    std::string text;
    std::string placeholder;
    std::string clipboard;
    ImGuiID id = kEntry;
    ImVec2 size{200, 400};
    std::size_t max_bytes = kMaxUndoTextBytes;
    bool read_only = false;
    bool take_focus = false;
    TextArea area;
    TextAreaEvent event = TextAreaEvent::None;
    bool button_focused = false;
    bool ctrl_enter = false;
    int changes = 0;
    float window_scroll = 0;

    explicit Desk(std::string start = {}) : text(std::move(start)), context_(ImGui::CreateContext()) {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
        io.ConfigMacOSXBehaviors = false;
        io.DisplaySize = {800, 600};
        ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
        platform.Platform_ClipboardUserData = &clipboard;
        platform.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* s) { held() = s; };
        platform.Platform_GetClipboardTextFn = [](ImGuiContext*) { return held().c_str(); };
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        // Dear ImGui takes the bytes without const, and does not write to them.
        font_ = io.Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(duolog::assets::kInterRegular),
                                               static_cast<int>(duolog::assets::kInterRegularBytes), 16, &config);
        frame();
        take_focus = true;
        frame();
        take_focus = false;
        frame();
    }
    ~Desk() { ImGui::DestroyContext(context_); }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    void frame(float seconds = 1 / 60.0f) {
        ImGui::GetIO().DeltaTime = seconds;
        ImGui::NewFrame();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({800, 600});
        ImGui::Begin("desk", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
        ctrl_enter = ctrl_enter || ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_Enter, ImGuiInputFlags_RouteGlobal);
        ImGui::SetCursorScreenPos(kCorner);
        event = area.show(id, text, style(), size, placeholder, max_bytes, read_only, take_focus);
        changes += event == TextAreaEvent::Changed ? 1 : 0;
        ImGui::SameLine();
        ImGui::Button("after");
        button_focused = ImGui::IsItemFocused();
        ImGui::Dummy({10, 2000});
        window_scroll = ImGui::GetScrollY();
        ImGui::End();
        ImGui::Render();
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            texture->SetTexID(1);
            texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                              : ImTextureStatus_OK);
        }
    }

    void press(ImGuiKeyChord chord, int times = 1) {
        for (int i = 0; i < times; ++i) {
            send(chord, true);
            frame();
            send(chord, false);
            frame();
        }
    }

    void type(const std::string& typed) {
        ImGui::GetIO().AddInputCharactersUTF8(typed.c_str());
        frame();
        frame();
    }

    void paste(const std::string& pasted) {
        clipboard = pasted;
        press(ImGuiMod_Ctrl | ImGuiKey_V);
    }

    void move_mouse(ImVec2 point) {
        ImGui::GetIO().AddMousePosEvent(kCorner.x + point.x, kCorner.y + point.y);
        frame();
    }

    /// Places are pixels from the editor's corner.
    void click(ImVec2 point, int times = 1) {
        frame(1);  // So long after the last click that it is not one more of them.
        move_mouse(point);
        for (int i = 0; i < times; ++i) {
            ImGui::GetIO().AddMouseButtonEvent(0, true);
            frame();
            ImGui::GetIO().AddMouseButtonEvent(0, false);
            frame();
        }
    }

    void drag(ImVec2 from, ImVec2 to, int clicks = 1) {
        click(from, clicks - 1);
        if (clicks == 1)
            frame(1);
        move_mouse(from);
        ImGui::GetIO().AddMouseButtonEvent(0, true);
        frame();
        move_mouse(to);
        ImGui::GetIO().AddMouseButtonEvent(0, false);
        frame();
    }

    void put_caret(int index) {
        press(ImGuiMod_Ctrl | ImGuiKey_Home);
        while (area.caret().index < index)
            press(ImGuiKey_RightArrow);
    }

    /// The text with [ ] around the selection, or | at the caret.
    std::string shown() const {
        const TextRange range = area.selection();
        std::string out = text;
        out.insert(static_cast<std::size_t>(range.end), range.empty() ? "|" : "]");
        if (!range.empty())
            out.insert(static_cast<std::size_t>(range.begin), "[");
        return out;
    }

    std::string line(int number) const {
        const TextLine& line = area.layout().line(number);
        return text.substr(static_cast<std::size_t>(line.begin), static_cast<std::size_t>(line.end - line.begin));
    }
    int lines() const { return area.layout().line_count(); }
    int caret_line() const { return area.layout().line_of(area.caret()); }
    float caret_x() const { return area.layout().x_of(caret_line(), area.caret().index); }
    float x_of(int line_number, int index) const { return area.layout().x_of(line_number, index); }

private:
    static std::string& held() { return *static_cast<std::string*>(ImGui::GetPlatformIO().Platform_ClipboardUserData); }

    TextAreaStyle style() const {
        return {.font = font_,
                .size_px = 16,
                .line_height_px = kLine,
                .ink = IM_COL32_BLACK,
                .muted = IM_COL32_BLACK,
                .selection = IM_COL32(0, 0, 255, 99),
                .caret = IM_COL32(255, 0, 0, 255),
                .caret_width_px = 2};
    }

    static void send(ImGuiKeyChord chord, bool down) {
        ImGuiIO& io = ImGui::GetIO();
        for (ImGuiKey mod : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt})
            if ((chord & mod) != 0)
                io.AddKeyEvent(mod, down);
        io.AddKeyEvent(static_cast<ImGuiKey>(chord & ~ImGuiMod_Mask_), down);
    }

    ImGuiContext* context_;
    ImFont* font_ = nullptr;
};

inline std::string repeated(const std::string& part, int times) {
    std::string out;
    for (int i = 0; i < times; ++i)
        out += part;
    return out;
}

}  // namespace duolog::kit
