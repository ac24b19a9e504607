// A value of another type than its key has is named or left out; it never ends the program.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/configuration/AgencyFiles.h"
#include "core/configuration/ServiceRuleFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace amphoe::configuration {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

const fs::path kShipped = fs::path(AMPHOE_RESOURCES) / "configuration";

json shipped(const char* name) {
    std::ifstream in(kShipped / name);
    return json::parse(in);
}

domain::FeedItem item(const char* topic, const json& value) {
    domain::FeedItem made;
    made.topic = topic;
    made.key = "X-1";
    made.value = value.dump();
    made.effective_from = "2026-11-01";
    return made;
}

/// Of every type none of these keys has.
std::vector<json> wrong_values() {
    return {json(7.5), json(nullptr), json(true), json::object()};
}

class WrongTypesTest : public ::testing::Test {
  protected:
    std::string objection_to_agencies(const json& content) const {
        const auto file = folder_.path() / "agencies.json";
        std::ofstream(file) << content.dump();
        const auto read = load_agencies(file);
        return read ? std::string{} : read.error().detail;
    }
    testing::TemporaryFolder folder_;
};

TEST_F(WrongTypesTest, AFeedAgencyIsLeftOut) {
    const json good{{"name_th", "ก"},    {"name_en", "A"},    {"sector", "public"}, {"state", "live"},
                    {"purposes", {"p"}}, {"fields", {"pid"}}, {"certificate", ""},  {"expires", "2027-01-01"}};
    domain::AgencyDirectory directory;
    ASSERT_TRUE(add_feed_agencies(directory, {item("relying_parties", good)}).empty());
    ASSERT_EQ(directory.agencies.size(), 1U);
    EXPECT_EQ(directory.agencies[0].name_en, "A");
    for (const auto& [key, value] : good.items()) {
        for (const auto& wrong : wrong_values()) {
            auto spoiled = good;
            spoiled[key] = wrong;
            domain::AgencyDirectory empty;
            EXPECT_EQ(add_feed_agencies(empty, {item("relying_parties", spoiled)}).size(), 1U) << key << wrong.dump();
            EXPECT_TRUE(empty.agencies.empty());
        }
    }
}

TEST_F(WrongTypesTest, AFeedFeeIsLeftOut) {
    const json good{{"name_th", "ถ่ายภาพ"}, {"name_en", "Photo"}, {"satang", 500}};
    domain::ServiceRules rules;
    ASSERT_TRUE(add_feed_fees(rules, {item("fees", good)}).empty());
    ASSERT_EQ(rules.fees.size(), 1U);
    EXPECT_EQ(rules.fees[0].title_en, "Photo");
    for (const auto& [key, value] : good.items()) {
        for (const auto& wrong : wrong_values()) {
            auto spoiled = good;
            spoiled[key] = wrong;
            domain::ServiceRules empty;
            EXPECT_EQ(add_feed_fees(empty, {item("fees", spoiled)}).size(), 1U) << key << wrong.dump();
            EXPECT_TRUE(empty.fees.empty());
        }
    }
}

TEST_F(WrongTypesTest, AKeyOfTheDirectoryIsNamed) {
    const auto whole = shipped("agencies.json");
    for (const auto* key : {"version", "effective_from", "announced", "agencies"}) {
        auto spoiled = whole;
        spoiled[key] = 7;
        EXPECT_NE(objection_to_agencies(spoiled).find(key), std::string::npos) << key;
    }
    for (const auto* key : {"id", "name_th", "name_en", "sector", "status", "purposes", "fields", "steps_done"}) {
        for (const json& wrong : {json(7), json(nullptr), json("")}) {
            auto spoiled = whole;
            spoiled["agencies"][0][key] = wrong;
            EXPECT_NE(objection_to_agencies(spoiled).find("agencies[0]." + std::string(key)), std::string::npos)
                << key << wrong.dump();
        }
    }
}

}  // namespace
}  // namespace amphoe::configuration
