#include "store/check.h"

#include <algorithm>
#include <new>
#include <utility>

#include "store/journal_reader.h"

namespace duolog::store {

struct Check::Work {
    explicit Work(platform::Storage& storage_in) : storage(storage_in), reader(storage_in, nullptr) {}

    platform::Storage& storage;
    JournalReader reader;
    std::size_t files = 0;
};

Check::Check(platform::Storage& storage) : work_(std::make_shared<Work>(storage)) {}
Check::~Check() = default;

void Check::begin(std::function<void(core::Status)> done) {
    work_->storage.open([work = work_, done = std::move(done)](const core::Status& opened) {
        if (!opened.ok())
            return done(opened);
        core::Status begun = work->reader.begin();
        work->files = work->reader.files_left();
        done(std::move(begun));
    });
}

bool Check::step() { return work_->reader.step(); }

std::size_t Check::files() const { return work_->files; }

std::size_t Check::checked() const { return work_->files - work_->reader.files_left(); }

const Report& Check::report() const { return work_->reader.report(); }

}  // namespace duolog::store
