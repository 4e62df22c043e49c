/// Storage in memory that answers at once or when told, and fails as told. What was answered with success is durable.
/// As on disk, a batch is made in order up to an append that is refused.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "platform/storage.h"

namespace duolog::tests {

class MemoryStorage : public platform::Storage {
public:
    using Blobs = std::map<std::string, std::string>;

    void open(Done done) override;
    platform::Access access() const override { return access_; }
    core::Result<std::vector<std::string>> list() override;
    core::Result<std::string> read(std::string_view name) override;
    void commit(std::vector<platform::Write> batch, Done done) override;
    void take_over(Done done) override;
    void on_lost(std::function<void()> lost) override { lost_ = std::move(lost); }
    std::string place() const override { return place_; }

    /// As in the browser.
    void have_no_folder() { place_.clear(); }

    /// From now on nothing is answered, and nothing durable, before answer_all().
    void answer_late() { late_ = true; }
    /// Answers what waits, also what is asked meanwhile.
    void answer_all();
    std::size_t waiting() const { return waiting_.size(); }

    void fail_opens(int count, core::ErrorCode code) { failing_opens_ = {count, code}; }
    void fail_next_open(core::Error error) { next_open_fails_ = std::move(error); }
    void fail_commits(int count, core::ErrorCode code) { failing_commits_ = {count, code}; }
    void fail_reads_of(const std::string& name, core::ErrorCode code) { failing_reads_[name] = code; }

    /// Another window is the writer; take_over() succeeds when it lets go.
    void be_reader() { access_ = platform::Access::Reader; }
    /// It has closed: whoever opens next is the writer.
    void let_go_at_next_open() { let_go_at_next_open_ = true; }
    void other_lets_go(bool lets_go) { other_lets_go_ = lets_go; }
    /// Another window takes over now.
    void lose();

    int opens() const { return opens_; }
    /// Batches that were asked for, failed ones too.
    int commits() const { return commits_; }
    Blobs& blobs() { return blobs_; }
    const Blobs& blobs() const { return blobs_; }

private:
    struct Failing {
        int count = 0;
        core::ErrorCode code = core::ErrorCode::Unavailable;
        core::Status next();
    };

    void answer(std::function<void()> task);
    core::Status write(const std::vector<platform::Write>& batch);

    Blobs blobs_;
    std::string place_ = "memory";
    platform::Access access_ = platform::Access::Writer;
    bool other_lets_go_ = true;
    bool let_go_at_next_open_ = false;
    bool late_ = false;
    std::deque<std::function<void()>> waiting_;
    Failing failing_opens_;
    std::optional<core::Error> next_open_fails_;
    Failing failing_commits_;
    std::map<std::string, core::ErrorCode> failing_reads_;
    std::function<void()> lost_;
    int opens_ = 0;
    int commits_ = 0;
};

}  // namespace duolog::tests
