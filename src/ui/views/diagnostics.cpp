#include "ui/views/diagnostics.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/blocks.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/text_fields.h"
#include "ui/kit/widgets.h"
#include "ui/views/titles.h"

namespace duolog::views {
namespace {

using text::Key;

constexpr std::size_t kMostShown = 30;  ///< The copied text has them all.
constexpr std::size_t kMaxTrialBytes = 500;

/// What platform::diagnostics answers: facts, an empty line, notes.
struct Device {
    std::vector<std::string_view> facts, notes;
};

Device device_of(std::string_view text) {
    Device device;
    bool in_notes = false;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (line.empty())
            in_notes = true;
        else
            (in_notes ? device.notes : device.facts).push_back(line);
    }
    return device;
}

void trial_view(const app::State& state, app::Actions& actions) {
    kit::section_heading(Key::DiagnosticsTry);
    std::string text = state.settings_screen.trial;
    const kit::LineReport report = kit::line_field({.slot = kit::LineSlot::Trial,
                                                    .id = 1,
                                                    .label = Key::DiagnosticsField,
                                                    .placeholder = Key::DiagnosticsField,
                                                    .language = kit::language(),
                                                    .max_bytes = kMaxTrialBytes},
                                                   text);
    if (report.changed)
        actions.push_back(app::EditTrial{text});
    kit::space(8);
    kit::paragraph(kit::words(Key::DiagnosticsTryHint), kit::Voice::Quiet);
}

/// Each line is "name: value".
void facts_view(const std::vector<std::string_view>& facts) {
    kit::section_heading(Key::DiagnosticsDevice);
    const kit::Card card(Key::DiagnosticsDevice);
    for (const std::string_view fact : facts) {
        const std::size_t colon = fact.find(": ");
        const std::string name(fact.substr(0, colon));
        const kit::NameScope scope(name.c_str());
        kit::quiet_row(name, colon == std::string_view::npos ? std::string_view() : fact.substr(colon + 2));
    }
}

void notes_view(const std::vector<std::string_view>& notes) {
    if (notes.empty())
        return;
    kit::section_heading(Key::DiagnosticsNotes);
    const kit::Card card(Key::DiagnosticsNotes);
    for (std::size_t i = 0; i < std::min(notes.size(), kMostShown); ++i) {
        const kit::NameScope scope(std::to_string(notes.size() - i).c_str());
        kit::quiet_row(notes[i]);
    }
}

}  // namespace

void diagnostics_view(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::Diagnostics, kit::Room::Little);
    back_bar(Key::Diagnostics, actions);
    kit::paragraph(kit::words(Key::DiagnosticsText));
    kit::space(12);
    if (kit::button(Key::CopyDiagnostics, kit::ButtonLook::Plain, kit::Icon::Copy))
        actions.push_back(app::CopyWords{state.settings_screen.device});
    trial_view(state, actions);
    const Device device = device_of(state.settings_screen.device);
    facts_view(device.facts);
    notes_view(device.notes);
}

}  // namespace duolog::views
