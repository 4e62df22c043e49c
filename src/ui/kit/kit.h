/// The kit's own memory between frames: theme, fonts, words, what was drawn, where the focus is. main makes one; the
/// widgets find it through Dear ImGui's UserData. Only files of ui/kit and the code around a frame use it; views do
/// not.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "imgui.h"
#include "platform/mirror.h"
#include "platform/window.h"
#include "text/catalogue.h"
#include "ui/kit/focus.h"
#include "ui/kit/fonts.h"
#include "ui/kit/gestures.h"
#include "ui/kit/items.h"
#include "ui/kit/row_pull.h"
#include "ui/kit/scroll.h"
#include "ui/kit/scroll_memory.h"
#include "ui/kit/text_area.h"
#include "ui/kit/theme.h"

namespace duolog::kit {

/// How a frame is to look. Sizes in device pixels.
struct Look {
    Shade shade = Shade::Light;
    Strength strength = Strength::Normal;
    bool reduced_motion = false;
    float text_scale = 1;
};

/// What a virtual list remembers of its rows.
struct RowMemory {
    std::uint64_t model = 0;  ///< Of which rows, at which width.
    float width = 0;
    std::unordered_map<std::uint64_t, float> heights;  ///< By row key.
    std::vector<float> tops;                           ///< One more than there are rows: the last is the whole height.
};

/// What the frame around the pages takes from the window, device pixels: places, the safe area, a strip at the top.
struct Frame {
    float left = 0, top = 0, bottom = 0;
};

/// The column in which widgets are put, device pixels. The vertical place is Dear ImGui's own cursor.
struct Flow {
    float left = 0;
    float width = 0;
};

/// A slider under a finger, the mouse or a reader; id 0: none is held.
struct SliderHold {
    std::uint32_t id = 0;
    int value = 0;
};

/// A scroll area that is brought to one of its parts.
struct Reveal {
    std::uint32_t area = 0;
    int frames = 0;  ///< For so many more.
};

/// Something that is to stay where it is while all around it changes size.
struct Anchor {
    std::uint32_t id = 0;
    float top = 0;
    int frames = 0;  ///< For so many more.
};

class Kit {
public:
    /// `words` outlives the kit; another language may be put into it between frames.
    explicit Kit(const text::Catalogue& words);

    /// Once: the ImGui context exists.
    void start();
    /// Before ImGui::NewFrame: fingers become what ImGui understands.
    void take_input(const platform::FrameInput& input, const Look& look);
    /// Just after ImGui::NewFrame, and just before ImGui::Render.
    void begin_frame();
    void end_frame();
    /// Something moves, or a press waits to be shown: one more frame.
    bool wants_frame() const;
    /// A list is moving. In the first frame at rest it is no more.
    bool scrolling() const { return gestures_.scrolls() || scroller_.moving(); }
    /// A question mark was typed, and no text field took it. After the widgets of a frame.
    bool question_mark_typed() const;

    const text::Catalogue& words() const { return *words_; }
    const platform::FrameInput& input() const { return input_; }
    const Look& look() const { return look_; }
    const Palette& palette() const { return palette_of(look_.shade, look_.strength); }
    Fonts& fonts() { return fonts_; }
    Items& items() { return items_; }

    /// Layout pixels to whole device pixels, never 0 for more than 0.
    float px(float layout) const;
    /// Sizes that hold text grow with it: layout pixels times the text size, at least the layout pixels themselves.
    float text_px(float layout) const;
    /// Buttons, icons and the places around them grow with the text, but less: 200 % text has 135 % buttons.
    float control_px(float layout) const;

    /// A reader or the Tab key pressed this item since the last frame. True once.
    bool take_activation(std::uint32_t id);
    std::uint32_t mirror_focus() const { return mirror_focus_; }
    /// Where a reader or the keyboard is, whether a ring is to be seen or not.
    std::uint32_t focused_item() const;
    /// True once after the mirror moved its focus to `id`: scroll it into view.
    bool take_reveal(std::uint32_t id);
    /// How far a reader has scrolled the page at `id`, device pixels. Once.
    std::optional<float> take_scroll(std::uint32_t id);
    Focus& focus() { return focus_; }
    /// The focus is to go to this item of Dear ImGui. True once.
    bool take_focus(std::uint32_t id);
    /// The same in the mirror, which is told after the frame.
    std::optional<std::uint32_t> take_mirror_target();

    /// What `guess` answers for `text`, asked once; for what is drawn frame after frame. Always the same guess.
    using Guess = std::string_view (*)(std::string_view text);
    std::string_view remembered(std::string_view text, Guess guess);
    std::map<std::uint32_t, RowMemory>& rows() { return rows_; }
    std::map<std::uint32_t, TextArea>& text_areas() { return text_areas_; }
    std::vector<ScrollTarget>& scroll_targets() { return scroll_targets_; }
    std::vector<TouchZone>& touch_zones() { return touch_zones_; }
    /// The menu of this item was asked for by a long press, keyboard or reader. True once.
    bool take_menu_request(std::uint32_t id);
    /// Where the menu of a row was asked for: it opens there. Nothing: below the row's own button or its corner.
    void ask_menu_at(std::optional<ImVec2> point) { menu_point_ = point; }
    std::optional<ImVec2> menu_point() const { return menu_point_; }
    /// What a finger does to the slider `id` in this frame.
    std::optional<DragStep> drag_of(std::uint32_t id) const;
    /// What a reader wants the slider `id` to be.
    std::optional<int> take_value(std::uint32_t id);
    SliderHold& slider_hold() { return slider_hold_; }
    RowPull& row_pull() { return row_pull_; }
    const RowPull& row_pull() const { return row_pull_; }
    RowList& row_list() { return row_list_; }
    Anchor& anchor() { return anchor_; }
    /// The focused slider takes the keys that would scroll, from the next frame on.
    void give_scroll_keys_to(std::uint32_t id) { keys_for_ = id; }
    int slider_steps() const { return slider_steps_; }
    /// Where finger, wheel or keyboard has just moved the scroll area `id`; nothing when none did.
    std::optional<float> scrolled_to(std::uint32_t id) const;
    /// How far the area's content is pulled beyond its end, device pixels.
    float stretch(std::uint32_t id) const;
    ScrollMemory& scrolls() { return scrolls_; }
    /// The scroll area that is being filled.
    std::uint32_t& scroll_area() { return scroll_area_; }
    Reveal& reveal() { return reveal_to_; }
    /// The focus of a keyboard or reader is to come to what is named next.
    void lead_to_next_item() { leads_ = true; }
    void named(std::uint32_t id) {
        if (leads_)
            focus_.lead_to(id);
        leads_ = false;
    }
    Flow& flow() { return flow_; }
    Frame& frame() { return frame_; }
    /// The safe area that a pane must still leave free at its bottom.
    float bottom_inset() const { return frame_.bottom > 0 ? 0 : input_.inset_bottom; }
    /// Where the present pane ends: its bottom, or what is docked there.
    float& pane_bottom() { return pane_bottom_; }
    /// Above which height a toast is shown: what is docked or floats at the bottom stays free.
    float toast_bottom() const { return toast_bottom_; }
    void keep_free_below(float y) { toast_bottom_ = std::min(toast_bottom_, y); }
    /// How far down the columns reach that stand side by side.
    float& columns_bottom() { return columns_bottom_; }
    /// Rows of the present card so far: every row but the first has a line above.
    int& card_rows() { return card_rows_; }
    /// The field of this slot gets the keyboard in the next frame: a button beside it was pressed.
    void give_keyboard_to(std::uint32_t slot) { keyboard_for_ = slot; }
    /// True once.
    bool take_keyboard_for(std::uint32_t slot);
    /// Below which button the page's menu opens: its right end and its bottom.
    ImVec2& menu_corner() { return menu_corner_; }
    /// The same for the menu of a row, while it is open.
    void open_row_menu_at(ImVec2 corner) { row_menu_corner_ = corner; }
    ImVec2 row_menu_corner() const { return row_menu_corner_; }
    /// What lay over the page in the last frame: the browser's text fields are cut out there.
    const std::array<platform::PixelRect, 2>& overlays() const { return overlays_; }
    void add_overlay(const platform::PixelRect& box);
    /// Under an open menu: drawn, but neither pressed nor read.
    bool covered() const { return covered_; }
    void set_covered(bool covered) { covered_ = covered; }
    /// A phone's keyboard is up and room is scarce. Does not change while a press is under way: what is pressed would
    /// move away under the finger, since the field takes the keyboard within the tap.
    bool typing() const { return typing_; }
    /// The room for the page has just become another (a keyboard, a turned phone): what is written in stays in sight.
    bool room_changed() const { return frames_to_settle_ > 0; }
    /// The finger's or mouse's last device decides whether hover is shown.
    bool touch() const { return touch_; }

private:
    void take_mirror();
    std::optional<int> take_asked(platform::MirrorEvent::Kind kind, std::uint32_t id);
    void take_scrolling();
    void take_scroll_keys();
    const ScrollTarget* keyboard_target() const;
    void take_keys();
    void follow_focus();
    void forget_gone_focus();
    bool press_under_way() const;
    void follow_room();
    void tell_imgui(const std::vector<PointerStep>& steps);

    const text::Catalogue* words_;
    platform::FrameInput input_;
    Look look_;
    Fonts fonts_;
    Items items_;
    Gestures gestures_;
    Scroller scroller_;
    std::vector<ScrollTarget> scroll_targets_;
    std::vector<TouchZone> touch_zones_;
    std::array<std::optional<ScrollStep>, 2> scroll_steps_;  ///< By finger, and by wheel or key.
    std::optional<LongPress> long_press_;
    std::optional<DragStep> drag_;
    std::optional<ImVec2> menu_point_;
    SliderHold slider_hold_;
    RowPull row_pull_;
    RowList row_list_;
    Anchor anchor_;
    std::uint32_t keys_for_ = 0;
    int slider_steps_ = 0;
    ScrollStep last_stretch_;
    ScrollMemory scrolls_;
    std::uint32_t scroll_area_ = 0;
    Reveal reveal_to_;
    bool leads_ = false;
    Flow flow_;
    Frame frame_;
    float pane_bottom_ = 0;
    float toast_bottom_ = 0;
    float columns_bottom_ = 0;
    int card_rows_ = 0;
    std::uint32_t keyboard_for_ = 0;
    ImVec2 menu_corner_;
    ImVec2 row_menu_corner_;
    std::array<platform::PixelRect, 2> overlays_{};
    std::vector<platform::PixelRect> new_overlays_;
    std::vector<platform::MirrorEvent> asked_;
    std::uint32_t mirror_focus_ = 0;
    std::uint32_t reveal_ = 0;
    std::uint32_t reader_at_ = 0;  ///< As mirror_focus_, also where no ring is to be seen.
    platform::MirrorEvent scroll_;
    Focus focus_;
    std::unordered_map<std::size_t, std::string_view> guesses_;  ///< By the text's hash.
    std::map<std::uint32_t, RowMemory> rows_;
    std::map<std::uint32_t, TextArea> text_areas_;
    bool covered_ = false;
    bool touch_ = false;
    bool typing_ = false;
    std::array<float, 3> room_{};  ///< Width, height without keyboard, whether room is scarce.
    int frames_to_settle_ = 0;
};

/// REQUIRES: between Kit::begin_frame and end_frame.
Kit& kit();

}  // namespace duolog::kit
