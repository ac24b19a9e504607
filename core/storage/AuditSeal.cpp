#include "core/storage/AuditSeal.h"

#include "core/storage/FieldsJson.h"
#include "core/storage/KeyDerivation.h"
#include "core/support/Digest.h"

namespace amphoe::storage {

std::string AuditSeal::hash_of(const domain::AuditEntry& entry, std::int64_t sequence) const {
    domain::Fields canonical{
        {"action", entry.note.action},          {"at", support::to_iso8601(entry.at)},
        {"case_id", entry.note.case_id},        {"officer_id", entry.note.officer_id},
        {"previous_hash", entry.previous_hash}, {"reason", entry.note.reason},
        {"result", entry.note.result},          {"sequence", std::to_string(sequence)},
        {"subject", entry.note.subject},        {"workstation_id", entry.workstation_id},
    };
    // Entries of older versions have none and keep their hash.
    if (!entry.event_digests.empty()) {
        canonical.emplace("events", entry.event_digests);
    }
    return support::sha256_hex_of_text(fields_to_json(canonical));
}

std::string AuditSeal::entry_code(std::int64_t sequence, const std::string& hash) const {
    return hmac_sha256_hex(key_.bytes(), "entry|" + std::to_string(sequence) + '|' + hash);
}

std::string AuditSeal::head_code(std::int64_t sequence, const std::string& hash) const {
    return hmac_sha256_hex(key_.bytes(), "head|" + std::to_string(sequence) + '|' + hash);
}

std::string AuditSeal::manifest_code(const std::string& manifest) const {
    return hmac_sha256_hex(key_.bytes(), "manifest|" + manifest);
}

}  // namespace amphoe::storage
