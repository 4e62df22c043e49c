#include "platform/keeping.h"

#include <doctest/doctest.h>

#include "support/temporary_folder.h"

using namespace duolog;
using platform::Answer;
using platform::Keeping;

TEST_CASE("on a desktop nobody clears the journal, and the room left is known") {
    const tests::TemporaryFolder folder;
    int answers = 0;
    Keeping keeping;
    const auto take = [&](const Keeping& answer) {
        ++answers;
        keeping = answer;
    };
    platform::ask_keeping(folder.path(), take);
    CHECK(keeping.persisted == Answer::DoesNotApply);
    CHECK(keeping.installed == Answer::DoesNotApply);
    REQUIRE(keeping.free_bytes.has_value());
    CHECK(*keeping.free_bytes > 0);
    platform::ask_to_persist(folder.path(), take);
    CHECK(keeping.persisted == Answer::DoesNotApply);
    CHECK(answers == 2);
}

TEST_CASE("where no folder is, nobody knows how much room there is") {
    platform::ask_keeping("/nowhere/at/all",
                          [](const Keeping& keeping) { CHECK_FALSE(keeping.free_bytes.has_value()); });
}
