#include <doctest/doctest.h>

#include "unit/kit/text_area_desk.h"

using namespace duolog::kit;

TEST_CASE("words wrap at the width, and a word too long is cut") {
    Desk desk("one two three four five six seven eight nine ten");
    desk.frame();
    REQUIRE(desk.lines() >= 2);
    for (int i = 0; i + 1 < desk.lines(); ++i)
        CHECK(desk.line(i).back() == ' ');
    desk.text = repeated("x", 100);
    desk.frame();
    REQUIRE(desk.lines() >= 3);
    for (int i = 0; i < desk.lines(); ++i)
        CHECK(desk.x_of(i, desk.area.layout().line(i).end) <= desk.size.x);
}

TEST_CASE("what was wrapped piece by piece is as if wrapped at once") {
    Desk desk("first paragraph of some length that wraps\n\nsecond\nthird that is also rather long, and wraps\n");
    const char* const pieces[] = {"\n", "a longer word ", "x", "\n\n"};
    for (int round = 0; round < 24; ++round) {
        desk.press(ImGuiMod_Ctrl | ImGuiKey_Home);
        desk.press(ImGuiKey_RightArrow, round * 3);
        if (round % 3 == 0)
            desk.press(ImGuiKey_Backspace, 2);
        desk.paste(pieces[round % 4]);
        TextLayout fresh;
        ImGui::NewFrame();
        fresh.update(desk.text, ImGui::GetIO().Fonts->Fonts[0], 16, desk.size.x - 2);
        ImGui::EndFrame();
        REQUIRE(fresh.line_count() == desk.lines());
        for (int i = 0; i < fresh.line_count(); ++i) {
            CHECK(fresh.line(i).begin == desk.area.layout().line(i).begin);
            CHECK(fresh.line(i).end == desk.area.layout().line(i).end);
            CHECK(fresh.line(i).ends_paragraph == desk.area.layout().line(i).ends_paragraph);
        }
    }
}

TEST_CASE("a tab is four spaces wide") {
    Desk desk;
    desk.paste("\t    x");
    CHECK(desk.x_of(0, 1) == doctest::Approx(desk.x_of(0, 5) - desk.x_of(0, 1)));
}

TEST_CASE("100,000 characters: a keystroke re-wraps one paragraph") {
    Desk desk(repeated("A paragraph of some forty characters, so.\n", 2500));
    desk.press(ImGuiKey_DownArrow, 3);
    const std::size_t before = desk.area.layout().paragraphs_wrapped();
    desk.type("x");
    CHECK(desk.area.layout().paragraphs_wrapped() == before + 1);
    desk.press(ImGuiKey_Enter);
    CHECK(desk.area.layout().paragraphs_wrapped() == before + 3);
    desk.frame();
    CHECK(desk.area.layout().paragraphs_wrapped() == before + 3);
}

TEST_CASE("only the lines in view are drawn") {
    Desk desk(repeated("A line.\n", 20));
    desk.frame();
    const int short_text = ImGui::GetDrawData()->TotalVtxCount;
    desk.text = repeated("A line.\n", 20000);
    desk.frame();
    CHECK(ImGui::GetDrawData()->TotalVtxCount < short_text + 200);
}

TEST_CASE("an idle editor draws the same picture: the caret does not blink") {
    Desk desk("Hello");
    desk.frame(1);
    const int vertices = ImGui::GetDrawData()->TotalVtxCount;
    for (int i = 0; i < 10; ++i) {
        desk.frame(0.25f);
        CHECK(ImGui::GetDrawData()->TotalVtxCount == vertices);
    }
}

TEST_CASE("the caret is seen where the next letter goes, as high as the letters") {
    Desk desk("Hello\nyou");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_End);
    ImRect caret(1e9F, 1e9F, -1e9F, -1e9F);
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        for (const ImDrawVert& vertex : list->VtxBuffer)
            if (vertex.col == IM_COL32(255, 0, 0, 255))
                caret.Add(vertex.pos);
    CHECK(caret.Min.x == doctest::Approx(kCorner.x + desk.caret_x()).epsilon(0.05));
    CHECK(caret.GetWidth() >= 2);
    CHECK(caret.GetHeight() >= 16);
    CHECK(caret.Min.y >= kCorner.y + kLine);
    CHECK(caret.Max.y <= kCorner.y + 2 * kLine);
}

TEST_CASE("an empty editor shows the placeholder until something is typed") {
    Desk desk;
    desk.frame();
    const int empty = ImGui::GetDrawData()->TotalVtxCount;
    desk.placeholder = "What happened?";
    desk.frame();
    CHECK(ImGui::GetDrawData()->TotalVtxCount > empty);
    desk.type(" ");
    CHECK(ImGui::GetDrawData()->TotalVtxCount == empty);
}
