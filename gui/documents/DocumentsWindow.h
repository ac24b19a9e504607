// The window of today's papers.
#pragma once

#include "gui/presenters/PaperDeskPresenter.h"
#include "gui/widgets/CounterFrame.h"

class wxTextCtrl;

namespace amphoe::gui {

class NoticeBar;
class PaperActsPanel;
class PictureView;
class TextBlock;
class TextTable;

class DocumentsWindow final : public CounterFrame {
  public:
    DocumentsWindow(const CounterSetup& setup, WxTexts& texts, PaperDeskPresenter& papers,
                    std::function<void()> closed);

  private:
    void show_all() override;
    bool use_key(int key) override;
    wxSizer* build();
    wxSizer* build_list();
    wxSizer* build_check();
    void show_papers();
    void check_file();

    PaperDeskPresenter& papers_;
    TextTable* table_ = nullptr;
    PictureView* preview_ = nullptr;
    PaperActsPanel* acts_ = nullptr;
    NoticeBar* notice_ = nullptr;
    wxTextCtrl* file_ = nullptr;
    TextBlock* checked_ = nullptr;
};

}  // namespace amphoe::gui
