// A new certificate for a workstation whose old one is still valid.
#pragma once

#include <filesystem>
#include <memory>
#include <stop_token>

#include "core/ports/KeyVault.h"
#include "core/sync/CentreLine.h"

namespace amphoe::sync {

/// Makes a new key on this machine. The vault must outlive the call.
class CertificateRenewal {
  public:
    CertificateRenewal(std::shared_ptr<CentreLine> line, std::filesystem::path folder, ports::KeyVault& vault)
        : line_(std::move(line)), folder_(std::move(folder)), vault_(vault) {}
    /// Replaces the identity in the folder in one step; a failure leaves the old one. CentreAnswerInvalid when the new
    /// certificate is not for our new key, our name or by our CA; besides the failures of CentreLine and
    /// WorkstationIdentity. Open lines keep the old certificate until they are made anew.
    domain::Result<domain::Done> renew(const WorkstationIdentity& identity, std::stop_token stop);

  private:
    std::shared_ptr<CentreLine> line_;
    std::filesystem::path folder_;
    ports::KeyVault& vault_;
};

}  // namespace amphoe::sync
