/// RAII for what Dear ImGui opens and closes, so that no path out of a view leaves it open.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "core/id.h"
#include "text/text.h"

struct ImDrawListSplitter;

namespace duolog::kit {

/// Items inside are told apart by the record that they show, never by an index.
class IdScope {
public:
    explicit IdScope(const core::Id& id);
    ~IdScope();
    IdScope(const IdScope&) = delete;
    IdScope& operator=(const IdScope&) = delete;
};

/// Items inside belong to one sentence or part of a page.
class KeyScope {
public:
    explicit KeyScope(text::Key key);
    ~KeyScope();
    KeyScope(const KeyScope&) = delete;
    KeyScope& operator=(const KeyScope&) = delete;
};

/// Items inside belong to something that has a fixed name and no sentence.
class NameScope {
public:
    explicit NameScope(const char* name);
    ~NameScope();
    NameScope(const NameScope&) = delete;
    NameScope& operator=(const NameScope&) = delete;
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
/// Phone below 600 with the places at the bottom; a rail and one column below 1200; from there list and page side by
/// side.
Layout layout();

/// A phone on its side with its keyboard up: there is room for the text that is written, and for little else.
bool cramped();

/// What the window shows besides the places: the page for readers.
class Main {
public:
    Main();
    ~Main();
    Main(const Main&) = delete;
    Main& operator=(const Main&) = delete;
};

/// Wide is Whole with a column that is not for reading.
enum class Span { Whole, Wide, List, Detail };

/// A part of the window with its own column of widgets.
class Pane {
public:
    explicit Pane(Span span);
    ~Pane();
    Pane(const Pane&) = delete;
    Pane& operator=(const Pane&) = delete;

private:
    float outer_left_, outer_width_;
};

/// The bottom of a pane, where a bar stays while the rest scrolls. What scrolls above it has left it room.
/// REQUIRES: inside a Pane.
class Dock {
public:
    /// Device pixels.
    explicit Dock(float height);
    ~Dock();
    Dock(const Dock&) = delete;
    Dock& operator=(const Dock&) = delete;

private:
    float top_;
    float outer_top_;
};

/// What a card's rows are to readers.
enum class CardKind { List, Choice };

/// One surface on which rows lie, with hairlines between them. Its name is for readers.
class Card {
public:
    explicit Card(text::Key name, CardKind kind = CardKind::List);
    /// Named by words of the guide or of the person. `key` for tests; never shown.
    Card(std::string_view name, const char* key, CardKind kind = CardKind::List);
    ~Card();
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;

private:
    std::unique_ptr<ImDrawListSplitter> layers_;
    std::uint32_t id_;
    float top_;
};

/// One surface with text on it, and a margin all around.
class Panel {
public:
    Panel();
    ~Panel();
    Panel(const Panel&) = delete;
    Panel& operator=(const Panel&) = delete;

private:
    std::unique_ptr<ImDrawListSplitter> layers_;
    float outer_left_, outer_width_, top_;
};

/// Whether each of `count` parts would hold enough letters at the person's size of text.
bool fits_columns(int count);

/// Part of the column's width: the widgets inside stand side by side with those of the next, from the same top.
class Column {
public:
    /// `number` from 0 of `count`.
    Column(int number, int count);
    ~Column();
    Column(const Column&) = delete;
    Column& operator=(const Column&) = delete;

private:
    float outer_left_, outer_width_, top_;
    bool last_;
};

/// What is left free below the last thing in a scroll area.
enum class Room { None, Little, FloatingButton };

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

/// Scrolls the area around it so that what comes next stands at its top, or as near as it can: for coming to one part
/// of a page. To be called in each frame, before that part, until it answers true: then it stands there, or the person
/// has scrolled meanwhile. Stronger than what is remembered of the page. REQUIRES: inside a ScrollArea.
bool reveal_here();

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
