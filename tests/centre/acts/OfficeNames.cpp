#include "tests/centre/acts/OfficeNames.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

namespace amphoe::centre {
namespace {

std::map<std::string, std::string> listed() {
    std::ifstream stream(std::filesystem::path(AMPHOE_CONFIGURATION) / "office-codes.json", std::ios::binary);
    std::map<std::string, std::string> names;
    const auto table = nlohmann::json::parse(stream);
    for (const auto& office : table.at("offices")) {
        names[office.at("code")] = office.at("name_th");
    }
    return names;
}

}  // namespace

std::string office_name(const std::string& code) {
    static const auto kNames = listed();
    const auto found = kNames.find(code);
    return found == kNames.end() ? "สำนักทะเบียนรหัส " + code : found->second;
}

}  // namespace amphoe::centre
