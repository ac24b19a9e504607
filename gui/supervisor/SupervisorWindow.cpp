#include "gui/supervisor/SupervisorWindow.h"

#include <wx/button.h>
#include <wx/notebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "gui/presenters/TextForms.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/supervisor/CasePanel.h"
#include "gui/supervisor/ConflictPanel.h"
#include "gui/supervisor/DayPanel.h"
#include "gui/supervisor/LogPanel.h"
#include "gui/supervisor/OutboxPanel.h"
#include "gui/supervisor/OutreachPanel.h"
#include "gui/supervisor/ReferralPanel.h"
#include "gui/supervisor/RegistersPanel.h"
#include "gui/widgets/NoticeBar.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/StatusLine.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {

SupervisorWindow::SupervisorWindow(const CounterSetup& setup, WxTexts& texts, SupervisorPresenter& supervisor,
                                   StatusPresenter& status, domain::Officer officer, std::function<void()> sign_out,
                                   std::function<void()> open_papers)
    : CounterFrame(setup, texts, "supervisor", wxSize(1366, 728)),
      supervisor_(supervisor),
      status_(status),
      open_papers_(std::move(open_papers)) {
    auto* content = build(officer);
    keep(supervisor_.on_change([this] { show_supervisor(); }));
    keep(supervisor_.log().on_change([this] { log_->show(); }));
    keep(supervisor_.referrals().on_change([this] { show_referrals(); }));
    keep(supervisor_.conflicts().on_change([this] { show_conflicts(); }));
    keep(supervisor_.day().on_change([this] { show_supervisor(); }));
    keep(supervisor_.outreach().on_change([this] { show_outreach(); }));
    keep(supervisor_.registers().on_change([this] { show_supervisor(); }));
    keep(status_.on_change([this] { show_status(); }));
    Bind(wxEVT_CLOSE_WINDOW, [sign_out](wxCloseEvent&) { sign_out(); });
    assemble(content, std::move(officer),
             {[this] { texts_.speak_other(); }, [this] { change_type_size(); }, std::move(sign_out)});
    supervisor_.refresh();
}

wxSizer* SupervisorWindow::build(const domain::Officer& officer) {
    const SupervisorContext context{setup_, texts_, labels_, supervisor_, officer};
    const int gap = FromDIP(8);
    book_ = new wxNotebook(this, wxID_ANY);
    book_->SetName("supervisor.book");
    auto* day = new wxPanel(book_);
    log_ = new LogPanel(day, context);
    case_ = new CasePanel(day, context);
    auto* halves = new wxBoxSizer(wxVERTICAL);
    halves->Add(log_, wxSizerFlags(2).Expand());
    halves->Add(case_, wxSizerFlags(3).Expand());
    day->SetSizer(halves);
    outbox_ = new OutboxPanel(book_, context);
    book_->AddPage(day, "");
    book_->AddPage(outbox_, "");
    referrals_ = new ReferralPanel(book_, context);
    book_->AddPage(referrals_, "");
    conflicts_ = new ConflictPanel(book_, context);
    book_->AddPage(conflicts_, "");
    if (supervisor_.day().available()) {
        day_ = new DayPanel(book_, context);
        book_->AddPage(day_, "");
    }
    if (supervisor_.outreach().available()) {
        outreach_ = new OutreachPanel(book_, context);
        book_->AddPage(outreach_, "");
    }
    if (supervisor_.registers().available()) {
        registers_ = new RegistersPanel(book_, context);
        book_->AddPage(registers_, "");
    }
    labels_.add([this] {
        book_->SetPageText(0, shown(texts_.tr("Today's log") + " · " + day_text(now(), texts_)));
        book_->SetPageText(1, shown(texts_.tr("Outbox")));
        book_->SetPageText(2, shown(referrals_->title()));
        book_->SetPageText(3, shown(conflicts_->title()));
        name_pages();
    });
    auto* refresh = new wxButton(this, wxID_ANY, "");
    refresh->SetName("supervisor.refresh");
    labels_.label(refresh, msg("Read again (F5)"));
    refresh->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { supervisor_.refresh(); });
    auto* papers = new wxButton(this, wxID_ANY, "");
    papers->SetName("supervisor.papers");
    labels_.label(papers, msg("Papers (F6)"));
    papers->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open_papers_(); });
    papers->Show(setup_.papers != nullptr);
    audit_ = new wxStaticText(this, wxID_ANY, "");
    audit_->SetName("supervisor.audit");
    notice_ = new NoticeBar(this, 900, "supervisor.notice_bar");
    status_line_ = new StatusLine(this, false);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(audit_, wxSizerFlags(1).CenterVertical());
    top->Add(papers, wxSizerFlags().CenterVertical().Border(wxRIGHT, gap));
    top->Add(refresh, wxSizerFlags().CenterVertical());
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(top, wxSizerFlags().Expand().Border(wxALL, gap));
    sizer->Add(notice_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    sizer->Add(book_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    sizer->Add(status_line_, wxSizerFlags().Expand());
    return sizer;
}

void SupervisorWindow::name_pages() {
    const auto name = [this](wxWindow* page, const char* title) {
        if (page != nullptr) {
            book_->SetPageText(static_cast<std::size_t>(book_->FindPage(page)), shown(texts_.tr(title)));
        }
    };
    name(day_, msg("Close the day"));
    name(outreach_, msg("Outreach"));
    name(registers_, msg("Registers"));
}

void SupervisorWindow::show_all() {
    log_->show();
    show_supervisor();
    show_status();
}

void SupervisorWindow::show_supervisor() {
    const auto palette = Palette::current();
    const bool broken = supervisor_.audit() && supervisor_.audit()->first_bad;
    audit_->SetLabel(shown(audit_text(supervisor_.audit(), texts_)));
    audit_->SetForegroundColour(broken ? palette.bad : supervisor_.audit() ? palette.good : palette.quiet);
    const auto& failure = supervisor_.failure()               ? supervisor_.failure()
                          : supervisor_.referrals().failure() ? supervisor_.referrals().failure()
                          : supervisor_.conflicts().failure() ? supervisor_.conflicts().failure()
                          : supervisor_.registers().failure() ? supervisor_.registers().failure()
                                                              : supervisor_.log().failure();
    if (failure) {
        notice_->show(shown_failure(failure->code, setup_.catalogue, texts_));
    } else {
        notice_->clear();
    }
    case_->show();
    outbox_->show();
    if (day_ != nullptr) {
        day_->show();
    }
    if (registers_ != nullptr) {
        registers_->show();
    }
    Layout();
}

void SupervisorWindow::show_referrals() {
    referrals_->show();
    book_->SetPageText(2, shown(referrals_->title()));
    log_->show();
    show_supervisor();
}

void SupervisorWindow::show_conflicts() {
    conflicts_->show();
    book_->SetPageText(3, shown(conflicts_->title()));
    show_supervisor();
}

void SupervisorWindow::show_outreach() {
    if (outreach_ != nullptr) {
        outreach_->show();
    }
}

void SupervisorWindow::show_status() {
    status_line_->show(status_.status(), now(), texts_);
}

bool SupervisorWindow::use_key(int key) {
    if (key == WXK_F5) {
        supervisor_.refresh();
        return true;
    }
    if (key == WXK_F6) {
        open_papers_();
        return true;
    }
    return false;
}

}  // namespace amphoe::gui
