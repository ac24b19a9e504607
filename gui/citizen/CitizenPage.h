// One moment of the visit on the citizen's screen.
#pragma once

#include <wx/panel.h>

#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/QueuePresenter.h"
#include "gui/presenters/VisitPresenter.h"
#include "gui/widgets/LabelBook.h"
#include "gui/widgets/WxTexts.h"

namespace amphoe::gui {

struct CitizenContext {
    const CounterSetup& setup;
    const WxTexts& texts;
    LabelBook& labels;
    VisitPresenter& visit;
    QueuePresenter& queue;
};

/// Large text of this window is wrapped here, in device-independent pixels.
constexpr int kCitizenText = 860;

class CitizenPage : public wxPanel {
  public:
    virtual void show(const VisitState& state) = 0;

  protected:
    CitizenPage(wxWindow* parent, const CitizenContext& context, const wxString& name)
        : wxPanel(parent), context_(context) {
        SetName(name);
    }
    std::string tr(const char* english) const { return context_.texts.tr(english); }
    CitizenContext context_;
};

}  // namespace amphoe::gui
