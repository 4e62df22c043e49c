/// What the guide's pages say of records, and cards and checklists as text and as a page to be printed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/state.h"
#include "core/guide.h"

namespace duolog::views {

/// Empty for nobody and for an unknown id; that of a deleted person too.
std::string person_name(const app::State& state, const std::optional<core::Id>& person);
/// "First meeting, with Anna"; `checklist` may be null: then the id under which it was kept.
std::string run_title(const app::State& state, const core::Run& run, const core::Checklist* checklist);
/// "Tuesday 22 December"
std::string day_words(const app::State& state, const core::Moment& moment);
/// "Tuesday 22 December at 10:00"
std::string meeting_when(const app::State& state, const core::Meeting& meeting);
/// "Meeting with Anna"
std::string meeting_title(const app::State& state, const core::Meeting& meeting);

/// "3 of 18 done"; `run` may be null.
std::string done_of_all(const core::Run* run, const core::Checklist& checklist);
/// 0..100
int percent_done(const core::Run* run, const core::Checklist& checklist);

/// The latest first meeting that was begun in the last weeks and not kept yet; null when there is none.
const core::Run* begun_meeting(const app::State& state);

/// The guide's checklist of a run; null while there is no guide, or when it has none such.
const core::Checklist* checklist_of(const app::State& state, const core::Run& run);

/// As lines of text to be kept elsewhere: with ticks and notes when there is a run.
std::string checklist_text(const app::State& state, const core::Checklist& checklist, const core::Run* run);
/// What was noted in a run, and what was not talked about: where the next meeting begins.
std::string agreed_text(const core::Run& run, const core::Checklist* checklist);
std::string chapter_text(const core::Chapter& chapter);
std::string card_text(const core::GuideCard& card);

/// The same as documents of HTML, in the language of the guide.
std::string checklist_page(const app::State& state, const core::Checklist& checklist, const core::Run* run);
std::string chapter_page(const app::State& state, const core::Chapter& chapter);
std::string card_page(const app::State& state, const core::GuideCard& card);

/// Parts of such a document: words as HTML, an element (its name may have attributes) around HTML, and the whole, with
/// `title` as its heading.
std::string html_text(std::string_view text);
std::string html_element(std::string_view name, std::string_view inside);
std::string html_document(const std::string& language, std::string_view title, const std::string& body);

}  // namespace duolog::views
