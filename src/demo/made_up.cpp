#include "demo/made_up.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "core/id.h"
#include "core/utf8.h"
#include "demo/random.h"
#include "demo/source.h"

namespace duolog::demo {
namespace {

constexpr std::uint64_t kSeed = 2024;
constexpr std::size_t kMaxSourceBytes = std::size_t{64} * 1024;
/// Of the first meeting.
constexpr const char* kTickedSteps[] = {"place", "time", "backgrounds", "home", "leisure", "position", "tasks"};
constexpr int kHour = 60;  // In minutes.

std::int64_t day_number(const core::Moment& moment) { return core::days_since_epoch(core::day_of(moment)); }

/// An hour before `now` when that time of today is still to come.
core::Moment moment_at(core::Moment now, int days_ago, int minute_of_day) {
    const std::int64_t local_ms = (day_number(now) - days_ago) * core::kDayMs + minute_of_day * core::kMinuteMs;
    const core::Instant at{local_ms - now.offset_minutes * core::kMinuteMs};
    const core::Instant hour_ago{now.at.ms - now.at.ms % core::kMinuteMs - kHour * core::kMinuteMs};
    return {at <= now.at ? at : hour_ago, now.offset_minutes};
}

core::Id made_up_id(Random& random) {
    std::array<std::uint8_t, 16> bytes{};
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bits = i % 8 == 0 ? random.next() : bits >> 8;
        bytes[i] = static_cast<std::uint8_t>(bits);
    }
    return core::make_id(bytes);
}

core::Entry entry_at(core::Moment created, std::string text, Random& random) {
    core::Entry entry;
    entry.id = made_up_id(random);
    entry.created = entry.edited = created;
    entry.text = std::move(text);
    return entry;
}

/// A minute that already has an entry gives way to the one before.
void add_written(std::vector<core::Entry>& entries, WrittenEntry& written, core::Moment now, Random& random) {
    core::Moment created = moment_at(now, written.days_ago, written.minute_of_day);
    const auto taken = [&](const core::Entry& entry) { return entry.created == created; };
    while (std::any_of(entries.begin(), entries.end(), taken))
        created.at.ms -= core::kMinuteMs;
    entries.push_back(entry_at(created, std::move(written.text), random));
}

/// July, and from Christmas Eve to Epiphany.
bool holidays(const core::Day& day) {
    return day.month == 7 || (day.month == 12 && day.day >= 24) || (day.month == 1 && day.day <= 6);
}

/// Days ago of one more entry before the last: after a few days now, after a week or so three years back. Seldom at a
/// weekend, never in the holidays or on a day that has a written entry.
int earlier(int days_ago, int widest_gap, const std::vector<std::int64_t>& written, std::int64_t today,
            Random& random) {
    while (true) {
        days_ago += 1 + random.below(widest_gap);
        const std::int64_t number = today - days_ago;
        const core::Day day = core::day_from_epoch(number);
        const bool at_work = core::weekday(day) <= 5 || random.below(3) == 0;
        if (at_work && !holidays(day) && std::find(written.begin(), written.end(), number) == written.end())
            return days_ago;
    }
}

/// What is drawn goes to the back and the next comes from the front half, so that nothing comes again soon.
std::string_view draw(std::vector<std::string_view>& deck, Random& random) {
    const int at = random.below(static_cast<int>(deck.size() + 1) / 2);
    std::rotate(deck.begin() + at, deck.begin() + at + 1, deck.end());
    return deck.back();
}

std::string made_up_text(Source& source, Random& random) {
    std::string text(draw(source.titles, random));
    const int sentences = 2 + random.below(4);
    for (int i = 0; i < sentences; ++i) {
        text += i == 0 ? '\n' : ' ';
        text += draw(source.sentences, random);
    }
    return text;
}

std::vector<core::Entry> made_up_entries(Source& source, core::Moment now, Random& random) {
    std::vector<core::Entry> entries;
    for (WrittenEntry& written : source.entries)
        add_written(entries, written, now, random);
    if (source.titles.empty() || source.sentences.empty())
        return entries;
    std::vector<std::int64_t> written_days;
    for (const core::Entry& entry : entries)
        written_days.push_back(day_number(entry.created));
    int days_ago = 2;
    while (entries.size() < kMaxEntries) {
        const int widest_gap = 2 + static_cast<int>(9 * entries.size() / kMaxEntries);
        days_ago = earlier(days_ago, widest_gap, written_days, day_number(now), random);
        const core::Moment created = moment_at(now, days_ago, 7 * kHour + random.below(14 * kHour));
        entries.push_back(entry_at(created, made_up_text(source, random), random));
    }
    return entries;
}

/// What of the open tasks is planned, in their order: for how many days after today, and for how long.
struct Planned {
    std::optional<int> day;
    std::int32_t minutes = 0;
};
constexpr std::array<Planned, 6> kPlanned{{{0, 90}, {0, 30}, {}, {-1, 45}, {0, 60}, {std::nullopt, 2}}};

void plan(core::Task& task, std::size_t number, core::Moment now) {
    if (number >= kPlanned.size())
        return;
    const Planned& planned = kPlanned.at(number);
    task.minutes = planned.minutes;
    if (planned.day)
        task.day = core::day_from_epoch(core::days_since_epoch(core::day_of(now)) + *planned.day);
}

/// Made a day apart, the last one the day before yesterday; done yesterday and today by turns.
std::vector<core::Task> made_up_tasks(std::vector<WrittenTask>& written, core::Moment now, Random& random) {
    std::vector<core::Task> tasks;
    int days_ago = static_cast<int>(written.size()) + 1;
    std::size_t open = 0;
    for (WrittenTask& from : written) {
        core::Task task;
        task.id = made_up_id(random);
        task.created = task.edited = moment_at(now, days_ago, 9 * kHour);
        if (from.done)
            task.edited = task.done.emplace(moment_at(now, days_ago % 2, 8 * kHour));
        else if (from.declined)
            task.edited = task.declined.emplace(moment_at(now, 0, 8 * kHour));
        else
            plan(task, open++, now);
        task.priority = from.priority;
        task.text = std::move(from.text);
        tasks.push_back(std::move(task));
        --days_ago;
    }
    return tasks;
}

std::vector<core::Person> made_up_people(const std::vector<WrittenPerson>& written, core::Moment now, Random& random) {
    std::vector<core::Person> people;
    for (const WrittenPerson& one : written) {
        core::Person person;
        person.id = made_up_id(random);
        person.created = person.edited = moment_at(now, 5 + static_cast<int>(people.size()), 9 * kHour);
        person.name = one.name;
        people.push_back(std::move(person));
    }
    return people;
}

/// With the first of the people, or alone.
core::Run made_up_run(const Source& source, const MadeUp& made, core::Moment now, Random& random) {
    core::Run run;
    run.id = made_up_id(random);
    run.created = moment_at(now, 5, 16 * kHour);
    run.edited = moment_at(now, 5, 17 * kHour);
    run.checklist = core::kFirstMeeting;
    run.ticks.assign(std::begin(kTickedSteps), std::end(kTickedSteps));
    if (!made.people.empty())
        run.person = made.people.front().id;
    if (!source.people.empty() && !source.people.front().note.empty())
        core::set_note(run, "tasks", source.people.front().note);
    return run;
}

/// With the first of the people, in nine days.
void add_meeting(const Source& source, core::Moment now, Random& random, MadeUp& made) {
    if (made.people.empty())
        return;
    core::Meeting meeting;
    meeting.id = made_up_id(random);
    meeting.created = meeting.edited = moment_at(now, 4, 9 * kHour);
    meeting.person = made.people.front().id;
    meeting.day = core::day_from_epoch(core::days_since_epoch(core::day_of(now)) + 9);
    meeting.minute = 15 * 60;
    meeting.place = source.people.front().place;
    made.meetings.push_back(std::move(meeting));
}

void add_booking(int weekday, int minute, int length_minutes, core::Moment now, Random& random, MadeUp& made) {
    core::Booking booking;
    booking.id = made_up_id(random);
    booking.created = booking.edited = moment_at(now, 370, 9 * kHour);
    booking.weekday = weekday;
    booking.minute = minute;
    booking.length_minutes = length_minutes;
    booking.since = core::day_of(booking.created);
    made.bookings.push_back(std::move(booking));
}

/// Held on that day for a little more or less than was booked; what was written then is its page.
void add_reflection(const core::Booking& booking, int days_ago, core::Moment now, Random& random, MadeUp& made) {
    constexpr int kQuarter = 15;
    core::Reflection held;
    held.id = made_up_id(random);
    held.created = held.started = moment_at(now, days_ago, booking.minute);
    held.planned_minutes = booking.length_minutes + kQuarter * (random.below(4) - 1);
    held.ended = held.edited = {{held.started.at.ms + held.planned_minutes * core::kMinuteMs}, now.offset_minutes};
    held.booking = booking.id;
    for (const core::Entry& entry : made.entries)
        if (day_number(entry.created) == day_number(held.started))
            held.entry = entry.id;
    made.reflections.push_back(std::move(held));
}

/// Some are missed, and none are in the holidays.
void add_reflection_time(core::Moment now, Random& random, MadeUp& made) {
    constexpr int kWeeks = 52, kWeek = 7;
    add_booking(5, 15 * kHour, 90, now, random, made);
    add_booking(2, 8 * kHour, 30, now, random, made);
    const int today = core::weekday(core::day_of(now));
    for (int week = 0; week < kWeeks; ++week)
        for (const core::Booking& booking : made.bookings) {
            const int days_ago = kWeek * week + today - booking.weekday;
            const bool missed = random.below(5) == 0;
            if (days_ago > 0 && !missed && !holidays(core::day_from_epoch(day_number(now) - days_ago)))
                add_reflection(booking, days_ago, now, random, made);
        }
}

}  // namespace

MadeUp made_up(std::string_view text, core::Moment now) {
    const std::string repaired = core::repaired_utf8(text.substr(0, kMaxSourceBytes));
    Source source = read_source(repaired);
    Random random(kSeed);
    MadeUp made;
    made.entries = made_up_entries(source, now, random);
    made.tasks = made_up_tasks(source.tasks, now, random);
    made.people = made_up_people(source.people, now, random);
    made.runs.push_back(made_up_run(source, made, now, random));
    add_meeting(source, now, random, made);
    add_reflection_time(now, random, made);
    return made;
}

}  // namespace duolog::demo
