#include "reliability/verify.h"

#include <memory>
#include <optional>
#include <utility>

#include "reliability/person.h"
#include "store/journal_reader.h"

namespace duolog::reliability {
namespace {

using store::JournalStore;

/// Sometimes a clock that stands far before what was saved.
core::Instant some_time(Random& random) {
    return {static_cast<std::int64_t>(1'690'000'000'000 + random.below(200) * std::size_t{86'400'000})};
}

core::Entry page(Random& random, const std::string& text) {
    core::Entry entry;
    entry.id = core::make_id(random.sixteen());
    entry.text = text;
    return entry;
}

class Recovery {
public:
    Recovery(const Image& image, const Model& model, std::uint64_t seed, const SecondCut& second_cut)
        : storage_(image), model_(model), random_(seed) {
        if (second_cut)
            storage_.before_commit = [this, &second_cut](const Image& durable,
                                                         const std::vector<platform::Write>& batch) {
                second_cut(durable, batch, shown_);
            };
    }

    std::string run() {
        if (std::string wrong = open(); !wrong.empty())
            return wrong;
        if (std::string wrong = save(); !wrong.empty())
            return "then " + wrong;
        storage_.before_commit = nullptr;
        if (std::string wrong = open_again(); !wrong.empty())
            return "the next time " + wrong;
        return storage_.misuse();
    }

private:
    std::string open() {
        store_ = std::make_unique<JournalStore>(storage_, bytes_from(random_.next()));
        std::string wrong = "open() did not answer";
        // Tidying begins after the answer: what is shown by then must stay.
        store_->open([&](const core::Result<store::Loaded>& loaded) {
            wrong = loaded.ok() ? model_.compare(loaded.value()) : "cannot be opened: " + loaded.error().detail;
            if (!wrong.empty() || !loaded.ok())
                return;
            wrong = alarm_in(loaded.value().report);
            shown_ = Model(loaded.value());
        });
        return wrong;
    }

    std::string save() {
        std::vector<store::Record> records{page(random_, "after the power cut")};
        if (!shown_.ids().empty()) {
            const core::Id id = shown_.ids()[random_.below(shown_.ids().size())];
            store::Record changed = shown_.latest(id);
            std::visit([](auto& record) { record.edited.at.ms += 1; }, changed);
            records.push_back(changed);
        }
        const int attempt = shown_.begin(records);
        const core::Status saved = save_now(*store_, records, some_time(random_));
        if (!saved.ok())
            return "no save succeeds: " + saved.error().detail;
        shown_.settle(attempt, true);
        return {};
    }

    std::string open_again() {
        JournalStore next(storage_, bytes_from(random_.next()));
        const core::Result<store::Loaded> loaded = open_now(next);
        if (!loaded.ok())
            return "cannot be opened: " + loaded.error().detail;
        if (std::string wrong = shown_.compare(loaded.value()); !wrong.empty())
            return wrong;
        return alarm_in(loaded.value().report);
    }

    CrashStorage storage_;
    const Model& model_;
    Random random_;
    Model shown_;
    std::unique_ptr<JournalStore> store_;
};

}  // namespace

std::string alarm_in(const store::Report& report) {
    for (const store::Finding& finding : report.findings)
        if (store::alarming(finding))
            return "alarming: " + std::to_string(static_cast<int>(finding.kind)) + " " + finding.file + " " +
                   finding.detail;
    return {};
}

std::vector<store::Record> all_versions(const Image& image) {
    CrashStorage storage(image);
    std::vector<store::Record> records;
    store::JournalReader reader(storage, [&](const store::RecordHead&, std::optional<store::VersionedRecord> record) {
        if (record)
            records.push_back(std::move(record->record));
    });
    if (reader.begin().ok())
        while (reader.step()) {
        }
    return records;
}

std::string verify(const Image& image, const Model& model, std::uint64_t seed, const SecondCut& second_cut) {
    return Recovery(image, model, seed, second_cut).run();
}

}  // namespace duolog::reliability
