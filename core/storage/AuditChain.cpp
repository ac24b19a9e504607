#include "core/storage/AuditChain.h"

#include <optional>

#include "core/storage/AuditVerifier.h"
#include "core/storage/KeyDerivation.h"
#include "core/storage/Statement.h"
#include "core/storage/StoreError.h"

namespace amphoe::storage {
namespace {

const std::string kNoHash(64, '0');

std::optional<AuditHead> read_head(Connection& connection) {
    Statement query(connection, "SELECT sequence, hash, mac FROM audit_head WHERE id = 1");
    if (!query.step()) {
        return std::nullopt;
    }
    return AuditHead{query.integer_at(0), query.text_at(1), query.text_at(2)};
}

std::vector<AuditRow> read_rows(Connection& connection) {
    Statement query(connection,
                    "SELECT sequence, at, workstation_id, action, officer_id, case_id, subject, result, reason, "
                    "previous_hash, hash, mac FROM audit ORDER BY sequence");
    std::vector<AuditRow> rows;
    while (query.step()) {
        AuditRow row;
        row.entry.sequence = query.integer_at(0);
        row.entry.at = support::Timestamp(std::chrono::milliseconds(query.integer_at(1)));
        row.entry.workstation_id = query.text_at(2);
        row.entry.note = {query.text_at(3), query.text_at(4), query.text_at(5),
                          query.text_at(6), query.text_at(7), query.text_at(8)};
        row.entry.previous_hash = query.text_at(9);
        row.entry.hash = query.text_at(10);
        row.mac = query.text_at(11);
        rows.push_back(std::move(row));
    }
    return rows;
}

void insert(Connection& connection, const AuditRow& row) {
    const auto& entry = row.entry;
    Statement(connection,
              "INSERT INTO audit(sequence, at, workstation_id, action, officer_id, case_id, subject, result, reason, "
              "previous_hash, hash, mac) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)")
        .integer(entry.sequence)
        .integer(entry.at.time_since_epoch().count())
        .text(entry.workstation_id)
        .text(entry.note.action)
        .text(entry.note.officer_id)
        .text(entry.note.case_id)
        .text(entry.note.subject)
        .text(entry.note.result)
        .text(entry.note.reason)
        .text(entry.previous_hash)
        .text(entry.hash)
        .text(row.mac)
        .run();
}

}  // namespace

void AuditChain::start(Connection& connection) const {
    Statement(connection, "INSERT INTO audit_head(id, sequence, hash, mac) VALUES(1, 0, ?, ?)")
        .text(kNoHash)
        .text(seal_.head_code(0, kNoHash))
        .run();
}

void AuditChain::append(Connection& connection, const domain::AuditNote& note, support::Timestamp at) const {
    const auto head = trusted_head(connection);
    AuditRow row;
    row.entry = {head.sequence + 1, at, workstation_id_, note, head.hash, ""};
    row.entry.hash = seal_.hash_of(row.entry, row.entry.sequence);
    row.mac = seal_.entry_code(row.entry.sequence, row.entry.hash);
    insert(connection, row);
    Statement(connection, "UPDATE audit_head SET sequence = ?, hash = ?, mac = ? WHERE id = 1")
        .integer(row.entry.sequence)
        .text(row.entry.hash)
        .text(seal_.head_code(row.entry.sequence, row.entry.hash))
        .run();
}

domain::AuditVerification AuditChain::verify(Connection& connection) const {
    return AuditVerifier(seal_, read_rows(connection), read_head(connection)).verify();
}

std::vector<domain::AuditEntry> AuditChain::entries(Connection& connection) const {
    std::vector<domain::AuditEntry> entries;
    for (auto& row : read_rows(connection)) {
        entries.push_back(std::move(row.entry));
    }
    return entries;
}

AuditHead AuditChain::trusted_head(Connection& connection) const {
    const auto head = read_head(connection);
    if (!head || !equal_in_constant_time(head->mac, seal_.head_code(head->sequence, head->hash))) {
        throw StoreError(domain::FailureCode::AuditChainBroken, "the head of the audit log is not the one written");
    }
    Statement last(connection, "SELECT MAX(sequence) FROM audit");
    if (last.step() && last.integer_at(0) > head->sequence) {
        throw StoreError(domain::FailureCode::AuditChainBroken, "the audit log goes beyond its head");
    }
    return *head;
}

}  // namespace amphoe::storage
