#include "gui/citizen/ConsentPage.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include "gui/presenters/NoticeTexts.h"
#include "gui/presenters/VisitRules.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {

ConsentPage::ConsentPage(wxWindow* parent, const CitizenContext& context)
    : CitizenPage(parent, context, "citizen.consent") {
    title_ = new TextBlock(this, kCitizenText);
    set_type(title_, TypeRole::Huge, true);
    notice_ = new TextBlock(this, kCitizenText);
    notice_->SetName("citizen.notice");
    set_type(notice_, TypeRole::Lead);
    question_ = new TextBlock(this, kCitizenText);
    set_type(question_, TypeRole::Title, true);
    agree_ = new wxButton(this, wxID_ANY, "");
    agree_->SetName("citizen.agree");
    agree_->SetFont(type_of(TypeRole::Title, true));
    agree_->SetMinSize(FromDIP(wxSize(300, 76)));
    agree_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.visit.give_consent(true); });
    context.labels.label(agree_, msg("I agree"));
    refuse_ = new wxButton(this, wxID_ANY, "");
    refuse_->SetName("citizen.refuse");
    refuse_->SetFont(type_of(TypeRole::Lead));
    refuse_->SetMinSize(FromDIP(wxSize(220, 76)));
    refuse_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.visit.give_consent(false); });
    context.labels.label(refuse_, msg("I do not agree"));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(refuse_, wxSizerFlags().Border(wxRIGHT, FromDIP(24)));
    buttons->Add(agree_);
    const int gap = FromDIP(16);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->AddStretchSpacer();
    sizer->Add(title_, wxSizerFlags().CenterHorizontal().Border(wxBOTTOM, gap));
    sizer->Add(notice_, wxSizerFlags().CenterHorizontal().Border(wxBOTTOM, gap));
    sizer->Add(question_, wxSizerFlags().CenterHorizontal().Border(wxBOTTOM, gap));
    sizer->Add(buttons, wxSizerFlags().CenterHorizontal());
    sizer->AddStretchSpacer();
    SetSizer(sizer);
}

void ConsentPage::show(const VisitState& state) {
    const auto& notice = context_.visit.counter().notice;
    title_->set(citizen_text(state, context_.texts));
    notice_->set(notice_text(notice, context_.texts));
    question_->set(tr("May we compare your face with the photo in your card?"));
    const bool open = next_act(state) == NextAct::GiveConsent;
    agree_->Enable(open);
    refuse_->Enable(open);
    Layout();
}

}  // namespace amphoe::gui
