// `visit run`: what comes of a whole visit.
#include "tests/gui/console/VisitRunFixture.h"

namespace amphoe::testing {
namespace {

using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using nlohmann::json;

class VisitRunTest : public VisitRunFixture {};

const std::vector<std::string> kAllSteps{"sign_in", "open",  "consent", "card", "case", "card_status", "registry",
                                         "face",    "phone", "confirm", "sync", "slip", "print",       "close"};

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
    EXPECT_EQ(ran.failure(), "ENROLMENT_EXISTS");
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

TEST_F(VisitRunTest, AFaceThatPassedCountsWithTheOfficersLookOnly) {
    auto content = script();
    content["officer_looked"] = false;
    const auto ran = visit(content);
    EXPECT_EQ(ran.exit_code, 5);
    EXPECT_EQ(ran.failure(), "OFFICER_LOOK_MISSING");
    EXPECT_EQ(ran.json().at("proof").at("band"), "pass");
    EXPECT_EQ(ran.json().at("cases")[0].at("state"), "DRAFT");
    EXPECT_EQ(outcomes(ran.json())["confirm"], "skipped");
    EXPECT_TRUE(world_.counter.store.messages.empty());
    EXPECT_TRUE(closed());
}

TEST_F(VisitRunTest, AScriptThatSaysNothingOfTheLookSpeaksForIt) {
    auto content = script();
    content.erase("officer_looked");
    const auto ran = visit(content);
    EXPECT_EQ(ran.exit_code, 0) << ran.out;
    EXPECT_EQ(ran.json().at("proof").at("officer_looked"), true);
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

TEST_F(VisitRunTest, ALegalDutyIsRecordedWithItsWordsOrNotAtAll) {
    auto content = script();
    content["consent"]["legal_basis"] = "LEGAL_DUTY";
    ASSERT_EQ(visit(content).exit_code, 0);
    EXPECT_EQ(world_.counter.sealer.last.fields.at("legal_clause"), "หน้าที่ตามกฎหมาย");
    const auto saved = world_.counter.store.cases.size();

    world_.counter.notice.clauses.clear();
    const auto refused = visit(content);
    EXPECT_EQ(refused.exit_code, 5);
    EXPECT_EQ(refused.failure(), "LEGAL_CLAUSE_MISSING");
    EXPECT_EQ(outcomes(refused.json())["card"], "skipped");
    EXPECT_EQ(world_.counter.store.cases.size(), saved);
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

}  // namespace
}  // namespace amphoe::testing
