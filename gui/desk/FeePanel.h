// W11.6, W14: what is to be paid, and the ways to settle it, before the papers come out.
#pragma once

#include "gui/desk/DeskContext.h"

#include <wx/panel.h>

class wxButton;
class wxSizer;
class wxTextCtrl;

namespace amphoe::gui {

class TextBlock;

class FeePanel final : public wxPanel {
  public:
    FeePanel(wxWindow* parent, const DeskContext& context);
    /// While nothing is asked, what was typed is forgotten.
    void show(const VisitState& state);
    wxWindow* first_field();

  private:
    wxButton* add_button(wxSizer* sizer, const char* name, const char* english, std::function<void()> act);
    wxTextCtrl* add_field(wxSizer* sizer, const char* title, const wxString& name, long style);
    wxSizer* build_waiver();
    void waive();

    DeskContext context_;
    TextBlock* total_;
    TextBlock* lines_;
    wxButton* cash_;
    wxTextCtrl* id_;
    wxTextCtrl* pin_;
    wxTextCtrl* reason_;
};

/// "✓  ใบเสร็จ 9901-69-D10-000001-0 · 40.00 บาท" for what was settled, "○ …" for what was left open.
std::vector<std::string> fee_lines(const VisitFacts& facts, const Texts& texts);

}  // namespace amphoe::gui
