#include "gui/desk/FeePanel.h"

#include <algorithm>

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "core/domain/AmountInWords.h"
#include "gui/presenters/TextForms.h"
#include "gui/widgets/SecretField.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

std::string line_text(const workflows::FeeLine& line, const Texts& texts) {
    return chosen(texts, line.title_th, line.title_en) + "  × " + std::to_string(line.count) + "  =  " +
           domain::amount_in_digits(line.satang);
}

const VisitService* service_of(const VisitFacts& facts, const std::string& case_number) {
    const auto found = std::ranges::find(facts.services, case_number, &VisitService::case_number);
    return found == facts.services.end() ? nullptr : &*found;
}

}  // namespace

FeePanel::FeePanel(wxWindow* parent, const DeskContext& context) : wxPanel(parent), context_(context) {
    SetName("desk.fee");
    total_ = new TextBlock(this, kMiddleText);
    total_->SetName("desk.fee.total");
    set_type(total_, TypeRole::Title, true);
    lines_ = new TextBlock(this, kMiddleText);
    lines_->SetName("desk.fee.lines");
    set_type(lines_, TypeRole::Lead);
    auto* ways = new wxBoxSizer(wxHORIZONTAL);
    cash_ = add_button(ways, "desk.fee.cash", msg("Cash received"),
                       [this] { context_.visit.take_fee(workflows::PaymentMethod::Cash); });
    add_button(ways, "desk.fee.qr", msg("QR payment received (simulated)"),
               [this] { context_.visit.take_fee(workflows::PaymentMethod::Qr); });
    add_button(ways, "desk.fee.later", msg("Paid later"), [this] { context_.visit.leave_fee_open(); });
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(total_, wxSizerFlags().Border(wxBOTTOM, FromDIP(12)));
    sizer->Add(lines_, wxSizerFlags().Border(wxBOTTOM, FromDIP(16)));
    sizer->Add(ways, wxSizerFlags().Border(wxBOTTOM, FromDIP(20)));
    sizer->Add(build_waiver());
    SetSizer(sizer);
}

wxSizer* FeePanel::build_waiver() {
    auto* title = new wxStaticText(this, wxID_ANY, "");
    context_.labels.label(title, msg("Or waive the fee, with a second person"));
    title->SetFont(type_of(TypeRole::Base, true));
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(12, 8)));
    id_ = add_field(grid, msg("Officer number of the second person"), "fee.waiver.id", 0);
    pin_ = add_field(grid, msg("PIN of the second person"), "fee.waiver.pin", wxTE_PASSWORD);
    reason_ = add_field(grid, msg("Reason"), "fee.waiver.reason", 0);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(title, wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
    sizer->Add(grid, wxSizerFlags().Border(wxBOTTOM, FromDIP(10)));
    add_button(sizer, "fee.waiver.yes", msg("Waive the fee"), [this] { waive(); });
    return sizer;
}

wxButton* FeePanel::add_button(wxSizer* sizer, const char* name, const char* english, std::function<void()> act) {
    auto* button = new wxButton(this, wxID_ANY, "");
    button->SetName(name);
    context_.labels.label(button, english);
    button->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
    sizer->Add(button, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    return button;
}

wxTextCtrl* FeePanel::add_field(wxSizer* sizer, const char* title, const wxString& name, long style) {
    auto* label = new wxStaticText(this, wxID_ANY, "");
    context_.labels.label(label, title);
    auto* field = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(280, -1)), style);
    field->SetName(name);
    sizer->Add(label, wxSizerFlags().CentreVertical());
    sizer->Add(field);
    return field;
}

void FeePanel::show(const VisitState& state) {
    if (state.step != VisitStep::Paper || state.facts.bills.empty() || state.facts.fee_left_open) {
        // Nothing is waived later in the name of a second person who has gone.
        for (auto* field : {id_, pin_, reason_}) {
            field->Clear();
        }
        return;
    }
    total_->set(
        filled(context_.texts.tr("To be paid: {n} baht"), {{"n", domain::amount_in_digits(state.to_be_paid())}}));
    std::string text;
    for (const auto& bill : state.facts.bills) {
        for (const auto& line : bill.lines) {
            text += (text.empty() ? "" : "\n") + line_text(line, context_.texts);
        }
        text += "\n" + filled(context_.texts.tr("Reference of a QR payment: {ref}"), {{"ref", bill.payment_ref}});
    }
    lines_->set(text);
    Layout();
}

wxWindow* FeePanel::first_field() {
    return cash_;
}

void FeePanel::waive() {
    const auto pin = take_secret(pin_);
    context_.visit.waive_fee(utf8(id_->GetValue()), pin, utf8(reason_->GetValue()));
}

std::vector<std::string> fee_lines(const VisitFacts& facts, const Texts& texts) {
    std::vector<std::string> lines;
    for (const auto& receipt : facts.receipts) {
        lines.push_back("✓  " + (receipt.waived ? texts.tr("Fee waived") : texts.tr("Receipt")) + " " + receipt.number +
                        " · " + filled(texts.tr("{n} baht"), {{"n", domain::amount_in_digits(receipt.satang)}}));
        if (const auto* service = service_of(facts, receipt.case_number);
            service != nullptr && service->outcome == VisitOutcome::Rejected) {
            lines.push_back("✕  " + filled(texts.tr("Give the money back: void receipt {n} today, under Documents"),
                                           {{"n", receipt.number}}));
        }
    }
    for (const auto& bill : facts.bills) {
        const auto* service = service_of(facts, bill.case_number);
        const auto* held = service != nullptr && service->unsigned_yet
                               ? msg("{n} baht not paid: {case} is not signed")
                               : msg("{n} baht not paid: the papers of {case} are not printed");
        lines.push_back(
            "○  " + filled(texts.tr(held), {{"n", domain::amount_in_digits(bill.total)}, {"case", bill.case_number}}));
    }
    return lines;
}

}  // namespace amphoe::gui
