// The table of registry offices: the shipped one, and mistakes of others.
#include "core/configuration/OfficeTableFile.h"

#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>

namespace amphoe::configuration {
namespace {

using nlohmann::json;

class OfficeTableFileTest : public ::testing::Test {
  protected:
    OfficeTableFileTest() {
        const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
        file = std::filesystem::temp_directory_path() / ("amphoe-offices-" + std::string(test->name()) + ".json");
    }
    ~OfficeTableFileTest() override { std::filesystem::remove(file); }
    /// What is said of the shipped table with that change; empty when it is taken.
    std::string said(const std::function<void(json&)>& change) const {
        std::ifstream in(shipped);
        auto object = json::parse(in);
        change(object);
        std::ofstream(file) << object.dump();
        const auto table = load_office_table(file);
        const auto detail = table ? std::string{} : table.error().detail;
        const auto named = file.filename().string() + ": ";
        return detail.starts_with(named) ? detail.substr(named.size()) : detail;
    }
    std::string said_of_row(const char* key, const json& value) const {
        return said([&](json& object) { object["offices"][0][key] = value; });
    }
    const std::filesystem::path shipped =
        std::filesystem::path(AMPHOE_RESOURCES) / "configuration" / "office-codes.json";
    std::filesystem::path file;
};

TEST_F(OfficeTableFileTest, TheShippedTableLoads) {
    const auto table = load_office_table(shipped);
    ASSERT_TRUE(table) << table.error().detail;
    for (const auto* today : {"1001", "1002", "9901", "9998", "9999"}) {
        ASSERT_NE(table->find(today), nullptr) << today;
        EXPECT_TRUE(table->find(today)->ended.empty()) << today;
    }
    EXPECT_EQ(table->find("9901")->kind, domain::OfficeKind::District);
    EXPECT_EQ(table->find("3014")->name_th, "สำนักทะเบียนอำเภอปักธงชัย");
    EXPECT_EQ(table->find("3099")->name_th, "สำนักทะเบียนท้องถิ่นเทศบาลนครนครราชสีมา");
    EXPECT_EQ(table->find("3099")->kind, domain::OfficeKind::Local);
    EXPECT_EQ(table->find("9999")->kind, domain::OfficeKind::Local);
    EXPECT_EQ(table->find("9997")->ended, "1999-05-25");
    EXPECT_EQ(table->find("9997")->successor, "9998");
    EXPECT_EQ(table->find("9904"), nullptr);
    EXPECT_EQ(table->find(""), nullptr);
    EXPECT_EQ(table->find("99010000017"), nullptr);
}

TEST_F(OfficeTableFileTest, AMistakeIsNamedByItsPlace) {
    EXPECT_EQ(said([](json&) {}), "");
    for (const auto& code : {json("100"), json("10011"), json("0001"), json("1๐01"), json("10a1"), json(1001)}) {
        EXPECT_EQ(said_of_row("code", code), "offices[0]: code must be 4 digits that do not begin with 0") << code;
    }
    EXPECT_EQ(said_of_row("code", "9901"), "offices[4]: 9901 stands twice");
    EXPECT_EQ(said_of_row("kind", "local"), "offices[0]: kind must be DISTRICT or LOCAL");
    EXPECT_EQ(said_of_row("name_th", ""), "offices[0]: name_th is missing");
    EXPECT_EQ(said_of_row("name_en", 7), "offices[0]: name_en is missing");
    EXPECT_EQ(said_of_row("end", "2020-01-01"), "offices[0]: end is not a known key");
    EXPECT_EQ(said([](json& object) { object["offices"][1] = "1002"; }), "offices[1]: must be an object");
}

TEST_F(OfficeTableFileTest, TheFileHasAVersionADayAndOffices) {
    EXPECT_EQ(said([](json& object) { object.erase("version"); }), "version is missing");
    EXPECT_EQ(said([](json& object) { object["effective_from"] = "2026-02-30"; }),
              "effective_from must be a date like 2026-10-01");
    EXPECT_EQ(said([](json& object) { object["office"] = 1; }), "office is not a known key");
    const auto* wrong = "offices must be a list of 1 to 5000 offices";
    EXPECT_EQ(said([](json& object) { object.erase("offices"); }), wrong);
    EXPECT_EQ(said([](json& object) { object["offices"] = json::array(); }), wrong);
    EXPECT_EQ(said([](json& object) { object["offices"] = json::object(); }), wrong);
    EXPECT_EQ(said([](json& object) { object["offices"] = json(std::vector<int>(5001)); }), wrong);
    std::ofstream(file) << "{\"version\":";
    EXPECT_FALSE(load_office_table(file));
    std::filesystem::remove(file);
    EXPECT_EQ(load_office_table(file).error().code, domain::FailureCode::ConfigurationInvalid);
}

TEST_F(OfficeTableFileTest, SuccessorsLeadToAnOfficeOfToday) {
    EXPECT_EQ(said_of_row("ended", "2020-01-01"), "offices[0]: ended and successor go together");
    EXPECT_EQ(said_of_row("successor", "9901"), "offices[0]: ended and successor go together");
    const auto ends = [&](const std::string& ended, const std::string& successor) {
        return said([&](json& object) {
            object["offices"][0]["ended"] = ended;
            object["offices"][0]["successor"] = successor;
        });
    };
    EXPECT_EQ(ends("2020-01-01", "9901"), "");
    EXPECT_EQ(ends("2020-13-01", "9901"), "offices[0]: ended must be a date like 2011-10-01");
    EXPECT_EQ(ends("2020-01-01", "8888"), "1001: its successor is not in the table");
    EXPECT_EQ(ends("2020-01-01", "1001"), "1001: its successor ended no later") << "nobody succeeds oneself";
    EXPECT_EQ(ends("2007-09-07", "9903"), "");
    EXPECT_EQ(ends("2007-09-08", "9903"), "1001: its successor ended no later");
}

}  // namespace
}  // namespace amphoe::configuration
