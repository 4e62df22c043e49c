/// Every screen of the program by name, and how one gets there.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "shots/scene.h"

namespace duolog::tests {

/// Where a page stands when its picture is taken.
enum class Way { Top, Middle, End, EveryScreenful };

struct Shot {
    std::string name;
    std::function<void(Scene&)> go;  ///< From Today with nothing open.
    Way way = Way::Top;
};

struct Walk {
    Situation situation;
    std::vector<Shot> shots;
};
std::vector<Walk> every_walk();

/// Every chapter, every checklist and every step of the first meeting: what is measured and pictured, and read by
/// nobody in a test since the texts are assets/guide.
Walk guide_walk();

}  // namespace duolog::tests
