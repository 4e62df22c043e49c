#include "ui/kit/focus.h"

#include <algorithm>
#include <string_view>

namespace duolog::kit {
namespace {

using platform::MirrorNode;
using platform::Role;
using Nodes = std::vector<MirrorNode>;
using Ids = std::vector<std::uint32_t>;

bool is_stop(const MirrorNode& node) {
    constexpr Role kStops[] = {Role::Button, Role::Link,   Role::CheckBox, Role::TextField,
                               Role::Radio,  Role::Slider, Role::GridCell};
    return node.enabled && std::find(std::begin(kStops), std::end(kStops), node.role) != std::end(kStops);
}

Ids stops_of(const Nodes& nodes) {
    Ids stops;
    for (const MirrorNode& node : nodes)
        if (is_stop(node))
            stops.push_back(node.id);
    return stops;
}

bool is_shown(const Nodes& nodes, std::uint32_t id) {
    return id != 0 && std::any_of(nodes.begin(), nodes.end(), [id](const MirrorNode& node) { return node.id == id; });
}

std::uint32_t first_of(const Nodes& nodes, Role role) {
    const auto found = std::find_if(nodes.begin(), nodes.end(), [role](const auto& node) { return node.role == role; });
    return found == nodes.end() ? 0 : found->id;
}

bool is_page_title(const MirrorNode& node) {
    return node.role == Role::Heading && std::string_view(node.key) == "PageTitle";
}

bool is_first_title(const MirrorNode& node) { return node.role == Role::Heading && node.level == 1; }

/// Of the page that is open, beside its list too; else of the list or the place.
std::uint32_t title_of(const Nodes& nodes) {
    auto found = std::find_if(nodes.begin(), nodes.end(), is_page_title);
    if (found == nodes.end())
        found = std::find_if(nodes.begin(), nodes.end(), is_first_title);
    return found == nodes.end() ? 0 : found->id;
}

/// Whether it is one of the places and tools that stay where they are.
bool among_places(const Nodes& nodes, std::uint32_t id) {
    const std::uint32_t places = first_of(nodes, Role::Navigation);
    return places != 0 && std::any_of(nodes.begin(), nodes.end(),
                                      [&](const auto& node) { return node.id == id && node.parent == places; });
}

/// The menu's own items come after what closes it.
std::uint32_t first_item(const Nodes& nodes, std::uint32_t dialog) {
    std::uint32_t first = 0;
    for (const MirrorNode& node : nodes)
        if (node.parent == dialog && is_stop(node) && (first == 0 || std::string_view(node.key) != "CloseMenu")) {
            first = node.id;
            if (std::string_view(node.key) != "CloseMenu")
                break;
        }
    return first;
}

/// What is still there of `stops`: `focused` itself, else the next after it, else the last before it.
std::optional<std::uint32_t> nearest(const Nodes& nodes, const Ids& stops, std::uint32_t focused) {
    const auto at = std::find(stops.begin(), stops.end(), focused);
    const auto shown = [&](std::uint32_t id) { return is_shown(nodes, id); };
    if (const auto next = std::find_if(at, stops.end(), shown); next != stops.end())
        return *next;
    const auto before = std::find_if(std::make_reverse_iterator(at), stops.rend(), shown);
    return before == stops.rend() || at == stops.end() ? std::nullopt : std::optional(*before);
}

}  // namespace

std::optional<std::uint32_t> Focus::title_place(const Nodes& nodes, std::uint32_t title) const {
    if (titles_too_)
        return title != 0 ? std::optional(title) : std::nullopt;
    const auto heading =
        std::find_if(nodes.begin(), nodes.end(), [title](const auto& node) { return node.id == title; });
    const auto stop = std::find_if(heading, nodes.end(), is_stop);
    return stop == nodes.end() ? std::nullopt : std::optional(stop->id);
}

Focus::Left& Focus::left_at(std::uint32_t title) {
    const auto found =
        std::find_if(left_.begin(), left_.end(), [title](const Left& left) { return left.title == title; });
    return found != left_.end() ? *found : left_.emplace_back(Left{title, 0, {}});
}

void Focus::follow(const Nodes& nodes, std::uint32_t focused) {
    target_.reset();  // What did not take it in the frame since then is not there.
    const bool moves = by_keyboard_ && !taken_by_field_;
    taken_by_field_ = false;
    if (focused == 0 && is_shown(nodes, focused_))
        focused_ = 0;  // The person has left the page for the browser's own bar.
    if (focused == 0)
        focused = focused_;
    const std::uint32_t dialog = first_of(nodes, Role::Dialog);
    const std::uint32_t title = dialog != 0 ? title_ : title_of(nodes);
    std::optional<std::uint32_t> target;
    if (dialog != 0 && dialog_ == 0) {
        before_dialog_ = {title_, focused, stops_};
        target = first_item(nodes, dialog);
    } else if (title != title_) {
        left_at(title_) = dialog_ != 0 ? before_dialog_ : Left{title_, focused, stops_};
        const Left& left = left_at(title);
        if (!was_among_places_)
            target = nearest(nodes, left.stops, left.focused);
        if (!target)
            target = title_place(nodes, title);
    } else if (dialog == 0 && dialog_ != 0) {
        target = nearest(nodes, before_dialog_.stops, before_dialog_.focused);
        if (!target)
            target = title_place(nodes, title);
    } else if (focused != 0 && !is_shown(nodes, focused)) {
        target = nearest(nodes, stops_, focused);
    }
    if (lead_.frames > 0 && is_shown(nodes, lead_.id)) {
        target = title_place(nodes, lead_.id);
        lead_ = {};
    }
    lead_.frames -= lead_.frames > 0 ? 1 : 0;
    if (target && moves)
        target_ = target;
    dialog_ = dialog;
    title_ = title;
    stops_ = stops_of(nodes);
    focused_ = target.value_or(focused);
    was_among_places_ = among_places(nodes, focused_);
}

void Focus::to_next_part(const Nodes& nodes, std::uint32_t focused, Course course) {
    std::vector<Ids> parts(1);
    std::vector<std::uint32_t> chosen(1, 0);
    const auto begin_part = [&] {
        parts.emplace_back();
        chosen.push_back(0);
    };
    bool titled = false;
    for (const MirrorNode& node : nodes) {
        if (node.role == Role::Main || (is_page_title(node) && titled))
            begin_part();
        titled = titled || is_first_title(node);
        if (!is_stop(node))
            continue;
        parts.back().push_back(node.id);
        if (node.selected && chosen.back() == 0)
            chosen.back() = node.id;
    }
    const auto holds = [focused](const Ids& ids) { return std::find(ids.begin(), ids.end(), focused) != ids.end(); };
    const auto count = static_cast<std::ptrdiff_t>(parts.size());
    const auto found = std::find_if(parts.begin(), parts.end(), holds);
    std::ptrdiff_t at = found == parts.end() ? 0 : found - parts.begin();
    for (std::ptrdiff_t tried = 0; tried < count; ++tried) {
        at = (at + (course == Course::Forward ? 1 : count - 1)) % count;
        const auto part = static_cast<std::size_t>(at);
        if (parts[part].empty())
            continue;
        target_ = chosen[part] != 0 ? chosen[part] : parts[part].front();
        return;
    }
}

}  // namespace duolog::kit
