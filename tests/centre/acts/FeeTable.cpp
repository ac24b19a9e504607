#include "tests/centre/acts/FeeTable.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace amphoe::centre {
namespace {

using nlohmann::json;

FeeRow fee_in(const json& row) {
    return {row.at("item"), row.at("title_th"), row.at("satang"), row.at("effective_from"), ""};
}

FeeRow waiver_in(const json& row) {
    return {row.at("item"), row.at("reason_th"), row.value("satang", std::int64_t{0}), row.at("from"), row.at("until")};
}

}  // namespace

FeeTable FeeTable::load(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    FeeTable table;
    try {
        const auto content = json::parse(stream);
        for (const auto& row : content.at("fees")) {
            table.fees_.push_back(fee_in(row));
        }
        for (const auto& row : content.at("waivers")) {
            table.waivers_.push_back(waiver_in(row));
        }
    } catch (const json::exception& wrong) {
        throw std::runtime_error(file.filename().string() + ": " + wrong.what());
    }
    return table;
}

const FeeTable& FeeTable::shipped() {
    static const FeeTable table = load(std::filesystem::path(AMPHOE_CONFIGURATION) / "fees.json");
    return table;
}

std::vector<FeeRow> FeeTable::in_force(const std::string& day) const {
    std::map<std::string, FeeRow> newest;
    for (const auto& row : fees_) {
        const auto known = newest.find(row.item);
        if (row.from <= day && (known == newest.end() || known->second.from <= row.from)) {
            newest[row.item] = row;
        }
    }
    std::vector<FeeRow> rows;
    for (auto& [item, row] : newest) {
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<std::int64_t> FeeTable::prices(const std::string& item, const std::string& day) const {
    std::vector<std::int64_t> found;
    for (const auto& row : in_force(day)) {
        if (row.item == item) {
            found.push_back(row.satang);
        }
    }
    for (const auto& row : waivers_) {
        if (!found.empty() && row.item == item && row.from <= day && day <= row.until) {
            found.push_back(row.satang);
        }
    }
    return found;
}

}  // namespace amphoe::centre
