// The table of working days inside the caller's transaction.
#pragma once

#include <optional>
#include <string>

#include "core/domain/OfficeDay.h"
#include "core/storage/Connection.h"

namespace amphoe::storage {

/// All members throw StoreError.
class DayLedger {
  public:
    explicit DayLedger(Connection& connection) : connection_(connection) {}

    /// New, or more of a day that is open. DayClosed when it is closed, or a later one is.
    void put(const domain::OfficeDay& day);
    std::optional<domain::OfficeDay> find(const std::string& date);
    std::optional<domain::OfficeDay> newest();

  private:
    std::optional<domain::OfficeDay> read(const std::string& condition, const std::string& date);

    Connection& connection_;
};

}  // namespace amphoe::storage
