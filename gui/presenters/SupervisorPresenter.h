// The supervisor's view: today's log, one case in full, the outbox, and whether the audit log holds.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gui/presenters/ConflictPresenter.h"
#include "gui/presenters/DayLog.h"
#include "gui/presenters/DayPresenter.h"
#include "gui/presenters/OutreachPresenter.h"
#include "gui/presenters/ReferralPresenter.h"
#include "gui/presenters/RegistersPresenter.h"
#include "gui/presenters/Texts.h"

namespace amphoe::gui {

/// One case opened for review.
struct CaseReview {
    ports::CaseSummary summary;
    std::vector<domain::CaseEvent> events;
    domain::Picture chip_photo;  ///< empty when none is stored
    domain::Picture face_probe;  ///< the best of the last comparison; empty when erased
};

/// Lives on the window's thread.
class SupervisorPresenter {
  public:
    SupervisorPresenter(const CounterSetup& setup, Post post, const SupervisorTools& tools = {});

    DayLog& log() { return log_; }
    ReferralPresenter& referrals() { return referrals_; }
    ConflictPresenter& conflicts() { return conflicts_; }
    DayPresenter& day() { return day_; }
    OutreachPresenter& outreach() { return outreach_; }
    RegistersPresenter& registers() { return registers_; }
    const std::optional<CaseReview>& review() const { return review_; }
    const std::vector<domain::OutboxItem>& outbox() const { return outbox_; }
    const std::optional<domain::AuditVerification>& audit() const { return audit_; }
    const std::optional<domain::Failure>& failure() const { return failure_; }
    support::SubscriptionPtr on_change(std::function<void()> listener) { return changes_.add(std::move(listener)); }

    /// Log, outbox and audit verification anew.
    void refresh();
    void open_case(const std::string& case_id);
    /// Makes an outbox item due at once and tries a delivery round.
    void send_now(const std::string& outbox_id);

  private:
    void reload();
    CaseReview read_review(const ports::CaseSummary& summary);
    void fail(const domain::Failure& failure);

    CounterSetup setup_;
    std::optional<CaseReview> review_;
    std::vector<domain::OutboxItem> outbox_;
    std::optional<domain::AuditVerification> audit_;
    std::optional<domain::Failure> failure_;
    Listeners changes_;
    DayLog log_;
    ReferralPresenter referrals_;
    ConflictPresenter conflicts_;
    DayPresenter day_;
    OutreachPresenter outreach_;
    RegistersPresenter registers_;
    WorkBench overview_;
    WorkBench case_;
    WorkBench sending_;
};

/// For the outbox table: the case, and whether only the number of a paper is told.
std::string outbox_subject(const domain::OutboxItem& item, const Texts& texts);
/// For the outbox table: why an outbox item waits and what happens next.
std::string outbox_why(const domain::OutboxItem& item, const configuration::FailureCatalogue& catalogue,
                       const Texts& texts);
std::string outbox_next(const domain::OutboxItem& item, support::Timestamp now, const Texts& texts);
/// The fields of an event on one line, pictures' hashes and internal keys left out, the citizen number masked.
std::string event_details(const domain::CaseEvent& event, const Texts& texts);
/// "บันทึกตรวจสอบ 128 รายการ ครบถ้วน" or where it is broken.
std::string audit_text(const std::optional<domain::AuditVerification>& audit, const Texts& texts);

}  // namespace amphoe::gui
