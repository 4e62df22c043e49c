/// What every test of the store's reliability is given, counts and says at the end.
#pragma once

#include <cstdint>
#include <iostream>
#include <string>

namespace duolog::reliability {

enum class Size { Sample, Quick, Release };

struct Options {
    Size size = Size::Quick;
    std::uint64_t seed = 1;
};

/// The number for the size that was asked for.
inline int by_size(const Options& options, int sample, int quick, int release) {
    return options.size == Size::Sample ? sample : options.size == Size::Quick ? quick : release;
}

/// 12345 as "12,345".
inline std::string with_commas(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, ",");
    return digits;
}

class Tally {
public:
    explicit Tally(std::string test) : test_(std::move(test)) {}

    /// `wrong` is empty where all is well; the first ones are written with what leads to them.
    void add(const std::string& wrong, const std::string& where) {
        ++cases_;
        if (wrong.empty())
            return;
        if (++faults_ <= kShown)
            std::cout << "FAILED " << test_ << ": " << where << ": " << wrong << '\n';
    }
    std::uint64_t cases() const { return cases_; }
    std::uint64_t faults() const { return faults_; }
    /// "R1: 12,345 crash states, 0 lost"; true when nothing was wrong.
    bool end(const std::string& of_what, const std::string& what_is_wrong) const {
        std::cout << test_ << ": " << with_commas(cases_) << ' ' << of_what << ", " << with_commas(faults_) << ' '
                  << what_is_wrong << std::endl;
        return faults_ == 0 && cases_ > 0;
    }

private:
    static constexpr std::uint64_t kShown = 8;
    std::string test_;
    std::uint64_t cases_ = 0;
    std::uint64_t faults_ = 0;
};

// Each writes one line and answers whether all held.
bool test_crashes(const Options& options);       ///< R1, R2
bool test_late_answers(const Options& options);  ///< R1, answers that come late
bool test_failing_commits(const Options& options);
bool test_memory(const Options& options);     ///< R7
bool test_damage(const Options& options);     ///< R8
bool test_clocks(const Options& options);     ///< R11
bool test_sequences(const Options& options);  ///< R15
bool test_secrecy(const Options& options);    ///< R16
bool test_hostile_bytes(const Options& options);
bool test_costs(const Options& options);

}  // namespace duolog::reliability
