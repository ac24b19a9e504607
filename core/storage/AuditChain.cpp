#include "core/storage/AuditChain.h"

#include <optional>

#include "core/storage/AttachmentBinding.h"
#include "core/storage/AuditVerifier.h"
#include "core/storage/EventBinding.h"
#include "core/storage/KeyDerivation.h"
#include "core/storage/Statement.h"
#include "core/storage/StoreError.h"
#include "core/support/Digest.h"

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

constexpr const char* kColumns =
    "SELECT sequence, at, workstation_id, action, officer_id, case_id, subject, result, reason, previous_hash, hash, "
    "mac, lower(hex(event_digests)) FROM audit ";

AuditRow row_of(const Statement& query) {
    AuditRow row;
    row.entry.sequence = query.integer_at(0);
    row.entry.at = support::Timestamp(std::chrono::milliseconds(query.integer_at(1)));
    row.entry.workstation_id = query.text_at(2);
    row.entry.note = {query.text_at(3), query.text_at(4), query.text_at(5),
                      query.text_at(6), query.text_at(7), query.text_at(8)};
    row.entry.previous_hash = query.text_at(9);
    row.entry.hash = query.text_at(10);
    row.mac = query.text_at(11);
    row.entry.event_digests = query.text_at(12);
    return row;
}

std::vector<AuditRow> read_rows(Connection& connection) {
    Statement query(connection, std::string(kColumns) + "ORDER BY sequence");
    std::vector<AuditRow> rows;
    while (query.step()) {
        rows.push_back(row_of(query));
    }
    return rows;
}

void insert(Connection& connection, const AuditRow& row) {
    const auto& entry = row.entry;
    Statement add(
        connection,
        "INSERT INTO audit(sequence, at, workstation_id, action, officer_id, case_id, subject, result, reason, "
        "previous_hash, hash, mac, event_digests) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)");
    add.integer(entry.sequence)
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
        .text(row.mac);
    entry.event_digests.empty() ? add.null() : add.blob(support::from_hex(entry.event_digests));
    add.run();
}

}  // namespace

void AuditChain::start(Connection& connection) const {
    Statement(connection, "INSERT INTO audit_head(id, sequence, hash, mac) VALUES(1, 0, ?, ?)")
        .text(kNoHash)
        .text(seal_.head_code(0, kNoHash))
        .run();
}

void AuditChain::append(Connection& connection, const domain::AuditNote& note, support::Timestamp at,
                        const std::string& event_digests) const {
    const auto head = trusted_head(connection);
    AuditRow row;
    row.entry = {head.sequence + 1, at, workstation_id_, note, head.hash, "", event_digests};
    row.entry.hash = seal_.hash_of(row.entry, row.entry.sequence);
    row.mac = seal_.entry_code(row.entry.sequence, row.entry.hash);
    insert(connection, row);
    Statement(connection, "UPDATE audit_head SET sequence = ?, hash = ?, mac = ? WHERE id = 1")
        .integer(row.entry.sequence)
        .text(row.entry.hash)
        .text(seal_.head_code(row.entry.sequence, row.entry.hash))
        .run();
}

domain::AuditVerification AuditChain::verify(Connection& connection, domain::AuditDepth depth) const {
    Statement query(connection, std::string(kColumns) + "ORDER BY sequence");
    std::int64_t place = 0;
    auto previous = kNoHash;
    while (query.step()) {
        const auto row = row_of(query);
        if (!AuditVerifier::genuine(seal_, row, ++place, previous)) {
            // Only a broken log is loaded as a whole, to say what was done to it.
            return AuditVerifier(seal_, read_rows(connection), read_head(connection)).verify();
        }
        previous = row.entry.hash;
    }
    auto found = AuditVerifier::check_head(seal_, read_head(connection), place, previous);
    if (!found.first_bad) {
        auto misfit = EventBinding(connection).first_misfit();
        if (!misfit) {
            AttachmentBinding attachments(connection);
            misfit = attachments.first_misfit(depth);
            found.attachments_read = attachments.read();
        }
        if (misfit) {
            misfit->entries = place;
            misfit->attachments_read = found.attachments_read;
            found = *misfit;
        }
    }
    return found;
}

void AuditChain::require_sound_head(Connection& connection) const {
    const auto head = trusted_head(connection);
    Statement last(connection, "SELECT hash FROM audit WHERE sequence = ?");
    const bool there = last.integer(head.sequence).step();
    if (head.sequence > 0 && (!there || last.text_at(0) != head.hash)) {
        throw StoreError(domain::FailureCode::AuditChainBroken,
                         "the last entry of the audit log is not the one written");
    }
}

void AuditChain::repair_head(Connection& connection) const {
    const auto head = read_head(connection);
    if (head && equal_in_constant_time(head->mac, seal_.head_code(head->sequence, head->hash))) {
        return;
    }
    Statement last(connection, "SELECT sequence, hash, mac FROM audit ORDER BY sequence DESC");
    AuditHead found{0, kNoHash, ""};
    while (found.sequence == 0 && last.step()) {
        if (equal_in_constant_time(last.text_at(2), seal_.entry_code(last.integer_at(0), last.text_at(1)))) {
            found = {last.integer_at(0), last.text_at(1), ""};
        }
    }
    Statement(connection, "INSERT OR REPLACE INTO audit_head(id, sequence, hash, mac) VALUES(1, ?, ?, ?)")
        .integer(found.sequence)
        .text(found.hash)
        .text(seal_.head_code(found.sequence, found.hash))
        .run();
}

std::vector<domain::AuditEntry> AuditChain::entries(Connection& connection) const {
    std::vector<domain::AuditEntry> entries;
    for (auto& row : read_rows(connection)) {
        entries.push_back(std::move(row.entry));
    }
    return entries;
}

std::optional<domain::AuditEntry> AuditChain::entry(Connection& connection, std::int64_t sequence) const {
    Statement query(connection,
                    std::string(kColumns) + (sequence == 0 ? "ORDER BY sequence DESC LIMIT 1" : "WHERE sequence = ?"));
    if (sequence != 0) {
        query.integer(sequence);
    }
    return query.step() ? std::optional(row_of(query).entry) : std::nullopt;
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
