// Whatever is done and taken back, in any order: the same list comes back.
#include <doctest/doctest.h>

#include <random>

#include "unit/app/steps.h"

using namespace duolog;
using namespace duolog::app;
using core::Priority;
using tests::Steps;

namespace {

/// All that a person sees of tasks, bookings and reflection time.
struct Seen {
    struct Task {
        core::Id id;
        std::string text;
        std::optional<core::Moment> done, declined;
        std::optional<core::Day> day;
        std::int32_t minutes;
        std::optional<core::Id> entry;
        bool operator==(const Task&) const = default;
    };
    struct Booking {
        core::Id id;
        std::int32_t weekday, minute, length;
        bool operator==(const Booking&) const = default;
    };
    struct Held {
        core::Id id;
        core::Moment started;
        std::optional<core::Moment> ended;
        std::string prompt;
        std::optional<core::Id> entry;
        bool operator==(const Held&) const = default;
    };
    std::vector<std::vector<Task>> lists;  ///< The classes in their order, what is declined, what is done.
    std::vector<Booking> bookings;
    std::vector<Held> held;
    std::optional<core::Id> under_way;
    std::vector<core::Id> pages;
    bool operator==(const Seen&) const = default;
};

Seen seen(const State& state) {
    Seen seen;
    const auto add_list = [&seen](const std::vector<const core::Task*>& tasks) {
        seen.lists.emplace_back();
        for (const core::Task* task : tasks)
            seen.lists.back().push_back(
                {task->id, task->text, task->done, task->declined, task->day, task->minutes, task->entry});
    };
    for (const Priority priority : {Priority::One, Priority::Two, Priority::Three})
        add_list(core::tasks_of(state.priorities, priority));
    add_list(core::declined_tasks(state.priorities));
    add_list(core::done_tasks(state.priorities));
    for (const core::Booking* booking : core::bookings_by_time(state.bookings))
        seen.bookings.push_back({booking->id, booking->weekday, booking->minute, booking->length_minutes});
    for (const core::Reflection* held : core::held_reflections(state.reflections))
        seen.held.push_back({held->id, held->started, held->ended, held->prompt, held->entry});
    if (const core::Reflection* under_way = core::reflection_under_way(state.reflections))
        seen.under_way = under_way->id;
    for (const core::Entry* page : state.journal.newest_first())
        seen.pages.push_back(page->id);
    return seen;
}

/// Somebody who presses anything.
class Person {
public:
    explicit Person(std::uint32_t seed) : random_(seed) {}

    /// Tasks in every state, bookings and reflections; what can no more be undone.
    void begin() {
        for (int i = 0; i < 12; ++i)
            steps_.added("task " + std::to_string(i), priority());
        for (int i = 0; i < 3; ++i) {
            steps_.take(AddBooking{});
            steps_.take(EnterReflection{{1970, 1, 1}, 10 + i});
        }
        for (int i = 0; i < 20; ++i)
            do_anything();
        steps_.take(StartReflection{1000, core::LookBack::Week, "What went well?"});
        steps_.state.steps = {};
        steps_.state.undo.reset();
    }
    void do_anything() {
        const core::Id id = task();
        switch (number(19)) {
            case 0:
                return take(TickTask{id, number(2) == 0});
            case 1:
                return take(MoveTask{id, priority()});
            case 2:
                return take(DeclineTask{id, number(2) == 0});
            case 3:
                return take(PlanTask{id, day()});
            case 4:
                return take(EstimateTask{id, number(200)});
            case 5:
                return take(PlaceTask{id, task()});
            case 6:
                return take(PlaceTask{id, std::nullopt});
            case 7:
                return take(DeleteTask{id});
            case 8:
                return take(AddTasks{{{"one", priority()}, {"two", {}}}, priority()});
            case 9:
                return take(DeleteBooking{any(steps_.state.bookings)});
            case 10:
                return take(DeleteReflection{any(steps_.state.reflections)});
            case 11:
                return take(EndReflection{any(steps_.state.reflections), "words"});
            case 12:
                return edit(id);
            case 13:
                take(EditDraft{"added " + std::to_string(number(100))});
                return take(AddTask{priority()});
            case 14:
                return take(AddBooking{});
            case 15:
                return change(any(steps_.state.bookings));
            case 16:
                return take(EnterReflection{{1970, 1, 1}, 5 + number(50)});
            case 17:
                return take(ChangeReflection{any(steps_.state.reflections), {1969, 12, day_number()}, 5 + number(300)});
            default:
                return tick_some();
        }
    }
    void end_edit() { take(EndTaskEdit{}); }
    void undo() { take(Undo{}); }
    void redo() { take(Redo{}); }
    const State& state() const { return steps_.state; }
    int number(int below) { return static_cast<int>(random_() % static_cast<std::uint32_t>(below)); }

private:
    void take(const Action& action) { steps_.take(action); }
    /// Ticks alone are no offer: the undo that follows takes what is offered first.
    void tick_some() {
        for (int i = 0; i < 3; ++i)
            take(TickTask{task(), number(2) == 0});
    }
    void edit(const core::Id& id) {
        take(StartTaskEdit{id});
        take(EditTask{id, "text " + std::to_string(number(100))});
        if (number(2) == 0)
            take(EndTaskEdit{});
    }
    /// As a slider does: several values in a row.
    void change(const core::Id& id) {
        core::Booking booking = *steps_.state.bookings.find(id);
        for (int i = number(3); i >= 0; --i) {
            booking.minute = number(1440);
            booking.weekday = 1 + number(7);
            take(ChangeBooking{booking});
        }
    }
    template <class T>
    core::Id any(const core::Records<T>& records) {
        return records.all()[static_cast<std::size_t>(number(static_cast<int>(records.all().size())))].id;
    }
    core::Id task() { return any(steps_.state.priorities); }
    Priority priority() { return static_cast<Priority>(1 + number(3)); }
    std::uint8_t day_number() { return static_cast<std::uint8_t>(1 + number(28)); }
    std::optional<core::Day> day() {
        return number(4) == 0 ? std::nullopt : std::optional(core::Day{2026, 11, day_number()});
    }

    std::mt19937 random_;
    Steps steps_;
};

constexpr std::uint32_t kRounds = 300;
constexpr int kMostActions = 60;

}  // namespace

TEST_CASE("what was done at random and taken back leaves what was there, and made again what had come of it") {
    for (std::uint32_t seed = 0; seed < kRounds; ++seed) {
        CAPTURE(seed);
        Person person(seed);
        person.begin();
        const Seen before = seen(person.state());
        for (int i = person.number(kMostActions); i >= 0; --i)
            person.do_anything();
        person.end_edit();
        const Seen after = seen(person.state());
        for (int round = 0; round < 2; ++round) {
            while (!person.state().steps.done.empty())
                person.undo();
            REQUIRE(seen(person.state()) == before);
            while (!person.state().steps.undone.empty())
                person.redo();
            REQUIRE(seen(person.state()) == after);
        }
    }
}

TEST_CASE("steps taken back and made again in between change nothing of what comes of them") {
    for (std::uint32_t seed = 1000; seed < 1000 + kRounds; ++seed) {
        CAPTURE(seed);
        Person person(seed);
        person.begin();
        const Seen before = seen(person.state());
        for (int i = 0; i < kMostActions; ++i) {
            const int what = person.number(4);
            if (what == 0)
                person.undo();
            else if (what == 1)
                person.redo();
            else
                person.do_anything();
        }
        while (!person.state().steps.done.empty())
            person.undo();
        REQUIRE(seen(person.state()) == before);
    }
}

TEST_CASE("a hundred steps are remembered, and older ones stay as they are") {
    Steps steps;
    const core::Id id = steps.added("Ring Jonas");
    for (int i = 1; i <= 150; ++i)
        steps.take(EstimateTask{id, i});
    CHECK(steps.state.steps.done.size() == 100);
    while (!steps.state.steps.done.empty())
        steps.take(Undo{});
    CHECK(steps.task(id).minutes == 50);
    while (!steps.state.steps.undone.empty())
        steps.take(Redo{});
    CHECK(steps.task(id).minutes == 150);
}
