// Turns a one-time token into this workstation's identity.
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/ports/KeyVault.h"
#include "core/support/Secret.h"
#include "core/sync/HttpClient.h"
#include "core/sync/WorkstationIdentity.h"

namespace amphoe::sync {

struct ProvisioningRequest {
    CentreAddress provisioning;         ///< where tokens are taken, no client certificate asked
    CentreAddress centre;               ///< where the service listens afterwards
    std::string ca_pem;                 ///< the centre's CA, handed over by another way than this connection
    support::Secret token;              ///< one-time, from the centre's operator
    std::string workstation_name;       ///< proposed common name; the centre decides
    std::vector<std::string> key_pins;  ///< optional, see IdentityPapers
};

/// Makes the P-256 key on this machine; it leaves only wrapped by the vault. The vault must outlive the call.
class Provisioner {
  public:
    Provisioner(std::filesystem::path folder, ports::KeyVault& vault, HttpLimits limits = {})
        : folder_(std::move(folder)), vault_(vault), limits_(limits) {}

    /// ProvisioningRefused (token unknown, used or expired; answer unfit), CentreUnreachable, CentreCertificateWrong,
    /// FileNotWritable, StoreKeyUnavailable. A failure leaves an earlier identity as it was.
    domain::Result<WorkstationIdentity> provision(const ProvisioningRequest& request, std::stop_token stop);

  private:
    std::filesystem::path folder_;
    ports::KeyVault& vault_;
    HttpLimits limits_;
};

}  // namespace amphoe::sync
