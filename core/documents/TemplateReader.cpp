#include "core/documents/TemplateReader.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>

#include "core/documents/ContentFields.h"
#include "core/domain/PartialDate.h"

namespace amphoe::documents {
namespace {

using Json = nlohmann::json;
using domain::Failure;
using domain::FailureCode;

/// Signals a mistake in a data file; translated to ConfigurationInvalid in this file alone.
struct Mistake : std::runtime_error {
    using std::runtime_error::runtime_error;
};

template <class T>
T choice(const std::map<std::string, T>& choices, const std::string& name, const std::string& what) {
    const auto found = choices.find(name);
    if (found == choices.end()) {
        throw Mistake("unknown " + what + " \"" + name + "\"");
    }
    return found->second;
}

double within(const Json& node, const std::string& key, double low, double high) {
    const double value = node.at(key).get<double>();
    if (!(value >= low && value <= high)) {
        throw Mistake(key + " is out of range");
    }
    return value;
}

Colour read_colour(const std::string& text) {
    if (text.size() != 7 || text[0] != '#' ||
        text.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string::npos) {
        throw Mistake("colour \"" + text + "\" is not #RRGGBB");
    }
    const auto part = [&](std::size_t at) { return std::stoi(text.substr(at, 2), nullptr, 16) / 255.0; };
    return {part(1), part(3), part(5)};
}

/// Reads one template file; keeps the colours and styles that its lines name.
class Reader {
  public:
    explicit Reader(const Json& root) : root_(root) {
        for (const auto& [name, value] : root.at("colours").items()) {
            colours_[name] = read_colour(value.get<std::string>());
        }
        for (const auto& [name, value] : root.at("styles").items()) {
            styles_[name] = style(value);
        }
    }

    DocumentTemplate read() const {
        DocumentTemplate result;
        result.version = root_.at("version").get<std::string>();
        result.effective_from = root_.at("effective_from").get<std::string>();
        const auto date = domain::PartialDate::from_iso(result.effective_from);
        if (!date || date->precision() != domain::DatePrecision::Day) {
            throw Mistake("effective_from is not a date");
        }
        result.page = page(root_.at("page"));
        result.palette = {colour("accent"),  colour("panel"),        colour("panel_edge"),
                          colour("caution"), colour("caution_edge"), colour("line")};
        result.label_style = choice(styles_, "label", "style");
        std::size_t number = 0;
        for (const auto& node : root_.at("blocks")) {
            ++number;
            try {
                result.blocks.push_back(block(node));
            } catch (const std::exception& error) {
                throw Mistake("block " + std::to_string(number) + ": " + error.what());
            }
        }
        for (const auto& node : root_.at("footer")) {
            result.footer.push_back(line(node));
        }
        result.watermark = line(root_.at("watermark"));
        return result;
    }

  private:
    Colour colour(const std::string& name) const { return choice(colours_, name, "colour"); }

    TextStyle style(const Json& node) const {
        TextStyle result;
        result.size = within(node, "size", 6, 72);
        result.floor = within(node, "floor", 6, result.size);
        result.lines = node.value("lines", 1);
        result.bold = node.value("bold", false);
        result.colour = colour(node.value("colour", "ink"));
        return result;
    }

    static PageFormat page(const Json& node) {
        PageFormat result;
        result.width = within(node, "width_mm", 70, 420);
        result.height = within(node, "height_mm", 100, 600);
        result.left = within(node, "left_mm", 0, 40);
        result.right = within(node, "right_mm", 0, 40);
        result.top = within(node, "top_mm", 0, 40);
        result.bottom = within(node, "bottom_mm", 0, 40);
        return result;
    }

    static Condition condition(const Json& node) {
        static const std::map<std::string, Condition> kConditions{{"always", Condition::Always},
                                                                  {"activation", Condition::Activation},
                                                                  {"waiting", Condition::Waiting},
                                                                  {"training", Condition::Training},
                                                                  {"centre_simulated", Condition::CentreSimulated}};
        return choice(kConditions, node.value("when", "always"), "condition");
    }

    TemplateLine line(const Json& node) const {
        TemplateLine result;
        result.style = choice(styles_, node.at("style").get<std::string>(), "style");
        result.when = condition(node);
        result.right = node.value("side", "left") == "right";
        result.label = node.value("label", "");
        result.text = node.at("text").get<std::string>();
        if (const auto unknown = first_unknown_field(result.text)) {
            throw Mistake("unknown field \"" + *unknown + "\"");
        }
        return result;
    }

    TemplateBlock block(const Json& node) const {
        static const std::map<std::string, BlockKind> kKinds{
            {"header", BlockKind::Header}, {"rows", BlockKind::Rows},      {"evidence", BlockKind::Evidence},
            {"qr", BlockKind::Qr},         {"panel", BlockKind::Panel},    {"steps", BlockKind::Steps},
            {"text", BlockKind::Text},     {"caution", BlockKind::Caution}};
        TemplateBlock result;
        result.kind = choice(kKinds, node.at("kind").get<std::string>(), "kind");
        result.when = condition(node);
        result.gap = node.contains("gap") ? within(node, "gap", 0, 100) : 0.0;
        for (const auto& entry : node.at("lines")) {
            result.lines.push_back(line(entry));
        }
        if (result.kind == BlockKind::Qr) {
            result.qr_mm = within(node, "qr_mm", 20, 60);
        }
        if (result.kind == BlockKind::Evidence) {
            for (const auto* state : {"ok", "pending", "no"}) {
                result.states[state] = node.at("states").at(state).get<std::string>();
            }
        }
        return result;
    }

    const Json& root_;
    std::map<std::string, Colour> colours_;
    std::map<std::string, TextStyle> styles_;
};

std::optional<Json> read_json(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        return std::nullopt;
    }
    return Json::parse(stream);
}

Failure mistake(const std::filesystem::path& file, const std::exception& error) {
    return {FailureCode::ConfigurationInvalid, file.filename().string() + ": " + error.what()};
}

}  // namespace

domain::Result<DocumentTemplate> read_document_template(const std::filesystem::path& resources,
                                                        domain::DocumentKind kind) {
    const std::string name(domain::document_kind_name(kind));
    const auto file = resources / "documents" / (name + ".json");
    try {
        const auto root = read_json(file);
        if (!root) {
            return Failure{FailureCode::DocumentKindUnknown, "no template " + name};
        }
        if (root->at("kind").get<std::string>() != name) {
            throw Mistake("kind is not " + name);
        }
        return Reader(*root).read();
    } catch (const std::exception& error) {
        return mistake(file, error);
    }
}

domain::Result<FontManifest> read_font_manifest(const std::filesystem::path& resources) {
    const auto file = resources / "fonts" / "fonts.json";
    try {
        const auto root = read_json(file);
        if (!root) {
            return Failure{FailureCode::DocumentFontMissing, "no font manifest"};
        }
        FontManifest manifest;
        manifest.family = root->at("family").get<std::string>();
        for (const auto& name : root->at("files")) {
            std::filesystem::path found;
            for (const auto& directory : root->at("directories")) {
                const auto candidate = resources / "fonts" / directory.get<std::string>() / name.get<std::string>();
                if (found.empty() && std::filesystem::exists(candidate)) {
                    found = candidate;
                }
            }
            if (found.empty()) {
                return Failure{FailureCode::DocumentFontMissing, "font file " + name.get<std::string>() + " not found"};
            }
            manifest.files.push_back(found);
        }
        return manifest;
    } catch (const std::exception& error) {
        return mistake(file, error);
    }
}

}  // namespace amphoe::documents
