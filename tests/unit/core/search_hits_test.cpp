#include "core/search_hits.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "core/search_words.h"
#include "core/utf8.h"

using namespace duolog::core;

namespace {

/// The text with its hits in brackets.
std::string bracketed(std::string_view text, const std::vector<Range>& hits) {
    std::string out;
    std::size_t at = 0;
    for (const Range& hit : hits) {
        out += std::string(text.substr(at, hit.begin - at)) + '[';
        out += std::string(text.substr(hit.begin, hit.end - hit.begin)) + ']';
        at = hit.end;
    }
    return out + std::string(text.substr(at));
}

std::string marked(const char* typed, std::string_view text) { return bracketed(text, hits_in(query_of(typed), text)); }

std::string line(const char* typed, std::string_view text, std::size_t max_bytes) {
    const ShownLine shown = best_line(query_of(typed), text, max_bytes);
    return (shown.cut_before ? "…" : "") + bracketed(shown.text, shown.hits) + (shown.cut_after ? "…" : "");
}

}  // namespace

TEST_CASE("hits are marked as they are written") {
    CHECK(marked("lodz", "Do Łodzi, ŁÓDŹ!") == "Do [Łodz]i, [ŁÓDŹ]!");
    CHECK(marked("samtal", "Mentorsamtal, samtalet") == "Mentor[samtal], [samtal]et");
    CHECK(marked("kae", "Kæft kaeb") == "[Kæ]ft [kae]b");
    CHECK(marked("ka", "Kæft") == "[Kæ]ft");
    CHECK(marked("ef", "Kæft") == "K[æf]t");
    CHECK(marked("strasse", "Straße") == "[Straße]");
    CHECK(marked("et", "e\u0301\u0302t\u0301x") == "[e\u0301\u0302t\u0301]x");
    CHECK(marked("x", "e\u0301x x\u0301y") == "e\u0301x [x\u0301]y");
    CHECK(marked("日本", "in 日本。") == "in [日本]。");
}

TEST_CASE("one letter is marked at the beginning of words only") {
    CHECK(marked("m", "mamma om M") == "[m]amma om [M]");
}

TEST_CASE("phrases are marked over what stands within them, and hits that touch are one") {
    CHECK(marked("\"ett samtal\"", "Ett —\n samtal, samtal") == "[Ett —\n samtal], samtal");
    CHECK(marked("men tor mentor", "mentor men") == "[mentor] [men]");
    CHECK(marked("aba", "ababa") == "[ababa]");
}

TEST_CASE("nothing is marked for filters, for what is left out, and where nothing is") {
    CHECK(marked("#mål -x kind:day", "#mål x day") == "#mål x day");
    CHECK(marked("mål", "").empty());
    CHECK(marked("mål", "—") == "—");
}

TEST_CASE("the line is shown that has the most different words, then the most hits, then the first") {
    const char* text = "Title\n\n  kaffe  \nte te te\nkaffe och te\n te och kaffe\n";
    CHECK(line("kaffe", text, 80) == "[kaffe]");
    CHECK(line("te", text, 80) == "[te] [te] [te]");
    CHECK(line("kaffe te", text, 80) == "[kaffe] och [te]");
    CHECK(line("saft", text, 80) == "Title");
    CHECK(line("saft", " \n", 80).empty());
    CHECK(line("saft", "", 80).empty());
    CHECK(line("#te", "\n\n första raden \nx", 80) == "första raden");
}

TEST_CASE("of a long line the part is shown that has the most, cut between words") {
    const char* text = "ett två tre fyra fem kaffe sex sju åtta nio tio elva kaffe med kaffe tolv tretton fjorton";
    CHECK(line("kaffe", text, 30) == "…elva [kaffe] med [kaffe] tolv…");
    CHECK(line("ett", text, 14) == "[ett] två tre…");
    CHECK(line("fjorton", text, 20) == "…tolv tretton [fjorton]");
    CHECK(line("saft", text, 14) == "ett två tre…");
    CHECK(line("\"elva kaffe med kaffe\"", text, 12) == "…[elva kaffe]…");
}

TEST_CASE("a hit that does not go into the part is not shown by it") {
    CHECK(line("aaa kaffet", "aaa bbb kaffet zzzz aaa kaffet", 12) == "…[aaa] [kaffet]");
}

TEST_CASE("a long word is cut between letters") {
    CHECK(line("日本", "ああああ日本いいいい", 14) == "…[日本]いい…");
    CHECK(line("å", "åååååååå", 5) == "[å]å…");
}

TEST_CASE("a phrase over a line end is marked in the line that is shown") {
    CHECK(line("\"ett samtal\"", "x ett\nsamtal", 20) == "x [ett]");
    CHECK(line("\"ett samtal\" idag", "x ett\nsamtal idag", 20) == "x [ett]");
    CHECK(line("\"ett samtal\" idag nu", "x ett\nsamtal idag nu", 20) == "[samtal] [idag] [nu]");
}

namespace {

constexpr const char* kPieces[] = {"a",  "e", "å", "æ", "ß", "Ł",      "s", "s", " ",      " ",      "\n", ", ",
                                   "日", "🌱", "Ĳ", "t", "h", "\u0301", "’", "þ", "\u2028", "\u3000", "m",  "am"};

std::string some(std::mt19937& random, std::size_t most) {
    std::string text;
    for (std::size_t pieces = random() % (most + 1); pieces > 0; --pieces)
        text += kPieces[random() % std::size(kPieces)];
    return text;
}

bool at_point(std::string_view text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void check_ranges(std::string_view text, const std::vector<Range>& hits) {
    std::size_t last = 0;
    for (const Range& hit : hits) {
        REQUIRE((hit.begin < hit.end && hit.end <= text.size()));
        REQUIRE((at_point(text, hit.begin) && at_point(text, hit.end)));
        REQUIRE((hit.begin > last || last == 0));
        last = hit.end;
    }
}

/// Without its first and its last letter a hit has no longer the phrase, unless two hits are one.
void check_one_word(std::string_view text, const std::vector<Range>& hits, const std::string& phrase) {
    std::size_t in_hits = 0, in_text = 0;
    const auto count = [&](const std::string& words) {
        std::size_t places = 0;
        for (std::size_t at = find_phrase(words, phrase); at != std::string::npos;
             at = find_phrase(words, phrase, at + 1))
            ++places;
        return places;
    };
    for (const Range& hit : hits) {
        const std::string words = words_of(text.substr(hit.begin, hit.end - hit.begin));
        const std::size_t places = count(words);
        REQUIRE(places > 0);
        // A letter of two may stick out at each end.
        if (places == 1)
            REQUIRE(words.size() <= phrase.size() + 2);
        in_hits += places;
    }
    in_text = count(words_of(text));
    REQUIRE((phrase.size() == 1 ? in_hits >= in_text : in_hits == in_text));
}

}  // namespace

TEST_CASE("hits lie at code points and fold to the word, in whatever text") {
    std::mt19937 random(11);
    int with_hits = 0;
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = some(random, 30), typed = some(random, 3);
        const Query query = query_of('"' + typed);
        if (query.words.empty())
            continue;
        const std::vector<Range> hits = hits_in(query, text);
        INFO(text, " / ", typed);
        check_ranges(text, hits);
        check_one_word(text, hits, query.words.front());
        with_hits += hits.empty() ? 0 : 1;
    }
    CHECK(with_hits > 3000);
}

TEST_CASE("the line that is shown is one line's part, not too long, with its hits at code points, in whatever text") {
    std::mt19937 random(12);
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = some(random, 60);
        const Query query = query_of(some(random, 3) + ' ' + some(random, 2) + " \"" + some(random, 4));
        const std::size_t max_bytes = 4 + random() % 30;
        const ShownLine shown = best_line(query, text, max_bytes);
        INFO(text);
        REQUIRE(shown.text.size() <= max_bytes);
        REQUIRE(valid_utf8(shown.text));
        REQUIRE(shown.text.find_first_of("\n") == std::string::npos);
        REQUIRE(shown.text.find("\u2028") == std::string::npos);
        REQUIRE((shown.text.empty() || (shown.text.front() != ' ' && shown.text.back() != ' ')));
        check_ranges(shown.text, shown.hits);
        REQUIRE(shown.hits.empty() == hits_in(query, text).empty());
    }
}
