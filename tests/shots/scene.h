/// The program in one situation (a full journal, an empty one, a fault), drawn in one combination after another.
#pragma once

#include <functional>
#include <string>

#include "shots/combination.h"
#include "support/screen.h"

namespace duolog::tests {

enum class Situation {
    MadeUp,       ///< The made-up journal.
    Newcomer,     ///< An empty journal.
    Kit,          ///< The page of all widgets.
    Refused,      ///< The journal cannot be opened.
    Unreachable,  ///< Nor here, for another reason.
    Slow,         ///< It is still being opened.
    Full,         ///< Nothing can be saved.
    Reader,       ///< Another window is the writer.
    Kept,         ///< The made-up journal, kept in a folder.
    InBrowser,    ///< The same in a browser, which may clear it.
    OnIphone,     ///< An empty journal in Safari, with a new version waiting.
    Damaged,      ///< The same with damaged and unfinished pieces.
    Troubled      ///< Slow drawing, damage, a language that is not there.
};

class Scene {
public:
    /// `on_screen` is called once, before the first frame: to give a renderer the textures.
    Scene(Situation situation, const std::string& language, const std::function<void(Screen&)>& on_screen);

    /// Draws in this combination from now on.
    void show(const Combination& combination);
    /// As show, where only the colours differ from the last one; draws at once.
    void recolour(const Combination& combination);
    /// Back to Today with nothing open.
    void reset();
    void apply(app::Action action);
    /// Draws. Every page and list is at this share of its way, 0..1.
    void settle(double share);
    /// Everything further down by most of what is seen; false when nothing moved.
    bool scroll_on();

    Screen& screen() { return screen_; }
    const app::State& state() const { return screen_.state(); }

private:
    void draw_until_still();

    Screen screen_;
};

}  // namespace duolog::tests
