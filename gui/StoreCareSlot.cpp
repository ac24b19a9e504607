#include "gui/StoreCareSlot.h"

#include "core/configuration/RuleFiles.h"

namespace amphoe::gui {

std::filesystem::path store_file(const std::filesystem::path& data, const domain::Workstation& workstation) {
    return data / (workstation.training ? "training.db" : "live.db");
}

domain::Result<std::reference_wrapper<ports::StoreMaintenance>> StoreCareSlot::get(
    const domain::Result<configuration::WorkstationSettings>& settings) {
    if (!settings) {
        return settings.error();
    }
    const std::scoped_lock lock(mutex_);
    if (!care_) {
        auto rules = configuration::load_retention_rules(resources_ / "configuration" / "retention.json");
        if (!rules) {
            return rules.error();
        }
        const auto& owner = settings->workstation;
        care_ = std::make_unique<storage::StoreCare>(store_file(data_, owner), vault_, clock_,
                                                     storage::Workstation{owner.id, owner.rcode, owner.training},
                                                     std::move(*rules));
    }
    return std::reference_wrapper<ports::StoreMaintenance>(*care_);
}

}  // namespace amphoe::gui
