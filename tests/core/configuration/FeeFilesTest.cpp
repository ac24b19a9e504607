// Fees, waivers and holidays among the rule files, and the fees of the feed.
#include <fstream>

#include "core/domain/Fees.h"
#include "tests/core/configuration/ServiceRuleFixture.h"

namespace amphoe::configuration {
namespace {

using nlohmann::json;

class FeeFilesTest : public ServiceRuleFixture {};

TEST_F(FeeFilesTest, FeesNeedAnAmountAndADate) {
    change("fees.json", [](json& object) { object["fees"][1]["satang"] = -1; });
    EXPECT_EQ(objection(), "fees.json: fees[1].satang must be a whole number from 0 to 1000000");
    change("fees.json", [](json& object) {
        object["fees"][1]["satang"] = 0;
        object["fees"][2]["effective_from"] = "2569-02-30";
    });
    EXPECT_EQ(objection(), "fees.json: fees[2].effective_from must be a date like 2026-10-01");
}

TEST_F(FeeFilesTest, AFeeTwiceOnOneDayIsRefused) {
    change("fees.json", [](json& object) { object["fees"].push_back(object["fees"][0]); });
    EXPECT_EQ(objection(), "fees.json: fees: certified_copy stands twice with the same date");
}

TEST_F(FeeFilesTest, AWaiverEndsAfterItBegins) {
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

TEST_F(FeeFilesTest, AHolidayIsAFullDate) {
    change("holidays.json", [](json& object) { object["holidays"][0]["date"] = "2026-13-01"; });
    EXPECT_EQ(objection(), "holidays.json: holidays[0].date must be a date like 2026-10-01");
    std::filesystem::remove(folder / "holidays.json");
    EXPECT_EQ(objection(), "holidays.json: cannot be opened");
}

TEST_F(FeeFilesTest, EveryYearOfTheFileHasTheFixedHolidaysOrTheirSubstitutes) {
    const auto holidays = load_service_rules(shipped, today)->holidays;
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

TEST_F(FeeFilesTest, TheFeedsFeesReplaceThoseOfTheirDate) {
    auto rules = *load_service_rules(shipped, today);
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

TEST_F(FeeFilesTest, TheFineForALateMoveStaysBelowItsCeiling) {
    const auto with = [&](int satang) {
        change("fees.json", [&](json& object) {
            for (auto& row : object["fees"]) {
                row["satang"] = row["item"] == "move_late" ? json(satang) : row["satang"];
            }
        });
        return objection();
    };
    EXPECT_EQ(with(100'000), "");
    EXPECT_EQ(with(100'001), "fees.json: fees: move_late is above move_late_ceiling_satang (100000)");
    auto rules = *load_service_rules(shipped, today);
    EXPECT_EQ(add_feed_fees(rules, {{"fees", "move_late", 2, false, "", "2026-11-01", R"({"satang":100001})"}}).size(),
              1U);
    EXPECT_TRUE(
        add_feed_fees(rules, {{"fees", "move_late", 2, false, "", "2026-11-01", R"({"satang":100000})"}}).empty());
    EXPECT_EQ(domain::fee_on(rules, "move_late", today)->satang, 100'000);
}

TEST_F(FeeFilesTest, FeedRowsWithoutSenseAreLeftOut) {
    auto rules = *load_service_rules(shipped, today);
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
