// Agencies, moves told elsewhere, requests of data subjects and breaches, to be read.
#pragma once

#include <wx/panel.h>

#include "gui/supervisor/SupervisorContext.h"

class wxSizer;

namespace amphoe::gui {

class TextBlock;
class TextTable;

class RegistersPanel final : public wxPanel {
  public:
    RegistersPanel(wxWindow* parent, const SupervisorContext& context);
    void show();

  private:
    struct List {
        TextBlock* counts = nullptr;
        TextTable* table = nullptr;
    };
    /// With its counts above.
    List add_list(wxSizer* sizer, const std::string& name, std::initializer_list<int> widths);

    SupervisorContext context_;
    List agencies_;
    List moves_;
    List requests_;
    List breaches_;
};

}  // namespace amphoe::gui
