/// A state with an open journal, and the steps that a person takes in it. For the tests of update*.cpp and places.cpp.
#pragma once

#include <string>
#include <vector>

#include "app/update.h"
#include "support/fake_clock.h"

namespace duolog::tests {

using Changed = std::vector<core::Id>;

struct Steps {
    app::State state;
    core::RandomBytes random = counting_bytes();

    Steps() {
        state.opening = app::Opening::Open;
        state.now = {{1'000'000}, 60};
    }
    Changed take(const app::Action& action) {
        state.now.at.ms += 1000;
        return app::update(state, action, random);
    }
    core::Id start() {
        take(app::StartEntry{});
        return *state.journal_screen.open;
    }
    /// A page with words, left again.
    core::Id written(const std::string& text) {
        const core::Id id = start();
        take(app::EditEntry{id, text});
        take(app::CloseEntry{});
        return id;
    }
    core::Id added(const std::string& text, core::Priority priority = core::Priority::One) {
        take(app::EditDraft{text});
        return take(app::AddTask{priority}).front();
    }
    core::Id ticked(const std::string& text) {
        const core::Id id = added(text);
        take(app::TickTask{id, true});
        return id;
    }
    const core::Entry* find(const core::Id& id) const { return state.journal.find(id); }
    const core::Task& task(const core::Id& id) const { return *state.priorities.find(id); }
    const core::Run* run() const { return core::current_run(state.runs, core::kFirstMeeting, std::nullopt); }
};

/// Of a class, in its order.
inline std::vector<std::string> texts(const app::State& state, core::Priority priority) {
    std::vector<std::string> texts;
    for (const core::Task* task : core::tasks_of(state.priorities, priority))
        texts.push_back(task->text);
    return texts;
}

inline bool menu_open(const app::State& state) { return state.overlay.kind != app::Overlay::Kind::None; }

}  // namespace duolog::tests
