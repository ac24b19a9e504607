// What the events of one case tell, in one reading.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/ports/CaseStore.h"

namespace amphoe::reports {

/// Events of the visit (proof, face) are part of every case of that visit.
struct CaseStory {
    std::optional<long> seconds;  ///< of the counter's part; empty while it is not done
    int copies_avoided = 0;       ///< domain/AvoidedCopies.h
    int comparisons = 0;
    bool passed_first = false;  ///< the first comparison passed
    bool referred = false;
    bool overridden = false;  ///< a referred face accepted by a second person
    std::string action;       ///< of a ThaID enrolment: "enrol", "rebind" ...
    std::string rejected;     ///< the centre's last reason
    std::int64_t fees_waived = 0;
    int files_given = 0;                 ///< papers that left as a signed file instead of a sheet
    std::vector<std::string> incidents;  ///< of the case itself, see domain::DayFacts
};

CaseStory story_of(const ports::CaseSummary& summary, const std::vector<domain::CaseEvent>& events);

}  // namespace amphoe::reports
