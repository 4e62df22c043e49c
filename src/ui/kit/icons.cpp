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
        kIconCalendarPlus,
        kIconMessagesSquare,
        kIconCalendarDays,
        kIconCheck,
        kIconListChecks,
        kIconClock,
        kIconX,
        kIconCopy,
        kIconTrash2,
        kIconArrowDown,
        kIconDownload,
        kIconChevronLeft,
        kIconChevronRight,
        kIconGripVertical,
        kIconBookOpen,
        kIconLeaf,
        kIconLifeBuoy,
        kIconSquarePlus,
        kIconInfo,
        kIconMonitorDown,
        kIconNotebookPen,
        kIconKeyboard,
        kIconHandshake,
        kIconHistory,
        kIconEllipsisVertical,
        kIconCircleSlash2,
        kIconUsers,
        kIconPlay,
        kIconPrinter,
        kIconListOrdered,
        kIconMoonStar,
        kIconShieldCheck,
        kIconSearch,
        kIconSettings2,
        kIconShare,
        kIconSprout,
        kIconRotateCcw,
        kIconMinus,
        kIconUndo2,
        kIconSun,
        kIconArrowUp,
        kIconTriangleAlert,
        kIconPenLine,
    };
    static_assert(sizeof kGlyphs / sizeof *kGlyphs == static_cast<std::size_t>(Icon::Write) + 1);
    return kGlyphs[static_cast<std::size_t>(icon)];
}

}  // namespace duolog::kit
