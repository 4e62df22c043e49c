#include "shots/record.h"

#include <array>
#include <cstdio>
#include <string_view>
#include <vector>

#include "imgui_internal.h"

namespace duolog::tests {
namespace {

constexpr std::array kRoles{"main",      "navigation", "banner",     "heading",   "text",     "list",   "listitem",
                            "button",    "link",       "check",      "textfield", "status",   "alert",  "dialog",
                            "separator", "image",      "radiogroup", "radio",     "progress", "search", "slider",
                            "grid",      "row",        "cell",       "timer"};
static_assert(kRoles.size() == static_cast<std::size_t>(platform::Role::Timer) + 1);

std::string quoted(std::string_view text) {
    std::string json = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            json += '\\';
        if (static_cast<unsigned char>(c) >= 0x20)
            json += c;
        else
            json += ' ';
    }
    return json + '"';
}

/// Writes {"name":value,...}; values are JSON already.
class Fields {
public:
    Fields& with(std::string_view name, const std::string& value) {
        json_ += json_.empty() ? "{" : ",";
        json_ += quoted(name) + ":" + value;
        return *this;
    }
    std::string json() const { return json_ + "}"; }

private:
    std::string json_;
};

std::string number(float value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.7g", static_cast<double>(value));
    return text.data();
}

std::string rect_json(const platform::PixelRect& rect, float scale) {
    return "[" + number(rect.x / scale) + "," + number(rect.y / scale) + "," + number(rect.width / scale) + "," +
           number(rect.height / scale) + "]";
}

template <class Range, class Json>
std::string list_json(const Range& range, Json json) {
    std::string all = "[";
    for (const auto& one : range)
        all += (all.size() > 1 ? "," : "") + json(one);
    return all + "]";
}

/// "screen/whole_1A2B/Today_3C4D" is a child named Today.
std::string short_name(const ImGuiWindow& window) {
    std::string_view name = window.Name;
    name.remove_prefix(name.rfind('/') + 1);
    return std::string(name.substr(0, name.rfind('_')));
}

std::string window_json(const ImGuiWindow* window) {
    return Fields()
        .with("id", std::to_string(window->ID))
        .with("name", quoted(short_name(*window)))
        .with("room", number(window->ScrollMax.y))
        .with("at", number(window->Scroll.y))
        .json();
}

std::string windows_json() {
    std::vector<const ImGuiWindow*> seen;
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
        if (window->WasActive)
            seen.push_back(window);
    return list_json(seen, window_json);
}

std::string node_json(const platform::MirrorNode& node, const kit::Placed& placed, float scale) {
    return Fields()
        .with("id", std::to_string(node.id))
        .with("parent", std::to_string(node.parent))
        .with("role", quoted(kRoles.at(static_cast<std::size_t>(node.role))))
        .with("name", quoted(node.name))
        .with("key", quoted(node.key))
        .with("rect", rect_json(node.rect, scale))
        .with("clip", rect_json(placed.clip, scale))
        .with("window", std::to_string(placed.window))
        .json();
}

std::string nodes_json(Screen& screen, float scale) {
    std::size_t at = 0;
    return list_json(screen.nodes(), [&](const platform::MirrorNode& node) {
        return node_json(node, screen.items().placed().at(at++), scale);
    });
}

std::string words_json(const kit::Written& words, float scale) {
    return Fields()
        .with("text", quoted(words.text))
        .with("rect", rect_json(words.rect, scale))
        .with("clip", rect_json(words.clip, scale))
        .with("window", std::to_string(words.window))
        .with("broken", words.broken ? "true" : "false")
        .json();
}

}  // namespace

std::string record(const std::string& screen_name, const Combination& combination, const std::string& face,
                   Screen& screen) {
    const float scale = combination.size.scale;
    return Fields()
        .with("edition", quoted("desktop"))
        .with("screen", quoted(screen_name))
        .with("width", number(combination.size.width))
        .with("height", number(combination.size.height))
        .with("theme", quoted(theme_name(combination)))
        .with("language", quoted(combination.language))
        .with("text", std::to_string(combination.text_percent))
        .with("face", quoted(face))
        .with("unnamed", std::to_string(screen.unnamed().size()))
        .with("windows", windows_json())
        .with("nodes", nodes_json(screen, scale))
        .with("words", list_json(screen.items().written(),
                                 [scale](const kit::Written& words) { return words_json(words, scale); }))
        .json();
}

}  // namespace duolog::tests
