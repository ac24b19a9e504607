// W3: who sits at the counter. Consent, chip, card status, face, decision: the base of all services.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <stop_token>
#include <string>

#include "core/domain/Consent.h"
#include "core/workflows/CounterPorts.h"
#include "core/workflows/VisitJournal.h"

namespace amphoe::workflows {

/// What is known of the person so far; copied to screens.
struct ProofState {
    std::optional<domain::Consent> consent;
    std::optional<domain::IdentityCard> card;
    std::optional<domain::CardStatusAnswer> card_status;  ///< empty: not checked ("ยังไม่ตรวจ")
    std::optional<domain::FaceEvidence> face;
    std::optional<domain::Picture> probe;
    std::string probe_sha256;
    int captures = 0;
    bool referred = false;

    bool proven() const { return consent && card && face && face->band == domain::FaceBand::Pass; }
    /// "chip", "card_status", "face": what the level table asks for.
    std::set<std::string> evidence() const;
};

/// The steps of one person's identity proof, each saved when it returns ok. Not thread-safe.
class IdentityProof {
  public:
    IdentityProof(const CounterPorts& ports, VisitJournal& journal);

    /// W3.1. ConsentRequired after the refusal was recorded.
    domain::Result<domain::Done> record_consent(bool face, domain::LegalBasis basis);

    /// W3.2-3. Pins the visit to this citizen: another card later is CardSwapped. Local checks included.
    domain::Result<domain::Done> read_card(const ports::CardReadRequest& request,
                                           const std::function<void(const ports::CardReadProgress&)>& on_progress,
                                           std::stop_token stop);

    /// Whose card was shown before another one took its place: the next read must be of this person. The first call
    /// counts.
    void expect(const domain::CitizenId& person) { expected_ = expected_.value_or(person); }

    /// W3.4. Unreachable centre is not a failure: the status stays empty and the event says "not-checked".
    domain::Result<domain::Done> check_card_status(std::stop_token stop);

    /// W3.7. One of at most `captures_per_visit` comparisons; every one is recorded with its picture.
    domain::Result<domain::FaceEvidence> compare_face(domain::CapturedFaces faces);

    /// Hands the decision to a second person with a reason; `case_id` may be empty.
    domain::Result<domain::Done> refer(const std::string& reason, const std::string& case_id);

    /// W3.8: the label the present evidence earns.
    std::string level_label() const;

    const ProofState& state() const { return state_; }

  private:
    domain::Result<domain::Picture> chip_picture();
    domain::Result<domain::Done> record_face(const domain::FaceEvidence& evidence, domain::Picture probe);

    const CounterPorts& ports_;
    VisitJournal& journal_;
    ProofState state_;
    std::optional<domain::CitizenId> expected_;
};

}  // namespace amphoe::workflows
