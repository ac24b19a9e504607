#include "core/reports/KpiReport.h"

#include <gtest/gtest.h>

#include "tests/support/MemoryStore.h"

namespace amphoe::reports {
namespace {

using domain::EventKind;
using domain::Kpi;
using domain::ServiceKind;

class KpiReportTest : public ::testing::Test {
  protected:
    void served(const std::string& visit, ServiceKind service, const char* day, int seconds, EventKind end) {
        const auto id = "c" + std::to_string(++cases_);
        const auto at = *support::bangkok_day_begins(day) + std::chrono::hours(9);
        domain::Case record;
        record.id = id;
        record.visit_id = visit;
        record.number = id;
        record.service = service;
        record.opened_at = at;
        ports::StepRecord step;
        step.opened_case = record;
        for (const auto kind : {EventKind::CaseOpened, EventKind::Submitted, end}) {
            domain::CaseEvent event;
            event.visit_id = visit;
            event.case_id = id;
            event.kind = kind;
            event.at = at + std::chrono::seconds(kind == EventKind::CaseOpened ? 0 : seconds);
            step.events.push_back(event);
        }
        ASSERT_TRUE(store.save(step));
    }
    std::map<std::string, Kpi> report(bool with_baseline) {
        const auto counts = count_period(store, {"2026-11-01", "2026-11-30"});
        const auto before = count_period(store, {"2026-10-01", "2026-10-31"});
        EXPECT_TRUE(counts && before);
        std::map<std::string, Kpi> all;
        for (auto& kpi : kpi_report(rules, {"2026-11-01", "2026-11-30"}, *counts, with_baseline ? &*before : nullptr)) {
            all[kpi.id] = std::move(kpi);
        }
        return all;
    }
    testing::MemoryStore store;
    domain::KpiRules rules{"1",
                           "2026-11-01",
                           std::nullopt,
                           {{2567, 50}, {2568, 100}},
                           {ServiceKind::ThaidEnrolment, ServiceKind::OwnData},
                           {ServiceKind::ThaidEnrolment}};

  private:
    int cases_ = 0;
};

TEST_F(KpiReportTest, TimesAreComparedWithTheBaselinePerService) {
    served("v0", ServiceKind::OwnData, "2026-10-05", 200, EventKind::CentreAccepted);
    served("v1", ServiceKind::OwnData, "2026-11-05", 150, EventKind::CentreAccepted);
    served("v2", ServiceKind::ThaidEnrolment, "2026-11-05", 60, EventKind::CentreAccepted);
    const auto k3 = report(true).at("K3");
    ASSERT_EQ(k3.rows.size(), 2U);
    EXPECT_EQ(k3.rows[0].label, "thaid_enrolment");
    EXPECT_FALSE(k3.rows[0].value) << "not served in the baseline period";
    EXPECT_DOUBLE_EQ(*k3.rows[1].value, 25.0);
    EXPECT_FALSE(report(false).at("K3").value);
    EXPECT_FALSE(report(false).at("K3").note_th.empty());
}

TEST_F(KpiReportTest, AVisitCountsOnceHoweverManyCases) {
    served("v1", ServiceKind::ThaidEnrolment, "2026-11-05", 60, EventKind::CentreAccepted);
    served("v1", ServiceKind::OwnData, "2026-11-05", 60, EventKind::CentreAccepted);
    served("v2", ServiceKind::OwnData, "2026-11-30", 60, EventKind::CaseCancelled);
    served("v3", ServiceKind::OwnData, "2026-12-01", 60, EventKind::CentreAccepted);
    const auto all = report(false);
    EXPECT_DOUBLE_EQ(*all.at("K6").numerator, 1);
    EXPECT_DOUBLE_EQ(*all.at("K6").denominator, 2);
    EXPECT_DOUBLE_EQ(*all.at("K6").value, 50.0);
    EXPECT_DOUBLE_EQ(*all.at("K1").numerator, 1);
    EXPECT_FALSE(all.at("K1").value) << "the denominator is not known";
}

TEST_F(KpiReportTest, AnEmptyPeriodHasNoPercentages) {
    const auto all = report(false);
    ASSERT_EQ(all.size(), 10U);
    for (const auto* id : {"K2", "K3", "K4", "K5", "K6", "K8", "K10"}) {
        EXPECT_FALSE(all.at(id).value) << id;
        EXPECT_FALSE(all.at(id).formula_th.empty() || all.at(id).formula_en.empty()) << id;
    }
}

TEST_F(KpiReportTest, TheTargetIsThatOfTheFiscalYearOrTheLastOneBefore) {
    EXPECT_EQ(report(false).at("K9").target, 100) << "fiscal 2570 has none of its own";
    EXPECT_DOUBLE_EQ(*report(false).at("K9").value, 50.0);
    rules.targets = {{2580, 1}};
    EXPECT_FALSE(report(false).at("K9").target);
}

TEST_F(KpiReportTest, PeriodsThatAreNoneAreRefused) {
    EXPECT_EQ(count_period(store, {"2026-11-02", "2026-11-01"}).error().code, domain::FailureCode::UsageError);
    EXPECT_EQ(count_period(store, {"2026-02-30", "2026-11-01"}).error().code, domain::FailureCode::UsageError);
    EXPECT_TRUE(count_period(store, {"2026-11-01", "2026-11-01"}));
}

TEST(FiscalYearTest, BeginsInOctober) {
    EXPECT_EQ(domain::fiscal_year_of("2024-09-30"), 2567);
    EXPECT_EQ(domain::fiscal_year_of("2024-10-01"), 2568);
}

}  // namespace
}  // namespace amphoe::reports
