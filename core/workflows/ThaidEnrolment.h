// W4: ThaID enrolment by an officer, from the opened case to the printed slip.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>

#include "core/workflows/IdentityProof.h"
#include "core/workflows/WaitsForCentre.h"

namespace amphoe::workflows {

/// One enrolment within a visit. Steps in order: open, record_phone, confirm, deliver, issue_slip, print_slip.
/// Each is saved when it returns ok. Not thread-safe.
class ThaidEnrolment {
  public:
    ThaidEnrolment(const CounterPorts& ports, VisitJournal& journal, IdentityProof& proof);

    /// After the card was read, so that every started enrolment is in the log, also one that fails later.
    domain::Result<domain::Done> open();

    /// Goes on with a case whose face a second person accepted; the card must then be read again.
    domain::Result<domain::Done> resume(const domain::Case& record, const std::vector<domain::CaseEvent>& events);

    /// W4.3. An empty number is allowed: "registered, not activated". PhoneInvalid.
    domain::Result<domain::Done> record_phone(const std::string& phone, bool link_by_sms = false);

    /// A one-time code proved the number.
    domain::Result<domain::Done> record_phone_proof();
    /// Something else that was asked; it goes into the act as it is. Asked again, the new answer counts, and an empty
    /// one takes the old out of the act. The audit log names an "action": THAID_REVOKE.
    domain::Result<domain::Done> record_step(const std::string& step, domain::Fields fields);
    /// Something that was found out, not asked: a field of the act only.
    void note_in_act(const std::string& key, const std::string& value) { more_[key] = value; }
    /// SecondPersonNeeded for the officer of this visit, ReasonMissing.
    domain::Result<domain::Done> approve(const domain::Officer& second_person, const std::string& reason);
    /// Before open(): somebody asks for the guardian of a child, so children from `minimum_age` on may be enrolled.
    void allow_guardian() { guardian_allowed_ = true; }

    /// W4.4-5: the citizen pressed ยืนยัน; the act is sealed and queued. Needs a face that passed or that a second person
    /// accepted (StepOutOfOrder otherwise), and evidence nobody exchanged (EvidenceMismatch).
    domain::Result<domain::Done> confirm();

    /// One delivery round. Ok means accepted. CentreUnreachable etc.: the case waits. CentreRejected or
    /// EnrolmentExists when the centre said no.
    domain::Result<domain::Done> deliver(std::stop_token stop);

    /// Renders, signs and stores the slip with what is known now. ClockWrong: no number is taken; the act is safe and
    /// the slip can be issued when the clock is set.
    domain::Result<domain::RenderedDocument> issue_slip();

    /// `printer` as in the settings: a queue name, "file:FOLDER", or empty for the default queue.
    domain::Result<ports::PrintOutcome> print_slip(const std::string& printer,
                                                   const std::function<void(const ports::PrintProgress&)>& on_progress,
                                                   std::stop_token stop);

    const domain::Case& record() const { return case_; }
    domain::Result<domain::CaseState> state() const;

  private:
    domain::Result<domain::Done> save_phone(const std::string& number, const char* verified);
    domain::CentreMessage message() const;
    void take_into_act(domain::Fields fields);
    std::string done_code() const;
    domain::Result<domain::Done> refuse_too_young() const;

    const CounterPorts& ports_;
    VisitJournal& journal_;
    IdentityProof& proof_;
    domain::Case case_;
    std::string phone_;
    bool link_by_sms_ = false;
    domain::Fields more_;  ///< of the act, besides what every enrolment has
    bool guardian_allowed_ = false;
    std::optional<domain::RenderedDocument> slip_;
};

}  // namespace amphoe::workflows
