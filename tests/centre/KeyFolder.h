// The centre's own keys and certificates in its data folder; made at the first start.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "tests/centre/CertificateAuthority.h"

namespace amphoe::centre {

/// Keys are unprotected PEM files, readable by the owner only: enough for synthetic data, never for real data.
class KeyFolder {
  public:
    /// Loads the folder, or makes all keys when there are none. Throws std::runtime_error when it is half filled,
    /// damaged or not writable.
    static KeyFolder open(const std::filesystem::path& folder);

    const CertificateAuthority& authority() const { return authority_; }
    const Credential& server() const { return server_; }
    const Credential& sealing() const { return sealing_; }
    const Credential& receipts() const { return receipts_; }
    /// Signs time stamps.
    const Credential& stamps() const { return stamps_; }
    std::string ca_pem() const;

  private:
    KeyFolder(CertificateAuthority authority, Credential server, Credential sealing, Credential receipts,
              Credential stamps)
        : authority_(std::move(authority)),
          server_(std::move(server)),
          sealing_(std::move(sealing)),
          receipts_(std::move(receipts)),
          stamps_(std::move(stamps)) {}
    CertificateAuthority authority_;
    Credential server_;
    Credential sealing_;
    Credential receipts_;
    Credential stamps_;
};

}  // namespace amphoe::centre
