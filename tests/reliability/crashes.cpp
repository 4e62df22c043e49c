// The power cut at every write of a journal's life, once and again while it recovers; answers that come late.
#include <string>

#include "reliability/person.h"
#include "reliability/report.h"
#include "reliability/verify.h"

namespace duolog::reliability {
namespace {

using platform::Write;

constexpr int kSteps = 200;

std::string place(std::uint64_t seed, int commit, int damage) {
    return "seed " + std::to_string(seed) + ", commit " + std::to_string(commit) + ", damage " + std::to_string(damage);
}

/// Cuts the power at every write of a script.
class PowerCuts {
public:
    PowerCuts(std::uint64_t seed, int twice_one_in, Tally& once, Tally& twice)
        : seed_(seed), twice_one_in_(twice_one_in), random_(~seed), once_(once), twice_(twice) {}

    void watch(CrashStorage& storage, const Model& model) {
        storage.before_commit = [this, &model](const Image& durable, const std::vector<Write>& batch) {
            ++commit_;
            for (int damage = 0; damage < kDamages; ++damage)
                cut(durable, batch, model, damage);
        };
    }

private:
    void cut(const Image& durable, const std::vector<Write>& batch, const Model& model, int damage) {
        const std::string where = place(seed_, commit_, damage);
        const Image image = after_power_cut(durable, batch, static_cast<Damage>(damage), random_);
        const bool twice = random_.one_in(static_cast<std::size_t>(twice_one_in_));
        once_.add(verify(image, model, random_.next(), twice ? second_cut(where) : SecondCut()), where);
    }

    SecondCut second_cut(const std::string& where) {
        return [this, where](const Image& durable, const std::vector<Write>& batch, const Model& shown) {
            const auto damage = static_cast<Damage>(random_.below(kDamages));
            const Image image = after_power_cut(durable, batch, damage, random_);
            twice_.add(verify(image, shown, random_.next()),
                       where + ", then " + std::to_string(static_cast<int>(damage)));
        };
    }

    std::uint64_t seed_;
    int twice_one_in_;
    Random random_;
    Tally& once_;
    Tally& twice_;
    int commit_ = 0;
};

void run_script(std::uint64_t seed, Habits habits, int steps, int twice_one_in, Tally& once, Tally& twice) {
    CrashStorage storage;
    PowerCuts cuts(seed, twice_one_in, once, twice);
    Person person(storage, seed, habits);
    cuts.watch(storage, person.model());
    for (int step = 0; step < steps && person.wrong().empty(); ++step)
        person.step();
    person.open_anew();
    if (const std::string wrong = person.wrong() + storage.misuse() + person.look_at_history(); !wrong.empty())
        once.add(wrong, "seed " + std::to_string(seed) + ", no power cut");
}

}  // namespace

bool test_crashes(const Options& options) {
    Tally once("R1"), twice("R2");
    const int scripts = by_size(options, 1, 5, 80), steps = by_size(options, 100, kSteps, kSteps);
    for (int script = 0; script < scripts; ++script) {
        Habits habits;
        habits.large_texts = script % 3 == 1;
        habits.longest_text_bytes = script % 2 == 0 ? 2500 : 5000;
        run_script(options.seed + static_cast<std::uint64_t>(script), habits, steps, by_size(options, 8, 16, 8), once, twice);
    }
    const bool first = once.end("crash states", "lost"), second = twice.end("crashes during a recovery", "lost");
    return first && second;
}

bool test_late_answers(const Options& options) {
    Tally once("late answers"), twice("late answers, twice");
    const int scripts = by_size(options, 3, 20, 200);
    for (int script = 0; script < scripts; ++script) {
        Habits habits;
        habits.waits = false;
        habits.longest_text_bytes = 2000;
        run_script(options.seed + 1000 + static_cast<std::uint64_t>(script), habits, 25, 50, once, twice);
    }
    return once.end("crash states with several saves under way", "lost") && twice.faults() == 0;
}

}  // namespace duolog::reliability
