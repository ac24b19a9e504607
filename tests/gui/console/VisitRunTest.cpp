// `visit run`: a whole visit on fakes, on good days and bad ones.
#include "tests/gui/console/ConsoleTest.h"

namespace amphoe::testing {
namespace {

using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using nlohmann::json;

class VisitRunTest : public ConsoleTest {
  protected:
    static json script() {
        return json::parse(R"({
          "officer": {"id": "O-0001", "pin_env": "AMPHOE_TEST_PIN"},
          "consent": {"face": true, "legal_basis": "CONSENT_S26"},
          "camera": {"source": "file:portrait.avi", "timeout_s": 20},
          "services": [{"kind": "thaid_enrolment", "phone": "0812345678", "otp_env": "AMPHOE_OTP"}],
          "print": {"to": "file:out"},
          "sync": "now"
        })");
    }
    Ran visit(const json& content) {
        return run_json({"visit", "run", "--script", write("visit.json", content.dump())});
    }
    Ran visit() { return visit(script()); }

    static std::map<std::string, std::string> outcomes(const json& result) {
        std::map<std::string, std::string> all;
        for (const auto& step : result.at("steps")) {
            all[step.at("name")] = step.at("outcome");
            EXPECT_TRUE(step.at("ms").is_number_integer());
        }
        return all;
    }
    static json step(const json& result, const std::string& name) {
        for (const auto& entry : result.at("steps")) {
            if (entry.at("name") == name) {
                return entry;
            }
        }
        return {};
    }
    bool closed() const {
        return !world_.counter.store.kinds().empty() && world_.counter.store.kinds().back() == EventKind::VisitClosed;
    }
    FakeFaceMatcher& matcher() { return world_.counter.face_matcher; }
    FakeCentre& centre() { return world_.counter.centre; }
};

const std::vector<std::string> kAllSteps{"sign_in", "open",    "consent", "card", "case",  "card_status", "face",
                                         "phone",   "confirm", "sync",    "slip", "print", "close"};

TEST_F(VisitRunTest, MakesAWholeVisitAndNamesEverythingThatCameOfIt) {
    const auto ran = visit();
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    const auto result = ran.json();
    EXPECT_FALSE(result.contains("failure"));
    EXPECT_EQ(result.at("visit_id"), world_.counter.store.visits.begin()->first);
    EXPECT_EQ(result.at("citizen"),
              (json{{"name_th", "นาย ทดสอบ ระบบบัตร"}, {"citizen_id_masked", "x-xxxx-xxxxx-01-3"}}));
    ASSERT_EQ(result.at("cases").size(), 1U);
    EXPECT_EQ(result.at("cases")[0].at("number"), "9901-2569-01-000001");
    EXPECT_EQ(result.at("cases")[0].at("service"), "thaid_enrolment");
    EXPECT_EQ(result.at("cases")[0].at("state"), "ACCEPTED");
    EXPECT_EQ(result.at("proof").at("band"), "pass");
    EXPECT_EQ(result.at("proof").at("percent"), 91);
    EXPECT_EQ(result.at("proof").at("attempts"), 1);
    EXPECT_EQ(result.at("proof").at("level_label"), "IAL2.3");
    ASSERT_EQ(result.at("documents").size(), 1U);
    const auto number = result.at("documents")[0].at("number").get<std::string>();
    EXPECT_EQ(result.at("documents")[0].at("kind"), "thaid_slip");
    EXPECT_EQ(result.at("documents")[0].at("pdf"), (folder_ / "out").string() + "/" + number + ".pdf");
    EXPECT_EQ(result.at("documents")[0].at("sha256").get<std::string>().size(), 64U);
    EXPECT_EQ(result.at("outbox"), (json{{"queued", 0}}));
    EXPECT_EQ(result.at("receipt").at("id"), "R-" + world_.counter.store.messages.front().id);
    EXPECT_EQ(result.at("receipt").at("at"), "2026-11-22T02:00:00.000Z");
    std::vector<std::string> order;
    for (const auto& entry : result.at("steps")) {
        order.push_back(entry.at("name"));
        EXPECT_EQ(entry.at("outcome"), "ok") << entry.at("name");
    }
    EXPECT_EQ(order, kAllSteps);
    EXPECT_EQ(step(result, "phone").at("verified"), false);
    EXPECT_EQ(world_.counter.camera.opened, "file:" + (folder_ / "portrait.avi").string());
    EXPECT_TRUE(closed());
}

TEST_F(VisitRunTest, TellsPeopleWhoWasServedAndWhatCameOut) {
    const auto ran = run({"visit", "run", "--script", write("visit.json", script().dump())});
    EXPECT_EQ(ran.exit_code, 0);
    for (const auto* said : {"นาย ทดสอบ ระบบบัตร", "x-xxxx-xxxxx-01-3", "ผ่าน / pass  91 %", "9901-2569-01-000001",
                             "ส่วนกลางรับแล้ว / Accepted by the centre", ".pdf", "R-", "โหมดฝึกอบรม / TRAINING",
                             "ส่วนกลางจำลอง / SIMULATED CENTRE", "not verified by a one-time code"}) {
        EXPECT_NE(ran.out.find(said), std::string::npos) << said << "\n" << ran.out;
    }
    EXPECT_EQ(ran.out.find("1999900000013"), std::string::npos);
    EXPECT_EQ(ran.out.find("0812345678"), std::string::npos);
    EXPECT_EQ(ran.out.find("246810"), std::string::npos);
}

TEST_F(VisitRunTest, CompletesWithoutTheCentreAndKeepsTheWork) {
    centre().failure = Failure{FailureCode::CentreUnreachable, "refused"};
    const auto ran = visit();
    EXPECT_EQ(ran.exit_code, 6);
    EXPECT_EQ(ran.failure(), "CENTRE_UNREACHABLE");
    const auto result = ran.json();
    auto expected = outcomes(result);
    EXPECT_EQ(expected["card_status"], "waiting");
    EXPECT_EQ(expected["sync"], "waiting");
    EXPECT_EQ(expected["slip"], "ok");
    EXPECT_EQ(expected["print"], "ok");
    EXPECT_EQ(expected["close"], "ok");
    EXPECT_EQ(result.at("cases")[0].at("state"), "WAIT_CENTRE");
    EXPECT_EQ(result.at("outbox").at("queued"), 1);
    EXPECT_EQ(result.at("documents").size(), 1U);
    EXPECT_FALSE(result.contains("receipt"));
    EXPECT_TRUE(closed());
}

TEST_F(VisitRunTest, QueuesForLaterWithoutAskingTheLine) {
    auto later = script();
    later["sync"] = "later";
    const auto ran = visit(later);
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(outcomes(ran.json())["sync"], "skipped");
    EXPECT_EQ(ran.json().at("outbox").at("queued"), 1);
    EXPECT_EQ(run_json({"sync", "now"}).json().at("accepted"), 1);
}

TEST_F(VisitRunTest, IssuesNoSlipWhenTheCentreSaysNo) {
    centre().accept = false;
    const auto ran = visit();
    EXPECT_EQ(ran.exit_code, 5);
    EXPECT_EQ(ran.failure(), "CENTRE_REJECTED");
    auto result = outcomes(ran.json());
    EXPECT_EQ(result["sync"], "failed");
    EXPECT_EQ(result["slip"], "skipped");
    EXPECT_EQ(result["close"], "ok");
    EXPECT_EQ(ran.json().at("cases")[0].at("state"), "REJECTED");
}

TEST_F(VisitRunTest, RefersAfterAllAttempts) {
    matcher().distance = 0.50;
    const auto ran = visit();
    EXPECT_EQ(ran.exit_code, 5);
    EXPECT_EQ(ran.failure(), "FACE_REFERRED");
    const auto result = ran.json();
    EXPECT_EQ(result.at("proof").at("band"), "refer");
    EXPECT_EQ(result.at("proof").at("attempts"), 3);
    EXPECT_EQ(result.at("cases")[0].at("state"), "FACE_REFERRED");
    EXPECT_EQ(outcomes(result)["confirm"], "skipped");
    EXPECT_EQ(result.at("documents").size(), 0U);
    EXPECT_EQ(result.at("outbox").at("queued"), 0);
    EXPECT_TRUE(closed());
}

TEST_F(VisitRunTest, SaysNoToAnotherFaceAndKeepsTheCase) {
    matcher().distance = 0.95;
    const auto ran = visit();
    EXPECT_EQ(ran.exit_code, 5);
    EXPECT_EQ(ran.failure(), "FACE_NOT_MATCHING");
    EXPECT_EQ(ran.json().at("proof").at("band"), "fail");
    EXPECT_EQ(ran.json().at("proof").at("attempts"), 3);
    EXPECT_EQ(ran.json().at("cases")[0].at("state"), "DRAFT");
    EXPECT_TRUE(world_.counter.store.messages.empty());
    EXPECT_TRUE(closed());
}

TEST_F(VisitRunTest, GivesUpWhenNoFaceComes) {
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

TEST_F(VisitRunTest, StopsAtAMissingCamera) {
    world_.counter.camera.open_answer = Failure{FailureCode::CameraMissing, ""};
    const auto ran = visit();
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_EQ(ran.failure(), "CAMERA_MISSING");
    EXPECT_TRUE(closed());
}

TEST_F(VisitRunTest, KeepsTheDocumentWhenThePrinterIsMissing) {
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

TEST_F(VisitRunTest, WritesATrainingCopyOfASlipPrintedOnPaper) {
    auto on_paper = script();
    on_paper["print"]["to"] = "printer:Counter-2";
    const auto ran = visit(on_paper);
    EXPECT_EQ(ran.exit_code, 0);
    const std::string pdf = ran.json().at("documents")[0].at("pdf");
    EXPECT_EQ(std::filesystem::path(pdf).parent_path(), world_.data / "papers");
    EXPECT_EQ(read(pdf).substr(0, 4), "%PDF");
    EXPECT_EQ(world_.printer.requests.at(0).printer, "Counter-2");
}

TEST_F(VisitRunTest, LeavesNoCopyOfALivePaperInTheOpen) {
    world_.settings.workstation.training = false;
    auto on_paper = script();
    on_paper["print"]["to"] = "none";
    const auto ran = visit(on_paper);
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_TRUE(ran.json().at("documents")[0].at("pdf").is_null());
    EXPECT_EQ(outcomes(ran.json())["print"], "skipped");
    EXPECT_FALSE(std::filesystem::exists(world_.data / "papers"));
}

TEST_F(VisitRunTest, ClosesTheVisitWhenTheDiskIsFull) {
    world_.counter.store.fail_next = FailureCode::StoreFull;
    const auto ran = visit();
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_EQ(ran.failure(), "STORE_FULL");
    auto result = outcomes(ran.json());
    EXPECT_EQ(result["open"], "failed");
    EXPECT_EQ(result["consent"], "skipped");
    EXPECT_TRUE(ran.json().at("visit_id").is_null());
}

TEST_F(VisitRunTest, NamesTheSavedCaseWhenTheDiskFillsUpInTheMiddle) {
    world_.counter.face_matcher.failure.reset();
    struct FullAfterCard final : ports::FaceMatcher {
        explicit FullAfterCard(ConsoleWorld& of) : world(of) {}
        domain::Result<domain::FaceAssessment> assess(const domain::Picture& picture) override {
            return world.counter.face_matcher.assess(picture);
        }
        domain::Result<domain::FaceEvidence> compare(const domain::Picture& a, const domain::Picture& b) override {
            world.counter.store.fail_next = FailureCode::StoreFull;
            return world.counter.face_matcher.compare(a, b);
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

TEST_F(VisitRunTest, RecordsARefusedConsentAndTakesNoPicture) {
    auto refused = script();
    refused["consent"]["face"] = false;
    const auto ran = visit(refused);
    EXPECT_EQ(ran.exit_code, 5);
    EXPECT_EQ(ran.failure(), "CONSENT_REQUIRED");
    EXPECT_EQ(outcomes(ran.json())["card"], "skipped");
    EXPECT_EQ(world_.counter.camera.opened, "");
    EXPECT_EQ(world_.counter.store.kinds(),
              (std::vector{EventKind::VisitOpened, EventKind::ConsentRefused, EventKind::VisitClosed}));
}

TEST_F(VisitRunTest, RefusesAWrongPinAndARoleWithoutCounterWork) {
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

TEST_F(VisitRunTest, StopsAtACardThatIsNotGood) {
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

TEST_F(VisitRunTest, StopsAtACardTheCentreCallsAbnormal) {
    centre().card_answer = {"1", "บัตรถูกยกเลิก"};
    const auto ran = visit();
    EXPECT_EQ(ran.exit_code, 5);
    EXPECT_EQ(ran.failure(), "CARD_STATUS_ABNORMAL");
    EXPECT_EQ(outcomes(ran.json())["face"], "skipped");
}

TEST_F(VisitRunTest, ClosesTheVisitWhenItIsStopped) {
    std::stop_source source;
    stop_ = source.get_token();
    source.request_stop();
    const auto ran = visit();
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_EQ(outcomes(ran.json())["sign_in"], "failed");
    EXPECT_EQ(outcomes(ran.json())["face"], "skipped");
}

TEST_F(VisitRunTest, StartsNothingWithAScriptThatIsNotValid) {
    auto wrong = script();
    wrong["officer"]["pin"] = "246810";
    const auto ran = visit(wrong);
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_EQ(ran.failure(), "SCRIPT_INVALID");
    auto unset = script();
    unset["officer"]["pin_env"] = "AMPHOE_TEST_NOT_SET";
    EXPECT_EQ(visit(unset).failure(), "SCRIPT_INVALID");
    auto other = script();
    other["services"][0]["kind"] = "move_out";
    EXPECT_EQ(visit(other).exit_code, 5);
    EXPECT_TRUE(world_.counter.store.notes.empty());
}

TEST_F(VisitRunTest, SaysThatTheWorkstationIsNotReady) {
    world_.broken["counter"] = Failure{FailureCode::WorkstationNotProvisioned, ""};
    EXPECT_EQ(visit().exit_code, 8);
    world_.broken["settings"] = Failure{FailureCode::ConfigurationInvalid, "config.json: cannot be opened"};
    EXPECT_EQ(visit().exit_code, 2);
}

}  // namespace
}  // namespace amphoe::testing
