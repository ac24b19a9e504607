#include "gui/desk/ApprovalPanel.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {

ApprovalPanel::ApprovalPanel(wxWindow* parent, const DeskContext& context) : wxPanel(parent), context_(context) {
    SetName("desk.approval");
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    why_ = new TextBlock(this, kMiddleText);
    why_->SetName("desk.approval.why");
    set_type(why_, TypeRole::Lead, true);
    sizer->Add(why_, wxSizerFlags().Border(wxBOTTOM, FromDIP(12)));
    id_ = add(sizer, msg("Officer number of the second person"), "approval.id", 0);
    pin_ = add(sizer, msg("PIN of the second person"), "approval.pin", wxTE_PASSWORD);
    reason_ = add(sizer, msg("Reason"), "approval.reason", 0);
    auto* approve_button = new wxButton(this, wxID_ANY, "");
    approve_button->SetName("approval.yes");
    approve_button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { approve(); });
    context.labels.label(approve_button, msg("Approve"));
    sizer->Add(approve_button);
    SetSizer(sizer);
}

wxTextCtrl* ApprovalPanel::add(wxSizer* sizer, const char* title, const wxString& name, long style) {
    auto* label = new wxStaticText(this, wxID_ANY, "");
    context_.labels.label(label, title);
    auto* field = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(280, -1)), style);
    field->SetName(name);
    sizer->Add(label, wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
    sizer->Add(field, wxSizerFlags().Border(wxBOTTOM, FromDIP(10)));
    return field;
}

void ApprovalPanel::show(const VisitState& state) {
    if (state.facts.approval) {
        why_->set(chosen(context_.texts, state.facts.approval->reason_th, state.facts.approval->reason_en));
    }
    Layout();
}

wxWindow* ApprovalPanel::first_field() {
    return id_;
}

void ApprovalPanel::approve() {
    const wxString entered = pin_->GetValue();
    const auto typed = entered.utf8_str();
    const support::Secret pin(std::string_view(typed.data(), typed.length()));
    pin_->Clear();
    context_.visit.approve(utf8(id_->GetValue()), pin, utf8(reason_->GetValue()));
}

}  // namespace amphoe::gui
