#include "gui/widgets/ScoreBar.h"

#include <wx/dcbuffer.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>
#include <cstdio>

#include "gui/presenters/TextForms.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kLikenessWidth = 300;  // of the narrowest pane it stands in

}  // namespace

ScoreBar::ScoreBar(wxWindow* parent, const wxString& name) : wxPanel(parent) {
    SetName(name);
    percent_ = new wxStaticText(this, wxID_ANY, "");
    band_text_ = new wxStaticText(this, wxID_ANY, "");
    detail_ = new wxStaticText(this, wxID_ANY, "");
    set_type(percent_, TypeRole::Lead, true);
    set_type(band_text_, TypeRole::Lead, true);
    set_type(detail_, TypeRole::Small);
    likeness_ = new TextBlock(this, kLikenessWidth);
    set_type(likeness_, TypeRole::Small);
    likeness_->SetName(name + ".likeness");
    band_text_->SetName(name + ".band");
    bar_ = new wxWindow(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(-1, 14)), wxFULL_REPAINT_ON_RESIZE);
    bar_->SetBackgroundStyle(wxBG_STYLE_PAINT);
    bar_->Bind(wxEVT_PAINT, &ScoreBar::on_paint, this);
    scale_ = new wxWindow(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(-1, 16)), wxFULL_REPAINT_ON_RESIZE);
    scale_->SetName(name + ".scale");
    scale_->SetBackgroundStyle(wxBG_STYLE_PAINT);
    scale_->Bind(wxEVT_PAINT, &ScoreBar::on_paint_scale, this);
    auto* words = new wxBoxSizer(wxHORIZONTAL);
    words->Add(percent_, wxSizerFlags().CenterVertical());
    words->AddStretchSpacer();
    words->Add(band_text_, wxSizerFlags().CenterVertical());
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(words, wxSizerFlags().Expand());
    sizer->Add(bar_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(4)));
    sizer->Add(likeness_, wxSizerFlags().Expand());
    sizer->Add(scale_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(4)));
    sizer->Add(detail_, wxSizerFlags().Expand());
    SetSizer(sizer);
    Hide();
}

void ScoreBar::show(const std::optional<domain::FaceEvidence>& evidence, const Texts& texts) {
    Show(evidence.has_value());
    if (!evidence) {
        return;
    }
    value_ = evidence->percent;
    band_ = evidence->band;
    const auto palette = Palette::current();
    percent_->SetLabel(shown(filled(texts.tr("similar {n} per cent"), {{"n", std::to_string(evidence->percent)}})));
    band_text_->SetLabel(shown(band_text(evidence->band, texts)));
    band_text_->SetForegroundColour(palette.of(evidence->band));
    char distance[32];
    std::snprintf(distance, sizeof distance, "%.3f", evidence->distance);
    detail_->SetLabel(shown(
        filled(texts.tr("distance {d} · thresholds {v}"), {{"d", distance}, {"v", evidence->thresholds.version}})));
    detail_->SetForegroundColour(palette.quiet);
    likeness_->set(texts.tr("a measure of likeness, not a probability"));
    likeness_->SetForegroundColour(palette.quiet);
    distance_ = evidence->distance;
    thresholds_ = evidence->thresholds;
    bar_->Refresh(false);
    scale_->Refresh(false);
    InvalidateBestSize();
    Layout();
}

void ScoreBar::on_paint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(bar_);
    const auto palette = Palette::current();
    const auto size = bar_->GetClientSize();
    dc.SetBackground(wxBrush(GetBackgroundColour()));
    dc.Clear();
    dc.SetPen(wxPen(palette.line));
    dc.SetBrush(wxBrush(palette.ground));
    dc.DrawRectangle(size);
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(palette.of(band_)));
    dc.DrawRectangle(1, 1, (size.x - 2) * value_ / 100, size.y - 2);
}

void ScoreBar::on_paint_scale(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(scale_);
    const auto palette = Palette::current();
    const auto size = scale_->GetClientSize();
    dc.SetBackground(wxBrush(GetBackgroundColour()));
    dc.Clear();
    if (thresholds_.refer <= 0) {
        return;
    }
    // The zone beyond refer is as wide as half of what lies below.
    const double end = thresholds_.refer * 1.5;
    const auto place = [&](double distance) {
        return static_cast<int>(std::clamp(distance / end, 0.0, 1.0) * (size.x - 1));
    };
    const int line = size.y - FromDIP(4);
    const int pass = place(thresholds_.pass);
    const int refer = place(thresholds_.refer);
    dc.SetPen(wxPen(palette.of(domain::FaceBand::Pass), FromDIP(3)));
    dc.DrawLine(0, line, pass, line);
    dc.SetPen(wxPen(palette.of(domain::FaceBand::Refer), FromDIP(3), wxPENSTYLE_SHORT_DASH));
    dc.DrawLine(pass, line, refer, line);
    dc.SetPen(wxPen(palette.of(domain::FaceBand::Fail), FromDIP(3), wxPENSTYLE_DOT));
    dc.DrawLine(refer, line, size.x, line);
    dc.SetPen(wxPen(palette.quiet));
    for (const int mark : {pass, refer}) {
        dc.DrawLine(mark, FromDIP(4), mark, size.y);
    }
    const int at = place(distance_);
    const int half = FromDIP(5);
    const wxPoint needle[]{{at - half, 0}, {at + half, 0}, {at, line - FromDIP(2)}};
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(GetForegroundColour()));
    dc.DrawPolygon(3, needle);
}

}  // namespace amphoe::gui
