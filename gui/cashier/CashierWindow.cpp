#include "gui/cashier/CashierWindow.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include "gui/cashier/DrawerPanel.h"
#include "gui/cashier/ReceiptPanel.h"
#include "gui/widgets/NoticeBar.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/PictureView.h"
#include "gui/widgets/StatusLine.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kWideText = 760;  // beside the buttons, also in large type
constexpr int kMessageText = 620;

}  // namespace

CashierWindow::CashierWindow(const CounterSetup& setup, WxTexts& texts, CashierPresenter& cashier,
                             StatusPresenter& status, std::function<void()> sign_out)
    : CounterFrame(setup, texts, "cashier", wxSize(1366, 728)), cashier_(cashier), status_(status) {
    auto* content = build();
    keep(cashier_.on_change([this] { show_cashier(); }));
    keep(status_.on_change([this] { show_status(); }));
    Bind(wxEVT_CLOSE_WINDOW, [sign_out](wxCloseEvent&) { sign_out(); });
    assemble(content, cashier_.officer(),
             {[this] { texts_.speak_other(); }, [this] { change_type_size(); }, std::move(sign_out)});
    cashier_.refresh();
}

wxButton* CashierWindow::add_button(wxSizer* row, const char* title, const char* name, std::function<void()> act) {
    auto* button = new wxButton(this, wxID_ANY, "");
    button->SetName(name);
    labels_.label(button, title);
    button->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
    row->Add(button, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(8)));
    return button;
}

wxSizer* CashierWindow::build_top() {
    headline_ = new TextBlock(this, kWideText);
    headline_->SetName("cashier.headline");
    set_type(headline_, TypeRole::Lead, true);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(headline_, wxSizerFlags(1).CenterVertical());
    earlier_ = add_button(top, msg("◀ Earlier day (F6)"), "cashier.earlier", [this] { cashier_.earlier(); });
    later_ = add_button(top, msg("Later day ▶ (F7)"), "cashier.later", [this] { cashier_.later(); });
    refresh_ = add_button(top, msg("Read again (F5)"), "cashier.refresh", [this] { cashier_.refresh(); });
    return top;
}

wxSizer* CashierWindow::build() {
    const CashierContext context{texts_, labels_, cashier_};
    const int gap = FromDIP(10);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(build_top(), wxSizerFlags().Expand().Border(wxALL, gap));
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(build_receipts(context), wxSizerFlags(1).Expand().Border(wxRIGHT, gap * 2));
    drawer_ = new DrawerPanel(this, context);
    columns->Add(drawer_, wxSizerFlags().Expand().Border(wxRIGHT, gap * 2));
    sheet_ = build_sheet();
    columns->Add(sheet_, wxSizerFlags().Expand());
    sizer->Add(columns, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    status_line_ = new StatusLine(this, false);
    sizer->Add(status_line_, wxSizerFlags().Expand());
    return sizer;
}

wxSizer* CashierWindow::build_receipts(const CashierContext& context) {
    // Messages take their room from the table: the drawer and its button never move.
    const int gap = FromDIP(8);
    notice_ = new NoticeBar(this, kMessageText, "cashier.notice_bar");
    done_ = new TextBlock(this, kMessageText);
    done_->SetName("cashier.done");
    done_->SetForegroundColour(Palette::current().good);
    receipts_ = new ReceiptPanel(this, context);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(notice_, wxSizerFlags().Expand().Border(wxBOTTOM, gap));
    sizer->Add(done_, wxSizerFlags().Border(wxBOTTOM, gap));
    sizer->Add(receipts_, wxSizerFlags(1).Expand());
    return sizer;
}

wxSizer* CashierWindow::build_sheet() {
    preview_ = new PictureView(this, wxSize(230, 320), "cashier.preview");
    labels_.add([this] { preview_->set_empty_text(shown(texts_.tr("No handover sheet yet"))); });
    print_ = new wxButton(this, wxID_ANY, "");
    print_->SetName("cashier.print");
    labels_.label(print_, msg("Print again (F8)"));
    print_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { cashier_.print(); });
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(preview_, wxSizerFlags(1).Expand().Border(wxBOTTOM, FromDIP(8)));
    sizer->Add(print_, wxSizerFlags().Expand());
    return sizer;
}

void CashierWindow::show_all() {
    show_cashier();
    show_status();
}

void CashierWindow::show_cashier() {
    headline_->set(till_headline(cashier_, texts_));
    const auto& outcome = cashier_.outcome();
    if (outcome.failure) {
        notice_->show(cashier_failure(outcome, setup_.catalogue, texts_));
    } else {
        notice_->clear();
    }
    done_->set(cashier_.busy() ? std::string{} : cashier_done(outcome, texts_));
    earlier_->Enable(!cashier_.busy());
    later_->Enable(!cashier_.busy() && !cashier_.shows_today());
    refresh_->Enable(!cashier_.busy());
    print_->Enable(cashier_.may_print());
    receipts_->show();
    drawer_->show();
    preview_->show(cashier_.preview());
    show_sides();
    if (!keyboard_given_ && cashier_.may_close()) {
        keyboard_given_ = true;
        drawer_->begin();
    }
    Layout();
}

void CashierWindow::show_sides() {
    // The sheet comes when the drawer is counted: the receipts need the room of the one that has nothing to say.
    const bool closed = cashier_.till() && cashier_.till()->closing.has_value();
    sheet_->ShowItems(closed);
    const bool counts = cashier_.may_close() || !closed;
    const auto* focus = FindFocus();
    if (!counts && focus != nullptr && focus->GetParent() == drawer_) {
        receipts_->SetFocus();
    }
    drawer_->Show(counts);
}

void CashierWindow::show_status() {
    status_line_->show(status_.status(), now(), texts_);
}

bool CashierWindow::use_key(int key) {
    switch (key) {
        case WXK_F5:
            cashier_.refresh();
            return true;
        case WXK_F6:
            cashier_.earlier();
            return true;
        case WXK_F7:
            cashier_.later();
            return true;
        case WXK_F8:
            cashier_.print();
            return true;
        case WXK_RETURN:
            return drawer_->enter() || receipts_->enter();
        default:
            return false;
    }
}

}  // namespace amphoe::gui
