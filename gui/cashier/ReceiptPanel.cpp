#include "gui/cashier/ReceiptPanel.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <utility>

#include "gui/presenters/TextForms.h"
#include "gui/widgets/SecretField.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TextTable.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kWideText = 620;
constexpr int kPaidFor = 2;                    // a column
constexpr unsigned long kLongestReason = 300;  // letters

}  // namespace

ReceiptPanel::ReceiptPanel(wxWindow* parent, const CashierContext& context) : wxPanel(parent), context_(context) {
    SetName("cashier.receipts");
    const int gap = FromDIP(8);
    table_ = new TextTable(this, "cashier.table");
    for (const int width : {170, 56, 150, 58, 100, 78, 100}) {
        table_->add_column(width);
    }
    table_->set_key(0);
    table_->set_wide(kPaidFor);
    table_->on_select([this](int row) {
        // Another day may be on its way while the rows of the last one are still shown.
        const auto& till = context_.cashier.till();
        if (till && static_cast<std::size_t>(row) < till->day.receipts.size()) {
            context_.cashier.choose(till->day.receipts[static_cast<std::size_t>(row)].number);
        }
        CallAfter([this] { mark_chosen(); });  // during an act no other one is chosen
    });
    sums_ = new TextBlock(this, kWideText);
    sums_->SetName("cashier.sums");
    set_type(sums_, TypeRole::Base, true);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(table_, wxSizerFlags(1).Expand().Border(wxBOTTOM, gap));
    sizer->Add(sums_, wxSizerFlags().Border(wxBOTTOM, gap * 2));
    sizer->Add(build_void(), wxSizerFlags().Expand());
    SetSizer(sizer);
    context_.labels.add([this] {
        const auto& texts = context_.texts;
        table_->set_titles({texts.tr("Number"), texts.tr("Time"), texts.tr("Paid for"), texts.tr("Baht"),
                            texts.tr("Paid by"), texts.tr("Taken by"), texts.tr("State")});
        show();
    });
}

wxTextCtrl* ReceiptPanel::add_field(wxSizer* grid, const char* title, const char* name, long style) {
    auto* label = new wxStaticText(this, wxID_ANY, "");
    context_.labels.label(label, title);
    auto* field = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, style);
    field->SetName(name);
    grid->Add(label, wxSizerFlags().CenterVertical());
    grid->Add(field, wxSizerFlags(1).Expand());
    return field;
}

wxSizer* ReceiptPanel::build_void() {
    chosen_ = new TextBlock(this, kWideText);
    chosen_->SetName("cashier.chosen");
    set_type(chosen_, TypeRole::Base, true);
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(10, 6)));
    grid->AddGrowableCol(1);
    reason_ = add_field(grid, msg("Why the receipt is void"), "cashier.void.reason");
    reason_->SetMaxLength(kLongestReason);
    second_ = add_field(grid, msg("Officer number of the second person"), "cashier.void.second");
    pin_ = add_field(grid, msg("PIN of the second person"), "cashier.void.pin", wxTE_PASSWORD);
    void_ = new wxButton(this, wxID_ANY, "");
    void_->SetName("cashier.void.yes");
    context_.labels.label(void_, msg("Void the receipt"));
    void_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { void_chosen(); });
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(chosen_, wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    sizer->Add(grid, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    sizer->Add(void_);
    return sizer;
}

void ReceiptPanel::void_chosen() {
    context_.cashier.void_chosen(utf8(reason_->GetValue()), utf8(second_->GetValue()), take_secret(pin_));
}

bool ReceiptPanel::enter() {
    const auto* focus = wxWindow::FindFocus();
    if (focus == reason_) {
        second_->SetFocus();
    } else if (focus == second_) {
        pin_->SetFocus();
    } else if (focus == pin_ && void_->IsEnabled()) {
        void_chosen();
    } else {
        return focus == pin_;
    }
    return true;
}

void ReceiptPanel::show_rows() {
    const auto& cashier = context_.cashier;
    std::vector<TextTable::Row> rows;
    if (cashier.till()) {
        for (const auto& line : receipt_lines(*cashier.till(), cashier.fee_table(), context_.texts)) {
            rows.push_back({line.number, line.time, line.subject, line.amount, line.method, line.officer, line.mark});
        }
        sums_->set(receipt_sums(cashier.till()->day, context_.texts));
    } else {
        sums_->set("");
    }
    table_->set_rows(std::move(rows));
    mark_chosen();
}

void ReceiptPanel::mark_chosen() {
    const auto* receipt = context_.cashier.chosen();
    table_->mark_row(receipt == nullptr ? -1
                                        : static_cast<int>(receipt - context_.cashier.till()->day.receipts.data()));
}

void ReceiptPanel::forget_other_receipt(const std::string& number) {
    if (number == typed_for_) {
        return;
    }
    typed_for_ = number;
    for (auto* field : {reason_, second_, pin_}) {
        field->Clear();
    }
}

void ReceiptPanel::show() {
    const auto& cashier = context_.cashier;
    const auto& texts = context_.texts;
    show_rows();
    const auto* receipt = cashier.chosen();
    chosen_->set(receipt == nullptr ? texts.tr("Choose a receipt of today to void it, with a second person.")
                                    : filled(texts.tr("Receipt {number}"), {{"number", receipt->number}}));
    forget_other_receipt(receipt == nullptr ? "" : receipt->number);
    for (wxWindow* part : std::initializer_list<wxWindow*>{reason_, second_, pin_, void_}) {
        part->Enable(cashier.may_void());
    }
    if (const auto& voided = cashier.outcome().voided; !voided.empty() && voided != voided_) {
        voided_ = voided;
        reason_->Clear();
        second_->Clear();
    }
    Layout();
}

}  // namespace amphoe::gui
