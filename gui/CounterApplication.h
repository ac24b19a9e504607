// The windows of one counter from sign-in to sign-out: which are open, and what lives behind them.
#pragma once

#include <filesystem>
#include <memory>

#include "gui/presenters/SignInPresenter.h"
#include "gui/presenters/StatusPresenter.h"
#include "gui/presenters/SupervisorPresenter.h"
#include "gui/presenters/VisitPresenter.h"
#include "gui/widgets/WxTexts.h"

class wxTimer;

namespace amphoe::gui {

class BookingPresenter;
class CashierPresenter;
class CashierWindow;
class CitizenWindow;
class DeskWindow;
class DocumentsWindow;
class PaperCheckPresenter;
class PaperDeskPresenter;
class QueuePresenter;
class RatingPresenter;
class SignInWindow;
class SupervisorWindow;

/// Lives on the window's thread between wx' start and end; no wxApp of a special class is needed, so tests run it too.
class CounterApplication {
  public:
    /// `quit` is called when the person closes the sign-in window.
    CounterApplication(const CounterSetup& setup, WxTexts& texts, Post post, std::function<void()> quit,
                       SupervisorTools tools = {});
    ~CounterApplication();
    CounterApplication(const CounterApplication&) = delete;
    CounterApplication& operator=(const CounterApplication&) = delete;

    SignInPresenter& sign_in() { return sign_in_; }
    /// Nothing while no officer is at the desk.
    VisitPresenter* visit() { return visit_.get(); }
    SupervisorPresenter* supervisor() { return supervisor_.get(); }
    /// Nothing while the documents window is closed.
    PaperDeskPresenter* papers() { return papers_.get(); }
    PaperCheckPresenter* paper_check() { return paper_check_.get(); }
    /// Nothing while no cashier is signed in.
    CashierPresenter* cashier() { return cashier_.get(); }

  private:
    void on_sign_in_change();
    void open_desk(const domain::Officer& officer);
    void open_supervisor(const domain::Officer& officer);
    void open_cashier(const domain::Officer& officer);
    void open_workplace(const domain::Officer& officer);
    void open_papers(const domain::Officer& officer);
    void close_papers();
    /// Windows first let go of their presenters, then the presenters end their work.
    void close_workplace();
    void sign_out();
    void look_at_queue();

    CounterSetup setup_;
    SupervisorTools tools_;
    WxTexts& texts_;
    Post post_;
    SignInPresenter sign_in_;
    StatusPresenter status_;
    std::unique_ptr<VisitPresenter> visit_;
    std::unique_ptr<DayLog> today_;
    std::unique_ptr<QueuePresenter> queue_;
    std::unique_ptr<BookingPresenter> booking_;
    std::unique_ptr<RatingPresenter> rating_;
    std::unique_ptr<SupervisorPresenter> supervisor_;
    std::unique_ptr<CashierPresenter> cashier_;
    std::unique_ptr<PaperDeskPresenter> papers_;
    std::unique_ptr<PaperCheckPresenter> paper_check_;
    // wx owns windows; these only borrow.
    SignInWindow* sign_in_window_ = nullptr;
    DeskWindow* desk_window_ = nullptr;
    CitizenWindow* citizen_window_ = nullptr;
    SupervisorWindow* supervisor_window_ = nullptr;
    CashierWindow* cashier_window_ = nullptr;
    DocumentsWindow* documents_window_ = nullptr;
    std::unique_ptr<wxTimer> status_timer_;
    int looks_at_queue_ = 0;
    support::SubscriptionPtr watching_sign_in_;
};

/// A Post that brings work to the window's thread through wxTheApp.
Post post_to_window();

}  // namespace amphoe::gui
