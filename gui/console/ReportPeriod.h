// The period of a report, as typed.
#pragma once

#include "core/domain/Kpi.h"
#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

/// --from and --to, both required, and the others.
std::vector<OptionSpec> period_options(std::vector<OptionSpec> others = {});

/// Two days, the first one first, at most three years apart; else UsageError.
domain::Result<domain::KpiPeriod> typed_period(const Arguments& arguments);

}  // namespace amphoe::gui::console
