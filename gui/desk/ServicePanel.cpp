#include "gui/desk/ServicePanel.h"

#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {

ServicePanel::ServicePanel(wxWindow* parent, const DeskContext& context) : StepPanel(parent, context, "desk.service") {
    headline_ = new TextBlock(this, kMiddleText);
    set_type(headline_, TypeRole::Title, true);
    auto* label = new wxStaticText(this, wxID_ANY, "");
    context.labels.label(label, msg("Mobile phone of the citizen"));
    phone_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(280, -1)));
    phone_->SetName("desk.phone");
    phone_->SetMaxLength(20);
    set_type(phone_, TypeRole::Title);
    phone_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { context_.visit.type_phone(utf8(phone_->GetValue())); });
    hint_ = new TextBlock(this, kMiddleText);
    hint_->SetForegroundColour(Palette::current().quiet);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(headline_, wxSizerFlags().Border(wxBOTTOM, FromDIP(18)));
    sizer->Add(label, wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    sizer->Add(phone_, wxSizerFlags().Border(wxBOTTOM, FromDIP(10)));
    sizer->Add(hint_);
    SetSizer(sizer);
}

void ServicePanel::show(const VisitState& state) {
    headline_->set(std::string(chosen(context_.texts, domain::service_title_th(domain::ServiceKind::ThaidEnrolment),
                                      domain::service_title_en(domain::ServiceKind::ThaidEnrolment))));
    hint_->set(
        tr("10 digits beginning with 06, 08 or 09. Without a phone leave it empty: registered, not yet activated."));
    const auto typed = shown(state.phone);
    if (phone_->GetValue() != typed) {
        phone_->ChangeValue(typed);
        phone_->SetInsertionPointEnd();
    }
    Layout();
}

wxWindow* ServicePanel::first_field() {
    return phone_;
}

}  // namespace amphoe::gui
