#include "core/search.h"

#include <doctest/doctest.h>

#include "core/guide_search.h"
#include "core/utf8.h"

using namespace duolog::core;

namespace {

bool found(const char* typed, const char* text) { return matches(query_of(typed), text); }

Id id(std::uint8_t number) {
    Id id;
    id.bytes[15] = number;
    return id;
}

}  // namespace

TEST_CASE("letters are compared without case and accents") {
    CHECK(folded("Łódź") == "lodz");
    CHECK(folded("Zażółć Gęślą JAŹŃ") == "zazolc gesla jazn");
    CHECK(folded("ÅÄÖ åäö É é Ü") == "aao aao e e u");
    CHECK(folded("ÆØÅ æøå") == "aeoa aeoa");
    CHECK(folded("Straße STRAẞE") == "strasse strasse");
    CHECK(folded("Đorđe Žižek Þór Ðað Œuvre Ĳs ŋ ı ſ") == "dorde zizek thor dad oeuvre ijs n i s");
    CHECK(folded("Ștefan Țepeș ŵ Ẁ ỳ Ǻ ǽ ǿ Ǧ ǩ") == "stefan tepes w w y a ae o g k");
    CHECK(folded("didn’t") == "didn't");
}

TEST_CASE("every letter of Latin-1 and Latin Extended-A becomes plain, and signs stay") {
    for (char32_t point = 0xC0; point < 0x180; ++point) {
        const std::string bytes{static_cast<char>(0xC0 | point >> 6), static_cast<char>(0x80 | (point & 0x3F))};
        const std::string plain = folded(bytes);
        if (point == 0xD7 || point == 0xF7)
            CHECK(plain == bytes);
        else
            CHECK(plain.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos);
    }
}

TEST_CASE("accents that are code points of their own are dropped") {
    CHECK(folded("A\u030Angstro\u0308m") == "angstrom");
    CHECK(found("Ångström", "a\u030angstro\u0308m"));
}

TEST_CASE("other scripts, figures and signs stay as they are") {
    CHECK(folded("日本 🌱 Привет 1 + 2 × 3") == "日本 🌱 Привет 1 + 2 × 3");
}

TEST_CASE("text that is cut anywhere is folded without reading beyond it") {
    const std::string text = "aÅ日🌱ẞ";
    for (std::size_t size = 0; size <= text.size(); ++size)
        CHECK(folded(std::string_view(text).substr(0, size)).size() <= size);
    CHECK(folded("\xC3") == "\xC3");
    CHECK(folded("\xFF\x80") == "\xFF\x80");
}

TEST_CASE("every word must occur, in any order and also as a part") {
    CHECK(found("amira goal", "The goals of Amira"));
    CHECK_FALSE(found("amira plan", "The goals of Amira"));
    CHECK(found("lodz", "W Łodzi: Łódź"));
    CHECK(found("  GOALS\t", "goals"));
    CHECK(found("日本", "in 日本 now"));
    CHECK(found("🌱", "a 🌱"));
}

TEST_CASE("without a letter or a figure nothing is looked for") {
    for (const char* typed : {"", "  ", "\n", "—", "… ! ?", "«»", "„”"}) {
        CHECK(query_of(typed).words.empty());
        CHECK_FALSE(found(typed, "— … ! ? «» „”"));
    }
    CHECK(query_of("— 7 steg").words == std::vector<std::string>{"7", "steg"});
}

TEST_CASE("tasks are found in the order of the list, deleted ones not") {
    Priorities priorities;
    for (std::uint8_t number = 1; number <= 4; ++number) {
        Task task;
        task.id = id(number);
        task.created.at.ms = number;
        task.priority = number == 3 ? Priority::One : Priority::Two;
        task.text = "cafe";
        priorities.add(task);
    }
    priorities.remove(id(4), {});
    CHECK(tasks_matching(priorities, query_of("CAFÉ")) == std::vector<Id>{id(3), id(1), id(2)});
}

TEST_CASE(
    "done tasks are found after open ones of their class, on whatever day; declined ones after all, deleted never") {
    Priorities priorities;
    for (std::uint8_t number = 1; number <= 9; ++number) {
        Task task;
        task.id = id(number);
        task.created.at.ms = number;
        task.priority = number == 5 || number == 8 ? Priority::One : Priority::Three;
        task.text = number == 9 ? "other" : "call Anna";
        priorities.add(task);
    }
    const auto change = [&](std::uint8_t number, auto what) { priorities.change(id(number), {}, what); };
    change(1, [](Task& task) { task.done = Moment{{10 * kDayMs}, 0}; });
    change(2, [](Task& task) { task.done = Moment{{400 * kDayMs}, 0}; });
    change(4, [](Task& task) { task.declined = Moment{{5}, 0}; });
    change(5, [](Task& task) { task.declined = Moment{{7}, 0}; });
    change(6, [](Task& task) { task.declined = Moment{{6}, 0}; });
    change(7, [](Task& task) { task.done = Moment{}; });
    change(9, [](Task& task) { task.declined = Moment{}; });
    priorities.remove(id(6), {});
    priorities.remove(id(7), {});
    CHECK(tasks_matching(priorities, query_of("anna")) == std::vector<Id>{id(8), id(3), id(1), id(2), id(5), id(4)});
    CHECK(tasks_matching(priorities, query_of("")).empty());
}

TEST_CASE("tasks and the guide are found by words and phrases, without what is left out; filters alone find nothing") {
    CHECK(found("kind:day samtal", "ett samtal"));
    CHECK_FALSE(found("kind:day", "ett samtal day"));
    CHECK_FALSE(found("-möte", "ett samtal"));
    CHECK_FALSE(found("samtal -möte", "samtal, möte"));
    CHECK(found("\"ett samtal\"", "ett, samtal"));
    CHECK_FALSE(found("\"ett samtal\"", "ett bra samtal"));

    Guide guide;
    for (const char* words : {"Ett bra samtal", "Ett samtal", "Ett möte"}) {
        guide.troubles.emplace_back();
        guide.troubles.back().id = guide.troubles.back().words = words;
    }
    const auto first = [&](const char* typed) {
        const std::vector<GuideHit> hits = guide_matching(guide, query_of(typed));
        return hits.empty() ? std::string() : std::to_string(hits.size()) + hits.front().id;
    };
    CHECK(first("samtal") == "2Ett bra samtal");
    CHECK(first("\"ett samtal\" kind:day") == "1Ett samtal");
    CHECK(first("ett -samtal") == "1Ett möte");
    CHECK(first("-samtal").empty());
    CHECK(first("kind:day").empty());
}
