#include "tests/centre/storage/ActRecords.h"

namespace amphoe::centre {

std::optional<StoredAct> ActRecords::act(const std::string& office, const std::string& id) {
    const auto found = connection_.run(
        "SELECT workstation_id, sealed_sha256, receipt FROM acts WHERE office = $1 AND id = $2", {office, id});
    if (found.empty()) {
        return std::nullopt;
    }
    const auto& row = found.front();
    return StoredAct{row.text(0), row.text(1), row.blob(2)};
}

bool ActRecords::claim(const Caller& caller, const std::string& id, const std::string& kind,
                       const std::string& sealed_sha256, const support::Bytes& sealed, support::Timestamp now) {
    const auto inserted = connection_.run(
        "INSERT INTO acts(office, id, workstation_id, kind, sealed_sha256, sealed, receipt, received_at) "
        "VALUES($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT(office, id) DO NOTHING",
        {caller.office, id, caller.workstation_id, kind, sealed_sha256, sealed, support::Bytes{},
         support::to_iso8601(now)});
    return inserted.changed == 1;
}

void ActRecords::complete(const std::string& office, const std::string& id, const support::Bytes& receipt) {
    connection_.run("UPDATE acts SET receipt = $1 WHERE office = $2 AND id = $3", {receipt, office, id});
}

support::Bytes ActRecords::other_receipt(const Caller& caller, const std::string& not_of) {
    const auto found = connection_.run(
        "SELECT receipt FROM acts WHERE office = $1 AND workstation_id = $2 AND id <> $3 ORDER BY id LIMIT 1",
        {caller.office, caller.workstation_id, not_of});
    return found.empty() ? support::Bytes{} : found.front().blob(0);
}

bool ActRecords::has_active_enrolment(const std::string& citizen_id, support::Timestamp now) {
    return !connection_
                .run("SELECT 1 FROM thaid_enrolments WHERE citizen_id = $1 AND expires_at > $2",
                     {citizen_id, support::to_iso8601(now)})
                .empty();
}

void ActRecords::add_enrolment(const Enrolment& enrolment) {
    connection_.run(
        "INSERT INTO thaid_enrolments(enrolment_id, citizen_id, message_id, token_sha256, expires_at) "
        "VALUES($1, $2, $3, $4, $5)",
        {enrolment.enrolment_id, enrolment.citizen_id, enrolment.message_id, enrolment.token_sha256,
         support::to_iso8601(enrolment.expires_at)});
}

std::optional<RegisterEntry> ActRecords::entry(const std::string& record_key) {
    const auto found = connection_.run("SELECT version, content FROM records WHERE record_key = $1", {record_key});
    return found.empty() ? std::nullopt : std::optional(RegisterEntry{found.front().number(0), found.front().text(1)});
}

RegisterEntry ActRecords::locked_entry(const std::string& record_key, const std::string& first_content) {
    connection_.run("INSERT INTO records(record_key, version, content) VALUES($1, 1, $2) ON CONFLICT DO NOTHING",
                    {record_key, first_content});
    // Writing the row locks it in both engines until the transaction ends.
    const auto found = connection_.run(
        "UPDATE records SET version = version WHERE record_key = $1 RETURNING version, content", {record_key});
    return {found.front().number(0), found.front().text(1)};
}

void ActRecords::raise_version(const std::string& record_key) {
    connection_.run("UPDATE records SET version = version + 1 WHERE record_key = $1", {record_key});
}

void ActRecords::set_entry(const std::string& record_key, const std::string& content_json) {
    connection_.run(
        "INSERT INTO records(record_key, version, content) VALUES($1, 2, $2) "
        "ON CONFLICT(record_key) DO UPDATE SET version = records.version + 1, content = excluded.content",
        {record_key, content_json});
}

int ActRecords::act_count() {
    return static_cast<int>(connection_.run("SELECT count(*) FROM acts").front().number(0));
}

int ActRecords::act_count_of(const std::string& office) {
    return static_cast<int>(connection_.run("SELECT count(*) FROM acts WHERE office = $1", {office}).front().number(0));
}

}  // namespace amphoe::centre
