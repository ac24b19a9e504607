// W4 as a counter service: enrolment, and what may be done with an enrolment that is there already.
#pragma once

#include <optional>
#include <string>

#include "core/ports/OneTimeCodes.h"
#include "core/workflows/ConflictCheck.h"
#include "core/workflows/CounterService.h"
#include "core/workflows/ServicePorts.h"
#include "core/workflows/ThaidEnrolment.h"

namespace amphoe::workflows {

/// OwnRecordRefused from open() until a supervisor allowed it (W1.6); ServiceNotAvailable for who is not Thai as
/// registered (W4.1). Pages: "action" when the centre knows an enrolment, "guardian" for a child (a parent as
/// registered), "phone", "otp" when a code could be sent to the number. EnrolmentExists is an answer here, not a
/// failure. OtpWrong (detail: tries left) and OtpExpired keep the page; an empty code goes on with a number that is not
/// verified.
class ThaidService final : public CounterService {
  public:
    ThaidService(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);

    domain::ServiceKind kind() const override { return domain::ServiceKind::ThaidEnrolment; }
    domain::Result<domain::Done> open(std::stop_token stop) override;
    /// A case whose face a second person accepted; the card must then be read again.
    domain::Result<domain::Done> resume(const domain::Case& record, const std::vector<domain::CaseEvent>& events);
    std::optional<domain::FormPage> page() const override;
    domain::Result<domain::Done> enter(const domain::Fields& answers, std::stop_token stop) override;
    std::optional<domain::ApprovalNeed> approval() const override;
    domain::Result<domain::Done> approve(const domain::Officer& second_person, const std::string& reason) override;
    domain::Result<domain::Done> confirm() override;
    domain::Result<domain::Done> deliver(std::stop_token stop) override;
    domain::Result<std::vector<domain::RenderedDocument>> issue_papers() override;
    const domain::Case& record() const override { return enrolment_.record(); }
    std::string simulated_code() const override { return sent_ ? sent_->simulated_code : std::string{}; }

    /// The enrolment itself, for the windows that show its slip.
    ThaidEnrolment& enrolment() { return enrolment_; }
    bool is_begun() const { return begun_; }
    /// For a code only; not to raise the level, to suspend or to revoke.
    bool needs_phone() const;
    /// The number was wrong: the page comes again, and a code sent before counts no more.
    void ask_phone_again();
    const std::string& phone() const { return phone_; }
    bool phone_verified() const { return verified_; }

  private:
    domain::FormPage action_page() const;
    domain::FormPage guardian_page() const;
    domain::FormPage phone_page() const;
    domain::FormPage otp_page() const;
    domain::Result<domain::Done> take_action(const domain::Fields& answers);
    domain::Result<domain::Done> take_guardian(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_phone(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_email(const std::string& email);
    domain::Result<domain::Done> refuse_unproved_link();
    domain::Result<domain::Done> take_code(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> may_be_enrolled(std::stop_token stop);
    domain::Result<domain::Done> refuse_foreigner() const;
    void look_up(std::stop_token stop);
    void ask_birth(std::stop_token stop);
    bool issues_code() const;
    bool enrolled() const;
    /// Also who may be one, where the day of birth is not known.
    bool is_child() const;

    const ServicePorts& ports_;
    VisitJournal& journal_;
    IdentityProof& proof_;
    ThaidEnrolment enrolment_;
    ConflictCheck conflict_;
    domain::RegisterRecord known_;
    domain::RegisterRecord birth_;  ///< of a child: who its parents are; empty when it was not told
    bool begun_ = false;
    bool looked_up_ = false;
    std::string action_;  ///< empty until it is chosen or not asked
    bool guardian_entered_ = false;
    bool phone_entered_ = false;
    std::string phone_;
    std::string email_;
    bool by_sms_ = false;
    std::optional<ports::SentCode> sent_;
    bool verified_ = false;
    bool approved_ = false;
    bool confirmed_ = false;
};

}  // namespace amphoe::workflows
