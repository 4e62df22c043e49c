/// How firmly this device keeps the journal: what only the platform can tell or be asked for.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace duolog::platform {

enum class Answer { Unknown, No, Yes, DoesNotApply };

struct Keeping {
    /// The browser promised not to clear the journal to make room. DoesNotApply on a desktop, where nobody clears it.
    Answer persisted = Answer::Unknown;
    /// Duolog runs from the home screen or as an installed program.
    Answer installed = Answer::Unknown;
    /// Bytes still free for the journal; nothing when nobody can tell.
    std::optional<std::uint64_t> free_bytes;
    bool operator==(const Keeping&) const = default;
};

/// Asks the platform; `done` once, perhaps before this returns, perhaps later. `folder` is that of the journal (the
/// browser ignores it).
void ask_keeping(const std::string& folder, std::function<void(Keeping)> done);

/// Asks the browser to keep the journal for good, which may ask the person; to be called where something was pressed.
/// `done` once, with what holds then. On a desktop the same as ask_keeping.
void ask_to_persist(const std::string& folder, std::function<void(Keeping)> done);

}  // namespace duolog::platform
