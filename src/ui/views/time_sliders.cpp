#include "ui/views/time_sliders.h"

#include <algorithm>

#include "ui/views/time_words.h"

namespace duolog::views {
namespace {

using text::Key;

constexpr int kFirstMinute = 6 * 60, kLastMinute = 22 * 60, kQuarter = 15;

kit::Slider slider_of(int least, int most, int step, int value) {
    kit::Slider slider{};
    slider.least = std::min(least, value);
    slider.most = std::max(most, value);
    slider.step = step;
    slider.value = value;
    slider.can_less = value > least;
    slider.can_more = value < most;
    slider.less_icon = kit::Icon::Subtract;
    slider.more_icon = kit::Icon::Add;
    return slider;
}

}  // namespace

kit::Slider time_slider(int minute) {
    kit::Slider slider = slider_of(kFirstMinute, kLastMinute, kQuarter, minute);
    slider.name = Key::MeetingTime;
    slider.words = minute_words;
    slider.less = Key::Earlier;
    slider.more = Key::Later;
    return slider;
}

kit::Slider length_slider(int minutes, int most, int step) {
    kit::Slider slider = slider_of(step, most, step, minutes);
    slider.name = Key::MeetingLength;
    slider.words = duration_words;
    slider.less = Key::Shorter;
    slider.more = Key::Longer;
    return slider;
}

std::optional<int> slid(const kit::Slider& slider) {
    const kit::SliderReport report = kit::slider_row(slider);
    if (report.press == kit::SliderPress::None)
        return report.chosen;
    const int step = report.press == kit::SliderPress::Less ? -slider.step : slider.step;
    return std::clamp(slider.value + step, slider.least, slider.most);
}

}  // namespace duolog::views
