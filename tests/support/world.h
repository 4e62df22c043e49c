/// The whole app without window or disk: an App over MemoryStorage and FakeClock, and what a person does with it.
#pragma once

#include <cstdint>
#include <string>

#include "app/app.h"
#include "store/codec.h"
#include "support/fake_clock.h"
#include "support/memory_storage.h"

namespace duolog::tests {

/// An app over memory that counts what it asks of the world.
struct World {
    MemoryStorage storage;
    FakeClock clock;
    int redraws = 0;
    std::string clipboard;
    app::App app{
        storage, clock, app::Settings{},
        app::Effects{[this] { ++redraws; }, [this](const std::string& text) { clipboard = text; }, counting_bytes()}};

    const app::State& state() const { return app.state(); }
    core::Id start() {
        app.apply({app::StartEntry{}});
        return *state().journal_screen.open;
    }
    core::Id write(const std::string& text) {
        const core::Id id = start();
        app.apply({app::EditEntry{id, text}});
        return id;
    }
    void wait(std::int64_t ms) {
        clock.advance(ms);
        app.tick();
    }
    std::string text(const core::Id& id) const {
        const core::Entry* entry = state().journal.find(id);
        return entry == nullptr ? "(nothing)" : entry->text;
    }
    std::string durable(const core::Id& id) {
        const auto blob = storage.blobs().find(store::entry_file_name(id));
        return blob == storage.blobs().end() ? "(nothing)" : store::decode_entry(blob->second).value().text;
    }
    /// As another window would have written it.
    void put_file(const core::Id& id, const std::string& text, std::int64_t edited_ms = 0) {
        core::Entry entry;
        entry.id = id;
        entry.text = text;
        entry.edited.at.ms = edited_ms;
        storage.blobs()[store::entry_file_name(id)] = store::encode_entry(entry);
    }
};

inline core::Id id(std::uint8_t number) {
    core::Id id;
    id.bytes[15] = number;
    return id;
}

}  // namespace duolog::tests
