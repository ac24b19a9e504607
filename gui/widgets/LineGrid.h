// Titled lines: a quiet title and its wrapped value, as in an evidence list.
#pragma once

#include <wx/panel.h>

#include <vector>

#include "gui/presenters/EvidenceTexts.h"
#include "gui/widgets/TypeScale.h"

class wxFlexGridSizer;
class wxStaticText;

namespace amphoe::gui {

class TextBlock;

class LineGrid final : public wxPanel {
  public:
    /// `value_width` in device-independent pixels.
    LineGrid(wxWindow* parent, int value_width, TypeRole role = TypeRole::Base);
    void set(const std::vector<EvidenceLine>& lines);

  private:
    struct Row {
        wxStaticText* title;
        TextBlock* value;
    };
    void add_row();

    int value_width_;
    TypeRole role_;
    wxFlexGridSizer* grid_;
    std::vector<Row> rows_;
};

}  // namespace amphoe::gui
