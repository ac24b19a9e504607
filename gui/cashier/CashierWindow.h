// The cashier's window: receipts, drawer, handover sheet. Nothing of a visit.
#pragma once

#include "gui/cashier/CashierContext.h"
#include "gui/presenters/StatusPresenter.h"
#include "gui/widgets/CounterFrame.h"

class wxButton;

namespace amphoe::gui {

class DrawerPanel;
class NoticeBar;
class PictureView;
class ReceiptPanel;
class StatusLine;
class TextBlock;

class CashierWindow final : public CounterFrame {
  public:
    CashierWindow(const CounterSetup& setup, WxTexts& texts, CashierPresenter& cashier, StatusPresenter& status,
                  std::function<void()> sign_out);

  private:
    void show_all() override;
    bool use_key(int key) override;
    wxSizer* build();
    wxSizer* build_top();
    wxSizer* build_receipts(const CashierContext& context);
    wxSizer* build_sheet();
    wxButton* add_button(wxSizer* row, const char* title, const char* name, std::function<void()> act);
    void show_cashier();
    /// The drawer, the sheet, or both.
    void show_sides();
    void show_status();

    CashierPresenter& cashier_;
    StatusPresenter& status_;
    TextBlock* headline_ = nullptr;
    TextBlock* done_ = nullptr;
    NoticeBar* notice_ = nullptr;
    ReceiptPanel* receipts_ = nullptr;
    DrawerPanel* drawer_ = nullptr;
    PictureView* preview_ = nullptr;
    wxSizer* sheet_ = nullptr;
    StatusLine* status_line_ = nullptr;
    wxButton* earlier_ = nullptr;
    wxButton* later_ = nullptr;
    wxButton* refresh_ = nullptr;
    wxButton* print_ = nullptr;
    bool keyboard_given_ = false;
};

}  // namespace amphoe::gui
