// The audit chain as JSON and text.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Audit.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

Report chain_report(const domain::AuditVerification& verification);
/// The report of an export: the chain's state with `out`, or with the entries themselves under "log" when `out` is
/// empty.
Report export_report(const domain::AuditVerification& verification, const std::vector<domain::AuditEntry>& entries,
                     const std::string& out);
/// One entry per line, as JSON.
std::string entry_lines(const std::vector<domain::AuditEntry>& entries);

}  // namespace amphoe::gui::console
