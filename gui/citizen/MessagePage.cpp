#include "gui/citizen/MessagePage.h"

#include <wx/sizer.h>

#include "gui/presenters/EvidenceTexts.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/LineGrid.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"

namespace amphoe::gui {

MessagePage::MessagePage(wxWindow* parent, const CitizenContext& context)
    : CitizenPage(parent, context, "citizen.message") {
    message_ = new TextBlock(this, kCitizenText);
    message_->SetName("citizen.text");
    set_type(message_, TypeRole::Huge, true);
    read_title_ = new TextBlock(this, kCitizenText);
    set_type(read_title_, TypeRole::Lead);
    read_title_->SetForegroundColour(Palette::current().quiet);
    lines_ = new LineGrid(this, 560, TypeRole::Title);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->AddStretchSpacer();
    sizer->Add(message_, wxSizerFlags().CenterHorizontal());
    sizer->Add(read_title_, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(24)));
    sizer->Add(lines_, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(12)));
    sizer->AddStretchSpacer(2);
    SetSizer(sizer);
}

void MessagePage::show(const VisitState& state) {
    message_->set(citizen_text(state, context_.texts));
    const bool reading = state.step == VisitStep::Card || state.step == VisitStep::Service;
    const auto lines = reading ? citizen_lines(state.facts, context_.setup.counter.clock.now(), context_.texts)
                               : std::vector<EvidenceLine>{};
    read_title_->set(lines.empty() ? std::string{} : tr("This was read from your card"));
    lines_->set(lines);
    Layout();
}

}  // namespace amphoe::gui
