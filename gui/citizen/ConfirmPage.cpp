#include "gui/citizen/ConfirmPage.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include "gui/presenters/EvidenceTexts.h"
#include "gui/presenters/KioskTexts.h"
#include "gui/presenters/VisitRules.h"
#include "gui/widgets/LineGrid.h"
#include "gui/widgets/PictureView.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

// With the steps of the kiosk there is room for the button only where few lines are wrapped.
constexpr int kValueText = 560;
constexpr int kStepsText = 960;

}  // namespace

ConfirmPage::ConfirmPage(wxWindow* parent, const CitizenContext& context)
    : CitizenPage(parent, context, "citizen.summary") {
    title_ = new TextBlock(this, kCitizenText);
    title_->SetName("citizen.summary.title");
    set_type(title_, TypeRole::Huge, true);
    photo_ = new PictureView(this, wxSize(150, 188), "citizen.photo");
    lines_ = new LineGrid(this, kValueText, TypeRole::Lead);
    steps_ = new TextBlock(this, kStepsText);
    steps_->SetName("citizen.kiosk.steps");
    set_type(steps_, TypeRole::Lead);
    to_be_sent_ = new TextBlock(this, kCitizenText);
    set_type(to_be_sent_, TypeRole::Lead);
    confirm_ = new wxButton(this, wxID_ANY, "");
    confirm_->SetName("citizen.confirm");
    confirm_->SetFont(type_of(TypeRole::Huge, true));
    confirm_->SetMinSize(FromDIP(wxSize(420, 90)));
    confirm_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.visit.citizen_confirms(); });
    const int gap = FromDIP(8);
    auto* read = new wxBoxSizer(wxHORIZONTAL);
    read->Add(photo_, wxSizerFlags().Border(wxRIGHT, FromDIP(24)));
    read->Add(lines_, wxSizerFlags().CenterVertical());
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->AddStretchSpacer();
    sizer->Add(title_, wxSizerFlags().CenterHorizontal().Border(wxBOTTOM, gap));
    sizer->Add(read, wxSizerFlags().CenterHorizontal().Border(wxBOTTOM, gap));
    sizer->Add(steps_, wxSizerFlags().CenterHorizontal().Border(wxBOTTOM, gap));
    sizer->Add(to_be_sent_, wxSizerFlags().CenterHorizontal().Border(wxBOTTOM, gap));
    sizer->Add(confirm_, wxSizerFlags().CenterHorizontal());
    sizer->AddStretchSpacer();
    SetSizer(sizer);
}

void ConfirmPage::show(const VisitState& state) {
    title_->set(confirm_title(state, context_.texts));
    photo_->show(state.facts.chip_photo);
    photo_->Show(state.facts.card.has_value());
    lines_->set(citizen_lines(state.facts, context_.setup.counter.clock.now(), context_.texts));
    std::string text = tr("To be sent to the centre:");
    for (const auto& line : lines_to_be_sent(state.facts, context_.texts)) {
        text += "\n• " + line;
    }
    to_be_sent_->set(text);
    const auto steps = kiosk_steps(state.facts, context_.texts);
    steps_->set(steps);
    steps_->Show(!steps.empty());
    confirm_->SetLabel(shown(confirm_label(state.facts, context_.texts)));
    confirm_->Enable(may_confirm(state));
    Layout();
}

}  // namespace amphoe::gui
