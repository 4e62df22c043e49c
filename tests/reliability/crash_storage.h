/// Storage in memory that promises no more than platform/storage.h does: what a power cut may leave of it is the worst
/// that the contract allows, and commits fail, come late or come through although they failed, as told.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "platform/storage.h"
#include "reliability/random.h"

namespace duolog::reliability {

/// What is durable. Copies share the bytes.
using Image = std::map<std::string, std::shared_ptr<const std::string>>;

/// What a power cut leaves of the commit under way.
enum class Damage {
    Nothing,     ///< At most an empty new blob.
    Everything,  ///< Only the answer did not come.
    Beginning,   ///< The first writes, and the last of them torn.
    Subset,      ///< Some writes, each wholly.
    Torn,        ///< Some writes, appends cut short.
    Zeros,       ///< All writes, with zeros in lost sectors of appends.
    Garbage,     ///< Some writes, with garbage in lost sectors of appends.
    Reordered,   ///< The last writes and not the first ones, appends with lost sectors.
};
inline constexpr int kDamages = 8;

Image after_power_cut(const Image& durable, const std::vector<platform::Write>& batch, Damage damage, Random& random);

/// How a commit fails.
struct Failure {
    enum class Leaves { Nothing, EmptyBlob, Part, Everything };
    core::ErrorCode code = core::ErrorCode::Unavailable;
    Leaves leaves = Leaves::Nothing;
};

class CrashStorage : public platform::Storage {
public:
    explicit CrashStorage(Image image = {}) : image_(std::move(image)) {}

    void open(Done done) override;
    platform::Access access() const override { return platform::Access::Writer; }
    core::Result<std::vector<std::string>> list() override;
    core::Result<std::string> read(std::string_view name) override;
    void commit(std::vector<platform::Write> batch, Done done) override;
    void take_over(Done done) override { done({}); }
    void on_lost(std::function<void()>) override {}
    std::string place() const override { return {}; }

    /// Before a commit is made: the power may be cut now.
    std::function<void(const Image& durable, const std::vector<platform::Write>& batch)> before_commit;
    /// How the commit with this number, from 1, is to fail.
    std::function<std::optional<Failure>(int number)> failure;
    /// From now on each answer waits for a turn().
    void answer_late() { late_ = true; }
    /// Makes and answers what was asked first; false when nothing waits.
    bool turn();

    void refuse_to_read(const std::string& name) { unreadable_.insert(name); }
    const Image& image() const { return image_; }
    void put(const std::string& name, std::string bytes);
    void erase(const std::string& name) { image_.erase(name); }
    int commits() const { return commits_; }
    int failures() const { return failures_; }
    std::uint64_t bytes_written() const { return bytes_written_; }
    /// What was asked that the contract forbids; empty when nothing was.
    const std::string& misuse() const { return misuse_; }

private:
    void answer(std::function<void()> task);
    core::Status make(const std::vector<platform::Write>& batch);
    core::Status append(const platform::Write& write);
    core::Status fail(const std::vector<platform::Write>& batch, const Failure& failure);
    void look_for_misuse(const std::vector<platform::Write>& batch);

    Image image_;
    bool late_ = false;
    std::deque<std::function<void()>> waiting_;
    std::set<std::string> unreadable_;
    std::set<std::string> spoiled_;  ///< An append to them failed.
    int commits_ = 0;
    int failures_ = 0;
    std::uint64_t bytes_written_ = 0;
    std::string misuse_;
};

}  // namespace duolog::reliability
