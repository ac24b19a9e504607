#include "core/domain/Fees.h"

namespace amphoe::domain {

std::optional<Fee> fee_on(const ServiceRules& rules, const std::string& item, const std::string& date,
                          const std::string& area) {
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
        if (waiver.item == item && waiver.from <= date && date <= waiver.until && area.starts_with(waiver.ccaatt)) {
            fee.satang = 0;
            fee.waiver_th = waiver.reason_th;
        }
    }
    return fee;
}

}  // namespace amphoe::domain
