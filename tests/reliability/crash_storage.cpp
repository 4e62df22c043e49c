#include "reliability/crash_storage.h"

#include <algorithm>
#include <utility>

#include "reliability/allocations.h"

namespace duolog::reliability {
namespace {

using platform::Write;

constexpr std::size_t kSectorBytes = 512;

enum class Lost { Cut, Zeros, Garbage, Any };

std::size_t size_in(const Image& image, const std::string& name) {
    const auto blob = image.find(name);
    return blob == image.end() ? 0 : blob->second->size();
}

void set_bytes(Image& image, const std::string& name, std::string bytes) {
    image[name] = std::make_shared<const std::string>(std::move(bytes));
}

/// The appended bytes as far as they came: sectors are whole, and what was there before stays.
std::string torn(const Write& write, std::size_t before, Lost lost, Random& random) {
    std::string bytes = write.bytes;
    const std::size_t end = before + bytes.size(), sectors = (end + kSectorBytes - 1) / kSectorBytes;
    const std::size_t first = before / kSectorBytes;
    const std::size_t rate = 1 + random.below(4);
    for (std::size_t sector = first; sector < sectors; ++sector) {
        if (lost == Lost::Cut || !random.one_in(rate))
            continue;
        const std::size_t from = std::max(sector * kSectorBytes, before) - before;
        const std::size_t to = std::min((sector + 1) * kSectorBytes, end) - before;
        const bool zeros = lost == Lost::Zeros || (lost == Lost::Any && random.one_in(2));
        bytes.replace(from, to - from, zeros ? std::string(to - from, '\0') : random.bytes(to - from));
    }
    const bool shorter = lost == Lost::Cut || (lost != Lost::Zeros && random.one_in(2));
    const std::size_t cut = (first + 1 + random.below(sectors - first)) * kSectorBytes;
    if (shorter && cut < end)
        bytes.resize(cut - before);
    return bytes;
}

void make_whole(Image& image, const Write& write) {
    if (write.kind == Write::Kind::Remove)
        image.erase(write.name);
    else if (write.kind == Write::Kind::Replace || size_in(image, write.name) == 0)
        set_bytes(image, write.name, write.bytes);
    else
        set_bytes(image, write.name, *image.at(write.name) + write.bytes);
}

void make_torn(Image& image, const Write& write, Lost lost, Random& random) {
    if (write.kind != Write::Kind::Append)
        return make_whole(image, write);
    const std::size_t before = size_in(image, write.name);
    const std::string old = before == 0 ? std::string() : *image.at(write.name);
    set_bytes(image, write.name, old + torn(write, before, lost, random));
}

Lost lost_by(Damage damage) {
    switch (damage) {
        case Damage::Zeros:
            return Lost::Zeros;
        case Damage::Garbage:
            return Lost::Garbage;
        case Damage::Reordered:
            return Lost::Any;
        default:
            return Lost::Cut;
    }
}

bool happened(Damage damage, std::size_t index, std::size_t border, Random& random) {
    switch (damage) {
        case Damage::Nothing:
            return false;
        case Damage::Everything:
        case Damage::Zeros:
            return true;
        case Damage::Beginning:
            return index <= border;
        case Damage::Reordered:
            return index >= border;
        default:
            return random.one_in(2);
    }
}

}  // namespace

Image after_power_cut(const Image& durable, const std::vector<Write>& batch, Damage damage, Random& random) {
    Image image = durable;
    const std::size_t border = batch.empty() ? 0 : random.below(batch.size());
    for (std::size_t i = 0; i < batch.size(); ++i) {
        if (!happened(damage, i, border, random)) {
            if (batch[i].kind == Write::Kind::Append && size_in(image, batch[i].name) == 0 && random.one_in(2))
                set_bytes(image, batch[i].name, {});
            continue;
        }
        const bool whole =
            damage == Damage::Everything || damage == Damage::Subset || (damage == Damage::Beginning && i < border);
        if (whole)
            make_whole(image, batch[i]);
        else
            make_torn(image, batch[i], lost_by(damage), random);
    }
    return image;
}

void CrashStorage::answer(std::function<void()> task) {
    if (late_)
        waiting_.push_back(std::move(task));
    else
        task();
}

bool CrashStorage::turn() {
    if (waiting_.empty())
        return false;
    const std::function<void()> task = std::move(waiting_.front());
    waiting_.pop_front();
    task();
    return true;
}

void CrashStorage::put(const std::string& name, std::string bytes) { set_bytes(image_, name, std::move(bytes)); }

void CrashStorage::open(Done done) {
    const Spared spared;
    answer([done = std::move(done)] {
        const Spared inner;
        const Exposed exposed(inner);
        done({});
    });
}

core::Result<std::vector<std::string>> CrashStorage::list() {
    const Spared spared;
    std::vector<std::string> names;
    for (const auto& [name, bytes] : image_)
        names.push_back(name);
    return names;
}

core::Result<std::string> CrashStorage::read(std::string_view name) {
    const Spared spared;
    const std::string key(name);
    if (unreadable_.count(key) > 0)
        return core::Error{core::ErrorCode::Unavailable, key};
    const auto blob = image_.find(key);
    if (blob == image_.end())
        return core::Error{core::ErrorCode::NotFound, key};
    return *blob->second;
}

void CrashStorage::commit(std::vector<Write> batch, Done done) {
    const Spared spared;
    look_for_misuse(batch);
    answer([this, batch = std::move(batch), done = std::move(done)] {
        const Spared inner;
        ++commits_;
        if (before_commit)
            before_commit(image_, batch);
        const std::optional<Failure> failing = failure ? failure(commits_) : std::nullopt;
        core::Status status = failing ? fail(batch, *failing) : make(batch);
        if (!status.ok())
            for (const Write& write : batch)
                if (write.kind == Write::Kind::Append)
                    spoiled_.insert(write.name);
        const Exposed exposed(inner);
        done(std::move(status));
    });
}

/// "Nothing more is to be appended to that blob."
void CrashStorage::look_for_misuse(const std::vector<Write>& batch) {
    for (const Write& write : batch)
        if (write.kind == Write::Kind::Append && spoiled_.count(write.name) > 0 && image_.count(write.name) > 0)
            misuse_ = write.name + " is appended to although an append to it failed";
}

core::Status CrashStorage::append(const Write& write) {
    if (write.at != size_in(image_, write.name) || (write.at == 0 && image_.count(write.name) > 0))
        return core::Error{core::ErrorCode::Damaged, write.name};
    if (write.at == 0)  // Nothing was left, and the name serves anew.
        spoiled_.erase(write.name);
    make_whole(image_, write);
    return {};
}

core::Status CrashStorage::make(const std::vector<Write>& batch) {
    for (const Write& write : batch) {
        bytes_written_ += write.bytes.size();
        if (write.kind != Write::Kind::Append)
            make_whole(image_, write);
        else if (core::Status appended = append(write); !appended.ok())
            return appended;
    }
    return {};
}

core::Status CrashStorage::fail(const std::vector<Write>& batch, const Failure& how) {
    using Leaves = Failure::Leaves;
    ++failures_;
    Random random(static_cast<std::uint64_t>(commits_));
    for (const Write& write : batch)
        if (write.kind == Write::Kind::Append && write.at != size_in(image_, write.name))
            return core::Error{core::ErrorCode::Damaged, write.name};
    if (how.leaves == Leaves::Everything)
        if (core::Status made = make(batch); !made.ok())
            return made;
    if (how.leaves == Leaves::Part)
        image_ = after_power_cut(image_, batch, Damage::Beginning, random);
    if (how.leaves == Leaves::EmptyBlob)
        for (const Write& write : batch)
            if (write.kind == Write::Kind::Append && image_.count(write.name) == 0)
                put(write.name, {});
    return core::Error{how.code, "told to fail"};
}

}  // namespace duolog::reliability
