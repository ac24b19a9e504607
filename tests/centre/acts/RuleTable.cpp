#include "tests/centre/acts/RuleTable.h"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace amphoe::centre {

using nlohmann::json;

RuleTable RuleTable::load(const std::vector<std::filesystem::path>& files) {
    RuleTable table;
    for (const auto& file : files) {
        std::ifstream stream(file, std::ios::binary);
        try {
            const auto content = json::parse(stream);
            const std::string from = content.at("effective_from");
            for (const auto& [name, value] : content.items()) {
                if (value.is_number_integer()) {
                    table.limits_[name][from] = value;
                }
                for (const auto& row : value.is_array() ? value : json::array()) {
                    if (row.contains("value")) {
                        table.limits_[name][row.at("effective_from")] = row.at("value");
                    }
                }
            }
        } catch (const json::exception& wrong) {
            throw std::runtime_error(file.filename().string() + ": " + wrong.what());
        }
    }
    return table;
}

const RuleTable& RuleTable::shipped() {
    static const std::filesystem::path folder = AMPHOE_CONFIGURATION;
    static const RuleTable table = load({folder / "service-rules.json", folder / "enrolment-rules.json"});
    return table;
}

int RuleTable::on(const std::string& limit, const std::string& day) const {
    const auto& rows = limits_.at(limit);
    const auto later = rows.upper_bound(day);
    return later == rows.begin() ? later->second : std::prev(later)->second;
}

}  // namespace amphoe::centre
