// What the fee commands say.
#pragma once

#include "core/workflows/FeeDesk.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

/// `file` is empty when no file was written.
Report fee_report(const domain::RenderedDocument& receipt, const std::string& file);
Report void_report(const std::string& receipt_number);
Report cash_day_report(const workflows::CashDay& day);
Report cash_close_report(const workflows::ClosedTill& till, const std::string& file);
Report fee_bill_report(const workflows::FeeBill& bill);
Report handover_report(const domain::RenderedDocument& sheet, const std::string& file);

}  // namespace amphoe::gui::console
