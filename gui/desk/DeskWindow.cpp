#include "gui/desk/DeskWindow.h"

#include <wx/button.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>

#include "gui/desk/ActionRow.h"
#include "gui/desk/CardPanel.h"
#include "gui/desk/CardStateBar.h"
#include "gui/desk/ConfirmPanel.h"
#include "gui/desk/ConsentPanel.h"
#include "gui/desk/EvidencePane.h"
#include "gui/desk/FacePanel.h"
#include "gui/desk/IdlePanel.h"
#include "gui/desk/PaperPanel.h"
#include "gui/desk/QuestionBar.h"
#include "gui/desk/ServicePanel.h"
#include "gui/desk/StepBar.h"
#include "gui/desk/VisitsPane.h"
#include "gui/presenters/VisitRules.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/NoticeBar.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/StatusLine.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {

DeskWindow::DeskWindow(const CounterSetup& setup, WxTexts& texts, VisitPresenter& visit, StatusPresenter& status,
                       DayLog& today, QueuePresenter& queue, BookingPresenter& booking, std::function<void()> sign_out,
                       std::function<void()> open_papers)
    : CounterFrame(setup, texts, "desk", wxSize(1366, 728)),
      visit_(visit),
      status_(status),
      open_papers_(std::move(open_papers)),
      today_(today),
      queue_(queue),
      booking_(booking) {
    auto* content = build();
    keep(visit_.on_change([this] { show_visit(); }));
    keep(visit_.on_live([this] { face_->show_live(); }));
    keep(status_.on_change([this] { show_status(); }));
    keep(today_.on_change([this] { visits_->show_today(); }));
    keep(queue_.on_change([this] { show_visit(); }));
    keep(booking_.on_change([this] { show_visit(); }));
    Bind(wxEVT_CLOSE_WINDOW, [sign_out](wxCloseEvent&) { sign_out(); });
    assemble(content, visit_.officer(),
             {[this] { texts_.speak_other(); }, [this] { change_type_size(); }, std::move(sign_out)});
    keys_->SetFocus();
}

wxSizer* DeskWindow::build() {
    const DeskContext context{setup_, texts_, labels_, visit_, open_papers_, queue_, status_, booking_};
    keys_ = new wxWindow(this, wxID_ANY, wxDefaultPosition, wxSize(1, 1), wxWANTS_CHARS, "desk.keys");
    visits_ = new VisitsPane(this, context, today_);
    evidence_ = new EvidencePane(this, context);
    status_line_ = new StatusLine(this, true);
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(visits_, wxSizerFlags().Expand());
    columns->Add(build_middle(context), wxSizerFlags(1).Expand().Border(wxALL, FromDIP(12)));
    columns->Add(evidence_, wxSizerFlags().Expand());
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(columns, wxSizerFlags(1).Expand());
    sizer->Add(status_line_, wxSizerFlags().Expand());
    sizer->Add(keys_);
    return sizer;
}

wxSizer* DeskWindow::build_middle(const DeskContext& context) {
    steps_ = new StepBar(this);
    book_ = new wxSimplebook(this);
    add_panels(context);
    card_state_ = new CardStateBar(this, context);
    notice_ = new NoticeBar(this, kMiddleText, "desk.notice_bar");
    question_ = new QuestionBar(this, context);
    help_ = new TextBlock(this, kMiddleText);
    help_->SetName("desk.help");
    help_->SetForegroundColour(Palette::current().accent);
    actions_ = new ActionRow(this, context);
    const int gap = FromDIP(10);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(steps_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(16)));
    sizer->Add(book_, wxSizerFlags(1).Expand());
    sizer->Add(help_, wxSizerFlags().Border(wxTOP, gap));
    sizer->Add(card_state_, wxSizerFlags().Expand().Border(wxTOP, gap));
    sizer->Add(notice_, wxSizerFlags().Expand().Border(wxTOP, gap));
    sizer->Add(question_, wxSizerFlags().Expand().Border(wxTOP, gap));
    sizer->Add(actions_, wxSizerFlags().Expand().Border(wxTOP, gap));
    return sizer;
}

void DeskWindow::add_panels(const DeskContext& context) {
    idle_ = new IdlePanel(book_, context);
    face_ = new FacePanel(book_, context);
    auto* paper = new PaperPanel(book_, context);
    panels_ = {{VisitStep::Idle, idle_},
               {VisitStep::Consent, new ConsentPanel(book_, context)},
               {VisitStep::Card, new CardPanel(book_, context)},
               {VisitStep::Face, face_},
               {VisitStep::Service, new ServicePanel(book_, context)},
               {VisitStep::Confirm, new ConfirmPanel(book_, context)},
               {VisitStep::Paper, paper},
               {VisitStep::Done, paper}};
    for (const auto& [step, panel] : panels_) {
        if (book_->FindPage(panel) == wxNOT_FOUND) {
            book_->AddPage(panel, "");
        }
    }
}

void DeskWindow::show_all() {
    show_visit();
    show_status();
    visits_->show_today();
}

void DeskWindow::show_visit() {
    const auto& state = visit_.state();
    status_.note_visit(state);
    queue_.note_visit(state);
    const auto step = state.step;
    panels_.at(step)->show(state);
    steps_->show(state, texts_);
    visits_->show(state);
    evidence_->show(state);
    if (const auto notice = shown_notice(state, setup_.catalogue, texts_)) {
        notice_->show(*notice);
    } else {
        notice_->clear();
    }
    card_state_->show(state, status_.status().card);
    question_->show(state);
    actions_->show(state);
    show_help();
    if (step != in_front_ || !panels_.at(step)->IsShown()) {
        bring_to_front(step);
    }
    Layout();
    keep_keyboard();
}

void DeskWindow::keep_keyboard() {
    // A button that was pressed and is gone now must not take the keys with it.
    const auto* focus = wxWindow::FindFocus();
    if (focus == nullptr || !focus->IsShownOnScreen()) {
        auto* field = panels_.at(in_front_)->first_field();
        (field != nullptr ? field : keys_)->SetFocus();
    }
}

void DeskWindow::bring_to_front(VisitStep step) {
    const bool finished = step == VisitStep::Done && in_front_ != VisitStep::Done;
    const bool case_opened = step == VisitStep::Face || step == VisitStep::Confirm;
    in_front_ = step;
    auto* panel = panels_.at(step);
    book_->ChangeSelection(static_cast<std::size_t>(book_->FindPage(panel)));
    auto* field = panel->first_field();
    (field != nullptr ? field : keys_)->SetFocus();
    if (finished || case_opened) {
        today_.refresh();
        status_.refresh();
    }
}

void DeskWindow::show_status() {
    status_line_->show(status_.status(), now(), texts_);
    card_state_->show(visit_.state(), status_.status().card);
    if (visit_.state().step == VisitStep::Idle) {
        panels_.at(VisitStep::Idle)->show(visit_.state());  // it says how long the data taken along count
    }
    if (!visit_.state().running()) {
        actions_->show(visit_.state());  // whether a visit is offered hangs on them too
    }
    Layout();
}

void DeskWindow::show_help() {
    help_->set(help_wanted_ ? texts_.tr(help_of(visit_.state().step)) : booking_question_text(queue_.view(), texts_));
}

bool DeskWindow::use_enter() {
    const auto question = visit_.state().question;
    if ((question == VisitQuestion::ReferReason || question == VisitQuestion::NoCardReason) &&
        dynamic_cast<wxButton*>(wxWindow::FindFocus()) == nullptr) {
        question_->answer_reason();
        return true;
    }
    // A button that has the keyboard is pressed by Enter as everywhere else; otherwise Enter goes on.
    if (dynamic_cast<wxButton*>(wxWindow::FindFocus()) != nullptr) {
        return false;
    }
    books() ? idle_->enter_booking() : visit_.advance();
    return true;
}

bool DeskWindow::use_escape() {
    books() ? booking_.close() : visit_.back();
    return true;
}

bool DeskWindow::use_queue_key(int key) {
    if (visit_.state().running()) {
        if (key != WXK_F5 || !may_confirm_look(visit_.state())) {
            return false;
        }
        visit_.confirm_look();
        return true;
    }
    key == WXK_F3 ? queue_.call() : queue_.skip();
    return true;
}

bool DeskWindow::use_key(int key) {
    switch (key) {
        case WXK_F3:
        case WXK_F5:
            return use_queue_key(key);
        case WXK_RETURN:
            return use_enter();
        case WXK_ESCAPE:
            return use_escape();
        case WXK_SPACE:
            if (!may_take_picture(visit_.state())) {
                return false;
            }
            visit_.take_picture();
            return true;
        case WXK_F2:
            in_front_ == VisitStep::Idle ? booking_.open() : visit_.ask_service();
            return true;
        case WXK_F4:
            visit_.drop_service();
            return true;
        case WXK_F6:
            open_papers_();
            return true;
        case WXK_F7:
            visit_.ask_turn();
            visit_.sheets().answer(workflows::SheetAnswer::Correct);
            return true;
        case WXK_F11:
            visits_->continue_chosen();
            return true;
        case WXK_F10:
            visit_.ask_returning();
            return true;
        case WXK_F12:
            visit_.ask_without_card();
            return true;
        case WXK_F8:
            visit_.ask_refer();
            return true;
        case WXK_F1:
            help_wanted_ = !help_wanted_;
            show_help();
            Layout();
            return true;
        default:
            return false;
    }
}

}  // namespace amphoe::gui
