// The officers of an office as the centre distributes them in the feed (topic "officers").
#pragma once

#include <optional>
#include <set>
#include <string>

#include "core/domain/Officer.h"
#include "tests/centre/storage/OfficeRecords.h"

namespace amphoe::centre {

class OfficerRoll {
  public:
    /// `today`: ISO; an entry counts from its day on.
    OfficerRoll(Connection& connection, std::string office, std::string today)
        : records_(connection), office_(std::move(office)), today_(std::move(today)) {}
    /// Role codes of domain.md W1, others are passed over. Nothing: not of this office, taken off the roll, suspended,
    /// or not active.
    std::optional<std::set<domain::Role>> roles_of(const std::string& officer_id);
    /// The officer's own citizen number; empty where the roll does not say it.
    std::string citizen_of(const std::string& officer_id);

  private:
    OfficeRecords records_;
    std::string office_;
    std::string today_;
};

}  // namespace amphoe::centre
