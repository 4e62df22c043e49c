#include "ui/kit/cooking.h"

#include <algorithm>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/kit/clusters.h"

namespace duolog::kit {
namespace {

constexpr std::size_t kMostKept = 2000;
constexpr std::size_t kMostStandIns = platform::kLastStandIn - platform::kFirstStandIn + 1;
/// Begun anew before the last ones are used up, as a frame may need some hundreds.
constexpr std::size_t kManyStandIns = kMostStandIns - 1024;

/// Of Dear ImGui's tables of glyphs (IM_FONTGLYPH_INDEX_UNUSED in imgui_draw.cpp).
constexpr ImU16 kNotLookedUp = 0xFFFF;

/// FNV-1a; what is found is compared.
std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char byte : text)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL;
    return hash;
}

void append(std::string& out, unsigned code_point) {
    char bytes[5];
    ImTextCharToUtf8(bytes, code_point);
    out += bytes;
}

std::string_view mirrored(std::string_view piece) {
    constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
        {"(", ")"}, {"[", "]"}, {"{", "}"}, {"<", ">"}, {"«", "»"}};
    for (const auto& [open, shut] : kPairs) {
        if (piece == open)
            return shut;
        if (piece == shut)
            return open;
    }
    return piece;
}

/// Of every size, those drawn for a stand-in. Whole sizes must not go: Dear ImGui holds on to one from NewFrame on.
void forget_glyphs(ImFontAtlas& atlas) {
    if (atlas.Builder == nullptr)
        return;
    for (int i = 0; i < atlas.Builder->BakedPool.Size; ++i) {
        ImFontBaked& baked = atlas.Builder->BakedPool[i];
        if (baked.WantDestroy)
            continue;
        for (ImFontGlyph& glyph : baked.Glyphs)
            if (glyph.Codepoint >= platform::kFirstStandIn && glyph.Codepoint <= platform::kLastStandIn)
                ImFontAtlasBakedDiscardFontGlyph(&atlas, baked.ContainerFont, &baked, &glyph);
        const int end = std::min(baked.IndexLookup.Size, static_cast<int>(platform::kLastStandIn) + 1);
        for (int c = static_cast<int>(platform::kFirstStandIn); c < end; ++c) {
            baked.IndexLookup[c] = kNotLookedUp;
            baked.IndexAdvanceX[c] = -1;  // Not yet measured.
        }
    }
}

/// `begins`: of each part, and the end.
std::string turned(std::string_view shown, const std::vector<std::size_t>& begins,
                   const std::vector<Direction>& directions) {
    std::string line;
    for (const PlacedPart& placed : visual_order(directions)) {
        const std::size_t begin = begins[placed.part];
        const std::string_view bytes = shown.substr(begin, begins[placed.part + 1] - begin);
        line += placed.turned ? mirrored(bytes) : bytes;
    }
    return line;
}

}  // namespace

std::size_t Cooked::original(std::size_t shown_byte) const {
    if (after_ == nullptr)
        return shown_byte;
    const auto next = std::upper_bound(after_->begin(), after_->end(), shown_byte,
                                       [](std::size_t byte, const After& after) { return byte < after.shown; });
    if (next == after_->begin())
        return shown_byte;
    return next[-1].original + (shown_byte - next[-1].shown);
}

Cooked Cooking::cook(std::string_view text) {
    Cooked cooked;
    cooked.shown = text;
    if (!platform::draws_clusters() || !has_clusters(text))
        return cooked;
    const Kept& found = kept(text);
    cooked.shown = found.shown;
    cooked.after_ = &found.after;
    return cooked;
}

std::string_view Cooking::line(std::string_view text) {
    if (!platform::draws_clusters() || !has_clusters(text))
        return text;
    const Kept& found = kept(text);
    return found.line.empty() ? found.shown : found.line;
}

const Cooking::Kept& Cooking::kept(std::string_view text) {
    Kept& kept = kept_[hash_of(text)];
    if (kept.original == text)
        return kept;
    kept = Kept();
    kept.original = text;
    std::vector<Direction> directions;
    std::vector<std::size_t> begins;
    for (std::size_t at = 0; at < text.size();) {
        const Cluster cluster = cluster_at(text, at);
        const std::string_view bytes = text.substr(at, cluster.bytes);
        begins.push_back(kept.shown.size());
        directions.push_back(direction_of(cluster));
        at += cluster.bytes;
        const unsigned code_point = cluster.stands_for_itself() ? 0 : stand_in(bytes);
        if (code_point == 0) {
            kept.shown += bytes;
            continue;
        }
        append(kept.shown, code_point);
        kept.after.push_back({kept.shown.size(), at});
    }
    if (std::find(directions.begin(), directions.end(), Direction::Right) != directions.end()) {
        begins.push_back(kept.shown.size());
        kept.line = turned(kept.shown, begins, directions);
    }
    return kept;
}

unsigned Cooking::stand_in(std::string_view cluster) {
    const std::uint64_t hash = hash_of(cluster);
    const auto found = stand_ins_.find(hash);
    if (found != stand_ins_.end())
        return this->cluster(found->second) == cluster ? found->second : 0;
    if (clusters_.size() == kMostStandIns)
        return 0;
    const unsigned code_point = platform::kFirstStandIn + static_cast<unsigned>(clusters_.size());
    stand_ins_.emplace(hash, code_point);
    clusters_.emplace_back(cluster);
    return code_point;
}

std::string_view Cooking::cluster(unsigned code_point) const {
    const std::size_t place = code_point - platform::kFirstStandIn;
    return code_point >= platform::kFirstStandIn && place < clusters_.size() ? clusters_[place] : std::string_view();
}

void Cooking::trim() {
    if (clusters_.size() > kManyStandIns) {
        forget_glyphs(*ImGui::GetIO().Fonts);
        kept_.clear();
        clusters_.clear();
        stand_ins_.clear();
    } else if (kept_.size() > kMostKept) {
        kept_.clear();
    }
}

}  // namespace duolog::kit
