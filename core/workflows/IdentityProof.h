// W3: who sits at the counter. Consent, chip, card status, face, decision: the base of all services.
#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/workflows/CounterPorts.h"
#include "core/workflows/EvidenceFields.h"
#include "core/workflows/ProofState.h"
#include "core/workflows/VisitJournal.h"

namespace amphoe::workflows {

/// The steps of one person's identity proof, each saved when it returns ok. Not thread-safe.
class IdentityProof {
  public:
    IdentityProof(const CounterPorts& ports, VisitJournal& journal);

    /// W3.1, with the words of the basis from the notice. LegalClauseMissing for a legal duty without them; nothing is
    /// recorded then. ConsentRequired after the refusal was recorded.
    domain::Result<domain::Done> record_consent(bool face, domain::LegalBasis basis);

    /// W3.2-3. Pins the visit to this citizen: another card later is CardSwapped. Local checks included.
    domain::Result<domain::Done> read_card(const ports::CardReadRequest& request,
                                           const std::function<void(const ports::CardReadProgress&)>& on_progress,
                                           std::stop_token stop);

    /// Whose card was shown before another one took its place: the next read must be of this person. The first call
    /// counts.
    void expect(const domain::CitizenId& person) { expected_ = expected_.value_or(person); }

    /// W3.9: the visit goes on without a card; the services say what they ask instead. StepOutOfOrder once a card was
    /// read.
    domain::Result<domain::Done> go_without_card(domain::CardAbsence absence);
    /// What RegistryComparison found, so that no service asks again.
    void note_registry(domain::RegisterRecord person) { state_.registry = std::move(person); }
    /// What PersonWithoutCard found out, so that a second service does not ask again.
    void note_known(KnownPerson person) { state_.known = std::move(person); }
    /// The centre found the card of the person in order by what is printed on it (W3.4).
    void note_laser_checked() { state_.card_by_laser = true; }
    /// What Authentication recorded.
    void note_returning(ReturningPerson person) { state_.returning = std::move(person); }

    /// W3.4. Unreachable centre is not a failure: the status stays empty and the event says "not-checked".
    domain::Result<domain::Done> check_card_status(std::stop_token stop);

    /// Names the case that the evidence belongs to, once it is open.
    void belongs_to(const domain::Case& record) { case_ = record; }

    /// W3.7. One of at most `captures_per_visit` comparisons; every one is recorded with all its pictures, the last one
    /// counts. Asks the centre too when it is reached and runs the guards.
    domain::Result<domain::FaceEvidence> compare_face(domain::CapturedFaces faces, std::stop_token stop = {});

    /// W3.6: whether the officer looked at the citizen's face for what does not belong there. A face that passed counts
    /// only with a yes.
    domain::Result<domain::Done> record_officer_look(bool looked);

    /// Hands the decision to a second person with a reason and keeps the chip photo for that person; `case_id` may be
    /// empty. OfficerLookMissing in the refer band while the question whether the officer looked is not answered.
    domain::Result<domain::Done> refer(const std::string& reason, const std::string& case_id);

    /// Takes up the events of a visit whose face a second person accepted. The card is read again, must be the same
    /// person's (CardSwapped) and hold the same photo (EvidenceMismatch). StepOutOfOrder without an acceptance.
    domain::Result<domain::Done> resume(const domain::Case& record, const std::vector<domain::CaseEvent>& events);

    /// Takes up the consent of a visit that was left half-entered. The card is read and the face compared again: nobody
    /// can know who sits there now. Captures that did not pass still count. A visit that went on without a card goes on
    /// without it. StepOutOfOrder without a consent or that.
    domain::Result<domain::Done> resume_draft(const domain::Case& record, const std::vector<domain::CaseEvent>& events);

    /// Before the act is sealed: stored pictures, card, citizen number and visit are those of the comparison.
    /// EvidenceMismatch, noted in the audit log.
    domain::Result<domain::Done> verify_evidence(const domain::Case& record);

    /// What a service that needs the proof asks before it goes on: OfficerLookMissing for a face that passed without
    /// the officer's look, StepOutOfOrder for any other proof that is not whole.
    domain::Failure why_not_proven() const;

    /// W3.8: the label the present evidence earns.
    std::string level_label() const;

    const ProofState& state() const { return state_; }

  private:
    domain::Result<domain::Picture> chip_picture();
    domain::CentreMessage question_to_centre(const ProbePicture& probe) const;
    domain::Result<ComparisonRecord> record_of(std::vector<ProbePicture> probes, const FaceWarnings& warnings,
                                               bool taken_by_officer);
    /// Cuts, asks the centre (which may change the band), runs the guards and saves.
    domain::Result<domain::Done> keep_comparison(domain::FaceEvidence& evidence, domain::CapturedFaces faces,
                                                 std::stop_token stop);
    domain::Result<domain::Done> save_comparison(const domain::FaceEvidence& evidence, ComparisonRecord record);
    domain::Result<domain::Done> note_warnings(const FaceWarnings& warnings);
    domain::Result<domain::Done> note_in_audit_log(const char* action, const char* reason);
    domain::Result<domain::Done> refuse_other_card(const domain::IdentityCard& card) const;
    domain::Result<bool> evidence_is_whole(const domain::Case& record);

    const CounterPorts& ports_;
    VisitJournal& journal_;
    ProofState state_;
    std::optional<domain::CitizenId> expected_;
    std::optional<domain::Case> case_;
};

}  // namespace amphoe::workflows
