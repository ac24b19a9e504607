#include "core/configuration/AreaTableFile.h"

#include <nlohmann/json.hpp>
#include <set>

#include "core/configuration/JsonFile.h"
#include "core/configuration/TableFrame.h"
#include "core/domain/HouseCode.h"
#include "core/domain/LegalDays.h"

namespace amphoe::configuration {
namespace {

using domain::Area;
using domain::AreaTable;
using nlohmann::json;

/// Over 7,000 sub-districts are known; former ones are kept, too.
constexpr std::size_t kMostAreas = 20'000;

std::string objection_to(const json& row, const Area& area) {
    if (const auto unknown = unknown_keys(row, {"ccaatt", "tambon", "amphoe", "province", "ended", "note"});
        !unknown.empty()) {
        return unknown + " is not a known key";
    }
    if (domain::read_area_code(area.ccaatt) != area.ccaatt) {
        return "ccaatt must be 6 digits of an area";
    }
    for (const auto* key : {"tambon", "amphoe", "province"}) {
        if (text_of(row, key).empty()) {
            return std::string(key) + " is missing";
        }
    }
    return !row.contains("ended") || domain::LegalDays::is_date(area.ended) ? ""
                                                                            : "ended must be a date like 2011-10-01";
}

std::string read_rows(const json& rows, AreaTable& table) {
    std::set<std::string> known;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const auto& row = rows.at(at);
        const auto where = "areas[" + std::to_string(at) + "]: ";
        if (!row.is_object()) {
            return where + "must be an object";
        }
        Area area{text_of(row, "ccaatt"), text_of(row, "tambon"), text_of(row, "amphoe"), text_of(row, "province"),
                  text_of(row, "ended")};
        if (const auto objection = objection_to(row, area); !objection.empty()) {
            return where + objection;
        }
        if (!known.insert(area.ccaatt).second) {
            return where + area.ccaatt + " stands twice";
        }
        table.areas.push_back(std::move(area));
    }
    return "";
}

std::string read_table(const json& object, AreaTable& table) {
    auto objection = read_table_frame(object, "areas", kMostAreas, table.version, table.effective_from);
    if (objection.empty()) {
        objection = read_rows(object.at("areas"), table);
    }
    return objection;
}

}  // namespace

domain::Result<AreaTable> load_area_table(const std::filesystem::path& file) {
    const auto object = read_json_object(file);
    if (!object) {
        return object.error();
    }
    AreaTable table;
    const auto objection = read_table(*object, table);
    return objection.empty() ? domain::Result<AreaTable>(std::move(table)) : invalid_file(file, objection);
}

}  // namespace amphoe::configuration
