#include "demo/random.h"

#include <doctest/doctest.h>

using duolog::demo::Random;

TEST_CASE("the numbers are those of SplitMix64 as published") {
    Random random(1234567);
    CHECK(random.next() == 6457827717110365317U);
    CHECK(random.next() == 3203168211198807973U);
    CHECK(random.next() == 9817491932198370423U);
    CHECK(random.next() == 4593380528125082431U);
    CHECK(random.next() == 16408922859458223821U);
}

TEST_CASE("a number below seven is each from zero to six, about equally often") {
    Random random(1);
    int counts[7] = {};
    for (int i = 0; i < 7000; ++i) {
        const int number = random.below(7);
        REQUIRE(number >= 0);
        REQUIRE(number < 7);
        ++counts[number];
    }
    for (const int count : counts) {
        CHECK(count > 850);
        CHECK(count < 1150);
    }
}
