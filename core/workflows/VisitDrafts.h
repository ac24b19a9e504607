// Taking up a visit that was left before its end: after a referral, a lock or a crash.
#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/ports/CaseStore.h"
#include "core/workflows/CounterService.h"
#include "core/workflows/IdentityProof.h"

namespace amphoe::workflows {

/// The step in which somebody without a card is asked from the register: it proves who sits here, so it is never
/// replayed.
inline constexpr std::string_view kRegisterQuestions = "questions";
/// Likewise the one-time code of a digital ID shown instead of a card.
inline constexpr std::string_view kDigitalIdShown = "digital_id";

/// A case whose face a second person accepted: the card is read again, the rest stands. StepOutOfOrder without that.
domain::Result<domain::Done> resume_accepted(VisitJournal& journal, IdentityProof& proof, const domain::Case& record,
                                             const std::vector<domain::CaseEvent>& events);

/// A visit with services that were entered and not confirmed: the consent stands, card and face are shown again, and
/// each service goes on at its page. One that went on without a card goes on without it, but the register's questions
/// are asked again before that page; who agreed as a second person looks again. `named` is any of its cases.
/// StepOutOfOrder when nothing is left to go on with.
domain::Result<domain::Done> resume_drafts(ports::CaseStore& store, VisitJournal& journal, IdentityProof& proof,
                                           const domain::Case& named);

/// The kinds of services of that visit that are still drafts, in the order they were begun.
std::vector<domain::ServiceKind> drafted_services(ports::CaseStore& store, const domain::Case& named);

/// Enters the saved answers of that case into the pages the service asks now, without saving them twice, as far as they
/// still hold. `taken` is told of each page entered; false from it ends the replay.
void replay_answers(ports::CaseStore& store, VisitJournal& journal, CounterService& service, const std::string& case_id,
                    const std::function<bool(const domain::FormPage&)>& taken, std::stop_token stop);

}  // namespace amphoe::workflows
