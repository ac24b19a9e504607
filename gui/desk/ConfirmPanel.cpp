#include "gui/desk/ConfirmPanel.h"

#include <wx/sizer.h>

#include "gui/presenters/EvidenceTexts.h"
#include "gui/presenters/KioskTexts.h"
#include "gui/widgets/LineGrid.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"

namespace amphoe::gui {

ConfirmPanel::ConfirmPanel(wxWindow* parent, const DeskContext& context) : StepPanel(parent, context, "desk.confirm") {
    headline_ = new TextBlock(this, kMiddleText);
    set_type(headline_, TypeRole::Lead, true);
    lines_ = new LineGrid(this, 430);
    to_be_sent_ = new TextBlock(this, kMiddleText);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(headline_, wxSizerFlags().Border(wxBOTTOM, FromDIP(16)));
    sizer->Add(lines_, wxSizerFlags().Border(wxBOTTOM, FromDIP(16)));
    sizer->Add(to_be_sent_);
    SetSizer(sizer);
}

void ConfirmPanel::show(const VisitState& state) {
    headline_->set(confirm_request(state.facts, context_.texts));
    lines_->set(citizen_lines(state.facts, context_.setup.counter.clock.now(), context_.texts));
    std::string text = tr("To be sent to the centre:");
    for (const auto& line : lines_to_be_sent(state.facts, context_.texts)) {
        text += "\n• " + line;
    }
    to_be_sent_->set(text);
    Layout();
}

}  // namespace amphoe::gui
