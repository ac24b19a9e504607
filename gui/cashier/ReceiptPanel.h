// The day's receipts with their sums, and the void of one of them with a second person.
#pragma once

#include <wx/panel.h>

#include "gui/cashier/CashierContext.h"

class wxButton;
class wxTextCtrl;

namespace amphoe::gui {

class TextBlock;
class TextTable;

class ReceiptPanel final : public wxPanel {
  public:
    ReceiptPanel(wxWindow* parent, const CashierContext& context);
    void show();
    /// Enter in a field of the void: the next field, after the last one the void. False elsewhere.
    bool enter();

  private:
    wxSizer* build_void();
    wxTextCtrl* add_field(wxSizer* grid, const char* title, const char* name, long style = 0);
    void void_chosen();
    void show_rows();
    void mark_chosen();
    /// What a second person typed is for one receipt.
    void forget_other_receipt(const std::string& number);

    CashierContext context_;
    TextTable* table_;
    TextBlock* sums_;
    TextBlock* chosen_ = nullptr;
    wxTextCtrl* reason_ = nullptr;
    wxTextCtrl* second_ = nullptr;
    wxTextCtrl* pin_ = nullptr;
    wxButton* void_ = nullptr;
    std::string voided_;     ///< its words are out of the fields
    std::string typed_for_;  ///< number of the receipt the fields are about
};

}  // namespace amphoe::gui
