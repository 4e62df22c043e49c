#include "ui/kit/scroll_memory.h"

#include <doctest/doctest.h>

using duolog::kit::ScrollMemory;

TEST_CASE("where each page was scrolled comes back when its content has grown that far") {
    ScrollMemory before;
    before.saw(7, 420.6F, 900);
    before.saw(8, 0, 900);
    CHECK(before.text() == "scroll-7=420\n");

    ScrollMemory after;
    after.restore("place=journal\n" + before.text() + "search=scroll-9=5\n");
    CHECK(after.text() == before.text());
    CHECK(after.saw(7, 0, 0) == 0);
    CHECK(after.saw(7, 0, 900) == 420);
    CHECK_FALSE(after.saw(7, 420, 900).has_value());
    CHECK_FALSE(after.saw(7, 100, 900).has_value());
    CHECK(after.text() == "scroll-7=100\n");
}

TEST_CASE("a page that has become shorter is not waited for, and one that is not seen yet is not forgotten") {
    ScrollMemory memory;
    memory.restore("scroll-7=5000\nscroll-8=60\n");
    int frames = 0;
    while (memory.saw(7, 0, 300) && frames < 100)
        ++frames;
    CHECK(frames < 10);
    CHECK(memory.text().find("scroll-8=60\n") != std::string::npos);
}

TEST_CASE("lines that are none are not taken") {
    ScrollMemory memory;
    for (const char* text :
         {"", "scroll-", "scroll-=", "scroll-1", "scroll-x=1", "scroll-1=x", "scroll-1=-5",
          "scroll-1=", "scroll-99999999999=1", "scroll-1=99999999999", "scroll-1=1e9", "scroll-1=1 ", "\n\n\n"})
        memory.restore(text);
    CHECK(memory.text().empty());
    std::string many;
    for (int area = 0; area < 10000; ++area)
        many += "scroll-" + std::to_string(area) + "=5\n";
    memory.restore(many);
    CHECK(memory.text().size() < 1000);
}
