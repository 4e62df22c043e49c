#include <doctest/doctest.h>

#include <algorithm>

#include "support/screen.h"

using namespace duolog;
using namespace duolog::tests;

TEST_CASE("a newcomer sees three things to try and no list of nothing") {
    Screen screen;
    screen.open(app::Place::Today);
    CHECK(screen.find("TryChecklist"));
    CHECK(screen.find("TryTask"));
    CHECK(screen.find("TryWrite"));
    CHECK(screen.find("WhatMatters") == nullptr);
    CHECK(screen.find("NewestEntry") == nullptr);
}

TEST_CASE("each thing to try leads to its place") {
    for (const auto& [row, target] :
         {std::pair{"TryChecklist", "BigTitle"}, std::pair{"TryTask", "NewTask"}, std::pair{"TryWrite", "EntryText"}}) {
        Screen screen;
        screen.open(app::Place::Today);
        screen.tap(row);
        CHECK(screen.find(target));
    }
}

TEST_CASE("the ones of today are ticked on Today, and stay there struck through") {
    Screen screen;
    screen.open(app::Place::Priorities);
    screen.tap("NewTask");
    screen.type("What matters");
    screen.tap("AddAsOne");
    screen.type("Less so");
    screen.tap("AddAsTwo");
    screen.tap("ToToday");
    REQUIRE(screen.all("Task").size() == 1);
    CHECK(screen.find("Task")->name == "What matters");
    screen.tap("Task");
    CHECK(screen.find("Task")->checked);
    screen.wait(24 * 3'600'000);
    CHECK(screen.find("Task") == nullptr);
}

TEST_CASE("a one that was finished long ago does not keep Today from asking for the next") {
    Screen screen;
    put(screen.storage(), entry_of_days_ago(2, "A page"));
    screen.open(app::Place::Priorities);
    screen.tap("NewTask");
    screen.type("Done now");
    screen.tap("AddAsOne");
    screen.tap("Task");
    screen.wait(24 * 3'600'000);
    screen.tap("ToToday");
    CHECK(screen.shows("What matters most right now?"));
}

TEST_CASE("of many ones Today shows those for today first, and none that waits for another day") {
    Screen screen(ScreenSize{390, 2400, 1});
    screen.open(app::Place::Priorities);
    const core::Day today = core::day_of(screen.state().now);
    const auto add = [&screen](const char* text) {
        screen.app().apply({app::EditDraft{text}, app::AddTask{core::Priority::One}});
        return screen.state().priorities.all().back().id;
    };
    screen.app().apply({app::PlanTask{add("tomorrow"), core::day_from_epoch(core::days_since_epoch(today) + 1)}});
    for (int i = 0; i < 5; ++i)
        add("some day");
    screen.app().apply({app::PlanTask{add("today"), today}});
    screen.app().apply({app::GoTo{app::Place::Today}});
    screen.settle();
    REQUIRE(screen.all("Task").size() == 5);
    CHECK(screen.find("Task")->name == "today");
    CHECK_FALSE(screen.shows("tomorrow"));
}

TEST_CASE("a meeting that is over is no next one") {
    Screen screen;
    screen.open(app::Place::Today);
    const core::LocalTime now = app::local_now(screen.state());
    const auto plan = [&](std::int32_t minute) {
        screen.app().apply({app::PlanMeeting{}});
        core::Meeting meeting = screen.state().meetings.all().back();
        meeting.day = now.day;
        meeting.minute = minute;
        meeting.length_minutes = 30;
        screen.app().apply({app::ChangeMeeting{meeting}});
    };
    plan(now.hour * 60 + now.minute - 30);
    screen.app().apply({app::GoTo{app::Place::Today}});
    screen.settle();
    CHECK(screen.find("NextMeeting") == nullptr);
    plan(now.hour * 60 + now.minute - 29);
    screen.app().apply({app::GoTo{app::Place::Today}});
    screen.settle();
    CHECK(screen.find("NextMeeting"));
}

TEST_CASE("the newest page that has words is one tap away") {
    Screen screen;
    put(screen.storage(), entry_of_days_ago(5, "Older"));
    put(screen.storage(), entry_of_days_ago(2, "Newest words"));
    put(screen.storage(), entry_of_days_ago(1, "   "));
    screen.open(app::Place::Today);
    REQUIRE(screen.all("Entry").size() == 1);
    CHECK(screen.find("Entry")->name.starts_with("Newest words"));
    screen.tap("Entry");
    CHECK(screen.find("EntryText"));
}

TEST_CASE("what to do next: a task that matters, then a page of today, then nothing more") {
    Screen screen;
    put(screen.storage(), entry_of_days_ago(2, "A page"));
    screen.open(app::Place::Today);
    CHECK(screen.shows("What matters most right now?"));
    screen.tap("AddTask");
    screen.tap("NewTask");
    screen.type("What matters");
    screen.tap("AddAsOne");
    screen.tap("ToToday");
    const auto& questions = core::find_occasion(*screen.state().guide, "day")->questions;
    CHECK(std::any_of(questions.begin(), questions.end(),
                      [&](const core::Question& question) { return screen.shows(question.words); }));
    screen.tap("Write");
    screen.type("Today's words");
    screen.tap("Back");
    screen.tap("ToToday");
    CHECK(screen.shows("Leave a gap in the day"));
}

TEST_CASE("a made-up journal says so on every page") {
    Screen screen;
    screen.app().tell_demo();
    screen.open(app::Place::Today);
    for (const char* place : {"ToToday", "ToGuide", "ToPriorities", "ToJournal"}) {
        screen.tap(place);
        CHECK(screen.find("MadeUp"));
    }
}

TEST_CASE("who has a backup is told where its files belong, quietly") {
    Screen screen;
    screen.open(app::Place::Today);
    CHECK_FALSE(screen.shows("copy the files"));
    screen.tap("HaveBackup");
    CHECK(screen.shows("copy the files of your backup into that folder"));
    screen.tap("CopyFolder");
    CHECK(screen.clipboard() == "memory");
    screen.tap("Dismiss");
    CHECK_FALSE(screen.shows("copy the files"));
    CHECK(screen.find("HaveBackup"));
}

TEST_CASE("the question of the day fits it: the week's on Sunday, before and after a meeting of today") {
    Screen screen;
    screen.open(app::Place::Today);
    screen.app().apply({app::EditDraft{"A task"}, app::AddTask{core::Priority::One}});
    const auto asks = [&](const char* occasion) {
        const auto& questions = core::find_occasion(*screen.state().guide, occasion)->questions;
        return std::any_of(questions.begin(), questions.end(),
                           [&](const core::Question& question) { return screen.shows(question.words); });
    };
    screen.settle();
    const core::Day today = core::day_of(screen.state().now);
    const int to_sunday = 7 - core::weekday(today);
    screen.clock().advance(to_sunday * core::kDayMs);
    screen.settle();
    CHECK(asks("week"));
    screen.clock().advance(core::kDayMs);
    screen.settle();
    CHECK(asks("day"));
    screen.app().apply({app::PlanMeeting{{}, false}});
    core::Meeting meeting = screen.state().meetings.all().at(0);
    meeting.day = core::day_of(screen.state().now);
    meeting.minute = core::kDayMinutes - 1;
    screen.app().apply({app::ChangeMeeting{meeting}});
    screen.settle();
    CHECK(asks("before"));
    meeting.minute = 0;
    meeting.length_minutes = 5;
    screen.app().apply({app::ChangeMeeting{meeting}});
    screen.settle();
    CHECK(asks("after"));
}
