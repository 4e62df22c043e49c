/// The one line in which a task is added: a field and a button for each class. At the bottom of a phone, above the
/// keyboard; at the top of the column elsewhere.
#pragma once

#include <string>

#include "ui/kit/text_fields.h"

namespace duolog::kit {

struct TaskBarReport {
    LineReport line;
    int added = 0;  ///< 1..3: the button of this class was pressed.
};

/// `enter_adds`: the class that Enter adds, 1..3; its button is marked.
/// On a phone the bar is docked below what scrolls, and comes after it in the order of reading: what scrolls leaves
/// this room. To be called before the page's ScrollArea; task_bar after it.
void leave_room_for_task_bar();

TaskBarReport task_bar(const LineField& field, int enter_adds, std::string& text);

}  // namespace duolog::kit
