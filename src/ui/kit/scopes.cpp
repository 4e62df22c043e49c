#include "ui/kit/scopes.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/kit/draw.h"
#include "ui/kit/kit.h"

namespace duolog::kit {
namespace {

/// The content of a page takes some to grow to its height, and the focus to come to its title.
constexpr int kFramesToReveal = 6;

constexpr ImGuiWindowFlags kBare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus;

float margin_px() {
    const platform::FrameInput& input = kit().input();
    const bool wide = input.width / input.scale >= size::kWideMarginFrom;
    return kit().px(wide ? size::kWideMargin : size::kPhoneMargin);
}

struct Edges {
    float left, right;
};

Edges edges_of(Span span) {
    const platform::FrameInput& input = kit().input();
    const float left = kit().frame().left;
    const float right = input.width - input.inset_right;
    const float split = left + kit().px(size::kListPane);
    if (span == Span::List)
        return {left, split};
    if (span == Span::Detail)
        return {split + kit().px(size::kHair), right};
    return {left, right};
}

}  // namespace

KeyScope::KeyScope(text::Key key) { ImGui::PushID(text::key_name(key)); }
KeyScope::~KeyScope() { ImGui::PopID(); }

IdScope::IdScope(const core::Id& id) {
    const char* bytes = reinterpret_cast<const char*>(id.bytes.data());
    ImGui::PushID(bytes, bytes + id.bytes.size());
}
IdScope::~IdScope() { ImGui::PopID(); }

NameScope::NameScope(const char* name) { ImGui::PushID(name); }
NameScope::~NameScope() { ImGui::PopID(); }

Layout layout() {
    const platform::FrameInput& input = kit().input();
    const float width = input.width / input.scale;
    if (width < size::kPhoneBelow || input.height / input.scale < size::kRailHeight)
        return Layout::Phone;
    return width < size::kSplitFrom ? Layout::Column : Layout::Split;
}

bool cramped() {
    const platform::FrameInput& input = kit().input();
    return kit().typing() && (input.height - input.keyboard) / input.scale < size::kCramped;
}

Screen::Screen() {
    const platform::FrameInput& input = kit().input();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({input.width, input.height});
    ImGui::Begin("screen", nullptr, kBare | ImGuiWindowFlags_NoScrollWithMouse);
}

Screen::~Screen() { ImGui::End(); }

Main::Main() {
    const platform::FrameInput& input = kit().input();
    const Frame& frame = kit().frame();
    const platform::PixelRect rect{frame.left, frame.top, input.width - frame.left,
                                   input.height - frame.top - frame.bottom};
    kit().items().open({.id = ImGui::GetID("main"), .role = platform::Role::Main, .key = "Main", .rect = rect});
}
Main::~Main() { kit().items().close(); }

Pane::Pane(Span span) : outer_left_(kit().flow().left), outer_width_(kit().flow().width) {
    const platform::FrameInput& input = kit().input();
    const Edges edges = edges_of(span);
    const float bottom = input.height - kit().frame().bottom;
    if (span == Span::Detail) {
        const float line = kit().px(size::kHair);
        fill(*ImGui::GetWindowDrawList(), {edges.left - line, kit().frame().top, edges.left, input.height},
             kit().palette().hairline);
    }
    ImGui::SetCursorScreenPos({edges.left, kit().frame().top});
    static constexpr const char* kNames[] = {"whole", "wide", "list", "detail"};
    ImGui::BeginChild(kNames[static_cast<int>(span)], {edges.right - edges.left, bottom - kit().frame().top},
                      ImGuiChildFlags_NavFlattened, kBare | ImGuiWindowFlags_NoScrollWithMouse);
    kit().pane_bottom() = bottom;
    const float most = kit().px(span == Span::Wide ? size::kWideColumn : size::kColumn);
    const float width = std::min(edges.right - edges.left - 2 * margin_px(), most);
    kit().flow() = {std::round((edges.left + edges.right - width) / 2), width};
    if (span == Span::Detail) {  // Reading starts at the left, a little in from the list.
        kit().flow().left = edges.left + kit().px(48);
        kit().flow().width = std::min(edges.right - edges.left - kit().px(48 + 32), kit().px(760));
    }
}

Pane::~Pane() {
    ImGui::EndChild();
    kit().flow() = {outer_left_, outer_width_};
}

Dock::Dock(float height) : top_(kit().pane_bottom() - height), outer_top_(ImGui::GetCursorScreenPos().y) {
    const ImGuiWindow* pane = ImGui::GetCurrentWindow();
    const Palette& palette = kit().palette();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImRect box(pane->Pos.x, top_, pane->Pos.x + pane->Size.x, kit().pane_bottom());
    fill(list, box, palette.surface);
    fill(list, {box.Min.x, top_, box.Max.x, top_ + kit().px(size::kHair)}, palette.hairline);
    kit().pane_bottom() = top_;
    kit().keep_free_below(top_);
    ImGui::SetCursorScreenPos({kit().flow().left, top_});
}

Dock::~Dock() { ImGui::SetCursorScreenPos({kit().flow().left, outer_top_}); }

namespace {

/// The surface is drawn last, when its height is known, and lies below.
std::unique_ptr<ImDrawListSplitter> begin_surface() {
    auto layers = std::make_unique<ImDrawListSplitter>();
    layers->Split(ImGui::GetWindowDrawList(), 2);
    layers->SetCurrentChannel(ImGui::GetWindowDrawList(), 1);
    return layers;
}

void end_surface(ImDrawListSplitter& layers, const ImRect& box) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float radius = kit().px(size::kCardRadius);
    layers.SetCurrentChannel(list, 0);
    fill(*list, box, kit().palette().surface, radius);
    outline(*list, box, kit().palette().hairline, radius, kit().px(size::kHair));
    layers.Merge(list);
}

}  // namespace

Card::Card(text::Key name, CardKind kind) : Card(kit().words().get(name), text::key_name(name), kind) {}

Card::Card(std::string_view name, const char* key, CardKind kind)
    : layers_(begin_surface()),
      id_(ImGui::GetID(name.data(), name.data() + name.size())),
      top_(ImGui::GetCursorScreenPos().y) {
    kit().card_rows() = 0;
    ImGui::PushID(static_cast<int>(id_));
    if (kit().covered())
        return;
    kit().items().open({.id = id_,
                        .role = kind == CardKind::Choice ? platform::Role::RadioGroup : platform::Role::List,
                        .name = std::string(name),
                        .key = key,
                        .rect = pixel_rect({kit().flow().left, top_, kit().flow().left + kit().flow().width, top_})});
}

Card::~Card() {
    const Flow& flow = kit().flow();
    const ImRect box(flow.left, top_, flow.left + flow.width, ImGui::GetCursorScreenPos().y);
    ImGui::PopID();
    if (!kit().covered())
        kit().items().close(pixel_rect(box));
    end_surface(*layers_, box);
}

namespace {

constexpr float kPanelMargin = 16;

}  // namespace

Panel::Panel()
    : layers_(begin_surface()),
      outer_left_(kit().flow().left),
      outer_width_(kit().flow().width),
      top_(ImGui::GetCursorScreenPos().y) {
    const float margin = kit().px(kPanelMargin);
    ImGui::SetCursorScreenPos({outer_left_ + margin, top_ + margin});
    kit().flow() = {outer_left_ + margin, outer_width_ - 2 * margin};
}

Panel::~Panel() {
    const float bottom = ImGui::GetCursorScreenPos().y + kit().px(kPanelMargin);
    kit().flow() = {outer_left_, outer_width_};
    ImGui::SetCursorScreenPos({outer_left_, bottom});
    end_surface(*layers_, {outer_left_, top_, outer_left_ + outer_width_, bottom});
}

bool fits_columns(int count) {
    constexpr float kFewestEms = 13;
    return kit().flow().width > static_cast<float>(count) * kFewestEms * kit().fonts().metrics(Type::Body).size;
}

Column::Column(int number, int count)
    : outer_left_(kit().flow().left),
      outer_width_(kit().flow().width),
      top_(ImGui::GetCursorScreenPos().y),
      last_(number + 1 == count) {
    if (number == 0)
        kit().columns_bottom() = top_;
    const float gap = kit().px(24);
    const float width = (outer_width_ - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
    kit().flow() = {std::round(outer_left_ + static_cast<float>(number) * (width + gap)), std::floor(width)};
}

Column::~Column() {
    kit().flow() = {outer_left_, outer_width_};
    float& bottom = kit().columns_bottom();
    bottom = std::max(bottom, ImGui::GetCursorScreenPos().y);
    ImGui::SetCursorScreenPos({outer_left_, last_ ? bottom : top_});
}

ScrollArea::ScrollArea(text::Key name, Room below) : id_(key_id(name)), below_(below), outer_left_(kit().flow().left) {
    const float top = ImGui::GetCursorScreenPos().y;
    const ImGuiWindow* pane = ImGui::GetCurrentWindow();
    ImGui::SetCursorScreenPos({pane->Pos.x, top});
    if (const auto position = kit().scrolled_to(id_))
        ImGui::SetNextWindowScroll({-1, *position});
    ImGui::BeginChild(text::key_name(name), {pane->Size.x, kit().pane_bottom() - top}, ImGuiChildFlags_NavFlattened,
                      kit().touch() || layout() == Layout::Phone ? ImGuiWindowFlags_NoScrollbar : 0);
    kit().scroll_area() = id_;
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const float scale = kit().input().scale;
    if (const auto was = kit().scrolls().saw(id_, window->Scroll.y / scale, window->ScrollMax.y / scale)) {
        ImGui::SetScrollY(*was * scale);
        platform::request_frames(1);
    }
    const ImRect& box = window->InnerRect;
    kit().scroll_targets().push_back(
        {id_, box.Min.x, box.Min.y, box.Max.x, box.Max.y, window->Scroll.y, window->ScrollMax.y});
    const ImVec2 start = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({start.x, start.y + kit().stretch(id_)});
}

ScrollArea::~ScrollArea() {
    const bool floats = below_ == Room::FloatingButton && layout() != Layout::Split;
    const float below = floats ? kit().control_px(96) : kit().px(24);
    const float room = below_ == Room::None ? 0 : below + kit().bottom_inset();
    ImGui::Dummy({1, std::max(room - kit().stretch(id_), 0.0F)});
    ImGui::EndChild();
    kit().flow().left = outer_left_;
}

bool reveal_here() {
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const std::uint32_t area = kit().scroll_area();
    const float top = ImGui::GetCursorScreenPos().y - window->Pos.y + window->Scroll.y;
    const float goal = std::max(0.0F, top - kit().px(8) - kit().stretch(area));
    Reveal& reveal = kit().reveal();
    if (kit().scrolled_to(area)) {
        reveal = {};
        return true;
    }
    if (reveal.area != area || reveal.frames == 0) {
        reveal = {area, kFramesToReveal};
        kit().lead_to_next_item();
    }
    kit().scrolls().put(area, goal / kit().input().scale);
    ImGui::SetScrollY(goal);
    platform::request_frames(2);
    return --reveal.frames == 0;
}

Covered::Covered(bool covered) : outer_(kit().covered()) { kit().set_covered(covered); }
Covered::~Covered() { kit().set_covered(outer_); }

}  // namespace duolog::kit
