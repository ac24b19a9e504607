// Lines of advice beside a face comparison: what needs attention carries a mark and a colour.
#pragma once

#include <wx/panel.h>

#include <vector>

#include "gui/presenters/FaceVerdictTexts.h"

namespace amphoe::gui {

class TextBlock;

class VerdictList final : public wxPanel {
  public:
    VerdictList(wxWindow* parent, int wrap_width, const wxString& name);
    /// Nothing hides the list.
    void show(const std::vector<VerdictLine>& lines);
    /// Text of a line as shown; empty beyond the end.
    std::string line(std::size_t index) const;

  private:
    int wrap_width_;
    std::vector<TextBlock*> blocks_;
};

}  // namespace amphoe::gui
