/// The face that this program draws with: the product's own, or a wider one that shows where room is scarce.
#pragma once

#include <string>

namespace duolog::tests {

std::string face_name();

}  // namespace duolog::tests
