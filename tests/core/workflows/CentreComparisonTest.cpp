#include "core/workflows/CentreComparison.h"

#include <gtest/gtest.h>

#include "tests/support/FakeCounter.h"

namespace amphoe::workflows {
namespace {

using domain::FaceBand;
using domain::FailureCode;

class CentreComparisonTest : public ::testing::Test {
  protected:
    domain::FaceEvidence asked(FaceBand ours) {
        domain::FaceEvidence evidence;
        evidence.band = ours;
        CentreComparison(centre, sealer, clock, rules).run(question, evidence, {});
        return evidence;
    }
    domain::FaceEvidence answered(FaceBand ours, const std::string& result) {
        centre.face_answer = domain::CentreFaceAnswer{result, 50, "fvs"};
        return asked(ours);
    }
    testing::FakeCentre centre;
    testing::FakeSealer sealer;
    testing::ManualClock clock;
    domain::FaceRules rules;
    domain::CentreMessage question{"message-1", "face_comparison", "case-1", "9901-2569-01-000001", {}, {{"a", "b"}}};
};

TEST_F(CentreComparisonTest, BothResultsStandInTheEvidence) {
    const auto evidence = answered(FaceBand::Pass, "match");
    ASSERT_TRUE(evidence.centre);
    EXPECT_EQ(evidence.centre->result, "match");
    EXPECT_EQ(evidence.centre->score, 50);
    EXPECT_EQ(evidence.band, FaceBand::Pass);
    EXPECT_FALSE(evidence.own_band);
    EXPECT_EQ(sealer.last.kind, "face_comparison");
}

TEST_F(CentreComparisonTest, EveryDisagreementIsAReferAndAgreementChangesNothing) {
    struct Row {
        FaceBand ours;
        const char* theirs;
        FaceBand verdict;
    };
    for (const auto& row :
         {Row{FaceBand::Pass, "match", FaceBand::Pass}, Row{FaceBand::Pass, "no_match", FaceBand::Refer},
          Row{FaceBand::Pass, "unsure", FaceBand::Refer}, Row{FaceBand::Refer, "match", FaceBand::Refer},
          Row{FaceBand::Refer, "no_match", FaceBand::Refer}, Row{FaceBand::Refer, "unsure", FaceBand::Refer},
          Row{FaceBand::Fail, "match", FaceBand::Refer}, Row{FaceBand::Fail, "no_match", FaceBand::Fail},
          Row{FaceBand::Fail, "unsure", FaceBand::Fail}}) {
        const auto evidence = answered(row.ours, row.theirs);
        EXPECT_EQ(evidence.band, row.verdict) << domain::band_name(row.ours) << ' ' << row.theirs;
        EXPECT_EQ(evidence.own_band.has_value(), row.ours != row.verdict);
        EXPECT_EQ(evidence.own_band.value_or(row.ours), row.ours);
    }
}

TEST_F(CentreComparisonTest, AnUnreachableCentreIsNotedAndChangesNothing) {
    centre.failure = domain::Failure{FailureCode::CentreUnreachable, "down"};
    for (const auto ours : {FaceBand::Pass, FaceBand::Refer, FaceBand::Fail}) {
        const auto evidence = asked(ours);
        EXPECT_EQ(evidence.band, ours);
        EXPECT_FALSE(evidence.centre);
        EXPECT_EQ(evidence.centre_why, "CENTRE_UNREACHABLE");
    }
}

TEST_F(CentreComparisonTest, HowLongItTookStandsInTheEvidenceOfAnswersAndFailures) {
    clock.step_at_every_look(std::chrono::milliseconds(40));
    EXPECT_EQ(answered(FaceBand::Pass, "match").centre_ms, 40);
    centre.failure = domain::Failure{FailureCode::CentreUnreachable, "down"};
    EXPECT_EQ(asked(FaceBand::Pass).centre_ms, 40);
    rules.centre_comparison = false;
    EXPECT_FALSE(asked(FaceBand::Pass).centre_ms) << "nobody was asked";
}

TEST_F(CentreComparisonTest, AWorkstationWithoutIdentityAsksNobody) {
    sealer.failure = domain::Failure{FailureCode::WorkstationNotProvisioned, ""};
    EXPECT_EQ(asked(FaceBand::Pass).centre_why, "WORKSTATION_NOT_PROVISIONED");
    EXPECT_TRUE(centre.compared.empty());
}

TEST_F(CentreComparisonTest, SwitchedOffByTheRulesAsksNobody) {
    rules.centre_comparison = false;
    EXPECT_EQ(asked(FaceBand::Pass).centre_why, "switched-off");
    EXPECT_TRUE(centre.compared.empty());
}

TEST_F(CentreComparisonTest, ACentreThatNeverAnswersIsLeftAfterTheWaitOfTheRules) {
    centre.hang = true;
    rules.centre_wait_ms = 30;
    const auto evidence = asked(FaceBand::Pass);  // would never return if the wait had no end
    EXPECT_EQ(evidence.band, FaceBand::Pass);
    EXPECT_EQ(evidence.centre_why, "CENTRE_UNREACHABLE");
}

TEST_F(CentreComparisonTest, TheOfficersStopEndsTheWait) {
    centre.hang = true;
    rules.centre_wait_ms = 1'000'000;
    std::stop_source stop;
    stop.request_stop();
    domain::FaceEvidence evidence;
    CentreComparison(centre, sealer, clock, rules).run(question, evidence, stop.get_token());
    EXPECT_EQ(evidence.centre_why, "CENTRE_UNREACHABLE");
}

}  // namespace
}  // namespace amphoe::workflows
