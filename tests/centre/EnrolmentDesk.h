// Decides ThaID enrolments (domain.md W4, steps 2, 5 and 6).
#pragma once

#include "core/domain/Outbox.h"
#include "tests/centre/storage/ActRecords.h"

namespace amphoe::centre {

/// Why a number is not taken: "citizen.invalid", "citizen.not_synthetic", or empty when it is fine.
std::string citizen_objection(const std::string& citizen_id);

/// Used inside the caller's transaction.
class EnrolmentDesk {
  public:
    explicit EnrolmentDesk(ActRecords& records) : records_(records) {}
    /// Fills accepted, reason and answer of the receipt, and records an accepted enrolment.
    void decide(const domain::CentreMessage& message, domain::CentreReceipt& receipt);

  private:
    std::string objection(const domain::Fields& fields, support::Timestamp now);
    ActRecords& records_;
};

}  // namespace amphoe::centre
