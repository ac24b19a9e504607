// How this workstation gets its identity from a centre. Used by the assembly only.
#pragma once

#include <filesystem>
#include <string>

#include "core/configuration/WorkstationSettings.h"
#include "core/ports/KeyVault.h"
#include "core/support/Secret.h"

namespace amphoe::gui {

struct CentrePlace {
    std::string host;
    int port = 0;
    int provision_port = 0;
    std::filesystem::path ca_file;  ///< PEM
};

/// One-time token to certificate; stored in `folder`. Those of the settings, FileUnreadable for
/// the CA file, and those of the provisioner.
domain::Result<domain::Done> obtain_identity(const CentrePlace& centre,
                                             const domain::Result<configuration::WorkstationSettings>& settings,
                                             const std::filesystem::path& folder, ports::KeyVault& vault,
                                             const support::Secret& token);

}  // namespace amphoe::gui
