// What the card reader is doing, in the middle of the desk while a card is about to be read.
#pragma once

#include <wx/panel.h>

#include "core/ports/CardReader.h"
#include "gui/desk/DeskContext.h"

class wxStaticText;

namespace amphoe::gui {

class TextBlock;

class CardStateBar final : public wxPanel {
  public:
    CardStateBar(wxWindow* parent, const DeskContext& context);
    /// Hidden while the visit is at another step, says something more urgent, or the state is not known yet.
    void show(const VisitState& visit, const std::optional<ports::CardState>& card);

  private:
    DeskContext context_;
    wxStaticText* shape_;
    TextBlock* message_;
    TextBlock* next_;
};

}  // namespace amphoe::gui
