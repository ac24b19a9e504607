// The officer's counter window.
#pragma once

#include <map>

#include "gui/presenters/BookingPresenter.h"
#include "gui/presenters/DayLog.h"
#include "gui/presenters/QueuePresenter.h"
#include "gui/presenters/StatusPresenter.h"
#include "gui/presenters/VisitPresenter.h"
#include "gui/widgets/CounterFrame.h"

class wxSimplebook;

namespace amphoe::gui {

class ActionRow;
class CardStateBar;
class EvidencePane;
class FacePanel;
class IdlePanel;
class NoticeBar;
class QuestionBar;
class StatusLine;
class StepBar;
class StepPanel;
class TextBlock;
class VisitsPane;

/// Shows what VisitPresenter says and sends it keys and clicks; decides nothing itself.
class DeskWindow final : public CounterFrame {
  public:
    DeskWindow(const CounterSetup& setup, WxTexts& texts, VisitPresenter& visit, StatusPresenter& status, DayLog& today,
               QueuePresenter& queue, BookingPresenter& booking, std::function<void()> sign_out,
               std::function<void()> open_papers);

  private:
    void show_all() override;
    bool use_key(int key) override;
    bool use_enter();
    bool use_escape();
    bool use_queue_key(int key);
    /// A booking is asked for in the middle.
    bool books() const { return in_front_ == VisitStep::Idle && booking_.view().open; }
    wxSizer* build();
    wxSizer* build_middle(const struct DeskContext& context);
    void add_panels(const struct DeskContext& context);
    void show_visit();
    void show_status();
    void bring_to_front(VisitStep step);
    void keep_keyboard();
    void show_help();

    VisitPresenter& visit_;
    StatusPresenter& status_;
    std::function<void()> open_papers_;
    DayLog& today_;
    QueuePresenter& queue_;
    BookingPresenter& booking_;
    wxWindow* keys_ = nullptr;  ///< has the keyboard when no field needs it
    VisitsPane* visits_ = nullptr;
    StepBar* steps_ = nullptr;
    wxSimplebook* book_ = nullptr;
    std::map<VisitStep, StepPanel*> panels_;
    IdlePanel* idle_ = nullptr;
    FacePanel* face_ = nullptr;
    CardStateBar* card_state_ = nullptr;
    NoticeBar* notice_ = nullptr;
    QuestionBar* question_ = nullptr;
    TextBlock* help_ = nullptr;
    bool help_wanted_ = false;
    ActionRow* actions_ = nullptr;
    EvidencePane* evidence_ = nullptr;
    StatusLine* status_line_ = nullptr;
    VisitStep in_front_ = VisitStep::Idle;
};

/// What F1 says about a step, untranslated.
const char* help_of(VisitStep step);

}  // namespace amphoe::gui
