// C15: the photocopies nobody had to bring to a case, counted in one way for the visit, the day and the indicators.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/domain/RegisterRecord.h"
#include "core/domain/Visit.h"

namespace amphoe::domain {

/// The records that were shown instead of a paper: each once, however often it was asked for. Codes, states of a
/// digital ID, requests and the papers the office itself gave out replace none.
class AvoidedCopies {
  public:
    void note(RegisterKind kind, const std::string& key);
    /// Fields of the step "copies_avoided" of a case.
    Fields step() const;

  private:
    std::set<std::pair<RegisterKind, std::string>> records_;
};

/// Of one case: the records of its step, and the copy of the ID card where the chip was read in its visit. `events`:
/// its own and those of its visit.
int copies_avoided(const std::vector<CaseEvent>& events, const std::string& case_id);

}  // namespace amphoe::domain
