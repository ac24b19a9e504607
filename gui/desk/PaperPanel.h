// W4.5-9: saved, sent, slip made, printed, looked at; and how the visit ended.
#pragma once

#include <vector>

#include "core/workflows/DocumentIssue.h"
#include "gui/desk/StepPanel.h"

class wxButton;
class wxSizer;

namespace amphoe::gui {

class ApprovalPanel;
class FeePanel;
class TextBlock;

class PaperPanel final : public StepPanel {
  public:
    PaperPanel(wxWindow* parent, const DeskContext& context);
    void show(const VisitState& state) override;
    wxWindow* first_field() override;

  private:
    std::vector<std::string> lines(const VisitState& state) const;
    std::string centre_line(const VisitState& state) const;
    std::string sheet_line(const VisitFacts& facts) const;
    std::string unsigned_text(const VisitService& service) const;

    FeePanel* fee_;             ///< in front of all else while something is to be paid
    ApprovalPanel* signature_;  ///< then, while what was paid for is to be signed
    wxSizer* rest_;
    TextBlock* headline_;
    TextBlock* checklist_;
    wxSizer* build_question();
    wxButton* add(wxSizer* row, const char* name, const char* english, std::function<void()> act);
    void show_question();

    TextBlock* why_;
    TextBlock* question_;
    TextBlock* trouble_;
    wxButton* correct_;
    wxButton* spoiled_;
    wxButton* nothing_;
    wxButton* again_;
};

}  // namespace amphoe::gui
