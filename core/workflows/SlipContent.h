// D7: what stands on the ThaID enrolment slip, taken from the case's events.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/Document.h"
#include "core/domain/Rules.h"

namespace amphoe::workflows {

/// The slip of a case as its events tell it: with the activation code when the centre accepted, and the waiting text
/// when it did not answer yet. A request that gives no code (suspended, revoked, level raised) has its own title
/// and steps. Also used to print the same slip again later.
domain::DocumentContent slip_content(const domain::Case& record, const std::vector<domain::CaseEvent>& events,
                                     const domain::Workstation& workstation, const std::string& officer_id,
                                     const std::string& document_number, support::Timestamp now);

/// True for ten digits beginning with 06, 08 or 09 (domain.md E9); Thai digits are read.
std::optional<std::string> normalised_phone(const std::string& text);

}  // namespace amphoe::workflows
