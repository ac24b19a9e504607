#include "gui/desk/ServicePanel.h"

#include <wx/checkbox.h>
#include <wx/listbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "core/domain/EmailAddress.h"
#include "core/domain/ServiceTitle.h"
#include "gui/desk/ApprovalPanel.h"
#include "gui/desk/ServiceFormPanel.h"
#include "gui/presenters/EvidenceTexts.h"
#include "gui/presenters/OutreachTexts.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

std::string title_of(domain::ServiceKind kind, const DeskContext& context) {
    const auto* services = context.visit.services();
    const domain::ServiceRules none;
    const auto& rules = services != nullptr ? services->rules : none;
    return chosen(context.texts, domain::offered_title_th(rules, kind), domain::offered_title_en(rules, kind));
}

}  // namespace

ServicePanel::ServicePanel(wxWindow* parent, const DeskContext& context) : StepPanel(parent, context, "desk.service") {
    wanted_ = new TextBlock(this, kMiddleText);
    wanted_->SetName("desk.wanted");
    wanted_->SetForegroundColour(Palette::current().quiet);
    leaflet_ = new TextBlock(this, kMiddleText);
    leaflet_->SetName("desk.leaflet.said");
    list_panel_ = build_list();
    form_ = new ServiceFormPanel(this, context);
    approval_ = new ApprovalPanel(this, context);
    phone_panel_ = build_phone();
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(wanted_, wxSizerFlags().Border(wxBOTTOM, FromDIP(12)));
    sizer->Add(leaflet_, wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    sizer->Add(list_panel_, wxSizerFlags(1).Expand());
    sizer->Add(form_, wxSizerFlags(1).Expand());
    sizer->Add(approval_, wxSizerFlags().Expand());
    sizer->Add(phone_panel_, wxSizerFlags().Expand());
    SetSizer(sizer);
}

wxPanel* ServicePanel::build_list() {
    auto* panel = new wxPanel(this);
    auto* label = new wxStaticText(panel, wxID_ANY, "");
    context_.labels.label(label, msg("Which service does the citizen want?"));
    away_ = new TextBlock(panel, kMiddleText);
    away_->SetName("desk.away");
    away_->SetForegroundColour(Palette::current().bad);
    list_ = new wxListBox(panel, wxID_ANY);
    list_->SetName("desk.services");
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { point(); });
    list_->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { context_.visit.advance(); });
    set_type(list_, TypeRole::Lead);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(label, wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    sizer->Add(away_, wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    sizer->Add(list_, wxSizerFlags(1).Expand());
    panel->SetSizer(sizer);
    return panel;
}

wxPanel* ServicePanel::build_phone() {
    auto* panel = new wxPanel(this);
    headline_ = new TextBlock(panel, kMiddleText);
    set_type(headline_, TypeRole::Title, true);
    auto* label = new wxStaticText(panel, wxID_ANY, "");
    context_.labels.label(label, msg("Mobile phone of the citizen"));
    phone_ = new wxTextCtrl(panel, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(280, -1)));
    phone_->SetName("desk.phone");
    phone_->SetMaxLength(20);
    set_type(phone_, TypeRole::Title);
    phone_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { context_.visit.type_phone(utf8(phone_->GetValue())); });
    email_label_ = new wxStaticText(panel, wxID_ANY, "");
    context_.labels.label(email_label_, msg("E-mail (optional)"));
    email_ = new wxTextCtrl(panel, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(280, -1)));
    email_->SetName("desk.email");
    email_->SetMaxLength(domain::kLongestEmail);
    email_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { context_.visit.type_email(utf8(email_->GetValue())); });
    link_ = new wxCheckBox(panel, wxID_ANY, "");
    link_->SetName("desk.link_by_sms");
    context_.labels.label(link_, msg("Activation link by SMS instead of the QR code"));
    link_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { context_.visit.want_link(link_->GetValue()); });
    hint_ = new TextBlock(panel, kMiddleText);
    hint_->SetForegroundColour(Palette::current().quiet);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(headline_, wxSizerFlags().Border(wxBOTTOM, FromDIP(18)));
    sizer->Add(label, wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    sizer->Add(phone_, wxSizerFlags().Border(wxBOTTOM, FromDIP(10)));
    sizer->Add(email_label_, wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    sizer->Add(email_, wxSizerFlags().Border(wxBOTTOM, FromDIP(10)));
    sizer->Add(link_, wxSizerFlags().Border(wxBOTTOM, FromDIP(10)));
    sizer->Add(hint_);
    panel->SetSizer(sizer);
    return panel;
}

void ServicePanel::show_phone(const VisitState& state) {
    headline_->set(title_of(domain::ServiceKind::ThaidEnrolment, context_));
    hint_->set(
        tr("10 digits beginning with 06, 08 or 09. Without a phone leave it empty: registered, not yet activated."));
    for (const auto& [field, text] : {std::pair(phone_, shown(state.phone)), std::pair(email_, shown(state.email))}) {
        if (field->GetValue() != text) {
            field->ChangeValue(text);
            field->SetInsertionPointEnd();
        }
    }
    const bool offered = context_.setup.services != nullptr;
    email_label_->Show(offered);
    email_->Show(offered);
    link_->Show(offered);
    link_->SetValue(state.link_by_sms);
}

void ServicePanel::show(const VisitState& state) {
    const auto& facts = state.facts;
    const bool approving = !state.choosing && facts.approval;
    const bool asking = !state.choosing && !approving && facts.form;
    const bool phoning = !state.choosing && !approving && !asking && facts.thaid && facts.phone_asked;
    show_wanted(state);
    show_leaflet(state);
    list_panel_->Show(state.choosing);
    approval_->Show(approving);
    form_->Show(asking);
    phone_panel_->Show(phoning);
    show_list(state);
    approval_->show(state, approving);
    form_->show(state);
    show_phone(state);
    Layout();
    auto* front = first_field();
    if (front != in_front_ && front != nullptr && IsShownOnScreen()) {
        front->SetFocus();
    }
    in_front_ = front;
}

void ServicePanel::show_wanted(const VisitState& state) {
    std::string text;
    if (!state.facts.services.empty() && state.facts.thaid) {
        text = "○ " + title_of(domain::ServiceKind::ThaidEnrolment, context_);
    }
    for (const auto& service : state.facts.services) {
        text += (text.empty() ? "" : "     ") + std::string(service.ready ? "✓ " : "● ") +
                title_of(service.kind, context_) + " " + service.case_number;
    }
    for (const auto& [kind, why] : state.facts.left_drafts) {
        const auto failure = shown_failure(why, context_.setup.catalogue, context_.texts);
        text += (text.empty() ? "" : "\n") + ("◐ " + title_of(kind, context_)) + " · " +
                tr("not taken up, it stays in the list of visits") + ": " + failure.message;
    }
    wanted_->set(text);
}

void ServicePanel::show_leaflet(const VisitState& state) {
    const auto& leaflet = context_.visit.leaflet();
    std::string text;
    if (leaflet.offered(state) && leaflet.failure()) {
        const auto failure = shown_failure(leaflet.failure()->code, context_.setup.catalogue, context_.texts);
        text = "✕ " + tr("The leaflet was not printed.") + " " + failure.message + " " + failure.remedy;
    } else if (leaflet.offered(state) && leaflet.printed()) {
        text = "✓ " + tr("The leaflet was printed.");
    }
    leaflet_->SetForegroundColour(leaflet.failure() ? Palette::current().bad : Palette::current().good);
    leaflet_->set(text);
}

void ServicePanel::show_list(const VisitState& state) {
    if (!state.choosing) {
        return;
    }
    const auto away = away_text(state.facts, context_.texts);
    away_->set(away.empty() ? offline_text(state.facts, context_.texts) : away);
    list_->Clear();
    for (const auto kind : context_.visit.offered()) {
        const int line =
            list_->Append(shown(std::string(domain::service_code(kind)) + "   " + title_of(kind, context_)));
        if (state.pointed == kind) {
            list_->SetSelection(line);
        }
    }
}

void ServicePanel::point() {
    const auto kinds = context_.visit.offered();
    const int line = list_->GetSelection();
    if (line >= 0 && static_cast<std::size_t>(line) < kinds.size()) {
        context_.visit.point_at(kinds[static_cast<std::size_t>(line)]);
    }
}

wxWindow* ServicePanel::first_field() {
    if (list_panel_->IsShown()) {
        return list_;
    }
    if (approval_->IsShown()) {
        return approval_->first_field();
    }
    if (form_->IsShown()) {
        return form_->first_field();
    }
    return phone_panel_->IsShown() ? phone_ : nullptr;
}

}  // namespace amphoe::gui
