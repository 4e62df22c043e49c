#include "cli/export.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "store/journal_store.h"
#include "store/report.h"

namespace duolog::cli {
namespace {

/// The journal as another window has it: a store that opens it tidies nothing.
class ReadOnly : public platform::Storage {
public:
    explicit ReadOnly(platform::Storage& storage) : storage_(storage) {}

    void open(Done done) override { storage_.open(std::move(done)); }
    platform::Access access() const override { return platform::Access::Reader; }
    core::Result<std::vector<std::string>> list() override { return storage_.list(); }
    core::Result<std::string> read(std::string_view name) override { return storage_.read(name); }
    void commit(std::vector<platform::Write>, Done done) override { done(read_only()); }
    void take_over(Done done) override { done(read_only()); }
    void on_lost(std::function<void()>) override {}
    std::string place() const override { return storage_.place(); }

private:
    static core::Error read_only() { return {core::ErrorCode::ReadOnly, "opened to be read"}; }

    platform::Storage& storage_;
};

std::string counted(std::size_t n, const std::string& one, const std::string& more) {
    return std::to_string(n) + " " + (n == 1 ? one : more);
}

std::string why(const core::Error& error) { return error.detail.empty() ? "it cannot be reached" : error.detail; }

template <class Record>
core::Records<Record> records_of(std::vector<Record> loaded) {
    core::Records<Record> records;
    records.replace_all(std::move(loaded));
    return records;
}

/// What could be read is written all the same; whoever asked is told that it may not be all.
int verdict(const store::Report& report, const CalendarExport& asked) {
    if (std::none_of(report.findings.begin(), report.findings.end(), store::alarming))
        return kExported;
    asked.say(
        "Something in the journal is damaged: the file may lack what could not be read. `duolog --check` says more.\n");
    return kNotExported;
}

int write_calendar(store::Loaded loaded, const CalendarExport& asked) {
    const store::Report report = std::move(loaded.report);
    const core::Bookings bookings = records_of(std::move(loaded.bookings));
    const core::Meetings meetings = records_of(std::move(loaded.meetings));
    const core::People people = records_of(std::move(loaded.people));
    const exchange::CalendarSource source{bookings,    meetings,   people,          asked.words,
                                          asked.names, asked.zone, asked.offset_at, asked.now};
    if (exchange::calendar_is_empty(source)) {
        asked.say("There is no booking and no meeting to write. Nothing was written.\n");
        return verdict(report, asked);
    }
    const core::Status written = asked.write(asked.folder, kCalendarFile, exchange::calendar_file(source));
    if (!written.ok()) {
        asked.say("The calendar could not be written: " + why(written.error()) + ".\n");
        return kNotExported;
    }
    const exchange::CalendarCounts counts = exchange::calendar_counts(source);
    asked.say(asked.folder + "/" + kCalendarFile + ": " + counted(counts.bookings, "booking", "bookings") + ", " +
              counted(counts.meetings, "meeting", "meetings") +
              (counts.cancelled == 0 ? "" : ", " + std::to_string(counts.cancelled) + " cancelled") + ".\n");
    return verdict(report, asked);
}

}  // namespace

int export_calendar(platform::Storage& storage, const CalendarExport& asked) {
    ReadOnly reading(storage);
    store::JournalStore journal(reading, asked.random);
    core::Result<store::Loaded> opened = core::Error{core::ErrorCode::Slow, "no answer"};
    journal.open([&opened](core::Result<store::Loaded> loaded) { opened = std::move(loaded); });
    if (opened.ok())
        return write_calendar(std::move(opened.value()), asked);
    asked.say("The journal could not be read: " + why(opened.error()) + ". Nothing was written.\n");
    return kNotExported;
}

}  // namespace duolog::cli
