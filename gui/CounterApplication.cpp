#include "gui/CounterApplication.h"

#include <wx/app.h>
#include <wx/timer.h>

#include "gui/cashier/CashierWindow.h"
#include "gui/citizen/CitizenWindow.h"
#include "gui/desk/DeskWindow.h"
#include "gui/documents/DocumentsWindow.h"
#include "gui/presenters/BookingPresenter.h"
#include "gui/presenters/QueuePresenter.h"
#include "gui/presenters/RatingPresenter.h"
#include "gui/signin/SignInWindow.h"
#include "gui/supervisor/SupervisorWindow.h"

namespace amphoe::gui {
namespace {

constexpr int kStatusPeriodMs = 10000;
constexpr int kLooksPerBookings = 30;  // bookings every five minutes (domain.md W2.1)

template <class Frame>
void let_go(Frame*& frame) {
    if (frame != nullptr) {
        frame->release();
        frame->Hide();
        frame->Destroy();
        frame = nullptr;
    }
}

}  // namespace

Post post_to_window() {
    return [](std::function<void()> task) {
        // During the last moments of the program there may be no application to bring anything to.
        if (wxTheApp != nullptr) {
            wxTheApp->CallAfter(std::move(task));
        }
    };
}

CounterApplication::CounterApplication(const CounterSetup& setup, WxTexts& texts, Post post, std::function<void()> quit,
                                       SupervisorTools tools)
    : setup_(setup),
      tools_(std::move(tools)),
      texts_(texts),
      post_(std::move(post)),
      sign_in_(setup, post_),
      status_(setup, post_) {
    sign_in_window_ = new SignInWindow(setup_, texts_, sign_in_, status_, std::move(quit));
    sign_in_window_->CentreOnScreen();
    sign_in_window_->Show();
    watching_sign_in_ = sign_in_.on_change([this] { on_sign_in_change(); });
    status_timer_ = std::make_unique<wxTimer>();
    status_timer_->Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        setup_.counter.face_guards.forget_yesterday();
        status_.refresh();
        look_at_queue();
    });
    status_timer_->Start(kStatusPeriodMs);
    status_.refresh();
    status_.test_camera();
}

CounterApplication::~CounterApplication() {
    status_timer_->Stop();
    watching_sign_in_.reset();
    close_workplace();
    let_go(sign_in_window_);
}

void CounterApplication::on_sign_in_change() {
    const auto& officer = sign_in_.state().officer;
    if (!officer || desk_window_ != nullptr || supervisor_window_ != nullptr || cashier_window_ != nullptr) {
        return;
    }
    open_workplace(*officer);
    sign_in_window_->begin();
    sign_in_window_->Hide();
}

void CounterApplication::open_workplace(const domain::Officer& officer) {
    switch (sign_in_.workplace()) {
        case Workplace::Desk:
            open_desk(officer);
            break;
        case Workplace::Supervisor:
            open_supervisor(officer);
            break;
        case Workplace::Cashier:
            open_cashier(officer);
            break;
    }
}

void CounterApplication::open_desk(const domain::Officer& officer) {
    visit_ = std::make_unique<VisitPresenter>(setup_, post_, officer);
    today_ = std::make_unique<DayLog>(setup_, post_);
    today_->set_filter({std::nullopt, officer.id, ""});
    today_->refresh();
    queue_ = std::make_unique<QueuePresenter>(setup_, post_, officer);
    booking_ = std::make_unique<BookingPresenter>(setup_, post_, officer);
    looks_at_queue_ = 0;
    look_at_queue();
    rating_ = std::make_unique<RatingPresenter>(setup_, post_);
    citizen_window_ = new CitizenWindow(setup_, texts_, *visit_, *queue_, *rating_, post_);
    citizen_window_->Show();
    desk_window_ = new DeskWindow(
        setup_, texts_, *visit_, status_, *today_, *queue_, *booking_, [this] { sign_out(); },
        [this, officer] { open_papers(officer); });
    desk_window_->Show();
    desk_window_->Raise();
}

void CounterApplication::open_supervisor(const domain::Officer& officer) {
    supervisor_ = std::make_unique<SupervisorPresenter>(setup_, post_, tools_);
    supervisor_window_ = new SupervisorWindow(
        setup_, texts_, *supervisor_, status_, officer, [this] { sign_out(); },
        [this, officer] { open_papers(officer); });
    supervisor_window_->Show();
}

void CounterApplication::open_cashier(const domain::Officer& officer) {
    cashier_ = std::make_unique<CashierPresenter>(setup_, post_, officer);
    cashier_window_ = new CashierWindow(setup_, texts_, *cashier_, status_, [this] { sign_out(); });
    cashier_window_->Show();
}

void CounterApplication::open_papers(const domain::Officer& officer) {
    if (setup_.papers == nullptr) {
        return;
    }
    if (documents_window_ == nullptr) {
        papers_ = std::make_unique<PaperDeskPresenter>(setup_, post_, officer);
        paper_check_ = std::make_unique<PaperCheckPresenter>(setup_, post_);
        documents_window_ = new DocumentsWindow(setup_, texts_, {*papers_, *paper_check_}, [this] {
            // Not from inside the window's own event.
            post_([this] { close_papers(); });
        });
    }
    documents_window_->Show();
    documents_window_->Raise();
}

void CounterApplication::close_papers() {
    let_go(documents_window_);
    paper_check_.reset();
    papers_.reset();
}

void CounterApplication::close_workplace() {
    close_papers();
    let_go(desk_window_);
    let_go(citizen_window_);
    let_go(supervisor_window_);
    let_go(cashier_window_);
    visit_.reset();
    today_.reset();
    queue_.reset();
    booking_.reset();
    rating_.reset();
    supervisor_.reset();
    cashier_.reset();
    // The officer's face and those of his visits must not outlive his session.
    setup_.counter.face_guards.forget();
}

void CounterApplication::look_at_queue() {
    if (queue_) {
        queue_->refresh(looks_at_queue_++ % kLooksPerBookings == 0);
    }
}

void CounterApplication::sign_out() {
    close_workplace();
    sign_in_.sign_out();
    sign_in_window_->Show();
    sign_in_window_->begin();
}

}  // namespace amphoe::gui
