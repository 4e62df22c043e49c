/// What was drawn, as a list: the page for screen readers, for browser tests and for C++ view tests alike.
/// In the browser it becomes DOM elements over the canvas; on the desktop it stays a list.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "platform/text_input.h"

namespace duolog::platform {

enum class Role {
    Main,
    Navigation,
    Banner,
    Heading,
    Text,
    List,
    ListItem,
    Button,
    Link,
    CheckBox,
    TextField,
    Status,
    Alert,
    Dialog,
    Separator,
    Image,
    RadioGroup,  ///< Of its Radio children one is selected.
    Radio,
    Progress,
    Search,  ///< A landmark around a search field and what it found.
    Slider,  ///< A value between two others, changed by dragging and by arrow keys.
    Grid,    ///< Of its rows' cells one is in the Tab order: the focused one, else the chosen one, else the first.
    GridRow,
    GridCell,  ///< Pressed as a button is.
    Timer      ///< A time that runs, which is read and not announced.
};

/// What a slider can be set to: least, least + step, ... most.
struct Span {
    int least = 0, most = 0, step = 1, value = 0;
    std::string words;  ///< The value as it is said ("125 %").
    bool operator==(const Span&) const = default;
};

/// One thing on the screen, in reading order.
struct MirrorNode {
    std::uint32_t id = 0;      ///< Stable from frame to frame; unique on the page.
    std::uint32_t parent = 0;  ///< 0: the page itself. A parent comes before its children.
    Role role = Role::Text;
    int level = 0;            ///< Headings: 1..3.
    std::string name;         ///< What it is called, in the person's language.
    std::string description;  ///< What a reader says after the name; may be empty.
    std::string key;          ///< Name of the text key or the record, for tests; never shown.
    PixelRect rect;
    bool enabled = true;
    bool checked = false;          ///< Check boxes only.
    bool selected = false;         ///< The chosen row of a list, the current place, the chosen radio or cell.
    int percent = -1;              ///< Progress only, 0..100.
    Span span;                     ///< Slider only.
    int position = 0, count = 0;   ///< List items only: which of how many, where not all are there; 0: as it lies.
    bool busy = false;             ///< Status only: a passing state that is not announced.
    std::string language;          ///< Of the name, where it is not the page's ("pl"); else empty.
    std::uint32_t opens_slot = 0;  ///< Text field slot that takes the keyboard when this is pressed; 0: none.
    bool opens_menu = false;       ///< Buttons only: a dialog comes when it is pressed.
    bool operator==(const MirrorNode&) const = default;
};

inline constexpr int kGridRow = 7;
inline constexpr int kGridPage = 100;

struct MirrorEvent {
    /// Menu: the menu of that thing is asked for. Scroll: it is to rise.
    enum class Kind { Activate, Focus, Blur, Set, Menu, Scroll };
    Kind kind = Kind::Activate;
    std::uint32_t id = 0;
    /// Set: what a slider is to be, or by how much an arrow moves in a grid: 1 a cell, kGridRow a row, kGridPage all
    /// that it shows; or by how many places a row moves, 1 or -1. Focus: 1 when it shows. Scroll: device pixels.
    int value = 0;
};

/// Shows the list as the page's accessible content. Unchanged lists cost nothing.
void publish_mirror(const std::vector<MirrorNode>& nodes);

/// Moves the focus to this node of the published list, for readers and the keyboard.
void focus_mirror(std::uint32_t id);

/// What readers and the Tab key did since the last call, oldest first.
std::vector<MirrorEvent> take_mirror_events();

/// True where focus lives in the mirror (the browser) and not in Dear ImGui's own navigation.
bool mirror_owns_focus();

}  // namespace duolog::platform
