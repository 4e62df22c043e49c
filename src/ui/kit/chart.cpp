#include "ui/kit/chart.h"

namespace duolog::kit {
void bars(text::Key, const std::vector<Bar>&, std::int32_t, std::string_view) {}
void year_dots(const YearDots&) {}
}  // namespace duolog::kit
