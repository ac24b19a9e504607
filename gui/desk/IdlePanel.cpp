#include "gui/desk/IdlePanel.h"

#include <wx/sizer.h>

#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"

namespace amphoe::gui {

IdlePanel::IdlePanel(wxWindow* parent, const DeskContext& context) : StepPanel(parent, context, "desk.idle") {
    headline_ = new TextBlock(this, kMiddleText);
    set_type(headline_, TypeRole::Title, true);
    hint_ = new TextBlock(this, kMiddleText);
    hint_->SetForegroundColour(Palette::current().quiet);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->AddStretchSpacer();
    sizer->Add(headline_, wxSizerFlags().CenterHorizontal());
    sizer->Add(hint_, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(12)));
    sizer->AddStretchSpacer(2);
    SetSizer(sizer);
}

void IdlePanel::show(const VisitState& state) {
    headline_->set(tr("Ready for the next citizen"));
    hint_->set(state.activity == VisitActivity::None
                   ? tr("Press Enter when the citizen sits down. Nothing has to be typed: the chip knows it.")
                   : activity_text(state, context_.texts));
}

}  // namespace amphoe::gui
