/// Brings the guide in one language after another, as it is asked for: each fetched and read once.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/guide.h"

namespace duolog {

class GuideShelf {
public:
    /// Null when it could not be had.
    using Arrived = std::function<void(std::shared_ptr<const core::Guide>)>;

    /// Does nothing while the guide in this language is the last that was wanted and is here or on its way; after a
    /// failure it is tried again. `arrived` once, perhaps at once, unless another language was wanted meanwhile.
    /// REQUIRES: the shelf outlives the answer.
    void want(const std::string& language, Arrived arrived);

private:
    void read(const Arrived& arrived);

    std::string wanted_;
};

}  // namespace duolog
