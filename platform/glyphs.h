/// Where glyphs come from: the browser's own fonts; or Inter, embedded as a subset, and the system's fonts for what it
/// lacks. Icons come with the faces.
#pragma once

#include <string_view>

struct ImFont;
struct ImFontAtlas;

namespace duolog::platform {

enum class Face { Regular, Strong, Display };

/// Private-use code points that stand for clusters. No icon has one of them, and no text is drawn with one that a
/// person typed.
inline constexpr unsigned kFirstStandIn = 0xE800;
inline constexpr unsigned kLastStandIn = 0xF7FF;

/// What a stand-in is drawn as: UTF-8 of a joined emoji, a letter with its marks, a word. Empty for other code points.
class Clusters {
public:
    virtual std::string_view cluster(unsigned code_point) const = 0;

protected:
    ~Clusters() = default;
};

/// Adds the face to `atlas`, which owns it; any size and script from then on. `clusters` may be null, and otherwise
/// outlives the atlas's use. Never null.
ImFont* add_face(ImFontAtlas& atlas, Face face, const Clusters* clusters);

/// Whether the faces that were added draw stand-ins.
bool draws_clusters();

}  // namespace duolog::platform
