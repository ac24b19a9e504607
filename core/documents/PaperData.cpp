#include "core/documents/PaperData.h"

#include <nlohmann/json.hpp>

#include "core/support/Digest.h"

namespace amphoe::documents {
namespace {

using Json = nlohmann::json;  // its objects are sorted by key

constexpr const char* kSchema = "amphoe.paper/1";
constexpr std::size_t kHashBytes = 16;

Json own_fields(const DocumentTemplate& layout, const ContentFields& fields) {
    Json result = Json::object();
    for (const auto& name : layout.fields) {
        if (const auto& value = fields.value(name); !value.empty()) {
            result[name] = value;
        }
    }
    return result;
}

Json tables(const DocumentTemplate& layout, const ContentFields& fields) {
    Json result = Json::object();
    for (const auto& [name, columns] : layout.tables) {
        for (std::size_t row = 0; row < fields.rows(name); ++row) {
            const auto in_row = fields.in_row(name, row);
            Json cells = Json::object();
            for (const auto& column : columns) {
                if (const auto& value = in_row.value(column); !value.empty()) {
                    cells[column] = value;
                }
            }
            result[name].push_back(std::move(cells));
        }
    }
    return result;
}

Json pictures(const DocumentTemplate& layout, const ContentFields& fields) {
    Json result = Json::object();
    for (const auto& name : layout.pictures) {
        if (const auto* picture = fields.picture(name)) {
            result[name] = support::sha256_hex(picture->jpeg);
        }
    }
    return result;
}

}  // namespace

std::string paper_data_json(const domain::DocumentContent& content, const DocumentTemplate& layout,
                            const ContentFields& fields) {
    const Json data{{"centre_simulated", content.centre_simulated},
                    {"fields", own_fields(layout, fields)},
                    {"issued_at", support::to_iso8601(content.issued_at)},
                    {"kind", domain::document_kind_name(content.kind)},
                    {"number", content.number},
                    {"office", {{"name_th", content.office_th}, {"rcode", content.rcode}}},
                    {"officer", content.officer_id},
                    {"pictures", pictures(layout, fields)},
                    {"schema", kSchema},
                    {"tables", tables(layout, fields)},
                    {"template", {{"effective_from", layout.effective_from}, {"version", layout.version}}},
                    {"training", content.training},
                    {"workstation", content.workstation_id}};
    return data.dump();
}

std::vector<std::uint8_t> paper_data_hash(const std::string& data_json) {
    auto bytes = support::from_hex(support::sha256_hex_of_text(data_json));
    bytes.resize(kHashBytes);
    return bytes;
}

std::string paper_file_json(const std::string& data_json, const std::string& code) {
    return Json{{"code", code}, {"data", Json::parse(data_json)}}.dump();
}

std::optional<EmbeddedPaper> read_paper_file(const std::string& text) {
    try {
        const auto root = Json::parse(text);
        const auto& data = root.at("data");
        if (root.size() != 2 || data.at("schema").get<std::string>() != kSchema || root.dump() != text) {
            return std::nullopt;  // also another spelling of the same data: ours is canonical
        }
        EmbeddedPaper paper;
        paper.number = data.at("number").get<std::string>();
        paper.kind = data.at("kind").get<std::string>();
        paper.issued_at = data.at("issued_at").get<std::string>();
        paper.rcode = data.at("office").at("rcode").get<std::string>();
        paper.hash = paper_data_hash(data.dump());
        paper.code = root.at("code").get<std::string>();
        return paper;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

}  // namespace amphoe::documents
