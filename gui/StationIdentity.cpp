#include "gui/StationIdentity.h"

#include <fstream>
#include <iterator>

#include "core/sync/Provisioner.h"

namespace amphoe::gui {

domain::Result<domain::Done> obtain_identity(const CentrePlace& centre,
                                             const domain::Result<configuration::WorkstationSettings>& settings,
                                             const std::filesystem::path& folder, ports::KeyVault& vault,
                                             const support::Secret& token) {
    if (!settings) {
        return settings.error();
    }
    std::ifstream stream(centre.ca_file);
    sync::ProvisioningRequest request;
    request.ca_pem.assign(std::istreambuf_iterator<char>(stream), {});
    if (!stream || request.ca_pem.empty()) {
        return domain::Failure{domain::FailureCode::FileUnreadable, "the centre's CA file"};
    }
    request.provisioning = {centre.host, centre.provision_port};
    request.centre = {centre.host, centre.port};
    request.token = token.duplicate();
    request.workstation_name = settings->workstation.id;
    auto identity = sync::Provisioner(folder, vault).provision(request, {});
    return identity ? domain::Result<domain::Done>(domain::Done{}) : domain::Result<domain::Done>(identity.error());
}

}  // namespace amphoe::gui
