#include "guide_shelf.h"

#include <utility>

#include "platform/shipped.h"

namespace duolog {
namespace {

std::string file_of(const std::string& language) { return "guide/" + language + ".txt"; }

}  // namespace

void GuideShelf::want(const std::string& language, Arrived arrived) {
    if (language == wanted_)
        return;
    wanted_ = language;
    platform::fetch_shipped_file(file_of(language), [this, language, arrived = std::move(arrived)](bool) {
        if (wanted_ == language)
            read(arrived);
    });
}

void GuideShelf::read(const Arrived& arrived) {
    auto guide = core::read_guide(platform::shipped_file(file_of(wanted_)));
    if (guide.ok())
        return arrived(std::make_shared<const core::Guide>(std::move(guide.value())));
    wanted_.clear();
    arrived(nullptr);
}

}  // namespace duolog
