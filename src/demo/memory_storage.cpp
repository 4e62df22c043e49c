#include "demo/memory_storage.h"

#include <utility>

namespace duolog::demo {

core::Result<std::vector<std::string>> MemoryStorage::list() {
    std::vector<std::string> names;
    for (const auto& [name, bytes] : blobs_)
        names.push_back(name);
    return names;
}

core::Result<std::string> MemoryStorage::read(std::string_view name) {
    const auto blob = blobs_.find(name);
    if (blob == blobs_.end())
        return core::Error{core::ErrorCode::NotFound, std::string(name)};
    return blob->second;
}

void MemoryStorage::commit(std::vector<platform::Write> batch, Done done) {
    for (platform::Write& write : batch)
        if (const core::Status made = make(write); !made.ok())
            return done(made);
    done({});
}

core::Status MemoryStorage::make(platform::Write& write) {
    if (write.kind == platform::Write::Kind::Append)
        return append(write);
    if (write.kind == platform::Write::Kind::Remove)
        blobs_.erase(write.name);
    else
        blobs_[write.name] = std::move(write.bytes);
    return {};
}

core::Status MemoryStorage::append(const platform::Write& write) {
    const auto blob = blobs_.find(write.name);
    if (write.at != (blob == blobs_.end() ? 0 : blob->second.size()))
        return core::Error{core::ErrorCode::Damaged, write.name};
    blobs_[write.name] += write.bytes;
    return {};
}

}  // namespace duolog::demo
