#include "ui/views/guide_words.h"

#include <algorithm>
#include <string_view>

#include "text/dates.h"
#include "ui/kit/widgets.h"
#include "ui/views/steps.h"

namespace duolog::views {

std::string html_text(std::string_view text) {
    std::string html;
    for (const char c : text) {
        switch (c) {
            case '&':
                html += "&amp;";
                break;
            case '<':
                html += "&lt;";
                break;
            case '>':
                html += "&gt;";
                break;
            case '\n':
                html += "<br>";
                break;
            default:
                html += c;
        }
    }
    return html;
}

std::string html_element(std::string_view name, std::string_view inside) {
    return '<' + std::string(name) + '>' + std::string(inside) + "</" + std::string(name.substr(0, name.find(' '))) +
           ">\n";
}

std::string html_document(const std::string& language, std::string_view title, const std::string& body) {
    return "<!doctype html>\n<html lang=\"" + language + "\">\n<meta charset=\"utf-8\">\n" +
           html_element("title", html_text(title)) +
           "<style>body{font:12pt/1.45 Inter,system-ui,sans-serif;color:#1e2421;background:#fff;max-width:42em;"
           "margin:2em auto;padding:0 1em}h1{font-size:20pt;line-height:1.2}h2{font-size:13pt;margin:1.6em 0 .4em;"
           "break-after:avoid}p,li{margin:.4em 0;break-inside:avoid}ul{padding-left:1.2em}.check{list-style:none;"
           "padding:0}.box{display:inline-block;width:1.8em}.note{margin-left:1.8em;color:#5c655f}"
           "@page{margin:2cm}</style>\n<body>\n" +
           html_element("h1", html_text(title)) + body + "</body>\n</html>\n";
}

namespace {

using text::Key;

/// What nobody has gone on with for so long is no longer offered first.
constexpr std::int64_t kForgottenDays = 60;

/// `text` with what stands before each of its lines.
std::string indented(std::string_view text, std::string_view before) {
    std::string lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines += std::string(before) + std::string(text.substr(0, end)) + '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string title_of(const app::State& state, const core::Checklist& checklist, const core::Run* run) {
    return run != nullptr ? run_title(state, *run, &checklist) : checklist.title;
}

/// The next meeting with whom the run is, as a line; empty when there is none.
std::string next_meeting_line(const app::State& state, const core::Run* run) {
    if (run == nullptr || !run->person)
        return {};
    const auto meetings = core::meetings_to_come(state.meetings, core::day_of(state.now), run->person);
    if (meetings.empty())
        return {};
    return std::string(kit::words(Key::NextMeeting)) + ": " + meeting_when(state, *meetings.front());
}

std::string spans_html(const core::Block& block) {
    std::string html;
    for (const core::Span& span : core::spans(block)) {
        const std::string words = html_text(span.words);
        html += span.strong ? "<strong>" + words + "</strong>" : words;
    }
    return html;
}

std::string blocks_html(const core::GuideCard& card) {
    std::string html;
    bool list = false;
    for (const core::Block& block : card.blocks) {
        if (block.item != list)
            html += list ? "</ul>\n" : "<ul>\n";
        list = block.item;
        html += html_element(block.item ? "li" : "p", spans_html(block));
    }
    return html + (list ? "</ul>\n" : "");
}

std::string step_html(std::string_view title, std::string_view how, bool done, std::string_view note) {
    std::string html = std::string("<span class=\"box\">") + (done ? "☑" : "☐") + "</span>" + html_text(title);
    if (!how.empty() && note.empty())
        html += html_element("div class=\"note\"", html_text(how));
    if (!note.empty())
        html += html_element("div class=\"note\"", html_text(note));
    return html_element("li", html);
}

}  // namespace

std::string person_name(const app::State& state, const std::optional<core::Id>& person) {
    const core::Person* known = person ? state.people.find(*person) : nullptr;
    return known != nullptr ? known->name : std::string();
}

std::string run_title(const app::State& state, const core::Run& run, const core::Checklist* checklist) {
    const std::string title = checklist != nullptr ? checklist->title : run.checklist;
    const std::string name = person_name(state, run.person);
    return name.empty() ? title : kit::words(Key::RunWith, {{"checklist", title}, {"name", name}});
}

std::string day_words(const app::State& state, const core::Moment& moment) {
    return text::long_date(kit::language(), core::day_of(moment), core::day_of(state.now));
}

std::string meeting_when(const app::State& state, const core::Meeting& meeting) {
    const std::string& language = kit::language();
    const core::Day today = core::day_of(state.now);
    const std::string day = text::long_date(language, meeting.day, today);
    if (!meeting.minute)
        return day;
    const std::string time = text::time_of_day(language, *meeting.minute / 60, *meeting.minute % 60);
    return meeting.day == today ? kit::words(Key::TodayAt, {{"time", time}})
                                : kit::words(Key::DayAt, {{"day", day}, {"time", time}});
}

std::string meeting_title(const app::State& state, const core::Meeting& meeting) {
    const std::string name = person_name(state, meeting.person);
    if (meeting.kind == core::MeetingKind::Review)
        return name.empty() ? std::string(kit::words(Key::Review)) : kit::words(Key::ReviewWith, {{"person", name}});
    return name.empty() ? std::string(kit::words(Key::Meeting)) : kit::words(Key::MeetingWith, {{"name", name}});
}

std::string done_of_all(const core::Run* run, const core::Checklist& checklist) {
    const std::size_t done = run == nullptr ? 0 : core::ticked_count(*run, checklist);
    return kit::words(Key::DoneOfAll,
                      {{"done", std::to_string(done)}, {"all", std::to_string(core::step_count(checklist))}});
}

int percent_done(const core::Run* run, const core::Checklist& checklist) {
    const std::size_t steps = core::step_count(checklist);
    return run == nullptr || steps == 0 ? 0 : static_cast<int>(100 * core::ticked_count(*run, checklist) / steps);
}

const core::Run* begun_meeting(const app::State& state) {
    const auto& runs = state.runs.all();
    const core::Instant long_ago{state.now.at.ms - kForgottenDays * core::kDayMs};
    const auto begun = std::find_if(runs.rbegin(), runs.rend(), [&](const core::Run& run) {
        return !run.deleted && !run.finished && core::is_of(run, core::kFirstMeeting) && !core::untouched(run) &&
               run.edited.at >= long_ago;
    });
    return begun == runs.rend() ? nullptr : &*begun;
}

const core::Checklist* checklist_of(const app::State& state, const core::Run& run) {
    if (state.guide == nullptr)
        return nullptr;
    return core::find_checklist(
        *state.guide, core::is_of(run, core::kFirstMeeting) ? core::kFirstMeeting : std::string_view(run.checklist));
}

std::string agreed_text(const core::Run& run, const core::Checklist* checklist) {
    if (checklist == nullptr)
        return {};
    std::string noted, open;
    for (const core::Step* step : core::steps_of(*checklist)) {
        const std::string_view note = core::note_of(run, step->id);
        if (!note.empty())
            noted += step->title + ": " + std::string(note) + '\n';
        else if (!core::ticked(run, step->id))
            open += "- " + step->title + '\n';
    }
    return open.empty() ? noted : noted + std::string(kit::words(Key::NotYet)) + ":\n" + open;
}

std::string checklist_text(const app::State& state, const core::Checklist& checklist, const core::Run* run) {
    std::string text = title_of(state, checklist, run) + '\n';
    for (const core::Section& section : checklist.sections) {
        text += '\n' + section.title + '\n';
        for (const core::Step& step : section.steps) {
            text += ticked_line(run != nullptr && core::ticked(*run, step.id), step.title);
            if (run != nullptr)
                text += indented(core::note_of(*run, step.id), "    ");
        }
    }
    if (run != nullptr) {
        const auto unknown = core::unknown_steps(*run, checklist);
        if (!unknown.empty())
            text += '\n' + std::string(kit::words(Key::EarlierSteps)) + '\n';
        for (const std::string_view step : unknown)
            text += ticked_line(core::ticked(*run, step), step) + indented(core::note_of(*run, step), "    ");
    }
    const std::string next = next_meeting_line(state, run);
    return next.empty() ? text : text + '\n' + next + '\n';
}

std::string card_text(const core::GuideCard& card) {
    std::string text = card.heading + '\n';
    for (const core::Block& block : card.blocks)
        text += (block.item ? "- " : "\n") + core::plain_text(block) + '\n';
    return text;
}

std::string chapter_text(const core::Chapter& chapter) {
    std::string text = chapter.title + '\n';
    for (const core::GuideCard& card : chapter.cards)
        text += '\n' + card_text(card);
    return text;
}

std::string checklist_page(const app::State& state, const core::Checklist& checklist, const core::Run* run) {
    std::string body;
    for (const core::Section& section : checklist.sections) {
        body += html_element("h2", html_text(section.title));
        std::string items;
        for (const core::Step& step : section.steps)
            items += step_html(step.title, step.how, run != nullptr && core::ticked(*run, step.id),
                               run != nullptr ? core::note_of(*run, step.id) : std::string_view());
        body += html_element("ul class=\"check\"", items);
    }
    if (run != nullptr)
        for (const std::string_view step : core::unknown_steps(*run, checklist))
            body += html_element("ul class=\"check\"",
                                 step_html(step, {}, core::ticked(*run, step), core::note_of(*run, step)));
    body += html_element("p", html_text(next_meeting_line(state, run)));
    return html_document(state.guide->language, title_of(state, checklist, run), body);
}

std::string chapter_page(const app::State& state, const core::Chapter& chapter) {
    std::string body;
    for (const core::GuideCard& card : chapter.cards)
        body += html_element("h2", html_text(card.heading)) + blocks_html(card);
    return html_document(state.guide->language, chapter.title, body);
}

std::string card_page(const app::State& state, const core::GuideCard& card) {
    return html_document(state.guide->language, card.heading, blocks_html(card));
}

}  // namespace duolog::views
