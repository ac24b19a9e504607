// Linkage of the population register with other agencies, simulated (C40): an agency gets, for one of its purposes, the
// fields that purpose opens and nothing else; every question is noted, also a refused one.
#pragma once

#include "tests/centre/Caller.h"
#include "tests/centre/register/RegisterAnswers.h"

namespace amphoe::centre {

/// Used by one call, inside its transaction.
class LinkageDesk {
  public:
    LinkageDesk(Connection& connection, RegisterBook& book, const Caller& caller, support::Timestamp now)
        : connection_(connection), book_(book), caller_(caller), now_(now) {}

    /// `key` as RegisterKind::Linkage says. "linkage.invalid", "linkage.field", "requester.*", "citizen.*",
    /// "record.unknown".
    RegisterAnswers::Answer release(const std::string& key, const std::string& reason);
    /// Of a citizen number or "agency:AGENCY"; an empty list when nobody asked. Reasons for the purpose "linkage" only.
    RegisterAnswers::Answer log(const std::string& key, const std::string& purpose);

  private:
    Connection& connection_;
    RegisterBook& book_;
    const Caller& caller_;
    support::Timestamp now_;
};

}  // namespace amphoe::centre
