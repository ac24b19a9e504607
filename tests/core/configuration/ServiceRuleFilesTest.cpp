#include "core/configuration/ServiceRuleFiles.h"

#include <fstream>

#include "core/domain/Fees.h"
#include "tests/core/configuration/ServiceRuleFixture.h"

namespace amphoe::configuration {
namespace {

using nlohmann::json;

class ServiceRuleFilesTest : public ServiceRuleFixture {};

TEST_F(ServiceRuleFilesTest, TheShippedRulesLoad) {
    const auto rules = load_service_rules(shipped, today);
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
    const auto rules = load_service_rules(folder, today);
    ASSERT_TRUE(rules) << rules.error().detail;
    EXPECT_EQ(rules->move_notice_days, 30);
    EXPECT_EQ(domain::fee_on(*rules, "certified_copy", "2026-11-22")->satang, 100);
}

TEST_F(ServiceRuleFilesTest, EveryLimitHasALeastAndAMost) {
    std::ifstream in(folder / "service-rules.json");
    const auto original = json::parse(in);
    int limits = 0;
    for (const auto& [key, value] : original.items()) {
        if (!value.is_array()) {
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
    EXPECT_EQ(limits, 47);
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

TEST_F(ServiceRuleFilesTest, TheSecondAlarmOfWaitingActsComesAfterTheFirst) {
    const auto late = [&](int hours) {
        change("service-rules.json", [&](json& object) { object["outbox_late_hours"] = hours; });
        return objection();
    };
    EXPECT_EQ(late(23), "");
    EXPECT_EQ(load_service_rules(folder, today)->outbox_limits().late, std::chrono::hours(23));
    EXPECT_EQ(load_service_rules(folder, today)->outbox_limits().overdue, std::chrono::hours(24));
    EXPECT_EQ(late(24), "service-rules.json: outbox_late_hours must be below outbox_overdue_hours");
}

TEST_F(ServiceRuleFilesTest, AWrongClockIsWarnedOfBeforeItBlocks) {
    const auto warning = [&](int minutes) {
        change("service-rules.json", [&](json& object) { object["clock_warning_minutes"] = minutes; });
        return objection();
    };
    EXPECT_EQ(warning(4), "");
    EXPECT_EQ(load_service_rules(folder, today)->clock_limits().warns, std::chrono::minutes(4));
    EXPECT_EQ(load_service_rules(folder, today)->clock_limits().blocks, std::chrono::minutes(5));
    EXPECT_EQ(warning(5), "service-rules.json: clock_warning_minutes must be below clock_blocking_minutes");
}

TEST_F(ServiceRuleFilesTest, TheBatteryIsLowBeforeItIsCritical) {
    const auto critical = [&](int percent) {
        change("service-rules.json", [&](json& object) { object["battery_critical_percent"] = percent; });
        return objection();
    };
    EXPECT_EQ(critical(19), "");
    EXPECT_EQ(load_service_rules(folder, today)->power_limits().critical, 19);
    EXPECT_EQ(load_service_rules(folder, today)->power_limits().low, 20);
    EXPECT_EQ(critical(20), "service-rules.json: battery_critical_percent must be below battery_low_percent");
}

TEST_F(ServiceRuleFilesTest, TheCounterOpensBeforeItCloses) {
    const auto opening = [&](int minute) {
        change("service-rules.json", [&](json& object) { object["office_opens_minute"] = minute; });
        return objection();
    };
    EXPECT_EQ(opening(989), "");
    EXPECT_EQ(opening(990), "service-rules.json: office_opens_minute must be below office_closes_minute");
}

TEST_F(ServiceRuleFilesTest, ALimitCountsFromItsDayOn) {
    change("service-rules.json", [](json& object) {
        object["copies_at_most"] = json::array({{{"effective_from", "2026-11-10"}, {"value", 8}},
                                                {{"effective_from", "2027-01-01"}, {"value", 5}, {"note", "ประกาศ"}}});
    });
    for (const auto& [day, expected] :
         {std::pair{"2026-11-09", domain::ServiceRules{}.copies_at_most}, std::pair{"2026-11-10", 8},
          std::pair{"2026-12-31", 8}, std::pair{"2027-01-01", 5}, std::pair{"2099-01-01", 5}}) {
        today = day;
        ASSERT_EQ(objection(), "");
        EXPECT_EQ(load_service_rules(folder, today)->copies_at_most, expected) << day;
    }
}

TEST_F(ServiceRuleFilesTest, AFileForTheFutureIsReadButDoesNotCountYet) {
    change("service-rules.json", [](json& object) {
        object["effective_from"] = "2099-01-01";
        object["copies_at_most"] = 1;
    });
    ASSERT_EQ(objection(), "");
    EXPECT_EQ(load_service_rules(folder, today)->copies_at_most, domain::ServiceRules{}.copies_at_most);
    EXPECT_EQ(load_service_rules(folder, "2098-12-31")->copies_at_most, domain::ServiceRules{}.copies_at_most);
    EXPECT_EQ(load_service_rules(folder, "2099-01-01")->copies_at_most, 1);
}

TEST_F(ServiceRuleFilesTest, AValueToComeIsCheckedToday) {
    const auto with = [&](json rows) {
        change("service-rules.json", [&](json& object) { object["copies_at_most"] = std::move(rows); });
        return objection();
    };
    EXPECT_EQ(
        with(json::parse(R"([{"effective_from":"2026-11-01","value":10},{"effective_from":"2099-01-01","value":0}])")),
        "service-rules.json: from 2099-01-01: copies_at_most must be a whole number from 1 to 100");
    EXPECT_EQ(with(json::parse(R"([{"effective_from":"2026-11","value":10}])")),
              "service-rules.json: copies_at_most[0].effective_from must be a date like 2026-10-01");
    EXPECT_EQ(
        with(json::parse(R"([{"effective_from":"2026-11-01","value":10},{"effective_from":"2026-11-01","value":9}])")),
        "service-rules.json: copies_at_most has two values from 2026-11-01");
    EXPECT_EQ(with(json::parse(R"([{"effective_from":"2026-11-01","value":10,"until":"2027-01-01"}])")),
              "service-rules.json: copies_at_most[0].until is not a known key");
    change("service-rules.json", [](json& object) {
        object["copies_at_most"] = 10;
        object["outreach_warning_hours"] =
            json::parse(R"([{"effective_from":"2026-11-01","value":40},{"effective_from":"2027-01-01","value":48}])");
    });
    EXPECT_EQ(objection(),
              "service-rules.json: from 2027-01-01: outreach_warning_hours must be below outreach_package_hours");
}

TEST_F(ServiceRuleFilesTest, ANeighbourWithADayInItsNameTakesOverOnThatDay) {
    std::filesystem::copy_file(folder / "fees.json", folder / "fees.2027-01-01.json");
    change("fees.2027-01-01.json", [](json& object) { object["fees"][0]["satang"] = 100; });
    const auto copy_on = [&](const char* day) {
        const auto rules = load_service_rules(folder, day);
        return rules ? std::to_string(domain::fee_on(*rules, "certified_copy", day)->satang) : rules.error().detail;
    };
    EXPECT_EQ(copy_on("2026-12-31"), "2000");
    EXPECT_EQ(copy_on("2027-01-01"), "fees.2027-01-01.json: effective_from must be the day in the file's name");
    change("fees.2027-01-01.json", [](json& object) { object["effective_from"] = "2027-01-01"; });
    EXPECT_EQ(copy_on("2027-01-01"), "100");
    change("fees.json", [](json& object) { object["effective_from"] = "2027-02-01"; });
    EXPECT_EQ(copy_on("2027-02-01"), "2000") << "the one that begins last";
    EXPECT_EQ(copy_on("2026-12-31"),
              "fees.json: is not in force before 2027-02-01, and no earlier file stands beside it");
}

TEST_F(ServiceRuleFilesTest, TheCatalogueSaysWhatTheOfficeOffers) {
    const auto shipped_terms = load_service_rules(shipped, today)->services;
    EXPECT_EQ(shipped_terms.size(), 11u);
    for (const auto& [kind, terms] : shipped_terms) {
        EXPECT_TRUE(terms.enabled);
        EXPECT_EQ(terms.title_th, domain::service_title_th(kind));
        EXPECT_EQ(terms.title_en, domain::service_title_en(kind));
    }
    change("service-catalogue.json", [](json& object) {
        object["services"][3]["enabled"] = json::parse(
            R"([{"effective_from":"2020-01-01","value":true},{"effective_from":"2027-01-01","value":false}])");
        object["services"][3]["title_th"] = "ย้ายออก";
    });
    const auto terms_on = [&](const char* day) {
        return load_service_rules(folder, day)->services.at(domain::ServiceKind::MoveOut);
    };
    EXPECT_TRUE(terms_on("2026-12-31").enabled);
    EXPECT_FALSE(terms_on("2027-01-01").enabled);
    EXPECT_EQ(terms_on("2027-01-01").title_th, "ย้ายออก");
}

TEST_F(ServiceRuleFilesTest, AMistakeInTheCatalogueIsNamed) {
    std::ifstream in(folder / "service-catalogue.json");
    const auto original = json::parse(in);
    const auto with = [&](const std::function<void(json&)>& edit) {
        change("service-catalogue.json", [&](json& object) { object = original, edit(object["services"]); });
        return objection();
    };
    EXPECT_EQ(with([](json& rows) { rows[0]["enabled"] = false; }),
              "service-catalogue.json: services[0]: thaid_enrolment cannot be switched off: every visit at the desk "
              "begins with it");
    EXPECT_EQ(with([](json& rows) { rows[1]["kind"] = "move_uot"; }),
              "service-catalogue.json: services[1]: move_uot is no service of this program");
    EXPECT_EQ(with([](json& rows) { rows[1]["kind"] = "move_out"; }),
              "service-catalogue.json: services[3]: move_out stands twice");
    EXPECT_EQ(with([](json& rows) { rows.erase(4); }), "service-catalogue.json: services: move_in is missing");
    EXPECT_EQ(with([](json& rows) { rows[2]["ofline"] = true; }),
              "service-catalogue.json: services[2]: ofline is not a known key");
    EXPECT_NE(with([](json& rows) { rows[2]["needs_card"] = "yes"; }), "");
    EXPECT_EQ(with([](json& rows) { rows[2]["title_en"] = ""; }),
              "service-catalogue.json: services[2]: verify_only: titles need 1 to 120 bytes");
}

TEST_F(ServiceRuleFilesTest, EachFileIsCheckedByItself) {
    change("fees.json", [](json& object) { object["fees"][1]["satang"] = -1; });
    EXPECT_TRUE(check_service_rule_file(folder / "service-rules.json", today));
    EXPECT_EQ(check_service_rule_file(folder / "fees.json", today).error().detail,
              "fees.json: fees[1].satang must be a whole number from 0 to 1000000");
    EXPECT_FALSE(check_service_rule_file(folder / "kpi.json", today));
}

TEST_F(ServiceRuleFilesTest, AMisspeltKeyIsNamed) {
    change("service-rules.json", [](json& object) { object["move_notice_day"] = 15; });
    EXPECT_EQ(objection(), "service-rules.json: move_notice_day is not a known key");
}

}  // namespace
}  // namespace amphoe::configuration
