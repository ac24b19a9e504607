// A paper's layout as data (resources/documents/<kind>.json): texts, order, sizes; validated when it is read.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace amphoe::documents {

/// Red, green, blue, each 0..1.
struct Colour {
    double red = 0;
    double green = 0;
    double blue = 0;
};

/// Sizes in points. Text shrinks from `size` to `floor` until it needs at most `lines` lines, then it flows on.
struct TextStyle {
    double size = 12;
    double floor = 9;
    int lines = 1;
    bool bold = false;
    Colour colour;
};

/// When a block or a line is printed.
enum class Condition { Always, Activation, Waiting, Training, CentreSimulated };

/// One line of text. `{field}` in `text` is replaced by content; a line whose field is empty is left out.
struct TemplateLine {
    TextStyle style;
    Condition when = Condition::Always;
    bool right = false;
    std::string label;
    std::string text;
};

enum class BlockKind { Header, Rows, Evidence, Qr, Panel, Steps, Text, Caution };

struct TemplateBlock {
    BlockKind kind = BlockKind::Text;
    Condition when = Condition::Always;
    double gap = 0;    ///< points above the block
    double qr_mm = 0;  ///< side of the QR code with its quiet zone; only for Qr
    std::vector<TemplateLine> lines;
    std::map<std::string, std::string> states;  ///< words for the states of evidence: "ok", "pending", "no"
};

/// Millimetres.
struct PageFormat {
    double width = 148;
    double height = 210;
    double left = 10;
    double right = 10;
    double top = 10;
    double bottom = 10;
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
    PageFormat page;
    Palette palette;
    TextStyle label_style;  ///< of labels in rows
    std::vector<TemplateBlock> blocks;
    std::vector<TemplateLine> footer;
    TemplateLine watermark;
};

}  // namespace amphoe::documents
