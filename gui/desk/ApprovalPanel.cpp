#include "gui/desk/ApprovalPanel.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "gui/widgets/SecretField.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {

ApprovalPanel::ApprovalPanel(wxWindow* parent, const DeskContext& context, Act act)
    : wxPanel(parent), context_(context), act_(act) {
    const wxString name = act == Act::Sign ? "signature" : "approval";
    SetName("desk." + name);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    why_ = new TextBlock(this, kMiddleText);
    why_->SetName("desk." + name + ".why");
    set_type(why_, TypeRole::Lead, true);
    sizer->Add(why_, wxSizerFlags().Border(wxBOTTOM, FromDIP(12)));
    id_ = add(sizer, msg("Officer number of the second person"), name + ".id", 0);
    pin_ = add(sizer, msg("PIN of the second person"), name + ".pin", wxTE_PASSWORD);
    reason_ = add(sizer, msg("Reason"), name + ".reason", 0);
    sizer->Add(build_buttons(name));
    SetSizer(sizer);
}

wxSizer* ApprovalPanel::build_buttons(const wxString& name) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto add_button = [&](const wxString& of, const char* english, std::function<void()> pressed) {
        auto* button = new wxButton(this, wxID_ANY, "");
        button->SetName(of);
        context_.labels.label(button, english);
        button->Bind(wxEVT_BUTTON, [pressed = std::move(pressed)](wxCommandEvent&) { pressed(); });
        row->Add(button, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    };
    add_button(name + ".yes", act_ == Act::Sign ? msg("Sign") : msg("Approve"), [this] { approve(); });
    if (act_ == Act::Sign) {
        add_button(name + ".later", msg("Sign later"), [this] { context_.visit.leave_signature_open(); });
    }
    return row;
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

void ApprovalPanel::show(const VisitState& state, bool asked) {
    const auto& need = state.facts.approval;
    const auto asked_for = asked && need ? state.facts.visit_id + need->reason_en : std::string{};
    if (asked_for != asked_for_) {
        for (auto* field : {id_, pin_, reason_}) {
            field->Clear();
        }
        asked_for_ = asked_for;
    }
    if (need) {
        why_->set(chosen(context_.texts, need->reason_th, need->reason_en));
    }
    Layout();
}

wxWindow* ApprovalPanel::first_field() {
    return id_;
}

void ApprovalPanel::approve() {
    const auto pin = take_secret(pin_);
    const auto id = utf8(id_->GetValue());
    const auto reason = utf8(reason_->GetValue());
    act_ == Act::Sign ? context_.visit.sign(id, pin, reason) : context_.visit.approve(id, pin, reason);
}

}  // namespace amphoe::gui
