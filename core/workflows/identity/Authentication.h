// W3.11: somebody proofed before comes again, and is known by two things only that person can show.
#pragma once

#include <set>
#include <stop_token>
#include <string>

#include "core/domain/ServiceForm.h"
#include "core/workflows/IdentityProof.h"
#include "core/workflows/ServicePorts.h"

namespace amphoe::workflows {

/// The earlier proofing a returning person is linked to.
struct EarlierProof {
    std::string number;  ///< of the case it was made for, or "ThaID <day> <office>" as the centre knows it
    std::string phone;   ///< verified then; empty: none
};

/// Factors of domain.md S4: "chip" and "face" come from this visit's own card and camera, "otp" from the phone that was
/// verified at the proofing, "thaid_qr" from the one-time code of the citizen's app. Fingerprint and iris have no
/// device here. Not thread-safe.
class Authentication {
  public:
    Authentication(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
        : ports_(ports), journal_(journal), proof_(proof) {}

    /// The newest proofing of the card's person: of this office's own cases, else what the centre keeps of ThaID.
    /// StepOutOfOrder without a card; RegisterRecordUnknown when there is none: a first proofing is made instead.
    domain::Result<EarlierProof> find(std::stop_token stop);
    /// Sends a code to the phone of the earlier proof. PhoneInvalid when that has none; those of OneTimeCodes.
    domain::Result<ports::SentCode> send_code(std::stop_token stop);
    /// OtpWrong, OtpExpired.
    domain::Result<domain::Done> show_code(const std::string& code, std::stop_token stop);
    /// CodeRefused; CardNumberMismatch when it is somebody else's app.
    domain::Result<domain::Done> show_thaid_qr(const std::string& code, std::stop_token stop);

    /// What the desk asks once an earlier proof was found: the code from the phone where one was sent, or the app's QR.
    domain::FormPage page() const;
    /// Answers of that page, then finish(). FieldInvalid when both are empty, else those of show_code, show_thaid_qr.
    domain::Result<domain::Done> take(const domain::Fields& answers, std::stop_token stop);

    std::set<std::string> factors() const;
    /// Records the link and tells the proof. StepOutOfOrder with fewer than two factors.
    domain::Result<domain::Done> finish();

    const std::optional<EarlierProof>& earlier() const { return earlier_; }

  private:
    domain::Result<std::optional<EarlierProof>> own_case() const;
    domain::Result<std::optional<EarlierProof>> at_the_centre(std::stop_token stop) const;

    const ServicePorts& ports_;
    VisitJournal& journal_;
    IdentityProof& proof_;
    std::optional<EarlierProof> earlier_;
    std::optional<ports::SentCode> sent_;
    std::set<std::string> shown_;
};

}  // namespace amphoe::workflows
