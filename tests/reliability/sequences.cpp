// Random things done to a journal, which is opened after each and compared with a plain map; and the versions kept.
#include <string>

#include "reliability/person.h"
#include "reliability/report.h"

namespace duolog::reliability {

bool test_sequences(const Options& options) {
    Tally tally("R15");
    const int sequences = by_size(options, 500, 10'000, 1'000'000);
    for (int sequence = 0; sequence < sequences; ++sequence) {
        const std::uint64_t seed = options.seed + 100'000 + static_cast<std::uint64_t>(sequence);
        CrashStorage storage;
        Habits habits;
        habits.longest_text_bytes = 150;
        Person person(storage, seed, habits);
        for (int step = 0; step < 20 && person.wrong().empty(); ++step) {
            person.step();
            person.open_anew();
        }
        tally.add(person.wrong() + storage.misuse() + person.look_at_history(), "seed " + std::to_string(seed));
    }
    return tally.end("sequences of twenty steps, opened after each", "unlike the model");
}

}  // namespace duolog::reliability
