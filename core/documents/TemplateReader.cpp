#include "core/documents/TemplateReader.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "core/documents/BlockReader.h"
#include "core/documents/TemplateMistake.h"
#include "core/documents/TemplateNames.h"
#include "core/domain/PartialDate.h"

namespace amphoe::documents {
namespace {

using Json = nlohmann::json;
using domain::Failure;
using domain::FailureCode;

PageFormat read_page(const Json& node) {
    PageFormat result;
    result.roll = node.value("roll", false);
    result.width = number_within(node, "width_mm", 50, 420);
    result.height = result.roll ? 0 : number_within(node, "height_mm", 100, 600);
    result.left = number_within(node, "left_mm", 0, 40);
    result.right = number_within(node, "right_mm", 0, 40);
    result.top = number_within(node, "top_mm", 0, 40);
    result.bottom = number_within(node, "bottom_mm", 0, 40);
    return result;
}

std::set<std::string> read_names(const Json& node) {
    return node.get<std::set<std::string>>();
}

/// A paper without a place for its signature has to say that it is meant so.
double read_signature(const Json& root) {
    const bool placed = root.contains("signature_mm");
    if (root.value("signed", true) != placed) {
        throw TemplateMistake(placed ? "signature_mm on a paper that is not signed"
                                     : "neither signature_mm nor \"signed\": false");
    }
    return placed ? number_within(root, "signature_mm", 12, 40) : 0;
}

DocumentTemplate read(const Json& root) {
    DocumentTemplate result;
    result.version = root.at("version").get<std::string>();
    result.effective_from = root.at("effective_from").get<std::string>();
    const auto date = domain::PartialDate::from_iso(result.effective_from);
    if (!date || date->precision() != domain::DatePrecision::Day) {
        throw TemplateMistake("effective_from is not a date");
    }
    result.page = read_page(root.at("page"));
    result.fields = read_names(root.value("fields", Json::array()));
    result.pictures = read_names(root.value("pictures", Json::array()));
    const auto tables = root.value("tables", Json::object());
    for (const auto& [name, columns] : tables.items()) {
        result.tables[name] = read_names(columns);
    }
    const BlockReader reader(root, result);
    result.numerals = reader.numerals(root.value("numerals", "arabic"));
    result.palette = reader.palette();
    result.label_style = reader.style("label");
    result.blocks = reader.blocks(root.at("blocks"));
    result.footer = reader.lines(root.at("footer"));
    result.watermarks = reader.lines(root.at("watermarks"));
    result.footer_qr_mm = root.contains("footer_qr_mm") ? number_within(root, "footer_qr_mm", 15, 40) : 0;
    result.signature_mm = read_signature(root);
    return result;
}

Json parse(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throw TemplateMistake("cannot be opened");
    }
    return Json::parse(stream);
}

/// The file with its base beneath it; objects are merged, everything else is replaced (RFC 7396).
Json parse_with_base(const std::filesystem::path& file) {
    Json own = parse(file);
    if (!own.contains("base")) {
        return own;
    }
    const auto name = own.at("base").get<std::string>();
    if (name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != std::string::npos) {
        throw TemplateMistake("base \"" + name + "\" is not a name");
    }
    Json whole = parse(file.parent_path() / "base" / (name + ".json"));
    whole.merge_patch(own);
    return whole;
}

std::vector<std::filesystem::path> files_of(const std::filesystem::path& folder, const std::string& name) {
    std::vector<std::filesystem::path> files;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
        const auto stem = entry.path().stem().string();
        if (entry.path().extension() == ".json" && (stem == name || stem.starts_with(name + "@"))) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// The one in force: the latest that is not after `day`, else the earliest of all.
DocumentTemplate in_force(std::vector<DocumentTemplate> versions, const std::string& day) {
    std::stable_sort(versions.begin(), versions.end(), [](const auto& earlier, const auto& later) {
        return earlier.effective_from < later.effective_from;
    });
    const auto after = std::find_if(versions.begin(), versions.end(),
                                    [&](const auto& version) { return version.effective_from > day; });
    return after == versions.begin() ? versions.front() : *std::prev(after);
}

}  // namespace

domain::Result<DocumentTemplate> read_document_template(const std::filesystem::path& resources,
                                                        domain::DocumentKind kind, const std::string& day) {
    const std::string name(domain::document_kind_name(kind));
    std::vector<DocumentTemplate> versions;
    for (const auto& file : files_of(resources / "documents", name)) {
        try {
            const auto root = parse_with_base(file);
            if (root.at("kind").get<std::string>() != name) {
                throw TemplateMistake("kind is not " + name);
            }
            versions.push_back(read(root));
        } catch (const std::exception& error) {
            return Failure{FailureCode::ConfigurationInvalid, file.filename().string() + ": " + error.what()};
        }
    }
    if (versions.empty()) {
        return Failure{FailureCode::DocumentKindUnknown, "no template " + name};
    }
    return in_force(std::move(versions), day);
}

}  // namespace amphoe::documents
