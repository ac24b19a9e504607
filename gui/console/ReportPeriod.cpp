#include "gui/console/ReportPeriod.h"

#include <chrono>

namespace amphoe::gui::console {
namespace {

constexpr auto kLongestPeriod = std::chrono::days(3 * 366);

}  // namespace

std::vector<OptionSpec> period_options(std::vector<OptionSpec> others) {
    others.insert(others.begin(), {{"from", "DATE", "วันแรก / first day, YYYY-MM-DD", true},
                                   {"to", "DATE", "วันสุดท้าย / last day, YYYY-MM-DD", true}});
    return others;
}

domain::Result<domain::KpiPeriod> typed_period(const Arguments& arguments) {
    domain::KpiPeriod period{arguments.value("from"), arguments.value("to")};
    const auto from = support::bangkok_day_begins(period.from);
    const auto until = support::bangkok_day_begins(period.until);
    if (!from || !until || *until < *from || *until - *from > kLongestPeriod) {
        return usage_error("--from and --to must be YYYY-MM-DD, the first one first, at most three years apart");
    }
    return period;
}

}  // namespace amphoe::gui::console
