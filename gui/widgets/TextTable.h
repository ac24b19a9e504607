// A table of text rows on wxDataViewCtrl with a virtual model: ten thousand rows cost nothing, screen readers see them.
#pragma once

#include <wx/dataview.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "gui/widgets/ColumnFit.h"

namespace amphoe::gui {

class TextTable final : public wxDataViewCtrl {
  public:
    using Row = std::vector<std::string>;

    TextTable(wxWindow* parent, const wxString& name);

    /// Width in device-independent pixels; once, before the first rows.
    void add_column(int width);
    /// The column that gives way where all together do not fit; without a word the widest.
    void set_wide(int column) { wide_ = static_cast<std::size_t>(column); }
    void set_titles(const std::vector<std::string>& titles);
    /// The cell that tells rows apart, in or behind the columns; for lists whose rows come and go.
    void set_key(std::size_t cell) { key_ = cell; }
    /// The chosen row stays chosen as long as its key is there; without a key, its line. Unchanged rows cost nothing.
    void set_rows(std::vector<Row> rows);
    int row_count() const;
    /// Text of a cell, as shown.
    std::string cell(int row, int column) const;
    /// -1 without a selection.
    int selected() const;
    void select_row(int row);
    /// Marks a row, or none with -1, and tells nobody.
    void mark_row(int row);
    /// Called on the window's thread with the row number the person chose.
    void on_select(std::function<void(int)> chosen);
    /// Columns grow with the type.
    bool SetFont(const wxFont& font) override;
    /// Pixels a text needs in a cell.
    int width_of(const wxString& text) const;
    int width_of_title(unsigned int column) const;

  private:
    void DoSetSize(int x, int y, int width, int height, int flags) override;

    /// Widest title and text of each column now; true when it is another than before.
    bool measure();
    void fit_columns();
    std::optional<std::string> key_of(int row) const;
    int row_of(const std::optional<std::string>& key) const;

    class Model;
    wxObjectDataPtr<Model> model_;
    std::optional<std::size_t> key_;
    std::vector<ColumnWish> wishes_;  ///< asked for in the size of the type the columns were added in
    std::optional<std::size_t> wide_;
    double points_asked_ = 0;  ///< that size
    int room_ = 0;             ///< the columns are fitted to
};

}  // namespace amphoe::gui
