// The table of sub-districts: the shipped one, and mistakes of others.
#include "core/configuration/AreaTableFile.h"

#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>

namespace amphoe::configuration {
namespace {

using nlohmann::json;

class AreaTableFileTest : public ::testing::Test {
  protected:
    AreaTableFileTest() {
        const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
        file = std::filesystem::temp_directory_path() / ("amphoe-areas-" + std::string(test->name()) + ".json");
    }
    ~AreaTableFileTest() override { std::filesystem::remove(file); }
    /// What is said of the shipped table with that change; empty when it is taken.
    std::string said(const std::function<void(json&)>& change) const {
        std::ifstream in(shipped);
        auto object = json::parse(in);
        change(object);
        std::ofstream(file) << object.dump();
        const auto table = load_area_table(file);
        const auto detail = table ? std::string{} : table.error().detail;
        const auto named = file.filename().string() + ": ";
        return detail.starts_with(named) ? detail.substr(named.size()) : detail;
    }
    std::string said_of_row(const char* key, const json& value) const {
        return said([&](json& object) { object["areas"][0][key] = value; });
    }
    const std::filesystem::path shipped = std::filesystem::path(AMPHOE_RESOURCES) / "configuration" / "area-codes.json";
    std::filesystem::path file;
};

TEST_F(AreaTableFileTest, TheShippedTableLoadsAndNamesPlacesAsAddressesDo) {
    const auto table = load_area_table(shipped);
    ASSERT_TRUE(table) << table.error().detail;
    ASSERT_NE(table->find("991101"), nullptr);
    EXPECT_EQ(domain::area_line(*table->find("991101")), "ตำบลริมใต้ อำเภอแม่ริม จังหวัดเชียงใหม่");
    EXPECT_EQ(domain::area_line(*table->find("991202")), "แขวงตลาดยอด เขตพระนคร กรุงเทพมหานคร");
    EXPECT_EQ(table->find("990101")->ended, "");
    EXPECT_EQ(table->find("990190")->ended, "2007-09-08");
    for (const auto* unknown : {"", "990199", "9901", "99010101"}) {
        EXPECT_EQ(table->find(unknown), nullptr) << unknown;
    }
}

TEST_F(AreaTableFileTest, AMistakeIsNamedByItsPlace) {
    EXPECT_EQ(said([](json&) {}), "");
    for (const auto& code :
         {json("99010"), json("9901011"), json("990100"), json("๙๙๐๑๐๑"), json("99a101"), json(990101)}) {
        EXPECT_EQ(said_of_row("ccaatt", code), "areas[0]: ccaatt must be 6 digits of an area") << code;
    }
    EXPECT_EQ(said_of_row("ccaatt", "990102"), "areas[1]: 990102 stands twice");
    for (const auto* name : {"tambon", "amphoe", "province"}) {
        EXPECT_EQ(said_of_row(name, ""), std::string("areas[0]: ") + name + " is missing");
        EXPECT_EQ(said_of_row(name, 7), std::string("areas[0]: ") + name + " is missing");
    }
    EXPECT_EQ(said_of_row("ended", "2007-02-30"), "areas[0]: ended must be a date like 2011-10-01");
    EXPECT_EQ(said_of_row("name", "x"), "areas[0]: name is not a known key");
    EXPECT_EQ(said([](json& object) { object["areas"][1] = "990102"; }), "areas[1]: must be an object");
}

TEST_F(AreaTableFileTest, TheFileHasAVersionADayAndAreas) {
    EXPECT_EQ(said([](json& object) { object.erase("version"); }), "version is missing");
    EXPECT_EQ(said([](json& object) { object["effective_from"] = "1 ต.ค."; }),
              "effective_from must be a date like 2026-10-01");
    EXPECT_EQ(said([](json& object) { object["area"] = 1; }), "area is not a known key");
    const auto* wrong = "areas must be a list of 1 to 20000 areas";
    EXPECT_EQ(said([](json& object) { object.erase("areas"); }), wrong);
    EXPECT_EQ(said([](json& object) { object["areas"] = json::array(); }), wrong);
    EXPECT_EQ(said([](json& object) { object["areas"] = std::vector<int>(20'001, 1); }), wrong);
}

}  // namespace
}  // namespace amphoe::configuration
