// A month of days to choose one of.
#include <doctest/doctest.h>

#include "support/bench.h"
#include "ui/kit/month.h"
#include "ui/kit/scopes.h"

using namespace duolog;
using namespace duolog::tests;
using core::Day;
using platform::Role;

namespace {

constexpr Day kToday{2026, 11, 21};

/// A page with a month that does as it is told.
class Page {
public:
    explicit Page(ScreenSize size = {390, 844, 1}, float scale = 1, const std::string& language = "en")
        : bench([this] { draw(); }, size, scale, language) {}

private:
    void draw() {
        const kit::ScrollArea scroll(text::Key::KitPage, kit::Room::Little);
        const kit::MonthReport report = kit::month(month);
        if (report.shown)
            month.shown = *report.shown;
        if (report.chosen)
            month.chosen = *report.chosen;
    }

public:
    kit::Month month{
        .name = text::Key::MeetingDay, .shown = kToday, .today = kToday, .chosen = {}, .first = {}, .marked = {}};
    Bench bench;
};

std::string day(int number, int month = 11, int year = 2026) {
    char key[32];
    std::snprintf(key, sizeof key, "Day-%04d-%02d-%02d", year, month, number);
    return key;
}

}  // namespace

TEST_CASE("every day of the month is there with its whole date, in weeks from Monday") {
    Page page;
    int days = 0;
    for (const platform::MirrorNode& node : page.bench.nodes())
        days += node.role == Role::GridCell ? 1 : 0;
    CHECK(days == 30);
    CHECK(page.bench.all("Week").size() == 6);
    CHECK(page.bench.find(day(24))->name == "Tuesday 24 November 2026");
    CHECK(page.bench.find("Month")->name == "November 2026");
    const float monday = page.bench.find(day(2))->rect.x;
    CHECK(page.bench.find(day(9))->rect.x == monday);
    CHECK(page.bench.find(day(1))->rect.x > page.bench.find(day(7))->rect.x);
    CHECK(page.bench.find("MeetingDay")->role == Role::Grid);
}

TEST_CASE("a day that is pressed is chosen, and readers hear it") {
    Page page;
    page.bench.tap(day(24));
    CHECK(page.month.chosen == Day{2026, 11, 24});
    CHECK(page.bench.find(day(24))->selected);
    CHECK_FALSE(page.bench.find(day(23))->selected);
    CHECK(page.bench.find(day(21))->description == "Today");
}

TEST_CASE("a dot says what it means") {
    Page page;
    page.month.marked = {{2026, 11, 21}, {2026, 11, 12}};
    page.month.mark = text::Key::FirstMeeting;
    page.bench.settle();
    CHECK(page.bench.find(day(12))->description == "First meeting");
    CHECK(page.bench.find(day(21))->description == "Today, First meeting");
    CHECK(page.bench.find(day(13))->description.empty());
}

TEST_CASE("the months beside it are one press away, over the end of the year too") {
    Page page;
    page.bench.tap("NextMonth");
    page.bench.tap("NextMonth");
    CHECK(page.bench.find("Month")->name == "January 2027");
    CHECK(page.bench.find(day(31, 1, 2027)));
    page.bench.tap("PreviousMonth");
    CHECK(page.bench.find("Month")->name == "December 2026");
    page.month.shown = {2027, 3, 31};
    page.bench.settle();
    page.bench.tap("PreviousMonth");
    CHECK(page.bench.find("Month")->name == "February 2027");
    CHECK(page.bench.find(day(28, 2, 2027)));
    CHECK_FALSE(page.bench.find(day(29, 2, 2027)));
}

TEST_CASE("what lies before the first day can be neither chosen nor come to") {
    Page page;
    page.month.first = Day{2026, 11, 10};
    page.bench.settle();
    CHECK_FALSE(page.bench.find(day(9))->enabled);
    CHECK(page.bench.find(day(10))->enabled);
    page.bench.tap(day(9));
    CHECK_FALSE(page.month.chosen.has_value());
    CHECK_FALSE(page.bench.find("PreviousMonth")->enabled);
    page.bench.tap("PreviousMonth");
    CHECK(page.bench.find("Month")->name == "November 2026");
    page.bench.tap("NextMonth");
    CHECK(page.bench.find("PreviousMonth")->enabled);
}

TEST_CASE("Tab comes to one day, the chosen one, and the arrows go on from there by days and weeks") {
    Page page;
    page.month.chosen = Day{2026, 11, 24};
    page.bench.settle();
    page.bench.press_key(ImGuiKey_Tab);
    page.bench.press_key(ImGuiKey_Tab);
    page.bench.press_key(ImGuiKey_Tab);
    CHECK(page.bench.focused() == day(24));
    page.bench.press_key(ImGuiKey_RightArrow);
    CHECK(page.bench.focused() == day(25));
    page.bench.press_key(ImGuiKey_UpArrow);
    CHECK(page.bench.focused() == day(18));
    page.bench.press_key(ImGuiKey_LeftArrow);
    page.bench.press_key(ImGuiKey_LeftArrow);
    page.bench.press_key(ImGuiKey_LeftArrow);
    CHECK(page.bench.focused() == day(15));  // Sunday, the end of the week before.
    CHECK(page.month.chosen == Day{2026, 11, 24});
    page.bench.press_key(ImGuiKey_Enter);
    CHECK(page.month.chosen == Day{2026, 11, 15});
    page.bench.press_key(ImGuiKey_Tab);
    CHECK(page.bench.focused().find("Day-") == std::string::npos);
}

TEST_CASE("the arrows lead into the months beside it, and the page keys from month to month") {
    Page page;
    page.month.chosen = Day{2026, 11, 28};
    page.month.first = Day{2026, 11, 10};
    page.bench.settle();
    for (int i = 0; i < 3; ++i)
        page.bench.press_key(ImGuiKey_Tab);
    if (page.bench.focused() != day(28))
        page.bench.press_key(ImGuiKey_Tab);
    page.bench.press_key(ImGuiKey_DownArrow);
    CHECK(page.bench.find("Month")->name == "December 2026");
    CHECK(page.bench.focused() == day(5, 12));
    page.bench.scroll_key(platform::ScrollKey::PageDown);
    CHECK(page.bench.focused() == day(5, 1, 2027));
    page.bench.scroll_key(platform::ScrollKey::PageUp);
    page.bench.scroll_key(platform::ScrollKey::PageUp);
    CHECK(page.bench.focused() == day(10));  // The first of all.
    page.bench.press_key(ImGuiKey_LeftArrow);
    CHECK(page.bench.focused() == day(10));
}

TEST_CASE("every day is large enough for a finger and inside the window, at every size") {
    for (const char* language : {"en", "sv", "da", "pl"})
        for (const float scale : {0.85F, 1.0F, 2.0F})
            for (const float width : {320.0F, 390.0F, 844.0F, 1280.0F}) {
                Page page({width, 844, 1}, scale, language);
                page.month.shown = {2026, 10, 1};
                page.bench.kit().items().record_words();
                page.bench.settle();
                for (const platform::MirrorNode& node : page.bench.nodes()) {
                    if (node.role != Role::GridCell && node.role != Role::Button)
                        continue;
                    INFO(language << " " << scale << " " << width << " " << node.key);
                    CHECK(node.rect.width >= 44);
                    CHECK(node.rect.height >= 44);
                    CHECK(node.rect.x >= 0);
                    CHECK(node.rect.x + node.rect.width <= width);
                }
                for (const kit::Written& word : page.bench.kit().items().written())
                    CHECK(word.text != "…");
            }
}

TEST_CASE("the month and its days are written in each language") {
    for (const auto& [language, name, title] : {std::tuple{"sv", "tisdag 24 november 2026", "November 2026"},
                                                std::tuple{"da", "tirsdag den 24. november 2026", "November 2026"},
                                                std::tuple{"pl", "wtorek, 24 listopada 2026", "Listopad 2026"}}) {
        Page page({390, 844, 1}, 1, language);
        CHECK(page.bench.find(day(24))->name == name);
        CHECK(page.bench.find("Month")->name == title);
    }
}
