// The drawer counted by its notes and coins against the receipts, the close, and the handover sheet.
#pragma once

#include <wx/panel.h>

#include <array>

#include "gui/cashier/CashierContext.h"

class wxButton;
class wxTextCtrl;

namespace amphoe::gui {

class TextBlock;

class DrawerPanel final : public wxPanel {
  public:
    DrawerPanel(wxWindow* parent, const CashierContext& context);
    void show();
    /// Keyboard in the first field.
    void begin();
    /// Enter in a field: the next one, then the reason where the drawer differs, then the button. False elsewhere.
    bool enter();

  private:
    wxSizer* build_pieces();
    wxTextCtrl* add_piece(wxSizer* grid, std::size_t piece);
    wxSizer* build_close();
    void count();
    void close();
    /// Another drawer, or the same after its close, is counted from nothing.
    void forget_other_drawer();
    std::string sums() const;

    CashierContext context_;
    std::array<wxTextCtrl*, domain::kCashPieces.size()> pieces_{};
    TextBlock* sums_ = nullptr;
    TextBlock* difference_ = nullptr;
    wxTextCtrl* reason_ = nullptr;
    wxButton* close_ = nullptr;
    std::string drawer_;  ///< day and last sheet of what stands in the fields
};

}  // namespace amphoe::gui
