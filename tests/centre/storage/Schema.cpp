#include "tests/centre/storage/Schema.h"

#include "tests/centre/Caller.h"

namespace amphoe::centre {
namespace {

// What belongs to an office has the office first in its key: no statement reaches a row without naming the office.
// Without office: enrolments and records, because a person has one ThaID and one entry whatever office asks. The same
// holds for the register's tables.
constexpr auto kSchema = R"sql(
CREATE TABLE IF NOT EXISTS facts(name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS provisioning_tokens(
  token_sha256 TEXT PRIMARY KEY, office TEXT NOT NULL, workstation_id TEXT NOT NULL, expires_at TEXT NOT NULL,
  used_at TEXT);
CREATE TABLE IF NOT EXISTS stations(
  workstation_id TEXT PRIMARY KEY, office TEXT NOT NULL, revoked_at TEXT);
CREATE TABLE IF NOT EXISTS certificates(
  fingerprint TEXT PRIMARY KEY, workstation_id TEXT NOT NULL, state TEXT NOT NULL, key_pin TEXT NOT NULL,
  pem TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS certificates_of_station ON certificates(workstation_id, state);
CREATE TABLE IF NOT EXISTS acts(
  office TEXT NOT NULL, id TEXT NOT NULL, workstation_id TEXT NOT NULL, kind TEXT NOT NULL,
  sealed_sha256 TEXT NOT NULL, sealed BYTES NOT NULL, receipt BYTES NOT NULL, received_at TEXT NOT NULL,
  PRIMARY KEY(office, id));
CREATE TABLE IF NOT EXISTS thaid_enrolments(
  enrolment_id TEXT PRIMARY KEY, citizen_id TEXT NOT NULL, message_id TEXT NOT NULL,
  token_sha256 TEXT NOT NULL UNIQUE, expires_at TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS thaid_enrolments_of_citizen ON thaid_enrolments(citizen_id);
CREATE TABLE IF NOT EXISTS records(record_key TEXT PRIMARY KEY, version WHOLE NOT NULL, content TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS residents(
  citizen_id TEXT PRIMARY KEY, house_code TEXT NOT NULL, listed_at WHOLE NOT NULL);
CREATE INDEX IF NOT EXISTS residents_of_house ON residents(house_code, listed_at);
CREATE TABLE IF NOT EXISTS house_places(place TEXT PRIMARY KEY, house_code TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS house_places_of_house ON house_places(house_code);
CREATE TABLE IF NOT EXISTS register_questions(
  office TEXT NOT NULL, workstation_id TEXT NOT NULL, asked_at TEXT NOT NULL, record_key TEXT NOT NULL,
  case_id TEXT NOT NULL, purpose TEXT NOT NULL, outcome TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS register_questions_of_record ON register_questions(record_key, asked_at);
CREATE TABLE IF NOT EXISTS one_time_codes(
  reference TEXT PRIMARY KEY, workstation_id TEXT NOT NULL, phone TEXT NOT NULL, code_sha256 TEXT NOT NULL,
  sent_at TEXT NOT NULL, expires_at TEXT NOT NULL, tries_left WHOLE NOT NULL);
CREATE INDEX IF NOT EXISTS one_time_codes_of_phone ON one_time_codes(phone, sent_at);
CREATE TABLE IF NOT EXISTS feed(
  office TEXT NOT NULL, topic TEXT NOT NULL, item_key TEXT NOT NULL, version WHOLE NOT NULL,
  position WHOLE NOT NULL UNIQUE, deleted WHOLE NOT NULL, effective_from TEXT NOT NULL, content TEXT NOT NULL,
  PRIMARY KEY(office, topic, item_key, version));
CREATE TABLE IF NOT EXISTS rate_tokens(
  asker TEXT PRIMARY KEY, tokens WHOLE NOT NULL, counted_at WHOLE NOT NULL);
CREATE TABLE IF NOT EXISTS counters(name TEXT PRIMARY KEY, last_value WHOLE NOT NULL);
CREATE TABLE IF NOT EXISTS number_series(
  office TEXT NOT NULL, series TEXT NOT NULL, be_year WHOLE NOT NULL, last_number WHOLE NOT NULL,
  PRIMARY KEY(office, series, be_year));
CREATE TABLE IF NOT EXISTS number_leases(
  office TEXT NOT NULL, workstation_id TEXT NOT NULL, idempotency_key TEXT NOT NULL, lease_id TEXT NOT NULL,
  series TEXT NOT NULL, be_year WHOLE NOT NULL, first_number WHOLE NOT NULL, last_number WHOLE NOT NULL,
  leased_at TEXT NOT NULL, PRIMARY KEY(office, workstation_id, idempotency_key));
CREATE TABLE IF NOT EXISTS uploads(
  office TEXT NOT NULL, upload_id TEXT NOT NULL, workstation_id TEXT NOT NULL, sha256 TEXT NOT NULL,
  whole_size WHOLE NOT NULL, taken WHOLE NOT NULL, message_id TEXT NOT NULL, created_at TEXT NOT NULL,
  PRIMARY KEY(office, upload_id), UNIQUE(office, workstation_id, sha256));
CREATE TABLE IF NOT EXISTS upload_pieces(
  office TEXT NOT NULL, upload_id TEXT NOT NULL, start WHOLE NOT NULL, piece BYTES NOT NULL,
  PRIMARY KEY(office, upload_id, start));
)sql";

void adopt_workstations(Connection& connection) {
    for (const auto& row : connection.run("SELECT fingerprint, workstation_id FROM workstations").rows) {
        connection.run("INSERT INTO stations(workstation_id, office) VALUES($1, $2) ON CONFLICT DO NOTHING",
                       {row.text(1), office_of_name(row.text(1))});
        connection.run(
            "INSERT INTO certificates(fingerprint, workstation_id, state, key_pin, pem) "
            "VALUES($1, $2, 'active', '', '') ON CONFLICT DO NOTHING",
            {row.text(0), row.text(1)});
    }
}

void adopt_tokens(Connection& connection) {
    for (const auto& row :
         connection.run("SELECT token_sha256, workstation_id, expires_at FROM tokens WHERE used_at IS NULL").rows) {
        connection.run(
            "INSERT INTO provisioning_tokens(token_sha256, office, workstation_id, expires_at) "
            "VALUES($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            {row.text(0), office_of_name(row.text(1)), row.text(1), row.text(2)});
    }
}

void adopt_messages(Connection& connection) {
    const auto known =
        connection.run("SELECT id, workstation_id, sealed_sha256, sealed, receipt, received_at FROM messages");
    for (const auto& row : known.rows) {
        connection.run(
            "INSERT INTO acts(office, id, workstation_id, kind, sealed_sha256, sealed, receipt, received_at) "
            "VALUES($1, $2, $3, '', $4, $5, $6, $7) ON CONFLICT DO NOTHING",
            {office_of_name(row.text(1)), row.text(0), row.text(1), row.text(2), row.blob(3), row.blob(4),
             row.text(5)});
    }
    connection.run(
        "INSERT INTO thaid_enrolments SELECT enrolment_id, citizen_id, message_id, token_sha256, expires_at "
        "FROM enrolments");
}

/// The first version's tables had no offices.
void adopt_first_version(Connection& connection) {
    if (!connection.has_table("workstations")) {
        return;
    }
    adopt_workstations(connection);
    adopt_tokens(connection);
    adopt_messages(connection);
    connection.define("DROP TABLE enrolments; DROP TABLE messages; DROP TABLE tokens; DROP TABLE workstations;");
}

}  // namespace

void define_tables(Connection& connection) {
    Transaction transaction(connection);
    connection.lock_definitions();
    connection.define(kSchema);
    adopt_first_version(connection);
    transaction.commit();
}

}  // namespace amphoe::centre
