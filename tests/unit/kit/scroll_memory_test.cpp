#include "ui/kit/scroll_memory.h"

#include <doctest/doctest.h>

using duolog::kit::ScrollMemory;

namespace {

std::string text_of(const ScrollMemory& memory) {
    std::string text;
    memory.write(text);
    return text;
}

}  // namespace

TEST_CASE("where each page was scrolled comes back when its content has grown that far") {
    ScrollMemory before;
    before.saw(7, 420.6F, 900);
    before.saw(8, 0, 900);
    CHECK(text_of(before) == "@7:420\n");

    ScrollMemory after;
    after.restore("p3\n" + text_of(before) + "q@9:5\n");
    CHECK(text_of(after) == text_of(before));
    CHECK(after.saw(7, 0, 0) == 0);
    CHECK(after.saw(7, 0, 900) == 420);
    CHECK_FALSE(after.saw(7, 420, 900).has_value());
    CHECK_FALSE(after.saw(7, 100, 900).has_value());
    CHECK(text_of(after) == "@7:100\n");
}

TEST_CASE("a page that has become shorter is not waited for, and one that is not seen yet is not forgotten") {
    ScrollMemory memory;
    memory.restore("@7:5000\n@8:60\n");
    int frames = 0;
    while (memory.saw(7, 0, 300) && frames < 100)
        ++frames;
    CHECK(frames < 10);
    CHECK(text_of(memory).find("@8:60\n") != std::string::npos);
}

TEST_CASE("lines that are none are not taken, nor more than there is room for") {
    ScrollMemory memory;
    for (const char* text : {"", "@", "@:", "@1", "@x:1\n", "@1:x\n", "@1:-5\n", "@1:\n", "@1:5", "@0:5\n",
                             "@99999999999:1\n", "@1:99999999999\n", "@1:1e9\n", "@1:1 \n", "\n\n\n", "x@1:5\n"})
        memory.restore(text);
    CHECK(text_of(memory).empty());
    std::string many;
    for (int area = 1; area < 10000; ++area)
        many += "@" + std::to_string(area) + ":5\n";
    memory.restore(many);
    CHECK(text_of(memory).size() < 1000);
    CHECK_FALSE(memory.saw(20000, 3, 10).has_value());
}

TEST_CASE("where the program puts an area is stronger than what was remembered, and is remembered itself") {
    ScrollMemory memory;
    memory.restore("@7:420\n");
    memory.put(7, 100);
    CHECK_FALSE(memory.saw(7, 0, 900).has_value());
    CHECK_FALSE(memory.saw(7, 100, 900).has_value());
    CHECK(text_of(memory) == "@7:100\n");
}
