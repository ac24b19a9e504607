#include "tests/centre/storage/StationRecords.h"

namespace amphoe::centre {
namespace {

const char* name_of(CertificateState state) {
    switch (state) {
        case CertificateState::Active:
            return "active";
        case CertificateState::Pending:
            return "pending";
        case CertificateState::Superseded:
            break;
    }
    return "superseded";
}

CertificateState state_of(const std::string& name) {
    return name == "active"    ? CertificateState::Active
           : name == "pending" ? CertificateState::Pending
                               : CertificateState::Superseded;
}

}  // namespace

void StationRecords::add_token(const std::string& token, const Caller& station, support::Timestamp expires_at) {
    connection_.run(
        "INSERT INTO provisioning_tokens(token_sha256, office, workstation_id, expires_at) VALUES($1, $2, $3, $4)",
        {support::sha256_hex_of_text(token), station.office, station.workstation_id, support::to_iso8601(expires_at)});
}

std::optional<Caller> StationRecords::use_token(const std::string& token, support::Timestamp now) {
    const auto used = connection_.run(
        "UPDATE provisioning_tokens SET used_at = $1 WHERE token_sha256 = $2 AND used_at IS NULL "
        "AND expires_at > $1 RETURNING office, workstation_id",
        {support::to_iso8601(now), support::sha256_hex_of_text(token)});
    return used.empty() ? std::nullopt
                        : std::optional(Caller{used.front().text(0), used.front().text(1), std::string{}});
}

void StationRecords::add_certificate(const Caller& station, CertificateState state, const std::string& key_pin,
                                     const std::string& pem) {
    connection_.run("INSERT INTO stations(workstation_id, office) VALUES($1, $2) ON CONFLICT DO NOTHING",
                    {station.workstation_id, station.office});
    connection_.run(
        "INSERT INTO certificates(fingerprint, workstation_id, state, key_pin, pem) VALUES($1, $2, $3, $4, $5)",
        {station.fingerprint, station.workstation_id, std::string(name_of(state)), key_pin, pem});
}

std::optional<CertificateEntry> StationRecords::certificate(const std::string& fingerprint) {
    const auto found = connection_.run(
        "SELECT s.office, s.workstation_id, c.state, COALESCE(s.revoked_at, '') FROM certificates c "
        "JOIN stations s ON s.workstation_id = c.workstation_id WHERE c.fingerprint = $1",
        {fingerprint});
    if (found.empty()) {
        return std::nullopt;
    }
    const auto& row = found.front();
    return CertificateEntry{{row.text(0), row.text(1), fingerprint}, state_of(row.text(2)), !row.text(3).empty()};
}

void StationRecords::activate(const Caller& station) {
    // Only a certificate that is still waiting: two first requests at once change nothing twice.
    const auto changed = connection_.run(
        "UPDATE certificates SET state = 'active' WHERE fingerprint = $1 AND state = 'pending'", {station.fingerprint});
    if (changed.changed == 1) {
        connection_.run("UPDATE certificates SET state = 'superseded' WHERE workstation_id = $1 AND fingerprint <> $2",
                        {station.workstation_id, station.fingerprint});
    }
}

std::string StationRecords::certificate_for_key(const std::string& workstation_id, const std::string& key_pin) {
    const auto found = connection_.run(
        "SELECT pem FROM certificates WHERE workstation_id = $1 AND key_pin = $2 AND state <> 'superseded'",
        {workstation_id, key_pin});
    return found.empty() ? std::string{} : found.front().text(0);
}

std::vector<std::string> StationRecords::certificates_of(const std::string& workstation_id) {
    std::vector<std::string> all;
    for (const auto& row :
         connection_.run("SELECT pem FROM certificates WHERE workstation_id = $1", {workstation_id}).rows) {
        all.push_back(row.text(0));
    }
    return all;
}

std::optional<std::string> StationRecords::revoke(const std::string& workstation_id, support::Timestamp now) {
    const auto found = connection_.run("UPDATE stations SET revoked_at = $1 WHERE workstation_id = $2 RETURNING office",
                                       {support::to_iso8601(now), workstation_id});
    return found.empty() ? std::nullopt : std::optional(found.front().text(0));
}

}  // namespace amphoe::centre
