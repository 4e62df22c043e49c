#include "format/made_up_journal.h"

#include <algorithm>
#include <map>
#include <optional>

#include "store/codec.h"
#include "store/journal_store.h"
#include "store/keyring.h"
#include "store/segment.h"
#include "support/seeded_bytes.h"

namespace duolog::tests {
namespace {

constexpr std::int64_t kBegin = 1'763'800'000'000;  // 22 November 2025

core::Id id(std::uint8_t number) {
    return core::make_id(
        {number, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE, number});
}

core::Moment at(int minutes, int offset_minutes = 60) { return {{kBegin + minutes * core::kMinuteMs}, offset_minutes}; }

core::Entry entry(std::uint8_t number, int minutes, std::string text) {
    core::Entry entry;
    entry.id = id(number);
    entry.created = at(number);
    entry.edited = at(minutes);
    entry.text = std::move(text);
    return entry;
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

/// One program after another, each with a save for each of its steps.
using Step = std::vector<store::Record>;
struct Session {
    int minutes = 0;
    std::vector<Step> steps;
};

std::vector<Session> sessions_of_pages() {
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

std::vector<Session> sessions(MadeUp edition) {
    std::vector<Session> all = sessions_of_pages();
    if (edition == MadeUp::People)
        for (Session& session : sessions_of_people())
            all.push_back(std::move(session));
    return all;
}

bool save_session(MemoryStorage& storage, const Session& session, std::uint64_t seed) {
    store::JournalStore store(storage, seeded_bytes(seed));
    bool good = true;
    store.open([&](const core::Result<store::Loaded>& loaded) { good = loaded.ok(); });
    core::Instant now = at(session.minutes).at;
    for (const Step& step : session.steps) {
        store.save(step, now, [&](const core::Status& status) { good = good && status.ok(); });
        now.ms += core::kMinuteMs;
    }
    return good;
}

core::Entry of_other_device() {
    core::Entry other = entry(7, 50, "from another device, with a field of a newer Duolog");
    other.created = other.edited = {{core::days_since_epoch({1900, 1, 1}) * core::kDayMs}, -1080};
    return other;
}

/// On a day that a leap year alone has.
core::Meeting meeting_of_other_device() { return with(meeting(53, {2028, 2, 29}, 1439, 60, "over there"), 42); }

/// A device that is not this program's, and knows a field that no Duolog of today has.
bool write_other_device(MemoryStorage& storage) {
    const auto keyring = store::decode_keyring(storage.blobs()["keyring.dlk"]);
    const auto keys = keyring.ok() ? store::keys_in_clear(keyring.value()) : keyring.error();
    if (!keys.ok())
        return false;
    store::SegmentHeader header;
    header.journal = keyring.value().journal;
    header.device = {{0xD0, 0, 0, 0, 0, 0, 0, 2}};
    header.seq = 1;
    header.epoch = keys.value().front().epoch;
    store::RandomSource random(seeded_bytes(99));
    store::SegmentWriter writer(header, store::frame_key(keys.value().front().key));
    store::Frame frame;
    frame.type = static_cast<std::uint8_t>(store::FrameType::Data);
    frame.codec_version = store::kCodecVersion;
    const store::Record records[] = {of_other_device(), meeting_of_other_device()};
    for (const store::Record& record : records) {
        frame.payload = store::encode_record({{static_cast<std::uint64_t>(at(50).at.ms) << 16 | 3, header.device},
                                              {},
                                              record,
                                              {{"mood", std::string("\0\xFF good", 7)}, {"weather", "rain"}}});
        if (!writer.add(frame, random).ok())
            return false;
        ++frame.batch;
    }
    if (!writer.add_seal(std::nullopt, {}, random).ok())
        return false;
    storage.blobs()[store::to_text({header.device, header.seq, true})] = writer.take_bytes();
    return true;
}

std::string quoted(const std::string& text) {
    std::string json = "\"";
    for (const char c : text) {
        if (c == '\n' || c == '\t' || c == '\r')
            json += c == '\n' ? "\\n" : c == '\t' ? "\\t" : "\\r";
        else if (c == '"' || c == '\\')
            (json += '\\') += c;
        else
            json += c;
    }
    return json + '"';
}

std::string json_of(const core::Moment& moment) {
    return "{\"ms\": " + std::to_string(moment.at.ms) + ", \"offset\": " + std::to_string(moment.offset_minutes) + "}";
}

std::string json_of(const std::optional<core::Moment>& moment) { return moment ? json_of(*moment) : "null"; }

std::string json_of(const std::optional<core::Id>& id) { return id ? quoted(core::to_hex(*id)) : "null"; }

std::string json_of(const core::Day& day) {
    return "[" + std::to_string(day.year) + ", " + std::to_string(day.month) + ", " + std::to_string(day.day) + "]";
}

template <class T>
std::string json_of_all(const T& record, const char* kind) {
    return std::string("\"kind\": \"") + kind + "\", \"id\": \"" + core::to_hex(record.id) +
           "\", \"created\": " + json_of(record.created) + ", \"edited\": " + json_of(record.edited) +
           ", \"deleted\": " + (record.deleted ? "true" : "false");
}

std::string json_of(const core::Entry& entry) {
    return json_of_all(entry, "entry") + ", \"text\": " + quoted(entry.text);
}

std::string json_of(const core::Task& task) {
    return json_of_all(task, "task") + ", \"priority\": " + std::to_string(static_cast<int>(task.priority)) +
           ", \"done\": " + json_of(task.done) + ", \"text\": " + quoted(task.text);
}

std::string json_of(const core::Run& run) {
    std::string ticks;
    for (const std::string& tick : run.ticks)
        ticks += (ticks.empty() ? "" : ", ") + quoted(tick);
    std::string notes;
    for (const core::Note& note : run.notes)
        notes += (notes.empty() ? "{\"step\": " : ", {\"step\": ") + quoted(note.step) +
                 ", \"text\": " + quoted(note.text) + "}";
    return json_of_all(run, "run") + ", \"checklist\": " + quoted(run.checklist) + ", \"ticks\": [" + ticks +
           "], \"person\": " + json_of(run.person) + ", \"notes\": [" + notes +
           "], \"started\": " + json_of(run.started) + ", \"planned\": " + std::to_string(run.planned_minutes) +
           ", \"finished\": " + json_of(run.finished) + ", \"entry\": " + json_of(run.entry);
}

std::string json_of(const core::Person& person) {
    return json_of_all(person, "person") + ", \"role\": " + std::to_string(static_cast<int>(person.role)) +
           ", \"name\": " + quoted(person.name) + ", \"language\": " + quoted(person.language);
}

std::string json_of(const core::Meeting& meeting) {
    return json_of_all(meeting, "meeting") + ", \"person\": " + json_of(meeting.person) +
           ", \"day\": " + json_of(meeting.day) +
           ", \"minute\": " + (meeting.minute ? std::to_string(*meeting.minute) : "null") +
           ", \"length\": " + std::to_string(meeting.length_minutes) + ", \"place\": " + quoted(meeting.place);
}

}  // namespace

bool write_made_up_journal(MemoryStorage& storage) {
    std::uint64_t seed = 0;
    bool other_written = false;
    for (const Session& session : sessions(MadeUp::People)) {
        if (!save_session(storage, session, ++seed))
            return false;
        if (!other_written && !write_other_device(storage))
            return false;
        other_written = true;
    }
    return true;
}

std::vector<store::Record> made_up_records(MadeUp edition) {
    std::map<core::Id, store::Record> newest;
    for (const Session& session : sessions(edition))
        for (const Step& step : session.steps)
            for (const store::Record& record : step)
                newest.insert_or_assign(store::id_of(record), record);
    newest.insert_or_assign(of_other_device().id, of_other_device());
    if (edition == MadeUp::People)
        newest.insert_or_assign(meeting_of_other_device().id, meeting_of_other_device());
    std::vector<store::Record> records;
    for (auto& [record_id, record] : newest)
        records.push_back(std::move(record));
    return records;
}

std::string made_up_json() {
    std::string json;
    for (const store::Record& record : made_up_records(MadeUp::People))
        json += (json.empty() ? "  {" : ",\n  {") + std::visit([](const auto& held) { return json_of(held); }, record) +
                "}";
    return "[\n" + json + "\n]\n";
}

}  // namespace duolog::tests
