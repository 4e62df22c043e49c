/// fontconfig, FreeType and HarfBuzz, loaded when the first glyph is missing and not with the program: most texts never
/// need them, and the dynamic linker would take longer than Duolog's own start.
#pragma once

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb-ft.h>
#include <hb.h>

namespace duolog::platform {

#define DUOLOG_FONTCONFIG(use)                                                                              \
    use(FcInitLoadConfigAndFonts) use(FcConfigDestroy) use(FcConfigSubstitute) use(FcDefaultSubstitute)     \
        use(FcPatternCreate) use(FcPatternDestroy) use(FcPatternAddString) use(FcPatternAddInteger)         \
            use(FcPatternGetString) use(FcPatternGetInteger) use(FcPatternGetBool) use(FcPatternGetCharSet) \
                use(FcFontSort) use(FcFontSetDestroy) use(FcCharSetHasChar)
#define DUOLOG_FREETYPE(use)                                                                                    \
    use(FT_Init_FreeType) use(FT_Done_FreeType) use(FT_New_Face) use(FT_New_Memory_Face) use(FT_Done_Face)      \
        use(FT_Set_Char_Size) use(FT_Select_Size) use(FT_Set_Transform) use(FT_Load_Glyph) use(FT_Render_Glyph) \
            use(FT_Get_Char_Index)
#define DUOLOG_HARFBUZZ(use)                                                                                     \
    use(hb_buffer_create) use(hb_buffer_destroy) use(hb_buffer_add_utf8) use(hb_buffer_guess_segment_properties) \
        use(hb_buffer_get_glyph_infos) use(hb_buffer_get_glyph_positions) use(hb_shape)                          \
            use(hb_ft_font_create_referenced) use(hb_ft_font_set_load_flags) use(hb_font_destroy)

/// The functions by their own names.
struct FontLibraries {
#define DUOLOG_MEMBER(name) decltype(&::name) name = nullptr;
    DUOLOG_FONTCONFIG(DUOLOG_MEMBER)
    DUOLOG_FREETYPE(DUOLOG_MEMBER)
    DUOLOG_HARFBUZZ(DUOLOG_MEMBER)
#undef DUOLOG_MEMBER
};

/// Null when one of them is not installed. Loads them in the first call; they stay.
const FontLibraries* font_libraries();

}  // namespace duolog::platform
