#include "gui/widgets/NoticeBar.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {

NoticeBar::NoticeBar(wxWindow* parent, int wrap_width, const wxString& name) : wxPanel(parent) {
    SetName(name);
    const auto palette = Palette::current();
    SetBackgroundColour(palette.notice);
    message_ = new TextBlock(this, wrap_width);
    set_type(message_, TypeRole::Lead, true);
    message_->SetForegroundColour(palette.bad);
    message_->SetName(name + ".message");
    remedy_ = new TextBlock(this, wrap_width);
    remedy_->SetName(name + ".remedy");
    code_ = new wxStaticText(this, wxID_ANY, "");
    set_type(code_, TypeRole::Small);
    code_->SetForegroundColour(palette.quiet);
    code_->SetName(name + ".code");
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    const int gap = FromDIP(10);
    sizer->Add(message_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, gap));
    sizer->Add(remedy_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, gap));
    sizer->Add(code_, wxSizerFlags().Border(wxALL, gap));
    SetSizer(sizer);
    Hide();
}

void NoticeBar::show(const ShownFailure& failure) {
    message_->set("! " + failure.message);
    remedy_->set(failure.remedy);
    code_->SetLabel(shown(failure.code));
    Show();
    InvalidateBestSize();
    Layout();
}

}  // namespace amphoe::gui
