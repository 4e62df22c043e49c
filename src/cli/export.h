/// duolog --export ics DIR: the calendar's file of a journal, and what came of it in plain English. Opens no window and
/// changes nothing in the journal, also while a window has it open.
#pragma once

#include <functional>
#include <string>

#include "core/id.h"
#include "core/result.h"
#include "exchange/calendar_file.h"
#include "platform/storage.h"

namespace duolog::cli {

enum ExportExit { kExported = 0, kNotExported = 1 };

inline constexpr const char* kCalendarFile = "duolog.ics";

struct CalendarExport {
    exchange::CalendarWords words;
    exchange::CalendarNames names = exchange::CalendarNames::LeftOut;
    std::string zone;  ///< As CalendarSource.
    core::OffsetAt offset_at;
    core::Instant now;
    core::RandomBytes random;
    std::string folder;  ///< Where the file is to lie.
    /// Into the folder, a file of this name being replaced, whole or not at all.
    std::function<core::Status(const std::string& folder, const std::string& name, const std::string& bytes)> write;
    std::function<void(const std::string&)> say;  ///< Whole lines.
};

/// Answers the exit code. With nothing to write, no file is written and that is no fault.
/// REQUIRES: `storage` answers at once, as a desktop's does.
int export_calendar(platform::Storage& storage, const CalendarExport& asked);

}  // namespace duolog::cli
