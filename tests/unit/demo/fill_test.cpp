#include "demo/fill.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>

#include "demo/memory_storage.h"
#include "platform/shipped.h"
#include "store/journal_store.h"
#include "support/fake_clock.h"

using namespace duolog;

namespace {

template <class T>
bool same_records(std::vector<T> left, std::vector<T> right) {
    const auto by_id = [](const T& a, const T& b) { return a.id < b.id; };
    std::sort(left.begin(), left.end(), by_id);
    std::sort(right.begin(), right.end(), by_id);
    return left == right;
}

}  // namespace

TEST_CASE("a made-up journal is opened as one that was saved") {
    const core::Moment now{{1'726'821'000'000}, 120};
    for (const std::string language : {"en", "sv", "da", "pl"}) {
        CAPTURE(language);
        const demo::MadeUp made = demo::made_up(platform::shipped_file("demo/" + language + ".txt"), now);
        demo::MemoryStorage storage;
        demo::fill(storage, made, tests::counting_bytes());
        store::JournalStore store(storage, tests::counting_bytes());
        std::optional<core::Result<store::Loaded>> loaded;
        store.open([&](core::Result<store::Loaded> answer) { loaded = std::move(answer); });
        REQUIRE((loaded && loaded->ok()));
        CHECK(loaded->value().report.findings.empty());
        CHECK(loaded->value().entries.size() == 200);
        CHECK(same_records(loaded->value().entries, made.entries));
        CHECK(same_records(loaded->value().tasks, made.tasks));
        CHECK(same_records(loaded->value().runs, made.runs));
        CHECK(same_records(loaded->value().bookings, made.bookings));
        CHECK(same_records(loaded->value().reflections, made.reflections));
    }
}
