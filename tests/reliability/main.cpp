// Breaks the store in every way that storage.md §4 names, and looks whether a word was lost.
//   duolog_reliability [--sample|--quick|--release] [--seed N] TEST...
// One line a test with what it counted; ends with 1 when one did not hold.
#include <cstring>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "reliability/report.h"

using namespace duolog::reliability;

namespace {

struct Test {
    const char* name;
    bool (*run)(const Options&);
};

constexpr Test kTests[] = {
    {"crashes", test_crashes},     {"late", test_late_answers}, {"failing", test_failing_commits},
    {"memory", test_memory},       {"damage", test_damage},     {"clocks", test_clocks},
    {"sequences", test_sequences}, {"secrecy", test_secrecy},   {"hostile", test_hostile_bytes},
    {"costs", test_costs},
};

const Test* test_named(const std::string& name) {
    for (const Test& test : kTests)
        if (name == test.name)
            return &test;
    return nullptr;
}

int usage() {
    std::cerr << "Usage: duolog_reliability [--sample|--quick|--release] [--seed N] TEST...\nTests:";
    for (const Test& test : kTests)
        std::cerr << ' ' << test.name;
    std::cerr << '\n';
    return 2;
}

}  // namespace

int main(int count, char** words) {
    Options options;
    std::vector<const Test*> tests;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (word == "--sample" || word == "--quick" || word == "--release")
            options.size = word == "--sample" ? Size::Sample : word == "--quick" ? Size::Quick : Size::Release;
        else if (word == "--seed" && i + 1 < count)
            options.seed = std::stoull(words[++i]);
        else if (const Test* test = test_named(word))
            tests.push_back(test);
        else
            return usage();
    }
    if (tests.empty())
        return usage();
    bool held = true;
    for (const Test* test : tests)
        held = test->run(options) && held;
    return held ? 0 : 1;
}
