#include "support/memory_storage.h"

#include <algorithm>
#include <utility>

namespace duolog::tests {
namespace {

bool valid_part(std::string_view part) {
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !part.empty() && plain(part.front()) &&
           std::all_of(part.begin(), part.end(), [&](char c) { return plain(c) || c == '.' || c == '_' || c == '-'; });
}

bool valid_name(std::string_view name) {
    if (name.size() > 100 || std::count(name.begin(), name.end(), '/') > 2)
        return false;
    for (std::size_t slash; (slash = name.find('/')) != std::string_view::npos; name.remove_prefix(slash + 1))
        if (!valid_part(name.substr(0, slash)))
            return false;
    return valid_part(name);
}

core::Status append(MemoryStorage::Blobs& blobs, const platform::Write& write) {
    const auto blob = blobs.find(write.name);
    if (write.at != (blob == blobs.end() ? 0 : blob->second.size()))
        return core::Error{core::ErrorCode::Damaged, write.name};
    blobs[write.name] += write.bytes;
    return {};
}

core::Status make(MemoryStorage::Blobs& blobs, const platform::Write& write) {
    if (write.kind == platform::Write::Kind::Append)
        return append(blobs, write);
    if (write.kind == platform::Write::Kind::Remove)
        blobs.erase(write.name);
    else
        blobs[write.name] = write.bytes;
    return {};
}

}  // namespace

core::Status MemoryStorage::Failing::next() {
    if (count <= 0)
        return {};
    --count;
    return core::Error{code, "told to fail"};
}

void MemoryStorage::answer(std::function<void()> task) {
    if (late_)
        waiting_.push_back(std::move(task));
    else
        task();
}

void MemoryStorage::answer_all() {
    while (!waiting_.empty()) {
        const std::function<void()> task = std::move(waiting_.front());
        waiting_.pop_front();
        task();
    }
}

void MemoryStorage::open(Done done) {
    ++opens_;
    answer([this, done = std::move(done)] {
        if (std::exchange(let_go_at_next_open_, false))
            access_ = platform::Access::Writer;
        if (const auto error = std::exchange(next_open_fails_, std::nullopt))
            return done(*error);
        done(failing_opens_.next());
    });
}

core::Result<std::vector<std::string>> MemoryStorage::list() {
    std::vector<std::string> names;
    for (const auto& [name, bytes] : blobs_)
        names.push_back(name);
    return names;
}

core::Result<std::string> MemoryStorage::read(std::string_view name) {
    const std::string key(name);
    if (const auto failing = failing_reads_.find(key); failing != failing_reads_.end())
        return core::Error{failing->second, key};
    const auto blob = blobs_.find(key);
    if (blob == blobs_.end())
        return core::Error{core::ErrorCode::NotFound, key};
    return blob->second;
}

void MemoryStorage::commit(std::vector<platform::Write> batch, Done done) {
    ++commits_;
    answer([this, batch = std::move(batch), done = std::move(done)] { done(write(batch)); });
}

core::Status MemoryStorage::write(const std::vector<platform::Write>& batch) {
    if (access_ == platform::Access::Reader)
        return core::Error{core::ErrorCode::ReadOnly, "another window"};
    for (const platform::Write& write : batch)
        if (!valid_name(write.name))
            return core::Error{core::ErrorCode::Refused, write.name};
    if (core::Status failing = failing_commits_.next(); !failing.ok())
        return failing;
    for (const platform::Write& write : batch)
        if (core::Status made = make(blobs_, write); !made.ok())
            return made;
    return {};
}

void MemoryStorage::take_over(Done done) {
    answer([this, done = std::move(done)] {
        if (access_ == platform::Access::Reader && !other_lets_go_)
            return done(core::Error{core::ErrorCode::ReadOnly, "the other window does not let go"});
        access_ = platform::Access::Writer;
        done({});
    });
}

void MemoryStorage::lose() {
    access_ = platform::Access::Reader;
    if (lost_)
        lost_();
}

}  // namespace duolog::tests
