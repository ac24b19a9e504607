#include "gui/widgets/DeviceList.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include "gui/presenters/DeviceTexts.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {

DeviceList::DeviceList(wxWindow* parent, int wrap_width) : wxPanel(parent) {
    SetName("devices");
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    for (int index = 0; index < kDevices; ++index) {
        Row row{new wxStaticText(this, wxID_ANY, ""), new TextBlock(this, wrap_width)};
        row.state->SetName(wxString::Format("devices.%d", index));
        set_type(row.reason, TypeRole::Small);
        sizer->Add(row.state, wxSizerFlags().Border(wxTOP, FromDIP(8)));
        sizer->Add(row.reason, wxSizerFlags().Border(wxLEFT, FromDIP(20)));
        rows_.push_back(row);
    }
    SetSizer(sizer);
}

void DeviceList::show(const CounterStatus& status, support::Timestamp now,
                      const configuration::FailureCatalogue& catalogue, const Texts& texts) {
    const auto palette = Palette::current();
    for (std::size_t index = 0; index < rows_.size() && index < status.devices.size(); ++index) {
        const auto& device = status.devices[index];
        rows_[index].state->Show(device.present);
        rows_[index].state->SetLabel(shown(std::string(level_shape(device.level)) + "  " +
                                           device_title(device.device, texts) + ": " +
                                           device_word(device, now, texts)));
        rows_[index].state->SetForegroundColour(palette.of(device.level));
        rows_[index].reason->set(device.present ? device_reason(device, catalogue, texts) : std::string{});
        rows_[index].reason->SetForegroundColour(palette.quiet);
    }
    InvalidateBestSize();
    Layout();
}

}  // namespace amphoe::gui
