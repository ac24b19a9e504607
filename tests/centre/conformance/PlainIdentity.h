// A workstation's papers in a plain folder, for test programs only: certificate.pem, key.pem (unprotected), ca.pem,
// sealing.pem, receipts.pem.
#pragma once

#include <filesystem>
#include <string>

#include "core/sync/OpenSslHandles.h"

namespace amphoe::centre {

struct PlainIdentity {
    std::string workstation_id;
    std::string certificate_pem;
    std::string key_pem;
    std::string ca_pem;
    std::string sealing_pem;
    std::string receipts_pem;

    /// Throws std::runtime_error when a file is missing.
    static PlainIdentity load(const std::filesystem::path& folder);
    void save(const std::filesystem::path& folder) const;
    /// From the answer of POST /v1/workstations. Throws when it is none.
    static PlainIdentity from_papers(const support::Bytes& answer, EVP_PKEY& key, const std::string& ca_pem);
    sync::KeyPtr key() const;
};

}  // namespace amphoe::centre
