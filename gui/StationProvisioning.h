// From a one-time token to the workstation's own identity.
#pragma once

#include <filesystem>
#include <string>

#include "core/configuration/WorkstationSettings.h"
#include "core/ports/KeyVault.h"
#include "core/support/Secret.h"

namespace amphoe::gui {

struct ProvisioningPlace {
    std::filesystem::path identity_folder;
    std::filesystem::path centre_ca_file;  ///< PEM
    std::string host;
    int port = 0;
    int provision_port = 0;
};

/// The settings' failure; FileUnreadable for the CA file; failures of sync::Provisioner.
domain::Result<domain::Done> provision_station(const domain::Result<configuration::WorkstationSettings>& settings,
                                               const ProvisioningPlace& place, ports::KeyVault& vault,
                                               const support::Secret& token);

}  // namespace amphoe::gui
