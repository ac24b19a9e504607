// Which papers of a case were made already, as its events tell it.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Document.h"
#include "core/domain/Visit.h"

namespace amphoe::workflows {

/// Events of the visit belong to every case of it; these are of the case alone.
std::vector<domain::CaseEvent> of_case_only(std::vector<domain::CaseEvent> events, const std::string& case_id);

/// How many papers of that kind the events of one case tell of.
std::size_t papers_made(const std::vector<domain::CaseEvent>& events, domain::DocumentKind kind);

/// `due`, in the order in which they come, without those that were made.
std::vector<domain::DocumentContent> not_made_yet(std::vector<domain::DocumentContent> due,
                                                  const std::vector<domain::CaseEvent>& events);

}  // namespace amphoe::workflows
