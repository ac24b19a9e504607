#include "core/reports/KpiReport.h"

#include <gtest/gtest.h>

#include "tests/support/MemoryQueueBook.h"
#include "tests/support/MemoryStore.h"
#include "tests/support/MemorySupervisionBook.h"

namespace amphoe::reports {
namespace {

using domain::EventKind;
using domain::Kpi;
using domain::ServiceKind;

class KpiReportTest : public ::testing::Test {
  protected:
    void served(const std::string& visit, ServiceKind service, const char* day, int seconds, EventKind end,
                const char* left_as = "", const char* citizen = "1999900000013") {
        const auto id = "c" + std::to_string(++cases_);
        const auto at = *support::bangkok_day_begins(day) + std::chrono::hours(9);
        domain::Case record;
        record.id = id;
        record.visit_id = visit;
        record.number = id;
        record.service = service;
        record.opened_at = at;
        record.citizen = domain::CitizenId::parse(citizen);
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
        if (*left_as != '\0') {
            step.events.push_back(step.events.back());
            step.events.back().kind = EventKind::StepRecorded;
            step.events.back().fields = {{"step", left_as}};
        }
        ASSERT_TRUE(store.save(step));
    }
    void said_in_last_case(const domain::Fields& fields) {
        domain::CaseEvent event;
        event.case_id = "c" + std::to_string(cases_);
        event.visit_id = store.find_case(event.case_id)->record.visit_id;
        event.kind = EventKind::StepRecorded;
        event.fields = fields;
        ports::StepRecord step;
        step.events.push_back(event);
        ASSERT_TRUE(store.save(step));
    }
    std::map<std::string, Kpi> report(bool with_baseline) {
        const KpiBooks books{&queue, &supervision, &store};
        const auto counts = count_period(store, {"2026-11-01", "2026-11-30"}, books);
        const auto before = count_period(store, {"2026-10-01", "2026-10-31"}, books);
        EXPECT_TRUE(counts && before);
        std::map<std::string, Kpi> all;
        for (auto& kpi : kpi_report(rules, {"2026-11-01", "2026-11-30"}, *counts, with_baseline ? &*before : nullptr)) {
            all[kpi.id] = std::move(kpi);
        }
        return all;
    }
    void answered(const char* day, ServiceKind service, int score) {
        ASSERT_TRUE(supervision.add_answer(day, service, score, {}));
    }
    testing::MemoryStore store;
    testing::MemoryQueueBook queue;
    testing::MemorySupervisionBook supervision;
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

TEST_F(KpiReportTest, ACaseThatEndedAsAnEDocumentIsDigital) {
    served("v1", ServiceKind::CertifiedCopy, "2026-11-05", 60, EventKind::CentreAccepted, "document_given");
    served("v2", ServiceKind::CertifiedCopy, "2026-11-05", 60, EventKind::CentreAccepted, "copies_avoided");
    served("v3", ServiceKind::OnlineMove, "2026-11-05", 60, EventKind::CentreAccepted, "document_given");
    served("v4", ServiceKind::CertifiedCopy, "2026-11-05", 60, EventKind::CentreAccepted);
    const auto k4 = report(false).at("K4");
    EXPECT_DOUBLE_EQ(*k4.numerator, 2) << "a case counts once, however digital it is";
    EXPECT_DOUBLE_EQ(*k4.denominator, 4);
    EXPECT_TRUE(k4.note_th.empty());
}

TEST_F(KpiReportTest, CopiesAvoidedAreTheRecordsOfTheCasesAndTheirCards) {
    served("v1", ServiceKind::MoveOut, "2026-11-05", 60, EventKind::CentreAccepted);
    said_in_last_case({{"step", "copies_avoided"}, {"copies_avoided", "3"}});
    served("v2", ServiceKind::OwnData, "2026-11-06", 60, EventKind::CentreAccepted);
    const auto rows = report(false).at("K7").rows;
    EXPECT_EQ(rows[3].label, "copies_avoided_per_case");
    EXPECT_DOUBLE_EQ(*rows[3].value, 1.5) << "three records, two cases, no chip read";
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
    EXPECT_DOUBLE_EQ(*all.at("K1").numerator, 0) << "accepted, but not seen to be active";
    EXPECT_DOUBLE_EQ(*all.at("K1").denominator, 1) << "one person, however many cases";
}

TEST_F(KpiReportTest, AnEmptyPeriodHasNoPercentages) {
    const auto all = report(false);
    ASSERT_EQ(all.size(), 10U);
    for (const auto* id : {"K1", "K2", "K3", "K4", "K5", "K6", "K8", "K10"}) {
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

TEST_F(KpiReportTest, SatisfactionIsTheMeanWithSharesAndResponseRate) {
    served("v1", ServiceKind::OwnData, "2026-11-05", 60, EventKind::CentreAccepted);
    served("v2", ServiceKind::OwnData, "2026-11-05", 60, EventKind::CentreAccepted);
    answered("2026-10-05", ServiceKind::OwnData, 2);
    EXPECT_FALSE(report(false).at("K2").value) << "an answer of another period";
    EXPECT_FALSE(report(false).at("K2").note_th.empty());
    answered("2026-11-05", ServiceKind::OwnData, 5);
    const auto all = report(true);
    const auto& k2 = all.at("K2");
    EXPECT_EQ(k2.unit, "points");
    EXPECT_DOUBLE_EQ(*k2.value, 5);
    EXPECT_DOUBLE_EQ(*k2.numerator, 5);
    EXPECT_DOUBLE_EQ(*k2.denominator, 1);
    EXPECT_EQ(k2.rows[0].label, "share_4_5");
    EXPECT_DOUBLE_EQ(*k2.rows[0].value, 100);
    EXPECT_DOUBLE_EQ(*k2.rows[0].before, 0);
    EXPECT_DOUBLE_EQ(*k2.rows[1].value, 50) << "one of two visits answered";
    EXPECT_EQ(k2.rows[2].label, "score_5");
    const auto& rows = all.at("K7").rows;
    EXPECT_EQ(rows[2].label, "satisfaction_mean");
    EXPECT_DOUBLE_EQ(*rows[2].before, 2);
}

TEST_F(KpiReportTest, EnrolmentIsActivatedOfThosePersonsWhoCameWithoutActiveThaid) {
    served("v1", ServiceKind::ThaidEnrolment, "2026-11-05", 60, EventKind::CentreAccepted);
    said_in_last_case({{"step", "activation"}, {"activation", "ACTIVATED"}});
    served("v2", ServiceKind::OwnData, "2026-11-05", 60, EventKind::CentreAccepted, "", "1999900000021");
    served("v3", ServiceKind::ThaidEnrolment, "2026-11-06", 60, EventKind::CentreAccepted, "", "1999900000030");
    said_in_last_case({{"step", "activation"}, {"activation", "EXPIRED"}});
    served("v4", ServiceKind::OwnData, "2026-11-06", 60, EventKind::CentreAccepted, "", "1999900000048");
    said_in_last_case({{"step", "authentication"}, {"factors", "chip,thaid_qr"}});
    served("v5", ServiceKind::OwnData, "2026-11-07", 60, EventKind::CentreAccepted);
    served("v6", ServiceKind::OwnData, "2026-11-07", 60, EventKind::CaseCancelled, "", "1999900000064");
    served("v7", ServiceKind::MoveOut, "2026-11-07", 60, EventKind::CentreAccepted, "", "6999900002114");
    rules.eligible = {{"2026-11-01", 200, "สถิติ"}, {"2026-12-01", 1, "later"}};
    const auto k1 = report(false).at("K1");
    EXPECT_DOUBLE_EQ(*k1.numerator, 1);
    EXPECT_DOUBLE_EQ(*k1.denominator, 3) << "not who showed a ThaID, left, or could not have one";
    EXPECT_NEAR(*k1.value, 33.333, 0.001);
    EXPECT_EQ(k1.rows.at(0).label, "enrolled");
    EXPECT_DOUBLE_EQ(*k1.rows.at(0).numerator, 2);
    EXPECT_EQ(k1.rows.at(1).label, "population");
    EXPECT_DOUBLE_EQ(*k1.rows.at(1).value, 0.5);
    EXPECT_NE(k1.note_th.find("สถิติ"), std::string::npos) << "its source is told";
}

TEST_F(KpiReportTest, TrainedOfficersCountOnTheLastDayOfThePeriod) {
    const support::Secret pin(std::string_view("246810"));
    for (const char* id : {"O-0001", "O-0002"}) {
        ASSERT_TRUE(store.enrol({id, "น.ส.", "", domain::Role::CounterOfficer, "9901"}, pin));
    }
    EXPECT_FALSE(report(false).at("K8").value) << "an empty register is no data";
    supervision.kept_trainings = {{"1", "O-0001", "PDPA", "2026-11-30", "passed", "2026-11-30"},
                                  {"2", "O-0002", "PDPA", "2026-12-01", "passed"}};
    const auto k8 = report(false).at("K8");
    EXPECT_DOUBLE_EQ(*k8.numerator, 1);
    EXPECT_DOUBLE_EQ(*k8.denominator, 2);
    EXPECT_DOUBLE_EQ(*k8.value, 50);
}

TEST_F(KpiReportTest, BookedVisitsAreDigitalAndWaitingIsMeasured) {
    served("v1", ServiceKind::OwnData, "2026-11-05", 60, EventKind::CentreAccepted);
    served("v2", ServiceKind::OwnData, "2026-11-05", 60, EventKind::CentreAccepted);
    domain::QueueTicket ticket;
    ticket.booking_ref = "B-1";
    ticket.visit_id = "v2";
    ticket.arrived = *support::bangkok_day_begins("2026-11-05") + std::chrono::hours(9);
    ticket.called = *ticket.arrived + std::chrono::minutes(4);
    queue.days["2026-11-05"] = {ticket};
    const auto all = report(false);
    EXPECT_DOUBLE_EQ(*all.at("K4").value, 50);
    EXPECT_EQ(all.at("K7").rows[1].label, "mean_wait_seconds");
    EXPECT_DOUBLE_EQ(*all.at("K7").rows[1].value, 240);
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
