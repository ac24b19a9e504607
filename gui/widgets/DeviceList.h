// The device panel of the sign-in: each device with shape, word, reason and remedy.
#pragma once

#include <wx/panel.h>

#include <vector>

#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/DeviceState.h"
#include "gui/presenters/Texts.h"

class wxStaticText;

namespace amphoe::gui {

class TextBlock;

class DeviceList final : public wxPanel {
  public:
    DeviceList(wxWindow* parent, int wrap_width);
    void show(const CounterStatus& status, support::Timestamp now, const configuration::FailureCatalogue& catalogue,
              const Texts& texts);

  private:
    struct Row {
        wxStaticText* state;
        TextBlock* reason;
    };
    std::vector<Row> rows_;
};

}  // namespace amphoe::gui
