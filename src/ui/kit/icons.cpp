#include "ui/kit/icons.h"

#include <cstddef>

#include "icons.generated.h"

namespace duolog::kit {

const char* glyph(Icon icon) {
    // The order is that of Icon.
    static constexpr const char* kGlyphs[] = {
        "",
        kIconPlus,
        kIconArrowLeft,
        kIconArchiveRestore,
        kIconMessagesSquare,
        kIconCalendarDays,
        kIconCheck,
        kIconListChecks,
        kIconX,
        kIconCopy,
        kIconTrash2,
        kIconChevronLeft,
        kIconChevronRight,
        kIconBookOpen,
        kIconLeaf,
        kIconLifeBuoy,
        kIconSquarePlus,
        kIconInfo,
        kIconMonitorDown,
        kIconNotebookPen,
        kIconKeyboard,
        kIconHandshake,
        kIconEllipsisVertical,
        kIconUsers,
        kIconPrinter,
        kIconListOrdered,
        kIconShieldCheck,
        kIconSearch,
        kIconSettings2,
        kIconShare,
        kIconSprout,
        kIconRotateCcw,
        kIconMinus,
        kIconSun,
        kIconTriangleAlert,
        kIconPenLine,
    };
    static_assert(sizeof kGlyphs / sizeof *kGlyphs == static_cast<std::size_t>(Icon::Write) + 1);
    return kGlyphs[static_cast<std::size_t>(icon)];
}

}  // namespace duolog::kit
