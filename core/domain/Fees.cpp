#include "core/domain/Fees.h"

#include <algorithm>

namespace amphoe::domain {
namespace {

bool holds(const FeeWaiver& waiver, const std::string& item, const std::string& date,
           const std::vector<std::string>& areas) {
    const bool here = waiver.ccaatt.empty() || std::any_of(areas.begin(), areas.end(), [&](const auto& area) {
                          return area.starts_with(waiver.ccaatt);
                      });
    return waiver.item == item && waiver.from <= date && date <= waiver.until && here;
}

}  // namespace

std::optional<Fee> fee_on(const ServiceRules& rules, const std::string& item, const std::string& date,
                          const std::vector<std::string>& areas) {
    const FeeRow* newest = nullptr;
    for (const auto& row : rules.fees) {
        if (row.item == item && row.effective_from <= date &&
            (newest == nullptr || row.effective_from >= newest->effective_from)) {
            newest = &row;
        }
    }
    if (newest == nullptr) {
        return std::nullopt;
    }
    Fee fee{newest->item, newest->title_th, newest->title_en, newest->satang, newest->satang};
    for (const auto& waiver : rules.waivers) {
        if (holds(waiver, item, date, areas) && waiver.satang < fee.satang) {
            fee.satang = waiver.satang;
            fee.waiver_th = waiver.reason_th;
        }
    }
    return fee;
}

}  // namespace amphoe::domain
