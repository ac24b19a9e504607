// FVS: the centre compares the live picture too; its answer is shown beside ours and may turn the verdict into refer.
#pragma once

#include <stop_token>
#include <string>

#include "core/domain/FaceEvidence.h"
#include "core/domain/Outbox.h"
#include "core/domain/Rules.h"
#include "core/ports/Centre.h"
#include "core/ports/Clock.h"
#include "core/ports/MessageSealer.h"

namespace amphoe::workflows {

/// Ours pass against no_match or unsure, or ours fail against match: refer, with `own_band` kept. Otherwise unchanged.
void weigh_centre_answer(domain::FaceEvidence& evidence);

class CentreComparison {
  public:
    CentreComparison(ports::Centre& centre, ports::MessageSealer& sealer, ports::Clock& clock,
                     const domain::FaceRules& rules)
        : centre_(centre), sealer_(sealer), clock_(clock), rules_(rules) {}

    /// Asks for at most `centre_wait_ms` and writes answer and verdict, or why there is none, and how long it took into
    /// the evidence. Never a failure: a counter without line works on. `question` has kind, ids and fields.
    void run(const domain::CentreMessage& question, domain::FaceEvidence& evidence, std::stop_token stop) const;

  private:
    domain::Result<domain::CentreFaceAnswer> ask(const domain::CentreMessage& question, std::stop_token stop) const;

    ports::Centre& centre_;
    ports::MessageSealer& sealer_;
    ports::Clock& clock_;
    const domain::FaceRules& rules_;
};

}  // namespace amphoe::workflows
