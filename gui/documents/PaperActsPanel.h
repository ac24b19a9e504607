// What may be done with the chosen paper, one row for each kind of act.
#pragma once

#include <wx/panel.h>

#include "gui/presenters/PaperDeskPresenter.h"
#include "gui/widgets/LabelBook.h"

class wxButton;
class wxSizer;
class wxTextCtrl;

namespace amphoe::gui {

class FolderChoice;
class TextBlock;

class PaperActsPanel final : public wxPanel {
  public:
    PaperActsPanel(wxWindow* parent, PaperDeskPresenter& papers, LabelBook& labels, const Texts& texts);
    void show();
    void print();
    void answer(workflows::SheetAnswer answer);

  private:
    wxButton* add_button(wxSizer* row, const char* name, const char* english, std::function<void()> act);
    wxTextCtrl* add_field(wxSizer* row, const char* name, const char* english, long style = 0);
    wxSizer* build_question();
    wxSizer* build_end();
    void end();
    void choose_medium();
    void give(const wxString& folder);
    /// What a second person typed is for one paper.
    void forget_other_paper(const std::string& number);

    PaperDeskPresenter& papers_;
    LabelBook& labels_;
    const Texts& texts_;
    TextBlock* headline_ = nullptr;
    TextBlock* progress_ = nullptr;
    TextBlock* question_ = nullptr;
    wxButton* print_ = nullptr;
    wxButton* give_ = nullptr;
    FolderChoice* medium_ = nullptr;
    std::string wanted_;  ///< number of the paper the medium is chosen for
    wxButton* stop_ = nullptr;
    wxButton* correct_ = nullptr;
    wxButton* spoiled_ = nullptr;
    wxButton* nothing_ = nullptr;
    wxTextCtrl* reason_ = nullptr;
    wxButton* reprint_ = nullptr;
    wxTextCtrl* second_ = nullptr;
    wxTextCtrl* pin_ = nullptr;
    wxButton* end_ = nullptr;
    std::string typed_for_;  ///< number of the paper the fields are about
};

}  // namespace amphoe::gui
