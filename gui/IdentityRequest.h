// The one-time exchange of a token for this workstation's identity.
#pragma once

#include <filesystem>
#include <string>

#include "core/domain/Failure.h"
#include "core/ports/KeyVault.h"
#include "core/support/Secret.h"

namespace amphoe::gui {

struct IdentityRequest {
    std::filesystem::path folder;  ///< where the identity is kept
    std::string workstation_id;
    std::string host;
    int port = 0;
    int provision_port = 0;
    std::filesystem::path centre_ca_file;  ///< PEM
};

/// FileUnreadable for the CA file, and the failures of the line.
domain::Result<domain::Done> request_identity(const IdentityRequest& wanted, const support::Secret& token,
                                              ports::KeyVault& vault);

}  // namespace amphoe::gui
