// The made-up journal as JSON.
#include <optional>

#include "format/made_up_journal.h"

namespace duolog::tests {
namespace {

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
    return json_of_all(entry, "entry") + ", \"text\": " + quoted(entry.text) +
           ", \"entryKind\": " + std::to_string(static_cast<int>(entry.kind)) +
           ", \"belongs\": " + std::to_string(static_cast<int>(entry.belongs)) +
           ", \"day\": " + (entry.day ? json_of(*entry.day) : "null") + ", \"mood\": " + std::to_string(entry.mood) +
           ", \"energy\": " + std::to_string(entry.energy) + ", \"meeting\": " + json_of(entry.meeting) +
           ", \"run\": " + json_of(entry.run) + ", \"source\": " + quoted(entry.source);
}

std::string json_of(const core::Task& task) {
    return json_of_all(task, "task") + ", \"priority\": " + std::to_string(static_cast<int>(task.priority)) +
           ", \"done\": " + json_of(task.done) + ", \"text\": " + quoted(task.text) +
           ", \"declined\": " + json_of(task.declined) + ", \"day\": " + (task.day ? json_of(*task.day) : "null") +
           ", \"minutes\": " + std::to_string(task.minutes) + ", \"rank\": " + std::to_string(task.rank) +
           ", \"entry\": " + json_of(task.entry);
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
           ", \"length\": " + std::to_string(meeting.length_minutes) + ", \"place\": " + quoted(meeting.place) +
           ", \"meetingKind\": " + std::to_string(static_cast<int>(meeting.kind));
}

std::string json_of(const core::Booking& booking) {
    return json_of_all(booking, "booking") + ", \"weekday\": " + std::to_string(booking.weekday) +
           ", \"minute\": " + std::to_string(booking.minute) +
           ", \"length\": " + std::to_string(booking.length_minutes) + ", \"since\": " + json_of(booking.since);
}

std::string json_of(const core::Reflection& reflection) {
    return json_of_all(reflection, "reflection") + ", \"started\": " + json_of(reflection.started) +
           ", \"planned\": " + std::to_string(reflection.planned_minutes) +
           ", \"ended\": " + json_of(reflection.ended) +
           ", \"lookBack\": " + std::to_string(static_cast<int>(reflection.look_back)) +
           ", \"prompt\": " + quoted(reflection.prompt) + ", \"booking\": " + json_of(reflection.booking) +
           ", \"entry\": " + json_of(reflection.entry);
}

}  // namespace

std::string made_up_json() {
    std::string json;
    for (const store::Record& record : made_up_records())
        json += (json.empty() ? "  {" : ",\n  {") + std::visit([](const auto& held) { return json_of(held); }, record) +
                "}";
    return "[\n" + json + "\n]\n";
}

}  // namespace duolog::tests
