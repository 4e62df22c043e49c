#include "format/made_up_sessions.h"

#include <optional>

namespace duolog::tests {
namespace {

constexpr std::int64_t kBegin = 1'763'800'000'000;  // 22 November 2025

core::Id id(std::uint8_t number) {
    return core::make_id(
        {number, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE, number});
}

core::Entry entry(std::uint8_t number, int minutes, std::string text) {
    core::Entry entry;
    entry.id = id(number);
    entry.created = at(number);
    entry.edited = at(minutes);
    entry.text = std::move(text);
    return entry;
}

core::Entry page(std::uint8_t number, core::EntryKind kind, std::string text) {
    core::Entry made = entry(number, number, std::move(text));
    made.kind = kind;
    return made;
}

core::Task task(std::uint8_t number, core::Priority priority, std::string text) {
    core::Task task;
    task.id = id(number);
    task.created = task.edited = at(number, -210);
    task.priority = priority;
    task.text = std::move(text);
    return task;
}

core::Run run(std::uint8_t number, std::vector<std::string> ticks) {
    core::Run run;
    run.id = id(number);
    run.created = run.edited = at(number, 330);
    run.checklist = "first_meeting";
    run.ticks = std::move(ticks);
    return run;
}

core::Person person(std::uint8_t number, core::PersonRole role, std::string name, std::string language) {
    core::Person person;
    person.id = id(number);
    person.created = person.edited = at(number, 120);
    person.role = role;
    person.name = std::move(name);
    person.language = std::move(language);
    return person;
}

core::Meeting meeting(std::uint8_t number, const core::Day& day, std::optional<std::int32_t> minute,
                      std::int32_t length_minutes, std::string place) {
    core::Meeting meeting;
    meeting.id = id(number);
    meeting.created = meeting.edited = at(number, -60);
    meeting.day = day;
    meeting.minute = minute;
    meeting.length_minutes = length_minutes;
    meeting.place = std::move(place);
    return meeting;
}

core::Task planned(core::Task task, const std::optional<core::Day>& day, std::int32_t minutes, std::int64_t rank) {
    task.day = day;
    task.minutes = minutes;
    task.rank = rank;
    return task;
}

core::Booking booking(std::uint8_t number, std::int32_t weekday, std::int32_t minute, std::int32_t length_minutes,
                      const core::Day& since) {
    core::Booking booking;
    booking.id = id(number);
    booking.created = booking.edited = at(number, 180);
    booking.weekday = weekday;
    booking.minute = minute;
    booking.length_minutes = length_minutes;
    booking.since = since;
    return booking;
}

core::Reflection reflection(std::uint8_t number, core::Moment started, std::int32_t planned_minutes,
                            core::LookBack look_back, std::string prompt) {
    core::Reflection reflection;
    reflection.id = id(number);
    reflection.created = reflection.edited = at(number, 765);
    reflection.started = started;
    reflection.planned_minutes = planned_minutes;
    reflection.look_back = look_back;
    reflection.prompt = std::move(prompt);
    return reflection;
}

template <class T>
T deleted(T record) {
    record.deleted = true;
    return record;
}

template <class T>
T with(T record, std::uint8_t person) {
    record.person = id(person);
    return record;
}

core::Run timed(core::Run run, std::vector<core::Note> notes) {
    run.checklist = "first-meeting";
    run.notes = std::move(notes);
    run.started = at(800);
    run.planned_minutes = 1440;
    return run;
}

core::Run ended(core::Run run, std::uint8_t entry) {
    run.finished = at(861, 120);
    run.edited = at(861, 120);
    run.entry = id(entry);
    return run;
}

core::Reflection ended(core::Reflection reflection, core::Moment when) {
    reflection.ended = when;
    reflection.edited = when;
    return reflection;
}

core::Meeting review(core::Meeting meeting) {
    meeting.kind = core::MeetingKind::Review;
    return meeting;
}

core::Task declined(core::Task task, core::Moment when) {
    task.declined = when;
    task.edited = when;
    return task;
}

/// Taken from a page, or written about in one.
template <class T>
T on_page(T record, std::uint8_t entry) {
    record.entry = id(entry);
    return record;
}

core::Task done(core::Task task, core::Moment when) {
    task.done = when;
    task.edited = when;
    return task;
}

const char kScripts[] =
    "Zażółć gęślą jaźń, ærø, åäö\n日本語 🌱👩🏽‍🏫🇵🇱\nשלום עולם "
    "\u202Bمرحبا\u202C\ne\u0301 "
    "a\u030A "
    "o\u0308 "
    "n\u0303\ttab\r\nend";
const char kLongPage[] = "A page whose length takes more than two bytes. ";

std::string long_page(std::size_t bytes) {
    std::string text;
    while (text.size() + sizeof kLongPage < bytes)
        text += kLongPage;
    return text;
}

std::vector<Session> first_sessions() {
    std::vector<Session> all = {
        {10, {{entry(1, 10, "first words")}, {entry(1, 11, "first words, mended")}, {entry(1, 12, kScripts)}}},
        {60,
         {{task(20, core::Priority::One, "Zadzwonić do Łucji 🌱"), task(21, core::Priority::Two, "Buy paper"),
           run(30, {"place"})}}},
        {120, {{done(task(21, core::Priority::Two, "Buy paper"), at(121, 120)), run(30, {"place", "time", "goals"})}}},
        {180, {{entry(2, 180, "to be deleted")}, {deleted(entry(2, 181, "to be deleted"))}}},
    };
    for (std::uint8_t i = 0; i < 5; ++i)
        all.push_back({240 + 60 * i, {{entry(3, 240 + 60 * i, "sitting " + std::to_string(i))}}});
    all.push_back({600, {{entry(4, 600, long_page(70'000))}, {entry(5, 601, long_page(2'000))}}});
    all.push_back({700, {{entry(6, 700, ""), task(22, core::Priority::Three, "if time allows"), run(31, {})}}});
    return all;
}

std::vector<Session> sessions_of_people() {
    const core::Person mentee = person(40, core::PersonRole::Mentee, "Łucja Ærø 🌱", "pl");
    const core::Person mentor = person(41, core::PersonRole::Mentor, "Bo", "");
    const core::Run noted =
        timed(with(run(32, {"place", "goals"}), 40), {{"goals", kScripts}, {"of another edition", " \"kept\" \n"}});
    return {
        {800, {{mentee, mentor, with(meeting(50, {2025, 12, 31}, 17 * 60 + 30, 45, "Café på hörnet ☕"), 40)}, {noted}}},
        {860, {{ended(noted, 8), entry(8, 861, "what we said")}}},
        {920, {{deleted(mentor), deleted(meeting(51, {1900, 1, 1}, std::nullopt, 5, ""))}}},
        {980,
         {{meeting(52, {2200, 2, 28}, 0, 1440, ""), person(42, core::PersonRole::Other, "日本 太郎", "ja-Hira-JP"),
           ended(run(33, {}), 8)}}},
    };
}

constexpr core::Day kFirstDay{1900, 1, 1}, kLastDay{2200, 12, 31};

Step planned_tasks() {
    const core::Task agree = task(23, core::Priority::One, "Umówić przegląd z Łucją ☕");
    return {on_page(planned(agree, core::Day{2025, 11, 24}, 30, -core::kMaxTaskRank), 8),
            planned(task(24, core::Priority::Two, "læs bogen færdig"), kFirstDay, core::kMaxTaskMinutes,
                    core::kMaxTaskRank),
            planned(task(25, core::Priority::Three, "日本語を学ぶ"), kLastDay, 0, -1),
            planned(task(26, core::Priority::One, "mend the plan"), std::nullopt, 1, 1)};
}

std::vector<Session> sessions_of_habits() {
    const Step tasks = planned_tasks();
    const core::Booking friday = booking(60, 5, 15 * 60, 120, {2025, 11, 22});
    core::Reflection held = reflection(70, at(1101), 120, core::LookBack::Week, "Co było ważne, æ ø å 🌱?");
    held.booking = friday.id;
    return {
        {1040,
         {tasks,
          {friday, booking(61, 1, 0, 5, kFirstDay), booking(62, 7, core::kDayMinutes - 1, 1440, kLastDay)},
          {deleted(booking(62, 7, core::kDayMinutes - 1, 1440, kLastDay))}}},
        {1100, {{held}}},
        {1220, {{on_page(ended(held, at(1220, 120)), 9), entry(9, 1220, "what I thought about")}}},
        {1280,
         {{ended(reflection(71, at(300), 5, core::LookBack::Day, ""), at(305)),
           deleted(reflection(72, at(400), 1440, core::LookBack::Year, "gone"))},
          {review(with(meeting(54, {2026, 1, 15}, 9 * 60, 60, "przegląd 🌱"), 40)),
           declined(std::get<core::Task>(tasks[2]), at(1281, 120))}}},
        {1340,
         {{reflection(73, at(1340), 15, core::LookBack::Day, "What did I learn today?"),
           on_page(done(std::get<core::Task>(tasks[3]), at(1340)), 200), review(meeting(55, kLastDay, {}, 5, ""))}}},
    };
}

/// How somebody felt on a day, and what they had strength for.
core::Entry felt(core::Entry page, const core::Day& day, std::uint8_t mood, std::uint8_t energy) {
    page.day = day;
    page.mood = mood;
    page.energy = energy;
    return page;
}

core::Entry for_the_pair(core::Entry page) {
    page.belongs = core::Belongs::ForPair;
    return page;
}

core::Entry of_meeting(core::Entry page, std::uint8_t meeting) {
    page.meeting = id(meeting);
    return page;
}

core::Entry of_run(core::Entry page, std::uint8_t run) {
    page.run = id(run);
    return page;
}

core::Entry imported(core::Entry page, std::string source) {
    page.source = std::move(source);
    return page;
}

std::vector<Session> sessions_of_pages() {
    using core::EntryKind;
    const core::Entry day = page(80, EntryKind::Day, "#mål för dagen, with @Łucja");
    const core::Entry agreed = for_the_pair(of_meeting(page(83, EntryKind::Meeting, "What we agreed on"), 54));
    return {
        {1400,
         {{day, page(81, EntryKind::Week, "Tydzień: @Bo, #cele")},
          {felt(day, {2025, 11, 21}, 5, 1), felt(page(82, EntryKind::Year, "a year"), kFirstDay, 1, 5)}}},
        {1460,
         {{agreed, of_run(page(84, EntryKind::Learning, "What I learned 🌱"), 32)},
          {of_run(for_the_pair(of_meeting(page(85, EntryKind::Reflection, "both"), 200)), 201),
           deleted(felt(for_the_pair(page(86, EntryKind::Note, "in the bin")), {2024, 2, 29}, 3, 0))}}},
        {1520, {{page(88, EntryKind::Note, "plain")}}},
        {1580,
         {{imported(felt(page(87, EntryKind::Day, "from elsewhere"), kLastDay, 0, 4), "Day One 日本 #1"),
           for_the_pair(page(90, EntryKind::Learning, "to be shared")), felt(agreed, {2026, 1, 15}, 4, 2)}}},
    };
}

core::Entry entry_of_other_device() {
    core::Entry other = entry(7, 50, "from another device, with a field of a newer Duolog");
    other.created = other.edited = {{core::days_since_epoch(kFirstDay) * core::kDayMs}, -1080};
    return other;
}

/// On a day that a leap year alone has.
core::Meeting meeting_of_other_device() { return with(meeting(53, {2028, 2, 29}, 1439, 60, "over there"), 42); }

/// With all that a page can have, from the longest source.
core::Entry page_of_other_device() {
    core::Entry whole = felt(for_the_pair(page(89, core::EntryKind::Reflection, "")), {2028, 2, 29}, 2, 3);
    while (whole.source.size() < core::kMaxSourceBytes)
        whole.source += "ż";
    return of_run(of_meeting(whole, 53), 33);
}

/// As long as time goes, about the longest question.
core::Reflection reflection_of_other_device() {
    std::string prompt;
    while (prompt.size() < core::kMaxPromptBytes)
        prompt += "ż";
    const core::Moment first{{core::days_since_epoch(kFirstDay) * core::kDayMs}, -1080};
    const core::Moment last{{(core::days_since_epoch(kLastDay) + 1) * core::kDayMs - 1}, 1080};
    return ended(reflection(74, first, 1440, core::LookBack::Year, prompt), last);
}

}  // namespace

core::Moment at(int minutes, int offset_minutes) { return {{kBegin + minutes * core::kMinuteMs}, offset_minutes}; }

std::vector<Session> sessions(MadeUp edition) {
    std::vector<Session> all = first_sessions();
    if (edition >= MadeUp::People)
        for (Session& session : sessions_of_people())
            all.push_back(std::move(session));
    if (edition >= MadeUp::Habits)
        for (Session& session : sessions_of_habits())
            all.push_back(std::move(session));
    if (edition >= MadeUp::Pages)
        for (Session& session : sessions_of_pages())
            all.push_back(std::move(session));
    return all;
}

std::vector<store::Record> records_of_other_device(MadeUp edition) {
    std::vector<store::Record> records{entry_of_other_device()};
    if (edition >= MadeUp::People)
        records.push_back(meeting_of_other_device());
    if (edition >= MadeUp::Habits)
        records.push_back(reflection_of_other_device());
    if (edition >= MadeUp::Pages)
        records.push_back(page_of_other_device());
    return records;
}

}  // namespace duolog::tests
