// W1: officer code and PIN; beside it the devices with the reason of everything that is not ready.
#pragma once

#include "gui/presenters/SignInPresenter.h"
#include "gui/presenters/StatusPresenter.h"
#include "gui/widgets/CounterFrame.h"

class wxButton;
class wxTextCtrl;

namespace amphoe::gui {

class DeviceList;
class NoticeBar;
class TextBlock;

class SignInWindow final : public CounterFrame {
  public:
    SignInWindow(const CounterSetup& setup, WxTexts& texts, SignInPresenter& sign_in, StatusPresenter& status,
                 std::function<void()> quit);
    /// Empty fields, keyboard in the first one.
    void begin();

  private:
    void show_all() override;
    bool use_key(int key) override;
    wxSizer* build_form();
    wxSizer* build_devices();
    void show_sign_in();
    void show_status();
    void submit();

    SignInPresenter& sign_in_;
    StatusPresenter& status_;
    TextBlock* headline_ = nullptr;
    wxTextCtrl* code_ = nullptr;
    wxTextCtrl* pin_ = nullptr;
    wxButton* enter_ = nullptr;
    NoticeBar* notice_ = nullptr;
    DeviceList* devices_ = nullptr;
    TextBlock* training_ = nullptr;
};

}  // namespace amphoe::gui
