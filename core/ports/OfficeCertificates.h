// Port: certificates of offices and workstations as this workstation knows them without a line.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "core/domain/Failure.h"
#include "core/support/Time.h"

namespace amphoe::ports {

struct OfficeCertificate {
    std::string certificate_pem;
    std::string rcode;  ///< of the office it was issued for
    std::optional<support::Timestamp> revoked_at{};
};

/// Safe from any thread. Failures: those of the store.
class OfficeCertificates {
  public:
    virtual ~OfficeCertificates() = default;
    /// By the first 8 bytes of the SHA-256 of its SubjectPublicKeyInfo; nothing when it is not known.
    virtual domain::Result<std::optional<OfficeCertificate>> with_key(std::span<const std::uint8_t> key_id) = 0;
};

}  // namespace amphoe::ports
