// The daily report D11 and the act day_close as data.
#pragma once

#include "core/workflows/DayClose.h"

namespace amphoe::workflows {

/// Figures, fees, forms, unfinished cases. `cash`: null while nobody has counted. Office, number and signers are left
/// to the caller.
domain::DocumentContent day_sheet(const DayStanding& standing, const CashClose* cash);

/// Thai titles of the items on the receipts, as the rules name them on the day.
std::map<std::string, std::string> fee_titles(const CashDay& cash, const domain::ServiceRules* rules);

/// Figures of the act for the centre: counts, money in satang, the sealed head of the audit log. Nothing personal.
domain::Fields day_act(const DayStanding& standing, const CashClose& cash);

}  // namespace amphoe::workflows
