// Who this workstation is to the centre: its certificate, its wrapped key, and the centre's certificates.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/ports/KeyVault.h"

namespace amphoe::sync {

/// Where the centre listens.
struct CentreAddress {
    std::string host;
    int port = 0;
    bool operator==(const CentreAddress&) const = default;
};

/// What provisioning gives and the folder keeps. The private key is not part of it.
struct IdentityPapers {
    std::string workstation_id;
    CentreAddress centre;
    std::string certificate_pem;          ///< of this workstation, signed by the centre's CA
    std::string ca_pem;                   ///< the centre's CA chain, the only trust anchor for TLS
    std::string sealing_certificate_pem;  ///< messages are encrypted to it
    std::string receipt_certificate_pem;  ///< receipts must be signed by it
    std::vector<std::string> key_pins;    ///< SHA-256 of the centre's SPKI, hexadecimal; empty: CA check only
};

/// Read-only after loading; safe from any thread as far as the vault is. The vault must outlive it.
class WorkstationIdentity {
  public:
    /// WorkstationNotProvisioned when the folder is absent or incomplete.
    static domain::Result<WorkstationIdentity> load(const std::filesystem::path& folder, ports::KeyVault& vault);
    /// Replaces the folder in one step, so that an interrupted write leaves the earlier identity. FileNotWritable,
    /// or the vault's failure.
    static domain::Result<domain::Done> save(const std::filesystem::path& folder, const IdentityPapers& papers,
                                             const support::Secret& private_key, ports::KeyVault& vault);
    /// Wraps the private key again with the vault's key of now. 1, or 0 when there is no identity; the failures of
    /// load, private_key and save.
    static domain::Result<int> rewrap_key(const std::filesystem::path& folder, ports::KeyVault& vault);

    const std::string& workstation_id() const { return papers_.workstation_id; }
    const CentreAddress& centre() const { return papers_.centre; }
    const std::string& certificate_pem() const { return papers_.certificate_pem; }
    const std::string& ca_pem() const { return papers_.ca_pem; }
    const std::string& sealing_certificate_pem() const { return papers_.sealing_certificate_pem; }
    const std::string& receipt_certificate_pem() const { return papers_.receipt_certificate_pem; }
    const std::vector<std::string>& key_pins() const { return papers_.key_pins; }
    /// The private key as PKCS#8 DER, unwrapped for this call. StoreKeyUnavailable, or WorkstationNotProvisioned when
    /// the key does not belong to the certificate.
    domain::Result<support::Secret> private_key() const;

  private:
    WorkstationIdentity(IdentityPapers papers, std::vector<std::uint8_t> wrapped_key, ports::KeyVault& vault)
        : papers_(std::move(papers)), wrapped_key_(std::move(wrapped_key)), vault_(&vault) {}
    IdentityPapers papers_;
    std::vector<std::uint8_t> wrapped_key_;
    ports::KeyVault* vault_;  ///< never null; a pointer so that identities can be moved
};

}  // namespace amphoe::sync
