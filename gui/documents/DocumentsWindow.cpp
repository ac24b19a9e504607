#include "gui/documents/DocumentsWindow.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include "gui/documents/PaperActsPanel.h"
#include "gui/documents/PaperCheckPanel.h"
#include "gui/presenters/TextForms.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/NoticeBar.h"
#include "gui/widgets/PictureView.h"
#include "gui/widgets/TextTable.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {

DocumentsWindow::DocumentsWindow(const CounterSetup& setup, WxTexts& texts, Presenters presenters,
                                 std::function<void()> closed)
    : CounterFrame(setup, texts, "documents", wxSize(1366, 728)), papers_(presenters.papers), check_(presenters.check) {
    auto* content = build();
    keep(papers_.on_change([this] { show_papers(); }));
    keep(check_.on_change([this] { check_panel_->show(); }));
    Bind(wxEVT_CLOSE_WINDOW, [closed](wxCloseEvent&) { closed(); });
    assemble(content, papers_.officer(), {[this] { texts_.speak_other(); }, [this] { change_type_size(); }, {}});
    table_->SetFocus();
    papers_.refresh();
}

wxSizer* DocumentsWindow::build() {
    const int gap = FromDIP(10);
    notice_ = new NoticeBar(this, 900, "documents.notice_bar");
    preview_ = new PictureView(this, wxSize(330, 460), "documents.preview");
    acts_ = new PaperActsPanel(this, papers_, labels_, texts_);
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(build_list(), wxSizerFlags(7).Expand());
    columns->Add(preview_, wxSizerFlags(3).Expand().Border(wxLEFT | wxRIGHT, gap));
    columns->Add(acts_, wxSizerFlags(4).Expand());
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(notice_, wxSizerFlags().Expand().Border(wxALL, gap));
    sizer->Add(columns, wxSizerFlags(1).Expand().Border(wxALL, gap));
    check_panel_ = new PaperCheckPanel(this, check_, labels_, setup_, texts_);
    sizer->Add(check_panel_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    return sizer;
}

wxSizer* DocumentsWindow::build_list() {
    table_ = new TextTable(this, "documents.papers");
    for (const int width : {80, 176, 116, 164, 76}) {
        table_->add_column(width);
    }
    table_->set_key(1);
    table_->on_select([this](int row) {
        papers_.choose(papers_.papers().at(static_cast<std::size_t>(row)).paper.number);
        CallAfter([this] { mark_chosen(); });  // during an act no other one is chosen
    });
    auto* refresh = new wxButton(this, wxID_ANY, "");
    refresh->SetName("documents.refresh");
    labels_.label(refresh, msg("Read again (F5)"));
    refresh->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { papers_.refresh(); });
    labels_.add([this] {
        table_->set_titles(
            {texts_.tr("Time"), texts_.tr("Number"), texts_.tr("Paper"), texts_.tr("State"), texts_.tr("Centre")});
        SetTitle(shown(texts_.tr("Papers of today")));
    });
    due_ = new wxButton(this, wxID_ANY, "");
    due_->SetName("documents.due");
    due_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { papers_.issue_due(); });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(refresh, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    buttons->Add(due_);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(table_, wxSizerFlags(1).Expand());
    sizer->Add(buttons, wxSizerFlags().Border(wxTOP, FromDIP(6)));
    return sizer;
}

void DocumentsWindow::show_all() {
    show_papers();
    check_panel_->show();
}

void DocumentsWindow::show_papers() {
    std::vector<TextTable::Row> rows;
    for (const auto& known : papers_.papers()) {
        rows.push_back({clock_text(known.paper.issued_at, texts_), known.paper.number,
                        paper_kind_text(known.paper.kind, texts_), paper_state_text(known.paper, texts_),
                        paper_centre_text(known.paper, texts_)});
    }
    table_->set_rows(std::move(rows));
    mark_chosen();
    const auto due = papers_.due().size();
    due_->Show(due > 0);
    due_->Enable(!papers_.busy());
    if (due > 0) {
        due_->SetLabel(shown(filled(texts_.tr("Issue papers due: {number} ({n} cases)"),
                                    {{"number", papers_.due().front().record.number}, {"n", std::to_string(due)}})));
    }
    preview_->set_empty_text(shown(texts_.tr("No preview")));
    preview_->show(papers_.preview());
    acts_->show();
    if (papers_.failure()) {
        notice_->show(shown_failure(papers_.failure()->code, setup_.catalogue, texts_));
    } else {
        notice_->clear();
    }
    Layout();
}

void DocumentsWindow::mark_chosen() {
    const auto* known = papers_.chosen();
    table_->mark_row(known == nullptr ? -1 : static_cast<int>(known - papers_.papers().data()));
}

bool DocumentsWindow::use_key(int key) {
    switch (key) {
        case WXK_F5:
            papers_.refresh();
            return true;
        case WXK_F6:
            check_panel_->await_code();
            return true;
        case WXK_F8:
            acts_->print();
            return true;
        case WXK_F7:
            acts_->answer(workflows::SheetAnswer::Correct);
            return true;
        case WXK_ESCAPE:
            Close();
            return true;
        default:
            return false;
    }
}

}  // namespace amphoe::gui
