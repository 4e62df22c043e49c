#include "store/check.h"

#include <algorithm>
#include <new>
#include <utility>

#include "store/journal_reader.h"

namespace duolog::store {
namespace {

constexpr const char* kNoMemory = "out of memory";

}  // namespace

struct Check::Work {
    explicit Work(platform::Storage& storage_in) : storage(storage_in), reader(storage_in, nullptr) {}

    platform::Storage& storage;
    JournalReader reader;
    std::size_t files = 0;
};

Check::Check(platform::Storage& storage) : work_(std::make_shared<Work>(storage)) {}
Check::~Check() = default;

void Check::begin(std::function<void(core::Status)> done) {
    using Done = std::function<void(core::Status)>;
    const core::Error no_memory{core::ErrorCode::Unavailable, kNoMemory};
    std::shared_ptr<Done> kept;
    platform::Storage::Done opened;
    try {
        kept = std::make_shared<Done>();
        opened = [work = work_, kept, no_memory](core::Status status) {
            try {
                if (status.ok())
                    status = work->reader.begin();
            } catch (const std::bad_alloc&) {
                status = no_memory;
            }
            work->files = work->reader.files_left();
            (*kept)(std::move(status));
        };
    } catch (const std::bad_alloc&) {
        return done(no_memory);
    }
    *kept = std::move(done);
    work_->storage.open(std::move(opened));
}

bool Check::step() {
    try {
        return work_->reader.step();
    } catch (const std::bad_alloc&) {
        return work_->reader.pass_over(kNoMemory);
    }
}

std::size_t Check::files() const { return work_->files; }

std::size_t Check::checked() const { return work_->files - work_->reader.files_left(); }

const Report& Check::report() const { return work_->reader.report(); }

}  // namespace duolog::store
