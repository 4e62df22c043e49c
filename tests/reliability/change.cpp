#include "reliability/change.h"

#include <optional>

namespace duolog::reliability {
namespace {

struct Changing {
    const Change& by;

    template <class T>
    void stamp(T& record) const {
        record.edited = by.when;
        record.deleted = by.bin;
    }
    void operator()(core::Entry& entry) const {
        stamp(entry);
        if (!by.bin)
            entry.text = by.text;
    }
    void operator()(core::Task& task) const {
        stamp(task);
        task.done = by.bin ? std::nullopt : std::optional(by.when);
        task.declined = by.bin ? std::optional(by.when) : std::nullopt;
        task.day = core::day_of(by.when);
        task.minutes = static_cast<std::int32_t>(by.when.at.ms / core::kSecondMs % (core::kMaxTaskMinutes + 1));
        task.rank = core::kMaxTaskRank - by.when.at.ms;
    }
    void operator()(core::Run& run) const {
        stamp(run);
        run.ticks.push_back("step " + std::to_string(run.ticks.size()));
        core::set_note(run, "step " + std::to_string(run.ticks.size() % 20), by.text);
        run.finished = by.bin ? std::nullopt : std::optional(by.when);
    }
    void operator()(core::Person& person) const {
        stamp(person);
        person.name = "Ann " + std::to_string(by.when.at.ms);
    }
    void operator()(core::Meeting& meeting) const {
        stamp(meeting);
        meeting.minute = static_cast<std::int32_t>(by.when.at.ms / core::kSecondMs % core::kDayMinutes);
        meeting.place = by.bin ? "" : "room " + std::to_string(by.when.at.ms);
        meeting.kind = by.bin ? core::MeetingKind::Meeting : core::MeetingKind::Review;
    }
    void operator()(core::Booking& booking) const {
        stamp(booking);
        booking.weekday = core::weekday(core::day_of(by.when));
        booking.minute = static_cast<std::int32_t>(by.when.at.ms / core::kSecondMs % core::kDayMinutes);
    }
    void operator()(core::Reflection& reflection) const {
        stamp(reflection);
        reflection.ended = by.bin ? std::nullopt : std::optional(by.when);
        reflection.prompt = by.bin ? "" : "What of " + std::to_string(by.when.at.ms) + "?";
    }
};

}  // namespace

void change(store::Record& record, const Change& by) { std::visit(Changing{by}, record); }

}  // namespace duolog::reliability
