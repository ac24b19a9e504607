// One sentence in large type; what was read once the card is known; the code to pay with while a fee is asked for, the
// code for an app once the visit is over.
#pragma once

#include "gui/citizen/CitizenPage.h"
#include "gui/presenters/AppCodePresenter.h"

namespace amphoe::gui {

class LineGrid;
class PictureView;
class TextBlock;

class MessagePage final : public CitizenPage {
  public:
    /// `app_code` is borrowed.
    MessagePage(wxWindow* parent, const CitizenContext& context, const AppCodePresenter& app_code);
    void show(const VisitState& state) override;

  private:
    struct ShownCode {
        std::string payload;
        std::string words;
    };
    std::optional<ShownCode> code_of(const VisitState& state) const;
    void show_code(const std::optional<ShownCode>& code);

    const AppCodePresenter& app_code_;
    TextBlock* message_;
    TextBlock* read_title_;
    LineGrid* lines_;
    PictureView* code_;
    TextBlock* code_text_;
    std::string shown_payload_;
};

}  // namespace amphoe::gui
