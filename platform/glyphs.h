/// Where glyphs come from: the browser's own fonts, or Inter embedded as a subset. Icons come with the faces.
#pragma once

struct ImFont;
struct ImFontAtlas;

namespace duolog::platform {

enum class Face { Regular, Strong, Display };

/// Adds the face to `atlas`, which owns it; any size and script from then on. Never null.
ImFont* add_face(ImFontAtlas& atlas, Face face);

/// Whether the face answers for scripts and emoji beyond Latin.
bool draws_every_script();

}  // namespace duolog::platform
