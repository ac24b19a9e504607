#include "gui/citizen/RatingPage.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include "core/domain/Supervision.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"

namespace amphoe::gui {

RatingPage::RatingPage(wxWindow* parent, const CitizenContext& context, RatingPresenter& rating)
    : CitizenPage(parent, context, "citizen.rating"), rating_(rating) {
    finished_ = new TextBlock(this, kCitizenText);
    finished_->SetName("citizen.rating.finished");
    finished_->SetForegroundColour(Palette::current().accent);
    set_type(finished_, TypeRole::Title, true);
    question_ = new TextBlock(this, kCitizenText);
    question_->SetName("citizen.rating.question");
    set_type(question_, TypeRole::Huge, true);
    scale_ = new TextBlock(this, kCitizenText);
    scale_->SetForegroundColour(Palette::current().quiet);
    set_type(scale_, TypeRole::Lead);
    auto* keys = new wxBoxSizer(wxHORIZONTAL);
    for (int score = domain::kLeastScore; score <= domain::kBestScore; ++score) {
        auto* key = new wxButton(this, wxID_ANY, std::to_string(score));
        key->SetName("citizen.rating." + std::to_string(score));
        key->SetFont(type_of(TypeRole::Huge, true));
        key->SetMinSize(FromDIP(wxSize(120, 100)));
        key->Bind(wxEVT_BUTTON, [this, score](wxCommandEvent&) { rating_.answer(context_.visit.state(), score); });
        keys->Add(key, wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(10)));
    }
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->AddStretchSpacer();
    sizer->Add(finished_, wxSizerFlags().CenterHorizontal().Border(wxBOTTOM, FromDIP(36)));
    sizer->Add(question_, wxSizerFlags().CenterHorizontal().Border(wxBOTTOM, FromDIP(28)));
    sizer->Add(keys, wxSizerFlags().CenterHorizontal().Border(wxBOTTOM, FromDIP(20)));
    sizer->Add(scale_, wxSizerFlags().CenterHorizontal());
    sizer->AddStretchSpacer(2);
    SetSizer(sizer);
}

void RatingPage::show(const VisitState& state) {
    finished_->set(citizen_text(state, context_.texts));  // nobody forgets the card over the question
    question_->set(tr("How satisfied are you with the service today?"));
    scale_->set(tr("1 = not at all, 5 = very much. Nobody sees who answered."));
    Layout();
}

}  // namespace amphoe::gui
