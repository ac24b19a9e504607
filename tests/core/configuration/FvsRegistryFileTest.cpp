#include "core/configuration/FvsRegistryFile.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/TemporaryFolder.h"

namespace amphoe::configuration {
namespace {

using nlohmann::json;

class FvsRegistryFileTest : public ::testing::Test {
  protected:
    domain::Result<domain::FvsRegistry> load(const json& content) {
        const auto file = folder.path() / "fvs-registry.json";
        std::ofstream(file) << content.dump();
        return load_fvs_registry(file);
    }
    static json shipped() {
        std::ifstream file(std::filesystem::path(AMPHOE_RESOURCES) / "configuration" / "fvs-registry.json");
        return json::parse(file);
    }
    testing::TemporaryFolder folder;
};

TEST_F(FvsRegistryFileTest, TheShippedFileNamesOperatorAndAdviserAndAssumesNoLevel) {
    const auto registry = load(shipped());
    ASSERT_TRUE(registry) << registry.error().detail;
    ASSERT_EQ(registry->roles.size(), 2U);
    EXPECT_EQ(registry->roles[0].role, "operator");
    EXPECT_EQ(registry->roles[1].role, "adviser");
    EXPECT_FALSE(registry->availability_percent);
    EXPECT_FALSE(registry->p95_ms);
}

TEST_F(FvsRegistryFileTest, AgreedLevelsAreRead) {
    auto content = shipped();
    content["service_levels"] = {{"availability_percent", 99.5}, {"p95_ms", 3000}};
    const auto registry = load(content);
    ASSERT_TRUE(registry);
    EXPECT_EQ(registry->availability_percent, 99.5);
    EXPECT_EQ(registry->p95_ms, 3000);
}

TEST_F(FvsRegistryFileTest, WhatMakesNoSenseIsRefused) {
    const auto refused = [&](const char* place, const json& value) {
        auto content = shipped();
        content[json::json_pointer(place)] = value;
        return !load(content);
    };
    EXPECT_TRUE(refused("/surprise", 1));
    EXPECT_TRUE(refused("/version", ""));
    EXPECT_TRUE(refused("/effective_from", "1 พ.ย. 2569"));
    EXPECT_TRUE(refused("/roles/0/role", "owner"));
    EXPECT_TRUE(refused("/roles/0/role", "adviser")) << "nobody runs it";
    EXPECT_TRUE(refused("/roles/1/role", "operator")) << "two run it";
    EXPECT_TRUE(refused("/roles/0/duties_th", json::array()));
    EXPECT_TRUE(refused("/service_levels/availability_percent", 100.5));
    EXPECT_TRUE(refused("/service_levels/availability_percent", 0));
    EXPECT_FALSE(refused("/service_levels/availability_percent", 100));
    EXPECT_TRUE(refused("/service_levels/p95_ms", 0));
    EXPECT_FALSE(refused("/service_levels/p95_ms", 1));
}

}  // namespace
}  // namespace amphoe::configuration
