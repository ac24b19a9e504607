// `visit run` with services other than ThaID, several at once, and visits that were left half-entered.
#include <algorithm>

#include "tests/gui/console/VisitRunFixture.h"

namespace amphoe::testing {
namespace {

using domain::Failure;
using domain::FailureCode;
using domain::RegisterKind;
using nlohmann::json;

constexpr const char* kCitizen = "1999900000013";

class VisitServicesTest : public VisitRunFixture {
  protected:
    VisitServicesTest() {
        world_.civil_register.knows(RegisterKind::Person, kCitizen, {{"citizen_id", kCitizen}, {"status", "ALIVE"}});
        EXPECT_TRUE(world_.counter.store.enrol(
            {"R-0001", "นางนายทะเบียน ทดสอบ", "Mrs Registrar", domain::Role::Registrar, "9901"},
            support::Secret(std::string_view("246810"))));
    }
    static json with_services(const char* services) {
        auto content = script();
        content["services"] = json::parse(services);
        return content;
    }
    static std::vector<std::string> names(const json& result) {
        std::vector<std::string> all;
        for (const auto& entry : result.at("steps")) {
            all.push_back(entry.at("name"));
        }
        return all;
    }
};

constexpr const char* kVerify = R"({"kind": "verify_only", "requester_id": "AOT", "purpose": "ตรวจผู้โดยสาร"})";

TEST_F(VisitServicesTest, WhatIsNoFileIsPrintedThoughTheScriptGivesFiles) {
    auto content = script();
    content["give"] = {{"as", "signed_pdf"}, {"folder", "stick"}};
    const auto ran = visit(content);
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_EQ(outcomes(ran.json())["thaid_enrolment.give"], "skipped");
    EXPECT_EQ(ran.json().at("/documents/0/given_as"_json_pointer), "printed") << "the slip opens an enrolment";
    EXPECT_TRUE(world_.counter.medium.files.empty());
}

TEST_F(VisitServicesTest, OneServiceHasStepsOfItsOwnName) {
    const auto ran = visit(with_services((std::string("[") + kVerify + "]").c_str()));
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_EQ(names(ran.json()),
              (std::vector<std::string>{"sign_in", "open", "consent", "card", "verify_only.open", "card_status",
                                        "registry", "face", "verify_only.requester", "verify_only.confirm",
                                        "verify_only.sync", "verify_only.papers", "verify_only.print", "close"}));
    EXPECT_EQ(ran.json().at("cases")[0].at("service"), "verify_only");
    EXPECT_EQ(ran.json().at("cases")[0].at("state"), "ACCEPTED");
}

constexpr const char* kCopy = R"([{"kind": "certified_copy", "purpose": "สมัครเรียน", "checked": "yes",
  "second_person": {"id": "R-0001", "pin_env": "AMPHOE_TEST_PIN", "reason": "ตรวจหลักฐานแล้ว"}}])";

TEST_F(VisitServicesTest, ACopyIsPaidThenSignedThenSent) {
    world_.service_rules.fees = {{"certified_copy", "คัดและรับรอง", "Certified copy", 2000, "2024-01-01"}};
    auto content = with_services(kCopy);
    content["fee"] = {{"method", "CASH"}};
    const auto ran = visit(content);
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    const auto steps = names(ran.json());
    const auto ordered = std::find(steps.begin(), steps.end(), "certified_copy.order");
    ASSERT_GE(std::distance(ordered, steps.end()), 6);
    EXPECT_EQ(std::vector(ordered, ordered + 6),
              (std::vector<std::string>{"certified_copy.order", "certified_copy.fee", "certified_copy.approve",
                                        "certified_copy.confirm", "certified_copy.sync", "certified_copy.papers"}));
    EXPECT_EQ(ran.json().at("cases")[0].at("state"), "ACCEPTED");
}

TEST_F(VisitServicesTest, AnUnpaidCopyIsNotSignedAndHoldsUpNothingElse) {
    world_.service_rules.fees = {{"certified_copy", "คัดและรับรอง", "Certified copy", 2000, "2024-01-01"}};
    auto content = with_services(kCopy);
    content["services"].push_back(json::parse(kVerify));
    const auto ran = visit(content);
    EXPECT_EQ(ran.failure(), "FEE_NOT_PAID");
    EXPECT_EQ(outcomes(ran.json())["certified_copy.approve"], "failed");
    EXPECT_EQ(outcomes(ran.json())["verify_only.sync"], "ok");
    EXPECT_EQ(ran.json().at("cases")[0].at("state"), "DRAFT");
    EXPECT_EQ(ran.json().at("cases")[1].at("state"), "ACCEPTED");
}

TEST_F(VisitServicesTest, ManyServicesShareOneConsentCardAndFace) {
    const auto ran = visit(with_services(R"([
      {"kind": "thaid_enrolment", "phone": "0812345678"},
      {"kind": "tangrat_level2", "mode": "B", "phone": "0812345678"},
      {"kind": "own_data", "purpose": "correction", "correction_field": "address", "correction_text": "99/2"}])"));
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    const auto result = ran.json();
    ASSERT_EQ(result.at("cases").size(), 3U);
    for (const auto& line : result.at("cases")) {
        EXPECT_EQ(line.at("state"), "ACCEPTED") << line;
    }
    EXPECT_EQ(result.at("documents").size(), 2U);
    const auto kinds = world_.counter.store.kinds();
    for (const auto once : {domain::EventKind::ConsentRecorded, domain::EventKind::CardRead,
                            domain::EventKind::CardStatusChecked, domain::EventKind::FaceCompared}) {
        EXPECT_EQ(std::count(kinds.begin(), kinds.end(), once), 1);
    }
    EXPECT_EQ(outcomes(result)["own_data.correction"], "ok");
    EXPECT_EQ(outcomes(result)["tangrat_level2.print"], "ok");
}

TEST_F(VisitServicesTest, CountsTheKeysAnOfficerWouldPress) {
    const auto ran = visit(with_services(R"([{"kind": "thaid_enrolment", "phone": "0812345678"},
                                             {"kind": "tangrat_level2", "mode": "C"}])"));
    const auto result = ran.json();
    // Phone and its Enter, the empty code's Enter; one choice and Enter.
    EXPECT_EQ(result.at("services")[0].at("keystrokes"), 12);
    EXPECT_EQ(result.at("services")[1].at("keystrokes"), 2);
    EXPECT_EQ(result.at("keystrokes"), 4 + 2 + 12 + 2);
    EXPECT_EQ(result.at("services")[1].at("pages")[0],
              (json{{"step", "mode"}, {"fields", {"mode"}}, {"keystrokes", 2}}));
}

TEST_F(VisitServicesTest, AForeignKeyIsRefusedBeforeTheCardAndTheFace) {
    auto content = with_services((std::string("[") + kVerify + "]").c_str());
    content["services"][0]["requester"] = "AOT";
    const auto ran = visit(content);
    EXPECT_EQ(ran.failure(), "SCRIPT_INVALID");
    EXPECT_FALSE(ran.json().contains("steps")) << "no visit was begun";
    EXPECT_TRUE(world_.counter.store.cases.empty());
}

TEST_F(VisitServicesTest, AKeyNoPageAsksForIsRefusedBeforeAnythingIsSent) {
    auto content = with_services((std::string("[") + kVerify + "]").c_str());
    content["services"][0]["referee_id"] = "1999900000021";  // asked for without a card only
    const auto ran = visit(content);
    EXPECT_EQ(ran.failure(), "SCRIPT_INVALID");
    EXPECT_EQ(outcomes(ran.json())["verify_only.answers"], "failed");
    EXPECT_EQ(outcomes(ran.json())["verify_only.confirm"], "skipped");
    EXPECT_TRUE(world_.counter.store.messages.empty());
    EXPECT_TRUE(closed());
}

TEST_F(VisitServicesTest, AWrongAnswerNamesItsFieldAndTheCaseStays) {
    auto content = with_services(R"([{"kind": "tangrat_level2", "mode": "X"}])");
    const auto ran = visit(content);
    EXPECT_EQ(ran.failure(), "FIELD_INVALID");
    EXPECT_EQ(ran.exit_code, 4);
    EXPECT_EQ(ran.json().at("cases")[0].at("state"), "DRAFT");
}

TEST_F(VisitServicesTest, AServiceTheCentreRefusesDoesNotStopTheOthers) {
    world_.counter.centre.accept = false;
    const auto ran =
        visit(with_services((std::string("[") + kVerify + R"(, {"kind": "tangrat_level2", "mode": "C"}])").c_str()));
    EXPECT_EQ(ran.exit_code, 5);
    auto all = outcomes(ran.json());
    EXPECT_EQ(all["verify_only.sync"], "failed");
    EXPECT_EQ(all["tangrat_level2.sync"], "failed");
    EXPECT_EQ(all["tangrat_level2.papers"], "skipped");
    EXPECT_EQ(all["close"], "ok");
}

TEST_F(VisitServicesTest, OfflineNamesTheFirstServiceThatCannotGoOn) {
    world_.civil_register.every_failure = Failure{FailureCode::CentreUnreachable, ""};
    centre().failure = Failure{FailureCode::CentreUnreachable, ""};
    const auto ran = visit(with_services(R"([{"kind": "own_data", "purpose": "view"}])"));
    EXPECT_EQ(ran.failure(), "OFFLINE_NOT_ALLOWED");
    const auto kept = visit(with_services((std::string("[") + kVerify + "]").c_str()));
    EXPECT_EQ(kept.exit_code, 6);
    EXPECT_EQ(kept.json().at("cases")[0].at("state"), "WAIT_CENTRE");
    EXPECT_EQ(kept.json().at("outbox").at("queued"), 1);
}

TEST_F(VisitServicesTest, TheSecondPersonOfAServiceShowsAPinOfHisOwn) {
    world_.civil_register.knows(RegisterKind::Thaid, kCitizen, {{"state", "OFFICER"}});
    const auto revoke = [&](const json& second) {
        auto content = with_services(R"([{"kind": "thaid_enrolment", "action": "revoke"}])");
        if (!second.is_null()) {
            content["services"][0]["second_person"] = second;
        }
        return visit(content);
    };
    EXPECT_EQ(revoke(nullptr).failure(), "SECOND_PERSON_NEEDED");
    EXPECT_EQ(revoke({{"id", "O-0001"}, {"pin_env", "AMPHOE_TEST_PIN"}, {"reason", "ok"}}).failure(), "NOT_AUTHORISED");
    EXPECT_EQ(revoke({{"id", "S-0001"}, {"pin_env", "AMPHOE_TEST_NO_PIN"}, {"reason", "ok"}}).failure(),
              "SCRIPT_INVALID")
        << "an empty PIN is no try";
    const auto done = revoke({{"id", "S-0001"}, {"pin_env", "AMPHOE_TEST_PIN"}, {"reason", "เครื่องหาย"}});
    EXPECT_EQ(done.exit_code, 0) << done.err;
    EXPECT_EQ(outcomes(done.json())["thaid_enrolment.approve"], "ok");
    EXPECT_EQ(world_.counter.sealer.last.fields.at("second_officer"), "S-0001");
}

TEST_F(VisitServicesTest, AHalfEnteredVisitIsContinuedAtItsPage) {
    auto content = with_services(R"([{"kind": "own_data", "purpose": "correction"}])");
    const auto left = visit(content);
    EXPECT_EQ(left.failure(), "FIELD_INVALID");
    const std::string number = left.json().at("cases")[0].at("number");
    content["continue"] = number;
    content["services"][0]["correction_field"] = "first";
    content["services"][0]["correction_text"] = "ตามสูติบัตร";
    const auto ran = visit(content);
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    const auto result = ran.json();
    EXPECT_EQ(result.at("visit_id"), left.json().at("visit_id"));
    EXPECT_EQ(result.at("cases")[0].at("number"), number);
    EXPECT_EQ(outcomes(result)["consent"], "skipped");
    EXPECT_EQ(outcomes(result)["face"], "ok");
    EXPECT_FALSE(outcomes(result).contains("own_data.view"));
    EXPECT_EQ(outcomes(result)["own_data.correction"], "ok");
}

TEST_F(VisitServicesTest, WhatWasFinishedCannotBeContinued) {
    const auto done = visit(with_services((std::string("[") + kVerify + "]").c_str()));
    auto content = with_services((std::string("[") + kVerify + "]").c_str());
    content["continue"] = done.json().at("cases")[0].at("number");
    EXPECT_EQ(visit(content).failure(), "STEP_OUT_OF_ORDER");
    content["continue"] = "9901-2569-03-999999";
    EXPECT_EQ(visit(content).failure(), "CASE_UNKNOWN");
}

TEST_F(VisitServicesTest, ServiceListNamesWhatIsOffered) {
    const auto ran = run_json({"service", "list"});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    std::vector<std::string> kinds;
    const auto said = ran.json();
    for (const auto& service : said.at("services")) {
        kinds.push_back(service.at("kind"));
        EXPECT_FALSE(service.at("title_th").get<std::string>().empty());
    }
    EXPECT_NE(std::find(kinds.begin(), kinds.end(), "thaid_enrolment"), kinds.end());
    EXPECT_EQ(ran.json().at("rules").at("version"), "2");
}

}  // namespace
}  // namespace amphoe::testing
