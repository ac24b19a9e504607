#include "gui/IdentityRequest.h"

#include <fstream>

#include "core/sync/Provisioner.h"

namespace amphoe::gui {

using domain::Done;
using domain::Failure;
using domain::FailureCode;

domain::Result<Done> request_identity(const IdentityRequest& wanted, const support::Secret& token,
                                      ports::KeyVault& vault) {
    std::ifstream stream(wanted.centre_ca_file);
    const std::string ca_pem{std::istreambuf_iterator<char>(stream), {}};
    if (!stream || ca_pem.empty()) {
        return Failure{FailureCode::FileUnreadable, "the centre's CA file"};
    }
    sync::Provisioner provisioner(wanted.folder, vault);
    sync::ProvisioningRequest request;
    request.provisioning = {wanted.host, wanted.provision_port};
    request.centre = {wanted.host, wanted.port};
    request.ca_pem = ca_pem;
    request.token = token.duplicate();
    request.workstation_name = wanted.workstation_id;
    auto identity = provisioner.provision(request, {});
    return identity ? domain::Result<Done>(Done{}) : domain::Result<Done>(identity.error());
}

}  // namespace amphoe::gui
