/// The names and places of what was drawn, in reading order: for screen readers, browser tests and view tests.
/// Every widget of the kit adds itself here; Dear ImGui's own hooks tell of an item that did not.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "platform/mirror.h"

namespace duolog::kit {

/// One line as it was set on the screen, for the check that no words are cut, covered or outside. Device pixels.
struct Written {
    std::string text;  ///< "…" alone: what stands before it was cut.
    platform::PixelRect rect;
    platform::PixelRect clip;  ///< What the window shows.
    std::uint32_t window = 0;  ///< Lines of one window lie on one level.
    bool broken = false;       ///< Part of a word that did not fit its line.
};

/// Where a node was put: what its window shows of it. Device pixels.
struct Placed {
    platform::PixelRect clip;
    std::uint32_t window = 0;
};

class Items {
public:
    void begin_frame();
    /// Adds under the present parent.
    void add(platform::MirrorNode node);
    /// What was added last is read before the first list beside it: after the list it would be hundreds of rows away.
    void read_before_list();
    void open(platform::MirrorNode parent);
    void close();
    /// As close, for a parent whose place is known only now.
    void close(const platform::PixelRect& rect);

    const std::vector<platform::MirrorNode>& nodes() const { return nodes_; }
    /// Null for none in this or the last frame.
    const platform::MirrorNode* find(std::uint32_t id) const;
    /// Interactive ids that Dear ImGui saw in this frame without a named node: a fault of the kit.
    const std::vector<std::uint32_t>& unnamed() const { return unnamed_; }
    void end_frame();

    /// From now on every frame's words are kept, and where each node was put.
    void record_words() { records_words_ = true; }
    bool records_words() const { return records_words_; }
    void wrote(Written words) { words_.push_back(std::move(words)); }
    const std::vector<Written>& written() const { return words_; }
    /// One for each node, in the same order.
    const std::vector<Placed>& placed() const { return placed_; }

    /// From Dear ImGui's hook: an item that can be pressed or typed into.
    void saw_interactive(std::uint32_t id) { interactive_.push_back(id); }

private:
    std::vector<platform::MirrorNode> nodes_;
    std::vector<std::uint32_t> parents_;
    std::vector<std::uint32_t> interactive_;
    std::vector<std::uint32_t> unnamed_;
    std::vector<Written> words_;
    std::vector<Placed> placed_;
    bool records_words_ = false;
};

/// Opens a node in its constructor and closes it in its destructor; neither under an open menu.
class ItemScope {
public:
    explicit ItemScope(platform::MirrorNode node);
    ~ItemScope();
    ItemScope(const ItemScope&) = delete;
    ItemScope& operator=(const ItemScope&) = delete;

private:
    bool open_;
};

}  // namespace duolog::kit
