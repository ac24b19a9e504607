// Issued papers and numbered forms as JSON and text.
#pragma once

#include <string>
#include <vector>

#include "core/domain/PaperStock.h"
#include "core/workflows/DocumentIssue.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

Report paper_report(const workflows::CasePaperRecord& paper);
Report papers_report(const std::string& date, const std::vector<workflows::CasePaperRecord>& papers);
/// Accepted cases that lack a paper.
Report papers_due_report(const std::vector<ports::CaseSummary>& cases);
Report stock_report(const std::string& date, const std::vector<domain::StockBalance>& balances);
Report received_report(const domain::StockRange& range, long added);

}  // namespace amphoe::gui::console
