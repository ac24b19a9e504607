#include "gui/StationProvisioning.h"

#include <fstream>

#include "core/sync/Provisioner.h"

namespace amphoe::gui {

domain::Result<domain::Done> provision_station(const domain::Result<configuration::WorkstationSettings>& settings,
                                               const ProvisioningPlace& place, ports::KeyVault& vault,
                                               const support::Secret& token) {
    if (!settings) {
        return settings.error();
    }
    std::ifstream stream(place.centre_ca_file);
    const std::string ca_pem{std::istreambuf_iterator<char>(stream), {}};
    if (!stream || ca_pem.empty()) {
        return domain::Failure{domain::FailureCode::FileUnreadable, "the centre's CA file"};
    }
    sync::ProvisioningRequest request;
    request.provisioning = {place.host, place.provision_port};
    request.centre = {place.host, place.port};
    request.ca_pem = ca_pem;
    request.token = token.duplicate();
    request.workstation_name = settings->workstation.id;
    const auto identity = sync::Provisioner(place.identity_folder, vault).provision(request, {});
    return identity ? domain::Result<domain::Done>(domain::Done{}) : domain::Result<domain::Done>(identity.error());
}

}  // namespace amphoe::gui
