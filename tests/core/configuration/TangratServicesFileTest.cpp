#include "core/configuration/TangratServicesFile.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/TemporaryFolder.h"

namespace amphoe::configuration {
namespace {

using nlohmann::json;

class TangratServicesFileTest : public ::testing::Test {
  protected:
    domain::Result<domain::TangratServices> load(const json& content) {
        const auto file = folder.path() / "tangrat-services.json";
        std::ofstream(file) << content.dump();
        return load_tangrat_services(file);
    }
    static json shipped() {
        std::ifstream file(std::filesystem::path(AMPHOE_RESOURCES) / "configuration" / "tangrat-services.json");
        return json::parse(file);
    }
    testing::TemporaryFolder folder;
};

TEST_F(TangratServicesFileTest, TheShippedFileTellsItsDayAndSource) {
    const auto services = load(shipped());
    ASSERT_TRUE(services) << services.error().detail;
    EXPECT_EQ(services->as_of, "2024-07-27");
    EXPECT_EQ(services->announced_services, 83);
    EXPECT_TRUE(services->services.front().needs_level2);
}

TEST_F(TangratServicesFileTest, WhatMakesNoSenseIsRefused) {
    const auto refused = [&](const char* place, const json& value) {
        auto content = shipped();
        content[json::json_pointer(place)] = value;
        return !load(content);
    };
    const auto link = [](std::size_t bytes) { return "https://" + std::string(bytes - 8, 'a'); };
    EXPECT_TRUE(refused("/surprise", 1));
    EXPECT_TRUE(refused("/version", ""));
    EXPECT_TRUE(refused("/as_of", "2024-07-32"));
    EXPECT_TRUE(refused("/source", ""));
    EXPECT_TRUE(refused("/link", "http://example.org"));
    EXPECT_TRUE(refused("/link", link(401)));
    EXPECT_FALSE(refused("/link", link(400)));
    EXPECT_FALSE(refused("/link", ""));
    EXPECT_TRUE(refused("/services/0/needs_level2", false)) << "then the leaflet has no reason";
    EXPECT_TRUE(refused("/services/1/name_th", ""));
    EXPECT_TRUE(refused("/services", "many"));
}

}  // namespace
}  // namespace amphoe::configuration
