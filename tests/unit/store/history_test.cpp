// Heads, what a new version knows, and which versions a file that is written anew leaves out.
#include "store/history.h"

#include <doctest/doctest.h>

#include "unit/store/material.h"

using namespace duolog;
using store::History;
using store::Version;
using tests::version;

namespace {

const core::Id kId = tests::id(1);
constexpr std::int64_t kHourMs = 60 * core::kMinuteMs;

/// One device's versions at these times.
History of(const std::vector<std::int64_t>& times) {
    History history;
    std::vector<Version> parents;
    for (const std::int64_t ms : times) {
        history.add(kId, version(ms), parents);
        parents = {version(ms)};
    }
    return history;
}

std::vector<std::int64_t> kept(const History& history, const std::vector<std::int64_t>& times, std::int64_t now_ms) {
    std::vector<std::int64_t> left;
    for (const std::int64_t ms : times)
        if (history.worth_keeping(kId, version(ms), now_ms))
            left.push_back(ms);
    return left;
}

}  // namespace

TEST_CASE("of what one device wrote the latest is the only head") {
    CHECK(of({1, 2, 3}).heads(kId) == std::vector<Version>{version(3)});
    CHECK(of({}).heads(kId).empty());
}

TEST_CASE("devices that wrote apart leave a head each, until one writes knowing both") {
    History history;
    history.add(kId, version(1, 1), {});
    history.add(kId, version(2, 2), {version(1, 1)});
    CHECK(history.heads(kId) == std::vector<Version>{version(2, 2)});
    history.add(kId, version(3, 1), {version(1, 1)});
    CHECK(history.heads(kId) == std::vector<Version>{version(2, 2), version(3, 1)});
    history.add(kId, version(4, 3), {version(2, 2), version(3, 1)});
    CHECK(history.heads(kId) == std::vector<Version>{version(4, 3)});
}

TEST_CASE("a version that comes again changes nothing, in whatever order they come") {
    History history;
    for (const std::int64_t ms : {3, 1, 2, 3, 1})
        history.add(kId, version(ms), {});
    CHECK(history.versions() == 3);
    CHECK(history.records() == 1);
    CHECK(history.heads(kId) == std::vector<Version>{version(3)});
    CHECK(history.last_hlc() == version(3).hlc);
}

TEST_CASE("a version that did not become durable is as if it had never been") {
    History history = of({1, 2});
    history.remove(kId, version(2));
    history.remove(kId, version(2));
    history.remove(tests::id(7), version(2));
    CHECK(history.heads(kId) == std::vector<Version>{version(1)});
    history.remove(kId, version(1));
    CHECK(history.records() == 0);
    CHECK(history.versions() == 0);
}

TEST_CASE("a new version knows the latest of every device, also what was known only to those before it") {
    History history;
    history.add(kId, version(1, 1), {});
    history.add(kId, version(2, 2), {version(1, 1)});
    history.add(kId, version(3, 3), history.known(kId));
    CHECK(history.known(kId) == std::vector<Version>{version(1, 1), version(2, 2), version(3, 3)});
    // The one between was left out of the files: the first is no head again.
    history.remove(kId, version(2, 2));
    CHECK(history.heads(kId) == std::vector<Version>{version(3, 3)});
    CHECK(history.known(kId) == std::vector<Version>{version(1, 1), version(2, 2), version(3, 3)});
    CHECK(history.known(tests::id(2)).empty());
}

TEST_CASE("what a new version knows is never more than a record may say, and then the latest") {
    History history;
    for (std::uint8_t number = 1; number <= 70; ++number)
        history.add(kId, version(100 + number, number), {});
    const std::vector<Version> known = history.known(kId);
    REQUIRE(known.size() == store::kMaxParents);
    CHECK(known.front() == version(107, 7));
    CHECK(known.back() == version(170, 70));
}

TEST_CASE("of one sitting only the last version is worth keeping") {
    const std::vector<std::int64_t> times = {0, core::kMinuteMs, 5 * core::kMinuteMs, kHourMs, kHourMs + 1};
    CHECK(kept(of(times), times, kHourMs + 1) == std::vector<std::int64_t>{5 * core::kMinuteMs, kHourMs + 1});
}

TEST_CASE("versions ten minutes apart are two sittings") {
    const std::vector<std::int64_t> apart = {0, store::kSittingMs};
    CHECK(kept(of(apart), apart, store::kSittingMs) == apart);
    const std::vector<std::int64_t> close = {0, store::kSittingMs - 1};
    CHECK(kept(of(close), close, store::kSittingMs) == std::vector<std::int64_t>{store::kSittingMs - 1});
}

TEST_CASE("versions older than 90 days go, but the last ten stay whatever their age") {
    std::vector<std::int64_t> times;
    for (int i = 0; i < 15; ++i)
        times.push_back(i * kHourMs);
    const std::int64_t later = 14 * kHourMs + store::kHistoryMs;
    CHECK(kept(of(times), times, later + 1).size() == 10);
    CHECK(kept(of(times), times, later + 1).front() == 5 * kHourMs);
    CHECK(kept(of(times), times, store::kHistoryMs).size() == 15);
    CHECK(kept(of(times), times, store::kHistoryMs + 1).size() == 14);
}

TEST_CASE("a head is always worth keeping, and so is what is not known") {
    History history;
    history.add(kId, version(0, 1), {});
    history.add(kId, version(1, 2), {});
    const std::int64_t never = store::kHistoryMs * 100;
    CHECK(history.worth_keeping(kId, version(0, 1), never));
    CHECK(history.worth_keeping(kId, version(1, 2), never));
    CHECK(history.worth_keeping(kId, version(7, 7), never));
    CHECK(history.worth_keeping(tests::id(9), version(0, 1), never));
}

TEST_CASE("after clear() nothing is left") {
    History history = of({1, 2});
    history.clear();
    CHECK(history.records() == 0);
    CHECK(history.last_hlc() == 0);
}
