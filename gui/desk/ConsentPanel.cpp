#include "gui/desk/ConsentPanel.h"

#include <wx/sizer.h>

#include "gui/presenters/NoticeTexts.h"
#include "gui/presenters/TextForms.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"

namespace amphoe::gui {

ConsentPanel::ConsentPanel(wxWindow* parent, const DeskContext& context) : StepPanel(parent, context, "desk.consent") {
    headline_ = new TextBlock(this, kMiddleText);
    set_type(headline_, TypeRole::Lead, true);
    notice_ = new TextBlock(this, kMiddleText);
    notice_->SetName("desk.notice");
    version_ = new TextBlock(this, kMiddleText);
    set_type(version_, TypeRole::Small);
    version_->SetForegroundColour(Palette::current().quiet);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(headline_, wxSizerFlags().Border(wxBOTTOM, FromDIP(10)));
    sizer->Add(notice_, wxSizerFlags().Border(wxBOTTOM, FromDIP(10)));
    sizer->Add(version_);
    SetSizer(sizer);
}

void ConsentPanel::show(const VisitState&) {
    const auto& notice = context_.visit.counter().notice;
    headline_->set(tr("The citizen's screen shows this notice. Explain it and ask for consent."));
    notice_->set(notice_text(notice, context_.texts));
    version_->set(filled(tr("Notice version {version}. The answer is recorded before any picture is taken."),
                         {{"version", notice.version}}));
    Layout();
}

}  // namespace amphoe::gui
