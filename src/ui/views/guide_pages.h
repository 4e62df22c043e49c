/// The pages that lie over the guide's contents. Each is drawn only while the guide has been read.
#pragma once

#include <string>
#include <string_view>

#include "app/action.h"
#include "app/state.h"

namespace duolog::views {

/// The page that is open; beside the contents in a wide window also when there is none.
void guide_page_view(const app::State& state, app::Actions& actions);

// Each in a file of its name.
void chapter_view(const app::State& state, const app::GuidePage& page, app::Actions& actions);
void checklist_view(const app::State& state, const app::GuidePage& page, app::Actions& actions);
void step_by_step_view(const app::State& state, app::Actions& actions);
void run_view(const app::State& state, const app::GuidePage& page, app::Actions& actions);
void troubles_view(const app::State& state, const app::GuidePage& page, app::Actions& actions);
void habits_view(const app::State& state, const app::GuidePage& page, app::Actions& actions);
void people_view(const app::State& state, app::Actions& actions);
void person_view(const app::State& state, const app::GuidePage& page, app::Actions& actions);
void meeting_view(const app::State& state, const app::GuidePage& page, app::Actions& actions);
void reflection_view(const app::State& state, app::Actions& actions);
void booking_view(const app::State& state, const app::GuidePage& page, app::Actions& actions);
/// Over the whole window; ends the block when its time is over.
void block_view(const app::State& state, app::Actions& actions);
void held_reflection_view(const app::State& state, const app::GuidePage& page, app::Actions& actions);
void calendar_view(const app::State& state, app::Actions& actions);

/// The bar of such a page: its title, the way back, and a menu if it has one.
enum class PageMenu { None, Shown };
void guide_bar(const app::State& state, std::string_view title, PageMenu menu, app::Actions& actions,
               std::string_view status = {});
/// A page that is the first beside the contents has no way back.
bool leads_back(const app::State& state);
app::Back back();

/// That the guide is on its way, or how to get it.
void without_guide_view(const app::State& state, app::Actions& actions);
/// In place of a page of what is not there, with the way back.
void unknown_page(const app::State& state, app::Actions& actions);

/// Chips to choose with whom; shown only where somebody is known.
void company_view(const app::State& state, app::Actions& actions);

/// A field for a name that becomes a person.
void new_person_view(const app::State& state, app::Actions& actions);

/// Which language the person speaks.
void language_view(const app::State& state, const core::Person& person, app::Actions& actions);

/// What stands in the field of this record's name or place: `kept` unless something else is being typed.
std::string typed_or(const app::State& state, const core::Id& record, const std::string& kept);

/// The planning habit that Today shows on this day; null when none was chosen.
const core::Habit* habit_of_day(const app::State& state, const core::Day& day);

/// When, how long and where: what can be changed of a meeting.
void meeting_fields(const app::State& state, const core::Meeting& meeting, app::Actions& actions);

/// A meeting as a row that opens it.
void meeting_row(const app::State& state, const core::Meeting& meeting, app::Actions& actions);

/// The week's reflection time against its aim. On Today it leads to the page about it and begins a block; on that page
/// it only leads back to the block that is under way.
enum class WeekCard { OnToday, OnItsPage };
void week_card(const app::State& state, WeekCard where, app::Actions& actions);

/// The field for the note of a step, among the rows of a card or on its own.
enum class NoteIn { Row, Page };
void note_view(const app::State& state, const std::string& checklist, const std::string& step, const core::Run* run,
               NoteIn where, app::Actions& actions);

/// Ticks and notes of steps that this edition of the list does not have. `run` may be null.
void earlier_steps_view(const core::Run* run, const core::Checklist& checklist);

/// A time through a checklist as a row that opens it, or makes it the current one.
void run_row(const app::State& state, const core::Run& run, app::Actions& actions);

/// A card's text with its links.
void card_view(const app::State& state, const core::GuideCard& card, app::Actions& actions);

bool writable(const app::State& state);

}  // namespace duolog::views
