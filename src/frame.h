/// One frame: tell the kit what came in, draw the shell, apply what was asked for, say when to wake next. The only
/// place where app, views and platform meet.
#pragma once

#include <string>
#include <utility>

#include "app/app.h"
#include "guide_shelf.h"
#include "platform/appearance.h"
#include "platform/window.h"
#include "text/catalogue.h"
#include "ui/kit/kit.h"

namespace duolog {

class Frames {
public:
    /// What is drawn: the app, or the page of all widgets.
    enum class Shows { App, Kit };
    /// `app` outlives this, and this outlives every answer of fetch_shipped_file.
    Frames(app::App& app, text::Catalogue words, Shows shows = Shows::App)
        : app_(app), words_(std::move(words)), kit_(words_), shows_(shows) {}
    Frames(const Frames&) = delete;
    Frames& operator=(const Frames&) = delete;

    void start() { kit_.start(); }
    /// What platform::remembered() gave, before the journal is opened.
    void return_to(const std::string& text);
    /// Before Dear ImGui's frame begins.
    void take_input(const platform::FrameInput& input, const platform::Appearance& system);
    /// Inside Dear ImGui's frame.
    void draw();
    /// The time asked for has come: no frame unless something is to be seen.
    void wake();
    /// Storage has answered: something is to be seen, and another save may be due, also on a hidden page that draws
    /// nothing.
    void answered();
    /// The last save failed: a page that is left now would lose words.
    bool save_failed() const { return app_.state().save.kind == app::SaveStatus::Kind::Failed; }
    void hide() { app_.hide(); }
    bool may_close() const { return app_.everything_saved(); }

    kit::Items& items() { return kit_.items(); }

private:
    app::Actions asked_without_widget() const;
    void start_entry_if_asked();
    app::Actions drawn();
    bool moves();
    void tell_places();
    void remember_places();
    void follow_language();
    void follow_guides();
    void follow_program();
    void speak(const std::string& language);
    void plan_next();

    app::App& app_;
    text::Catalogue words_;
    kit::Kit kit_;
    Shows shows_;
    GuideShelf first_guide_, second_guide_;
    bool was_seen_ = false;    ///< A frame of an opened journal, or of what is wrong with it.
    bool rest_asked_ = false;  ///< Of the program.
    std::string fetching_;     ///< The language whose words are on their way.
    platform::FrameInput input_;
    float sum_of_places_ = 0;  ///< Of all nodes' tops in the last frame.
    bool rests_ = true;
};

}  // namespace duolog
