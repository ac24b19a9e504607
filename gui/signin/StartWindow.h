// Before the sign-in: the parts are being opened, or everything that keeps work from beginning, with its remedy.
#pragma once

#include <wx/frame.h>

#include <functional>
#include <vector>

#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/WxTexts.h"

class wxButton;

namespace amphoe::gui {

class NoticeBar;
class TextBlock;

class StartWindow final : public wxFrame {
  public:
    StartWindow(WxTexts& texts, std::function<void()> try_again, std::function<void()> quit);
    void show_opening();
    /// All reasons at once.
    void show_reasons(const std::vector<domain::Failure>& reasons, const configuration::FailureCatalogue& catalogue);

  private:
    WxTexts& texts_;
    TextBlock* headline_;
    std::vector<NoticeBar*> notices_;
    wxButton* again_;
};

}  // namespace amphoe::gui
