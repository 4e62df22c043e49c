#include "ui/kit/clusters.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <string>
#include <vector>

#include "icons.generated.h"
#include "ui/kit/cooking.h"

using namespace duolog::kit;
using duolog::platform::kFirstStandIn;
using duolog::platform::kLastStandIn;

namespace {

std::vector<std::string> clusters_of(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < text.size(); at += parts.back().size())
        parts.push_back(text.substr(at, cluster_at(text, at).bytes));
    return parts;
}

std::vector<std::string> graphemes_of(const std::string& text) {
    std::vector<std::string> parts;
    for (int at = 0, next = 0; at < static_cast<int>(text.size()); at = next) {
        next = next_grapheme(text, at);
        parts.push_back(text.substr(static_cast<std::size_t>(at), static_cast<std::size_t>(next - at)));
    }
    return parts;
}

/// A line with each stand-in written out again.
std::string as_read(const Cooking& cooking, std::string_view shown) {
    std::string read;
    for (std::size_t at = 0; at < shown.size();) {
        const bool three = (static_cast<unsigned char>(shown[at]) & 0xF0) == 0xE0;
        const auto byte = [&](std::size_t i) {
            return static_cast<unsigned>(static_cast<unsigned char>(shown[at + i]));
        };
        const unsigned c = three ? ((byte(0) & 0xF) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F) : 0;
        const std::string_view cluster = cooking.cluster(c);
        const std::size_t bytes = cluster.empty() ? 1 : 3;
        read += cluster.empty() ? shown.substr(at, bytes) : cluster;
        at += bytes;
    }
    return read;
}

using Parts = std::vector<std::string>;

}  // namespace

TEST_CASE("Latin, Greek, Cyrillic, Chinese, Japanese and Korean are drawn letter by letter, at no cost") {
    for (const char* text : {"", "Plain words, 1 2 3.", "Zażółć gęślą jaźń, ærø, åäö — “quoted” …", "Ελληνικά",
                             "Русский", "你好，世界", "こんにちは、カタカナ", "안녕하세요", "→ ✓ €"})
        CHECK_MESSAGE(!has_clusters(text), text);
}

TEST_CASE("what has to be drawn as a whole is noticed") {
    for (const char* text : {"👨‍👩‍👧‍👦", "🇸🇪", "👍🏽", "1️⃣", "e\u0301", "السلام", "שלום",
                             "नमस्ते", "ที่", "🌱", "ខ្មែរ", "か\u3099", "\u1112\u1161\u11AB", "\uE800"})
        CHECK_MESSAGE(has_clusters(text), text);
}

TEST_CASE("joined emoji, flags, skins, keycaps and letters with marks stay together") {
    CHECK(clusters_of("a👨‍👩‍👧‍👦b") == Parts{"a", "👨‍👩‍👧‍👦", "b"});
    CHECK(clusters_of("🇸🇪🇵🇱🇩") == Parts{"🇸🇪", "🇵🇱", "🇩"});
    CHECK(clusters_of("👍🏽👍") == Parts{"👍🏽", "👍"});
    CHECK(clusters_of("1️⃣2") == Parts{"1️⃣", "2"});
    CHECK(clusters_of("cafe\u0301s") == Parts{"c", "a", "f", "e\u0301", "s"});
    CHECK(clusters_of("🏴󠁧󠁢󠁳󠁣󠁴󠁿!") == Parts{"🏴󠁧󠁢󠁳󠁣󠁴󠁿", "!"});
    CHECK(clusters_of("❤️‍🔥x") == Parts{"❤️‍🔥", "x"});
    CHECK(clusters_of("a\u200Db") == Parts{"a\u200D", "b"});
    CHECK(clusters_of(" \u0301x\n\u0301") == Parts{" ", "\u0301", "x", "\n", "\u0301"});
    CHECK(clusters_of("\u1112\u1161\u11AB글") == Parts{"\u1112\u1161\u11AB", "글"});
}

TEST_CASE("words of scripts that join or turn their letters stay whole, Thai goes letter by letter with its marks") {
    CHECK(clusters_of("السلام عليكم 12") == Parts{"السلام", " ", "عليكم", " ", "1", "2"});
    CHECK(clusters_of("שָׁלוֹם, नमस्ते।") == Parts{"שָׁלוֹם", ",", " ", "नमस्ते।"});
    CHECK(clusters_of("ที่นี่") == Parts{"ที่", "นี่"});
    CHECK(clusters_of("ខ្មែរ") == Parts{"ខ្មែ", "រ"});
}

TEST_CASE("a word without end is cut, and so is a pile of marks") {
    std::string word, marks = "a";
    for (int i = 0; i < 1000; ++i) {
        word += "ب";
        marks += "\u0301";
    }
    CHECK(clusters_of(word).front().size() == kMostInWord * 2);
    CHECK(clusters_of(marks).front().size() < 100);
}

TEST_CASE("the caret steps over whole emoji and letters with marks, but into words") {
    CHECK(graphemes_of("a👨‍👩‍👧‍👦🇸🇪e\u0301") ==
          Parts{"a", "👨‍👩‍👧‍👦", "🇸🇪", "e\u0301"});
    CHECK(graphemes_of("שָׁלוֹם") == Parts{"שָׁ", "ל", "וֹ", "ם"});
    CHECK(graphemes_of("नमस्ते") == Parts{"न", "म", "स्", "ते"});
    CHECK(graphemes_of("سلام") == Parts{"س", "ل", "ا", "م"});
}

TEST_CASE("steps back stop where steps forward do") {
    const std::string text =
        "Zażółć 👨‍👩‍👧‍👦👍🏽 🇸🇪🇵🇱🇩🇪1️⃣e\u0301\u0327 السلام "
        "नमस्ते "
        "ไทยที่ "
        "你好\n🏴󠁧󠁢󠁳󠁣󠁴󠁿";
    std::vector<int> forward, backward;
    for (int at = 0; at < static_cast<int>(text.size()); at = next_grapheme(text, at))
        forward.insert(forward.begin(), at);
    for (int at = static_cast<int>(text.size()); at > 0;)
        backward.push_back(at = previous_grapheme(text, at));
    CHECK(forward == backward);
}

TEST_CASE("bytes that are no UTF-8 neither loop nor get lost") {
    const std::string text = "a\xff\xcc\xf0\x9f\xe2 \xd8";
    std::string joined;
    for (const std::string& part : clusters_of(text))
        joined += part;
    CHECK(joined == text);
    CHECK(previous_grapheme(text, static_cast<int>(text.size())) < static_cast<int>(text.size()));
}

TEST_CASE("each cluster is one code point, and bytes lead back to the original") {
    Cooking cooking;
    const std::string text = "a 👨‍👩‍👧‍👦 b שלום c";
    const Cooked cooked = cooking.cook(text);
    CHECK(cooked.shown.size() == 2 + 3 + 3 + 3 + 2);
    CHECK(as_read(cooking, cooked.shown) == text);
    const std::size_t emoji = std::string("👨‍👩‍👧‍👦").size();
    CHECK(cooked.original(0) == 0);
    CHECK(cooked.original(2) == 2);
    CHECK(cooked.original(5) == 2 + emoji);
    CHECK(cooked.original(8) == 5 + emoji);
    CHECK(cooked.original(11) == 5 + emoji + 8);
    CHECK(cooked.original(cooked.shown.size()) == text.size());
    CHECK(cooking.cook(text).shown.data() == cooked.shown.data());
}

TEST_CASE("a plain text is handed on as it is") {
    Cooking cooking;
    const std::string text = "Zażółć 你好";
    CHECK(cooking.cook(text).shown.data() == text.data());
    CHECK(cooking.line(text).data() == text.data());
    CHECK(cooking.cook(text).original(5) == 5);
}

TEST_CASE("a private code point that a person typed is nobody's cluster and no icon") {
    Cooking cooking;
    const unsigned first = cooking.stand_in("👍🏽");
    REQUIRE(first == kFirstStandIn);
    const std::string_view shown = cooking.cook("\uE800").shown;
    CHECK(shown != "\uE800");
    CHECK(as_read(cooking, shown) == "\uE800");
    CHECK(cooking.cook(kIconPenLine).shown != kIconPenLine);
}

TEST_CASE("no icon stands where stand-ins do") {
    for (const char* icon : {kIconPenLine, kIconArrowLeft, kIconCopy, kIconEllipsisVertical})
        CHECK(std::string_view(icon) < "\uE800");
}

TEST_CASE("words from right to left stand so, numbers and Latin stay") {
    Cooking cooking;
    const auto line = [&cooking](const char* text) { return as_read(cooking, cooking.line(text)); };
    CHECK(line("שלום עולם") == "עולם שלום");
    CHECK(line("say שלום עולם, twice") == "say עולם שלום, twice");
    CHECK(line("אב 12.50 גד") == "גד 12.50 אב");
    CHECK(line("אב (גד) הו") == "הו (גד) אב");
    CHECK(line("אב English גד") == "אב English גד");
    CHECK(line("नमस्ते दुनिया") == "नमस्ते दुनिया");
}

TEST_CASE("stand-ins run out without harm, and begin anew between frames without stale glyphs") {
    ImGuiContext* context = ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    Cooking cooking;
    unsigned last = 0;
    int given = 0;
    for (int i = 0; i < 6000; ++i) {
        const std::string cluster = "e" + std::string(static_cast<std::size_t>(i % 20 + 1), 'x') + std::to_string(i);
        const unsigned c = cooking.stand_in(cluster);
        given += c != 0 ? 1 : 0;
        last = std::max(last, c);
    }
    CHECK(given == static_cast<int>(kLastStandIn - kFirstStandIn + 1));
    CHECK(last == kLastStandIn);
    const std::string text = "👨‍👩‍👧‍👦!";
    CHECK(cooking.cook(text).shown == text);  // Drawn in parts for one frame.
    cooking.trim();
    CHECK(cooking.cluster(kFirstStandIn).empty());
    CHECK(cooking.cook(text).shown.size() == 4);
    CHECK(cooking.cluster(kFirstStandIn) == "👨‍👩‍👧‍👦");
    ImGui::DestroyContext(context);
}

TEST_CASE("what is heard of a page is counted in letters and ends with a whole word") {
    CHECK(shortened("", 5).empty());
    CHECK(shortened("Short", 5) == "Short");
    CHECK(shortened("Short words", 5) == "Short…");
    CHECK(shortened("Short, but words", 7) == "Short…");
    CHECK(shortened("Some short words", 12) == "Some short…");
    CHECK(shortened("Zażółć gęślą jaźń", 12) == "Zażółć gęślą…");
    CHECK(shortened("A wordthatisverylong", 10) == "A wordthat…");
    CHECK(shortened("你好世界", 3) == "你好世…");
    CHECK(shortened("👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀", 2) == "👩🏽‍🚀👩🏽‍🚀…");
    CHECK(shortened("👩🏽‍🚀👩🏽‍🚀", 2) == "👩🏽‍🚀👩🏽‍🚀");
}
