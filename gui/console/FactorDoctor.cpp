#include "gui/console/FactorDoctor.h"

#include "core/domain/AuthenticationFactor.h"

namespace amphoe::gui::console {

std::vector<DoctorCheck> factor_checks() {
    std::vector<DoctorCheck> checks;
    for (const auto& slot : domain::factor_table()) {
        if (!slot.has_device) {
            checks.push_back({"factor_" + std::string(slot.name),
                              false,
                              std::string(slot.title_th) + ": " + std::string(domain::kNoDeviceTh) + " / " +
                                  std::string(slot.title_en) + ": " + std::string(domain::kNoDeviceEn),
                              {},
                              {}});
        }
    }
    return checks;
}

}  // namespace amphoe::gui::console
