#include "text/plural_rule.h"

#include <doctest/doctest.h>

using duolog::text::PluralRule;

namespace {

/// What `expression` answers for n, as one of six forms; -1 when it is no rule.
int value(const std::string& expression, std::uint64_t n = 0) {
    const auto rule = PluralRule::parse("nplurals=6; plural=" + expression + ";");
    return rule ? static_cast<int>(rule->choose(n)) : -1;
}

/// Three forms: one, few, many (CLDR; no fractions here).
std::size_t polish(std::uint64_t n) {
    if (n == 1)
        return 0;
    return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2;
}

/// Six forms: zero, one, two, few, many, other (CLDR).
std::size_t arabic(std::uint64_t n) {
    if (n <= 2)
        return static_cast<std::size_t>(n);
    if (n % 100 >= 3 && n % 100 <= 10)
        return 3;
    return n % 100 >= 11 ? 4 : 5;
}

}  // namespace

TEST_CASE("without a rule one is the first form and all else the second") {
    CHECK(PluralRule().forms() == 2);
    CHECK(PluralRule().choose(1) == 0);
    CHECK(PluralRule().choose(0) == 1);
    CHECK(PluralRule().choose(21) == 1);
}

TEST_CASE("the Polish rule chooses among three forms") {
    const auto rule =
        PluralRule::parse(" nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);");
    REQUIRE(rule);
    CHECK(rule->forms() == 3);
    for (std::uint64_t n = 0; n <= 1000; ++n)
        CHECK(rule->choose(n) == polish(n));
}

TEST_CASE("the Arabic rule chooses among six forms") {
    const auto rule = PluralRule::parse(
        "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5");
    REQUIRE(rule);
    for (std::uint64_t n = 0; n <= 1000; ++n)
        CHECK(rule->choose(n) == arabic(n));
}

TEST_CASE("a language without plurals has one form") {
    const auto rule = PluralRule::parse("nplurals=1; plural=0;");
    REQUIRE(rule);
    CHECK(rule->choose(0) == 0);
    CHECK(rule->choose(7) == 0);
}

TEST_CASE("operators bind as in C") {
    CHECK(value("1+2*2") == 5);
    CHECK(value("(1+1)*2") == 4);
    CHECK(value("5-2-1") == 2);
    CHECK(value("5-(2-1)") == 4);
    CHECK(value("1 || 0 && 0") == 1);
    CHECK(value("(1 || 0) && 0") == 0);
    CHECK(value("2 > 1 == 1") == 1);
    CHECK(value("1 == 2 > 1") == 1);
    CHECK(value("0 < 1 + 1") == 1);
    CHECK(value("!n + 1", 0) == 2);
    CHECK(value("!!n", 7) == 1);
    CHECK(value("n%10/2", 19) == 4);
    CHECK(value("1 ? 2 : 0 ? 3 : 4") == 2);
    CHECK(value("0 ? 2 : 0 ? 3 : 4") == 4);
    CHECK(value("n<=3", 3) == 1);
    CHECK(value("n>=3", 2) == 0);
}

TEST_CASE("division by zero chooses the first form") {
    CHECK(value("5/n", 0) == 0);
    CHECK(value("5%n", 0) == 0);
    CHECK(value("5%(n-n)", 3) == 0);
}

TEST_CASE("an answer beyond the forms chooses the first") {
    CHECK(value("6") == 0);
    CHECK(value("n", 1'000'000) == 0);
    CHECK(value("0-1") == 0);
}

TEST_CASE("what is no rule is refused") {
    for (const char* expression : {"", "n n", "n +", "(n", "n)", "n ? 1", "n ? 1 :", "n = 1", "n & 1", "-1", "x", "1x",
                                   "system()", "99999999999999999999999", "n ! 1", "\xff"}) {
        CAPTURE(expression);
        CHECK(value(expression) == -1);
    }
    for (const char* field : {"", ";", "nplurals=2;", "plural=0;", "nplurals=0; plural=0;", "nplurals=7; plural=0;",
                              "nplurals=; plural=0;", "nplurals=22; plural=0;", "nplurals 2; plural 0"}) {
        CAPTURE(field);
        CHECK(!PluralRule::parse(field));
    }
}

TEST_CASE("a rule that nests without end is refused") {
    CHECK(value(std::string(400, '(') + "n" + std::string(400, ')')) == -1);
    CHECK(value(std::string(100'000, '(')) == -1);
    std::string conditions;
    for (int i = 0; i < 200; ++i)
        conditions += "n?1:";
    CHECK(value(conditions + "0") == -1);
    CHECK(value(std::string(900, '!') + "n", 3) == 1);
    CHECK(value("((((((((n))))))))", 3) == 3);
}
