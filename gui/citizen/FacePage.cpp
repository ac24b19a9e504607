#include "gui/citizen/FacePage.h"

#include <wx/sizer.h>

#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/LiveHint.h"
#include "gui/widgets/PictureView.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {

FacePage::FacePage(wxWindow* parent, const CitizenContext& context) : CitizenPage(parent, context, "citizen.face") {
    message_ = new TextBlock(this, kCitizenText);
    set_type(message_, TypeRole::Huge, true);
    live_ = new PictureView(this, wxSize(560, 400), "citizen.live");
    hint_ = new TextBlock(this, kCitizenText);
    hint_->SetName("citizen.hint");
    set_type(hint_, TypeRole::Title, true);
    const int gap = FromDIP(16);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(message_, wxSizerFlags().CenterHorizontal().Border(wxALL, gap));
    sizer->Add(live_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, gap));
    sizer->Add(hint_, wxSizerFlags().CenterHorizontal().Border(wxALL, gap));
    SetSizer(sizer);
}

void FacePage::show(const VisitState& state) {
    message_->set(citizen_text(state, context_.texts));
    live_->set_empty_text(shown(tr("The camera is off")));
    if (state.activity == VisitActivity::ComparingFace) {
        hint_->set("");
    } else if (state.activity != VisitActivity::WatchingFace) {
        live_->show(state.facts.probe);
        hint_->set("");
    }
    Layout();
}

void FacePage::show_live() {
    const auto view = context_.visit.live();
    if (!view) {
        return;
    }
    if (context_.visit.state().activity == VisitActivity::ComparingFace) {
        live_->show(view->picture);
    } else if (show_live_view(*view, context_.texts, *live_, *hint_)) {
        Layout();
    }
}

}  // namespace amphoe::gui
