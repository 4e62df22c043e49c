#include "core/day_plan.h"

#include <doctest/doctest.h>

#include <random>

#include "core/utf8.h"

using namespace duolog::core;

namespace {

constexpr Day kToday{2026, 11, 22};
constexpr Day kYesterday{2026, 11, 21};
constexpr Day kTomorrow{2026, 11, 23};

Moment noon(const Day& day) { return {{days_since_epoch(day) * kDayMs + kDayMs / 2}, 0}; }

Task meant_for(std::optional<Day> day, std::int32_t minutes) {
    Task task;
    task.day = day;
    task.minutes = minutes;
    return task;
}

Task done_on(Task task, const Day& day) {
    task.done = noon(day);
    return task;
}

DayPlan planned(std::vector<Task> tasks, const DayRoom& room = {}) {
    for (std::size_t i = 0; i < tasks.size(); ++i)
        tasks[i].id.bytes[15] = static_cast<std::uint8_t>(i);
    Priorities priorities;
    priorities.replace_all(std::move(tasks));
    return day_plan(priorities, kToday, room);
}

using Texts = std::vector<std::string>;
Texts texts(const std::vector<TypedTask>& tasks) {
    Texts found;
    for (const TypedTask& task : tasks)
        found.push_back(task.priority ? std::to_string(static_cast<int>(*task.priority)) + "|" + task.text : task.text);
    return found;
}
Texts pasted(std::string_view lines) { return texts(typed_tasks(lines)); }
Texts actions(std::string_view text) { return texts(actions_in(text)); }
std::string typed(std::string_view line) { return texts({typed_task(line)}).front(); }

}  // namespace

TEST_CASE("a day holds six hours, of which a fifth is to stay free, or what was set") {
    CHECK(planned({}).room_minutes == 360);
    CHECK(planned({}).buffer_minutes == 72);
    CHECK(planned({}, {1440, 90}).buffer_minutes == 1296);
    CHECK(planned({}, {1440, 90}).room_minutes == 1440);
    CHECK(planned({}, {480, 0}).buffer_minutes == 0);
    CHECK(planned({}, {1, 90}).buffer_minutes == 0);
}

TEST_CASE("a day fits up to its buffer, goes into that up to its room, and is over beyond it") {
    const auto full = [](std::int32_t minutes) { return fullness({minutes, 360, 72, 1, 0}); };
    CHECK(full(0) == Fullness::Fits);
    CHECK(full(288) == Fullness::Fits);
    CHECK(full(289) == Fullness::IntoBuffer);
    CHECK(full(360) == Fullness::IntoBuffer);
    CHECK(full(361) == Fullness::Over);
    CHECK(fullness({360, 360, 0, 1, 0}) == Fullness::Fits);
    CHECK(fullness({361, 360, 0, 1, 0}) == Fullness::Over);
}

TEST_CASE("planned is what is open for the day or one before, and what was done on the day") {
    const DayPlan plan =
        planned({meant_for(kToday, 1), meant_for(kYesterday, 2), meant_for(kTomorrow, 4), meant_for(std::nullopt, 8),
                 done_on(meant_for(kToday, 16), kToday), done_on(meant_for(kYesterday, 32), kToday),
                 done_on(meant_for(kYesterday, 64), kYesterday), done_on(meant_for(kTomorrow, 128), kToday),
                 done_on(meant_for(std::nullopt, 256), kToday), done_on(meant_for(kToday, 512), kTomorrow)});
    CHECK(plan.planned_minutes == 1 + 2 + 16 + 32);
    CHECK(plan.tasks == 4);
    CHECK(plan.without_estimate == 0);
}

TEST_CASE("tasks without an estimate are counted; deleted and declined ones are not planned") {
    Task deleted = meant_for(kToday, 30);
    deleted.deleted = true;
    Task declined = meant_for(kToday, 0);
    declined.declined = noon(kToday);
    const DayPlan plan = planned({deleted, declined, meant_for(kToday, 0), meant_for(kYesterday, 0),
                                  meant_for(kToday, 30), meant_for(kTomorrow, 0)});
    CHECK(plan.planned_minutes == 30);
    CHECK(plan.tasks == 3);
    CHECK(plan.without_estimate == 2);
}

TEST_CASE("done is what was done on the day that the person's calendar showed") {
    Task task = meant_for(kToday, 30);
    task.done = Moment{{(days_since_epoch(kTomorrow) * kDayMs)}, -60};
    CHECK(planned({task}).tasks == 1);
    task.done->offset_minutes = 0;
    CHECK(planned({task}).tasks == 0);
}

TEST_CASE("left over is what was meant for a day before and is still open") {
    CHECK(left_over(meant_for(kYesterday, 0), kToday));
    CHECK(left_over(meant_for(Day{2025, 12, 31}, 0), kToday));
    CHECK_FALSE(left_over(meant_for(kToday, 0), kToday));
    CHECK_FALSE(left_over(meant_for(kTomorrow, 0), kToday));
    CHECK_FALSE(left_over(meant_for(std::nullopt, 0), kToday));
    CHECK_FALSE(left_over(done_on(meant_for(kYesterday, 0), kToday), kToday));
    Task task = meant_for(kYesterday, 0);
    task.declined = noon(kToday);
    CHECK_FALSE(left_over(task, kToday));
    task.declined.reset();
    task.deleted = true;
    CHECK_FALSE(left_over(task, kToday));
}

TEST_CASE("a figure of a class alone before the words names the class") {
    CHECK(typed("1 call Anna") == "1|call Anna");
    CHECK(typed("  3\tcall\n") == "3|call");
    CHECK(typed("2\u00A0call") == "2|call");
    for (const char* line : {"1. call", "1) call", "1: call", "#1 call", "#1: call", "1\u2003call", "\u30001 call"})
        CHECK(typed(line) == "1|call");
    CHECK(typed("3 reports") == "3|reports");
    CHECK(typed("1 2 3") == "1|2 3");
}

TEST_CASE("other figures, and a figure without words, are a part of the text") {
    for (const char* line :
         {"1",        "1.",          "#1",     "3)",       "1call",       "1.5 hours",  "2026 budget",
          "12) call", "0 call",      "4 call", "1.) call", "1, call",     "#call",      "# 1 call",
          "##1 call", "\u00B9 call", "call 1", "-1 call",  "1\u200Bcall", "31 December"})
        CHECK(typed(line) == line);
    CHECK(typed(" 2  ") == "2");
    CHECK(typed("") == "");
    CHECK(typed(" \t\n\u2028\u00A0") == "");
}

TEST_CASE("what is typed becomes a task's text: one line of valid UTF-8 within the limit") {
    CHECK(typed("1  call\r\nAnna\u2028now ") == "1|call Anna now");
    CHECK(typed("1 \xFF") == "1|\uFFFD");
    CHECK(typed("2 " + std::string(10'000, 'x')) == "2|" + std::string(kMaxTaskTextBytes, 'x'));
}

TEST_CASE("each pasted line is a task, whatever ends it") {
    CHECK(pasted("a\nb\r\nc\rd\n\n\n e\u2028f\u2029g\u0085h\vi\fj") ==
          Texts{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"});
    CHECK(pasted("\n1 call\nwrite\n").size() == 2);
    CHECK(pasted("one\ttwo") == Texts{"one two"});
    CHECK(pasted("").empty());
    CHECK(pasted("\r\n \n\t").empty());
}

TEST_CASE("bullets, also inner ones, arrows, numbers and empty boxes are taken off a pasted line") {
    CHECK(pasted("- a\n* b\n+ c\n\u2022 d\n\u2013 e\n\u2014 f\n\u00B7 g\n\t\u25E6 h\n  \u25AA i\n\u25CF\u00A0j\n\u2023 "
                 "k\n\u2043 l\n"
                 "\u25CB m\n\u25A0 n\n- - o\n\u2022\t- p\n-> q\n\u2192 r\n- -> s") ==
          Texts{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s"});
    CHECK(pasted("1. a\n2) b\n12) c\n999. d\n- 4. e\n0. f\n10. 2 g") == Texts{"a", "b", "c", "d", "e", "f", "2|g"});
    CHECK(pasted("[ ] a\n- [ ] b\n3. [ ] c\n  - - [ ] 1 d\n-> [ ] e") == Texts{"a", "b", "c", "1|d", "e"});
}

TEST_CASE("what only looks like a bullet, number or box stays") {
    for (const char* line : {"-a", "--- a", "1.5 hours", "2026. budget", "2026 budget", "[]a", "[ ]a", "[y] a",
                             "[xx] a", "+46 70 12", ". a", ") a", "1.a", "12 monkeys", "4", "12", "\U0001F331"})
        CHECK(pasted(line) == Texts{line});
    CHECK(pasted("3 reports") == Texts{"3|reports"});
    CHECK(pasted("1") == Texts{"1"});
}

TEST_CASE("lines that are ticked or say nothing are left out") {
    CHECK(pasted("[x] a\n- [X] b\n1. [x] c\n- - [x] d\n-> [x] e\n[x]\nlast") == Texts{"last"});
    CHECK(
        pasted(
            "-\n- - -\n---\n* * *\n\u2022\n***\n_____\n====\n...\n\u2014\u2014\n[ ]\n- [ ]\n1.\n12)\n->\n\u2192\n- 2)")
            .empty());
}

TEST_CASE("a line that comes twice is one task, with another class it is another") {
    CHECK(pasted("- call\n* call \ncall\n1 call\n2 call\n#1 call") == Texts{"call", "1|call", "2|call"});
    CHECK(actions("[ ] call\n-> call") == Texts{"call"});
}

TEST_CASE("of a long text the first tasks are taken") {
    std::string lines;
    for (std::size_t number = 0; number < kMostTypedTasks + 2; ++number)
        lines += "[ ] call " + std::to_string(number) + "\n\n";
    for (const Texts& found : {pasted(lines), actions(lines)}) {
        REQUIRE(found.size() == kMostTypedTasks);
        CHECK(found.back() == "call " + std::to_string(kMostTypedTasks - 1));
    }
}

TEST_CASE("of a page the lines with an empty box or an arrow are something to do") {
    CHECK(actions("# Monday\n\nWe talked.\n[ ] call Anna\n- [ ] write\n  * [ ] 2 read\r\n- - [ ] inner\n1. [ ] first\n"
                  "-> ask\n\u2192 thank\n- -> answer\n\u2192\u00A01 think\n\t-> [ ] plan\n- a bullet\n2. a number\n") ==
          Texts{"call Anna", "write", "2|read", "inner", "first", "ask", "thank", "answer", "1|think", "plan"});
}

TEST_CASE("arrows and boxes within a line, ticked ones and those with nothing behind them are nothing to do") {
    CHECK(
        actions("a -> b\ncall [ ]\n->b\n[ ]b\n[x] done\n- [x] done\n-> [x] done\n[ ]\n-> \n\u2192\n-> ---\n[] a\n- > a")
            .empty());
    CHECK(actions("").empty());
}

TEST_CASE("whatever bytes are pasted, each task is valid") {
    static const std::vector<std::string> kPieces{
        "-",  "*",    "\u2022", "\u25E6", "[ ]",    "[x]",      "[",          "]",         "->",   "\u2192",
        "1",  "2",    ".",      ")",      ":",      "#",        " ",          "\t",        "\n",   "\r",
        "\v", "\xC2", "\xA0",   "\u00A0", "\u2028", "\xE2\x80", "\u0085",     "\u3000",    "\xFF", "\xF0",
        "a",  "B",    "\0",     "å",      "日",     "\u200B",   "\U0001F331", "word word", "---"};
    std::mt19937 random(20261122);
    std::size_t tasks = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string bytes;
        for (auto left = random() % 60; left > 0; --left)
            if (round % 2 == 0)
                bytes += static_cast<char>(random());
            else
                bytes += kPieces[random() % kPieces.size()];
        if (round % 100 == 1)
            bytes += std::string(kMaxTaskTextBytes - random() % 80, 'x') + bytes;
        for (const auto& found : {typed_tasks(bytes), actions_in(bytes)})
            for (const TypedTask& task : found) {
                ++tasks;
                REQUIRE_FALSE(task.text.empty());
                REQUIRE(task_text(task.text) == task.text);
                REQUIRE(valid_utf8(task.text));
                REQUIRE(task.text.size() <= kMaxTaskTextBytes);
            }
        const TypedTask one = typed_task(bytes);
        REQUIRE(one.text.empty() == task_text(bytes).empty());
        REQUIRE(task_text(one.text) == one.text);
    }
    CHECK(tasks > 4000);
}
