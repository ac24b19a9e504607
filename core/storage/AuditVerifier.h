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

  private:
    bool genuine(std::size_t index) const;
    bool fits_at(const AuditRow& row, std::int64_t sequence) const;
    bool has_genuine_row_for(std::int64_t sequence) const;
    domain::AuditVerification bad(std::int64_t sequence, const char* reason) const;
    domain::AuditVerification explain(std::size_t index) const;
    domain::AuditVerification check_head() const;

    const AuditSeal& seal_;
    std::vector<AuditRow> rows_;
    std::optional<AuditHead> head_;
};

}  // namespace amphoe::storage
