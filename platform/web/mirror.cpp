#include "platform/mirror.h"

#include <emscripten.h>

#include <cstdio>
#include <string_view>
#include <utility>

#include "platform/window.h"

extern "C" {
void duolog_mirror_publish(const char* json);
void duolog_mirror_focus(std::uint32_t id);
}

namespace duolog::platform {
namespace {

struct Mirror {
    std::vector<MirrorNode> published;
    std::vector<MirrorEvent> events;
    bool any_published = false;
};

Mirror& mirror() {
    static Mirror only;
    return only;
}

void write_text(std::string& json, const char* name, std::string_view text) {
    json += ",\"";
    json += name;
    json += "\":\"";
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        if (byte == '"' || byte == '\\') {
            json += '\\';
            json += byte;
        } else if (value < 0x20) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(value));
            json += escaped;
        } else {
            json += byte;
        }
    }
    json += '"';
}

void write_number(std::string& json, const char* name, float value) {
    char number[48];
    // JSON knows no infinity; a rect beyond all screens is as good as an empty one.
    const bool sane = value > -1e6F && value < 1e6F;
    std::snprintf(number, sizeof number, ",\"%s\":%.2f", name, static_cast<double>(sane ? value : 0));
    json += number;
}

void write_node(std::string& json, const MirrorNode& node) {
    char numbers[400];
    std::snprintf(numbers, sizeof numbers,
                  "{\"id\":%u,\"parent\":%u,\"role\":%d,\"level\":%d,\"enabled\":%s,\"checked\":%s,\"selected\":%s,"
                  "\"percent\":%d,\"opens_slot\":%u,\"least\":%d,\"most\":%d,\"step\":%d,\"value\":%d,\"position\":%d,"
                  "\"count\":%d,\"busy\":%d,\"opens_menu\":%d",
                  node.id, node.parent, static_cast<int>(node.role), node.level, node.enabled ? "true" : "false",
                  node.checked ? "true" : "false", node.selected ? "true" : "false", node.percent, node.opens_slot,
                  node.span.least, node.span.most, node.span.step, node.span.value, node.position, node.count,
                  node.busy ? 1 : 0, node.opens_menu ? 1 : 0);
    json += numbers;
    write_text(json, "name", node.name);
    write_text(json, "description", node.description);
    write_text(json, "key", node.key);
    write_text(json, "words", node.span.words);
    write_text(json, "language", node.language);
    write_number(json, "x", node.rect.x);
    write_number(json, "y", node.rect.y);
    write_number(json, "width", node.rect.width);
    write_number(json, "height", node.rect.height);
    json += '}';
}

}  // namespace

void publish_mirror(const std::vector<MirrorNode>& nodes) {
    Mirror& shown = mirror();
    if (shown.any_published && shown.published == nodes)
        return;
    shown.published = nodes;
    shown.any_published = true;
    std::string json = "[";
    for (const MirrorNode& node : nodes) {
        if (json.size() > 1)
            json += ',';
        write_node(json, node);
    }
    json += ']';
    duolog_mirror_publish(json.c_str());
}

void focus_mirror(std::uint32_t id) { duolog_mirror_focus(id); }

std::vector<MirrorEvent> take_mirror_events() { return std::exchange(mirror().events, {}); }

bool mirror_owns_focus() { return true; }

}  // namespace duolog::platform

/// `kind` as in MirrorEvent::Kind.
extern "C" EMSCRIPTEN_KEEPALIVE void duolog_mirror_event(int kind, std::uint32_t id, int value) {
    using duolog::platform::MirrorEvent;
    duolog::platform::mirror().events.push_back({static_cast<MirrorEvent::Kind>(kind), id, value});
    duolog::platform::request_frames(3);
}
