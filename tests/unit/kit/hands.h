/// A person's keys, mouse and clipboard in real Dear ImGui frames, without a window system or a renderer. What lies on
/// the desk is up to the test.
#pragma once

#include <string>

#include "imgui_internal.h"
#include "ui/kit/text_area_words.h"

namespace duolog::kit {

class Hands {
public:
    std::string clipboard;

    Hands() : context_(ImGui::CreateContext()) {
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
    }
    virtual ~Hands() { ImGui::DestroyContext(context_); }
    Hands(const Hands&) = delete;
    Hands& operator=(const Hands&) = delete;

    void frame(float seconds = 1 / 60.0f) {
        ImGui::GetIO().DeltaTime = seconds;
        begin_frame();
        ImGui::NewFrame();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({800, 600});
        ImGui::Begin("desk", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
        draw();
        ImGui::End();
        ImGui::Render();
        accept_textures();
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
        ImGui::GetIO().AddMousePosEvent(corner().x + point.x, corner().y + point.y);
        frame();
    }

    /// Places are pixels from the corner of what is worked on.
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

protected:
    virtual void begin_frame() {}
    virtual void draw() = 0;
    /// Of what is worked on.
    virtual ImVec2 corner() const = 0;

private:
    static std::string& held() { return *static_cast<std::string*>(ImGui::GetPlatformIO().Platform_ClipboardUserData); }

    static void accept_textures() {
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            texture->SetTexID(1);
            texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                              : ImTextureStatus_OK);
        }
    }

    static void send(ImGuiKeyChord chord, bool down) {
        ImGuiIO& io = ImGui::GetIO();
        for (ImGuiKey mod : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt})
            if ((chord & mod) != 0)
                io.AddKeyEvent(mod, down);
        io.AddKeyEvent(static_cast<ImGuiKey>(chord & ~ImGuiMod_Mask_), down);
    }

    ImGuiContext* context_;
};

/// The text with [ ] around the selection, or | at the caret.
inline std::string marked(std::string text, TextRange range) {
    text.insert(static_cast<std::size_t>(range.end), range.empty() ? "|" : "]");
    if (!range.empty())
        text.insert(static_cast<std::size_t>(range.begin), "[");
    return text;
}

inline std::string repeated(const std::string& part, int times) {
    std::string out;
    for (int i = 0; i < times; ++i)
        out += part;
    return out;
}

}  // namespace duolog::kit
