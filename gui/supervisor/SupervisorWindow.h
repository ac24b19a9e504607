// The supervisor's window: log, case, outbox, audit.
#pragma once

#include "gui/presenters/StatusPresenter.h"
#include "gui/supervisor/SupervisorContext.h"
#include "gui/widgets/CounterFrame.h"

class wxNotebook;
class wxStaticText;

namespace amphoe::gui {

class CasePanel;
class ConflictPanel;
class DayPanel;
class OutreachPanel;
class LogPanel;
class NoticeBar;
class OutboxPanel;
class ReferralPanel;
class RegistersPanel;
class StatusLine;

class SupervisorWindow final : public CounterFrame {
  public:
    SupervisorWindow(const CounterSetup& setup, WxTexts& texts, SupervisorPresenter& supervisor,
                     StatusPresenter& status, domain::Officer officer, std::function<void()> sign_out,
                     std::function<void()> open_papers);

  private:
    void show_all() override;
    bool use_key(int key) override;
    wxSizer* build(const domain::Officer& officer);
    void show_supervisor();
    void show_status();
    void show_referrals();
    void show_conflicts();
    void show_outreach();
    /// Names of the pages that are not always there.
    void name_pages();

    SupervisorPresenter& supervisor_;
    StatusPresenter& status_;
    std::function<void()> open_papers_;
    wxNotebook* book_ = nullptr;
    LogPanel* log_ = nullptr;
    CasePanel* case_ = nullptr;
    OutboxPanel* outbox_ = nullptr;
    ReferralPanel* referrals_ = nullptr;
    ConflictPanel* conflicts_ = nullptr;
    DayPanel* day_ = nullptr;              ///< null where days are not closed
    OutreachPanel* outreach_ = nullptr;    ///< null where no events are kept
    RegistersPanel* registers_ = nullptr;  ///< null where no registers are kept
    NoticeBar* notice_ = nullptr;
    wxStaticText* audit_ = nullptr;
    StatusLine* status_line_ = nullptr;
};

}  // namespace amphoe::gui
