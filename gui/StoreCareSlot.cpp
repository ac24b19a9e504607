#include "gui/StoreCareSlot.h"

#include "core/configuration/DatedFiles.h"
#include "core/configuration/RuleFiles.h"
#include "core/sync/WorkstationIdentity.h"

namespace amphoe::gui {

std::filesystem::path store_file(const std::filesystem::path& data, const domain::Workstation& workstation) {
    return data / (workstation.training ? "training.db" : "live.db");
}

std::filesystem::path feed_file(const std::filesystem::path& data, bool training) {
    return data / (training ? "feed-training.db" : "feed-live.db");
}

/// One vault protects both modes.
storage::ProtectedFiles StoreCareSlot::beside(const domain::Workstation& here) const {
    auto other = here;
    other.training = !here.training;
    storage::ProtectedFiles files;
    files.stores = {{store_file(data_, other), {other.id, other.rcode, other.training}}};
    files.feeds = {feed_file(data_, true), feed_file(data_, false)};
    files.others = {[folder = data_ / "identity"](ports::KeyVault& vault) {
        return sync::WorkstationIdentity::rewrap_key(folder, vault);
    }};
    return files;
}

domain::Result<std::reference_wrapper<ports::StoreMaintenance>> StoreCareSlot::get(
    const domain::Result<configuration::WorkstationSettings>& settings) {
    if (!settings) {
        return settings.error();
    }
    const std::scoped_lock lock(mutex_);
    if (!care_) {
        const auto today = support::bangkok_date(clock_.now());
        auto rules = configuration::load_in_force(
            resources_ / "configuration" / "retention.json", today,
            [&](const auto& file) { return configuration::load_retention_rules(file, today); });
        if (!rules) {
            return rules.error();
        }
        const auto& owner = settings->workstation;
        care_ = std::make_unique<storage::StoreCare>(store_file(data_, owner), vault_, clock_,
                                                     storage::Workstation{owner.id, owner.rcode, owner.training},
                                                     std::move(*rules), beside(owner));
    }
    return std::reference_wrapper<ports::StoreMaintenance>(*care_);
}

}  // namespace amphoe::gui
