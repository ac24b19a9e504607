#include "tests/core/configuration/ServiceRuleFixture.h"

#include <fstream>

namespace amphoe::configuration {

ServiceRuleFixture::ServiceRuleFixture() {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder = std::filesystem::temp_directory_path() / ("amphoe-rules-" + std::string(test->name()));
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    for (const auto* name : {"service-rules.json", "fees.json", "holidays.json", "office-codes.json", "area-codes.json",
                             "house-evidence.json", "service-catalogue.json"}) {
        std::filesystem::copy_file(shipped / name, folder / name);
    }
}

ServiceRuleFixture::~ServiceRuleFixture() {
    std::filesystem::remove_all(folder);
}

void ServiceRuleFixture::change(const char* name, const std::function<void(nlohmann::json&)>& edit) const {
    std::ifstream in(folder / name);
    auto object = nlohmann::json::parse(in);
    edit(object);
    std::ofstream(folder / name) << object.dump();
}

std::string ServiceRuleFixture::objection() const {
    const auto rules = load_service_rules(folder, today);
    return rules ? std::string{} : rules.error().detail;
}

}  // namespace amphoe::configuration
