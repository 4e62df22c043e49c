/// The pages of reflection time, as a person comes to them. For the tests of them.
#pragma once

#include <string>

#include "support/screen.h"

namespace duolog::tests {

inline constexpr ScreenSize kTall{390, 3200, 1};

inline app::GuidePage page(app::GuidePage::Kind kind, const core::Id& record = {}) {
    return {.kind = kind, .record = record};
}

/// Tuesday 14 November 2023, 23:13 by the clock of the place.
inline void open_reflection(Screen& screen) {
    screen.open(app::Place::Guide);
    screen.tap("Reflection");
}

inline void begin(Screen& screen) {
    open_reflection(screen);
    screen.tap("Begin");
}

inline const core::Reflection& last_reflection(const Screen& screen) { return screen.state().reflections.all().back(); }

inline std::string card(const Screen& screen) { return screen.find("ReflectionCard")->name; }

inline core::Day days_ago(const Screen& screen, int days) {
    return core::day_from_epoch(core::days_since_epoch(core::day_of(screen.state().now)) - days);
}

/// Entered as somebody would on the page.
inline void enter(Screen& screen, int days, int minutes) {
    screen.app().apply({app::EnterReflection{days_ago(screen, days), minutes}});
    screen.app().apply({app::OpenGuidePage{page(app::GuidePage::Kind::Reflection)}});
    screen.settle();
}

/// The page that is open in the journal.
inline std::string open_page(const Screen& screen) {
    const auto& open = screen.state().journal_screen.open;
    return screen.state().place == app::Place::Journal && open ? screen.state().journal.find(*open)->text : "";
}

}  // namespace duolog::tests
