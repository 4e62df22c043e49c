#include "core/code_spans.h"

#include <doctest/doctest.h>

#include <string>

using namespace duolog::core;

namespace {

using Words = std::vector<std::string>;

Words code_in(const std::string& text) {
    Words found;
    for (const CodeSpan& span : code_spans(text))
        found.push_back(text.substr(span.begin, span.end - span.begin));
    return found;
}

}  // namespace

TEST_CASE("inline code is between as many backticks") {
    CHECK(code_in("").empty());
    CHECK(code_in("no code").empty());
    CHECK(code_in("a `b` c `d`") == Words{"`b`", "`d`"});
    CHECK(code_in("``a ` b`` c") == Words{"``a ` b``"});
    CHECK(code_in("a ```b``` c") == Words{"```b```"});
    CHECK(code_in("```b``` c") == Words{"```b```"});
    CHECK(code_in("`å 🌱`") == Words{"`å 🌱`"});
}

TEST_CASE("backticks without others to close them are just backticks") {
    CHECK(code_in("it`s").empty());
    CHECK(code_in("``a`").empty());
    CHECK(code_in("` `` ``` ````").empty());
    CHECK(code_in("``` a ` b ` c") == Words{"` b `"});
}

TEST_CASE("inline code goes on over a line end and not into another paragraph") {
    CHECK(code_in("a `b\nc` d") == Words{"`b\nc`"});
    CHECK(code_in("a `b\r\nc` d") == Words{"`b\r\nc`"});
    CHECK(code_in("a `b\n\nc` d").empty());
    CHECK(code_in("a `b\n \t\nc` d").empty());
    CHECK(code_in("a `b\r\n\r\nc` d").empty());
    CHECK(code_in("a `b\n~~~\nx\n~~~\nc` d") == Words{"~~~\nx\n~~~\n"});
}

TEST_CASE("a block is from a fence to one that closes it, or to the text's end") {
    CHECK(code_in("a\n```\nb\n```\nc") == Words{"```\nb\n```\n"});
    CHECK(code_in("a `b`\n```\nc\n```") == Words{"`b`", "```\nc\n```"});
    CHECK(code_in("~~~ c++ `x`\nb\n~~~") == Words{"~~~ c++ `x`\nb\n~~~"});
    CHECK(code_in("```cpp\nb\n\n`c") == Words{"```cpp\nb\n\n`c"});
    CHECK(code_in("```") == Words{"```"});
    CHECK(code_in("   - a\n\t  ```\nb\n      ``` \t\nc") == Words{"\t  ```\nb\n      ``` \t\n"});
    CHECK(code_in("```\r\nb\r\n```\r\nc `d`") == Words{"```\r\nb\r\n```\r\n", "`d`"});
    CHECK(code_in("```\rb\r```\rc") == Words{"```\rb\r```\r"});
}

TEST_CASE("what is another sign, shorter, or has words behind it closes no block") {
    CHECK(code_in("```\na\n~~~\nb\n```\nc") == Words{"```\na\n~~~\nb\n```\n"});
    CHECK(code_in("````\na\n```\nb\n````\nc") == Words{"````\na\n```\nb\n````\n"});
    CHECK(code_in("```\na\n``` b\n`````\nc") == Words{"```\na\n``` b\n`````\n"});
    CHECK(code_in("``\na\n\nb").empty());
    CHECK(code_in("~~\na\n~~").empty());
}

TEST_CASE("the most that an entry holds takes no time to speak of, however its backticks lie") {
    std::string rising;
    for (std::size_t length = 1; rising.size() < 500'000; ++length)
        rising += std::string(length, '`') + ' ';
    CHECK(code_in("a " + rising).empty());
    std::string single;
    while (single.size() < 500'000)
        single += "` ";
    CHECK(code_spans(single).size() == 125'000);
}
