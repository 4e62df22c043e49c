#include "shots/faces.h"

namespace duolog::tests {

std::string face_name() { return "Inter"; }

}  // namespace duolog::tests
