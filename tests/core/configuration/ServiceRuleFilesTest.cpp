#include "core/configuration/ServiceRuleFiles.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/domain/Fees.h"

namespace amphoe::configuration {
namespace {

using nlohmann::json;

/// A copy of the shipped files that a test may spoil.
class ServiceRuleFilesTest : public ::testing::Test {
  protected:
    ServiceRuleFilesTest() {
        const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
        folder = std::filesystem::temp_directory_path() / ("amphoe-rules-" + std::string(test->name()));
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        for (const auto* name :
             {"service-rules.json", "fees.json", "holidays.json", "office-codes.json", "area-codes.json"}) {
            std::filesystem::copy_file(shipped / name, folder / name);
        }
    }
    ~ServiceRuleFilesTest() override { std::filesystem::remove_all(folder); }

    void change(const char* name, const std::function<void(json&)>& edit) const {
        std::ifstream in(folder / name);
        auto object = json::parse(in);
        edit(object);
        std::ofstream(folder / name) << object.dump();
    }
    std::string objection() const {
        const auto rules = load_service_rules(folder);
        return rules ? std::string{} : rules.error().detail;
    }
    const std::filesystem::path shipped = std::filesystem::path(AMPHOE_RESOURCES) / "configuration";
    std::filesystem::path folder;
};

TEST_F(ServiceRuleFilesTest, TheShippedRulesLoad) {
    const auto rules = load_service_rules(shipped);
    ASSERT_TRUE(rules) << rules.error().detail;
    EXPECT_EQ(rules->move_notice_days, 15);
    EXPECT_EQ(rules->house_number_days_district, 30);
    EXPECT_TRUE(rules->holidays.contains("2026-12-10"));
    EXPECT_EQ(domain::fee_on(*rules, "card_replacement", "2026-11-22")->satang, 10000);
    EXPECT_EQ(domain::fee_on(*rules, "certified_copy_card", "2026-11-22")->satang, 1000);
}

TEST_F(ServiceRuleFilesTest, AChangedValueCountsWithoutABuild) {
    change("service-rules.json", [](json& object) { object["move_notice_days"] = 30; });
    change("fees.json", [](json& object) { object["fees"][0]["satang"] = 100; });
    const auto rules = load_service_rules(folder);
    ASSERT_TRUE(rules) << rules.error().detail;
    EXPECT_EQ(rules->move_notice_days, 30);
    EXPECT_EQ(domain::fee_on(*rules, "certified_copy", "2026-11-22")->satang, 100);
}

TEST_F(ServiceRuleFilesTest, EveryLimitHasALeastAndAMost) {
    std::ifstream in(folder / "service-rules.json");
    const auto original = json::parse(in);
    int limits = 0;
    for (const auto& [key, value] : original.items()) {
        if (!value.is_number()) {
            continue;
        }
        ++limits;
        for (const json& wrong : {json(-1), json(1'000'000), json("15"), json(1.5), json(nullptr)}) {
            change("service-rules.json", [&](json& object) { object = original, object[key] = wrong; });
            EXPECT_NE(objection().find("service-rules.json: " + key), std::string::npos) << key << ' ' << wrong.dump();
        }
        change("service-rules.json", [&](json& object) { object = original, object.erase(key); });
        EXPECT_EQ(objection(), "service-rules.json: " + key + " is missing");
    }
    EXPECT_EQ(limits, 24);
}

TEST_F(ServiceRuleFilesTest, LimitsAtTheirEdgeAreTakenAndBeyondItRefused) {
    change("service-rules.json", [](json& object) { object["copies_at_most"] = 100; });
    EXPECT_EQ(objection(), "");
    change("service-rules.json", [](json& object) { object["copies_at_most"] = 101; });
    EXPECT_EQ(objection(), "service-rules.json: copies_at_most must be a whole number from 1 to 100");
    change("service-rules.json", [](json& object) { object["copies_at_most"] = 0; });
    EXPECT_EQ(objection(), "service-rules.json: copies_at_most must be a whole number from 1 to 100");
}

TEST_F(ServiceRuleFilesTest, TheWarningOfTheOutreachPackageComesBeforeItsEnd) {
    const auto with = [&](int warning) {
        change("service-rules.json", [&](json& object) { object["outreach_warning_hours"] = warning; });
        return objection();
    };
    EXPECT_EQ(with(47), "");
    EXPECT_EQ(with(48), "service-rules.json: outreach_warning_hours must be below outreach_package_hours");
}

TEST_F(ServiceRuleFilesTest, AMisspeltKeyIsNamed) {
    change("service-rules.json", [](json& object) { object["move_notice_day"] = 15; });
    EXPECT_EQ(objection(), "service-rules.json: move_notice_day is not a known key");
}

TEST_F(ServiceRuleFilesTest, FeesNeedAnAmountAndADate) {
    change("fees.json", [](json& object) { object["fees"][1]["satang"] = -1; });
    EXPECT_EQ(objection(), "fees.json: fees[1].satang must be a whole number from 0 to 1000000");
    change("fees.json", [](json& object) {
        object["fees"][1]["satang"] = 0;
        object["fees"][2]["effective_from"] = "2569-02-30";
    });
    EXPECT_EQ(objection(), "fees.json: fees[2].effective_from must be a date like 2026-10-01");
}

TEST_F(ServiceRuleFilesTest, AFeeTwiceOnOneDayIsRefused) {
    change("fees.json", [](json& object) { object["fees"].push_back(object["fees"][0]); });
    EXPECT_EQ(objection(), "fees.json: fees: certified_copy stands twice with the same date");
}

TEST_F(ServiceRuleFilesTest, AWaiverEndsAfterItBegins) {
    change("fees.json", [](json& object) { object["waivers"][0]["until"] = "2026-10-31"; });
    EXPECT_EQ(objection(), "fees.json: waivers[0].until is before from");
    change("fees.json", [](json& object) {
        object["waivers"][0]["until"] = "2026-11-01";
        object["waivers"][0]["ccaatt"] = "99x";
    });
    EXPECT_EQ(objection(), "fees.json: waivers[0].ccaatt must be at most 6 digits");
    change("fees.json", [](json& object) {
        object["waivers"][0]["ccaatt"] = "990101";
        object["waivers"][0]["item"] = "certfied_copy";
    });
    EXPECT_EQ(objection(), "fees.json: waivers[0].item: no fee is called certfied_copy");
    change("fees.json", [](json& object) {
        object["waivers"][0]["item"] = "certified_copy";
        object["waivers"][0]["satang"] = -1;
    });
    EXPECT_EQ(objection(), "fees.json: waivers[0].satang must be a whole number from 0 to 1000000");
    change("fees.json", [](json& object) { object["waivers"][0]["satang"] = 100; });
    EXPECT_EQ(objection(), "");
}

TEST_F(ServiceRuleFilesTest, AHolidayIsAFullDate) {
    change("holidays.json", [](json& object) { object["holidays"][0]["date"] = "2026-13-01"; });
    EXPECT_EQ(objection(), "holidays.json: holidays[0].date must be a date like 2026-10-01");
    std::filesystem::remove(folder / "holidays.json");
    EXPECT_EQ(objection(), "holidays.json: cannot be opened");
}

TEST_F(ServiceRuleFilesTest, EveryYearOfTheFileHasTheFixedHolidaysOrTheirSubstitutes) {
    const auto holidays = load_service_rules(shipped)->holidays;
    using namespace std::chrono;
    for (const int year_number : {2026, 2027}) {
        for (const auto fixed : {January / 1, April / 6, April / 13, May / 4, June / 3, July / 28, August / 12,
                                 October / 13, October / 23, December / 5, December / 10, December / 31}) {
            sys_days day = year(year_number) / fixed.month() / fixed.day();
            while (weekday(day) == Saturday || weekday(day) == Sunday) {
                day += days(1);
            }
            const auto iso = support::bangkok_date(day);
            EXPECT_TRUE(holidays.contains(iso)) << iso;
        }
    }
}

TEST_F(ServiceRuleFilesTest, TheFeedsFeesReplaceThoseOfTheirDate) {
    auto rules = *load_service_rules(shipped);
    const auto left_out =
        add_feed_fees(rules, {{"fees", "certified_copy", 2, false, "", "2026-12-01", R"({"satang":3000})"},
                              {"fees", "card_replacement", 2, false, "", "2018-01-01", R"({"satang":15000})"},
                              {"fees", "photo", 1, false, "", "", R"({"name_th":"ถ่ายภาพ","satang":500})"}});
    EXPECT_TRUE(left_out.empty());
    EXPECT_EQ(domain::fee_on(rules, "certified_copy", "2026-11-30")->satang, 2000);
    EXPECT_EQ(domain::fee_on(rules, "certified_copy", "2026-12-01")->satang, 3000);
    EXPECT_EQ(domain::fee_on(rules, "certified_copy", "2026-12-01")->title_th, "คัดและรับรองรายการทะเบียนราษฎร");
    EXPECT_EQ(domain::fee_on(rules, "card_replacement", "2026-11-22")->satang, 15000);
    EXPECT_EQ(domain::fee_on(rules, "photo", "2026-11-22")->title_th, "ถ่ายภาพ");
}

TEST_F(ServiceRuleFilesTest, FeedRowsWithoutSenseAreLeftOut) {
    auto rules = *load_service_rules(shipped);
    const auto before = rules.fees.size();
    const auto left_out = add_feed_fees(rules, {{"fees", "a", 1, false, "", "", R"({"satang":"free"})"},
                                                {"fees", "b", 1, false, "", "soon", R"({"satang":1})"},
                                                {"fees", "c", 1, true, "", "", "{}"},
                                                {"fees", "d", 1, false, "", "", R"({"satang":-5})"}});
    EXPECT_EQ(left_out, (std::vector<std::string>{"a", "b", "c", "d"}));
    EXPECT_EQ(rules.fees.size(), before);
}

}  // namespace
}  // namespace amphoe::configuration
