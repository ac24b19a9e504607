// Papers of an act the centre accepted after the citizen had gone (domain.md W6.7, W10.8, W15): made from what the case
// recorded and what the centre answered, once.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "core/workflows/DocumentIssue.h"
#include "core/workflows/ServiceCatalogue.h"

namespace amphoe::workflows {

/// Borrows everything. One thread at a time.
class PapersStillDue {
  public:
    PapersStillDue(const ServicePorts& services, const ServiceCatalogue& catalogue, const PaperPorts& papers)
        : services_(services), catalogue_(catalogue), papers_(papers) {}

    /// Accepted cases of the last thirty days that lack a paper, oldest first. Asks nobody but the store.
    domain::Result<std::vector<ports::CaseSummary>> cases();

    /// Makes the papers that case lacks, signed and told to the centre; what was made before is not made again.
    /// StepOutOfOrder: not accepted yet, or nothing is due. CentreUnreachable and others of the register, which knows
    /// who moved and where: nothing was made. NotAuthorised.
    domain::Result<std::vector<CasePaperRecord>> issue(const domain::Officer& officer,
                                                       const std::string& case_id_or_number, std::stop_token stop);

  private:
    domain::Result<std::vector<domain::DocumentContent>> missing(const domain::Officer& officer,
                                                                 const domain::Case& record, std::stop_token stop);

    const ServicePorts& services_;
    const ServiceCatalogue& catalogue_;
    const PaperPorts& papers_;
};

/// How many papers of an accepted act the events lack, judged by its service and the centre's answer.
std::size_t papers_lacking(domain::ServiceKind service, const std::vector<domain::CaseEvent>& events);

}  // namespace amphoe::workflows
