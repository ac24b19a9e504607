#include "gui/citizen/CallingPage.h"

#include <wx/sizer.h>

#include "gui/presenters/TextForms.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"

namespace amphoe::gui {

CallingPage::CallingPage(wxWindow* parent, const CitizenContext& context)
    : CitizenPage(parent, context, "citizen.calling") {
    constexpr double kBoardNumber = 3;
    number_ = new TextBlock(this, kCitizenText);
    number_->SetName("citizen.calling.number");
    number_->SetForegroundColour(Palette::current().accent);
    number_->SetFont(type_of(TypeRole::Huge, true).Scaled(kBoardNumber));
    counter_ = new TextBlock(this, kCitizenText);
    counter_->SetName("citizen.calling.counter");
    set_type(counter_, TypeRole::Huge, true);
    next_ = new TextBlock(this, kCitizenText);
    next_->SetName("citizen.calling.next");
    next_->SetForegroundColour(Palette::current().quiet);
    set_type(next_, TypeRole::Title);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->AddStretchSpacer();
    sizer->Add(number_, wxSizerFlags().CenterHorizontal());
    sizer->Add(counter_, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(16)));
    sizer->Add(next_, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(48)));
    sizer->AddStretchSpacer(2);
    SetSizer(sizer);
}

void CallingPage::show(const VisitState&) {
    const auto& view = context_.queue.view();
    number_->set(view.called ? view.called->number : std::string{});
    counter_->set(filled(tr("Please come to counter {n}"), {{"n", context_.setup.counter.workstation.counter}}));
    std::string next;
    for (const auto& number : view.next) {
        next += (next.empty() ? "" : "   ") + number;
    }
    next_->set(next.empty() ? std::string{} : tr("Next:") + "   " + next);
    Layout();
}

}  // namespace amphoe::gui
