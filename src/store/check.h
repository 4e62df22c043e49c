/// A full check of every byte of the journal, a file at a time, so that its progress can be shown. Reads only.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

#include "core/result.h"
#include "platform/storage.h"
#include "store/report.h"

namespace duolog::store {

class Check {
public:
    /// `storage` outlives the check.
    explicit Check(platform::Storage& storage);
    Check(const Check&) = delete;
    Check& operator=(const Check&) = delete;
    ~Check();

    /// Reads the storage anew and finds what is to be checked. `done` once; errors as JournalStore::open.
    void begin(std::function<void(core::Status)> done);
    /// Checks the next file; false when none is left. REQUIRES: begin() has succeeded.
    bool step();
    std::size_t files() const;
    std::size_t checked() const;
    /// What was found so far.
    const Report& report() const;

private:
    struct Work;
    std::shared_ptr<Work> work_;  ///< Shared with an answer that is still to come.
};

}  // namespace duolog::store
