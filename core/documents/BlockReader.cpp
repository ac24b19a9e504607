#include "core/documents/BlockReader.h"

#include <nlohmann/json.hpp>

#include "core/documents/TemplateMistake.h"
#include "core/documents/TemplateNames.h"

namespace amphoe::documents {
namespace {

using Json = nlohmann::json;

template <class T>
T choice(const std::map<std::string, T>& choices, const std::string& name, const std::string& what) {
    const auto found = choices.find(name);
    if (found == choices.end()) {
        throw TemplateMistake("unknown " + what + " \"" + name + "\"");
    }
    return found->second;
}

Colour read_colour(const std::string& text) {
    if (text.size() != 7 || text[0] != '#' ||
        text.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string::npos) {
        throw TemplateMistake("colour \"" + text + "\" is not #RRGGBB");
    }
    const auto part = [&](std::size_t at) { return std::stoi(text.substr(at, 2), nullptr, 16) / 255.0; };
    return {part(1), part(3), part(5)};
}

Align read_align(const Json& node) {
    static const std::map<std::string, Align> kSides{
        {"left", Align::Left}, {"right", Align::Right}, {"centre", Align::Centre}};
    return choice(kSides, node.value("side", "left"), "side");
}

BlockKind read_kind(const Json& node) {
    static const std::map<std::string, BlockKind> kKinds{{"header", BlockKind::Header},
                                                         {"rows", BlockKind::Rows},
                                                         {"evidence", BlockKind::Evidence},
                                                         {"qr", BlockKind::Qr},
                                                         {"panel", BlockKind::Panel},
                                                         {"steps", BlockKind::Steps},
                                                         {"text", BlockKind::Text},
                                                         {"caution", BlockKind::Caution},
                                                         {"grid", BlockKind::Grid},
                                                         {"table", BlockKind::Table},
                                                         {"each", BlockKind::Each},
                                                         {"ticks", BlockKind::Ticks},
                                                         {"signatures", BlockKind::Signatures},
                                                         {"cut", BlockKind::Cut},
                                                         {"picture", BlockKind::Picture}};
    return choice(kKinds, node.at("kind").get<std::string>(), "kind");
}

}  // namespace

BlockReader::BlockReader(const Json& root, const DocumentTemplate& names) : names_(names), known_(common_fields()) {
    known_.insert(names.fields.begin(), names.fields.end());
    for (const auto& [name, value] : root.at("colours").items()) {
        colours_[name] = read_colour(value.get<std::string>());
    }
    for (const auto& [name, value] : root.at("styles").items()) {
        styles_[name] = read_style(value);
    }
}

Colour BlockReader::colour(const std::string& name) const {
    return choice(colours_, name, "colour");
}

TextStyle BlockReader::style(const std::string& name) const {
    return choice(styles_, name, "style");
}

Palette BlockReader::palette() const {
    return {colour("accent"),  colour("panel"),        colour("panel_edge"),
            colour("caution"), colour("caution_edge"), colour("line")};
}

Numerals BlockReader::numerals(const std::string& name) const {
    static const std::map<std::string, Numerals> kNumerals{{"arabic", Numerals::Arabic}, {"thai", Numerals::Thai}};
    return choice(kNumerals, name, "numerals");
}

TextStyle BlockReader::read_style(const Json& node) const {
    TextStyle result;
    result.size = number_within(node, "size", 6, 72);
    result.floor = number_within(node, "floor", 6, result.size);
    result.lines = node.value("lines", 1);
    result.bold = node.value("bold", false);
    result.colour = colour(node.value("colour", "ink"));
    return result;
}

Condition BlockReader::condition(const Json& node) const {
    using Kind = Condition::Kind;
    static const std::map<std::string, Kind> kKinds{
        {"always", Kind::Always},     {"activation", Kind::Activation},    {"waiting", Kind::Waiting},
        {"training", Kind::Training}, {"last_page", Kind::LastPage},       {"centre_simulated", Kind::CentreSimulated},
        {"has", Kind::Has},           {"earlier_page", Kind::EarlierPage}, {"has_not", Kind::HasNot}};
    const auto text = node.value("when", "always");
    const auto colon = text.find(':');
    const Condition result{choice(kKinds, text.substr(0, colon), "condition"),
                           colon == std::string::npos ? std::string() : text.substr(colon + 1)};
    const bool named = result.kind == Kind::Has || result.kind == Kind::HasNot;
    const bool known =
        known_.contains(result.field) || names_.tables.contains(result.field) || names_.pictures.contains(result.field);
    if (named ? !known : !result.field.empty()) {
        throw TemplateMistake("unknown condition \"" + text + "\"");
    }
    return result;
}

void BlockReader::check_text(const std::string& text) const {
    walk_template_text(
        text, [](std::string_view) {},
        [&](const std::string& name) {
            if (!known_.contains(name)) {
                throw TemplateMistake("unknown field \"" + name + "\"");
            }
        });
}

TemplateLine BlockReader::line(const Json& node) const {
    TemplateLine result;
    result.style = style(node.at("style").get<std::string>());
    result.when = condition(node);
    result.align = read_align(node);
    result.label = node.value("label", "");
    result.text = node.at("text").get<std::string>();
    result.blank = node.value("blank", "");
    result.width = node.contains("width") ? number_within(node, "width", 0.05, 1) : 1;
    result.indent = node.contains("indent") ? number_within(node, "indent", 0, 200) : 0;
    if (node.contains("numerals")) {
        result.numerals = numerals(node.at("numerals").get<std::string>());
    }
    check_text(result.text);
    return result;
}

std::vector<TemplateLine> BlockReader::lines(const Json& nodes) const {
    std::vector<TemplateLine> result;
    for (const auto& node : nodes) {
        result.push_back(line(node));
    }
    return result;
}

std::vector<TemplateBlock> BlockReader::blocks(const Json& nodes) const {
    std::vector<TemplateBlock> result;
    for (const auto& node : nodes) {
        try {
            result.push_back(block(node));
        } catch (const std::exception& error) {
            throw TemplateMistake("block " + std::to_string(result.size() + 1) + ": " + error.what());
        }
    }
    return result;
}

std::string BlockReader::table_name(const Json& node) const {
    const auto name = node.at("rows").get<std::string>();
    if (!names_.tables.contains(name)) {
        throw TemplateMistake("unknown table \"" + name + "\"");
    }
    return name;
}

BlockReader BlockReader::inside(const std::string& table) const {
    BlockReader reader = *this;
    const auto& columns = names_.tables.at(table);
    reader.known_.insert(columns.begin(), columns.end());
    return reader;
}

void BlockReader::read_table(const Json& node, TemplateBlock& block) const {
    block.rows = table_name(node);
    const auto reader = inside(block.rows);
    block.head_style = style(node.at("head").get<std::string>());
    block.cell_style = style(node.at("cell").get<std::string>());
    double total = 0;
    for (const auto& entry : node.at("columns")) {
        TableColumn column{entry.value("title", ""), entry.at("text").get<std::string>(),
                           number_within(entry, "width", 0.02, 1), read_align(entry)};
        if (entry.contains("numerals")) {
            column.numerals = numerals(entry.at("numerals").get<std::string>());
        }
        reader.check_text(column.text);
        total += column.width;
        block.columns.push_back(std::move(column));
    }
    if (total < 0.99 || total > 1.01) {
        throw TemplateMistake("the columns' widths do not add up to 1");
    }
}

void BlockReader::read_parts(const Json& node, TemplateBlock& block) const {
    if (block.kind == BlockKind::Qr) {
        block.width_mm = number_within(node, "qr_mm", 20, 60);
    } else if (block.kind == BlockKind::Evidence) {
        for (const auto* state : {"ok", "pending", "no"}) {
            block.states[state] = node.at("states").at(state).get<std::string>();
        }
    } else if (block.kind == BlockKind::Picture) {
        block.picture = node.at("picture").get<std::string>();
        if (!names_.pictures.contains(block.picture)) {
            throw TemplateMistake("unknown picture \"" + block.picture + "\"");
        }
        block.width_mm = number_within(node, "width_mm", 5, 200);
        block.height_mm = number_within(node, "height_mm", 5, 200);
    } else if (block.kind == BlockKind::Signatures) {
        block.seal = node.value("seal", false);
        for (const auto& group : node.at("groups")) {
            block.groups.push_back(lines(group));
        }
    }
}

TemplateBlock BlockReader::block(const Json& node) const {
    TemplateBlock result;
    result.kind = read_kind(node);
    result.when = condition(node);
    result.gap = node.contains("gap") ? number_within(node, "gap", 0, 100) : 0.0;
    if (result.kind == BlockKind::Table) {
        read_table(node, result);
    } else if (result.kind == BlockKind::Each) {
        result.rows = table_name(node);
        result.per_page = node.value("per_page", 0);
        result.blocks = inside(result.rows).blocks(node.at("blocks"));
    } else if (result.kind == BlockKind::Ticks) {
        result.rows = table_name(node);
        result.lines = inside(result.rows).lines(node.at("lines"));
    } else {
        result.lines = lines(node.value("lines", Json::array()));
    }
    read_parts(node, result);
    return result;
}

}  // namespace amphoe::documents
