// A small certificate authority: makes its own root and issues the five kinds of certificates of the contract.
#pragma once

#include <chrono>
#include <string>

#include "core/sync/OpenSslHandles.h"

namespace amphoe::centre {

enum class CertificateUse { Server, Sealing, Receipts, Workstation, Stamps };

struct Credential {
    sync::CertificatePtr certificate;
    sync::KeyPtr key;
};

/// Start and end relative to now; a negative end makes an expired certificate for tests.
struct Validity {
    std::chrono::seconds from = std::chrono::hours(-1);
    std::chrono::seconds until = std::chrono::hours(24 * 365);
};

class CertificateAuthority {
  public:
    /// A new root, valid ten years. Throws std::runtime_error when OpenSSL refuses.
    static CertificateAuthority create(const std::string& common_name);
    explicit CertificateAuthority(Credential root) : root_(std::move(root)) {}

    X509& certificate() const { return *root_.certificate; }
    EVP_PKEY& key() const { return *root_.key; }
    /// `server_names` is an OpenSSL subjectAltName, e.g. "DNS:localhost,IP:127.0.0.1"; for servers only.
    sync::CertificatePtr issue(EVP_PKEY& public_key, const std::string& common_name, CertificateUse use,
                               const Validity& validity = {}, const std::string& server_names = "") const;
    /// Issues for a new key.
    Credential issue_with_key(const std::string& common_name, CertificateUse use, const Validity& validity = {},
                              const std::string& server_names = "") const;

  private:
    Credential root_;
};

}  // namespace amphoe::centre
