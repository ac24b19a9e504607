#include "gui/desk/CardPanel.h"

#include <wx/gauge.h>
#include <wx/sizer.h>

#include "gui/presenters/EvidenceTexts.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/LineGrid.h"
#include "gui/widgets/TextBlock.h"

namespace amphoe::gui {

CardPanel::CardPanel(wxWindow* parent, const DeskContext& context) : StepPanel(parent, context, "desk.card") {
    headline_ = new TextBlock(this, kMiddleText);
    headline_->SetName("desk.card.activity");
    set_type(headline_, TypeRole::Lead, true);
    gauge_ = new wxGauge(this, wxID_ANY, 100, wxDefaultPosition, FromDIP(wxSize(420, 14)));
    gauge_->SetName("desk.card.gauge");
    lines_ = new LineGrid(this, 460, TypeRole::Lead);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(headline_, wxSizerFlags().Border(wxBOTTOM, FromDIP(12)));
    sizer->Add(gauge_, wxSizerFlags().Border(wxBOTTOM, FromDIP(18)));
    sizer->Add(lines_, wxSizerFlags());
    SetSizer(sizer);
}

void CardPanel::show(const VisitState& state) {
    const auto doing = activity_text(state, context_.texts);
    headline_->set(doing.empty() ? tr("The card has not been read yet.") : doing);
    const bool reading = state.activity == VisitActivity::ReadingText ||
                         state.activity == VisitActivity::ReadingPhoto || state.activity == VisitActivity::CheckingCard;
    gauge_->Show(reading);
    gauge_->SetValue(state.percent);
    const auto view = evidence_view(state.facts, context_.setup.counter.clock.now(), context_.texts);
    std::vector<EvidenceLine> lines;
    if (state.facts.card) {
        lines = {{tr("Name"), view.name}, {"", view.second_name}, {tr("Citizen number"), view.number}};
    }
    lines_->set(lines);
    Layout();
}

}  // namespace amphoe::gui
