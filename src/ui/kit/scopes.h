/// RAII for what Dear ImGui opens and closes, so that no path out of a view leaves it open.
#pragma once

#include <cstdint>

#include "core/id.h"
#include "text/text.h"

namespace duolog::kit {

/// Items inside are told apart by the record that they show, never by an index.
class IdScope {
public:
    explicit IdScope(const core::Id& id);
    ~IdScope();
    IdScope(const IdScope&) = delete;
    IdScope& operator=(const IdScope&) = delete;
};

/// The whole window: its ground, the safe area, and the page for readers.
class Screen {
public:
    Screen();
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;
};

enum class Layout { Phone, Column, Split };
/// Phone below 600, one column below 1200, list and page side by side from there.
Layout layout();

enum class Place { Whole, List, Detail };

/// A part of the window with its own column of widgets.
class Pane {
public:
    explicit Pane(Place place);
    ~Pane();
    Pane(const Pane&) = delete;
    Pane& operator=(const Pane&) = delete;

private:
    float outer_left_, outer_width_;
};

/// What is left free below the last thing in a scroll area.
enum class Room { None, FloatingButton };

/// The rest of the pane, scrolled by finger, wheel and keyboard.
class ScrollArea {
public:
    ScrollArea(text::Key name, Room below);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

private:
    std::uint32_t id_;
    Room below_;
    float outer_left_;
};

/// What is drawn inside is seen, and neither pressed nor read: it lies under an open menu. `covered` false inside a
/// covered part makes the menu itself pressed and read again.
class Covered {
public:
    explicit Covered(bool covered);
    ~Covered();
    Covered(const Covered&) = delete;
    Covered& operator=(const Covered&) = delete;

private:
    bool outer_;
};

}  // namespace duolog::kit
