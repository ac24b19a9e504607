#include "gui/desk/FacePanel.h"

#include <wx/checkbox.h>
#include <wx/sizer.h>

#include "gui/presenters/FaceVerdictTexts.h"
#include "gui/presenters/TextForms.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/LiveHint.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/PictureView.h"
#include "gui/widgets/ScoreBar.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/VerdictList.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kSideText = 250;

}  // namespace

FacePanel::FacePanel(wxWindow* parent, const DeskContext& context) : StepPanel(parent, context, "desk.face") {
    live_ = new PictureView(this, wxSize(380, 285), "desk.live");
    hint_ = new TextBlock(this, kMiddleText);
    hint_->SetName("desk.hint");
    set_type(hint_, TypeRole::Lead, true);
    chip_ = new PictureView(this, wxSize(kSideText, 140), "desk.chip");
    chip_caption_ = new TextBlock(this, kSideText);
    chip_caption_->SetForegroundColour(Palette::current().quiet);
    score_ = new ScoreBar(this, "desk.face.score");
    attempts_ = new TextBlock(this, kSideText);
    attempts_->SetForegroundColour(Palette::current().quiet);

    looked_ = new wxCheckBox(this, wxID_ANY, "");
    looked_->SetName("desk.looked");
    looked_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) { context_.visit.note_looked(event.IsChecked()); });
    verdict_ = new VerdictList(this, kMiddleText, "desk.verdict");

    const int gap = FromDIP(8);
    auto* side = new wxBoxSizer(wxVERTICAL);
    side->Add(chip_, wxSizerFlags().Expand());
    side->Add(chip_caption_, wxSizerFlags().Border(wxTOP | wxBOTTOM, gap));
    side->Add(score_, wxSizerFlags().Expand());
    side->Add(attempts_, wxSizerFlags().Border(wxTOP, gap));
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(live_, wxSizerFlags(1).Expand().Border(wxRIGHT, FromDIP(14)));
    top->Add(side, wxSizerFlags().Expand());
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(top, wxSizerFlags(1).Expand());
    sizer->Add(hint_, wxSizerFlags().Border(wxTOP, gap));
    sizer->Add(verdict_, wxSizerFlags().Expand().Border(wxTOP, gap));
    sizer->Add(looked_, wxSizerFlags().Border(wxTOP, gap));
    SetSizer(sizer);
}

void FacePanel::show(const VisitState& state) {
    chip_->set_empty_text(shown(tr("No photo in the chip")));
    live_->set_empty_text(shown(tr("The camera is off")));
    chip_->show(state.facts.chip_photo);
    const auto& card = state.facts.card;
    chip_caption_->set(card && card->issue_date
                           ? filled(tr("Photo from the chip, {year}"),
                                    {{"year", std::to_string(context_.texts.language() == Language::Thai
                                                                 ? card->issue_date->buddhist_year()
                                                                 : card->issue_date->gregorian_year())}})
                           : tr("Photo from the chip"));
    score_->show(state.facts.face, context_.texts);
    attempts_->set(filled(tr("Pictures used: {n} of {m}"), {{"n", std::to_string(state.facts.captures)},
                                                            {"m", std::to_string(state.captures_allowed)}}));
    const bool judged = state.facts.face && state.activity != VisitActivity::WatchingFace;
    verdict_->show(judged ? verdict_lines(state.facts, context_.visit.counter().rules.face, context_.texts)
                          : std::vector<VerdictLine>{});
    looked_->SetLabel(shown(filled(tr("I have looked at the citizen's face, compared with the card: {officer} (F5)"),
                                   {{"officer", context_.visit.officer().id}})));
    looked_->SetValue(state.officer_looked);
    looked_->Show(judged);
    if (state.activity == VisitActivity::ComparingFace) {
        hint_->set(activity_text(state, context_.texts));  // above it the preview goes on
    } else if (state.activity != VisitActivity::WatchingFace) {
        live_->show(state.facts.probe);
        const bool compared = state.activity == VisitActivity::None && state.facts.face;
        hint_->set(compared ? face_result_text(*state.facts.face, context_.texts)
                            : activity_text(state, context_.texts));
    } else if (!context_.visit.live()) {
        hint_->set(activity_text(state, context_.texts));
    }
    Layout();
}

void FacePanel::show_live() {
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
