// With a million cases a question that reads a whole table takes seconds. SQLite's own plans say which index is used.
#include "core/storage/CaseReader.h"
#include "core/storage/SqlitePaperBook.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

class QueryPlanTest : public StoreFixture {
  protected:
    std::string plan_of(const std::string& sql) {
        return *open()->read([&](Connection& connection) {
            Statement plan(connection, "EXPLAIN QUERY PLAN " + sql);
            std::string text;
            while (plan.step()) {
                text += plan.text_at(3) + '\n';
            }
            return text;
        });
    }
    /// No table is read from end to end and nothing is sorted that an index could deliver in order.
    void expect_plan(const std::string& sql, const std::string& index) {
        const auto plan = plan_of(sql);
        EXPECT_NE(plan.find(index), std::string::npos) << plan;
        EXPECT_EQ(plan.find("TEMP B-TREE"), std::string::npos) << plan;
        for (const auto* table : {"SCAN case_events", "SCAN visits", "SCAN v\n", "SCAN c\n", "SCAN o\n",
                                  "SCAN outbox\n", "SCAN e\n", "SCAN audit\n"}) {
            EXPECT_EQ(plan.find(table), std::string::npos) << plan;
        }
    }
};

TEST_F(QueryPlanTest, TodaysLogGoesByTheDay) {
    ports::CaseFilter filter;
    filter.date = "2026-11-22";
    expect_plan(CaseReader::list_query(filter), "cases_by_day (opened_at>? AND opened_at<?)");
    filter.officer_id = "O-0001";
    filter.service = domain::ServiceKind::ThaidEnrolment;
    expect_plan(CaseReader::list_query(filter), "cases_by_day (opened_at>? AND opened_at<?)");
}

TEST_F(QueryPlanTest, WhatHappenedInAPeriodGoesByTheTimeOfTheEvents) {
    ports::CaseFilter filter;
    filter.touched = {kMorning, kMorning};
    // Only the cases of the period are sorted afterwards.
    const auto plan = plan_of(CaseReader::list_query(filter));
    EXPECT_NE(plan.find("case_events_by_time (at>? AND at<?)"), std::string::npos) << plan;
    EXPECT_EQ(plan.find("SCAN"), std::string::npos) << plan;
}

TEST_F(QueryPlanTest, ThePapersOfADayGoByTheDay) {
    expect_plan(SqlitePaperBook::day_query(), "case_events_papers (at>? AND at<?)");
}

TEST_F(QueryPlanTest, TheNewestCasesAreReadInOrder) {
    expect_plan(CaseReader::list_query({}), "USING INDEX cases_by_day");
}

TEST_F(QueryPlanTest, ACitizenIsFoundByTheBlindIndex) {
    ports::CaseFilter filter;
    filter.citizen = some_citizen();
    expect_plan(CaseReader::list_query(filter), "cases_by_citizen (citizen_index=?)");
}

TEST_F(QueryPlanTest, ACaseNumberIsFoundByItsOwnIndex) {
    ports::CaseFilter filter;
    filter.number = "1001-2569-01-000001";
    const auto plan = plan_of(CaseReader::list_query(filter));
    EXPECT_NE(plan.find("(number=?)"), std::string::npos) << plan;
    EXPECT_NE(plan_of(CaseReader::single_query()).find("(number=?)"), std::string::npos);
    EXPECT_EQ(plan_of(CaseReader::single_query()).find("SCAN"), std::string::npos);
}

TEST_F(QueryPlanTest, CasesOfAStateGoByTheState) {
    ports::CaseFilter filter;
    filter.state = domain::CaseState::WaitCentre;
    expect_plan(CaseReader::list_query(filter), "cases_by_state (state=?)");
}

TEST_F(QueryPlanTest, SavingAStepReadsNoTableFromEndToEnd) {
    for (const auto* sql :
         {"SELECT saved_at FROM case_events ORDER BY rowid DESC LIMIT 1", "SELECT MAX(sequence) FROM audit",
          "SELECT id FROM cases WHERE visit_id = ?", "SELECT state, receipt_id FROM outbox WHERE id = ?",
          "SELECT id FROM case_events WHERE audit_sequence = ? ORDER BY rowid"}) {
        const auto plan = plan_of(sql);
        EXPECT_TRUE(plan.find("SEARCH") != std::string::npos || std::string(sql).find("LIMIT 1") != std::string::npos)
            << plan;
        EXPECT_EQ(plan.find("TEMP B-TREE"), std::string::npos) << plan;
    }
}

}  // namespace
}  // namespace amphoe::storage
