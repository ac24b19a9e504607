#include "gui/desk/EvidencePane.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include "gui/presenters/EvidenceTexts.h"
#include "gui/widgets/LineGrid.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/PictureView.h"
#include "gui/widgets/ScoreBar.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kWidth = 330;

}  // namespace

EvidencePane::EvidencePane(wxWindow* parent, const DeskContext& context)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL), context_(context) {
    SetName("desk.evidence");
    SetScrollRate(0, FromDIP(12));
    const auto palette = Palette::current();
    SetBackgroundColour(palette.ground);
    auto* title = new wxStaticText(this, wxID_ANY, "");
    title->SetFont(type_of(TypeRole::Base, true));
    context.labels.label(title, msg("The citizen"));
    photo_ = new PictureView(this, wxSize(96, 120), "desk.photo");
    name_ = new TextBlock(this, kWidth - 140);
    name_->SetName("desk.name");
    set_type(name_, TypeRole::Base, true);
    second_name_ = new TextBlock(this, kWidth - 140);
    set_type(second_name_, TypeRole::Small);
    second_name_->SetForegroundColour(palette.quiet);
    number_ = new TextBlock(this, kWidth - 140);
    number_->SetName("desk.number");
    provenance_ = new TextBlock(this, kWidth - 20);
    provenance_->SetName("desk.provenance");
    set_type(provenance_, TypeRole::Small);
    score_ = new ScoreBar(this, "desk.evidence.score");
    lines_ = new LineGrid(this, kWidth - 150, TypeRole::Base, kWidth - 40);  // the bar for scrolling needs its place

    const int gap = FromDIP(10);
    auto* words = new wxBoxSizer(wxVERTICAL);
    words->Add(name_);
    words->Add(second_name_, wxSizerFlags().Border(wxTOP, FromDIP(2)));
    words->Add(number_, wxSizerFlags().Border(wxTOP, FromDIP(6)));
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(photo_, wxSizerFlags().Border(wxRIGHT, gap));
    top->Add(words, wxSizerFlags(1));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(title, wxSizerFlags().Border(wxALL, gap));
    sizer->Add(top, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, gap));
    sizer->Add(provenance_, wxSizerFlags().Border(wxALL, gap));
    sizer->Add(score_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    sizer->Add(lines_, wxSizerFlags().Border(wxLEFT | wxRIGHT, gap));
    SetSizer(sizer);
    SetMinSize(FromDIP(wxSize(kWidth, -1)));
}

void EvidencePane::show(const VisitState& state) {
    const auto view = evidence_view(state.facts, context_.setup.counter.clock.now(), context_.texts);
    photo_->set_empty_text(shown(context_.texts.tr("Photo")));
    photo_->show(state.facts.chip_photo);
    name_->set(view.name);
    second_name_->set(view.second_name);
    number_->set(view.number);
    provenance_->set(view.provenance);
    score_->show(state.facts.face, context_.texts);
    lines_->set(view.lines);
    FitInside();
    Layout();
}

}  // namespace amphoe::gui
