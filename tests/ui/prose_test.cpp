// Words with links in them, as they are read and pressed.
#include <doctest/doctest.h>

#include "support/bench.h"
#include "ui/kit/blocks.h"
#include "ui/kit/prose.h"
#include "ui/kit/scopes.h"

using namespace duolog;
using namespace duolog::tests;
using kit::ProseSpan;
using platform::Role;

namespace {

constexpr ScreenSize kNarrow{320, 640, 1};
const std::vector<ProseSpan> kMeeting{{"Before you meet, read "},
                                      {"what a mentor", true},
                                      {" is and "},
                                      {"the first meeting", false, 4},
                                      {" with care."}};

/// A page of paragraphs, and which link of them was pressed last.
class Page {
public:
    explicit Page(std::vector<std::vector<ProseSpan>> texts, ScreenSize size = {390, 844, 1}, float scale = 1)
        : texts_(std::move(texts)), bench([this] { draw(); }, size, scale) {}

private:
    void draw() {
        const kit::ScrollArea scroll(text::Key::KitPage, kit::Room::Little);
        for (const auto& spans : texts_) {
            kit::space(12);
            if (const auto link = kit::prose(spans, look))
                pressed = *link;
        }
    }
    std::vector<std::vector<ProseSpan>> texts_;

public:
    kit::ProseLook look;
    int pressed = -1;
    Bench bench;
};

/// The lines as they were set, in order.
std::vector<kit::Written> lines(Bench& bench) {
    bench.kit().items().record_words();
    bench.frame();
    return bench.kit().items().written();
}

}  // namespace

TEST_CASE("a text is read as one, and its link after it") {
    Page page({kMeeting});
    const auto& nodes = page.bench.nodes();
    REQUIRE(nodes.size() == 3);  // With the page's main part.
    CHECK(nodes[1].role == Role::Text);
    CHECK(nodes[1].name == "Before you meet, read what a mentor is and the first meeting with care.");
    CHECK(nodes[2].role == Role::Link);
    CHECK(nodes[2].name == "the first meeting");
}

TEST_CASE("a link is pressed by finger, mouse and keyboard, and says which it is") {
    Page page({kMeeting});
    page.bench.tap("ProseLink");
    CHECK(page.pressed == 4);
    page.pressed = -1;
    const auto rect = page.bench.find("ProseLink")->rect;
    page.bench.click_at(rect.x + 3, rect.y + 3);
    CHECK(page.pressed == 4);
    page.pressed = -1;
    page.bench.press_key(ImGuiKey_Tab);
    CHECK(page.bench.focused() == "ProseLink");
    page.bench.press_key(ImGuiKey_Enter);
    CHECK(page.pressed == 4);
}

TEST_CASE("no line of a text ends in a word of one letter") {
    for (float width = 220; width < 500; width += 7) {
        Page page(
            {{{"Porównajcie mocne i słabe strony, "}, {"i w domu", true}, {" i w pracy, a potem z kimś i z nikim."}}},
            {width, 640, 1});
        const auto written = lines(page.bench);
        for (std::size_t i = 0; i + 1 < written.size(); ++i) {
            const std::string& line = written[i].text;
            const bool ends_line = written[i].rect.y < written[i + 1].rect.y;
            CHECK_MESSAGE((!ends_line || line.size() < 2 || line[line.size() - 2] != ' '), line);
        }
    }
}

TEST_CASE("words beside a link are no link") {
    Page page({kMeeting});
    const auto link = page.bench.find("ProseLink")->rect;
    REQUIRE(link.x > 40);  // Words stand before it in its line.
    page.bench.tap_at(link.x - 10, link.y + link.height / 2);
    CHECK(page.pressed == -1);
}

TEST_CASE("a finger may miss a link by some pixels above and below, and gets the nearer of two") {
    Page page({{{"one link of some words", false, 1}, {" "}, {"another link", false, 2}}}, {220, 640, 1});
    const auto written = lines(page.bench);
    REQUIRE(written.size() > 2);
    const float x = written.back().rect.x + 5;
    page.bench.tap_at(written[0].rect.x + 5, written[0].rect.y - 8);
    CHECK(page.pressed == 1);
    page.bench.tap_at(x, written.back().rect.y + written.back().rect.height + 8);
    CHECK(page.pressed == 2);
    const float border = written.back().rect.y;
    page.bench.tap_at(x, border - 2);
    CHECK(page.pressed == 1);
    page.bench.tap_at(x, border + 2);
    CHECK(page.pressed == 2);
    page.pressed = -1;
    page.bench.tap_at(x, written.back().rect.y + written.back().rect.height + 30);
    CHECK(page.pressed == -1);
}

TEST_CASE("both parts of a link that goes on in the next line are pressed, and nothing between them") {
    Page page({{{"Some words before "},
                {"a link of so many words that it goes on in the next line", false, 7},
                {" and after it."}}},
              kNarrow);
    const auto written = lines(page.bench);
    REQUIRE(written.size() > 3);
    const auto& second = written[2];
    CHECK(second.text.find("words") != std::string::npos);
    page.bench.tap_at(second.rect.x + 10, second.rect.y + second.rect.height / 2);
    CHECK(page.pressed == 7);
    page.pressed = -1;
    page.bench.tap_at(written[0].rect.x + 3, written[0].rect.y + 3);
    CHECK(page.pressed == -1);
    CHECK(page.bench.all("ProseLink").size() == 1);
}

TEST_CASE("no line leaves the column, whatever the size of text, and weights stand on one line") {
    for (const float scale : {0.85F, 1.0F, 2.0F}) {
        Page page({kMeeting,
                   {{"A "},
                    {"Mittwochnachmittagsverabredungserinnerung", true},
                    {" is long, and so is "},
                    {"https://example.org/a/very/long/address/that/has/no/blank", false, 1}}},
                  kNarrow, scale);
        float bottom = 0;
        for (const kit::Written& line : lines(page.bench)) {
            CHECK(line.rect.x >= 20);
            CHECK(line.rect.x + line.rect.width <= 300.5F);
            CHECK(line.rect.y + line.rect.height >= bottom);
            bottom = line.rect.y + line.rect.height;
        }
    }
}

TEST_CASE("blanks at the borders of spans are kept, and no line breaks between spans without one") {
    Page page({{{"Ask ("}, {"why", true}, {"), then listen."}}});
    const auto written = lines(page.bench);
    REQUIRE(written.size() == 3);
    CHECK(written[0].text == "Ask (");
    CHECK(written[1].rect.x == doctest::Approx(written[0].rect.x + written[0].rect.width).epsilon(0.01));
    CHECK(written[2].rect.x == doctest::Approx(written[1].rect.x + written[1].rect.width).epsilon(0.01));
    for (float width = 90; width < 200; width += 7) {
        Page narrow({{{"Ask ("}, {"why", true}, {"), then listen."}}}, {width, 600, 1});
        for (const kit::Written& line : lines(narrow.bench))
            if (line.text.front() == ')' || line.text == "why")
                CHECK(line.rect.x > 21);
    }
}

TEST_CASE("all lines of a list item stand to the right of its mark") {
    Page page({kMeeting}, kNarrow);
    page.look.item = true;
    page.bench.settle();
    for (const kit::Written& line : lines(page.bench))
        CHECK(line.rect.x >= 41);
    CHECK(page.bench.find("Paragraph")->rect.x >= 41);
}
