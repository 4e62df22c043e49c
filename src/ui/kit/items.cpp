#include "ui/kit/items.h"

#include <algorithm>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/kit/kit.h"

namespace duolog::kit {
namespace {

Placed place_now() {
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImRect& seen = window->ClipRect;
    return {{seen.Min.x, seen.Min.y, seen.GetWidth(), seen.GetHeight()}, window->ID};
}

}  // namespace

void Items::begin_frame() {
    nodes_.clear();
    parents_.clear();
    interactive_.clear();
    words_.clear();
    placed_.clear();
}

void Items::add(platform::MirrorNode node) {
    node.parent = parents_.empty() ? 0 : parents_.back();
    nodes_.push_back(std::move(node));
    if (records_words_)
        placed_.push_back(place_now());
}

void Items::read_before_list() {
    const auto list = std::find_if(nodes_.begin(), nodes_.end(), [&](const auto& node) {
        return node.role == platform::Role::List && node.parent == nodes_.back().parent;
    });
    if (list == nodes_.end())
        return;
    if (records_words_)
        std::rotate(placed_.begin() + (list - nodes_.begin()), placed_.end() - 1, placed_.end());
    std::rotate(list, nodes_.end() - 1, nodes_.end());
}

void Items::open(platform::MirrorNode parent) {
    const std::uint32_t id = parent.id;
    add(std::move(parent));
    parents_.push_back(id);
}

const platform::MirrorNode* Items::find(std::uint32_t id) const {
    const auto found = std::find_if(nodes_.begin(), nodes_.end(), [&](const auto& node) { return node.id == id; });
    return id == 0 || found == nodes_.end() ? nullptr : &*found;
}

void Items::close() { parents_.pop_back(); }

void Items::close(const platform::PixelRect& rect) {
    const std::uint32_t id = parents_.back();
    const auto parent = std::find_if(nodes_.rbegin(), nodes_.rend(), [&](const auto& node) { return node.id == id; });
    parent->rect = rect;
    close();
}

void Items::end_frame() {
    std::unordered_set<std::uint32_t> named;
    for (const platform::MirrorNode& node : nodes_) {
        if (!node.name.empty())
            named.insert(node.id);
    }
    unnamed_.clear();
    for (const std::uint32_t id : interactive_) {
        if (!named.contains(id))
            unnamed_.push_back(id);
    }
}

ItemScope::ItemScope(platform::MirrorNode node) : open_(!kit().covered()) {
    if (open_)
        kit().items().open(std::move(node));
}
ItemScope::~ItemScope() {
    if (open_)
        kit().items().close();
}

}  // namespace duolog::kit

// Dear ImGui calls these when it is compiled with IMGUI_ENABLE_TEST_ENGINE and asked for them (imgui_internal.h).
// An item counts as interactive when it can take the keyboard: that is what ItemAdd is told.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box, const ImGuiLastItemData* data) {
    auto* kit = static_cast<duolog::kit::Kit*>(context->IO.UserData);
    if (kit == nullptr || data == nullptr)
        return;
    constexpr ImGuiItemFlags kOutOfReach = int{ImGuiItemFlags_NoNav} | int{ImGuiItemFlags_Disabled};
    const bool reachable = (data->ItemFlags & kOutOfReach) == 0;
    const bool seen = context->CurrentWindow->ClipRect.Overlaps(box);
    if (reachable && seen && id != 0)
        kit->items().saw_interactive(id);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
