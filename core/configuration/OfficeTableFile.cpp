#include "core/configuration/OfficeTableFile.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/configuration/JsonFile.h"
#include "core/configuration/TableFrame.h"
#include "core/domain/LegalDays.h"

namespace amphoe::configuration {
namespace {

using domain::OfficeTable;
using domain::RegistryOffice;
using nlohmann::json;

constexpr std::size_t kMostOffices = 5000;

bool is_code(const std::string& text) {
    return text.size() == 4 && text.front() != '0' && text.find_first_not_of("0123456789") == std::string::npos;
}

/// What is wrong with one row by itself.
std::string objection_to(const json& row, const RegistryOffice& office) {
    if (const auto unknown = unknown_keys(row, {"code", "kind", "name_th", "name_en", "ended", "successor", "note"});
        !unknown.empty()) {
        return unknown + " is not a known key";
    }
    if (!is_code(office.code)) {
        return "code must be 4 digits that do not begin with 0";
    }
    if (const auto kind = text_of(row, "kind"); kind != "DISTRICT" && kind != "LOCAL") {
        return "kind must be DISTRICT or LOCAL";
    }
    if (office.name_th.empty() || office.name_en.empty()) {
        return std::string(office.name_th.empty() ? "name_th" : "name_en") + " is missing";
    }
    if (row.contains("ended") != row.contains("successor")) {
        return "ended and successor go together";
    }
    return !row.contains("ended") || domain::LegalDays::is_date(office.ended) ? ""
                                                                              : "ended must be a date like 2011-10-01";
}

std::string read_rows(const json& rows, OfficeTable& table) {
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const auto& row = rows.at(at);
        const auto where = "offices[" + std::to_string(at) + "]: ";
        if (!row.is_object()) {
            return where + "must be an object";
        }
        RegistryOffice office{
            text_of(row, "code"),
            text_of(row, "kind") == "LOCAL" ? domain::OfficeKind::Local : domain::OfficeKind::District,
            text_of(row, "name_th"),
            text_of(row, "name_en"),
            text_of(row, "ended"),
            text_of(row, "successor")};
        if (const auto objection = objection_to(row, office); !objection.empty()) {
            return where + objection;
        }
        if (table.find(office.code) != nullptr) {
            return where + office.code + " stands twice";
        }
        table.offices.push_back(std::move(office));
    }
    return "";
}

/// Every row of successors ends in an office of today: each one lasted longer than the one before.
std::string objection_to_successors(const OfficeTable& table) {
    for (const auto& office : table.offices) {
        if (office.ended.empty()) {
            continue;
        }
        const auto* successor = table.find(office.successor);
        if (successor == nullptr) {
            return office.code + ": its successor is not in the table";
        }
        if (!successor->ended.empty() && successor->ended <= office.ended) {
            return office.code + ": its successor ended no later";
        }
    }
    return "";
}

std::string read_table(const json& object, OfficeTable& table) {
    auto objection = read_table_frame(object, "offices", kMostOffices, table.version, table.effective_from);
    if (objection.empty()) {
        objection = read_rows(object.at("offices"), table);
    }
    return objection.empty() ? objection_to_successors(table) : objection;
}

}  // namespace

domain::Result<OfficeTable> load_office_table(const std::filesystem::path& file) {
    const auto object = read_json_object(file);
    if (!object) {
        return object.error();
    }
    OfficeTable table;
    const auto objection = read_table(*object, table);
    return objection.empty() ? domain::Result<OfficeTable>(std::move(table)) : invalid_file(file, objection);
}

}  // namespace amphoe::configuration
