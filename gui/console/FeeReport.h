// What the fee commands say.
#pragma once

#include "core/workflows/FeeDesk.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

/// `file` is empty when no file was written.
Report fee_report(const domain::RenderedDocument& receipt, const std::string& file);
Report void_report(const std::string& receipt_number);
Report cash_day_report(const workflows::CashDay& day);
Report cash_close_report(const workflows::CashClose& closed);

}  // namespace amphoe::gui::console
