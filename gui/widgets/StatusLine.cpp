#include "gui/widgets/StatusLine.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include "gui/presenters/DeviceTexts.h"
#include "gui/presenters/ExchangeTexts.h"
#include "gui/presenters/TextForms.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kLeastWaiting = 200;  // a window that has no place yet wraps nothing

}  // namespace

StatusLine::StatusLine(wxWindow* parent, bool with_help) : wxPanel(parent) {
    SetName("status");
    SetBackgroundColour(Palette::current().ground);
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    const int gap = FromDIP(10);
    for (int index = 0; index < kDevices; ++index) {
        devices_.push_back(new wxStaticText(this, wxID_ANY, ""));
        devices_.back()->SetName(wxString::Format("status.%d", index));
        sizer->Add(devices_.back(), wxSizerFlags().CenterVertical().Border(wxALL, gap));
    }
    waiting_ = new wxStaticText(this, wxID_ANY, "");
    waiting_->SetName("status.waiting");
    sizer->Add(waiting_, wxSizerFlags().CenterVertical().Border(wxALL, gap));
    sizer->AddStretchSpacer();
    keys_ = new wxStaticText(this, wxID_ANY, "");
    sizer->Add(keys_, wxSizerFlags().CenterVertical().Border(wxALL, gap));
    keys_->Show(with_help);
    SetSizer(sizer);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& sized) {
        sized.Skip();
        CallAfter([this] { fit(); });
    });
}

void StatusLine::fit() {
    const int before = waiting_->GetLabel().Freq('\n');
    waiting_->SetLabel({});
    const int room = GetClientSize().x - GetSizer()->CalcMin().x;
    waiting_->SetLabel(shown(waiting_text_));
    if (room > FromDIP(kLeastWaiting)) {
        waiting_->Wrap(room);
    }
    if (waiting_->GetLabel().Freq('\n') != before) {
        // The line is higher or lower now.
        GetParent()->Layout();
    }
    Layout();
}

void StatusLine::show(const CounterStatus& status, support::Timestamp now, const Texts& texts) {
    const auto palette = Palette::current();
    for (std::size_t index = 0; index < devices_.size() && index < status.devices.size(); ++index) {
        const auto& device = status.devices[index];
        devices_[index]->Show(device.present);
        devices_[index]->SetLabel(shown(device_title(device.device, texts) + " " + level_shape(device.level) + " " +
                                        device_word(device, now, texts)));
        devices_[index]->SetForegroundColour(palette.of(device.level));
    }
    waiting_text_ = status.store_failure ? texts.tr("The store does not answer") : exchange_text(status, texts);
    const bool low = status.power_standing == domain::PowerStanding::Low;
    const bool bad = status.store_failure || status.power_standing == domain::PowerStanding::Critical;
    waiting_->SetForegroundColour(bad ? palette.bad : low ? palette.attention : wxNullColour);
    keys_->SetLabel(shown(texts.tr("F1 Help")));
    fit();
}

}  // namespace amphoe::gui
