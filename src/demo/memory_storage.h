/// Storage that keeps everything in memory, answers at once and is gone with the program. Takes any name: it is for the
/// app's own files.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/storage.h"

namespace duolog::demo {

class MemoryStorage : public platform::Storage {
public:
    void open(Done done) override { done({}); }
    platform::Access access() const override { return platform::Access::Writer; }
    core::Result<std::vector<std::string>> list() override;
    core::Result<std::string> read(std::string_view name) override;
    void commit(std::vector<platform::Write> batch, Done done) override;
    void take_over(Done done) override { done({}); }
    void on_lost(std::function<void()>) override {}
    std::string place() const override { return {}; }

private:
    core::Status make(platform::Write& write);
    core::Status append(const platform::Write& write);

    std::map<std::string, std::string, std::less<>> blobs_;
};

}  // namespace duolog::demo
