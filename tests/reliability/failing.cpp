// Commits that fail, one by one and in pairs, with every remainder that the contract allows.
#include <string>
#include <vector>

#include "reliability/person.h"
#include "reliability/report.h"
#include "reliability/verify.h"

namespace duolog::reliability {
namespace {

using core::ErrorCode;
using Leaves = Failure::Leaves;

constexpr Failure kFailures[] = {
    {ErrorCode::Full, Leaves::Nothing},     {ErrorCode::Full, Leaves::Part},
    {ErrorCode::Unavailable, Leaves::Part}, {ErrorCode::Unavailable, Leaves::EmptyBlob},
    {ErrorCode::Slow, Leaves::Everything},
};

struct Run {
    std::uint64_t seed = 0;
    Habits habits;
    int steps = 0;
    int first = 0;   ///< Number of the commit that fails; 0 for none.
    int second = 0;  ///< Another one; 0 for none.
    Failure failure;
};

std::string words(const Run& run) {
    return "seed " + std::to_string(run.seed) + ", failing " + std::to_string(run.first) + " and " +
           std::to_string(run.second) + " with " + std::to_string(static_cast<int>(run.failure.code)) + " leaving " +
           std::to_string(static_cast<int>(run.failure.leaves));
}

/// Ends with a save that must succeed. Answers how many commits there were.
int run_with_failures(const Run& run, Tally& tally) {
    CrashStorage storage;
    storage.failure = [&](int number) {
        const bool failing = number == run.first || number == run.second;
        return failing ? std::optional(run.failure) : std::nullopt;
    };
    Person person(storage, run.seed, run.habits);
    for (int step = 0; step < run.steps && person.wrong().empty(); ++step)
        person.step();
    person.save_some();
    person.save_some();
    while (storage.turn()) {
    }
    std::string wrong = person.wrong() + storage.misuse();
    if (wrong.empty())
        wrong = verify(storage.image(), person.model(), run.seed);
    tally.add(wrong, words(run));
    return storage.commits();
}

void fail_each(Run run, int step, int pairs, Tally& tally) {
    const int commits = run_with_failures(run, tally);
    for (const Failure& failure : kFailures) {
        run.failure = failure;
        for (run.first = 1; run.first <= commits; run.first += step) {
            run.second = 0;
            run_with_failures(run, tally);
            for (int pair = 0; pair < pairs; ++pair) {
                run.second = run.first + 1 + pair * pair;
                run_with_failures(run, tally);
            }
        }
    }
}

}  // namespace

bool test_failing_commits(const Options& options) {
    Tally tally("failing commits");
    const int scripts = by_size(options, 1, 4, 40);
    for (int script = 0; script < scripts; ++script)
        for (const bool waits : {true, false}) {
            Run run;
            run.seed = options.seed + 2000 + static_cast<std::uint64_t>(script);
            run.habits.longest_text_bytes = 1500;
            run.habits.waits = waits;
            run.steps = waits ? 60 : 30;
            fail_each(run, by_size(options, 5, 2, 1), by_size(options, 1, 3, 5), tally);
        }
    return tally.end("runs with failing commits", "lost or refused later");
}

}  // namespace duolog::reliability
