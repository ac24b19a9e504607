// What the store commands say, as JSON and text.
#pragma once

#include "core/ports/StoreMaintenance.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

Report store_report(const ports::StoreCheckReport& checked);
Report store_report(const ports::BackupReport& made);
Report store_report(const ports::RestoreReport& restored);
Report store_report(const ports::SalvageReport& salvaged);
Report store_report(const ports::KeyRotationReport& rotated);
Report store_report(const ports::RetentionReport& applied);

}  // namespace amphoe::gui::console
