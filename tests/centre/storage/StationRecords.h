// One-time tokens, workstations and their certificates.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/support/Time.h"
#include "tests/centre/Caller.h"
#include "tests/centre/storage/Database.h"

namespace amphoe::centre {

enum class CertificateState { Active, Pending, Superseded };

struct CertificateEntry {
    Caller owner;
    CertificateState state = CertificateState::Active;
    bool revoked = false;  ///< the workstation, with all its certificates
};

/// A caller that needs several calls at once holds a Transaction.
class StationRecords {
  public:
    explicit StationRecords(Connection& connection) : connection_(connection) {}

    void add_token(const std::string& token, const Caller& station, support::Timestamp expires_at);
    /// Office and name, once; nothing when the token is unknown, used or expired.
    std::optional<Caller> use_token(const std::string& token, support::Timestamp now);
    /// Registers the workstation too when it is new. A revoked one stays revoked.
    void add_certificate(const Caller& station, CertificateState state, const std::string& key_pin,
                         const std::string& pem);
    std::optional<CertificateEntry> certificate(const std::string& fingerprint);
    /// The pending certificate goes into use; the workstation's other ones in use are superseded.
    void activate(const Caller& station);
    /// PEM of the certificate given for this key before, empty when there is none.
    std::string certificate_for_key(const std::string& workstation_id, const std::string& key_pin);
    /// PEM of every certificate this workstation was given.
    std::vector<std::string> certificates_of(const std::string& workstation_id);
    /// The office of the workstation; nothing when there is no such workstation.
    std::optional<std::string> revoke(const std::string& workstation_id, support::Timestamp now);

  private:
    Connection& connection_;
};

}  // namespace amphoe::centre
