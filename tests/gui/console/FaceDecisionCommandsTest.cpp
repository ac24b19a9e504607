// A refer at the console from the script to the second person and on.
#include "tests/gui/console/VisitRunFixture.h"

namespace amphoe::testing {
namespace {

using nlohmann::json;

class FaceDecisionCommandsTest : public VisitRunFixture {
  protected:
    Ran refer() {
        matcher().distance = 0.5;
        return visit();
    }
    Ran decide(const std::string& officer, const std::string& decision, const std::string& reason = "รูปเก่า คนเดียวกัน") {
        return run_json({"case", "decide", kNumber, "--decision", decision, "--reason", reason, "--officer", officer,
                         "--pin-env", "AMPHOE_TEST_PIN"});
    }
    Ran go_on() {
        auto content = script();
        content["continue_case"] = kNumber;
        return visit(content);
    }
    static constexpr const char* kNumber = "9901-2569-01-000001";
};

TEST_F(FaceDecisionCommandsTest, TheProofCarriesTheWholeEvidence) {
    centre().face_answer = domain::CentreFaceAnswer{"match", 88, "fake-fvs"};
    const auto proof = visit().json().at("proof");
    EXPECT_EQ(proof.at("officer_looked"), true);
    EXPECT_EQ(proof.at("centre"),
              (json{{"compared", true}, {"result", "match"}, {"score", 88}, {"model", "fake-fvs"}}));
    EXPECT_EQ(proof.at("own_band"), nullptr);
    EXPECT_EQ(proof.at("card_issue_date"), "2022-03-10");
    EXPECT_EQ(proof.at("card_photo_years"), 4);
    ASSERT_EQ(proof.at("probes").size(), 1U);
    EXPECT_EQ(proof.at("probes")[0], world_.counter.store.attachments.front().sha256);
    EXPECT_EQ(proof.at("evidence_binding").get<std::string>().size(), 64U);
    EXPECT_EQ(proof.at("warnings"), json::array());
    EXPECT_EQ(proof.at("cohort"), nullptr);
    EXPECT_TRUE(proof.contains("raw_distance"));
}

TEST_F(FaceDecisionCommandsTest, ADisagreementOfTheCentreIsAReferInTheResult) {
    centre().face_answer = domain::CentreFaceAnswer{"no_match", 9, "fvs"};
    auto unseen = script();
    unseen["officer_looked"] = false;
    const auto ran = visit(unseen);
    EXPECT_EQ(ran.failure(), "FACE_REFERRED");
    const auto proof = ran.json().at("proof");
    EXPECT_EQ(proof.at("band"), "refer");
    EXPECT_EQ(proof.at("own_band"), "pass");
    EXPECT_EQ(proof.at("officer_looked"), false);
}

TEST_F(FaceDecisionCommandsTest, AnAcceptedFaceGoesOnToTheCentre) {
    EXPECT_EQ(refer().failure(), "FACE_REFERRED");
    const auto decided = decide("S-0001", "accept");
    ASSERT_EQ(decided.exit_code, 0) << decided.out;
    EXPECT_EQ(decided.json().at("state"), "DRAFT");
    EXPECT_EQ(decided.json().at("decided_by"), "S-0001");

    const auto ran = go_on();
    ASSERT_EQ(ran.exit_code, 0) << ran.out;
    EXPECT_EQ(ran.json().at("cases")[0].at("state"), "ACCEPTED");
    EXPECT_EQ(ran.json().at("second_officer"), "S-0001");
    const auto steps = outcomes(ran.json());
    EXPECT_EQ(steps.at("consent"), "skipped");
    EXPECT_EQ(steps.at("face"), "skipped");
    EXPECT_EQ(steps.at("card"), "ok");
    EXPECT_EQ(world_.counter.store.cases.size(), 1U) << "the same case";
}

TEST_F(FaceDecisionCommandsTest, ARejectedFaceEndsTheCase) {
    refer();
    EXPECT_EQ(decide("S-0001", "reject").json().at("state"), "CANCELLED");
    EXPECT_EQ(go_on().failure(), "STEP_OUT_OF_ORDER");
    EXPECT_EQ(decide("S-0001", "accept").failure(), "STEP_OUT_OF_ORDER");
}

TEST_F(FaceDecisionCommandsTest, RefusesTheWrongPersonPinWordAndReason) {
    refer();
    EXPECT_EQ(decide("O-0001", "accept").failure(), "NOT_AUTHORISED");
    EXPECT_EQ(decide("O-0001", "accept").exit_code, 8);
    EXPECT_EQ(decide("S-0001", "accept", "  ").failure(), "FACE_REASON_MISSING");
    EXPECT_EQ(decide("S-0001", "maybe").exit_code, 2);
    ::setenv("AMPHOE_TEST_PIN", "000000", 1);
    EXPECT_EQ(decide("S-0001", "accept").failure(), "SIGN_IN_REFUSED");
    EXPECT_EQ(world_.counter.store.find_case(kNumber)->state, domain::CaseState::FaceReferred);
}

TEST_F(FaceDecisionCommandsTest, AnUndecidedCaseDoesNotGoOn) {
    refer();
    const auto ran = go_on();
    EXPECT_EQ(ran.failure(), "STEP_OUT_OF_ORDER");
    EXPECT_EQ(world_.counter.store.find_case(kNumber)->state, domain::CaseState::FaceReferred);
}

}  // namespace
}  // namespace amphoe::testing
