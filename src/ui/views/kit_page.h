/// Every widget in every state on one page: a designer's reference, and what the pictures check first.
#pragma once

namespace duolog::views {

void kit_page();

}  // namespace duolog::views
