// The face step of a scripted visit: capture and compare, again while the band is not pass.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>

#include "core/workflows/FaceCapture.h"
#include "core/workflows/IdentityProof.h"

namespace amphoe::gui::console {

/// At most `captures_per_visit` attempts. The best comparison decides: refer hands the case to a second person.
class FaceAttempts {
  public:
    FaceAttempts(const workflows::CounterPorts& ports, workflows::IdentityProof& proof, std::optional<int> timeout_s,
                 bool officer_looked);

    /// FaceReferred (recorded in the case), FaceNotMatching, or why no comparison was possible.
    domain::Result<domain::Done> run(const std::string& source, const std::string& case_id,
                                     const std::function<void(const std::string&)>& note, std::stop_token stop);

    const std::optional<domain::FaceEvidence>& best() const { return best_; }
    /// As saved with the best comparison.
    const domain::Fields& recorded() const { return recorded_; }

  private:
    std::optional<domain::Failure> attempt(const std::string& source, std::stop_token stop);
    domain::Result<domain::Done> decide(const std::string& case_id);

    const workflows::CounterPorts& ports_;
    workflows::IdentityProof& proof_;
    domain::EnrolmentRules rules_;
    bool officer_looked_;
    std::optional<domain::FaceEvidence> best_;
    domain::Fields recorded_;
};

}  // namespace amphoe::gui::console
