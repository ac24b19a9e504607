#include "gui/widgets/StatusLine.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include "gui/presenters/DeviceTexts.h"
#include "gui/presenters/ExchangeTexts.h"
#include "gui/presenters/TextForms.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {

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
    waiting_->SetLabel(
        shown(status.store_failure ? texts.tr("The store does not answer") : exchange_text(status, texts)));
    keys_->SetLabel(shown(texts.tr("F1 Help")));
    Layout();
}

}  // namespace amphoe::gui
