// The guide as read from its file: what it holds, how its texts are marked, and what is wrong with a damaged one.
#include "core/guide.h"

#include <doctest/doctest.h>

using namespace duolog::core;

namespace {

const std::string kGood =
    "guide\t1\tsv\n"
    "C\tplan\tPlanera\tVad som är viktigt\n"
    "c\tplan.review\tGå igenom\n"
    "p\tFörst \x02viktigt\x03 och \x04guide:plan.time\x05tid\x06.\n"
    "b\tett\n"
    "c\tplan.time\tTid\n"
    "C\tmeet\tMöten\t\n"
    "c\tmeet.first\tDet första\n"
    "p\t\n"
    "L\tclosing\tAvslut\tDet sista mötet\n"
    "S\tbefore\tInnan\n"
    "s\tplace\tPlats\tEn lugn plats\n"
    "s\ttime\tTid\t\n"
    "S\tafter\tEfteråt\n"
    "s\tthanks\tTacka\t\n"
    "L\tempty\tTom\t\n"
    "T\tlate\tVi ses för sällan\tplan.time\tclosing\ttime\n"
    "H\tsmall\tBörja litet\tEtt steg i taget\n"
    "O\tday\tVarje dag\n"
    "q\tdone\tVad blev gjort?\n"
    "q\tnext\tVad är nästa steg?\n"
    "O\tweek\tVarje vecka\n"
    "end\n";

/// With this in place of line `number`, counted from 1.
std::string with_line(std::size_t number, std::string_view line) {
    std::size_t at = 0;
    for (std::size_t i = 1; i < number; ++i)
        at = kGood.find('\n', at) + 1;
    std::string text = kGood;
    return text.replace(at, kGood.find('\n', at) - at, line);
}

Guide read(const std::string& bytes) {
    Result<Guide> guide = read_guide(bytes);
    REQUIRE(guide.ok());
    return std::move(guide.value());
}

Error fault_of(const std::string& bytes) {
    const Result<Guide> guide = read_guide(bytes);
    REQUIRE_FALSE(guide.ok());
    return guide.error();
}

std::string line_named_by(const std::string& bytes) {
    const Error fault = fault_of(bytes);
    CHECK(fault.code == ErrorCode::Damaged);
    return fault.detail;
}

Block block(std::string text) { return {false, std::move(text)}; }

}  // namespace

TEST_CASE("a guide is read with everything in its place") {
    const Guide guide = read(kGood);
    CHECK(guide.language == "sv");
    REQUIRE(guide.chapters.size() == 2);
    CHECK(guide.chapters[0].title == "Planera");
    CHECK(guide.chapters[0].summary == "Vad som är viktigt");
    REQUIRE(guide.chapters[0].cards.size() == 2);
    CHECK(guide.chapters[0].cards[0].heading == "Gå igenom");
    REQUIRE(guide.chapters[0].cards[0].blocks.size() == 2);
    CHECK_FALSE(guide.chapters[0].cards[0].blocks[0].item);
    CHECK(guide.chapters[0].cards[0].blocks[1].item);
    CHECK(guide.chapters[0].cards[0].blocks[1].text == "ett");
    CHECK(guide.chapters[0].cards[1].blocks.empty());
    CHECK(guide.chapters[1].cards[0].blocks[0].text.empty());
    REQUIRE(guide.checklists.size() == 2);
    CHECK(guide.checklists[0].summary == "Det sista mötet");
    CHECK(guide.checklists[0].sections[1].title == "Efteråt");
    CHECK(guide.checklists[0].sections[0].steps[0].how == "En lugn plats");
    REQUIRE(guide.troubles.size() == 1);
    CHECK(guide.troubles[0].words == "Vi ses för sällan");
    CHECK(guide.troubles[0].card == "plan.time");
    CHECK(guide.troubles[0].checklist == "closing");
    CHECK(guide.troubles[0].step == "time");
    REQUIRE(guide.habits.size() == 1);
    CHECK(guide.habits[0].words == "Börja litet");
    CHECK(guide.habits[0].body == "Ett steg i taget");
    REQUIRE(guide.occasions.size() == 2);
    CHECK(guide.occasions[0].title == "Varje dag");
    REQUIRE(guide.occasions[0].questions.size() == 2);
    CHECK(guide.occasions[0].questions[1].words == "Vad är nästa steg?");
    CHECK(guide.occasions[1].questions.empty());
}

TEST_CASE("what a guide holds is found by id") {
    const Guide guide = read(kGood);
    REQUIRE(find_chapter(guide, "meet") != nullptr);
    CHECK(find_chapter(guide, "meet")->title == "Möten");
    CHECK(find_chapter(guide, "meet.first") == find_chapter(guide, "meet"));
    CHECK(find_chapter(guide, "nothing") == nullptr);
    REQUIRE(find_card(guide, "plan.time") != nullptr);
    CHECK(find_card(guide, "plan.time")->heading == "Tid");
    CHECK(find_card(guide, "plan.first") == nullptr);
    CHECK(find_card(guide, "none.first") == nullptr);
    const Checklist* closing = find_checklist(guide, "closing");
    REQUIRE(closing != nullptr);
    CHECK(find_checklist(guide, "opening") == nullptr);
    REQUIRE(find_step(*closing, "thanks") != nullptr);
    CHECK(find_step(*closing, "thanks")->title == "Tacka");
    REQUIRE(find_step(*closing, "time") != nullptr);
    CHECK(find_step(*closing, "time")->title == "Tid");
    CHECK(find_step(*closing, "before") == nullptr);
    CHECK(step_count(*closing) == 3);
    CHECK(steps_of(*closing).back() == find_step(*closing, "thanks"));
    CHECK(step_count(*find_checklist(guide, "empty")) == 0);
    REQUIRE(find_occasion(guide, "week") != nullptr);
    CHECK(find_occasion(guide, "week")->title == "Varje vecka");
    CHECK(find_occasion(guide, "year") == nullptr);
}

TEST_CASE("a line that is none of the format's is damage, and the line is named") {
    for (const char* line : {"",
                             "C",
                             "Cplan",
                             "X\tplan",
                             "\t",
                             "p",
                             "end ",
                             "C\tid\ttitle",
                             "C\tid\ttitle\tsummary\tmore",
                             "Cxid\ttitle\tsummary",
                             "c\tid",
                             "p\twords\tmore",
                             "b\twords\tmore",
                             "L\tid\ttitle",
                             "S\tid",
                             "s\tid\ttitle",
                             "T\tid\twords\tcard\tchecklist",
                             "T\tid\twords\tcard\tchecklist\tstep\tmore",
                             "H\tid\twords",
                             "O\tid",
                             "q\tid"}) {
        CAPTURE(line);
        CHECK(line_named_by(with_line(20, line)) == "the guide's line 20");
    }
}

TEST_CASE("what stands before that in which it lies is damage, and the line is named") {
    for (const char* line :
         {"c\tid\theading", "p\twords", "b\twords", "S\tid\ttitle", "s\tid\ttitle\thow", "q\tid\twords"}) {
        CAPTURE(line);
        CHECK(line_named_by(with_line(2, line)) == "the guide's line 2");
    }
    CHECK(line_named_by(with_line(3, "p\twords")) == "the guide's line 3");
    CHECK(line_named_by(with_line(11, "s\tid\ttitle\thow")) == "the guide's line 11");
}

TEST_CASE("a first line of another kind is damage, and one of another edition too new") {
    for (const char* line : {"", "guide", "guide\t1", "guid\t1\tsv", "map\t1\tsv", "C\tplan\tx\ty"}) {
        CAPTURE(line);
        CHECK(line_named_by(with_line(1, line)) == "the guide's line 1");
    }
    for (const char* line : {"guide\t2\tsv", "guide\t11\tsv", "guide\t\tsv"})
        CHECK(fault_of(with_line(1, line)).code == ErrorCode::TooNew);
}

TEST_CASE("a guide that is cut anywhere before its last line, or is not UTF-8, is damaged") {
    for (std::size_t size = 0; size < kGood.size() - 1; ++size)
        REQUIRE_FALSE(read_guide(kGood.substr(0, size)).ok());
    CHECK(read_guide(kGood.substr(0, kGood.size() - 1)).ok());
    CHECK(fault_of(kGood.substr(0, kGood.size() - 4)).detail == "the guide has no end");
    CHECK(fault_of("").code == ErrorCode::Damaged);
    CHECK(fault_of(with_line(5, "b\ta\xFF")).detail == "the guide is not UTF-8");
}

TEST_CASE("marks make strong words and links, in the order of reading, and no empty words") {
    using Spans = std::vector<Span>;
    CHECK(spans(block("words")) == Spans{{"words", false, ""}});
    CHECK(spans(block("")).empty());
    CHECK(spans(block("a \x02"
                      "b\x03 c")) == Spans{{"a ", false, ""}, {"b", true, ""}, {" c", false, ""}});
    CHECK(spans(block("\x02"
                      "b\x03")) == Spans{{"b", true, ""}});
    CHECK(spans(block("\x02\x03")).empty());
    CHECK(spans(block("a \x04guide:plan\x05"
                      "b\x06.")) == Spans{{"a ", false, ""}, {"b", false, "guide:plan"}, {".", false, ""}});
    CHECK(spans(block("\x04t\x05"
                      "a\x02"
                      "b\x03"
                      "c\x06")) == Spans{{"a", false, "t"}, {"b", true, "t"}, {"c", false, "t"}});
    CHECK(spans(block("\x02"
                      "a\x04t\x05"
                      "b\x06"
                      "c\x03")) == Spans{{"a", true, ""}, {"b", true, "t"}, {"c", true, ""}});
}

TEST_CASE("marks that have no partner lose no words") {
    CHECK(plain_text(block("a\x03"
                           "b\x06"
                           "c\x05"
                           "d")) == "abcd");
    CHECK(plain_text(block("a\x02"
                           "b")) == "ab");
    CHECK(plain_text(block("a\x04target")) == "a");
    CHECK(plain_text(block("a\x04target\x05"
                           "b")) == "ab");
    CHECK(spans(block("a\x04target")) == std::vector<Span>{{"a", false, ""}});
}

TEST_CASE("the text without marks has neither marks nor targets") {
    CHECK(plain_text(read(kGood).chapters[0].cards[0].blocks[0]) == "Först viktigt och tid.");
    CHECK(plain_text(block("words")) == "words");
}
