// `visit run` on bad days: whatever fails, the visit is closed and saved work is named.
#include "tests/gui/console/VisitRunFixture.h"

namespace amphoe::testing {
namespace {

using domain::Failure;
using domain::FailureCode;

class VisitFaultsTest : public VisitRunFixture {};

TEST_F(VisitFaultsTest, GivesUpWhenNoFaceComes) {
    matcher().assessment.ok = false;
    matcher().assessment.faces = 0;
    matcher().assessment.faults = {"face.none"};
    const auto ran = visit();
    EXPECT_EQ(ran.exit_code, 4);
    EXPECT_EQ(ran.failure(), "FACE_TIMEOUT");
    EXPECT_EQ(step(ran.json(), "face").at("failure").at("detail"), "face.none");
    EXPECT_TRUE(ran.json().at("proof").is_null());
    EXPECT_EQ(ran.json().at("cases").size(), 1U);
    EXPECT_TRUE(closed());
}

TEST_F(VisitFaultsTest, StopsAtAMissingCamera) {
    world_.counter.camera.open_answer = Failure{FailureCode::CameraMissing, ""};
    const auto ran = visit();
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_EQ(ran.failure(), "CAMERA_MISSING");
    EXPECT_TRUE(closed());
}

TEST_F(VisitFaultsTest, KeepsTheDocumentWhenThePrinterIsMissing) {
    world_.printer.failure = Failure{FailureCode::PrinterMissing, "no such queue"};
    const auto ran = visit();
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_EQ(ran.failure(), "PRINTER_MISSING");
    const auto result = ran.json();
    EXPECT_EQ(result.at("documents").size(), 1U);
    EXPECT_TRUE(result.at("documents")[0].at("pdf").is_null());
    EXPECT_TRUE(result.contains("receipt"));
    EXPECT_EQ(result.at("cases")[0].at("state"), "ACCEPTED");
    EXPECT_TRUE(closed());
}

TEST_F(VisitFaultsTest, ClosesTheVisitWhenTheDiskIsFull) {
    world_.counter.store.fail_next = FailureCode::StoreFull;
    const auto ran = visit();
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_EQ(ran.failure(), "STORE_FULL");
    auto result = outcomes(ran.json());
    EXPECT_EQ(result["open"], "failed");
    EXPECT_EQ(result["consent"], "skipped");
    EXPECT_TRUE(ran.json().at("visit_id").is_null());
}

TEST_F(VisitFaultsTest, NamesTheSavedCaseWhenTheDiskFillsUpInTheMiddle) {
    world_.counter.face_matcher.failure.reset();
    struct FullAfterCard final : ports::FaceMatcher {
        explicit FullAfterCard(ConsoleWorld& of) : world(of) {}
        domain::Result<domain::FaceAssessment> assess(const domain::Picture& picture) override {
            return world.counter.face_matcher.assess(picture);
        }
        domain::Result<domain::FaceEvidence> compare(const domain::Picture& a,
                                                     const std::vector<domain::Picture>& b) override {
            world.counter.store.fail_next = FailureCode::StoreFull;
            return world.counter.face_matcher.compare(a, b);
        }
        domain::Result<domain::FaceTemplate> describe(const domain::Picture& picture) override {
            return world.counter.face_matcher.describe(picture);
        }
        domain::FaceModel model() const override { return world.counter.face_matcher.model(); }
        domain::FaceThresholds thresholds() const override { return world.counter.face_matcher.thresholds(); }
        ConsoleWorld& world;
    };
    FullAfterCard full(world_);
    world_.matcher = &full;
    const auto ran = visit();
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_EQ(step(ran.json(), "face").at("failure").at("code"), "STORE_FULL");
    ASSERT_EQ(ran.json().at("cases").size(), 1U);
    EXPECT_EQ(ran.json().at("cases")[0].at("state"), "DRAFT");
    EXPECT_TRUE(closed());
}

TEST_F(VisitFaultsTest, RefusesAWrongPinAndARoleWithoutCounterWork) {
    ::setenv("AMPHOE_TEST_PIN", "111111", 1);
    const auto wrong = visit();
    EXPECT_EQ(wrong.exit_code, 8);
    EXPECT_EQ(wrong.failure(), "SIGN_IN_REFUSED");
    EXPECT_EQ(outcomes(wrong.json())["close"], "skipped");
    EXPECT_TRUE(world_.counter.store.visits.empty());
    ::setenv("AMPHOE_TEST_PIN", "246810", 1);
    auto supervisor = script();
    supervisor["officer"]["id"] = "S-0001";
    EXPECT_EQ(visit(supervisor).failure(), "NOT_AUTHORISED");
}

TEST_F(VisitFaultsTest, StopsAtACardThatIsNotGood) {
    for (const auto& [code, exit_code] : std::vector<std::pair<FailureCode, int>>{
             {FailureCode::CardAbsent, 3}, {FailureCode::CardForeign, 4}, {FailureCode::CardUnreadable, 4}}) {
        world_.card_reader.answer = Failure{code, ""};
        const auto ran = visit();
        EXPECT_EQ(ran.exit_code, exit_code);
        EXPECT_EQ(ran.failure(), domain::failure_name(code));
        EXPECT_EQ(ran.json().at("cases").size(), 0U);
        EXPECT_TRUE(closed());
    }
}

TEST_F(VisitFaultsTest, StopsAtACardTheCentreCallsAbnormal) {
    centre().card_answer = {"1", "บัตรถูกยกเลิก"};
    const auto ran = visit();
    EXPECT_EQ(ran.exit_code, 5);
    EXPECT_EQ(ran.failure(), "CARD_STATUS_ABNORMAL");
    EXPECT_EQ(outcomes(ran.json())["face"], "skipped");
}

TEST_F(VisitFaultsTest, ClosesTheVisitWhenItIsStopped) {
    std::stop_source source;
    stop_ = source.get_token();
    source.request_stop();
    const auto ran = visit();
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_EQ(outcomes(ran.json())["sign_in"], "failed");
    EXPECT_EQ(outcomes(ran.json())["face"], "skipped");
}

TEST_F(VisitFaultsTest, StartsNothingWithAScriptThatIsNotValid) {
    auto wrong = script();
    wrong["officer"]["pin"] = "246810";
    const auto ran = visit(wrong);
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_EQ(ran.failure(), "SCRIPT_INVALID");
    auto unset = script();
    unset["officer"]["pin_env"] = "AMPHOE_TEST_NOT_SET";
    EXPECT_EQ(visit(unset).failure(), "SCRIPT_INVALID");
    auto other = script();
    other["services"][0]["kind"] = "passport";
    EXPECT_EQ(visit(other).failure(), "SERVICE_UNKNOWN");
    EXPECT_TRUE(world_.counter.store.notes.empty());
}

TEST_F(VisitFaultsTest, SaysThatTheWorkstationIsNotReady) {
    world_.broken["counter"] = Failure{FailureCode::WorkstationNotProvisioned, ""};
    EXPECT_EQ(visit().exit_code, 8);
    world_.broken["settings"] = Failure{FailureCode::ConfigurationInvalid, "config.json: cannot be opened"};
    EXPECT_EQ(visit().exit_code, 2);
}

}  // namespace
}  // namespace amphoe::testing
