// W15: a person decides what happens with a change that met a newer record at the centre.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/domain/Officer.h"
#include "core/domain/RecordConflict.h"
#include "core/ports/CaseStore.h"
#include "core/ports/Clock.h"

namespace amphoe::workflows {

/// A case in conflict with both versions.
struct ConflictingCase {
    ports::CaseSummary summary;
    domain::RecordConflict conflict;
};

/// Neither sends anything by itself: never last-writer-wins. `KeepCentral`: the centre's version stands, the wish is
/// dropped. `BeginAgain`: the wish stands; the officer begins a new case on the record as it is now.
enum class ConflictVerdict { KeepCentral, BeginAgain };
/// "central", "again".
std::string_view conflict_verdict_name(ConflictVerdict verdict);
std::optional<ConflictVerdict> conflict_verdict_from_name(std::string_view name);

/// Safe from any thread, one decision at a time.
class ConflictDecision {
  public:
    ConflictDecision(ports::CaseStore& store, ports::Clock& clock) : store_(store), clock_(clock) {}

    /// Every case that waits for a decision, oldest first.
    domain::Result<std::vector<ConflictingCase>> waiting();
    /// CaseUnknown; StepOutOfOrder when the case is in no conflict.
    domain::Result<ConflictingCase> read(const std::string& case_id_or_number);
    /// Ends the case with the decision and its reason as an event, and in the audit log; both versions stay readable in
    /// its events. NotAuthorised for a role that neither serves nor supervises; ReasonMissing (empty or above 300
    /// letters).
    domain::Result<domain::Done> decide(const domain::Officer& person, const std::string& case_id_or_number,
                                        ConflictVerdict verdict, const std::string& reason);

  private:
    ports::CaseStore& store_;
    ports::Clock& clock_;
};

}  // namespace amphoe::workflows
