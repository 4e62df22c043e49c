// Titles, notices and the pages that have nothing but a sentence.
#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui.h"
#include "ui/kit/blocks.h"
#include "ui/kit/clusters.h"
#include "ui/kit/draw.h"
#include "ui/kit/kit.h"
#include "ui/kit/scopes.h"
#include "ui/kit/shapes.h"
#include "ui/kit/text_fields.h"
#include "ui/kit/widgets.h"

namespace duolog::kit {
namespace {

using platform::Role;

/// A title that is too wide at display size is set smaller, then broken.
Type title_type(std::string_view title, float width) {
    return kit().fonts().width(Type::Display, title) <= width ? Type::Display : Type::Title;
}

/// Beside a title in a split layout there is less room for words than where the button floats.
struct ActionShape {
    ImVec2 size;
    bool words_fit;
};

ActionShape action_shape(text::Key key) {
    const ImVec2 with_words = pill_size(words(key), true, kit().flow().width);
    const float share = layout() == Layout::Split ? 0.4F : 0.45F;
    const bool words_fit = with_words.x < kit().flow().width * share;
    return {words_fit ? with_words : ImVec2(with_words.y, with_words.y), words_fit};
}

struct NoticeLook {
    Colour ground, icon;
    const char* glyph;
};

NoticeLook notice_look(NoticeKind kind) {
    const Palette& palette = kit().palette();
    switch (kind) {
        case NoticeKind::Quiet:
            return {palette.tint, palette.accent, glyph(Icon::Info)};
        case NoticeKind::Warning:
            return {palette.notice, palette.notice_ink, glyph(Icon::Warning)};
        case NoticeKind::Fault:
            break;
    }
    return {palette.notice, palette.danger, glyph(Icon::Warning)};
}

/// Lays the buttons out in rows from `start`; draws and serves them when `about`, the notice's sentence, is given.
/// Answers the height.
float notice_buttons(const std::vector<NoticeButton>& buttons, ImVec2 start, float width, std::string_view about = {}) {
    constexpr int kMostAbout = 80;  // Enough to tell which notice it is.
    if (buttons.empty())
        return 0;
    ImVec2 at = start;
    float row = 0;
    for (const NoticeButton& button : buttons) {
        const ImVec2 wanted = pill_size(words(button.key), false, width, 16);  // Two fit side by side on a phone.
        if (at.x > start.x && at.x + wanted.x > start.x + width) {
            at = {start.x, at.y + row + kit().px(8)};
            row = 0;
        }
        if (!about.empty() &&
            pill(key_id(button.key), {at, {at.x + wanted.x, at.y + wanted.y}}, {ButtonKind::Outlined, nullptr},
                 {.role = Role::Button,
                  .name = std::string(words(button.key)),
                  .description = shortened(about, kMostAbout),
                  .key = text::key_name(button.key)})) {
            button.pressed();
        }
        at.x += wanted.x + kit().px(8);
        row = std::max(row, wanted.y);
    }
    return at.y + row - start.y;
}

/// How readers come to know a message; Measured is not drawn at all.
enum class Heard { Measured, Page, Status, Fault };

/// A round tinted ground with an icon, then a heading and a paragraph, all centred. Answers the height.
float centred_message(Icon icon, text::Key title, std::string_view sentence, float top, Heard heard) {
    Fonts& fonts = kit().fonts();
    const Flow& flow = kit().flow();
    const Palette& palette = kit().palette();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float width = std::min(flow.width, kit().text_px(400));
    const float centre = flow.left + flow.width / 2;
    const float disc = kit().control_px(72);
    const std::string_view heading = words(title);
    const TextBlock head = fonts.block(Type::Title, heading, width);
    const TextBlock body = fonts.block(Type::Body, sentence, width);
    const float head_top = top + disc + kit().px(16);
    const float body_top = head_top + head.height + kit().px(8);
    const float bottom = body_top + body.height;
    if (heard == Heard::Measured)
        return bottom - top;
    list.AddCircleFilled({centre, top + disc / 2}, disc / 2, ink(palette.tint));
    fonts.draw_icon(list, glyph(icon), {centre, top + disc / 2}, disc * 0.45F, ink(palette.accent));
    fonts.draw_centred(list, Type::Title, centre, head_top, ink(palette.ink), heading, head);
    fonts.draw_centred(list, Type::Body, centre, body_top, ink(palette.muted), sentence, body);
    const bool status = heard == Heard::Status;
    name_item(status ? ImGui::GetID("status") : key_id(title),  // The one of status(), which lives on.
              {centre - width / 2, head_top, centre + width / 2, body_top},
              {.role = status ? Role::Status : Role::Heading,
               .level = heard == Heard::Fault ? 1 : 2,
               .name = std::string(heading),
               .key = text::key_name(title)});
    name_item(
        ImGui::GetID("sentence"), {centre - width / 2, body_top, centre + width / 2, bottom},
        {.role = heard == Heard::Fault ? Role::Alert : Role::Text, .name = std::string(sentence), .key = "Sentence"});
    return bottom - top;
}

}  // namespace

namespace {

/// A title's parts, device pixels. The buttons stand beside the words, or above them when the words need the width.
struct TitleShape {
    Type type = Type::Display;
    float buttons = 0, width = 0;
    bool above = false;
};

TitleShape title_shape(std::string_view heading, std::size_t actions, float main_action) {
    Fonts& fonts = kit().fonts();
    TitleShape shape;
    const float flow = kit().flow().width - (main_action > 0 ? main_action + kit().px(16) : 0);
    shape.buttons = static_cast<float>(actions) * kit().control_px(size::kTarget);
    shape.width = flow - std::max(shape.buttons - kit().px(12), 0.0F);
    shape.type = title_type(heading, shape.width);
    shape.above = actions > 0 && fonts.block(shape.type, heading, shape.width).broken;
    if (shape.above) {
        shape.width = flow;
        shape.type = title_type(heading, flow);
    }
    return shape;
}

void title_buttons(std::string_view title, const std::vector<TitleAction>& actions, float middle) {
    const float target = kit().control_px(size::kTarget);
    float left = kit().flow().left + kit().flow().width + kit().px(12) - target * static_cast<float>(actions.size());
    for (const TitleAction& action : actions) {
        const ImRect box(left, middle - target / 2, left + target, middle + target / 2);
        const bool opens_menu = action.key == text::Key::More;
        if (opens_menu)
            kit().menu_corner() = {box.Max.x - kit().px(12), box.Max.y};
        if (icon_button(action.key, action.icon, box, action.opens_slot, opens_menu ? title : std::string_view()))
            action.pressed();
        left += target;
    }
}

}  // namespace

void page_title(std::string_view caption, text::Key title, const std::vector<TitleAction>& actions, text::Key main) {
    Fonts& fonts = kit().fonts();
    const Palette& palette = kit().palette();
    const std::string_view heading = words(title);
    const bool beside_main = main != text::Key::Count && layout() == Layout::Split;
    const TitleShape shape = title_shape(heading, actions.size(), beside_main ? action_shape(main).size.x : 0);
    space(layout() == Layout::Phone ? 24 : 28);
    if (shape.above)
        take(kit().control_px(size::kTarget));
    const TextBlock block = fonts.block(shape.type, heading, shape.width);
    const TextBlock small = fonts.block(Type::Caption, caption, shape.width);
    const float words_height = small.height + block.height;
    const float target = actions.empty() || shape.above ? 0 : kit().control_px(size::kTarget);
    const ImRect box = take(std::max(words_height, target));
    const float top = box.Max.y - words_height;
    name_item(key_id(title), {{box.Min.x, top}, {box.Min.x + shape.width, box.Max.y}},
              {.role = Role::Heading, .level = 1, .name = std::string(heading), .key = text::key_name(title)});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (!caption.empty()) {
        fonts.draw(list, Type::Caption, {box.Min.x, top}, ink(palette.muted), caption, small);
        name_item(ImGui::GetID("caption"), {{box.Min.x, top}, {box.Min.x + shape.width, top + small.height}},
                  {.role = Role::Text, .name = std::string(caption), .key = "Caption"});
    }
    fonts.draw(list, shape.type, {box.Min.x, top + small.height}, ink(palette.ink), heading, block);
    const float row = kit().control_px(size::kTarget);
    const ImVec2 below = ImGui::GetCursorScreenPos();
    title_buttons(heading, actions,
                  shape.above ? box.Min.y - row / 2 : std::max(box.Max.y - row / 2, box.GetCenter().y));
    ImGui::SetCursorScreenPos(below);
    space(4);
}

bool main_action(text::Key key, text::Key hint, Icon icon) {
    const Flow& flow = kit().flow();
    const auto [wanted, words_fit] = action_shape(key);
    const ImGuiWindow* pane = ImGui::GetCurrentWindow();
    const bool split = layout() == Layout::Split;
    const float right = flow.left + flow.width;
    const float lift = kit().px(20) + kit().bottom_inset();
    const float top = split ? pane->Pos.y + kit().px(28) : kit().pane_bottom() - lift - wanted.y;
    if (!split)
        kit().keep_free_below(top);
    const float halo = kit().px(8);
    ImGui::SetCursorScreenPos({right - wanted.x - halo, top - halo});
    ImGui::BeginChild("main action", {wanted.x + 2 * halo, wanted.y + 2 * halo}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoScrollWithMouse);
    const ImRect box({right - wanted.x, top}, {right, top + wanted.y});
    kit().scroll_targets().push_back({0, box.Min.x, box.Min.y, box.Max.x, box.Max.y, 0, 0});  // Never part of a list.
    const bool pressed = pill(key_id(key), box, {ButtonKind::Filled, glyph(icon), words_fit},
                              {.role = Role::Button,
                               .name = std::string(words(key)),
                               .description = std::string(words(hint)),
                               .key = text::key_name(key),
                               .opens_slot = writing_slot()});
    ImGui::EndChild();
    kit().items().read_before_list();
    return pressed;
}

void notice(NoticeKind kind, std::uint32_t id, std::string_view sentence, const std::vector<NoticeButton>& buttons) {
    Fonts& fonts = kit().fonts();
    const NoticeLook look = notice_look(kind);
    const float pad = kit().px(16);
    const float icon = kit().control_px(size::kIcon);
    const float width = kit().flow().width - 2 * pad - icon - kit().px(12);
    const TextBlock block = fonts.block(Type::Small, sentence, width);
    const float text_height = std::max(block.height, icon);
    const float buttons_width = kit().flow().width - 2 * pad;
    const float buttons_height = notice_buttons(buttons, {0, 0}, buttons_width);
    const float below = buttons_height > 0 ? kit().px(12) + buttons_height : 0;
    space(8);
    const ImRect box = take(2 * pad + text_height + below);
    space(12);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    fill(list, box, look.ground, kit().px(size::kCardRadius));
    const ImVec2 text_at(box.Min.x + pad + icon + kit().px(12), box.Min.y + pad);
    fonts.draw_icon(list, look.glyph,
                    {box.Min.x + pad + icon / 2, text_at.y + fonts.metrics(Type::Small).line_height / 2}, icon,
                    ink(look.icon));
    fonts.draw(list, Type::Small, text_at, ink(kit().palette().ink), sentence, block);
    ImGui::PushOverrideID(id);  // The same on every page, so that readers are told once.
    name_item(ImGui::GetID("notice"), box,
              {.role = kind == NoticeKind::Quiet ? Role::Status : Role::Alert,
               .name = std::string(sentence),
               .key = "Notice"});
    notice_buttons(buttons, {box.Min.x + pad, text_at.y + text_height + kit().px(12)}, buttons_width, sentence);
    ImGui::PopID();
}

void verdict(NoticeKind kind, std::string_view title, std::string_view sentence) {
    Fonts& fonts = kit().fonts();
    const NoticeLook look = notice_look(kind);
    const float pad = kit().px(20);
    const float icon = kit().control_px(32);
    const float width = kit().flow().width - 2 * pad;
    const TextBlock head = fonts.block(Type::Title, title, width);
    const TextBlock body = fonts.block(Type::Body, sentence, width);
    const ImRect box = take(2 * pad + icon + kit().px(12) + head.height + kit().px(4) + body.height);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    fill(list, box, look.ground, kit().px(size::kCardRadius));
    const char* picture = kind == NoticeKind::Quiet ? glyph(Icon::Safe) : look.glyph;
    fonts.draw_icon(list, picture, {box.Min.x + pad + icon / 2, box.Min.y + pad + icon / 2}, icon, ink(look.icon));
    const ImVec2 head_at(box.Min.x + pad, box.Min.y + pad + icon + kit().px(12));
    const ImVec2 body_at(head_at.x, head_at.y + head.height + kit().px(4));
    const Colour colour = kit().palette().ink;
    fonts.draw(list, Type::Title, head_at, ink(colour), title, head);
    fonts.draw(list, Type::Body, body_at, ink(colour), sentence, body);
    name_item(ImGui::GetID("verdict"), {head_at, {head_at.x + width, head_at.y + head.height}},
              {.role = Role::Heading, .level = 2, .name = std::string(title), .key = "Verdict"});
    name_item(ImGui::GetID("verdict sentence"), {body_at, {body_at.x + width, body_at.y + body.height}},
              {.role = Role::Text, .name = std::string(sentence), .key = "Sentence"});
}

void empty_page(Icon icon, text::Key title, text::Key sentence, Emptiness emptiness) {
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const float top = ImGui::GetCursorScreenPos().y;
    const float height = centred_message(icon, title, words(sentence), 0, Heard::Measured);
    const float room = window->Pos.y + window->Size.y - top - kit().px(96);
    const float start = top + std::max(kit().px(32), (room - height) / 2);
    centred_message(icon, title, words(sentence), start, emptiness == Emptiness::Outcome ? Heard::Status : Heard::Page);
    take(start + height - top);
}

void centred_sentence(text::Key sentence) {
    Fonts& fonts = kit().fonts();
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const std::string_view text = words(sentence);
    const float width = std::min(kit().flow().width, kit().text_px(400));
    const TextBlock block = fonts.block(Type::Body, text, width);
    const ImVec2 middle(window->Pos.x + window->Size.x / 2, window->Pos.y + window->Size.y / 2);
    const ImVec2 at(middle.x - block.width / 2, middle.y - block.height / 2);
    fonts.draw(*ImGui::GetWindowDrawList(), Type::Body, at, ink(kit().palette().muted), text, block);
    name_item(key_id(sentence), {at, {at.x + block.width, at.y + block.height}},
              {.role = Role::Status, .name = std::string(text), .key = text::key_name(sentence)});
}

bool fault_page(text::Key title, std::string_view sentence, text::Key action) {
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImVec2 wanted = pill_size(words(action), false, kit().flow().width);
    const float height = centred_message(Icon::Warning, title, sentence, 0, Heard::Measured);
    const float all = height + kit().px(24) + wanted.y;
    const float start = ImGui::GetCursorScreenPos().y;
    const float top = start + std::max(kit().px(24), std::floor((window->Size.y - all) / 2));
    take(top - start + all + kit().px(24));
    centred_message(Icon::Warning, title, sentence, top, Heard::Fault);
    const float left = kit().flow().left + (kit().flow().width - wanted.x) / 2;
    const ImVec2 at(left, top + height + kit().px(24));
    return pill(key_id(action), {at, {at.x + wanted.x, at.y + wanted.y}}, {ButtonKind::Filled, nullptr},
                {.role = Role::Button, .name = std::string(words(action)), .key = text::key_name(action)});
}

}  // namespace duolog::kit
