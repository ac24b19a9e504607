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
    /// Widths in device-independent pixels. `whole_width`: of title and value together, where there is no more place;
    /// in large type the titles need more of it.
    LineGrid(wxWindow* parent, int value_width, TypeRole role = TypeRole::Base, int whole_width = 0);
    void set(const std::vector<EvidenceLine>& lines);
    bool Layout() override;

  private:
    struct Row {
        wxStaticText* title;
        TextBlock* value;
    };
    void add_row();
    void fit_values();

    int value_width_;
    int whole_width_;
    TypeRole role_;
    wxFlexGridSizer* grid_;
    std::vector<Row> rows_;
};

}  // namespace amphoe::gui
