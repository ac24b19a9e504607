// A paper's layout as data (resources/documents/<kind>.json): texts, order, sizes; validated when it is read.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace amphoe::documents {

/// Red, green, blue, each 0..1.
struct Colour {
    double red = 0;
    double green = 0;
    double blue = 0;
};

enum class Align { Left, Right, Centre };

/// Thai digits stand in running text and dates of certified papers, Arabic ones in machine codes (domain.md E2).
enum class Numerals { Arabic, Thai };

/// Sizes in points. Text shrinks from `size` to `floor` until it needs at most `lines` lines, then it flows on.
struct TextStyle {
    double size = 12;
    double floor = 9;
    int lines = 1;
    bool bold = false;
    Colour colour;
};

/// When a block or a line is printed. Has and HasNot look at `field`, or at the table of that name.
struct Condition {
    enum class Kind { Always, Activation, Waiting, Training, CentreSimulated, LastPage, EarlierPage, Has, HasNot };
    Kind kind = Kind::Always;
    std::string field;
    bool operator==(const Condition&) const = default;
};

/// One line of text. `{field}` in `text` is replaced by content; a line whose field is empty is left out, or says
/// `blank` where the form keeps its box.
struct TemplateLine {
    TextStyle style;
    Condition when;
    Align align = Align::Left;
    std::string label;
    std::string text;
    std::string blank;
    std::optional<Numerals> numerals;  ///< empty: the paper's
    double width = 1;                  ///< share of the width, in a grid
    double indent = 0;                 ///< points
};

struct TableColumn {
    std::string title;
    std::string text;
    double width = 0;  ///< share of the table's width
    Align align = Align::Left;
    std::optional<Numerals> numerals{};  ///< none: as the paper has them
};

enum class BlockKind {
    Header,
    Rows,
    Evidence,
    Qr,
    Panel,
    Steps,
    Text,
    Caution,
    Grid,
    Table,
    Each,
    Signatures,
    Picture,
    Ticks,
    Cut
};

struct TemplateBlock {
    BlockKind kind = BlockKind::Text;
    Condition when;
    double gap = 0;       ///< points above the block
    double width_mm = 0;  ///< of the picture or QR code (with its quiet zone)
    double height_mm = 0;
    bool seal = false;  ///< Signatures: a ring for the stamp beside the first group
    std::vector<TemplateLine> lines;
    std::map<std::string, std::string> states;      ///< words for the states of evidence: "ok", "pending", "no"
    std::string rows;                               ///< name of the table that Table, Each and Ticks go through
    std::vector<TableColumn> columns;               ///< of a Table
    TextStyle head_style;                           ///< of a Table's titles
    TextStyle cell_style;                           ///< of a Table's cells
    int per_page = 0;                               ///< Each: at most so many on a page; 0: as many as fit
    std::vector<TemplateBlock> blocks;              ///< of Each, once per row
    std::vector<std::vector<TemplateLine>> groups;  ///< Signatures: side by side
    std::string picture;                            ///< name of the picture in the content
};

/// Millimetres. A roll has no height of its own: the paper is as long as its content.
struct PageFormat {
    double width = 148;
    double height = 210;
    double left = 10;
    double right = 10;
    double top = 10;
    double bottom = 10;
    bool roll = false;
};

/// The colours that belong to the drawing itself, not to a text.
struct Palette {
    Colour accent;
    Colour panel;
    Colour panel_edge;
    Colour caution;
    Colour caution_edge;
    Colour line;
};

struct DocumentTemplate {
    std::string version;
    std::string effective_from;  ///< ISO date
    Numerals numerals = Numerals::Arabic;
    PageFormat page;
    Palette palette;
    TextStyle label_style;  ///< of labels in rows and grids
    std::vector<TemplateBlock> blocks;
    std::vector<TemplateLine> footer;
    double footer_qr_mm = 0;  ///< side of the verification code at the footer's right; 0: none
    /// Height kept above the footer for the visible signature; 0 only where the template says "signed": false, for a
    /// paper without personal data and legal force.
    double signature_mm = 0;
    std::vector<TemplateLine> watermarks;
    std::set<std::string> fields;                         ///< names this paper takes, beside the common ones
    std::map<std::string, std::set<std::string>> tables;  ///< names of each table's columns
    std::set<std::string> pictures;
};

}  // namespace amphoe::documents
