/// The whole app without window or disk: an App over MemoryStorage and FakeClock, and what a person does with it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "support/fake_clock.h"
#include "support/journal_files.h"
#include "support/memory_storage.h"

namespace duolog::tests {

/// An app over memory that counts what it asks of the world. The journal is there and holds nothing yet.
struct World {
    MemoryStorage storage;
    FakeClock clock;
    int redraws = 0;
    std::string clipboard;
    bool clipboard_takes = true;
    std::string kept_settings;
    core::Status keeping_settings;  ///< What the next attempt to keep them answers.
    app::App app{storage, clock, app::Settings{},
                 app::Effects{[this] { ++redraws; },
                              [this](const std::string& text, const std::function<void(bool)>& done) {
                                  clipboard = text;
                                  done(clipboard_takes);
                              },
                              counting_bytes(), [this](const std::string& text) { return keep(text); }}};

    World() { put_records(storage, {}); }
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
    core::Id add_task(const std::string& text) {
        app.apply({app::EditDraft{text}, app::AddTask{core::Priority::One}});
        return state().priorities.all().back().id;
    }
    core::Id tick_step(std::string_view step) {
        app.apply({app::TickStep{"first-meeting", std::string(step), true}});
        return core::current_run(state().runs, core::kFirstMeeting, std::nullopt)->id;
    }
    core::Status keep(const std::string& text) {
        if (keeping_settings.ok())
            kept_settings = text;
        return keeping_settings;
    }
    /// Nothing is to be done before the day turns.
    bool quiet() const {
        const auto wake = app.next_wake();
        return !wake || (wake->ms + state().now.offset_minutes * core::kMinuteMs) % core::kDayMs == 0;
    }
    void wait(std::int64_t ms) {
        clock.advance(ms);
        app.tick();
    }
    std::string text(const core::Id& id) const {
        const core::Entry* entry = state().journal.find(id);
        return entry == nullptr ? "(nothing)" : entry->text;
    }
    std::string durable(const core::Id& id) const {
        const store::Loaded found = found_in(storage);
        const core::Entry* entry = record_in(found.entries, id);
        return entry == nullptr ? "(nothing)" : entry->text;
    }
    bool durably_deleted(const core::Id& id) const {
        const store::Loaded found = found_in(storage);
        const core::Entry* entry = record_in(found.entries, id);
        return entry != nullptr && entry->deleted;
    }
    std::string task_text(const core::Id& id) const {
        const core::Task* task = state().priorities.find(id);
        return task == nullptr ? "(nothing)" : task->text;
    }
    std::string durable_task(const core::Id& id) const {
        const store::Loaded found = found_in(storage);
        const core::Task* task = record_in(found.tasks, id);
        return task == nullptr ? "(nothing)" : task->text;
    }
    std::vector<std::string> durable_ticks(const core::Id& id) const {
        const store::Loaded found = found_in(storage);
        const core::Run* run = record_in(found.runs, id);
        return run == nullptr ? std::vector<std::string>{} : run->ticks;
    }
    /// As another window would have written it.
    void put_file(const core::Id& id, const std::string& text, std::int64_t edited_ms = 0) {
        core::Entry entry;
        entry.id = id;
        entry.text = text;
        entry.edited.at.ms = edited_ms;
        put_records(storage, {entry});
    }
    void put_task_file(const core::Id& id, const std::string& text, std::int64_t edited_ms = 0) {
        core::Task task;
        task.id = id;
        task.text = text;
        task.edited.at.ms = edited_ms;
        put_records(storage, {task});
    }
    void put_run_file(const core::Id& id, const std::vector<std::string>& ticks) {
        core::Run run;
        run.id = id;
        run.checklist = core::kFirstMeeting;
        run.ticks = ticks;
        put_records(storage, {run});
    }
};

inline core::Id id(std::uint8_t number) {
    core::Id id;
    id.bytes[15] = number;
    return id;
}

}  // namespace duolog::tests
