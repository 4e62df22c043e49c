#include "ui/kit/fonts.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

#include "imgui_internal.h"
#include "platform/glyphs.h"
#include "ui/kit/kit.h"

namespace duolog::kit {
namespace {

constexpr std::size_t kMostBlocks = 4000;
constexpr const char* kEllipsis = "…";

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
    // FNV-1a over 64-bit words; collisions only cost a wrong wrap, and 64 bits make them unlikely.
    return (hash ^ value) * 0x100000001B3ULL;
}

std::uint64_t hash_text(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char byte : text)
        hash = mix(hash, static_cast<unsigned char>(byte));
    return hash;
}

const char* data_end(std::string_view text) { return text.data() + text.size(); }

float width_of(const TypeMetrics& role, std::string_view shown) {
    return role.font->CalcTextSizeA(role.size, FLT_MAX, 0, shown.data(), data_end(shown)).x;
}

bool breaks_word(const char* begin, const char* stop, const char* end) {
    return stop < end && stop > begin && *stop != ' ' && stop[-1] != ' ' && stop[-1] != '-' && stop[-1] != '/';
}

/// Dear ImGui breaks after punctuation, also within "15.00" and before a closing quotation mark: then all that stands
/// without a space between goes to the next line.
const char* before_token(const char* at, const char* stop, const char* end) {
    constexpr std::string_view kBroken = ".,;:!?\"";
    if (stop == at || stop == end || *stop == ' ' || kBroken.find(stop[-1]) == std::string_view::npos)
        return stop;
    const char* word = stop;
    while (word > at && word[-1] != ' ')
        --word;
    return word > at ? word - 1 : stop;
}

/// The line ends before last words that are to stand with the next one, unless it has no others.
const char* before_single_letter(const char* at, const char* stop, const char* end) {
    const char* line_end = stop;
    while (stop < end) {
        const char* last = line_end;
        while (last > at && last[-1] == ' ')
            --last;
        const char* first = last;
        while (first > at && first[-1] != ' ')
            --first;
        if (first == at)
            return stop;
        if (!stays_with_next({first, static_cast<std::size_t>(last - first)}))
            return line_end;
        line_end = first - 1;
    }
    return stop;
}

/// Where a line that would break a word ends instead: after a hyphen or a slash in that word, as in the name of a file.
const char* after_hyphen(const char* begin, const char* stop, const char* end) {
    if (!breaks_word(begin, stop, end))
        return stop;
    for (const char* earlier = stop; earlier > begin && earlier[-1] != ' '; --earlier)
        if (!breaks_word(begin, earlier, end))
            return earlier;
    return stop;
}

void make_room_for_ellipsis(const TypeMetrics& role, std::string_view text, float width, Line& last) {
    const float room = width - width_of(role, kEllipsis);
    const char* fits = nullptr;
    role.font->CalcTextSizeA(role.size, std::max(room, 1.0F), 0, text.data() + last.begin, text.data() + last.end,
                             &fits);
    if (fits != nullptr)
        last.end = static_cast<std::uint32_t>(fits - text.data());
    while (last.end > last.begin && text[last.end - 1] == ' ')
        --last.end;
}

/// Whether the next line goes on with the last word of this one.
bool continued(std::string_view text, const Line& line) {
    const char* const end = data_end(text);
    const char* const stop = text.data() + line.end;
    return stop < end && *stop != '\n' && breaks_word(text.data() + line.begin, stop, end);
}

void record(const ImDrawList& list, const TypeMetrics& role, ImVec2 at, std::string_view text, float width,
            bool broken) {
    const auto* window = ImGui::GetCurrentWindow();
    const ImVec4 clip = list._ClipRectStack.empty() ? ImVec4() : list._ClipRectStack.back();
    kit().items().wrote({std::string(text),
                         {at.x, at.y, width, role.line_height},
                         {clip.x, clip.y, clip.z - clip.x, clip.w - clip.y},
                         window->ID,
                         broken});
}

/// For the check of the layout: this line ends inside a word.
void note_break(const ImDrawList& list, const TypeMetrics& role, ImVec2 at, std::string_view text, const Line& line,
                const TextBlock& block) {
    const bool ends_cut = block.cut && &line == &block.lines.back();
    if (block.broken && !ends_cut && kit().items().records_words() && continued(text, line))
        record(list, role, at, text.substr(line.begin, line.end - line.begin), line.width, true);
}

}  // namespace

void Fonts::load() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    regular_ = platform::add_face(atlas, platform::Face::Regular, &cooking_);
    strong_ = platform::add_face(atlas, platform::Face::Strong, &cooking_);
    display_ = platform::add_face(atlas, platform::Face::Display, &cooking_);
}

void Fonts::set_scale(float scale, float text_scale) {
    text_scale_ = text_scale;
    ImFont* const faces[kTypeCount] = {regular_, regular_, regular_, strong_, strong_, display_, regular_};
    for (int i = 0; i < kTypeCount; ++i) {
        const TypeRole role = type_role(static_cast<Type>(i));
        const bool label = static_cast<Type>(i) == Type::Label;
        const float size = std::round(role.size * scale * (label ? std::min(text_scale, kLargestLabel) : text_scale));
        if (metrics_[i].size != size)
            blocks_.clear();
        metrics_[i] = {faces[i], size, std::round(size * role.line_height)};
    }
}

float Fonts::width(const TypeMetrics& set, std::string_view text) { return width_of(set, cooking_.cook(text).shown); }

TypeMetrics Fonts::scaled(Type type, float times) const {
    TypeMetrics set = metrics(type);
    const float line_share = set.line_height / set.size;
    set.size = std::round(set.size * times);
    set.line_height = std::round(set.size * line_share);
    return set;
}

float Fonts::least_share() const { return 1 / std::max(text_scale_, 1.0F); }

const TextBlock& Fonts::block(Type type, std::string_view text, float width, int max_lines) {
    return fitted(type, text, width, max_lines, Fit::Words);
}

TextBlock Fonts::block_at(Type type, std::string_view text, float width, float times) {
    return measure(scaled(type, times), text, width, 0);
}

const TextBlock& Fonts::fitting_line(Type type, std::string_view text, float width) {
    return fitted(type, text, width, 1, Fit::Line);
}

const TextBlock& Fonts::fitted(Type type, std::string_view text, float width, int max_lines, Fit fit) {
    std::uint64_t key = mix(hash_text(text), static_cast<std::uint64_t>(type) + 1);
    key = mix(mix(key, static_cast<std::uint64_t>(width * 4)), static_cast<std::uint64_t>(max_lines) + 7);
    key = mix(key, static_cast<std::uint64_t>(fit));
    const auto found = blocks_.find(key);
    if (found != blocks_.end())
        return found->second;
    TypeMetrics role = metrics(type);
    const float smallest = std::round(role.size * least_share());
    TextBlock block = measure(role, text, width, max_lines);
    while ((block.broken || (fit == Fit::Line && block.cut)) && role.size > smallest) {
        const float line_share = role.line_height / role.size;
        role.size = std::max(smallest, std::floor(role.size * 0.94F));
        role.line_height = std::round(role.size * line_share);
        block = measure(role, text, width, max_lines);
    }
    return blocks_.emplace(key, std::move(block)).first->second;
}

TextBlock Fonts::measure(const TypeMetrics& role, std::string_view original, float width, int max_lines) {
    TextBlock block;
    block.size = role.size;
    block.line_height = role.line_height;
    const Cooked cooked = cooking_.cook(original);
    const std::string_view text = cooked.shown;
    const char* at = text.data();
    const char* const end = data_end(text);
    while (at < end && (max_lines == 0 || static_cast<int>(block.lines.size()) < max_lines)) {
        const char* const paragraph_end = std::find(at, end, '\n');
        const char* stop = role.font->CalcWordWrapPosition(role.size, at, paragraph_end, width);
        stop = after_hyphen(at, stop, paragraph_end);
        stop = before_token(at, stop, paragraph_end);
        stop = before_single_letter(at, stop, paragraph_end);
        if (stop == at && at < paragraph_end)
            stop = at + 1;
        while (stop < paragraph_end && (*stop & 0xC0) == 0x80)
            ++stop;
        const float used = width_of(role, {at, static_cast<std::size_t>(stop - at)});
        block.lines.push_back(
            {static_cast<std::uint32_t>(at - text.data()), static_cast<std::uint32_t>(stop - text.data()), used});
        block.width = std::max(block.width, used);
        const bool too_wide = used > width && text.data() != original.data();  // A cluster, which cannot be broken.
        block.broken = block.broken || too_wide || breaks_word(at, stop, paragraph_end);
        at = stop;
        while (at < paragraph_end && *at == ' ')
            ++at;
        if (at == paragraph_end && at < end)
            ++at;
    }
    block.cut = at < end;
    if (block.cut && !block.lines.empty())
        make_room_for_ellipsis(role, text, width, block.lines.back());
    for (Line& line : block.lines) {
        line.begin = static_cast<std::uint32_t>(cooked.original(line.begin));
        line.end = static_cast<std::uint32_t>(cooked.original(line.end));
    }
    block.height = static_cast<float>(block.lines.size()) * role.line_height;
    return block;
}

TypeMetrics Fonts::role_of(Type type, const TextBlock& block) const {
    return {metrics(type).font, block.size, block.line_height};
}

void Fonts::draw(ImDrawList& list, Type type, ImVec2 top_left, ImU32 colour, std::string_view text,
                 const TextBlock& block) {
    const TypeMetrics role = role_of(type, block);
    ImVec2 at = top_left;
    for (const Line& line : block.lines) {
        const std::string_view words = text.substr(line.begin, line.end - line.begin);
        const bool last = &line == &block.lines.back();
        draw_line(list, role, at, colour, words);
        note_break(list, role, at, text, line, block);
        if (block.cut && last) {
            const float end = width(role, words);
            draw_line(list, role, {at.x + end, at.y}, colour, kEllipsis);
        }
        at.y += block.line_height;
    }
}

void Fonts::draw_centred(ImDrawList& list, Type type, float centre_x, float top, ImU32 colour, std::string_view text,
                         const TextBlock& block) {
    const TypeMetrics role = role_of(type, block);
    for (const Line& line : block.lines) {
        const ImVec2 at(std::round(centre_x - line.width / 2), top);
        draw_line(list, role, at, colour, text.substr(line.begin, line.end - line.begin));
        note_break(list, role, at, text, line, block);
        top += block.line_height;
    }
}

void Fonts::draw_line(ImDrawList& list, const TypeMetrics& role, ImVec2 top_left, ImU32 colour, std::string_view text) {
    if (kit().items().records_words())
        record(list, role, top_left, text, width(role, text), false);
    const std::string_view shown = cooking_.line(text);
    ImFontBaked* baked = role.font->GetFontBaked(role.size);
    const float leading = (role.line_height - (baked->Ascent - baked->Descent)) / 2;
    list.AddText(role.font, role.size, {std::round(top_left.x), std::round(top_left.y + leading)}, colour, shown.data(),
                 data_end(shown));
}

void Fonts::draw_badge_figure(ImDrawList& list, const char* figure, ImVec2 centre, float size, ImU32 colour) const {
    const float em = std::round(size);
    ImFontBaked* baked = strong_->GetFontBaked(em);
    const ImFontGlyph* glyph = baked->FindGlyph(static_cast<ImWchar>(*figure));
    const ImVec2 middle((glyph->X0 + glyph->X1) / 2, (glyph->Y0 + glyph->Y1) / 2);
    list.AddText(strong_, em, {std::round(centre.x - middle.x), std::round(centre.y - middle.y)}, colour, figure);
}

void Fonts::draw_icon(ImDrawList& list, const char* icon, ImVec2 centre, float size, ImU32 colour) const {
    unsigned int code = 0;
    const int bytes = ImTextCharFromUtf8(&code, icon, nullptr);
    ImFontBaked* baked = regular_->GetFontBaked(size);
    const ImFontGlyph* glyph = baked->FindGlyph(static_cast<ImWchar>(code));
    const ImVec2 middle((glyph->X0 + glyph->X1) / 2, (glyph->Y0 + glyph->Y1) / 2);
    list.AddText(regular_, size, {std::round(centre.x - middle.x), std::round(centre.y - middle.y)}, colour, icon,
                 icon + bytes);
}

void Fonts::trim() {
    cooking_.trim();
    if (blocks_.size() > kMostBlocks)
        blocks_.clear();
}

}  // namespace duolog::kit
