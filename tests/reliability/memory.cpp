// Every allocation of an opening, a save, a change of key and a check fails once.
#include <memory>
#include <new>
#include <optional>
#include <string>

#include "reliability/allocations.h"
#include "reliability/person.h"
#include "reliability/report.h"
#include "reliability/verify.h"
#include "store/check.h"

namespace duolog::reliability {
namespace {

using core::Status;
using store::JournalStore;

enum class What { FirstSave, Open, Save, FullSegment, ChangeKey, Check };
constexpr What kAll[] = {What::FirstSave, What::Open, What::Save, What::FullSegment, What::ChangeKey, What::Check};
constexpr const char* kNames[] = {"first save", "open", "save", "save that fills a segment", "change of key", "check"};

core::Entry page(std::uint8_t number, const std::string& text) {
    core::Entry entry;
    entry.id.bytes[15] = number;
    entry.text = text;
    return entry;
}

/// What a journal was before, and what is done to it while memory fails.
class Attempt {
public:
    Attempt(What what, const Image& image, const Model& model) : what_(what), storage_(image), model_(model) {
        store_ = std::make_unique<JournalStore>(storage_, bytes_from(7));
        check_ = std::make_unique<store::Check>(storage_);
        if (what_ != What::Open)
            before_ = open_now(*store_);
        if (what_ == What::FullSegment && !save({page(9, std::string(250'000, 'f'))}).ok())
            wrong_ = "could not be filled before";
    }

    /// How many allocations there were.
    long run(long failing) {
        const std::vector<store::Record> records{page(1, "changed"), page(2, "new")};
        const int attempt = saves() ? model_.begin(records) : 0;
        expose_allocations(failing);
        try {
            start(records, attempt);
        } catch (const std::bad_alloc&) {
            wrong_ = "bad_alloc came out";
        } catch (const std::exception&) {
            wrong_ = "another exception came out";
        }
        return spare_allocations();
    }

    std::string verdict() {
        if (wrong_.empty() && answers_ != 1)
            wrong_ = std::to_string(answers_) + " answers";
        if (wrong_.empty() && what_ != What::Open && !before_.ok())
            wrong_ = "could not be opened before";
        if (wrong_.empty())
            go_on();
        if (wrong_.empty())
            wrong_ = storage_.misuse();
        return wrong_.empty() ? verify(storage_.image(), model_, 3) : wrong_;
    }

private:
    bool saves() const { return what_ == What::FirstSave || what_ == What::Save || what_ == What::FullSegment; }

    void start(const std::vector<store::Record>& records, int attempt) {
        if (what_ == What::Open)
            store_->open([this](const core::Result<store::Loaded>& loaded) { opened(loaded); });
        else if (what_ == What::ChangeKey)
            store_->change_key(slots_in_clear, [this](const Status& status) { answered(status, 0); });
        else if (what_ == What::Check)
            check();
        else
            store_->save(records, {1'800'000'000'000},
                         [this, attempt](const Status& status) { answered(status, attempt); });
    }

    void answered(const Status& status, int attempt) {
        const Spared spared;
        ++answers_;
        failed_ = !status.ok();
        if (attempt > 0)
            model_.settle(attempt, status.ok());
    }

    void opened(const core::Result<store::Loaded>& loaded) {
        const Spared spared;
        answered(loaded.ok() ? Status() : loaded.error(), 0);
        if (loaded.ok())
            wrong_ = model_.compare(loaded.value());
    }

    void check() {
        store::Check& check = *check_;
        bool begun = false;
        check.begin([&](const Status& status) {
            answered(status, 0);
            begun = status.ok();
        });
        while (begun && check.step()) {
        }
        const Spared spared;
        complete_ = begun && check.checked() == check.files() && check.report().findings.empty();
        if (complete_ && check.report().records < model_.ids().size())
            wrong_ = "a check that missed something found nothing";
    }

    /// The same store goes on: a save succeeds at the first try, or at the second after another opening.
    void go_on() {
        if (what_ == What::Open && failed_)
            wrong_ = open_now(*store_).ok() ? "" : "no later opening succeeds";
        const core::Status first = save({page(3, "afterwards")});
        if (first.ok())
            return;
        if (!open_now(*store_).ok() || !save({page(3, "afterwards, again")}).ok())
            wrong_ = "no later save succeeds: " + first.error().detail;
    }

    Status save(const std::vector<store::Record>& records) {
        const int attempt = model_.begin(records);
        Status status = save_now(*store_, records, {1'800'000'000'500});
        model_.settle(attempt, status.ok());
        return status;
    }

    What what_;
    CrashStorage storage_;
    Model model_;
    std::unique_ptr<JournalStore> store_;
    std::unique_ptr<store::Check> check_;
    core::Result<store::Loaded> before_ = core::Error{};
    int answers_ = 0;
    bool failed_ = false;
    bool complete_ = false;
    std::string wrong_;
};

void fail_each(What what, const Image& image, const Model& model, long step, Tally& tally) {
    Attempt whole(what, image, model);
    const long allocations = whole.run(0);
    tally.add(whole.verdict(), std::string(kNames[static_cast<int>(what)]) + " with memory enough");
    for (long failing = 1; failing <= allocations; failing += step) {
        Attempt attempt(what, image, model);
        attempt.run(failing);
        tally.add(attempt.verdict(),
                  std::string(kNames[static_cast<int>(what)]) + ", allocation " + std::to_string(failing));
    }
}

}  // namespace

bool test_memory(const Options& options) {
    Tally tally("R7");
    CrashStorage storage;
    Habits habits;
    habits.longest_text_bytes = 800;
    habits.changes_key = false;
    Person person(storage, options.seed + 3000, habits);
    for (int step = 0; step < 25; ++step)
        person.step();
    for (const What what : kAll) {
        const bool first = what == What::FirstSave;
        fail_each(what, first ? Image() : storage.image(), first ? Model() : person.model(),
                  by_size(options, first ? 1 : 11, 1, 1), tally);
    }
    return tally.end("failed allocations", "that lost, crashed or left the store unusable");
}

}  // namespace duolog::reliability
