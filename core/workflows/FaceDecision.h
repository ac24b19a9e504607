// W1.5, W3.7: a second person decides a face that was referred.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/domain/Officer.h"
#include "core/ports/CaseStore.h"
#include "core/ports/Clock.h"

namespace amphoe::workflows {

/// What the second person sees.
struct ReferredFace {
    ports::CaseSummary summary;
    domain::Fields face;       ///< of the nearest comparison: distance, percent, band, thresholds, quality ...
    std::string refer_reason;  ///< code
    std::string referred_by;   ///< officer id
    bool officer_looked = false;
    std::vector<std::uint8_t> card_photo;  ///< JPEG; empty when it is not kept any more
    std::vector<std::uint8_t> probe;       ///< JPEG of the first picture of that comparison; empty as above
};

enum class FaceVerdict { Accept, Reject };

/// Safe from any thread, one decision at a time.
class FaceDecision {
  public:
    FaceDecision(ports::CaseStore& store, ports::Clock& clock) : store_(store), clock_(clock) {}

    /// CaseUnknown; StepOutOfOrder when the case does not wait for a second person.
    domain::Result<ReferredFace> read(const std::string& case_id_or_number);

    /// Records the decision with its reason as an event of the case, and in the audit log. Accepted: the enrolment can
    /// go on with the citizen's card. Rejected: the case is cancelled in the same step. NotAuthorised for a role that
    /// does not supervise; SecondPersonNeeded for a person who worked in the visit; ReasonMissing (empty or above
    /// 300 letters); OwnRecordRefused for the citizen and for who lives in the citizen's house; EvidenceMismatch when a
    /// face is to be accepted whose pictures are not the ones compared.
    domain::Result<domain::Done> decide(const domain::Officer& person, const std::string& case_id_or_number,
                                        FaceVerdict verdict, const std::string& reason);

  private:
    ports::CaseStore& store_;
    ports::Clock& clock_;
};

}  // namespace amphoe::workflows
