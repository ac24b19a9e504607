// A table of text rows on wxDataViewCtrl with a virtual model: ten thousand rows cost nothing, screen readers see them.
#pragma once

#include <wx/dataview.h>

#include <functional>
#include <string>
#include <vector>

namespace amphoe::gui {

class TextTable final : public wxDataViewCtrl {
  public:
    using Row = std::vector<std::string>;

    TextTable(wxWindow* parent, const wxString& name);

    /// Width in device-independent pixels; once, before the first rows.
    void add_column(int width);
    void set_titles(const std::vector<std::string>& titles);
    /// Keeps the selected line number where possible. Unchanged rows cost nothing.
    void set_rows(std::vector<Row> rows);
    int row_count() const;
    /// Text of a cell, as shown.
    std::string cell(int row, int column) const;
    /// -1 without a selection.
    int selected() const;
    void select_row(int row);
    /// Called on the window's thread with the row number the person chose.
    void on_select(std::function<void(int)> chosen);
    /// Columns grow with the type; where they would leave the table, the widest gives way.
    bool SetFont(const wxFont& font) override;

  private:
    class Model;
    wxObjectDataPtr<Model> model_;
    std::vector<int> widths_;  ///< as asked for
    double points_asked_ = 0;  ///< size of the type they were asked for in
};

}  // namespace amphoe::gui
