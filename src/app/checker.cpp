#include "app/checker.h"

#include <utility>

namespace duolog::app {

Checker::Checker(platform::Storage& storage, std::function<void()> changed)
    : storage_(storage), changed_(std::move(changed)) {}

void Checker::start() {
    if (running())
        return;
    status_ = {FullCheck::Kind::Running, 0, 0, {}};
    if (std::exchange(beginning_, true))
        return;
    check_ = std::make_unique<store::Check>(storage_);
    check_->begin([this](const core::Status& answer) { began(answer); });
}

void Checker::began(const core::Status& answer) {
    beginning_ = false;
    if (!running())
        return;
    if (answer.ok())
        status_.files = check_->files();
    else
        status_ = {FullCheck::Kind::Failed, 0, 0, answer.error()};
    changed_();
}

void Checker::cancel() {
    status_ = {};
    if (!beginning_)
        check_.reset();
}

void Checker::step() {
    if (!wants_step())
        return;
    const bool more = check_->step();
    status_.checked = check_->checked();
    if (!more) {
        status_.kind = FullCheck::Kind::Done;
        report_ = check_->report();
        check_.reset();
    }
    changed_();
}

}  // namespace duolog::app
