#include "core/configuration/HouseEvidenceFile.h"

#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>

namespace amphoe::configuration {
namespace {

using nlohmann::json;

const std::filesystem::path kShipped = std::filesystem::path(AMPHOE_RESOURCES) / "configuration/house-evidence.json";

class HouseEvidenceFileTest : public ::testing::Test {
  protected:
    ~HouseEvidenceFileTest() override { std::filesystem::remove(file); }
    std::string objection(const std::function<void(json&)>& spoil) const {
        std::ifstream in(kShipped);
        auto object = json::parse(in);
        spoil(object);
        std::ofstream(file) << object.dump();
        const auto list = load_house_evidence(file);
        if (list) {
            return "";
        }
        return list.error().detail.substr(list.error().detail.find(": ") + 2);
    }
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() /
        ("house-evidence-" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()) + ".json");
};

TEST_F(HouseEvidenceFileTest, TheShippedListLoadsAndEveryRequestNeedsSomething) {
    const auto list = load_house_evidence(kShipped);
    ASSERT_TRUE(list) << list.error().detail;
    for (const auto* variant : {"new", "split", "merge", "complete", "demolish", "correct"}) {
        EXPECT_TRUE(std::ranges::any_of(list->needs, [&](const auto& need) {
            return need.variants.contains(variant) && need.when != domain::EvidenceCase::Delegated;
        })) << variant;
    }
    EXPECT_EQ(list->find("HEADMAN")->title_th, "ใบรับแจ้งของกำนันหรือผู้ใหญ่บ้าน");
    EXPECT_EQ(list->find("NOTHING"), nullptr);
}

TEST_F(HouseEvidenceFileTest, AMistakeIsNamedByItsPlace) {
    EXPECT_EQ(objection([](json&) {}), "");
    EXPECT_EQ(objection([](json& o) { o["extra"] = 1; }), "extra is not a known key");
    EXPECT_EQ(objection([](json& o) { o.erase("version"); }), "version is missing");
    EXPECT_EQ(objection([](json& o) { o["effective_from"] = "soon"; }),
              "effective_from must be a date like 2026-10-01");
    EXPECT_EQ(objection([](json& o) { o["evidence"] = json::array(); }), "evidence must be a list of 1 to 60 rows");
    EXPECT_EQ(objection([](json& o) { o["needed"][0] = "x"; }), "needed[0]: must be an object");
}

TEST_F(HouseEvidenceFileTest, APaperHasACodeTitlesAndRequests) {
    EXPECT_EQ(objection([](json& o) { o["evidence"][0]["code"] = "land"; }),
              "evidence[0]: code must be capital letters");
    EXPECT_EQ(objection([](json& o) { o["evidence"][1]["code"] = "LAND"; }), "evidence[1]: LAND stands twice");
    EXPECT_EQ(objection([](json& o) { o["evidence"][0]["title_en"] = ""; }), "evidence[0]: title_en is missing");
    EXPECT_EQ(objection([](json& o) { o["evidence"][0]["variants"] = {"sell"}; }),
              "evidence[0]: variants: sell is no request");
    EXPECT_EQ(objection([](json& o) { o["evidence"][0]["variants"] = json::array(); }),
              "evidence[0]: variants must name one or more requests");
}

TEST_F(HouseEvidenceFileTest, ANeedIsOneThatCanBeMet) {
    EXPECT_EQ(objection([](json& o) { o["needed"][0]["when"] = "sometimes"; }),
              "needed[0]: when must be always, with_permit, without_permit, outside_local_office or delegated");
    EXPECT_EQ(objection([](json& o) { o["needed"][0]["one_of"] = json::array(); }),
              "needed[0]: one_of must name one or more papers");
    EXPECT_EQ(objection([](json& o) { o["needed"][5]["one_of"] = {"HOUSE_BOOK"}; }),
              "needed[5]: one_of: HOUSE_BOOK is no paper of these requests");
}

}  // namespace
}  // namespace amphoe::configuration
