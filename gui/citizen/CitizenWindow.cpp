#include "gui/citizen/CitizenWindow.h"

#include <wx/display.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>

#include "gui/citizen/CallingPage.h"
#include "gui/citizen/ConfirmPage.h"
#include "gui/citizen/ConsentPage.h"
#include "gui/citizen/FacePage.h"
#include "gui/citizen/MessagePage.h"
#include "gui/citizen/OwnDataPage.h"
#include "gui/citizen/RatingPage.h"

namespace amphoe::gui {

CitizenWindow::CitizenWindow(const CounterSetup& setup, WxTexts& texts, VisitPresenter& visit, QueuePresenter& queue,
                             RatingPresenter& rating, Post post)
    : CounterFrame(setup, texts, "citizen", wxSize(1024, 728)),
      visit_(visit),
      queue_(queue),
      rating_(rating),
      app_code_(setup, std::move(post)) {
    const CitizenContext context{setup_, texts_, labels_, visit, queue};
    book_ = new wxSimplebook(this);
    auto* message = new MessagePage(book_, context, app_code_);
    auto* consent = new ConsentPage(book_, context);
    face_ = new FacePage(book_, context);
    auto* confirm = new ConfirmPage(book_, context);
    calling_ = new CallingPage(book_, context);
    own_data_ = new OwnDataPage(book_, context);
    rating_page_ = new RatingPage(book_, context, rating_);
    for (CitizenPage* page :
         {static_cast<CitizenPage*>(message), static_cast<CitizenPage*>(consent), static_cast<CitizenPage*>(face_),
          static_cast<CitizenPage*>(confirm), calling_, own_data_, rating_page_}) {
        book_->AddPage(page, "");
    }
    pages_ = {{VisitStep::Idle, message},  {VisitStep::Consent, consent}, {VisitStep::Card, message},
              {VisitStep::Face, face_},    {VisitStep::Service, message}, {VisitStep::Confirm, confirm},
              {VisitStep::Paper, message}, {VisitStep::Done, message}};
    auto* content = new wxBoxSizer(wxVERTICAL);
    content->Add(book_, wxSizerFlags(1).Expand());
    keep(visit_.on_change([this] { show_all(); }));
    keep(queue_.on_change([this] { show_all(); }));
    keep(rating_.on_change([this] { show_all(); }));
    keep(app_code_.on_change([this] { show_all(); }));
    keep(visit_.on_live([this] { face_->show_live(); }));
    // The citizen cannot close the window; it goes with the desk.
    Bind(wxEVT_CLOSE_WINDOW, [](wxCloseEvent& close) {
        if (close.CanVeto()) {
            close.Veto();
        }
    });
    assemble(content, std::nullopt, {[this] { texts_.speak_other(); }, {}, {}});
    place_on_second_monitor();
}

void CitizenWindow::place_on_second_monitor() {
    if (wxDisplay::GetCount() > 1) {
        const wxDisplay second(1U);
        SetSize(second.GetClientArea());
    }
}

void CitizenWindow::show_all() {
    const auto& state = visit_.state();
    app_code_.look(state);
    // Between two visits the screen calls whoever comes next.
    const bool calls = !state.running() && queue_.view().called;
    // The code for the citizen's app first; the question how it was waits until the app is active.
    const bool rates = rating_.asks(state) && !app_code_.code();
    auto* page = calls ? calling_ : rates ? rating_page_ : OwnDataPage::fits(state) ? own_data_ : pages_.at(state.step);
    page->show(state);
    book_->ChangeSelection(static_cast<std::size_t>(book_->FindPage(page)));
    Layout();
}

bool CitizenWindow::use_key(int key) {
    const bool score = key >= '1' && key <= '5';
    if (!score || app_code_.code() || !rating_.asks(visit_.state())) {
        return false;
    }
    rating_.answer(visit_.state(), key - '0');
    return true;
}

}  // namespace amphoe::gui
