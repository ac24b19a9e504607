// The window of today's papers.
#pragma once

#include "gui/presenters/PaperCheckPresenter.h"
#include "gui/presenters/PaperDeskPresenter.h"
#include "gui/widgets/CounterFrame.h"

class wxButton;

namespace amphoe::gui {

class NoticeBar;
class PaperActsPanel;
class PaperCheckPanel;
class PictureView;
class TextTable;

class DocumentsWindow final : public CounterFrame {
  public:
    /// Both must outlive the window's release().
    struct Presenters {
        PaperDeskPresenter& papers;
        PaperCheckPresenter& check;
    };
    DocumentsWindow(const CounterSetup& setup, WxTexts& texts, Presenters presenters, std::function<void()> closed);

  private:
    void show_all() override;
    bool use_key(int key) override;
    wxSizer* build();
    wxSizer* build_list();
    void show_papers();
    /// The marked row is the paper the buttons act on.
    void mark_chosen();

    PaperDeskPresenter& papers_;
    PaperCheckPresenter& check_;
    TextTable* table_ = nullptr;
    wxButton* due_ = nullptr;  ///< shown while an accepted case lacks a paper
    PictureView* preview_ = nullptr;
    PaperActsPanel* acts_ = nullptr;
    NoticeBar* notice_ = nullptr;
    PaperCheckPanel* check_panel_ = nullptr;
};

}  // namespace amphoe::gui
