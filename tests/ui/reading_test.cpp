// Every screen as a blind person hears it, in English on a phone, against the text that was read and agreed on.
// DUOLOG_WRITE_READERS=1 writes the texts anew: read them before they are committed.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "shots/walk.h"

using namespace duolog;
using namespace duolog::tests;
using platform::MirrorNode;
using platform::Role;

namespace {

const char* role_name(Role role) {
    static constexpr const char* kNames[] = {
        "main",     "navigation", "banner", "heading", "text", "list",      "item",  "button", "link",
        "checkbox", "field",      "status", "alert",   "menu", "separator", "image", "group",  "radio",
        "progress", "search",     "slider", "grid",    "row",  "cell",      "timer"};
    static_assert(std::size(kNames) == static_cast<std::size_t>(Role::Timer) + 1);
    return kNames[static_cast<int>(role)];
}

std::string states(const MirrorNode& node) {
    std::string said;
    if (node.role == Role::Heading)
        said += " " + std::to_string(node.level);
    if (node.role == Role::CheckBox)
        said += node.checked ? " checked" : " not checked";
    if (node.role == Role::Radio)
        said += node.selected ? " chosen" : " not chosen";
    else if (node.selected)
        said += " current";
    if (!node.enabled)
        said += " disabled";
    if (node.busy)
        said += " busy";
    if (node.percent >= 0)
        said += " " + std::to_string(node.percent) + " %";
    if (!node.span.words.empty())
        said += " " + node.span.words;
    if (node.opens_menu)
        said += " opens menu";
    if (node.count > 0)
        said += " " + std::to_string(node.position) + " of " + std::to_string(node.count);
    if (!node.language.empty())
        said += " in " + node.language;
    return said;
}

std::string as_heard(const std::vector<MirrorNode>& nodes) {
    std::map<std::uint32_t, int> depths;
    std::string text;
    for (const MirrorNode& node : nodes) {
        const int depth = node.parent == 0 ? 0 : depths[node.parent] + 1;
        depths[node.id] = depth;
        text.append(static_cast<std::size_t>(depth) * 2, ' ');
        text += role_name(node.role);
        if (!node.name.empty())
            text += " “" + node.name + "”";
        text += states(node);
        if (!node.description.empty())
            text += " (" + node.description + ")";
        text += '\n';
    }
    return text;
}

std::string file_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The name of one that has the id of another: a reader could not come to both.
std::string told_twice(const std::vector<platform::MirrorNode>& nodes) {
    std::set<std::uint32_t> ids;
    for (const platform::MirrorNode& node : nodes)
        if (!ids.insert(node.id).second)
            return node.key + " " + node.name;
    return "";
}

}  // namespace

TEST_CASE("every screen is heard as it was agreed on") {
    const bool writes = std::getenv("DUOLOG_WRITE_READERS") != nullptr;
    for (const Walk& walk : every_walk()) {
        Scene scene(walk.situation, "en", [](Screen&) {});
        scene.show({.size = {390, 844, 1}});
        for (const Shot& shot : walk.shots) {
            if (shot.way == Way::Middle || shot.way == Way::End || walk.situation == Situation::Kit)
                continue;
            scene.reset();
            shot.go(scene);
            scene.settle(0);
            const std::string heard = as_heard(scene.screen().nodes());
            const std::string path = std::string(DUOLOG_FIXTURES) + "/readers/" + shot.name + ".txt";
            if (writes)
                std::ofstream(path, std::ios::binary) << heard;
            INFO(shot.name);
            CHECK(file_text(path) == heard);
            CHECK(told_twice(scene.screen().nodes()) == "");
        }
    }
}
