/// The names and places of what was drawn, in reading order: for screen readers, browser tests and view tests.
/// Every widget of the kit adds itself here; Dear ImGui's own hooks tell of an item that did not.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "platform/mirror.h"

namespace duolog::kit {

class Items {
public:
    void begin_frame();
    /// Adds under the present parent.
    void add(platform::MirrorNode node);
    void open(platform::MirrorNode parent);
    void close();

    const std::vector<platform::MirrorNode>& nodes() const { return nodes_; }
    /// Interactive ids that Dear ImGui saw in this frame without a named node: a fault of the kit.
    const std::vector<std::uint32_t>& unnamed() const { return unnamed_; }
    void end_frame();

    /// From Dear ImGui's hook: an item that can be pressed or typed into.
    void saw_interactive(std::uint32_t id) { interactive_.push_back(id); }

private:
    std::vector<platform::MirrorNode> nodes_;
    std::vector<std::uint32_t> parents_;
    std::vector<std::uint32_t> interactive_;
    std::vector<std::uint32_t> unnamed_;
};

/// Opens a node in its constructor and closes it in its destructor.
class ItemScope {
public:
    explicit ItemScope(platform::MirrorNode node);
    ~ItemScope();
    ItemScope(const ItemScope&) = delete;
    ItemScope& operator=(const ItemScope&) = delete;
};

}  // namespace duolog::kit
