#include "reliability/script.h"

#include <algorithm>

namespace duolog::reliability {
namespace {

using platform::Write;

constexpr int kCompactEach = 10;
constexpr int kKeyringEach = 7;
constexpr int kBothEach = 9;

/// Its own words each time, of very different lengths: some smaller than a block of the device, some larger.
std::string record(int number) {
    std::string bytes = "record " + std::to_string(number) + ":";
    const std::size_t length = static_cast<std::size_t>(number) * 7919 % 6000;
    for (std::size_t i = 0; i < length; ++i)
        bytes += static_cast<char>((i * 31 + static_cast<std::size_t>(number) * 17) % 256);
    return bytes + ";";
}

bool is_segment(const std::string& name) { return name.starts_with("seg/"); }

}  // namespace

std::vector<Write> Script::next() {
    ++number_;
    if (number_ % kCompactEach == 0)
        return compact();
    const Write keyring{Write::Kind::Replace, "keyring", "key " + record(number_)};
    if (number_ % kKeyringEach == 0)
        return {keyring};
    std::vector<Write> batch = append();
    if (number_ % kBothEach == 0)
        batch.push_back(keyring);
    return batch;
}

std::vector<Write> Script::append() const { return {{Write::Kind::Append, active_, record(number_), length_}}; }

/// All that was acknowledged in one blob, which takes the place of the others.
std::vector<Write> Script::compact() {
    std::string all;
    for (const std::string& bytes : records_)
        all += bytes;
    std::vector<Write> batch = {{Write::Kind::Replace, "seg/" + std::to_string(number_) + ".dls", all}};
    older_.push_back(active_);
    for (const std::string& name : older_)
        batch.push_back({Write::Kind::Remove, name, {}});
    return batch;
}

/// Nothing is appended again to a blob of which a part may have been written.
void Script::begin_segment() {
    active_ = "seg/" + std::to_string(++segments_) + ".act";
    length_ = 0;
}

void Script::settle(const std::vector<Write>& batch, bool acknowledged) {
    for (const Write& write : batch)
        expect(write, acknowledged);
    const Write& first = batch.front();
    const bool appends = first.kind == Write::Kind::Append;
    if (appends && acknowledged) {
        records_.push_back(first.bytes);
        length_ += first.bytes.size();
    } else if (appends) {
        older_.push_back(active_);
        begin_segment();
    } else if (is_segment(first.name)) {
        if (acknowledged)
            older_.clear();
        older_.push_back(first.name);
        begin_segment();
    }
}

void Script::expect(const Write& write, bool acknowledged) {
    std::vector<Possible>& held = expected_[write.name];
    if (held.empty())
        held.push_back({});
    Possible after{write.bytes, write.bytes.size()};
    if (write.kind == Write::Kind::Remove)
        after = {};
    if (write.kind == Write::Kind::Append) {
        const std::string before = held.front().whole.value_or("");
        after = {before + write.bytes, acknowledged ? before.size() + write.bytes.size() : before.size()};
    }
    if (acknowledged)
        held.clear();
    held.push_back(after);
}

bool Script::possible(const std::string& name, const std::string* bytes) const {
    const auto held = expected_.find(name);
    if (held == expected_.end())
        return bytes == nullptr;
    return std::any_of(held->second.begin(), held->second.end(), [&](const Possible& one) {
        if (!one.whole || bytes == nullptr)
            return !one.whole && bytes == nullptr;
        return bytes->size() >= one.least && one.whole->starts_with(*bytes);
    });
}

std::string Script::compare(const Blobs& blobs) const {
    for (const auto& [name, bytes] : blobs)
        if (!possible(name, &bytes))
            return name + " holds what was never acknowledged, or lacks what was";
    for (const auto& [name, held] : expected_)
        if (blobs.count(name) == 0 && !possible(name, nullptr))
            return name + " was acknowledged and is not there";
    for (const std::string& bytes : records_) {
        const auto holds = [&](const auto& blob) {
            return is_segment(blob.first) && blob.second.find(bytes) != std::string::npos;
        };
        if (std::none_of(blobs.begin(), blobs.end(), holds))
            return bytes.substr(0, bytes.find(':')) + " was acknowledged and is in no segment";
    }
    return {};
}

}  // namespace duolog::reliability
