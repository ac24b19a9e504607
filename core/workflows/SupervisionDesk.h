// C49: the training register, the improvement log and citizens' answers.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Officer.h"
#include "core/ports/Clock.h"
#include "core/ports/OfficerDirectory.h"
#include "core/ports/SupervisionBook.h"

namespace amphoe::workflows {

struct SupervisionPorts {
    ports::SupervisionBook& book;
    ports::OfficerDirectory& officers;
    ports::Clock& clock;
};

/// Safe from any thread. Failures of the store.
class SupervisionDesk {
  public:
    explicit SupervisionDesk(SupervisionPorts ports) : ports_(ports) {}

    /// Id, recorder and time are given here. NotAuthorised for a role that does not supervise;
    /// FieldInvalid naming the field: an officer of this workstation, a course of 1 to 120 letters, a day that is not
    /// to come, a known result, a last day not before the first and only for a course that was passed.
    domain::Result<domain::TrainingRecord> record(const domain::Officer& person, domain::TrainingRecord record);

    /// As above: a text of 1 to 500 letters, an indicator K1 to K10, a heading of C52, a day that is not to come.
    domain::Result<domain::Improvement> record(const domain::Officer& person, domain::Improvement record);

    /// Sets the period later ones are compared with, for good. NotAuthorised as above; FieldInvalid for a period that
    /// is none or is not over yet, and when one was set before.
    domain::Result<domain::KpiBaseline> set_baseline(const domain::Officer& person, domain::KpiBaseline baseline);

    /// One answer of a citizen at the end of a visit, of today. FieldInvalid. Nobody is named, also not in the audit
    /// log.
    domain::Result<domain::Done> answer(domain::ServiceKind service, int score);

  private:
    std::string today() const;

    SupervisionPorts ports_;
};

}  // namespace amphoe::workflows
