#include "core/reports/DayFigures.h"

#include <gtest/gtest.h>

namespace amphoe::reports {
namespace {

using domain::CaseState;

ports::CaseSummary summary(const char* officer, CaseState state, int seconds) {
    ports::CaseSummary made;
    made.officer_id = officer;
    made.state = state;
    made.record.opened_at = *support::from_iso8601("2026-11-22T02:00:00Z");
    made.last_event_at = made.record.opened_at + std::chrono::seconds{seconds};
    return made;
}

TEST(DayFiguresTest, CountsByStateServiceAndOfficer) {
    const auto figures =
        figures_of({summary("O-0001", CaseState::Accepted, 60), summary("O-0001", CaseState::WaitCentre, 90),
                    summary("O-0002", CaseState::FaceReferred, 400)});
    EXPECT_EQ(figures.cases, 3);
    EXPECT_EQ(figures.in_state(CaseState::Accepted), 1);
    EXPECT_EQ(figures.in_state(CaseState::Rejected), 0);
    EXPECT_EQ(figures.by_officer.at("O-0001"), 2);
    EXPECT_EQ(figures.by_service.at(domain::ServiceKind::ThaidEnrolment), 3);
}

TEST(DayFiguresTest, TheMedianLeavesOutCasesThatAreNotDone) {
    const auto figures = figures_of({summary("O", CaseState::Accepted, 60), summary("O", CaseState::Accepted, 80),
                                     summary("O", CaseState::Rejected, 100), summary("O", CaseState::Draft, 5000)});
    EXPECT_EQ(figures.median_seconds, 80);
}

TEST(DayFiguresTest, AnEmptyDayHasNoMedian) {
    EXPECT_FALSE(figures_of({}).median_seconds);
}

}  // namespace
}  // namespace amphoe::reports
