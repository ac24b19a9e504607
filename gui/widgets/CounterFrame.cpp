#include "gui/widgets/CounterFrame.h"

#include <wx/sizer.h>

#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kClockPeriodMs = 10000;

}  // namespace

CounterFrame::CounterFrame(const CounterSetup& setup, WxTexts& texts, const wxString& name, wxSize size)
    : wxFrame(nullptr, wxID_ANY, "AmphoeDesk", wxDefaultPosition, wxDefaultSize, wxDEFAULT_FRAME_STYLE, name),
      setup_(setup),
      texts_(texts),
      labels_(texts) {
    SetSize(FromDIP(size));
    // Children take the font of their parent when they are made.
    set_type(this, TypeRole::Base);
}

void CounterFrame::assemble(wxSizer* content, std::optional<domain::Officer> officer, TitleLine::Actions actions) {
    officer_ = std::move(officer);
    const bool offers_large_type = actions.change_type_size != nullptr;
    title_ = new TitleLine(this, GetName(), std::move(actions));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(title_, wxSizerFlags().Expand());
    sizer->Add(content, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    keep(texts_.on_switch([this] { refresh_texts(); }));
    clock_timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { refresh_texts(); });
    clock_timer_.Start(kClockPeriodMs);
    Bind(wxEVT_CHAR_HOOK, &CounterFrame::on_key, this);
    if (setup_.large_type && offers_large_type) {
        change_type_size();
    } else {
        refresh_texts();
    }
}

void CounterFrame::release() {
    subscriptions_.clear();
    clock_timer_.Stop();
}

void CounterFrame::refresh_texts() {
    labels_.apply();
    title_->show(setup_.counter.workstation, officer_, now(), texts_);
    show_all();
    Layout();
}

void CounterFrame::change_type_size() {
    large_type_ = !large_type_;
    scale_type(this, large_type_ ? kLargeType : 1.0 / kLargeType);
    refresh_texts();
}

void CounterFrame::on_key(wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    if (event.HasAnyModifiers()) {
        event.Skip();
    } else if (key == WXK_F9) {
        change_type_size();
    } else if (!use_key(key == WXK_NUMPAD_ENTER ? static_cast<int>(WXK_RETURN) : key)) {
        event.Skip();
    }
}

}  // namespace amphoe::gui
