#include "core/page_marks.h"

#include <doctest/doctest.h>

using namespace duolog::core;

namespace {

using Words = std::vector<std::string>;

/// The marks with their signs; where each says that it is must hold the same.
Words marks(const std::string& text) {
    Words found;
    for (const PageMark& mark : marks_in(text)) {
        const std::string sign = mark.kind == PageMark::Kind::Tag ? "#" : "@";
        found.push_back(sign + std::string(mark.name));
        CHECK(text.substr(mark.begin, mark.end - mark.begin) == found.back());
    }
    return found;
}

Words tags(const std::string& text) { return names_in(text, PageMark::Kind::Tag); }
Words people(const std::string& text) { return names_in(text, PageMark::Kind::Person); }

}  // namespace

TEST_CASE("a tag and a person are found in their order, with where they are") {
    const std::vector<PageMark> found = marks_in("met @Anna about #work");
    REQUIRE(found.size() == 2);
    CHECK(found[0] == PageMark{PageMark::Kind::Person, 4, 9, "Anna"});
    CHECK(found[1] == PageMark{PageMark::Kind::Tag, 16, 21, "work"});
}

TEST_CASE("a text without marks has none, be it empty or blank") {
    for (const char* text :
         {"", " ", "\n\n", " \t\u00A0\u3000", "words", "#", "@", "# ", "#\n", "##", "@@", "#@", " # @ "})
        CHECK(marks(text).empty());
}

TEST_CASE("a mark begins at the text's beginning, after a space, a line end or an opening bracket") {
    CHECK(marks("#a") == Words{"#a"});
    CHECK(marks(" #a\t#b\n#c\r\n@d\r@e") == Words{"#a", "#b", "#c", "@d", "@e"});
    CHECK(marks("(#a) [@b] {#c}") == Words{"#a", "@b", "#c"});
    CHECK(marks("\u00A0#a\u0085#b\u1680#c\u2009@d\u2028#e\u202F#f\u205F#g\u3000#h") ==
          Words{"#a", "#b", "#c", "@d", "#e", "#f", "#g", "#h"});
}

TEST_CASE("what stands behind anything else is no mark") {
    for (const char* text :
         {"x#a", "1#a", "å#a", "🌱#a", ")#a",  "]#a", "}#a", "/#a", ".#a", "-#a", "_#a",      "\"#a",
          "'#a", "<#a", "*#a", ":#a", "\\#a", "&#a", "##a", "@@a", "#@a", "@#a", "\u200B#a", "\u2014@a"}) {
        CAPTURE(text);
        CHECK(marks(text).empty());
    }
    CHECK(marks("#a#b @c@d #e@f @g#h") == Words{"#a", "@c", "#e", "@g"});
}

TEST_CASE("a name is letters, figures, hyphens and underscores, and ends at anything else") {
    CHECK(marks("#a-b_C2 @Jan_Nowak-2") == Words{"#a-b_C2", "@Jan_Nowak-2"});
    CHECK(marks("#2026-plan #_x #-y @1a") == Words{"#2026-plan", "#_x", "#-y", "@1a"});
    for (const char* sign :
         {" ", "\n", "\t", ".", ",", ";", ":", "!", "?", ")", "]",  "}", "(", "/",    "'",    "\"",     "*",     "+",
          "=", "<",  ">",  "&", "%", "$", "^", "|", "~", "`", "\\", "#", "@", "\x01", "\x7F", "\u00A0", "\u3000"}) {
        CAPTURE(sign);
        CHECK(marks("#tag" + std::string(sign) + "x") == Words{"#tag"});
        CHECK(marks("@Ann" + std::string(sign)) == Words{"@Ann"});
    }
    CHECK(marks("See #a, @b; and (#c).") == Words{"#a", "@b", "#c"});
}

TEST_CASE("a name ends at the quotation marks, dashes and dots that phones type") {
    CHECK(people("@Ania’s idea, @Ania… and @Ania— „@Ola” »@Ewa« @Jan") == Words{"Ania", "Jan"});
    CHECK(tags("#mod“ #mod") == Words{"mod"});
}

TEST_CASE("where a link of Markdown leads is no tag") {
    CHECK(marks("[the part](#part) (#tag)") == Words{"#tag"});
}

TEST_CASE("a name has a letter among its figures and hyphens") {
    for (const char* text : {"#1", "#42", "#1-2", "#-", "#_", "#--", "@1", "@2_3", "issue #1, #2026-11-23"}) {
        CAPTURE(text);
        CHECK(marks(text).empty());
    }
    CHECK(marks("#1a #a1 #1å") == Words{"#1a", "#a1", "#1å"});
}

TEST_CASE("letters of every script are letters, and emoji too") {
    CHECK(marks("#żółć @Łucja #ærlig @Åsa #mål-för-året") ==
          Words{"#żółć", "@Łucja", "#ærlig", "@Åsa", "#mål-för-året"});
    CHECK(marks("#日本語 @Юлия #שלום #مرحبا #हिन्दी") == Words{"#日本語", "@Юлия", "#שלום", "#مرحبا", "#हिन्दी"});
    CHECK(marks("#🌱 @👩🏽‍🏫 #grow🌱ing") == Words{"#🌱", "@👩🏽‍🏫", "#grow🌱ing"});
    CHECK(marks("#e\u0301t\u00E9") == Words{"#e\u0301t\u00E9"});
    CHECK(marks("#日\u3000本") == Words{"#日"});
}

TEST_CASE("a heading is no tag, and a tag within a heading is one") {
    CHECK(marks("# Heading").empty());
    CHECK(marks("## Heading ##").empty());
    CHECK(marks("#\u00A0Heading").empty());
    CHECK(marks("# Heading #tag\n#tagged line") == Words{"#tag", "#tagged"});
}

TEST_CASE("addresses of pages and of mail are no marks") {
    for (const char* text : {"https://a.example/#part", "https://a.example/page#part", "www.a.example#part",
                             "https://a.example/@ann", "mail ann@b.example", "ann.b+c@d.example",
                             "mailto:ann@b.example", "https://ann@b.example/", "a@b", "<ann@b.example>"}) {
        CAPTURE(text);
        CHECK(marks(text).empty());
    }
    CHECK(marks("@ann.b") == Words{"@ann"});
}

TEST_CASE("a name of 64 bytes is one, and a longer one no mark at all") {
    const std::string longest(kMaxMarkBytes, 'x');
    CHECK(marks("#" + longest) == Words{"#" + longest});
    CHECK(marks("#" + longest + "x").empty());
    CHECK(marks("a @" + longest + "x b #c") == Words{"#c"});
    std::string wide;
    for (int i = 0; i < 32; ++i)
        wide += "ż";
    CHECK(marks("@" + wide + " ") == Words{"@" + wide});
    CHECK(marks("@" + wide + "z").empty());
}

TEST_CASE("code has no marks, and what is around it has") {
    CHECK(marks("`#a`").empty());
    CHECK(marks("`x #a @b` #c") == Words{"#c"});
    CHECK(marks("#a `#b` (#c) ``#d ` #e`` @f") == Words{"#a", "#c", "@f"});
    CHECK(marks("#a\n```\n#b\n@c\n```\n#d\n~~~ #e\n#f\n~~~\n@g") == Words{"#a", "#d", "@g"});
    CHECK(marks("```\n#never closed\n\n#still").empty());
    CHECK(marks("it`s #a") == Words{"#a"});
    CHECK(marks("`x`#a").empty());
    CHECK(marks("#a`#b`") == Words{"#a"});
    CHECK(marks("`a\n\n#b`") == Words{"#b"});
}

TEST_CASE("the names of one kind are each there once, as first written") {
    const std::string text = "#Mål @Łucja #mal @lucja #MÅL #other @Bo @bo\n`#code`";
    CHECK(tags(text) == Words{"Mål", "other"});
    CHECK(people(text) == Words{"Łucja", "Bo"});
    CHECK(tags("@a").empty());
    CHECK(people("#a").empty());
    CHECK(tags("#Ärlig #ærlig #aerlig #e\u0301t\u00E9 #ete") == Words{"Ärlig", "ærlig", "e\u0301t\u00E9"});
}

TEST_CASE("a long text full of signs is read to its end") {
    std::string text;
    while (text.size() < 500'000)
        text += "#a @b ` ";
    CHECK(marks_in(text).size() > 60'000);
    CHECK(tags(text) == Words{"a"});
    CHECK(marks_in(std::string(500'000, '#')).empty());
    CHECK(marks_in(std::string(500'000, '@') + "a").empty());
}
