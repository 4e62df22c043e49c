// In the place of imgui_tables.cpp: what the rest of Dear ImGui calls when there is a table or a column, and there is
// none. And of sscanf, with which Dear ImGui reads settings and typed numbers: Duolog has neither.
#include <cstdio>

#include "imgui.h"
#include "imgui_internal.h"

namespace ImGui {

void EndTable() {}
void TableEndRow(ImGuiTable*) {}
void TableEndCell(ImGuiTable*) {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableGcCompactSettings() {}
void TableSettingsAddSettingsHandler() {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}
void EndColumns() {}

}  // namespace ImGui

extern "C" int duolog_no_scan(const char*, const char*, ...) { return 0; }
