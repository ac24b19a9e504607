#include "core/workflows/ClockCheck.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/workflows/CounterCase.h"
#include "core/workflows/ThaidEnrolment.h"
#include "tests/support/FakeCounter.h"
#include "tests/support/FakeTrustedTime.h"

namespace amphoe::workflows {
namespace {

using namespace std::chrono_literals;
using domain::FailureCode;

TEST(ClockCheckTest, OnlyWhatIsBeyondDoubtIsRefused) {
    testing::FakeTrustedTime time;
    EXPECT_TRUE(refuse_wrong_clock(nullptr)) << "nobody knows";
    EXPECT_TRUE(refuse_wrong_clock(&time)) << "the centre said nothing yet";
    for (const auto allowed : {0ms, 120'000ms, -299'000ms, 300'000ms}) {
        time.offset = allowed;
        EXPECT_TRUE(refuse_wrong_clock(&time)) << allowed.count();
    }
    for (const auto wrong : {300'001ms, -360'000ms, 86'400'000ms}) {
        time.offset = wrong;
        EXPECT_EQ(refuse_wrong_clock(&time).error().code, FailureCode::ClockWrong) << wrong.count();
    }
    EXPECT_EQ(refuse_wrong_clock(&time).error().detail, "clock offset 86400 s");
    time.error = 24h;
    EXPECT_TRUE(refuse_wrong_clock(&time)) << "an old word proves nothing";
}

TEST(ClockCheckTest, StandingWarnsFromTwoMinutesOn) {
    testing::FakeTrustedTime time;
    EXPECT_EQ(clock_standing_now(&time), domain::ClockStanding::Unknown);
    time.offset = 121s;
    EXPECT_EQ(clock_standing_now(&time), domain::ClockStanding::Warn);
}

TEST(ClockCheckTest, TheLimitsAreThoseOfTheOffice) {
    testing::FakeTrustedTime time;
    time.allowed = {1min, 3min};
    time.offset = 60s;
    EXPECT_EQ(clock_standing_now(&time), domain::ClockStanding::Good);
    time.offset = 61s;
    EXPECT_EQ(clock_standing_now(&time), domain::ClockStanding::Warn);
    time.offset = 180s;
    EXPECT_TRUE(refuse_wrong_clock(&time));
    time.offset = 180'001ms;
    EXPECT_EQ(refuse_wrong_clock(&time).error().code, FailureCode::ClockWrong);
}

class ClockWrongAtTheCounterTest : public ::testing::Test {
  protected:
    ClockWrongAtTheCounterTest() { counter.ports.time = &time; }
    testing::FakeTrustedTime time;
    testing::FakeCounter counter;
    VisitJournal journal{counter.store, counter.clock, counter.workstation, counter.officer};
    IdentityProof proof{counter.ports, journal};
    ThaidEnrolment enrolment{counter.ports, journal, proof};
};

TEST_F(ClockWrongAtTheCounterTest, TheActIsSavedAndSentButNoSignedSlipUntilTheClockIsSet) {
    ASSERT_TRUE(journal.open());
    ASSERT_TRUE(proof.record_consent(true, domain::LegalBasis::ConsentSection26));
    ASSERT_TRUE(proof.read_card({}, {}, {}));
    ASSERT_TRUE(enrolment.open());
    ASSERT_TRUE(proof.check_card_status({}));
    ASSERT_TRUE(proof.compare_face(testing::grey_faces()));
    ASSERT_TRUE(proof.record_officer_look(true));
    time.offset = 10min;
    ASSERT_TRUE(enrolment.confirm());
    ASSERT_TRUE(enrolment.deliver({}));

    EXPECT_EQ(enrolment.issue_slip().error().code, FailureCode::ClockWrong);

    EXPECT_EQ(*enrolment.state(), domain::CaseState::Accepted);
    EXPECT_TRUE(counter.printer.printed.empty());
    const auto kinds = counter.store.kinds();
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), domain::EventKind::DocumentIssued), 0);
    time.offset = 3min;
    EXPECT_TRUE(enrolment.issue_slip()) << "a warning forbids nothing";
}

TEST_F(ClockWrongAtTheCounterTest, NoServiceSignsAPaperUntilTheClockIsSet) {
    ASSERT_TRUE(journal.open());
    ASSERT_TRUE(proof.record_consent(true, domain::LegalBasis::ConsentSection26));
    ASSERT_TRUE(proof.read_card({}, {}, {}));
    CounterCase service(counter.ports, journal, proof, domain::ServiceKind::CertifiedCopy);
    ASSERT_TRUE(service.open());
    domain::DocumentContent content;
    content.kind = domain::DocumentKind::CopyTr14_1;
    time.offset = 10min;
    EXPECT_EQ(service.issue(content).error().code, FailureCode::ClockWrong);
    time.offset = 3min;
    EXPECT_TRUE(service.issue(content));
}

}  // namespace
}  // namespace amphoe::workflows
