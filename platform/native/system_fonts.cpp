#include "platform/native/system_fonts.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"
#include "platform/native/font_libraries.h"

namespace duolog::platform {
namespace {

/// Below this size outlines are drawn twice as wide, so that they can lie between pixels without a blur.
constexpr float kStretchBelowPx = 32;
constexpr float kStretch = 2;
constexpr int kNoFont = -1;
constexpr int kOwnFont = 0;
constexpr int kSemibold = 600;

/// Joiners, selectors and marks of direction: no font need have them.
bool is_format(unsigned c) {
    return c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) ||
           c == 0xFEFF || (c >= 0xE0000 && c <= 0xE0FFF);
}

/// Unicode's Emoji_Presentation, nearly: coloured without a selector.
bool is_emoji(unsigned c) {
    constexpr unsigned kSmall[][2] = {
        {0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x23F0, 0x23F0}, {0x23F3, 0x23F3}, {0x25FD, 0x25FE}, {0x2614, 0x2615},
        {0x2648, 0x2653}, {0x267F, 0x267F}, {0x2693, 0x2693}, {0x26A1, 0x26A1}, {0x26AA, 0x26AB}, {0x26BD, 0x26BE},
        {0x26C4, 0x26C5}, {0x26CE, 0x26CE}, {0x26D4, 0x26D4}, {0x26EA, 0x26EA}, {0x26F2, 0x26F3}, {0x26F5, 0x26F5},
        {0x26FA, 0x26FA}, {0x26FD, 0x26FD}, {0x2705, 0x2705}, {0x270A, 0x270B}, {0x2728, 0x2728}, {0x274C, 0x274C},
        {0x274E, 0x274E}, {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2795, 0x2797}, {0x27B0, 0x27B0}, {0x27BF, 0x27BF},
        {0x2B1B, 0x2B1C}, {0x2B50, 0x2B50}, {0x2B55, 0x2B55}};
    if (c >= 0x1F000)
        return c <= 0x1FAFF;
    return std::any_of(std::begin(kSmall), std::end(kSmall),
                       [c](const auto& range) { return c >= range[0] && c <= range[1]; });
}

struct Letter {
    unsigned value;
    std::size_t begin, end;  ///< Bytes of the cluster.
};

std::vector<Letter> letters_of(std::string_view cluster) {
    std::vector<Letter> letters;
    for (std::size_t at = 0; at < cluster.size();) {
        unsigned value = 0;
        const int bytes = ImTextCharFromUtf8(&value, cluster.data() + at, cluster.data() + cluster.size());
        const std::size_t end = at + static_cast<std::size_t>(std::max(1, bytes));
        letters.push_back({value, at, end});
        at = end;
    }
    return letters;
}

bool wants_colour(const std::vector<Letter>& letters) {
    constexpr unsigned kAsText = 0xFE0E, kAsEmoji = 0xFE0F;
    const auto has = [&letters](unsigned c) {
        return std::any_of(letters.begin(), letters.end(), [c](const Letter& letter) { return letter.value == c; });
    };
    return has(kAsEmoji) || (is_emoji(letters.front().value) && !has(kAsText));
}

/// Letters that one font draws: bytes of the cluster.
struct Run {
    int font;
    std::size_t begin, end;
};

struct Font {
    std::string path;
    int index = 0;  ///< In a file of several.
    const FcCharSet* letters = nullptr;
    bool coloured = false;
    bool unusable = false;
    FT_Face face = nullptr;  ///< Null until it is drawn with.
};

/// While a cluster is put together.
struct Drawing {
    float em_px;
    float stretch;
    float pen = 0;  ///< Pixels of the screen.
    std::vector<GlyphLayer> layers;
};

}  // namespace

class SystemFonts::Library {
public:
    Library(const FontLibraries& calls, const SystemFonts& fonts) : calls_(calls) {
        if (calls_.FT_Init_FreeType(&free_type_) != 0) {
            free_type_ = nullptr;
            return;
        }
        fonts_.emplace_back();
        const bool opened = calls_.FT_New_Memory_Face(free_type_, fonts.own_, static_cast<FT_Long>(fonts.own_bytes_), 0,
                                                      &fonts_.back().face) == 0;
        fonts_.back().unusable = !opened;
        find_fonts(fonts.weight_);
    }

    ~Library() {
        for (const Font& font : fonts_)
            if (font.face != nullptr)
                calls_.FT_Done_Face(font.face);
        if (free_type_ != nullptr)
            calls_.FT_Done_FreeType(free_type_);
        if (found_ != nullptr)
            calls_.FcFontSetDestroy(found_);
        if (config_ != nullptr)
            calls_.FcConfigDestroy(config_);
    }

    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    bool works() const { return !fonts_.empty(); }

    GlyphPicture draw(std::string_view cluster, const std::vector<Letter>& letters, float em_px) {
        for (;;) {
            const std::vector<Run> runs = runs_of(cluster, letters);
            const bool colour = std::any_of(runs.begin(), runs.end(), [this](const Run& run) {
                return run.font != kNoFont && fonts_[static_cast<std::size_t>(run.font)].coloured;
            });
            Drawing drawing{em_px, em_px < kStretchBelowPx && !colour ? kStretch : 1, 0, {}};
            for (const Run& run : runs)
                draw_run(drawing, cluster, run);
            // A kind of colour font that this FreeType does not know draws nothing: the next font is tried.
            if (!colour || !drawing.layers.empty())
                return composed(drawing.layers, drawing.pen, drawing.stretch);
            for (const Run& run : runs)
                if (run.font != kNoFont && fonts_[static_cast<std::size_t>(run.font)].coloured)
                    fonts_[static_cast<std::size_t>(run.font)].unusable = true;
        }
    }

private:
    void find_fonts(int weight) {
        config_ = calls_.FcInitLoadConfigAndFonts();
        if (config_ == nullptr)
            return;
        FcPattern* wanted = calls_.FcPatternCreate();
        calls_.FcPatternAddString(wanted, FC_FAMILY, reinterpret_cast<const FcChar8*>("sans-serif"));
        calls_.FcPatternAddInteger(wanted, FC_WEIGHT, weight >= kSemibold ? FC_WEIGHT_DEMIBOLD : FC_WEIGHT_REGULAR);
        calls_.FcConfigSubstitute(config_, wanted, FcMatchPattern);
        calls_.FcDefaultSubstitute(wanted);
        FcResult result = FcResultMatch;
        found_ = calls_.FcFontSort(config_, wanted, FcFalse, nullptr, &result);
        calls_.FcPatternDestroy(wanted);
        for (int i = 0; found_ != nullptr && i < found_->nfont; ++i)
            add_font(found_->fonts[i]);
    }

    void add_font(const FcPattern* pattern) {
        Font font;
        FcChar8* path = nullptr;
        FcCharSet* letters = nullptr;
        FcBool coloured = FcFalse;
        if (calls_.FcPatternGetString(pattern, FC_FILE, 0, &path) != FcResultMatch ||
            calls_.FcPatternGetCharSet(pattern, FC_CHARSET, 0, &letters) != FcResultMatch)
            return;
        calls_.FcPatternGetInteger(pattern, FC_INDEX, 0, &font.index);
        calls_.FcPatternGetBool(pattern, FC_COLOR, 0, &coloured);
        font.path = reinterpret_cast<const char*>(path);
        font.letters = letters;
        font.coloured = coloured != FcFalse;
        fonts_.push_back(std::move(font));
    }

    bool opened(Font& font) {
        if (font.face == nullptr && !font.unusable) {
            const bool good = calls_.FT_New_Face(free_type_, font.path.c_str(), font.index, &font.face) == 0;
            if (!good)
                font.face = nullptr;
            font.unusable = !good || (!FT_IS_SCALABLE(font.face) && !FT_HAS_COLOR(font.face));
        }
        return !font.unusable;
    }

    bool has(const Font& font, unsigned letter) const {
        if (font.unusable)
            return false;
        return font.letters == nullptr ? calls_.FT_Get_Char_Index(font.face, letter) != 0
                                       : calls_.FcCharSetHasChar(font.letters, letter) != FcFalse;
    }

    /// The first font that has all of [first, last), or kNoFont.
    int font_for(const Letter* first, const Letter* last, bool colour) {
        // Coloured ones first where colour is wanted, and last where it is not.
        for (const bool coloured : {colour, !colour}) {
            for (std::size_t i = 0; i < fonts_.size(); ++i) {
                Font& font = fonts_[i];
                const bool whole = font.coloured == coloured && std::all_of(first, last, [&](const Letter& letter) {
                                       return is_format(letter.value) || has(font, letter.value);
                                   });
                if (whole && opened(font))
                    return static_cast<int>(i);
            }
        }
        return kNoFont;
    }

    std::vector<Run> runs_of(std::string_view cluster, const std::vector<Letter>& letters) {
        const bool colour = wants_colour(letters);
        if (!colour && composes(fonts_[kOwnFont], cluster, letters))
            return {{kOwnFont, 0, cluster.size()}};
        const int whole = font_for(letters.data(), letters.data() + letters.size(), colour);
        if (whole != kNoFont)
            return {{whole, 0, letters.back().end}};
        std::vector<Run> runs;
        for (const Letter& letter : letters) {
            const int font = font_for(&letter, &letter + 1, colour);
            const bool goes_on =
                !runs.empty() && (is_format(letter.value) || (font == runs.back().font && font != kNoFont));
            if (goes_on)
                runs.back().end = letter.end;
            else
                runs.push_back({font, letter.begin, letter.end});
        }
        return runs;
    }

    /// One run in the glyphs of its font, which has its size already.
    template <class Use>
    void shape(const Font& font, std::string_view cluster, std::size_t begin, std::size_t end, Use&& use) {
        hb_font_t* shaped = calls_.hb_ft_font_create_referenced(font.face);
        calls_.hb_ft_font_set_load_flags(shaped, load_flags(font));
        hb_buffer_t* buffer = calls_.hb_buffer_create();
        calls_.hb_buffer_add_utf8(buffer, cluster.data(), static_cast<int>(cluster.size()),
                                  static_cast<unsigned>(begin), static_cast<int>(end - begin));
        calls_.hb_buffer_guess_segment_properties(buffer);
        calls_.hb_shape(shaped, buffer, nullptr, 0);
        unsigned count = 0;
        const hb_glyph_info_t* glyphs = calls_.hb_buffer_get_glyph_infos(buffer, &count);
        const hb_glyph_position_t* places = calls_.hb_buffer_get_glyph_positions(buffer, &count);
        for (unsigned i = 0; i < count; ++i)
            use(glyphs[i].codepoint, places[i]);
        calls_.hb_buffer_destroy(buffer);
        calls_.hb_font_destroy(shaped);
    }

    /// A font that has no mark of its own may have the letter with the mark.
    bool composes(const Font& font, std::string_view cluster, const std::vector<Letter>& letters) {
        if (letters.size() < 2 || font.unusable || !has(font, letters.front().value))
            return false;
        bool whole = true;
        set_size(font.face, 16);
        shape(font, cluster, 0, cluster.size(),
              [&whole](FT_UInt glyph, const hb_glyph_position_t&) { whole = whole && glyph != 0; });
        return whole;
    }

    void draw_run(Drawing& drawing, std::string_view cluster, const Run& run) {
        if (run.font == kNoFont) {
            GlyphLayer box = missing_box(drawing.em_px, drawing.stretch);
            box.left += drawing.pen * drawing.stretch;
            drawing.layers.push_back(std::move(box));
            drawing.pen += drawing.em_px * kMissingAdvance;
            return;
        }
        const Font& font = fonts_[static_cast<std::size_t>(run.font)];
        const float scale = set_size(font.face, drawing.em_px);
        shape(font, cluster, run.begin, run.end,
              [&](FT_UInt glyph, const hb_glyph_position_t& place) { draw_glyph(drawing, font, glyph, place, scale); });
    }

    static int load_flags(const Font& font) {
        return FT_LOAD_NO_HINTING | (font.coloured ? FT_LOAD_COLOR : FT_LOAD_NO_BITMAP);
    }

    /// Pixels of the screen in one of the glyph's: below 1 for a font of large pictures.
    float set_size(FT_Face face, float em_px) {
        calls_.FT_Set_Transform(face, nullptr, nullptr);
        if (FT_IS_SCALABLE(face)) {
            calls_.FT_Set_Char_Size(face, 0, static_cast<FT_F26Dot6>(std::lround(em_px * 64)), 72, 72);
            return 1;
        }
        int best = 0;
        for (int i = 1; i < face->num_fixed_sizes; ++i) {
            const float size = pixels(face->available_sizes[i].y_ppem);
            const float chosen = pixels(face->available_sizes[best].y_ppem);
            if (chosen < em_px ? size > chosen : size >= em_px && size < chosen)
                best = i;
        }
        calls_.FT_Select_Size(face, best);
        return em_px / pixels(face->available_sizes[best].y_ppem);
    }

    static float pixels(FT_Pos in_64ths) { return static_cast<float>(in_64ths) / 64; }

    void draw_glyph(Drawing& drawing, const Font& font, FT_UInt glyph, const hb_glyph_position_t& place, float scale) {
        const bool outline = FT_IS_SCALABLE(font.face);
        const float x = (drawing.pen + pixels(place.x_offset) * scale) * drawing.stretch;
        const float whole = std::floor(x);
        if (outline) {  // Drawn where it lies between the pixels.
            FT_Matrix wide = {static_cast<FT_Fixed>(drawing.stretch * 0x10000), 0, 0, 0x10000};
            FT_Vector between = {static_cast<FT_Pos>(std::lround((x - whole) * 64)), place.y_offset};
            calls_.FT_Set_Transform(font.face, &wide, &between);
        }
        const bool loaded = calls_.FT_Load_Glyph(font.face, glyph, load_flags(font)) == 0 &&
                            calls_.FT_Render_Glyph(font.face->glyph, FT_RENDER_MODE_NORMAL) == 0;
        calls_.FT_Set_Transform(font.face, nullptr, nullptr);
        if (loaded) {
            GlyphLayer layer = copied(*font.face->glyph);
            layer.scale = scale;
            layer.left = (outline ? whole : x) + layer.left * scale;
            layer.top *= scale;
            if (layer.width > 0 && layer.height > 0)
                drawing.layers.push_back(std::move(layer));
        }
        // What HarfBuzz says of fonts of pictures is not in their pixels.
        drawing.pen += outline ? pixels(place.x_advance) : loaded ? pixels(font.face->glyph->advance.x) * scale : 0;
    }

    static GlyphLayer copied(const FT_GlyphSlotRec& slot) {
        GlyphLayer layer;
        const FT_Bitmap& bitmap = slot.bitmap;
        layer.coloured = bitmap.pixel_mode == FT_PIXEL_MODE_BGRA;
        if (!layer.coloured && bitmap.pixel_mode != FT_PIXEL_MODE_GRAY)
            return layer;
        layer.left = static_cast<float>(slot.bitmap_left);
        layer.top = -static_cast<float>(slot.bitmap_top);
        layer.width = static_cast<int>(bitmap.width);
        layer.height = static_cast<int>(bitmap.rows);
        const std::ptrdiff_t bytes = layer.width * (layer.coloured ? 4 : 1);
        for (int y = 0; y < layer.height; ++y) {
            const unsigned char* row = bitmap.buffer + static_cast<std::ptrdiff_t>(y) * bitmap.pitch;
            layer.pixels.insert(layer.pixels.end(), row, row + bytes);
        }
        return layer;
    }

    const FontLibraries& calls_;
    FT_Library free_type_ = nullptr;
    FcConfig* config_ = nullptr;
    FcFontSet* found_ = nullptr;
    std::vector<Font> fonts_;  ///< Our own, then the system's, the nearest first.
};

SystemFonts::SystemFonts(const unsigned char* own, std::size_t own_bytes, int weight)
    : own_(own), own_bytes_(own_bytes), weight_(weight) {}

SystemFonts::~SystemFonts() = default;

GlyphPicture SystemFonts::draw(std::string_view cluster, float em_px) {
    const std::vector<Letter> letters = letters_of(cluster);
    if (std::all_of(letters.begin(), letters.end(), [](const Letter& letter) { return is_format(letter.value); }))
        return {};
    if (library_ == nullptr)
        if (const FontLibraries* calls = font_libraries())
            library_ = std::make_unique<Library>(*calls, *this);
    if (library_ != nullptr && library_->works())
        return library_->draw(cluster, letters, em_px);
    const float stretch = em_px < kStretchBelowPx ? kStretch : 1;
    return composed({missing_box(em_px, stretch)}, em_px * kMissingAdvance, stretch);
}

}  // namespace duolog::platform
