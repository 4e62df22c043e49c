/// Runs a full check a file at a time, so that no frame waits for it. Reads only; what was found is told when all of it
/// is known.
#pragma once

#include <functional>
#include <memory>

#include "app/safety.h"
#include "platform/storage.h"
#include "store/check.h"

namespace duolog::app {

class Checker {
public:
    /// `storage` outlives the checker, and the checker every answer that it still waits for. `changed` is called after
    /// each change of status() that was not asked for by start() or cancel().
    Checker(platform::Storage& storage, std::function<void()> changed);

    /// Nothing while one is running. REQUIRES: the journal is open.
    void start();
    /// As if none had ever been started.
    void cancel();
    /// step() is wanted, at once.
    bool wants_step() const { return running() && !beginning_; }
    /// Checks one file. Nothing when no step is wanted.
    void step();
    const FullCheck& status() const { return status_; }
    /// Of the last check that ended Done.
    const store::Report& report() const { return report_; }

private:
    bool running() const { return status_.kind == FullCheck::Kind::Running; }
    void began(const core::Status& answer);

    platform::Storage& storage_;
    std::function<void()> changed_;
    std::unique_ptr<store::Check> check_;  ///< Outlives its own answers.
    bool beginning_ = false;               ///< It has not answered yet; who starts anew meanwhile waits for it.
    FullCheck status_;
    store::Report report_;
};

}  // namespace duolog::app
