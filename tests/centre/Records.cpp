#include "tests/centre/Records.h"

namespace amphoe::centre {
namespace {

constexpr auto kSchema = R"sql(
CREATE TABLE IF NOT EXISTS tokens(
  token_sha256 TEXT PRIMARY KEY, workstation_id TEXT NOT NULL, expires_at TEXT NOT NULL, used_at TEXT) STRICT;
CREATE TABLE IF NOT EXISTS workstations(
  fingerprint TEXT PRIMARY KEY, workstation_id TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS messages(
  id TEXT PRIMARY KEY, workstation_id TEXT NOT NULL, sealed_sha256 TEXT NOT NULL, sealed BLOB NOT NULL,
  receipt BLOB NOT NULL, received_at TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS enrolments(
  enrolment_id TEXT PRIMARY KEY, citizen_id TEXT NOT NULL, message_id TEXT NOT NULL UNIQUE,
  token_sha256 TEXT NOT NULL UNIQUE, expires_at TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS enrolments_of_citizen ON enrolments(citizen_id);
)sql";

}  // namespace

Records::Records(const std::filesystem::path& file) : database_(file) {
    database_.execute(kSchema);
}

void Records::add_token(const std::string& token, const std::string& workstation_id, support::Timestamp expires_at) {
    Statement(database_, "INSERT INTO tokens(token_sha256, workstation_id, expires_at) VALUES(?, ?, ?)")
        .bind(support::sha256_hex_of_text(token))
        .bind(workstation_id)
        .bind(support::to_iso8601(expires_at))
        .run();
}

std::optional<std::string> Records::use_token(const std::string& token, support::Timestamp now) {
    Statement statement(database_,
                        "UPDATE tokens SET used_at = ?1 WHERE token_sha256 = ?2 AND used_at IS NULL "
                        "AND expires_at > ?1 RETURNING workstation_id");
    statement.bind(support::to_iso8601(now)).bind(support::sha256_hex_of_text(token));
    if (!statement.step()) {
        return std::nullopt;
    }
    auto workstation_id = statement.text(0);
    statement.run();
    return workstation_id;
}

void Records::add_workstation(const std::string& fingerprint, const std::string& workstation_id) {
    Statement(database_, "INSERT INTO workstations(fingerprint, workstation_id) VALUES(?, ?)")
        .bind(fingerprint)
        .bind(workstation_id)
        .run();
}

std::optional<std::string> Records::workstation_of(const std::string& fingerprint) {
    Statement statement(database_, "SELECT workstation_id FROM workstations WHERE fingerprint = ?");
    statement.bind(fingerprint);
    return statement.step() ? std::optional(statement.text(0)) : std::nullopt;
}

std::optional<StoredMessage> Records::message(const std::string& id) {
    Statement statement(database_, "SELECT workstation_id, sealed_sha256, receipt FROM messages WHERE id = ?");
    statement.bind(id);
    if (!statement.step()) {
        return std::nullopt;
    }
    return StoredMessage{statement.text(0), statement.text(1), statement.blob(2)};
}

void Records::add_message(const std::string& id, const StoredMessage& message, const support::Bytes& sealed,
                          support::Timestamp at) {
    Statement(database_,
              "INSERT INTO messages(id, workstation_id, sealed_sha256, sealed, receipt, received_at) "
              "VALUES(?, ?, ?, ?, ?, ?)")
        .bind(id)
        .bind(message.workstation_id)
        .bind(message.sealed_sha256)
        .bind(sealed)
        .bind(message.receipt)
        .bind(support::to_iso8601(at))
        .run();
}

bool Records::has_active_enrolment(const std::string& citizen_id, support::Timestamp now) {
    Statement statement(database_, "SELECT 1 FROM enrolments WHERE citizen_id = ? AND expires_at > ?");
    return statement.bind(citizen_id).bind(support::to_iso8601(now)).step();
}

void Records::add_enrolment(const Enrolment& enrolment) {
    Statement(database_,
              "INSERT INTO enrolments(enrolment_id, citizen_id, message_id, token_sha256, expires_at) "
              "VALUES(?, ?, ?, ?, ?)")
        .bind(enrolment.enrolment_id)
        .bind(enrolment.citizen_id)
        .bind(enrolment.message_id)
        .bind(enrolment.token_sha256)
        .bind(support::to_iso8601(enrolment.expires_at))
        .run();
}

int Records::message_count() {
    Statement statement(database_, "SELECT count(*) FROM messages");
    return statement.step() ? std::stoi(statement.text(0)) : 0;
}

}  // namespace amphoe::centre
