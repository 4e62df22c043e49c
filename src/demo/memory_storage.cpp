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
    for (platform::Write& write : batch) {
        if (write.kind == platform::Write::Kind::Remove)
            blobs_.erase(write.name);
        else
            blobs_[write.name] = std::move(write.bytes);
    }
    done({});
}

}  // namespace duolog::demo
