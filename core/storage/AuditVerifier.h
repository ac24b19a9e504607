// Finds the first place where an audit log is not what was written, and says what was done to it.
#pragma once

#include <optional>
#include <vector>

#include "core/storage/AuditChain.h"

namespace amphoe::storage {

/// Pure: works on rows in order of sequence. `seal` must outlive it.
class AuditVerifier {
  public:
    AuditVerifier(const AuditSeal& seal, std::vector<AuditRow> rows, std::optional<AuditHead> head)
        : seal_(seal), rows_(std::move(rows)), head_(std::move(head)) {}

    /// Reasons: "altered" (also a forged entry or head), "missing", "reordered", "inserted", "truncated" (also a
    /// removed head).
    domain::AuditVerification verify() const;

    /// Whether the row is the one written at that place after the entry with hash `previous`.
    static bool genuine(const AuditSeal& seal, const AuditRow& row, std::int64_t place, const std::string& previous);
    /// The verdict on a chain of `last` genuine rows, the last with `last_hash`.
    static domain::AuditVerification check_head(const AuditSeal& seal, const std::optional<AuditHead>& head,
                                                std::int64_t last, const std::string& last_hash);

  private:
    bool fits_at(const AuditRow& row, std::int64_t sequence) const;
    bool has_genuine_row_for(std::int64_t sequence) const;
    domain::AuditVerification bad(std::int64_t sequence, const char* reason) const;
    domain::AuditVerification explain(std::size_t index) const;

    const AuditSeal& seal_;
    std::vector<AuditRow> rows_;
    std::optional<AuditHead> head_;
};

}  // namespace amphoe::storage
