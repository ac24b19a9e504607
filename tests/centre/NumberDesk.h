// Leases blocks of running numbers, so that an office can number papers without a line.
#pragma once

#include "tests/centre/CentreAnswer.h"
#include "tests/centre/storage/OfficeRecords.h"

namespace amphoe::centre {

/// Safe from any thread. The database must outlive the desk.
class NumberDesk {
  public:
    explicit NumberDesk(Database& database) : database_(database) {}
    /// One block per office, series, year and idempotency key; blocks of one series never overlap.
    CentreAnswer lease(const Caller& caller, const CentreRequest& request, support::Timestamp now);

  private:
    Database& database_;
};

}  // namespace amphoe::centre
