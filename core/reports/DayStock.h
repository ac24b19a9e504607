// The numbered forms in the day close and in the daily report (domain.md W16, D11).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/ports/PaperStock.h"

namespace amphoe::reports {

/// Rows of the table "papers" of the daily report: name, issued, spoiled, left.
std::vector<std::map<std::string, std::string>> stock_rows(const std::vector<domain::StockBalance>& balances);

/// What a day close asks: the balances when every form is accounted for. StockUnsettled names the first kind that is
/// not: a form is open, the sum is wrong, or the count differs without a reason.
domain::Result<std::vector<domain::StockBalance>> settled_stock(ports::PaperStock& stock, const std::string& date);

}  // namespace amphoe::reports
