/// A person at the editor: keys, mouse and clipboard go in, the text with its caret comes out.
#pragma once

#include <string>
#include <utility>

#include "fonts.generated.h"
#include "imgui_internal.h"
#include "platform/glyphs.h"
#include "ui/kit/cooking.h"
#include "ui/kit/text_area.h"
#include "unit/kit/hands.h"

namespace duolog::kit {

inline constexpr ImGuiID kEntry = 77;
inline constexpr ImVec2 kCorner(10, 40);
inline constexpr float kLine = 20;

/// A window with the editor and a button.
class Desk : public Hands {
public:
    std::string text;
    std::string placeholder;
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

    /// `shaped`: with the platform's face, which draws emoji and words as one.
    explicit Desk(std::string start = {}, bool shaped = false) : text(std::move(start)), shaped_(shaped) {
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        // Dear ImGui takes the bytes without const, and does not write to them.
        font_ = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(duolog::assets::kInterRegular),
                                                           static_cast<int>(duolog::assets::kInterRegularBytes), 16,
                                                           &config);
        if (shaped)
            font_ = platform::add_face(*ImGui::GetIO().Fonts, platform::Face::Regular, &cooking_);
        frame();
        take_focus = true;
        frame();
        take_focus = false;
        frame();
    }

    void put_caret(int index) {
        press(ImGuiMod_Ctrl | ImGuiKey_Home);
        while (area.caret().index < index)
            press(ImGuiKey_RightArrow);
    }

    std::string shown() const { return marked(text, area.selection()); }

    std::string line(int number) const {
        const TextLine& line = area.layout().line(number);
        return text.substr(static_cast<std::size_t>(line.begin), static_cast<std::size_t>(line.end - line.begin));
    }
    int lines() const { return area.layout().line_count(); }
    int caret_line() const { return area.layout().line_of(area.caret()); }
    float caret_x() const { return area.layout().x_of(caret_line(), area.caret().index); }
    float x_of(int line_number, int index) const { return area.layout().x_of(line_number, index); }

protected:
    void draw() override {
        ctrl_enter = ctrl_enter || ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_Enter, ImGuiInputFlags_RouteGlobal);
        const ImRect box(kCorner.x, kCorner.y, kCorner.x + size.x, kCorner.y + size.y);
        event = area.show(box,
                          {.item = id,
                           .text = id,
                           .placeholder = placeholder,
                           .max_bytes = max_bytes,
                           .read_only = read_only,
                           .take_focus = take_focus},
                          text, style());
        changes += event == TextAreaEvent::Changed ? 1 : 0;
        ImGui::SetCursorScreenPos(kCorner);
        ImGui::Dummy(size);
        ImGui::SameLine();
        ImGui::Button("after");
        button_focused = ImGui::IsItemFocused();
        ImGui::Dummy({10, 2000});
        window_scroll = ImGui::GetScrollY();
    }
    ImVec2 corner() const override { return kCorner; }

private:
    TextAreaStyle style() {
        return {.font = font_,
                .size_px = 16,
                .line_height_px = kLine,
                .ink = IM_COL32_BLACK,
                .muted = IM_COL32_BLACK,
                .selection = IM_COL32(0, 0, 255, 99),
                .caret = IM_COL32(255, 0, 0, 255),
                .caret_width_px = 2,
                .cooking = shaped_ ? &cooking_ : nullptr};
    }

    ImFont* font_ = nullptr;
    Cooking cooking_;
    bool shaped_;
};

}  // namespace duolog::kit
